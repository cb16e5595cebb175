package ide

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// ResultOf is the last result of an example, nil where it was not run.
func (v *View) ResultOf(d syntax.Decl) *ExampleResult {
	if v.Facts == nil {
		return nil
	}
	return v.Facts.Examples[d]
}

// Verdict is an example's last result in words.
func (v *View) Verdict(r *ExampleResult) string {
	text := v.Say(diag.Term{NB: "✗ Feilet", EN: "✗ Failed"})
	if r.Passed {
		text = v.Say(diag.Term{NB: "✓ Gikk som ventet", EN: "✓ Passed"})
	}
	if v.Facts.Stale {
		text += v.Say(BeforeChange)
	}
	return text
}

// BeforeChange is said of results that an edit has made old.
var BeforeChange = diag.Term{NB: " (før siste endring)", EN: " (before the last change)"}

// HitsOf adds up what the sample records gave for a rule and the rows of a table.
// It is false where no records were counted.
func (v *View) HitsOf(name string) (sum Hits, known bool) {
	if v.Facts == nil || v.Facts.Hits == nil {
		return Hits{}, false
	}
	for id, h := range v.Facts.Hits {
		if id == name || strings.HasPrefix(id, name+"[") {
			sum.Violations += h.Violations
			sum.Undetermined += h.Undetermined
		}
	}
	return sum, true
}
