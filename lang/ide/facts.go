package ide

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Facts are what others than the checker found out.
type Facts struct {
	// Examples has the last result of each example, by its declaration: that is
	// the same as long as the example's text is.
	Examples map[syntax.Decl]*ExampleResult
	// Stale says that the rules have changed since the examples were run.
	Stale bool
	// Hits says how many sample records each rule gave findings for, by Rule.ID;
	// nil where no sample records were counted.
	Hits map[string]Hits
}

// ExampleResult is what came of an example when it was run last.
type ExampleResult struct {
	Passed   bool
	Failures []ExampleFailure
	// Came is what a failed example should have expected, a line each.
	Came []*syntax.ExpectClause
}

// ExampleFailure is one difference between what an example expects and what
// came.
type ExampleFailure struct {
	// Clause is the forvent line that was not met, or nil for a finding that
	// nothing expected.
	Clause *syntax.ExpectClause
	Text   diag.Term // what was expected or came instead
}

// Hits counts the sample records that a rule gave findings for.
type Hits struct{ Violations, Undetermined int }

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
