package check

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// constantNumber is the value of an expression that is made of numbers alone.
func constantNumber(e syntax.Expr) (value.Number, bool) {
	switch e := unparen(e).(type) {
	case *syntax.NumberExpr:
		return e.Value, true
	case *syntax.PercentExpr:
		return e.Value.Percent(), true
	case *syntax.NegExpr:
		n, ok := constantNumber(e.X)
		return n.Neg(), ok
	case *syntax.ArithExpr:
		l, ok := constantNumber(e.L)
		r, also := constantNumber(e.R)
		if !ok || !also {
			return value.Number{}, false
		}
		switch e.Op {
		case '+':
			return l.Add(r), true
		case '-':
			return l.Sub(r), true
		case '*':
			return l.Mul(r), true
		}
		return l.Quo(r)
	}
	return value.Number{}, false
}
