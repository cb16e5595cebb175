package rules_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"ppolang/lang/syntax"
)

// What made readers of the rules stop is counted, so that it does not come back.
func TestTheRulesStayReadable(t *testing.T) {
	text, err := os.ReadFile("ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what, found string
		most        int
	}{
		{"names after «går foran»", `(?m)^  går foran (.*)$`, 20},
		{"«unntatt når utenfor»", `unntatt når utenfor`, 3},
		{"«er kjent og»", `er kjent og`, 4},
		{"«denne» in code", `(?m)^  [^"#\n]*\bdenne\b`, 0},
		{"«ellers» that turns a condition round", `ellers (?:ja|nei)\)`, 0},
	} {
		n := 0
		for _, m := range regexp.MustCompile(c.found).FindAllStringSubmatch(string(text), -1) {
			n++
			if len(m) > 1 {
				n += strings.Count(m[1], ",")
			}
		}
		if n > c.most {
			t.Errorf("%d %s, at most %d", n, c.what, c.most)
		}
	}
	for i, line := range strings.Split(string(text), "\n") {
		if n := utf8.RuneCountInString(line); n > 160 {
			t.Errorf("line %d has %d characters", i+1, n)
		}
	}
}

// The examples are read as a whole: they stay at half the lines that they had before
// they were tables.
func TestTheExamplesStayShort(t *testing.T) {
	text, err := os.ReadFile("ppo.eksempler.rules")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), "\n"); n > 1772 {
		t.Errorf("%d lines", n)
	}
	if n := len(shipped(t).Examples); n < 322 {
		t.Errorf("%d examples", n)
	}
}

// An assumption is written once, and cited by its name where more rests on it.
func TestEveryAssumptionIsWrittenOnce(t *testing.T) {
	text, err := os.ReadFile("ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	written := map[string]int{}
	for _, m := range regexp.MustCompile(`(?:antatt[^"\n]*|antakelse \S+) "([^"\n]*)"`).FindAllStringSubmatch(string(text), -1) {
		written[m[1]]++
	}
	if len(written) < 20 {
		t.Errorf("found %d assumptions", len(written))
	}
	for a, n := range written {
		if n > 1 {
			t.Errorf("%d times: %s", n, a)
		}
	}
}

// Every section says in a few sentences what it is about, every definition what it
// is, and no rule stands outside a section.
func TestSectionsSayWhatTheyAreAbout(t *testing.T) {
	info := shipped(t)
	sections := 0
	for _, d := range info.Files[0].Decls {
		h := d.Decl.Header()
		switch d.Decl.(type) {
		case *syntax.SectionDecl:
			sections++
			var said []string
			for _, c := range d.Doc {
				said = append(said, c.Text)
			}
			if n := sentences(strings.Join(said, " ")); n < 2 || n > 3 {
				t.Errorf("section %s is opened by %d sentences", h.Name.Text, n)
			}
		case *syntax.DefineDecl:
			if h.Title == nil || h.Title.Value == "" {
				t.Errorf("definition %s has no title", h.Name.Text)
			}
		}
	}
	if sections < 15 {
		t.Errorf("%d sections", sections)
	}
	for _, r := range info.Rules {
		if r.Section == nil {
			t.Errorf("rule %s stands in no section", r.ID())
		}
	}
}

func sentences(text string) int {
	return len(regexp.MustCompile(`[\pL\pN»]{2,}\.(?:\s|$)`).FindAllString(text, -1))
}
