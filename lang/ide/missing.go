package ide

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// addMissing offers to write what the declaration at the cursor lacks: a title,
// what it is for, a severity line, what an example expects.
func (s *site) addMissing() {
	for _, d := range s.Diags {
		if d.Place.File != s.File.Source || !s.selects(d.Place.Span) || s.decl == nil || s.broken(s.decl) {
			continue
		}
		var a []*Action
		header := s.decl.Decl.Header()
		lineEnd := s.decl.Abs(header.Line.Place).End
		switch d.Code {
		case diag.MissingTitle:
			a = append(a, s.change(QuickFix, term("legg til en tittel", "add a title"), func() []Edit { return []Edit{s.addedTitle(d.Place.Span)} }))
		case diag.NoSeverity:
			line := s.word(syntax.KwErrorWord) + " " + quoted(s.asFile(wrongMessage))
			a = append(a, s.change(QuickFix, term("legg til en melding", "add a message"), func() []Edit { return []Edit{s.added(s.decl, line, severityRank)} }))
		case diag.NothingExpected:
			line := s.word(syntax.KwExpect) + " " + s.word(syntax.KwNoFindings)
			a = append(a, s.change(QuickFix, term("legg til `"+line+"`", "add `"+line+"`"), func() []Edit { return []Edit{s.below(s.decl.Abs(s.decl.Decl.Span()).End, "  "+line)} }))
		case diag.MissingCase:
			for _, name := range s.cases() {
				text := " " + s.word(syntax.KwFor) + " " + name
				a = append(a, s.change(QuickFix, term("legg til `"+text[1:]+"`", "add `"+text[1:]+"`"), func() []Edit {
					return []Edit{{source.Span{Start: lineEnd, End: lineEnd}, text}}
				}))
			}
		}
		for _, one := range a {
			one.Mends, one.Preferred = []Diagnostic{s.diagnostic(d)}, len(a) == 1
		}
	}
}

// severityRank is the place of a severity line in the house order.
const severityRank = 12

// cases are the records and groups that something can be for.
func (v *View) cases() []string {
	var names []string
	for _, r := range v.Info.Records {
		if r.Governing != nil {
			names = append(names, r.Name)
		}
	}
	for _, g := range v.Info.Groups {
		names = append(names, g.Name)
	}
	return names[:min(len(names), maxSources)]
}

// addedTitle is the edit that writes a title behind a name, or behind the word of
// an example: the name in words, for somebody to write better.
func (s *site) addedTitle(at source.Span) Edit {
	text := s.asFile(term("Skriv hva eksempelet viser", "Say what the example shows"))
	end := at.End
	if _, example := s.decl.Decl.(*syntax.ExampleDecl); example {
		end = s.firstWord(s.decl).End
	} else {
		text = capital(strings.ReplaceAll(s.text(at), "_", " "), s.Lang)
	}
	return Edit{source.Span{Start: end, End: end}, ` "` + text + `"`}
}

// declAround is the declaration that an offset is in, with its documentation and
// the comments behind its lines; nil between two.
func (v *View) declAround(offset int) *syntax.Placed {
	i := max(declAt(v.File, offset), 0)
	for ; i < len(v.File.Decls); i++ {
		at := format.Extent(v.File, v.File.Decls[i:i+1])
		if at.Start <= offset && offset <= at.End {
			return v.File.Decls[i]
		}
		if at.Start > offset {
			break
		}
	}
	return nil
}
