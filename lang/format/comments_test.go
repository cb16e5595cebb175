package format_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ppolang/lang/format"
)

// TestCommentsStay puts a comment at every place where one can stand in the
// canonical file, one at a time: it is still there, and nothing else has moved.
func TestCommentsStay(t *testing.T) {
	parts := strings.Split(strings.TrimSpace(read(t, canonical+"nb.rules")), "\n\n")
	for i, part := range parts[2:] { // behind the comment at the top and the language
		lines := strings.Split("språk nb\n\n"+part+"\n\n"+parts[min(i+3, len(parts)-1)], "\n")
		for at, line := range lines {
			if line != "" && !strings.Contains(line, "#") {
				behind := slices.Clone(lines)
				behind[at] += "  # ny"
				stays(t, behind, at)
			}
			indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
			if line == "" {
				indent = "  " // below what stands above, not above what stands below
			}
			stays(t, slices.Insert(slices.Clone(lines), at, indent+"# ny"), at)
		}
	}
}

// stays checks that a canonical file with a comment put at a line is canonical,
// but for how far the comments behind neighbouring lines stand from them.
func stays(t *testing.T, lines []string, at int) {
	t.Helper()
	text := strings.Join(lines, "\n") + "\n"
	f := parse(t, "commented", text)
	once := format.File(f, f.Lang)
	g := parse(t, "formatted", once)
	same(t, "formatted twice", format.File(g, g.Lang), once)
	same(t, "the rest", without(once), without(text))
	if got := strings.Split(once, "\n"); len(got) <= at || near(got[at]) != near(lines[at]) {
		t.Errorf("the comment has left line %d %q:\n%s", at+1, lines[at], strings.Join(got[max(0, at-2):min(len(got), at+3)], "\n"))
	}
}

// near is a line with its comment two blanks away.
func near(line string) string {
	return strings.TrimSpace(blanks.ReplaceAllString(line, "  #"))
}

var blanks = regexp.MustCompile(` +#`)

// without is the text without the comments that were put into it.
func without(text string) string {
	var kept []string
	for _, l := range strings.Split(text, "\n") {
		if l = near(l); l != "# ny" {
			kept = append(kept, strings.TrimSuffix(l, "  # ny"))
		}
	}
	return strings.Join(kept, "\n")
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
