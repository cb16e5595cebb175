package assist

import (
	"fmt"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
)

// fixes offers what the checker would write, at the diagnostics that the
// selection touches, and where a kind of mistake stands more than once, to mend
// all of it.
func (s *site) fixes() {
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

func counted(t diag.Term, n int) diag.Term {
	return diag.Term{NB: fmt.Sprintf(t.NB, n), EN: fmt.Sprintf(t.EN, n)}
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

// formatAll offers to format the file, where there is anything to do.
func (s *site) formatAll() {
	if len(ide.SyntaxErrors(s.File, s.Diags)) > 0 {
		s.refuse(FormatSource, formatTitle, diag.Term{NB: "fila har skrivefeil som må rettes først", EN: "the file has syntax errors that must be mended first"})
		return
	}
	s.offer(Action{Kind: FormatSource, Title: s.Say(formatTitle), edits: func() []ide.FileEdits {
		edits, _ := ide.FormatDocument(s.File, s.Diags)
		if len(edits) == 0 {
			return nil
		}
		return []ide.FileEdits{{File: s.File, Edits: edits}}
	}})
}

var formatTitle = diag.Term{NB: "formater fila", EN: "format the file"}
