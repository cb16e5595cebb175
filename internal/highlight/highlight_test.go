package highlight

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"ppolang/lang/syntax"
)

func TestFilesAreWritten(t *testing.T) {
	files, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range files {
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the keyword table gives: run go generate ./internal/highlight", path)
		}
	}
}

func TestEveryKeywordIsHighlighted(t *testing.T) {
	known := map[syntax.Keyword]bool{}
	for _, c := range classes {
		for _, k := range c.words {
			known[k] = true
		}
	}
	for _, k := range syntax.Keywords() {
		if !known[k] {
			t.Errorf("`%s` (%s) is in no class of words", k.In(syntax.NB), k.In(syntax.EN))
		}
	}
}

// The canonical files have every line of the language.
func TestLinesOfDeclarations(t *testing.T) {
	for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
		text, err := os.ReadFile("../../lang/syntax/testdata/canonical." + l.String() + ".rules")
		if err != nil {
			t.Fatal(err)
		}
		begins := func(words []syntax.Keyword) *regexp.Regexp {
			return regexp.MustCompile(`^[ \t]*(?:` + oneOf(words, l) + `)(?:[^\p{L}\p{M}\p{N}_]|$)`)
		}
		goesOn := begins([]syntax.Keyword{syntax.KwAnd, syntax.KwOr})
		var clauses []syntax.Keyword
		var before string
		seen := map[string]bool{}
		for line := range strings.Lines(string(text)) {
			line = strings.TrimRight(line, "\n")
			bare := strings.TrimSpace(line)
			headed := false
			for _, d := range declarations {
				if d != syntax.KwLanguage && begins([]syntax.Keyword{d}).MatchString(line) && line == bare {
					clauses, headed = syntax.Clauses(d), true
				}
			}
			if !headed && bare != "" && bare == line && bare[0] != '#' {
				clauses = nil
				continue
			}
			if headed || bare == "" || bare[0] == '#' || bare[0] == '|' || goesOn.MatchString(line) || strings.HasSuffix(before, ",") {
				before = bare
				continue
			}
			before = bare
			if len(clauses) == 0 || !begins(clauses).MatchString(line) {
				t.Errorf("%s: no clause begins %q", l, line)
			}
			seen[strings.Fields(bare)[0]] = true
		}
		for _, k := range firstWords() {
			if w := strings.Fields(k.In(l))[0]; !seen[w] {
				t.Errorf("%s: no line begins with `%s`", l, w)
			}
		}
	}
}
