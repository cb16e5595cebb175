package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Diagnostics are those of the file in hand: what the checker says, and the
// examples that failed when they were run last, each at its forvent line with
// what came instead. Results from before the last edit are left out: they may no
// longer be true. Last come hints on what is of an earlier year.
func (v *View) Diagnostics() []Diagnostic {
	var list []Diagnostic
	for _, d := range v.Diags {
		if d.Place.File == v.File.Source {
			list = append(list, v.Diagnostic(d))
		}
	}
	list = append(list, v.failures()...)
	return append(list, v.retirements()...)
}

// failures are the failed examples of the file.
func (v *View) failures() []Diagnostic {
	if v.Facts == nil || v.Facts.Stale {
		return nil
	}
	var list []Diagnostic
	for _, placed := range v.File.Decls {
		if r := v.ResultOf(placed.Decl); r != nil {
			list = append(list, v.FailuresOf(placed, r)...)
		}
	}
	return list
}

// FailuresOf are the failures of one example of the file.
func (v *View) FailuresOf(placed *syntax.Placed, r *ExampleResult) []Diagnostic {
	var list []Diagnostic
	for _, f := range r.Failures {
		at := placed.Decl.Header().Line.Place
		if f.Clause != nil {
			at = f.Clause.Span()
		} else if clause := lastExpect(placed.Decl); clause != nil {
			at = clause.Span()
		}
		list = append(list, Diagnostic{Severity: diag.Error, Span: placed.Abs(at), Message: v.Say(f.Text)})
	}
	return list
}

// lastExpect is the last forvent line of an example: where a finding that
// nothing expected is shown.
func lastExpect(d syntax.Decl) *syntax.ExpectClause {
	var last *syntax.ExpectClause
	for _, clause := range d.Lines() {
		if line, ok := clause.(*syntax.ExpectClause); ok {
			last = line
		}
	}
	return last
}
