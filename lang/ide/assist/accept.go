package assist

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// accept offers, at an example that failed, to write what came as what is
// expected: for when it is the rules that are right.
func (s *site) accept() {
	if s.Decl == nil || s.Facts == nil || s.Facts.Stale {
		return
	}
	r := s.ResultOf(s.Decl.Decl)
	first := firstExpect(s.Decl.Decl)
	if r == nil || r.Passed || first == nil || s.Broken(s.Decl) {
		return
	}
	a := s.change(QuickFix, diag.Term{NB: "la eksempelet vente det som kom", EN: "let the example expect what came"}, func() []ide.Edit {
		lines := make([]string, len(r.Came))
		for i, c := range r.Came {
			lines[i] = format.Clause(c, s.File.Lang)
		}
		if len(lines) == 0 {
			lines = []string{format.Clause(&syntax.ExpectClause{None: true}, s.File.Lang)}
		}
		var edits []ide.Edit
		for _, clause := range s.Decl.Decl.Lines() {
			line, ok := clause.(*syntax.ExpectClause)
			switch {
			case !ok:
			case line == first:
				edits = append(edits, ide.Edit{Span: s.Decl.Abs(line.Span()), Text: strings.Join(lines, "\n  ")})
			default:
				edits = append(edits, ide.Edit{Span: wholeLines(s.View, s.Decl.Abs(line.Span())), Text: ""})
			}
		}
		return edits
	})
	a.Mends = slices.Concat(a.Mends, s.FailuresOf(s.Decl, r))
}

// firstExpect is the first forvent line of an example, nil where there is none.
func firstExpect(d syntax.Decl) *syntax.ExpectClause {
	for _, clause := range d.Lines() {
		if line, ok := clause.(*syntax.ExpectClause); ok {
			return line
		}
	}
	return nil
}

// wholeLines widens a span to the lines it is on, their line ends included.
func wholeLines(v *ide.View, span source.Span) source.Span {
	f := v.File.Source
	return source.Span{Start: f.LineStart(f.Line(span.Start)), End: f.LineStart(f.Line(span.End) + 1)}
}
