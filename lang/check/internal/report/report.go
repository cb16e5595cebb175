// Package report holds diagnostics on their way: their places count from declarations,
// and become places in files when all is known.
package report

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Draft is a diagnostic on its way: it gets its places when all is known.
type Draft struct {
	Code    diag.Code
	Place   model.Spot
	Args    []diag.Arg
	Related []Note
	Fixes   []Fix
	Tags    diag.Tags
}

type Note struct {
	Place model.Spot
	Note  diag.Term
}

// Fix replaces stretches of the text, none of which overlap.
type Fix struct {
	Title diag.Term
	Edits []Edit
}

// Edit puts a text in the place of one stretch.
type Edit struct {
	Place model.Spot
	Text  string
}

// In gives a diagnostic its places.
func (s *Draft) In(i *model.Info) diag.Diagnostic {
	d := diag.New(s.Code, i.Locate(s.Place), s.Args...)
	d.Tags = s.Tags
	for _, r := range s.Related {
		d.Related = append(d.Related, diag.Related{Place: i.Locate(r.Place), Note: r.Note})
	}
	for _, f := range s.Fixes {
		fix := diag.Fix{Title: f.Title}
		for _, e := range f.Edits {
			fix.Edits = append(fix.Edits, diag.Edit{Place: i.Locate(e.Place), Text: e.Text})
		}
		d.Fixes = append(d.Fixes, fix)
	}
	return d
}

// Relate adds a place that explains a diagnostic.
func (d *Draft) Relate(at model.Spot, why diag.Term) {
	d.Related = append(d.Related, Note{Place: at, Note: why})
}

// Replace adds a fix that puts a text in a place.
func (d *Draft) Replace(at model.Spot, text string) {
	d.Mend(diag.Term{NB: "skriv `" + text + "`", EN: "write `" + text + "`"}, Edit{at, text})
}

// Mend adds a fix by what it does.
func (d *Draft) Mend(title diag.Term, edits ...Edit) {
	d.Fixes = append(d.Fixes, Fix{title, edits})
}

// List are the diagnostics on their way, in the order in which they were found.
type List struct{ Diags []Draft }

// Report adds a diagnostic. The pointer is for adding fixes and related places
// at once; it does not outlive the next report.
func (l *List) Report(code diag.Code, at model.Spot, args ...diag.Arg) *Draft {
	l.Diags = append(l.Diags, Draft{Code: code, Place: at, Args: args})
	return &l.Diags[len(l.Diags)-1]
}
