package diag_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"ppolang/lang/diag"
)

// The specification lists every limit of a rule set as it is.
func TestLimitsAreListed(t *testing.T) {
	spec, err := os.ReadFile("../../docs/spec.md")
	if err != nil {
		t.Fatal(err)
	}
	n := func(i int) string {
		text := strconv.Itoa(i)
		for at := len(text) - 3; at > 0; at -= 3 {
			text = text[:at] + "," + text[at:]
		}
		return text
	}
	for _, row := range []string{
		fmt.Sprintf("a rule file | %d MiB, %s tokens", diag.MaxBytes>>20, n(diag.MaxTokens)),
		"nesting of parentheses and operators | " + n(diag.MaxNesting),
		"arithmetic signs, `ellers` and points of one expression | " + n(diag.MaxOperators),
		fmt.Sprintf("a name, a text | %s bytes, %d KiB", n(diag.MaxName), diag.MaxText>>10),
		"declarations of a rule set | " + n(diag.MaxDeclarations),
		"members of a code set, the sets in it written out each time | " + n(diag.MaxMembers),
		"codes in the code lists of a rule set | " + n(diag.MaxListed),
		"pairs of rules of which one is an exception to the other or goes before it | " + n(diag.MaxRelated),
		"pairs of a rule and a key that waivers name | " + n(diag.MaxWaived),
		fmt.Sprintf("files, and depth, of `bruk` | %s and %s", n(diag.MaxFiles), n(diag.MaxFileDepth)),
		"characters of one name, value or list in a message, before it is cut and ends in ` …` | " + n(diag.MaxPrinted),
		fmt.Sprintf("a regular expression | %d KiB", diag.MaxPattern>>10),
	} {
		if !strings.Contains(string(spec), "\n| "+row+" |\n") {
			t.Errorf("docs/spec.md has no row %q", row)
		}
	}
}

// A message prints so much of one thing, in a rule file too.
func TestMessagesOfLongNamesAreCut(t *testing.T) {
	d := diag.New(diag.UnknownName, diag.Place{}, diag.Plain("navn"), diag.Plain(strings.Repeat("å", 100_000)))
	if got := d.Message(diag.NB); len(got) > 3*diag.MaxPrinted || !strings.Contains(got, " …") {
		t.Errorf("a message of %d bytes", len(got))
	}
}
