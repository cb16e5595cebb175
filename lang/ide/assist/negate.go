package assist

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// negate offers to say a krev as a forby, and the other way round: the other word
// with the opposite condition, where that does not change the fix that follows
// from it.
func (s *site) negate() {
	c, ok := s.Clause.(*syntax.RequireClause)
	if !ok || !s.inRule() {
		return
	}
	if !hasFix(s.Decl.Decl) && givesFix(c.Cond) || c.Cond == nil {
		return
	}
	from, to := syntax.KwRequire, syntax.KwForbid
	if c.Forbid {
		from, to = to, from
	}
	title := diag.Term{NB: "skriv som `" + s.Spelt(to) + "`", EN: "write with `" + s.Spelt(to) + "`"}
	s.change(Rewrite, title, func() []ide.Edit {
		start := s.Span(c).Start
		word := source.Span{Start: start, End: start + len(s.Spelt(from))}
		return []ide.Edit{{Span: word, Text: s.Spelt(to)}, {Span: s.Span(c.Cond), Text: s.opposite(c.Cond)}}
	})
}

func hasFix(d syntax.Decl) bool {
	for _, c := range d.Lines() {
		if _, ok := c.(*syntax.FixClause); ok {
			return true
		}
	}
	return false
}

// givesFix says whether a rule gives a fix for a condition by itself.
func givesFix(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.ParenExpr:
		return givesFix(e.X)
	case *syntax.HasExpr:
		return e.Mode == syntax.Has || e.Mode == syntax.AllOf
	case *syntax.CompareExpr:
		return e.Op == syntax.Eq
	case *syntax.NotExpr:
		return givesFix(e.X)
	}
	return false
}

// opposite is the text of the condition that is yes where this one is no.
func (s *site) opposite(e syntax.Expr) string {
	switch e := e.(type) {
	case *syntax.NotExpr:
		return s.Slice(s.Span(e.X))
	case *syntax.CompareExpr:
		if e.L != nil && e.R != nil {
			return s.Slice(s.Span(e.L)) + " " + opposites[e.Op].String() + " " + s.Slice(s.Span(e.R))
		}
	case *syntax.LogicExpr:
		return s.Spelt(syntax.KwNot) + " (" + s.Slice(s.Span(e)) + ")"
	}
	return s.Spelt(syntax.KwNot) + " " + s.Slice(s.Span(e))
}

var opposites = map[syntax.CompareOp]syntax.CompareOp{
	syntax.Eq: syntax.Ne, syntax.Ne: syntax.Eq, syntax.Lt: syntax.Ge, syntax.Ge: syntax.Lt, syntax.Gt: syntax.Le, syntax.Le: syntax.Gt,
}
