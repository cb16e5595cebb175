package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

func (c *checker) negation(s *scope, e *syntax.NegExpr) Type {
	t := c.plain(s, e.X)
	if t.Kind != Bad && !t.Numeric() {
		c.report(diag.NoArithmetic, s.home.place(e), diag.Plain("-"), typeWord(t))
		return Type{}
	}
	return t
}

// arithmetic types + - * /. Durations meet dates only, percentages stay
// percentages under + and -, and a quotient of two numbers is a ratio.
func (c *checker) arithmetic(s *scope, e *syntax.ArithExpr) Type {
	l, r := c.plain(s, e.L), c.plain(s, e.R)
	if l.Kind == Bad || r.Kind == Bad {
		return Type{}
	}
	sum := e.Op == '+' || e.Op == '-'
	switch {
	case l.Kind == Date && r.Kind == Duration && sum:
		return Type{Kind: Date}
	case l.Kind == Duration && r.Kind == Date && e.Op == '+':
		return Type{Kind: Date}
	case l.Kind == Date && r.Numeric() && sum && c.unfinished:
		return Type{Kind: Date} // the number's unit is still to be written
	case l.Kind == Date && r.Kind == Date && e.Op == '-':
		c.report(diag.DateMinusDate, s.home.place(e), diag.Plain(syntax.KwDaysBetweenWord.In(s.home.file.Lang)))
		return Type{}
	case !l.Numeric() || !r.Numeric():
		c.report(diag.TypesDoNotGo, s.home.place(e), diag.Plain(string(e.Op)), typeWord(l), typeWord(r))
		return Type{}
	}
	if e.Op == '/' {
		if n, ok := constantNumber(e.R); ok && n.Sign() == 0 {
			c.report(diag.DivisionByZero, s.home.place(e.R))
			return Type{}
		}
	}
	return c.numbers(s, e, l, r)
}

func (c *checker) numbers(s *scope, e *syntax.ArithExpr, l, r Type) Type {
	percents := 0
	if l.Kind == Percent {
		percents++
	}
	if r.Kind == Percent {
		percents++
	}
	switch {
	case e.Op == '/' && l.Kind == Percent && percents == 1:
		return Type{Kind: Percent}
	case e.Op == '/':
		return Type{Kind: Decimal, Ratio: true}
	case e.Op == '*' && percents == 2:
		return Type{Kind: Percent}
	case e.Op == '*' && percents == 1:
		return Type{Kind: Decimal, Ratio: fraction(l) && fraction(r)}
	case percents == 2:
		return Type{Kind: Percent}
	case percents == 1:
		if !fraction(l) || !fraction(r) {
			c.mixed(s, e, e.L, e.R, l, r)
			return Type{}
		}
		return Type{Kind: Percent}
	case l.Kind == Integer && r.Kind == Integer:
		return Type{Kind: Integer}
	case e.Op == '*':
		return Type{Kind: Decimal, Ratio: l.Ratio && r.Ratio}
	}
	return Type{Kind: Decimal, Ratio: l.Ratio || r.Ratio}
}
