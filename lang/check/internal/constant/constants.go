// Package constant finds the values of expressions that are the same for every record.
package constant

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Number is the value of an expression that is made of numbers alone.
func Number(e syntax.Expr) (value.Number, bool) {
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
		n, ok := Number(e.X)
		return n.Neg(), ok
	case *syntax.ArithExpr:
		l, ok := Number(e.L)
		r, also := Number(e.R)
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

// Value is the value of an expression that is the same for every record: a
// number or date, a yes or no, or the word of a code or text.
type Value struct {
	Number *value.Number
	IsBool bool
	Yes    bool
	Word   string
}

// Of is the value of an expression, if it is constant.
func Of(in *model.Info, e syntax.Expr) (Value, bool) {
	e = syntax.Unparen(e)
	if syntax.Misread(e) {
		return Value{}, false
	}
	if use, ok := in.Use(e).(*model.CodeUse); ok {
		return Value{Word: use.System.Canon(use.Name)}, true
	}
	switch e := e.(type) {
	case *syntax.BoolExpr:
		return Value{IsBool: true, Yes: e.Value}, true
	case *syntax.TextExpr:
		if e.Text != nil {
			return Value{Word: e.Text.Value}, true
		}
	case *syntax.DateExpr:
		n := value.Int(int(e.Value))
		return Value{Number: &n}, true
	default:
		if n, ok := Number(e); ok {
			return Value{Number: &n}, true
		}
	}
	return Value{}, false
}

// Decided says whether a comparison is of constants, and what it gives.
func Decided(in *model.Info, e *syntax.CompareExpr) (yes, ok bool) {
	l, okL := Of(in, e.L)
	r, okR := Of(in, e.R)
	if !okL || !okR {
		return false, false
	}
	cmp := 0
	switch {
	case l.Number != nil && r.Number != nil:
		cmp = l.Number.Cmp(*r.Number)
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
