package pairs

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// conditions are what an aggregate demands of members and the row in hand together.
type conditions struct {
	equal  []Equality
	bounds int // orders, and inequalities
	other  bool
	all    int
}

// MaxEqual and MaxBounds are how many equalities and orders members in order answer at
// once: they stand in order for each set of equalities of which a row may know its side,
// and by the second order within that by the first. Most is up to how many conditions of
// any kind an aggregate may have beside them: longer chains are not taken apart.
const (
	MaxEqual  = 4
	MaxBounds = 2
	most      = 16
)

// areAnswered says whether members in order tell who meets them.
func (c *conditions) areAnswered() bool {
	return !c.other && c.all <= most && len(c.equal) <= MaxEqual && c.bounds <= MaxBounds
}

// part takes a condition apart.
func (r *Rules) part(c condition, to *conditions) {
	switch x := c.expr.(type) {
	case *syntax.ParenExpr:
		c.expr = x.X
		r.part(c, to)
		return
	case *syntax.NotExpr:
		c.expr, c.denied = x.X, !c.denied
		r.part(c, to)
		return
	case *syntax.LogicExpr:
		if !x.Or && !c.denied {
			for _, o := range x.Operands {
				c.expr = o
				r.part(c, to)
			}
			return
		}
	}
	to.all++
	if r.reads(c.expr, c.scope).outside() == 0 {
		return
	}
	switch x := c.expr.(type) {
	case *syntax.CompareExpr:
		r.compared(c, x, to)
	case *syntax.BetweenExpr:
		if c.denied || !r.isBound(x.X, x.Lo, c.scope) && r.outside(x.X, x.Lo, c.scope) || !r.isBound(x.X, x.Hi, c.scope) && r.outside(x.X, x.Hi, c.scope) {
			to.other = true
			return
		}
		for _, end := range []syntax.Expr{x.Lo, x.Hi} {
			if r.outside(x.X, end, c.scope) {
				to.bounds++
			}
		}
	default:
		to.other = true
	}
}

// outside says whether a comparison reads a row beside the member's.
func (r *Rules) outside(a, b syntax.Expr, s *Scope) bool {
	return (r.reads(a, s) | r.reads(b, s)).outside() != 0
}

// compared sorts a comparison of a member and the row in hand.
func (r *Rules) compared(c condition, x *syntax.CompareExpr, to *conditions) {
	if x.Op != syntax.Eq && x.Op != syntax.Ne {
		if r.isBound(x.L, x.R, c.scope) {
			to.bounds++
		} else {
			to.other = true
		}
		return
	}
	mine, theirs, ok := r.sides(x.L, x.R, c.scope)
	switch {
	case !ok || !r.isEquated(mine, theirs):
		to.other = true
	case (x.Op == syntax.Eq) == c.denied:
		to.bounds++
	default:
		to.equal = append(to.equal, Equality{x, mine, theirs, c.named})
	}
}

// sides are that of the member and that of the row in hand.
func (r *Rules) sides(a, b syntax.Expr, s *Scope) (mine, theirs syntax.Expr, ok bool) {
	isPair := func(mine, theirs syntax.Expr) bool {
		return r.reads(mine, s) == level(0) && r.reads(theirs, s) == level(1) && r.isPlain(theirs)
	}
	switch {
	case isPair(a, b):
		return a, b, true
	case isPair(b, a):
		return b, a, true
	}
	return nil, nil, false
}

// isEquated says whether values of a kind are looked up: computed numbers may be
// undecided, and equal more than one.
func (r *Rules) isEquated(mine, theirs syntax.Expr) bool {
	switch kind := r.info.TypeOf(mine).Kind; kind {
	case model.Bool, model.Text, model.Reference, model.Code, model.Date:
		return r.info.TypeOf(theirs).Kind == kind
	case model.Integer, model.Decimal, model.Percent:
		return r.isField(mine) && r.isField(theirs)
	}
	return false
}

// isField says whether a number is a field, of the member or the row in hand.
func (r *Rules) isField(x syntax.Expr) bool {
	switch y := x.(type) {
	case *syntax.ParenExpr:
		return r.isField(y.X)
	case *syntax.MemberExpr:
		if _, n := r.outward(y.X, nil); n == 0 {
			return false
		}
	case *syntax.NameExpr:
	default:
		return false
	}
	switch r.info.Use(x).(type) {
	case *model.Field, *model.GroupKey:
		return true
	}
	return false
}

// isBound says whether an order holds a member against the row in hand, by values that
// are never undecided.
func (r *Rules) isBound(a, b syntax.Expr, s *Scope) bool {
	mine, theirs, ok := r.sides(a, b, s)
	if !ok {
		return false
	}
	if r.info.TypeOf(mine).Kind == model.Date {
		return true
	}
	return r.isExact(mine) && r.isExact(theirs)
}

// isPlain says whether an expression reads the row in hand without any collection.
func (r *Rules) isPlain(x syntax.Expr) bool {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return r.isPlain(x.X)
	case *syntax.NameExpr, *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DateExpr, *syntax.DurationExpr, *syntax.ThisExpr:
		return true
	case *syntax.MemberExpr:
		return r.isPlain(x.X)
	case *syntax.NegExpr:
		return r.isPlain(x.X)
	case *syntax.ArithExpr:
		return r.isPlain(x.L) && r.isPlain(x.R)
	case *syntax.OtherwiseExpr:
		return r.isPlain(x.L) && r.isPlain(x.R)
	case *syntax.CallExpr:
		for _, a := range x.Args {
			if !r.isPlain(a) {
				return false
			}
		}
		return true
	}
	return false
}

// isExact says whether a number is never known as an interval only.
func (r *Rules) isExact(x syntax.Expr) bool {
	switch y := x.(type) {
	case *syntax.ParenExpr:
		return r.isExact(y.X)
	case *syntax.NumberExpr, *syntax.PercentExpr, *syntax.CallExpr:
		return true
	case *syntax.NameExpr:
		return r.isExactName(r.info.Use(x))
	case *syntax.MemberExpr:
		if _, n := r.outward(y.X, nil); n == 0 { // what a definition says of another record
			_, isField := r.info.Use(x).(*model.Field)
			return isField
		}
		return r.isExactName(r.info.Use(x))
	case *syntax.NegExpr:
		return r.isExact(y.X)
	case *syntax.ArithExpr:
		return r.isExact(y.L) && r.isExact(y.R)
	case *syntax.OtherwiseExpr:
		return r.isExact(y.L) && r.isExact(y.R)
	}
	return false
}

func (r *Rules) isExactName(o model.Object) bool {
	switch o := o.(type) {
	case *model.Field, *model.GroupKey:
		return true
	case *model.Value:
		return len(o.Versions) == 1 // of several it may be undecided which is read
	case *model.Definition:
		exact, known := r.exact[o]
		if !known {
			exact = r.isExact(o.Expr)
			r.exact[o] = exact
		}
		return exact
	}
	return false
}
