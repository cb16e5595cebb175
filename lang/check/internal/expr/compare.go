package expr

import (
	"strings"

	"ppolang/lang/check/internal/constant"
	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Operand types an expression beside one of a known type: where that is a code, a
// bare word is one too.
func (c *Checker) Operand(s *Scope, e syntax.Expr, beside model.Type) model.Type {
	switch beside.Kind {
	case model.Bad:
		if _, bare := BareText(e); bare {
			var t model.Type
			c.Quietly(func() { t = c.Type(s, e) }) // it may have been meant as a code
			return t
		}
	case model.Code:
		t, set := c.oneCode(s, e, beside.Systems)
		if set != nil {
			c.Report(diag.SetForCode, s.Home.At(e), diag.Plain(set.Name))
		}
		return t
	case model.Codes:
		if list, ok := syntax.Unparen(e).(*syntax.ListExpr); ok {
			c.SetItem(s, list, beside.Systems)
			t := model.Type{Kind: model.Codes, Systems: beside.Systems}
			c.typeParens(e, t)
			return t
		}
		if _, bare := BareText(e); bare && !c.isMember(s, e) {
			if c.ExactlyOne(s, e, beside.Systems) {
				return model.Type{Kind: model.Code, Systems: beside.Systems}
			}
		}
	}
	return c.Type(s, e)
}

func (c *Checker) isMember(s *Scope, e syntax.Expr) bool {
	name, ok := syntax.Unparen(e).(*syntax.NameExpr)
	return ok && s.On != nil && c.Names.Members[s.On][name.Text] != nil
}

// coded says whether an expression is of codes, without typing it for good: which
// side of a comparison is the field decides how the other is read.
func (c *Checker) coded(s *Scope, e syntax.Expr) bool {
	name, ok := syntax.Unparen(e).(*syntax.NameExpr)
	if !ok {
		return false
	}
	var t model.Type
	switch o := c.Lookup(s, name.Text).(type) {
	case *model.Field:
		t = o.Type
	case *model.GroupKey:
		t = o.Type
	case *model.Definition:
		t = c.DefinitionType(o)
	case *model.Value:
		t = c.ValueType(o)
	}
	return t.Kind == model.Code || t.Kind == model.Codes
}

// sides types the two sides of a comparison; each tells how the other is read.
func (c *Checker) sides(s *Scope, l, r syntax.Expr) (model.Type, model.Type) {
	_, bareL := BareText(l)
	_, bareR := BareText(r)
	if bareL && !c.coded(s, l) && (!bareR || c.coded(s, r)) {
		rt := c.Type(s, r)
		return c.side(s, l, r, rt), rt
	}
	lt := c.Type(s, l)
	return lt, c.side(s, r, l, lt)
}

// side types one side of a comparison. A code set beside a code is reported here,
// for then membership is meant.
func (c *Checker) side(s *Scope, e, other syntax.Expr, beside model.Type) model.Type {
	if beside.Kind != model.Code {
		return c.Operand(s, e, beside)
	}
	switch syntax.Unparen(e).(type) {
	case *syntax.PrefixExpr, *syntax.RangeExpr, *syntax.ListExpr:
		c.SetItem(s, e, beside.Systems)
		c.suggestMembership(s, e, other)
		return model.Type{}
	}
	t, set := c.oneCode(s, e, beside.Systems)
	if set != nil {
		c.suggestMembership(s, e, other)
	}
	return t
}

// suggestMembership reports = with a set of codes, and offers `i`.
func (c *Checker) suggestMembership(s *Scope, set, code syntax.Expr) {
	d := c.Report(diag.SetForCode, s.Home.At(set), diag.Plain(s.Home.Text(set)))
	gap := s.Home.At(code)
	gap.Span.Start, gap.Span.End = gap.Span.End, s.Home.At(set).Span.Start
	if gap.Span.Start < gap.Span.End && strings.TrimSpace(s.Home.File.Source.Slice(s.Home.Decl.Abs(gap.Span))) == syntax.Eq.String() {
		in := syntax.KwIn.In(s.Home.File.Lang)
		d.Replace(gap, " "+in+" ")
		d.Fixes[0].Title = diag.Term{NB: "skriv `" + in + "`", EN: "write `" + in + "`"}
	}
}

func (c *Checker) comparison(s *Scope, e *syntax.CompareExpr) {
	before := len(c.Diags)
	lt, rt := c.sides(s, e.L, e.R)
	if e.Op == syntax.Eq {
		c.mendUnknown(s, before, e, e.L, e.R, syntax.Has)
	}
	if !c.Comparable(s, e, e.Op != syntax.Eq && e.Op != syntax.Ne, e.L, e.R, lt, rt) {
		return
	}
	if yes, ok := constant.Decided(c.Info, e); ok {
		c.Constants = append(c.Constants, notes.Constant{Home: s.Home, At: s.Home.At(e), Yes: yes})
	}
}

func (c *Checker) between(s *Scope, e *syntax.BetweenExpr) {
	lt, lo := c.sides(s, e.X, e.Lo)
	hi := c.Operand(s, e.Hi, lt)
	if c.Comparable(s, e, true, e.X, e.Lo, lt, lo) {
		c.Comparable(s, e, true, e.X, e.Hi, lt, hi)
	}
}

// Comparable sees to it that two values can be compared; one mistake is one
// diagnostic.
func (c *Checker) Comparable(s *Scope, at syntax.Node, ordered bool, l, r syntax.Expr, lt, rt model.Type) bool {
	switch {
	case lt.Kind == model.Bad || rt.Kind == model.Bad:
		return false
	case lt.Kind == model.Codes && rt.Kind == model.Code:
		d := c.Report(diag.CodesCompared, s.Home.At(at), diag.Plain(s.Home.Text(l)))
		if e, ok := at.(*syntax.CompareExpr); ok && e.Op == syntax.Eq && e.L == l {
			gap := s.Home.At(l)
			gap.Span.Start, gap.Span.End = gap.Span.End, s.Home.At(r).Span.Start
			d.Replace(gap, " "+syntax.KwHasWord.In(s.Home.File.Lang)+" ")
			d.Fixes[0].Title = diag.Term{NB: "skriv `" + syntax.KwHasWord.In(s.Home.File.Lang) + "`", EN: "write `" + syntax.KwHasWord.In(s.Home.File.Lang) + "`"}
		}
		return false
	case !sameKind(lt, rt):
		c.mixed(s, at, l, r, lt, rt)
		return false
	case lt.Kind == model.Codes && !emptyList(l) && !emptyList(r):
		c.Report(diag.CodesCompared, s.Home.At(at), diag.Plain(s.Home.Text(l)))
		return false
	case lt.Kind == model.Duration:
		c.Report(diag.DurationCompared, s.Home.At(at))
		return false
	case ordered && !lt.Numeric() && lt.Kind != model.Date:
		d := c.Report(diag.NoOrder, s.Home.At(at), words.Type(lt))
		if e, ok := at.(*syntax.BetweenExpr); ok && lt.Kind == model.Code {
			place := s.Home.At(e)
			place.Span.Start = s.Home.At(e.X).Span.End + 1
			if len(d.Fixes) == 0 {
				d.Replace(place, syntax.KwIn.In(s.Home.File.Lang)+" "+s.Home.Text(e.Lo)+".."+s.Home.Text(e.Hi))
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
func sameKind(a, b model.Type) bool {
	switch {
	case a.Kind == model.Percent || b.Kind == model.Percent:
		return fraction(a) && fraction(b)
	case a.Numeric() && b.Numeric():
		return true
	case a.Kind != b.Kind:
		return false
	case a.Kind == model.Reference:
		return a.Record == b.Record
	case a.Kind == model.Code:
		return model.ShareSystem(a.Systems, b.Systems)
	}
	return true
}

// fraction says whether a value counts in percent: a percentage, or the ratio of
// two numbers.
func fraction(t model.Type) bool {
	return t.Kind == model.Percent || t.Kind == model.Decimal && t.Ratio
}

// mixed reports two values of different types. A bare number beside a percentage
// lacks its sign; a text beside a code has quotes that codes do not have.
func (c *Checker) mixed(s *Scope, at syntax.Node, l, r syntax.Expr, lt, rt model.Type) {
	if lt.Kind == model.Percent && rt.Numeric() || rt.Kind == model.Percent && lt.Numeric() {
		number := r
		if rt.Kind == model.Percent {
			number = l
		}
		d := c.Report(diag.PercentExpected, s.Home.At(number), diag.Plain(s.Home.Text(number)))
		c.percents(s, d, number)
		return
	}
	d := c.Report(diag.TypesDiffer, s.Home.At(at), words.Type(lt), words.Type(rt))
	c.unquote(s, d, r, lt)
	c.unquote(s, d, l, rt)
	c.wholeYears(s, d, r, lt)
	c.wholeYears(s, d, l, rt)
}

// Mismatch reports a value of another type than its place has.
func (c *Checker) Mismatch(s *Scope, e syntax.Expr, want, got model.Type) {
	d := c.Report(diag.WrongType, s.Home.At(e), words.Type(want), words.Type(got))
	if want.Kind == model.Percent {
		c.percents(s, d, e)
	}
	c.unquote(s, d, e, want)
}

// otherwise types a ellers b: values of one type.
func (c *Checker) otherwise(s *Scope, e *syntax.OtherwiseExpr) model.Type {
	lt, rt := c.sides(s, e.L, e.R)
	switch {
	case lt.Kind == model.Bad:
		return rt
	case rt.Kind == model.Bad:
		return lt
	case !sameKind(lt, rt) || lt.Kind == model.Duration && rt.Kind != model.Duration:
		c.mixed(s, e, e.L, e.R, lt, rt)
		return model.Type{}
	}
	t := lt
	t.Sensitive = lt.Sensitive || rt.Sensitive
	if t.Kind == model.Integer && rt.Kind == model.Decimal {
		t.Kind, t.Ratio = model.Decimal, rt.Ratio
	}
	return t
}
