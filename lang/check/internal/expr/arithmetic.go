package expr

import (
	"ppolang/lang/check/internal/constant"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

func (c *Checker) negation(s *Scope, e *syntax.NegExpr) model.Type {
	t := c.Plain(s, e.X)
	if t.Kind != model.Bad && !t.Numeric() {
		c.Report(diag.NoArithmetic, s.Home.At(e), diag.Plain("-"), words.Type(t))
		return model.Type{}
	}
	return t
}

// arithmetic types + - * /. Durations meet dates only, percentages stay
// percentages under + and -, and a quotient of two numbers is a ratio.
func (c *Checker) arithmetic(s *Scope, e *syntax.ArithExpr) model.Type {
	l, r := c.Plain(s, e.L), c.Plain(s, e.R)
	if l.Kind == model.Bad || r.Kind == model.Bad {
		return model.Type{}
	}
	sum := e.Op == '+' || e.Op == '-'
	switch {
	case l.Kind == model.Date && r.Kind == model.Duration && sum:
		return model.Type{Kind: model.Date}
	case l.Kind == model.Duration && r.Kind == model.Date && e.Op == '+':
		return model.Type{Kind: model.Date}
	case l.Kind == model.Date && r.Numeric() && sum && c.unfinished:
		return model.Type{Kind: model.Date} // the number's unit is still to be written
	case l.Kind == model.Date && r.Kind == model.Date && e.Op == '-':
		c.Report(diag.DateMinusDate, s.Home.At(e), diag.Plain(syntax.KwDaysBetweenWord.In(s.Home.File.Lang)))
		return model.Type{}
	case !l.Numeric() || !r.Numeric():
		c.Report(diag.TypesDoNotGo, s.Home.At(e), diag.Plain(string(e.Op)), words.Type(l), words.Type(r))
		return model.Type{}
	}
	if e.Op == '/' {
		if n, ok := constant.Number(e.R); ok && n.Sign() == 0 {
			c.Report(diag.DivisionByZero, s.Home.At(e.R))
			return model.Type{}
		}
	}
	return c.numbers(s, e, l, r)
}

func (c *Checker) numbers(s *Scope, e *syntax.ArithExpr, l, r model.Type) model.Type {
	percents := 0
	if l.Kind == model.Percent {
		percents++
	}
	if r.Kind == model.Percent {
		percents++
	}
	switch {
	case e.Op == '/' && l.Kind == model.Percent && percents == 1:
		return model.Type{Kind: model.Percent}
	case e.Op == '/':
		return model.Type{Kind: model.Decimal, Ratio: true}
	case e.Op == '*' && percents == 2:
		return model.Type{Kind: model.Percent}
	case e.Op == '*' && percents == 1:
		return model.Type{Kind: model.Decimal, Ratio: fraction(l) && fraction(r)}
	case percents == 2:
		return model.Type{Kind: model.Percent}
	case percents == 1:
		if !fraction(l) || !fraction(r) {
			c.mixed(s, e, e.L, e.R, l, r)
			return model.Type{}
		}
		return model.Type{Kind: model.Percent}
	case l.Kind == model.Integer && r.Kind == model.Integer:
		return model.Type{Kind: model.Integer}
	case e.Op == '*':
		return model.Type{Kind: model.Decimal, Ratio: l.Ratio && r.Ratio}
	}
	return model.Type{Kind: model.Decimal, Ratio: l.Ratio || r.Ratio}
}
