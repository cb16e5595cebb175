package assist

import (
	"os"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// The action for all places leaves no code behind that has a successor.
func TestSuccessorsEverywhere(t *testing.T) {
	text, err := os.ReadFile("../../../lsp/testdata/actions/succession.txtar")
	if err != nil {
		t.Fatal(err)
	}
	_, rules, _ := strings.Cut(string(text), "-- a.rules --\n")
	at := strings.Index(rules, "‹value›")
	rules = strings.NewReplacer("‹value›", "", "‹set›", "").Replace(rules)
	v := idetest.Of(t, rules)
	count := func(list []diag.Diagnostic) (n int) {
		for _, d := range list {
			if ofSuccession[d.Code] {
				n++
			}
		}
		return n
	}
	if count(v.Diags) != 4 {
		t.Fatalf("%d warnings, want 4", count(v.Diags))
	}
	for _, a := range Actions(v, source.Span{Start: at, End: at}) {
		if strings.Contains(a.Title, "alle 4 steder") {
			if w := taken(t, v, a); count(w.Diags) != 0 {
				t.Errorf("%d warnings are left:\n%s", count(w.Diags), w.File.Source.Text)
			}
			return
		}
	}
	t.Error("not offered")
}
