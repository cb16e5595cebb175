package check

import "ppolang/lang/diag"

// spotted is a diagnostic on its way: it gets its places when all is known.
type spotted struct {
	Code    diag.Code
	Place   Spot
	Args    []diag.Arg
	Related []note
	Fixes   []fix
	Tags    diag.Tags
}

type note struct {
	Place Spot
	Note  diag.Term
}

// fix replaces one stretch of the text.
type fix struct {
	Title diag.Term
	Place Spot
	Text  string
}

// diagnostic gives a diagnostic its places.
func (s *spotted) diagnostic(i *Info) diag.Diagnostic {
	d := diag.New(s.Code, i.place(s.Place), s.Args...)
	d.Tags = s.Tags
	for _, r := range s.Related {
		d.Related = append(d.Related, diag.Related{Place: i.place(r.Place), Note: r.Note})
	}
	for _, f := range s.Fixes {
		d.Fixes = append(d.Fixes, diag.Fix{Title: f.Title, Edits: []diag.Edit{{Place: i.place(f.Place), Text: f.Text}}})
	}
	return d
}

// relate adds a place that explains a diagnostic.
func (d *spotted) relate(at Spot, why diag.Term) {
	d.Related = append(d.Related, note{Place: at, Note: why})
}

// replace adds a fix that puts a text in a place.
func (d *spotted) replace(at Spot, text string) {
	title := diag.Term{NB: "skriv `" + text + "`", EN: "write `" + text + "`"}
	d.Fixes = append(d.Fixes, fix{Title: title, Place: at, Text: text})
}

// reports are the diagnostics on their way, in the order in which they were found.
type reports struct{ diags []spotted }

// report adds a diagnostic. The pointer is for adding fixes and related places
// at once; it does not outlive the next report.
func (l *reports) report(code diag.Code, at Spot, args ...diag.Arg) *spotted {
	l.diags = append(l.diags, spotted{Code: code, Place: at, Args: args})
	return &l.diags[len(l.diags)-1]
}
