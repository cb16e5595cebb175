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

// Fix replaces one stretch of the text.
type Fix struct {
	Title diag.Term
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
		d.Fixes = append(d.Fixes, diag.Fix{Title: f.Title, Edits: []diag.Edit{{Place: i.Locate(f.Place), Text: f.Text}}})
	}
	return d
}

// Relate adds a place that explains a diagnostic.
func (d *Draft) Relate(at model.Spot, why diag.Term) {
	d.Related = append(d.Related, Note{Place: at, Note: why})
}

// Replace adds a fix that puts a text in a place.
func (d *Draft) Replace(at model.Spot, text string) {
	title := diag.Term{NB: "skriv `" + text + "`", EN: "write `" + text + "`"}
	d.Fixes = append(d.Fixes, Fix{Title: title, Place: at, Text: text})
}

// List are the diagnostics on their way, in the order in which they were found.
type List struct{ Diags []Draft }

// Report adds a diagnostic. The pointer is for adding fixes and related places
// at once; it does not outlive the next report.
func (l *List) Report(code diag.Code, at model.Spot, args ...diag.Arg) *Draft {
	l.Diags = append(l.Diags, Draft{Code: code, Place: at, Args: args})
	return &l.Diags[len(l.Diags)-1]
}
