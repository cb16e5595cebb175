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
