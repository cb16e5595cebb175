package assist

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide"
)

// fixAlike offers to mend all of a kind of mistake that stands more than once.
func (s *site) fixAlike() {
	for _, d := range s.Diags {
		if d.Place.File != s.File.Source || !s.selects(d.Place.Span) || len(d.Fixes) != 1 {
			continue
		}
		if same := s.alike(d); len(same) > 1 {
			s.offer(Action{
				Kind: QuickFix, Mends: []ide.Diagnostic{s.Diagnostic(d)},
				Title: s.Say(counted(diag.Term{NB: "rett alle %d av dette slaget i fila: ", EN: "mend all %d of this kind in the file: "}, len(same))) + s.Say(d.Fixes[0].Title),
				edits: func() []ide.FileEdits { return fixed(s.View, same) },
			})
		}
	}
}

// alike are the fixes of the file that do what a diagnostic's does: write the
// same for the same mistake.
func (s *site) alike(d diag.Diagnostic) []diag.Fix {
	var list []diag.Fix
	for _, other := range s.Diags {
		if other.Place.File == s.File.Source && other.Code == d.Code && len(other.Fixes) == 1 &&
			other.Message(diag.EN) == d.Message(diag.EN) && other.Fixes[0].Title == d.Fixes[0].Title {
			list = append(list, other.Fixes[0])
		}
	}
	return list
}
