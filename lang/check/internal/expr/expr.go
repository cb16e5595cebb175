package expr

import (
	"strings"

	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Type types an expression. A type that is Bad has been reported, here or by the
// parser, and goes with everything.
func (c *Checker) Type(s *Scope, e syntax.Expr) model.Type {
	t := c.infer(s, e)
	c.SetType(e, t)
	return t
}

func (c *Checker) infer(s *Scope, e syntax.Expr) model.Type {
	if syntax.Misread(e) {
		return model.Type{}
	}
	switch e := e.(type) {
	case *syntax.BadExpr:
		return model.Type{}
	case *syntax.NameExpr:
		return c.name(s, e)
	case *syntax.CodeExpr:
		return c.strayCode(s, e, e.Text)
	case *syntax.NumberExpr:
		if e.Value.IsInt() {
			return model.Type{Kind: model.Integer}
		}
		return model.Type{Kind: model.Decimal}
	case *syntax.PercentExpr:
		return model.Type{Kind: model.Percent}
	case *syntax.DateExpr:
		return model.Type{Kind: model.Date}
	case *syntax.DurationExpr:
		return model.Type{Kind: model.Duration}
	case *syntax.TextExpr:
		return model.Type{Kind: model.Text}
	case *syntax.BoolExpr:
		return model.Type{Kind: model.Bool}
	case *syntax.PrefixExpr, *syntax.RangeExpr, *syntax.ListExpr:
		c.Report(diag.StrayCodes, s.Home.At(e))
		return model.Type{}
	case *syntax.ParenExpr:
		return c.Type(s, e.X)
	case *syntax.ThisExpr:
		if c.ThisScope(s, e) != nil {
			c.Report(diag.FieldExpected, s.Home.At(e), diag.Plain(s.Home.Text(e)))
		}
		return model.Type{}
	case *syntax.MemberExpr:
		return c.memberOf(s, e)
	case *syntax.NotExpr:
		c.Condition(s, e.X)
		return model.Type{Kind: model.Bool}
	case *syntax.CertainExpr:
		c.Condition(s, e.X)
		return model.Type{Kind: model.Bool}
	case *syntax.NegExpr:
		return c.negation(s, e)
	case *syntax.LogicExpr:
		dealt := 0
		for i, operand := range e.Operands {
			if i < dealt {
				continue
			}
			if _, bare := BareText(operand); bare && i > 0 && !c.isMember(s, operand) {
				if n := c.codesInWords(s, e, i); n > 0 {
					dealt = i + n
					continue
				}
			}
			if i > 0 && c.deniedCode(s, e.Operands[i-1], operand) {
				continue
			}
			c.Condition(s, operand)
			if b, ok := syntax.Unparen(operand).(*syntax.BoolExpr); ok {
				c.Constants = append(c.Constants, notes.Constant{Home: s.Home, At: s.Home.At(operand), Yes: b.Value})
			}
		}
		c.Chains = append(c.Chains, notes.Chain{Home: s.Home, Expr: e})
		return model.Type{Kind: model.Bool}
	case *syntax.CompareExpr:
		c.comparison(s, e)
		return model.Type{Kind: model.Bool}
	case *syntax.BetweenExpr:
		c.between(s, e)
		return model.Type{Kind: model.Bool}
	case *syntax.OtherwiseExpr:
		return c.otherwise(s, e)
	case *syntax.ArithExpr:
		return c.arithmetic(s, e)
	case *syntax.HasExpr:
		c.has(s, e)
		return model.Type{Kind: model.Bool}
	case *syntax.InExpr:
		c.in(s, e)
		return model.Type{Kind: model.Bool}
	case *syntax.StateExpr:
		c.state(s, e)
		return model.Type{Kind: model.Bool}
	case *syntax.MeetsExpr:
		c.meets(s, e)
		return model.Type{Kind: model.Bool}
	case *syntax.CallExpr:
		return c.call(s, e)
	case *syntax.CollExpr: // of a definition
		if r, ok := c.collection(s, e).On.(*model.Record); ok {
			return model.Type{Kind: model.Collected, Record: r}
		}
		return model.Type{}
	case *syntax.CountExpr:
		return c.count(s, e)
	case *syntax.ExistsExpr:
		c.collection(s, e.Coll)
		return model.Type{Kind: model.Bool}
	case *syntax.EveryExpr:
		inner := c.collection(s, e.Coll)
		c.Condition(inner, e.Satisfies)
		return model.Type{Kind: model.Bool}
	case *syntax.FoldExpr:
		return c.fold(s, e)
	case *syntax.PickExpr:
		c.pick(s, e)
		c.Report(diag.FieldExpected, s.Home.At(e), diag.Plain(s.Home.Text(e)))
		return model.Type{}
	}
	panic("check: an expression of an unknown kind")
}

// Condition types what has to be yes or no.
func (c *Checker) Condition(s *Scope, e syntax.Expr) {
	c.judged = syntax.Unparen(e)
	t := c.Type(s, e)
	switch {
	case t.Kind == model.Bad:
	case t.Kind != model.Bool:
		c.Report(diag.NotYesNo, s.Home.At(e), words.Type(t))
	case t.Sensitive:
		c.sensitive(s, e)
	}
}

// LineCondition types the condition that a line ends in. Where the parser could
// not read the line to its end, the mistake is there and has been reported: what
// was read of the condition is then only half of it.
func (c *Checker) LineCondition(s *Scope, line syntax.Node, e syntax.Expr) {
	if Cut(s.Home, line, e) {
		c.Quietly(func() { c.Condition(s, e) })
		return
	}
	c.Condition(s, e)
}

// Cut says whether anything but a comment stands between an expression and the
// end of the line that it should end.
func Cut(h model.Home, line syntax.Node, e syntax.Expr) bool {
	rest := h.Span(line)
	rest.Start = h.Span(e).End
	text := strings.TrimSpace(h.File.Source.Slice(rest))
	return text != "" && text[0] != '#'
}

// sensitive reports a use of a sensitive value that could give it away.
func (c *Checker) sensitive(s *Scope, e syntax.Expr) {
	c.Report(diag.SensitiveUse, s.Home.At(e), diag.Plain(s.Home.Text(e)))
}

// Plain types an expression whose value goes into something else, which a
// sensitive one may not.
func (c *Checker) Plain(s *Scope, e syntax.Expr) model.Type {
	t := c.Type(s, e)
	if t.Sensitive && t.Kind != model.Bad {
		c.sensitive(s, e)
		return model.Type{}
	}
	return t
}
