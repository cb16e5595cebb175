package format_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ppolang/lang/format"
)

// TestCommentsStay puts a comment at every place where one can stand in the
// canonical file, one at a time: it is still there, and nothing else has moved.
func TestCommentsStay(t *testing.T) {
	text := read(t, canonical+"nb.rules")
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i, line := range lines {
		if !strings.Contains(line, "#") && line != "" {
			behind := slices.Clone(lines)
			behind[i] += "  # ny"
			t.Run(fmt.Sprintf("behind line %d", i+1), func(t *testing.T) {
				stays(t, behind, i)
			})
		}
		// Above the first documentation line or a table's first row it is as
		// good a place as any other: only the blank lines may follow it.
		above := slices.Insert(slices.Clone(lines), i, indentation(line)+"# ny")
		t.Run(fmt.Sprintf("above line %d", i+1), func(t *testing.T) {
			stays(t, above, i)
		})
	}
}

// stays checks that a canonical file with a comment put at a line is canonical.
func stays(t *testing.T, lines []string, at int) {
	t.Helper()
	text := strings.Join(lines, "\n") + "\n"
	f := parse(t, "commented", text)
	once := format.File(f, f.Lang)
	g := parse(t, "formatted", once)
	same(t, "formatted twice", format.File(g, g.Lang), once)
	same(t, "comments", strings.Join(comments(g), "\n"), strings.Join(comments(f), "\n"))
	if got := strings.Split(once, "\n"); len(got) <= at || got[at] != lines[at] {
		t.Errorf("the comment has left line %d %q:\n%s", at+1, lines[at], strings.Join(got[max(0, at-2):min(len(got), at+3)], "\n"))
	}
	same(t, "the rest", without(once), without(text))
}

// without is the text without the comments that were put into it, and without
// blank lines.
func without(text string) string {
	var kept []string
	for _, l := range strings.Split(text, "\n") {
		l = strings.TrimRight(strings.TrimSuffix(l, "# ny"), " ")
		if l != "" {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}

func indentation(line string) string {
	return line[:len(line)-len(strings.TrimLeft(line, " "))]
}

// TestCommentsEverywhere puts comments behind and above every line at once.
func TestCommentsEverywhere(t *testing.T) {
	var all []string
	for i, line := range strings.Split(read(t, canonical+"nb.rules"), "\n") {
		all = append(all, fmt.Sprintf("\t# over %d", i))
		if !strings.Contains(line, "#") && line != "" {
			line += fmt.Sprintf(" # bak %d", i)
		}
		all = append(all, line)
	}
	holds(t, "everywhere", strings.Join(all, "\n"))
}
