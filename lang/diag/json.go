package diag

import (
	"encoding/json"
	"io"
)

type jsonPlace struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
}

type jsonRelated struct {
	Message string `json:"message"`
	jsonPlace
}

type jsonEdit struct {
	jsonPlace
	Text string `json:"text"`
}

type jsonFix struct {
	Title string     `json:"title"`
	Edits []jsonEdit `json:"edits"`
}

type jsonDiagnostic struct {
	Code     Code   `json:"code"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	jsonPlace
	Help    string        `json:"help"`
	Related []jsonRelated `json:"related"`
	Fixes   []jsonFix     `json:"fixes"`
}

// JSON writes {"diagnostics": […]} with lines and columns (in runes) from 1, and where
// it was asked for what is assumed. Its shape is fixed: other people's scripts read it.
func JSON(w io.Writer, list []Spoken, assumed any) error {
	out := struct {
		Diagnostics []jsonDiagnostic `json:"diagnostics"`
		Assumptions any              `json:"assumptions,omitempty"`
	}{Diagnostics: make([]jsonDiagnostic, 0, len(list)), Assumptions: assumed}
	for _, d := range list {
		l := d.Lang
		j := jsonDiagnostic{Code: d.Code, Severity: d.Severity.String(), Message: Mask(d.Message(l)), jsonPlace: placeOf(d.Place),
			Help: Mask(d.Help(l)), Related: []jsonRelated{}, Fixes: []jsonFix{}}
		for _, r := range d.Related {
			j.Related = append(j.Related, jsonRelated{Mask(r.Note.In(l)), placeOf(r.Place)})
		}
		for _, f := range d.Fixes {
			fix := jsonFix{Title: Mask(f.Title.In(l)), Edits: []jsonEdit{}}
			for _, e := range f.Edits {
				fix.Edits = append(fix.Edits, jsonEdit{placeOf(e.Place), e.Text})
			}
			j.Fixes = append(j.Fixes, fix)
		}
		out.Diagnostics = append(out.Diagnostics, j)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func placeOf(p Place) jsonPlace {
	if p.File == nil {
		return jsonPlace{}
	}
	start, end := p.File.Position(p.Span.Start), p.File.Position(p.Span.End)
	return jsonPlace{Mask(p.File.Name), start.Line, start.Column, end.Line, end.Column}
}
