package check_test

import (
	"regexp"
	"sort"
	"strings"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// both parses and checks a text on its own: the diagnostics of both.
func both(text string, load load.Loader) (*model.Info, []diag.Diagnostic) {
	f, list := syntax.Parse([]byte(text), "test.rules")
	info, more := check.Check(f, load)
	return info, append(list, more...)
}

// ours says whether the checker, and not the parser or a reader, gives a code.
func ours(code diag.Code) bool {
	return regexp.MustCompile(`^PPO(2|3[1-9]|4|5|8)`).MatchString(string(code))
}

func TestEveryCodeHasAnExampleThatRaisesItAndANearMissThatDoesNot(t *testing.T) {
	for _, e := range diag.Entries() {
		if !ours(e.Code) {
			continue
		}
		if e.Elsewhere != "" {
			continue
		}
		if e.Example == "" || e.Near == "" {
			t.Errorf("%s has no example", e.Code)
			continue
		}
		if got := aboveNote(e.Example, e.Code); got != string(e.Code) {
			t.Errorf("%s: the example raises %s\n%s", e.Code, got, strings.TrimPrefix(e.Example, diag.Base()))
		}
		if got := aboveNote(e.Near, e.Code); got != "" {
			t.Errorf("%s: the near miss raises %s\n%s", e.Code, got, strings.TrimPrefix(e.Near, diag.Base()))
		}
	}
}

// aboveNote lists the codes that a text raises, in order; of notes only the one
// that is asked for.
func aboveNote(text string, code diag.Code) string {
	_, list := both(text, reading{})
	var codes []string
	for _, d := range list {
		if d.Severity > diag.Note || d.Code == code {
			codes = append(codes, string(d.Code))
		}
	}
	sort.Strings(codes)
	return strings.Join(codes, " ")
}

func TestEveryMessageIsInBothLanguagesWithTheSamePlaceholders(t *testing.T) {
	holes := regexp.MustCompile(`\{[0-9]\}`)
	for _, e := range diag.Entries() {
		if !ours(e.Code) {
			continue
		}
		for _, term := range []diag.Term{e.Message, e.Help} {
			nb, en := holes.FindAllString(term.NB, -1), holes.FindAllString(term.EN, -1)
			sort.Strings(nb)
			sort.Strings(en)
			if strings.Join(nb, "") != strings.Join(en, "") {
				t.Errorf("%s: placeholders differ: %q, %q", e.Code, term.NB, term.EN)
			}
			if (term.NB == "") != (term.EN == "") {
				t.Errorf("%s: in one language only", e.Code)
			}
			for _, text := range []string{term.NB, term.EN} {
				if strings.HasSuffix(text, ".") || strings.Contains(text, "\n") || strings.Contains(text, "illegal") {
					t.Errorf("%s: not in the house's style: %q", e.Code, text)
				}
			}
		}
		if e.Message.NB == "" {
			t.Errorf("%s has no message", e.Code)
		}
	}
}
