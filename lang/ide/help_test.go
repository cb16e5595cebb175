package ide

import (
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Whoever points at a word of the language is told what it does.
func TestEveryKeywordHasHelpInBothLanguages(t *testing.T) {
	for _, k := range syntax.Keywords() {
		h, ok := help(k)
		if !ok {
			t.Errorf("no help for %s", k.In(syntax.NB))
			continue
		}
		for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
			if h.like[l] == "" {
				t.Errorf("%s: no pattern in %s", k.In(l), l)
			}
		}
		if h.says.In(diag.NB) == "" || h.says.In(diag.EN) == "" || h.says.NB == h.says.EN {
			t.Errorf("%s: not said in both languages", k.In(syntax.NB))
		}
	}
}
