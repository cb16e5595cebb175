package check

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// constantNumber is the value of an expression that is made of numbers alone.
func constantNumber(e syntax.Expr) (value.Number, bool) {
	e = syntax.Unparen(e)
	if syntax.Misread(e) {
		return value.Number{}, false
	}
	switch e := e.(type) {
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

// constant is the value of an expression that is the same for every record: a
// number or date, a yes or no, or the word of a code or text.
type constant struct {
	number *value.Number
	isBool bool
	yes    bool
	word   string
}

// constantOf is the value of an expression, if it is constant.
func constantOf(in *Info, e syntax.Expr) (constant, bool) {
	e = syntax.Unparen(e)
	if syntax.Misread(e) {
		return constant{}, false
	}
	if use, ok := in.Use(e).(*CodeUse); ok {
		return constant{word: use.System.Canon(use.Name)}, true
	}
	switch e := e.(type) {
	case *syntax.BoolExpr:
		return constant{isBool: true, yes: e.Value}, true
	case *syntax.TextExpr:
		if e.Text != nil {
			return constant{word: e.Text.Value}, true
		}
	case *syntax.DateExpr:
		n := value.Int(int(e.Value))
		return constant{number: &n}, true
	default:
		if n, ok := constantNumber(e); ok {
			return constant{number: &n}, true
		}
	}
	return constant{}, false
}

// decided says whether a comparison is of constants, and what it gives.
func decided(in *Info, e *syntax.CompareExpr) (yes, ok bool) {
	l, okL := constantOf(in, e.L)
	r, okR := constantOf(in, e.R)
	if !okL || !okR {
		return false, false
	}
	cmp := 0
	switch {
	case l.number != nil && r.number != nil:
		cmp = l.number.Cmp(*r.number)
	case l != r:
		cmp = 1
	}
	switch e.Op {
	case syntax.Eq:
		return cmp == 0, true
	case syntax.Ne:
		return cmp != 0, true
	case syntax.Lt:
		return cmp < 0, true
	case syntax.Le:
		return cmp <= 0, true
	case syntax.Gt:
		return cmp > 0, true
	}
	return cmp >= 0, true
}
