package syntax

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// codes reads what stands after `har` and `i`, and in fixes: one code or set, or
// a list of them in parentheses.
func (c *climber) codes() Expr {
	if c.kind() != kindOpen {
		return c.codeItem()
	}
	x := c.parenthesis(c.codeItem)
	if p, ok := x.(*ParenExpr); ok {
		return &ListExpr{p.exprNode, []Expr{p.X}}
	}
	return x
}

func (c *climber) codeItem() Expr {
	if !isCode(c.peek()) {
		return c.expected(codeTerm)
	}
	return c.codeOrRange()
}

// isCode says whether a token can begin a code, a prefix or a range, or name a
// set of codes.
func isCode(t *lexer.Token) bool {
	k := kind(t.Type)
	return k == kindNumber || k == kindCode || k == kindPrefix || isName(t)
}

// codeOrRange reads one code, name or prefix, or a range of codes. In a list of
// codes a decimal comma is a list comma that lacks its blank.
func (c *climber) codeOrRange() Expr {
	t := c.next()
	start := t.Pos.Offset
	if c.accept(kindRange) {
		k := c.kind()
		if k != kindNumber && k != kindCode && !isName(c.peek()) {
			return c.expected(codeTerm)
		}
		to := c.next()
		return &RangeExpr{c.from(start), codeOf(t), codeOf(to)}
	}
	switch kind(t.Type) {
	case kindNumber:
		if strings.Contains(t.Value, ",") {
			c.problems.add(decimalInCodes(t))
			return &BadExpr{c.from(start)}
		}
		n, ok := value.ParseNumber(t.Value, ',')
		return &NumberExpr{c.from(start), t.Value, n, !ok}
	case kindCode:
		return &CodeExpr{c.from(start), canonical(t.Value)}
	case kindPrefix:
		return &PrefixExpr{c.from(start), canonical(strings.TrimSuffix(t.Value, "*"))}
	}
	return &NameExpr{c.from(start), canonical(t.Value)}
}

func decimalInCodes(t *lexer.Token) problem {
	right := strings.Replace(t.Value, ",", ", ", 1)
	return problem{code: diag.DecimalInCodes, at: spanOf(t), args: []diag.Arg{diag.Plain(t.Value), diag.Plain(right)}, fix: replaceFix(spanOf(t), right)}
}
