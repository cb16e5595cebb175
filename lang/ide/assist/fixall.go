package assist

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide"
)

// fixAll offers to mend at once what leaves no doubt: one way to do it, and not
// a guess at a name.
func (s *site) fixAll() {
	var list []diag.Fix
	for _, d := range s.Diags {
		if d.Place.File == s.File.Source && len(d.Fixes) == 1 && !guessed[d.Code] {
			list = append(list, d.Fixes[0])
		}
	}
	if len(list) > 0 {
		s.offer(Action{
			Kind:  FixAll,
			Title: s.Say(counted(diag.Term{NB: "rett det som kan rettes trygt i fila (%d)", EN: "mend what can safely be mended in the file (%d)"}, len(list))),
			edits: func() []ide.FileEdits { return fixed(s.View, list) },
		})
	}
}

// guessed are the mistakes whose fix is the nearest name: a good guess, but one
// that somebody should look at.
var guessed = map[diag.Code]bool{
	diag.UnknownName: true, diag.UnknownField: true, diag.UnknownCollection: true, diag.UnknownCode: true, diag.NotAValue: true,
	diag.NotA: true, diag.FieldExpected: true, diag.NotOneOf: true, diag.CodeOrName: true, diag.RangeReversed: true, diag.MisspeltWord: true,
	diag.KeyNotThere: true,
}
