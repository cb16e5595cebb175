package check

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// expr types an expression. A type that is Bad has been reported, here or by the
// parser, and goes with everything.
func (c *checker) expr(s *scope, e syntax.Expr) Type {
	t := c.infer(s, e)
	c.setType(e, t)
	return t
}

func (c *checker) infer(s *scope, e syntax.Expr) Type {
	if syntax.Misread(e) {
		return Type{}
	}
	switch e := e.(type) {
	case *syntax.BadExpr:
		return Type{}
	case *syntax.NameExpr:
		return c.name(s, e)
	case *syntax.CodeExpr:
		return c.strayCode(s, e, e.Text)
	case *syntax.NumberExpr:
		if e.Value.IsInt() {
			return Type{Kind: Integer}
		}
		return Type{Kind: Decimal}
	case *syntax.PercentExpr:
		return Type{Kind: Percent}
	case *syntax.DateExpr:
		return Type{Kind: Date}
	case *syntax.DurationExpr:
		return Type{Kind: Duration}
	case *syntax.TextExpr:
		return Type{Kind: Text}
	case *syntax.BoolExpr:
		return Type{Kind: Bool}
	case *syntax.PrefixExpr, *syntax.RangeExpr, *syntax.ListExpr:
		c.report(diag.StrayCodes, s.home.place(e))
		return Type{}
	case *syntax.ParenExpr:
		return c.expr(s, e.X)
	case *syntax.ThisExpr:
		if c.thisScope(s, e) != nil {
			c.report(diag.FieldExpected, s.home.place(e), diag.Plain(s.home.text(e)))
		}
		return Type{}
	case *syntax.MemberExpr:
		return c.memberOf(s, e)
	case *syntax.NotExpr:
		c.condition(s, e.X)
		return Type{Kind: Bool}
	case *syntax.NegExpr:
		return c.negation(s, e)
	case *syntax.LogicExpr:
		dealt := 0
		for i, operand := range e.Operands {
			if i < dealt {
				continue
			}
			if _, bare := bareText(operand); bare && i > 0 && !c.isMember(s, operand) {
				if n := c.codesInWords(s, e, i); n > 0 {
					dealt = i + n
					continue
				}
			}
			if i > 0 && c.deniedCode(s, e.Operands[i-1], operand) {
				continue
			}
			c.condition(s, operand)
			if b, ok := syntax.Unparen(operand).(*syntax.BoolExpr); ok {
				c.constants = append(c.constants, constantTest{s.home, s.home.place(operand), b.Value})
			}
		}
		c.chains = append(c.chains, logic{s.home, e})
		return Type{Kind: Bool}
	case *syntax.CompareExpr:
		c.comparison(s, e)
		return Type{Kind: Bool}
	case *syntax.BetweenExpr:
		c.between(s, e)
		return Type{Kind: Bool}
	case *syntax.OtherwiseExpr:
		return c.otherwise(s, e)
	case *syntax.ArithExpr:
		return c.arithmetic(s, e)
	case *syntax.HasExpr:
		c.has(s, e)
		return Type{Kind: Bool}
	case *syntax.InExpr:
		c.in(s, e)
		return Type{Kind: Bool}
	case *syntax.StateExpr:
		c.state(s, e)
		return Type{Kind: Bool}
	case *syntax.MeetsExpr:
		c.meets(s, e)
		return Type{Kind: Bool}
	case *syntax.CallExpr:
		return c.call(s, e)
	case *syntax.CollExpr:
		c.collection(s, e)
		return Type{}
	case *syntax.CountExpr:
		return c.count(s, e)
	case *syntax.ExistsExpr:
		c.collection(s, e.Coll)
		return Type{Kind: Bool}
	case *syntax.EveryExpr:
		inner := c.collection(s, e.Coll)
		c.condition(inner, e.Satisfies)
		return Type{Kind: Bool}
	case *syntax.FoldExpr:
		return c.fold(s, e)
	case *syntax.PickExpr:
		c.pick(s, e)
		c.report(diag.FieldExpected, s.home.place(e), diag.Plain(s.home.text(e)))
		return Type{}
	}
	panic("check: an expression of an unknown kind")
}

// condition types what has to be yes or no.
func (c *checker) condition(s *scope, e syntax.Expr) {
	c.judged = syntax.Unparen(e)
	t := c.expr(s, e)
	switch {
	case t.Kind == Bad:
	case t.Kind != Bool:
		c.report(diag.NotYesNo, s.home.place(e), typeWord(t))
	case t.Sensitive:
		c.sensitive(s, e)
	}
}

// lineCondition types the condition that a line ends in. Where the parser could
// not read the line to its end, the mistake is there and has been reported: what
// was read of the condition is then only half of it.
func (c *checker) lineCondition(s *scope, line syntax.Node, e syntax.Expr) {
	if s.home.cut(line, e) {
		c.quietly(func() { c.condition(s, e) })
		return
	}
	c.condition(s, e)
}

// cut says whether anything but a comment stands between an expression and the
// end of the line that it should end.
func (h home) cut(line syntax.Node, e syntax.Expr) bool {
	rest := h.span(line)
	rest.Start = h.span(e).End
	text := strings.TrimSpace(h.file.Source.Slice(rest))
	return text != "" && text[0] != '#'
}

// sensitive reports a use of a sensitive value that could give it away.
func (c *checker) sensitive(s *scope, e syntax.Expr) {
	c.report(diag.SensitiveUse, s.home.place(e), diag.Plain(s.home.text(e)))
}

// plain types an expression whose value goes into something else, which a
// sensitive one may not.
func (c *checker) plain(s *scope, e syntax.Expr) Type {
	t := c.expr(s, e)
	if t.Sensitive && t.Kind != Bad {
		c.sensitive(s, e)
		return Type{}
	}
	return t
}
