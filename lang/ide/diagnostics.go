package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Diagnostic is one thing to show in a file, in the view's language.
type Diagnostic struct {
	Code     diag.Code // "" of an example that failed
	Severity diag.Severity
	Hint     bool // less than a note: shown faintly, if at all
	Span     source.Span
	Message  string
	Help     string
	Tags     diag.Tags
	Related  []Related
}

// Related is another place that explains a diagnostic, perhaps in another file.
type Related struct {
	File *syntax.File
	Span source.Span
	Text string
}

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

// Diagnostic is what to show of one diagnostic of the rule set.
func (v *View) Diagnostic(d diag.Diagnostic) Diagnostic {
	one := Diagnostic{Code: d.Code, Severity: d.Severity, Span: d.Place.Span, Message: d.Message(v.Lang), Help: d.Help(v.Lang), Tags: d.Tags}
	for _, rel := range d.Related {
		if f := v.Snapshot.File(rel.Place.File.Name); f != nil {
			one.Related = append(one.Related, Related{f, rel.Place.Span, v.Say(rel.Note)})
		}
	}
	return one
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
