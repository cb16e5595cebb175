package plan

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Bound is an order between a member and the case one level out: Mine of the
// member Cmp Theirs, where Cmp is <, <=, >, >= or ≠.
type Bound struct {
	Equality
	Cmp syntax.CompareOp
}

// bound recognizes mine < denne.theirs and its like, also the other way round and
// denied: a denied equality is ≠.
func bound(c *Node) (Bound, bool) {
	whole, denied := c, c.Op == Not
	if denied {
		c = c.Args[0]
		if q, ok := equality(c); ok {
			return Bound{Equality{q.Mine, q.Theirs, whole}, syntax.Ne}, true
		}
	}
	if c.Op != Compare || c.Cmp == syntax.Eq {
		return Bound{}, false
	}
	for i, mine := range c.Args {
		theirs := c.Args[1-i]
		if mine.Levels > 0 || theirs.Op != Outer || mine.fixed() || theirs.Args[0].Levels > 0 {
			continue
		}
		theirs = theirs.Args[0]
		if mine.Kind != model.Date && !(mine.exact() && theirs.exact()) {
			continue
		}
		op := c.Cmp
		if i == 1 {
			op = turned[op]
		}
		if denied {
			op = opposite[op]
		}
		return Bound{Equality{mine, theirs, whole}, op}, true
	}
	return Bound{}, false
}

// turned is a comparison with its sides exchanged, opposite what holds where it
// does not.
var (
	turned   = map[syntax.CompareOp]syntax.CompareOp{syntax.Lt: syntax.Gt, syntax.Le: syntax.Ge, syntax.Gt: syntax.Lt, syntax.Ge: syntax.Le}
	opposite = map[syntax.CompareOp]syntax.CompareOp{syntax.Lt: syntax.Ge, syntax.Le: syntax.Gt, syntax.Gt: syntax.Le, syntax.Ge: syntax.Lt}
)

// exact says whether a number is never known as an interval only.
func (n *Node) exact() bool {
	switch n.Op {
	case Constant, Dateless, Field, Key, Year, DayCount, MonthCount, CodeCount:
		return n.Kind == model.Integer || n.Kind == model.Decimal || n.Kind == model.Percent
	case Follow:
		return n.Args[1].exact()
	case Add, Subtract, Multiply, Divide, Negate, Otherwise:
		for _, a := range n.Args {
			if !a.exact() {
				return false
			}
		}
		return true
	}
	return false
}
