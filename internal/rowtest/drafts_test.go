package rowtest

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/interp/examples"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/ide/complete"
	"ppolang/lang/syntax"
)

// A new rule file has no mistake, and its example holds, as it stands in an editor
// without stops and as somebody leaves it who only goes from stop to stop.
func TestNewFile(t *testing.T) {
	for _, lang := range []diag.Lang{diag.NB, diag.EN} {
		v := *idetest.Of(t, "  ")
		v.Lang = lang
		first := complete.At(&v, 2).Items[0]
		if !first.Chosen || first.Span.Start != 0 {
			t.Errorf("%q is not the one to take, or leaves the blanks", first.Label)
		}
		for _, text := range []string{first.Text, filled(t, first.Snippet)} {
			made := idetest.Of(t, text)
			for _, d := range made.Diags {
				t.Errorf("%v: %s\n%s", lang, d.Message(lang), text)
			}
			results, err := examples.Run(context.Background(), made.Info)
			if err != nil || len(results) != 1 || !results[0].Passed {
				t.Errorf("%v: the example does not hold: %v, %v", lang, results, err)
			}
		}
	}
}

// What completion puts there for a declaration can be read, and is of the file's
// language whatever language is spoken of it.
func TestDrafts(t *testing.T) {
	for l, head := range map[syntax.Language]string{syntax.NB: "språk nb\n\n", syntax.EN: "language en\n\n"} {
		for _, lang := range []diag.Lang{diag.NB, diag.EN} {
			offered := map[syntax.Keyword]string{}
			v := *idetest.Of(t, head+"    ")
			v.Lang = lang
			for _, item := range complete.At(&v, len(head)+4).Items {
				if item.Kind == complete.DeclarationItem {
					offered[item.Keyword] = item.Snippet
					if item.Span.Start != len(head) {
						t.Errorf("`%s` leaves the blanks before it", item.Label)
					}
				}
			}
			for _, k := range syntax.Declarations() {
				if k == syntax.KwLanguage {
					continue // stands there already
				}
				text := head + filled(t, offered[k]) + "\n"
				if made := idetest.Of(t, text); len(made.File.Unread) > 0 || !declares(made, k.In(l)) {
					t.Errorf("the draft of `%s` cannot be read:\n%s", k.In(l), text)
				}
			}
		}
	}
}

// declares says whether the last declaration of a file begins with a word.
func declares(v *ide.View, word string) bool {
	last := v.File.Decls[len(v.File.Decls)-1]
	return strings.HasPrefix(v.Slice(last.Abs(last.Decl.Header().Line.Place)), word+" ")
}

var stop = regexp.MustCompile(`\$\{(\d+):((?:\$\{CURRENT_YEAR:2026\}|[^}\\]|\\.)*)\}|\$(\d+)|\$\{CURRENT_YEAR:2026\}`)

// filled is a snippet as an editor fills it in: what stands in its stops, and the
// same in their mirrors.
func filled(t *testing.T, snippet string) string {
	t.Helper()
	stops := map[string]string{}
	text := stop.ReplaceAllStringFunc(snippet, func(s string) string {
		m := stop.FindStringSubmatch(s)
		switch {
		case m[1] != "":
			stops[m[1]] = strings.ReplaceAll(m[2], "${CURRENT_YEAR:2026}", "2027")
			return stops[m[1]]
		case m[3] != "":
			if stops[m[3]] == "" {
				t.Errorf("$%s mirrors nothing", m[3])
			}
			return stops[m[3]]
		}
		return "2027"
	})
	return strings.NewReplacer(`\\`, `\`, `\$`, `$`, `\}`, `}`).Replace(text)
}
