package pairs

import (
	"fmt"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// levels are the rows that something reads: that in hand, that one level out, …, by
// the bits of a word. More levels than a word has bits are as its last.
type levels uint64

func level(n int) levels { return 1 << min(n, 63) }

// outside is what is read beyond the row in hand, as that one level out sees it.
func (l levels) outside() levels { return l >> 1 }

// read is what conditions read, from a member.
func (r *Rules) read(list []condition) (l levels) {
	for _, c := range list {
		l |= r.reads(c.expr, c.scope)
	}
	return l
}

// reads is what an expression reads in a scope.
func (r *Rules) reads(x syntax.Expr, s *Scope) levels {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return r.reads(x.X, s)
	case *syntax.NameExpr, *syntax.CodeExpr, *syntax.NumberExpr:
		return r.readsName(r.info.Use(x))
	case *syntax.PercentExpr, *syntax.DateExpr, *syntax.DurationExpr, *syntax.TextExpr, *syntax.BoolExpr, *syntax.ListExpr:
		return 0
	case *syntax.MeetsExpr:
		return level(0)
	case *syntax.ThisExpr:
		return level(1)
	case *syntax.MemberExpr:
		if pick, of := r.info.PickedOf(x); pick != nil {
			_, l := r.join(pick, of, s)
			return l
		}
		if _, n := r.outward(x.X, s); n > 0 {
			if r.readsName(r.info.Use(x)) == 0 {
				return 0
			}
			return level(n)
		}
		return r.reads(x.X, s)
	case *syntax.NotExpr:
		return r.reads(x.X, s)
	case *syntax.CertainExpr:
		return r.reads(x.X, s)
	case *syntax.NegExpr:
		return r.reads(x.X, s)
	case *syntax.StateExpr:
		return r.reads(x.X, s)
	case *syntax.HasExpr:
		return r.reads(x.X, s)
	case *syntax.InExpr:
		return r.reads(x.X, s)
	case *syntax.LogicExpr:
		return r.readsChain(x, s)
	case *syntax.CompareExpr:
		return r.reads(x.L, s) | r.reads(x.R, s)
	case *syntax.BetweenExpr:
		return r.reads(x.X, s) | r.reads(x.Lo, s) | r.reads(x.Hi, s)
	case *syntax.OtherwiseExpr:
		return r.reads(x.L, s) | r.reads(x.R, s)
	case *syntax.ArithExpr:
		return r.reads(x.L, s) | r.reads(x.R, s)
	case *syntax.CallExpr:
		var l levels
		for _, a := range x.Args {
			l |= r.reads(a, s)
		}
		return l
	case *syntax.CountExpr, *syntax.ExistsExpr, *syntax.EveryExpr, *syntax.FoldExpr, *syntax.PickExpr:
		_, l := r.join(x, nil, s)
		return l
	}
	panic(fmt.Sprintf("pairs: an expression %T that no checked rule set holds", x))
}

// readsChain is what og or eller reads: nothing where a `ja` or `nei` in it decides.
func (r *Rules) readsChain(x *syntax.LogicExpr, s *Scope) (l levels) {
	for _, o := range x.Operands {
		if constant, ok := plainTruth(o); ok && constant == x.Or {
			return 0
		}
		l |= r.reads(o, s)
	}
	return l
}

func plainTruth(x syntax.Expr) (yes, ok bool) {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return plainTruth(x.X)
	case *syntax.BoolExpr:
		return x.Value, true
	case *syntax.NotExpr:
		yes, ok := plainTruth(x.X)
		return !yes, ok
	}
	return false, false
}

// readsName is what a name reads of the row that it is read in.
func (r *Rules) readsName(o model.Object) levels {
	switch o := o.(type) {
	case *model.Field, *model.GroupKey, *model.Criteria:
		return level(0)
	case *model.Definition:
		fixed, known := r.fixed[o]
		if !known {
			fixed = r.reads(o.Expr, &Scope{On: o.On}) == 0
			r.fixed[o] = fixed
		}
		if fixed {
			return 0
		}
		return level(0)
	}
	return 0 // a value, or a code
}

// outward is the scope that `denne`, `denne.denne` or the name of a case further out
// leads to, and how many levels out that is: none for any other expression. Without a
// scope it says only whether there is one.
func (r *Rules) outward(x syntax.Expr, s *Scope) (*Scope, int) {
	out := func(s *Scope) *Scope {
		if s == nil {
			return nil
		}
		return s.Outer
	}
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return r.outward(x.X, s)
	case *syntax.ThisExpr:
		return out(s), 1
	case *syntax.NameExpr:
		if on, ok := r.info.Use(x).(model.Case); ok {
			if s == nil {
				return nil, 1
			}
			return outside(s, on)
		}
	case *syntax.MemberExpr:
		if r.info.Use(x) == nil {
			to, n := r.outward(x.X, s)
			return out(to), n + 1
		}
	}
	return s, 0
}

// outside is the nearest scope outside of s that is of a record or group.
func outside(s *Scope, on model.Case) (*Scope, int) {
	to, n := s.Outer, 1
	for to.On != on {
		to, n = to.Outer, n+1
	}
	return to, n
}
