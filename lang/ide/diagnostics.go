package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Diagnostics are those of the file in hand: what the checker says, and the
// examples that failed when they were run last, each at its forvent line with
// what came instead. Results from before the last edit are left out: they may no
// longer be true. Then come the headings that a sample file lacks. Last come hints on what is of an earlier year.
func (v *View) Diagnostics() []Diagnostic {
	var list []Diagnostic
	for _, d := range v.Diags {
		if d.Place.File == v.File.Source {
			list = append(list, v.Diagnostic(d))
		}
	}
	list = append(list, v.failures()...)
	list = append(list, v.lacking()...)
	return append(list, v.retirements()...)
}

// failures are the failed examples of the file.
func (v *View) failures() []Diagnostic {
	if v.Facts == nil || v.Facts.Stale {
		return nil
	}
	var list []Diagnostic
	for _, e := range v.Info.Examples {
		if f, _ := v.Info.Home(e.Decl); f != v.File {
			continue
		}
		if r := v.ResultOf(e); r != nil {
			list = append(list, v.FailuresOf(e, r)...)
		}
	}
	return list
}

// FailuresOf are the failures of one example of the file. A finding that nothing
// expected is shown at the last thing that was.
func (v *View) FailuresOf(e *model.Example, r *ExampleResult) []Diagnostic {
	last := e.Decl.Header().Line.Place
	if n := len(e.Expect); n > 0 {
		last = e.Expect[n-1].Clause.Span()
	}
	var list []Diagnostic
	for _, f := range r.Failures {
		at := last
		if f.Clause != nil {
			at = f.Clause.Span()
		}
		list = append(list, Diagnostic{Severity: diag.Error, Span: v.Info.Locate(model.Spot{Decl: e.Decl, Span: at}).Span, Message: v.Say(f.Text)})
	}
	return list
}
