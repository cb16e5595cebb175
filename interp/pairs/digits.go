package pairs

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// A sum that has too many digits is unknown, also where only a part of it has and the
// rest would take them off again: so it hangs on what is added to what. Members in order
// add in another order, and answer only a sum that cannot come there.

// ofCount is how many digits a count has at most, or a number of days.
const ofCount = 10

// endless is more digits than a number may have.
const endless = value.MaxResultDigits + 1

// isSummand says whether a sum of numbers never has too many digits.
func (r *Rules) isSummand(x syntax.Expr) bool {
	return 2*r.digits(x)+ofCount <= value.MaxResultDigits
}

// digits is how many digits a number has at most, before the decimal mark and behind it.
func (r *Rules) digits(x syntax.Expr) int {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return r.digits(x.X)
	case *syntax.NumberExpr:
		return value.MaxDigits
	case *syntax.PercentExpr:
		return value.MaxDigits + 2
	case *syntax.CallExpr:
		return ofCount
	case *syntax.NegExpr:
		return r.digits(x.X)
	case *syntax.OtherwiseExpr:
		return max(r.digits(x.L), r.digits(x.R))
	case *syntax.ArithExpr:
		switch a, b := r.digits(x.L), r.digits(x.R); x.Op {
		case '+', '-':
			return min(max(a, b)+1, endless)
		case '*':
			return min(a+b, endless)
		}
		return endless // a quotient is a fraction, whose digits behind the mark have no end
	case *syntax.CountExpr:
		return ofCount
	case *syntax.FoldExpr:
		return min(r.digits(x.X)+ofCount, endless)
	case *syntax.NameExpr, *syntax.MemberExpr:
		return r.digitsOf(r.info.Use(x))
	}
	return endless
}

func (r *Rules) digitsOf(o model.Object) int {
	switch o := o.(type) {
	case *model.Field, *model.GroupKey:
		return value.MaxDigits
	case *model.Value:
		n := 0
		for _, v := range o.Versions {
			n = max(n, r.digits(v.Expr))
		}
		return n
	case *model.Definition:
		n, known := r.long[o]
		if !known {
			n = r.digits(o.Expr)
			r.long[o] = n
		}
		return n
	}
	return endless
}
