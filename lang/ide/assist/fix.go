package assist

import (
	"fmt"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
)

// fix offers what the checker would write, at the diagnostics that the selection
// touches.
func (s *site) fix() {
	for _, d := range s.Diags {
		if d.Place.File != s.File.Source || !s.selects(d.Place.Span) {
			continue
		}
		for _, fix := range d.Fixes {
			s.offer(Action{
				Kind: QuickFix, Title: s.Say(fix.Title), Preferred: len(d.Fixes) == 1,
				Mends: []ide.Diagnostic{s.Diagnostic(d)},
				edits: func() []ide.FileEdits { return fixed(s.View, []diag.Fix{fix}) },
			})
		}
	}
}

// fixed are the edits of fixes, by file.
func fixed(v *ide.View, list []diag.Fix) []ide.FileEdits {
	byName := map[string][]ide.Edit{}
	var names []string
	for _, fix := range list {
		for _, e := range fix.Edits {
			name := e.Place.File.Name
			if byName[name] == nil {
				names = append(names, name)
			}
			byName[name] = append(byName[name], ide.Edit{Span: e.Place.Span, Text: e.Text})
		}
	}
	var out []ide.FileEdits
	for _, name := range names {
		if f := v.Snapshot.File(name); f != nil {
			if edits := tidy(f, byName[name]); len(edits) > 0 {
				out = append(out, ide.FileEdits{File: f, Edits: edits})
			}
		}
	}
	return out
}

func counted(t diag.Term, n int) diag.Term {
	return diag.Term{NB: fmt.Sprintf(t.NB, n), EN: fmt.Sprintf(t.EN, n)}
}
