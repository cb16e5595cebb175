package help

import (
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Whoever points at a word of the language is told what it does.
func TestEveryKeywordHasHelpInBothLanguages(t *testing.T) {
	for _, k := range syntax.Keywords() {
		h, ok := Of(k)
		if !ok {
			t.Errorf("no help for %s", k.In(syntax.NB))
			continue
		}
		for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
			if h.Like[l] == "" {
				t.Errorf("%s: no pattern in %s", k.In(l), l)
			}
		}
		if h.Says.In(diag.NB) == "" || h.Says.In(diag.EN) == "" || h.Says.NB == h.Says.EN {
			t.Errorf("%s: not said in both languages", k.In(syntax.NB))
		}
	}
}
