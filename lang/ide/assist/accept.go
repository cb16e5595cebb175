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
	e := s.ExampleAt(s.Cursor)
	if e == nil || len(e.Expect) == 0 || s.Broken(s.Decl) {
		return
	}
	r, first := s.ResultOf(e), e.Expect[0].Clause
	if r == nil || r.Passed {
		return
	}
	a := s.change(QuickFix, diag.Term{NB: "la eksempelet vente det som kom", EN: "let the example expect what came"}, func() []ide.Edit {
		came := r.Came
		if len(came) == 0 {
			came = []*syntax.ExpectClause{{None: true}}
		}
		if e.Row != nil {
			cell := e.Row.Cells[len(e.Row.Cells)-1]
			return []ide.Edit{{Span: s.Decl.Abs(cell.Place), Text: format.Expected(came, s.File.Lang)}}
		}
		lines := make([]string, len(came))
		for i, c := range came {
			lines[i] = format.Clause(c, s.File.Lang)
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
	a.Mends = slices.Concat(a.Mends, s.FailuresOf(e, r))
}

// wholeLines widens a span to the lines it is on, their line ends included.
func wholeLines(v *ide.View, span source.Span) source.Span {
	f := v.File.Source
	return source.Span{Start: f.LineStart(f.Line(span.Start)), End: f.LineStart(f.Line(span.End) + 1)}
}
