package assist

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// addMissing offers to write what the declaration at the cursor lacks: a title,
// what it is for, a severity line, what an example expects.
func (s *site) addMissing() {
	for _, d := range s.Diags {
		if d.Place.File != s.File.Source || !s.selects(d.Place.Span) || s.Decl == nil || s.Broken(s.Decl) {
			continue
		}
		var a []*Action
		header := s.Decl.Decl.Header()
		lineEnd := s.Decl.Abs(header.Line.Place).End
		switch d.Code {
		case diag.MissingTitle:
			a = append(a, s.change(QuickFix, diag.Term{NB: "legg til en tittel", EN: "add a title"}, func() []ide.Edit { return []ide.Edit{s.addedTitle(d.Place.Span)} }))
		case diag.NoSeverity:
			line := s.Spelt(syntax.KwErrorWord) + " " + quoted(s.Written(wrongMessage))
			a = append(a, s.change(QuickFix, diag.Term{NB: "legg til en melding", EN: "add a message"}, func() []ide.Edit { return []ide.Edit{added(s.View, s.Decl, line, severityRank)} }))
		case diag.NothingExpected:
			line := s.Spelt(syntax.KwExpect) + " " + s.Spelt(syntax.KwNoFindings)
			a = append(a, s.change(QuickFix, diag.Term{NB: "legg til `" + line + "`", EN: "add `" + line + "`"}, func() []ide.Edit { return []ide.Edit{below(s.View, s.Decl.Abs(s.Decl.Decl.Span()).End, "  "+line)} }))
		case diag.MissingCase:
			for _, name := range casesToTry(s.View) {
				text := " " + s.Spelt(syntax.KwFor) + " " + name
				a = append(a, s.change(QuickFix, diag.Term{NB: "legg til `" + text[1:] + "`", EN: "add `" + text[1:] + "`"}, func() []ide.Edit {
					return []ide.Edit{{Span: source.Span{Start: lineEnd, End: lineEnd}, Text: text}}
				}))
			}
		}
		for _, one := range a {
			one.Mends, one.Preferred = []ide.Diagnostic{s.Diagnostic(d)}, len(a) == 1
		}
	}
}

// severityRank is the place of a severity line in the house order.
const severityRank = 12

// addedTitle is the edit that writes a title behind a name, or behind the word of
// an example: the name in words, for somebody to write better.
func (s *site) addedTitle(at source.Span) ide.Edit {
	text := s.Written(diag.Term{NB: "Skriv hva eksempelet viser", EN: "Say what the example shows"})
	end := at.End
	if _, example := s.Decl.Decl.(*syntax.ExampleDecl); example {
		end = firstWord(s.View, s.Decl).End
	} else {
		text = capital(strings.ReplaceAll(s.Slice(at), "_", " "), s.Lang)
	}
	return ide.Edit{Span: source.Span{Start: end, End: end}, Text: ` "` + text + `"`}
}
