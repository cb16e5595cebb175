package diag_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"ppolang/lang/diag"
)

//go:generate go test -run TestTheListOfDiagnosticsIsUpToDate . -update

var update = flag.Bool("update", false, "write docs/diagnostics.md")

const document = "../../docs/diagnostics.md"

func TestTheListOfDiagnosticsIsUpToDate(t *testing.T) {
	want := render(diag.Entries())
	if *update {
		if err := os.WriteFile(document, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/diagnostics.md is not what the code table says: run go generate ./lang/diag")
	}
}

// chapters are the hundreds of codes, and what each is about.
var chapters = []struct{ begin, title string }{
	{"PPO1", "Text, lines and expressions"},
	{"PPO2", "Names, declarations and rules"},
	{"PPO30", "Literals"},
	{"PPO31", "Types and codes"},
	{"PPO4", "Validity, versions and sense"},
	{"PPO5", "Examples and mappings"},
	{"PPO6", "Records"},
	{"PPO7", "Limits"},
	{"PPO8", "Files and code lists"},
	{"PPO9", "The program itself"},
}

func render(entries []diag.Entry) string {
	var b strings.Builder
	b.WriteString(`# Diagnostics

<!-- Generated from the code table by "go generate ./lang/diag". Do not edit. -->

Every diagnostic has a code, which is never used again for another. Below each stand its message in English and Norwegian, a rule
file that raises it, and one as close to that as can be which does not. The tests run them all.

Examples that begin with ` + "`…`" + ` go on from this rule set, which is in order:

` + block(diag.Base()))
	chapter := -1
	for _, e := range entries {
		for chapter+1 < len(chapters) && (chapter < 0 || string(e.Code) >= chapters[chapter+1].begin) {
			chapter++
			if chapter+1 == len(chapters) || string(e.Code) < chapters[chapter+1].begin {
				fmt.Fprintf(&b, "\n## %s\n", chapters[chapter].title)
			}
		}
		fmt.Fprintf(&b, "\n### %s: %s\n\n- %s\n- %s\n", e.Code, e.Severity, diag.General(e.Message.EN), diag.General(e.Message.NB))
		if e.Help.EN != "" {
			fmt.Fprintf(&b, "\n%s\n\n%s\n", diag.General(e.Help.EN), diag.General(e.Help.NB))
		}
		switch {
		case e.Elsewhere != "":
			fmt.Fprintf(&b, "\nNo rule file alone raises it; tested by `%s`.\n", e.Elsewhere)
		default:
			fmt.Fprintf(&b, "\nRaises it:\n\n%s\nDoes not:\n\n%s", block(e.Example), block(e.Near))
		}
	}
	return b.String()
}

// block is a rule file as the document shows it: without the part that many
// share, and cut where it is long.
func block(text string) string {
	if rest, ok := strings.CutPrefix(text, diag.Base()); ok && text != diag.Base() {
		text = "…\n\n" + rest
	}
	const most = 2000
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "") + "…"
	}
	return "```text\n" + strings.TrimRight(clean(text), "\n") + "\n```\n"
}

// clean shows characters that a page of text cannot hold by their numbers.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '\uFFFD'
		}
		return r
	}, text)
}
