package ide

import (
	"slices"
	"strings"

	"ppolang/lang/format"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// accept offers, at an example that failed, to write what came as what is
// expected: for when it is the rules that are right.
func (s *site) accept() {
	if s.decl == nil || s.Facts == nil || s.Facts.Stale {
		return
	}
	r := s.example(s.decl.Decl)
	first := firstExpect(s.decl.Decl)
	if r == nil || r.Passed || first == nil || s.broken(s.decl) {
		return
	}
	a := s.change(QuickFix, term("la eksempelet vente det som kom", "let the example expect what came"), func() []Edit {
		lines := make([]string, len(r.Came))
		for i, c := range r.Came {
			lines[i] = format.Clause(c, s.File.Lang)
		}
		if len(lines) == 0 {
			lines = []string{format.Clause(&syntax.ExpectClause{None: true}, s.File.Lang)}
		}
		var edits []Edit
		for _, clause := range s.decl.Decl.Lines() {
			line, ok := clause.(*syntax.ExpectClause)
			switch {
			case !ok:
			case line == first:
				edits = append(edits, Edit{s.decl.Abs(line.Span()), strings.Join(lines, "\n  ")})
			default:
				edits = append(edits, Edit{s.wholeLines(s.decl.Abs(line.Span())), ""})
			}
		}
		return edits
	})
	a.Mends = slices.Concat(a.Mends, s.FailuresOf(s.decl, r))
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
func (v *View) wholeLines(span source.Span) source.Span {
	f := v.File.Source
	return source.Span{Start: f.LineStart(f.Line(span.Start)), End: f.LineStart(f.Line(span.End) + 1)}
}
