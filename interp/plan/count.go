package plan

import (
	"ppolang/interp/pairs"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// count says of the members of an aggregate, or of a collection that is pointed to,
// whether their pairs with the row in hand are counted. of is the case further out whose collection it is, where that is named.
func (e *Epoch) count(m *Members, x syntax.Expr, of model.Case, s *scope) {
	j := e.plan.pairs.Of(x, of, s.pairs())
	if m.Counted = j.Counted; !m.Counted {
		return
	}
	for _, q := range j.Equal {
		inner := &scope{on: m.Coll.Record, outer: s}
		if q.Named != nil {
			inner.outer = &scope{on: q.Named.On}
		}
		theirs := e.expr(q.Theirs, inner)
		if theirs.Op == Outer {
			theirs = theirs.Args[0]
		}
		m.Narrow = append(m.Narrow, &Members{Coll: m.Coll, Equal: []Equality{{Mine: e.expr(q.Mine, inner), Theirs: theirs}}})
	}
}

// pairs is the scope as package pairs has it.
func (s *scope) pairs() *pairs.Scope {
	if s == nil {
		return nil
	}
	return &pairs.Scope{On: s.on, Outer: s.outer.pairs()}
}
