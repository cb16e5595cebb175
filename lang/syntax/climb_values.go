package syntax

import (
	"strconv"

	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// operand reads a value and the points after it.
func (c *climber) operand() Expr {
	if !c.deeper() {
		return c.fail(problem{})
	}
	defer func() { c.depth-- }()
	start := c.start()
	x := c.primary()
	for c.kind() == kindPoint {
		c.longer()
		c.next()
		if t := c.peek(); isThis(x) && c.is(KwThis) { // denne.denne.f is two levels out
			c.next()
			x = &MemberExpr{c.from(start), x, nameOf(t)}
			continue
		}
		field := c.name(fieldTerm)
		if field == nil {
			return &BadExpr{c.from(start)}
		}
		x = &MemberExpr{c.from(start), x, field}
	}
	return x
}

// isThis says whether an expression is denne, denne.denne and so on.
func isThis(x Expr) bool {
	if m, ok := x.(*MemberExpr); ok {
		return m.Field.Text == KwThis.In(NB) || m.Field.Text == KwThis.In(EN)
	}
	_, ok := x.(*ThisExpr)
	return ok
}

// name reads a name, or fails and is nil.
func (c *climber) name(want diag.Arg) *Name {
	t := c.peek()
	if !isName(t) {
		if isReserved(kind(t.Type)) {
			c.fail(problem{code: diag.ReservedName, at: spanOf(t), args: []diag.Arg{diag.Plain(t.Value)}})
		} else {
			c.expected(want)
		}
		return nil
	}
	c.next()
	return nameOf(t)
}

// primary reads a value.
func (c *climber) primary() Expr {
	t := c.peek()
	start := t.Pos.Offset
	switch k := kind(t.Type); k {
	case kindNumber:
		return c.number()
	case kindDate:
		c.next()
		day, ok := dateOf(t.Value)
		return &DateExpr{c.from(start), t.Value, day, !ok}
	case kindText:
		c.next()
		return &TextExpr{c.from(start), textOf(t)}
	case kindCode, kindPrefix:
		return c.codeOrRange()
	case kindOpen:
		return c.parenthesis(c.expr)
	case kindOf(KwYes), kindOf(KwNo):
		c.next()
		return &BoolExpr{c.from(start), k == kindOf(KwYes)}
	case kindOf(KwThis):
		c.next()
		return &ThisExpr{c.from(start)}
	case kindOf(KwMeets), kindOf(KwSatisfies):
		return c.meets()
	default:
		if k.keyword().Is(ClassAggregate | ClassFold) {
			return c.aggregate()
		}
		if !isName(t) {
			return c.expected(valueTerm)
		}
	}
	if kind(c.second().Type) == kindOpen {
		return c.call()
	}
	return c.codeOrRange()
}

// number reads a number, a share or a duration, or a range that begins like one.
func (c *climber) number() Expr {
	t := c.peek()
	start := t.Pos.Offset
	if kind(c.second().Type) == kindRange {
		return c.codeOrRange()
	}
	c.next()
	n, known := value.ParseNumber(t.Value, ',')
	if c.accept(kindPercent) {
		return &PercentExpr{c.from(start), t.Value, n, !known}
	}
	unit := c.kind().keyword()
	u, ok := meaning[value.DurationUnit](unit)
	if !ok || kind(c.second().Type) == kindOpen {
		return &NumberExpr{c.from(start), t.Value, n, !known}
	}
	c.next()
	whole, err := strconv.Atoi(t.Value)
	bad := err != nil || whole > 4_000_000
	if bad && known { // else the number has been reported
		c.problems.add(problem{code: diag.WholeDuration, at: spanOf(t), args: []diag.Arg{diag.Plain(t.Value)}})
	}
	if bad {
		whole = 0
	}
	singular := unit == KwDay || unit == KwMonth || unit == KwYear && (language(t) == EN || whole == 1)
	return &DurationExpr{c.from(start), value.Duration{N: whole, Unit: u}, bad, singular}
}

// parenthesis reads (X), or a list of what item reads.
func (c *climber) parenthesis(item func() Expr) Expr {
	open := c.next()
	start := open.Pos.Offset
	if c.accept(kindClose) {
		return &ListExpr{c.from(start), nil}
	}
	list := []Expr{item()}
	comma := false
	for c.accept(kindComma) {
		comma = true
		list = append(list, item())
	}
	if !c.accept(kindClose) {
		if c.peek().EOF() {
			c.fail(problem{code: diag.UnclosedParenthesis, at: spanOf(open)})
		} else {
			c.fail(problem{code: diag.Expected, at: spanOf(c.peek()), args: []diag.Arg{tokenTerm(c.peek()), closeTerm},
				related: &note{spanOf(open), openedTerm}})
		}
	}
	if comma {
		return &ListExpr{c.from(start), list}
	}
	return &ParenExpr{c.from(start), list[0]}
}
