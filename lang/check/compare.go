package check

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// operand types an expression beside one of a known type: where that is a code, a
// bare word is one too.
func (c *checker) operand(s *scope, e syntax.Expr, beside Type) Type {
	switch beside.Kind {
	case Bad:
		if _, bare := bareText(e); bare {
			var t Type
			c.quietly(func() { t = c.expr(s, e) }) // it may have been meant as a code
			return t
		}
	case Code:
		t, set := c.oneCode(s, e, beside.Systems)
		if set != nil {
			c.report(diag.SetForCode, s.home.place(e), diag.Plain(set.Name))
		}
		return t
	case Codes:
		if list, ok := syntax.Unparen(e).(*syntax.ListExpr); ok {
			c.setItem(s, list, beside.Systems)
			t := Type{Kind: Codes, Systems: beside.Systems}
			c.typeParens(e, t)
			return t
		}
		if _, bare := bareText(e); bare && !c.isMember(s, e) {
			if c.exactlyOne(s, e, beside.Systems) {
				return Type{Kind: Code, Systems: beside.Systems}
			}
		}
	}
	return c.expr(s, e)
}

func (c *checker) isMember(s *scope, e syntax.Expr) bool {
	name, ok := syntax.Unparen(e).(*syntax.NameExpr)
	return ok && s.on != nil && c.names.members[s.on][name.Text] != nil
}

// coded says whether an expression is of codes, without typing it for good: which
// side of a comparison is the field decides how the other is read.
func (c *checker) coded(s *scope, e syntax.Expr) bool {
	name, ok := syntax.Unparen(e).(*syntax.NameExpr)
	if !ok {
		return false
	}
	var t Type
	switch o := c.lookup(s, name.Text).(type) {
	case *Field:
		t = o.Type
	case *GroupKey:
		t = o.Type
	case *Definition:
		t = c.definitionType(o)
	case *Value:
		t = c.valueType(o)
	}
	return t.Kind == Code || t.Kind == Codes
}

// sides types the two sides of a comparison; each tells how the other is read.
func (c *checker) sides(s *scope, l, r syntax.Expr) (Type, Type) {
	_, bareL := bareText(l)
	_, bareR := bareText(r)
	if bareL && !c.coded(s, l) && (!bareR || c.coded(s, r)) {
		rt := c.expr(s, r)
		return c.side(s, l, r, rt), rt
	}
	lt := c.expr(s, l)
	return lt, c.side(s, r, l, lt)
}

// side types one side of a comparison. A code set beside a code is reported here,
// for then membership is meant.
func (c *checker) side(s *scope, e, other syntax.Expr, beside Type) Type {
	if beside.Kind != Code {
		return c.operand(s, e, beside)
	}
	switch syntax.Unparen(e).(type) {
	case *syntax.PrefixExpr, *syntax.RangeExpr, *syntax.ListExpr:
		c.setItem(s, e, beside.Systems)
		c.suggestMembership(s, e, other)
		return Type{}
	}
	t, set := c.oneCode(s, e, beside.Systems)
	if set != nil {
		c.suggestMembership(s, e, other)
	}
	return t
}

// suggestMembership reports = with a set of codes, and offers `i`.
func (c *checker) suggestMembership(s *scope, set, code syntax.Expr) {
	d := c.report(diag.SetForCode, s.home.place(set), diag.Plain(s.home.text(set)))
	gap := s.home.place(code)
	gap.Span.Start, gap.Span.End = gap.Span.End, s.home.place(set).Span.Start
	if gap.Span.Start < gap.Span.End && strings.TrimSpace(s.home.file.Source.Slice(s.home.decl.Abs(gap.Span))) == syntax.Eq.String() {
		in := syntax.KwIn.In(s.home.file.Lang)
		d.replace(gap, " "+in+" ")
		d.Fixes[0].Title = diag.Term{NB: "skriv `" + in + "`", EN: "write `" + in + "`"}
	}
}

func (c *checker) comparison(s *scope, e *syntax.CompareExpr) {
	before := len(c.diags)
	lt, rt := c.sides(s, e.L, e.R)
	if e.Op == syntax.Eq {
		c.mendUnknown(s, before, e, e.L, e.R, syntax.Has)
	}
	if !c.comparable(s, e, e.Op != syntax.Eq && e.Op != syntax.Ne, e.L, e.R, lt, rt) {
		return
	}
	if yes, ok := decided(c.info, e); ok {
		c.constants = append(c.constants, constantTest{s.home, s.home.place(e), yes})
	}
}

func (c *checker) between(s *scope, e *syntax.BetweenExpr) {
	lt, lo := c.sides(s, e.X, e.Lo)
	hi := c.operand(s, e.Hi, lt)
	if c.comparable(s, e, true, e.X, e.Lo, lt, lo) {
		c.comparable(s, e, true, e.X, e.Hi, lt, hi)
	}
}

// comparable sees to it that two values can be compared; one mistake is one
// diagnostic.
func (c *checker) comparable(s *scope, at syntax.Node, ordered bool, l, r syntax.Expr, lt, rt Type) bool {
	switch {
	case lt.Kind == Bad || rt.Kind == Bad:
		return false
	case lt.Kind == Codes && rt.Kind == Code:
		d := c.report(diag.CodesCompared, s.home.place(at), diag.Plain(s.home.text(l)))
		if e, ok := at.(*syntax.CompareExpr); ok && e.Op == syntax.Eq && e.L == l {
			gap := s.home.place(l)
			gap.Span.Start, gap.Span.End = gap.Span.End, s.home.place(r).Span.Start
			d.replace(gap, " "+syntax.KwHasWord.In(s.home.file.Lang)+" ")
			d.Fixes[0].Title = diag.Term{NB: "skriv `" + syntax.KwHasWord.In(s.home.file.Lang) + "`", EN: "write `" + syntax.KwHasWord.In(s.home.file.Lang) + "`"}
		}
		return false
	case !sameKind(lt, rt):
		c.mixed(s, at, l, r, lt, rt)
		return false
	case lt.Kind == Codes && !emptyList(l) && !emptyList(r):
		c.report(diag.CodesCompared, s.home.place(at), diag.Plain(s.home.text(l)))
		return false
	case lt.Kind == Duration:
		c.report(diag.DurationCompared, s.home.place(at))
		return false
	case ordered && !lt.Numeric() && lt.Kind != Date:
		d := c.report(diag.NoOrder, s.home.place(at), typeWord(lt))
		if e, ok := at.(*syntax.BetweenExpr); ok && lt.Kind == Code {
			place := s.home.place(e)
			place.Span.Start = s.home.place(e.X).Span.End + 1
			if len(d.Fixes) == 0 {
				d.replace(place, syntax.KwIn.In(s.home.file.Lang)+" "+s.home.text(e.Lo)+".."+s.home.text(e.Hi))
			}
		}
		return false
	case ordered && (lt.Sensitive || rt.Sensitive):
		if rt.Sensitive {
			l = r
		}
		c.sensitive(s, l)
		return false
	}
	return true
}

func emptyList(e syntax.Expr) bool {
	list, ok := syntax.Unparen(e).(*syntax.ListExpr)
	return ok && len(list.Items) == 0
}

// sameKind says whether values of two types can be compared at all.
func sameKind(a, b Type) bool {
	switch {
	case a.Kind == Percent || b.Kind == Percent:
		return fraction(a) && fraction(b)
	case a.Numeric() && b.Numeric():
		return true
	case a.Kind != b.Kind:
		return false
	case a.Kind == Reference:
		return a.Record == b.Record
	case a.Kind == Code:
		return ShareSystem(a.Systems, b.Systems)
	}
	return true
}

// fraction says whether a value counts in percent: a percentage, or the ratio of
// two numbers.
func fraction(t Type) bool { return t.Kind == Percent || t.Kind == Decimal && t.Ratio }

// mixed reports two values of different types. A bare number beside a percentage
// lacks its sign; a text beside a code has quotes that codes do not have.
func (c *checker) mixed(s *scope, at syntax.Node, l, r syntax.Expr, lt, rt Type) {
	if lt.Kind == Percent && rt.Numeric() || rt.Kind == Percent && lt.Numeric() {
		number := r
		if rt.Kind == Percent {
			number = l
		}
		d := c.report(diag.PercentExpected, s.home.place(number), diag.Plain(s.home.text(number)))
		c.percents(s, d, number)
		return
	}
	d := c.report(diag.TypesDiffer, s.home.place(at), typeWord(lt), typeWord(rt))
	c.unquote(s, d, r, lt)
	c.unquote(s, d, l, rt)
	c.wholeYears(s, d, r, lt)
	c.wholeYears(s, d, l, rt)
}

// mismatch reports a value of another type than its place has.
func (c *checker) mismatch(s *scope, e syntax.Expr, want, got Type) {
	d := c.report(diag.WrongType, s.home.place(e), typeWord(want), typeWord(got))
	if want.Kind == Percent {
		c.percents(s, d, e)
	}
	c.unquote(s, d, e, want)
}

// otherwise types a ellers b: values of one type.
func (c *checker) otherwise(s *scope, e *syntax.OtherwiseExpr) Type {
	lt, rt := c.sides(s, e.L, e.R)
	switch {
	case lt.Kind == Bad:
		return rt
	case rt.Kind == Bad:
		return lt
	case !sameKind(lt, rt) || lt.Kind == Duration && rt.Kind != Duration:
		c.mixed(s, e, e.L, e.R, lt, rt)
		return Type{}
	}
	t := lt
	t.Sensitive = lt.Sensitive || rt.Sensitive
	if t.Kind == Integer && rt.Kind == Decimal {
		t.Kind, t.Ratio = Decimal, rt.Ratio
	}
	return t
}
