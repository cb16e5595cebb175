package expr

import "ppolang/lang/model"

// Scope is where bare names are looked up: the fields, keys and definitions of
// the case in hand, and what is declared for the whole rule set.
type Scope struct {
	Home  model.Home
	On    model.Case   // nil where no record is in hand: in values and code sets
	Outer *Scope       // what `denne` reaches: nil outside collections
	Owner model.Object // whose meaning is being worked out; nil for rules
	Basis *model.Basis // of the declaration in hand, nil where it has none
	Table bool         // {krevd} has a meaning
	OneOf bool         // the case in hand is one of several that the declaration is for
	Lost  bool         // the case in hand is not known, so no name that is missing can be called unknown
}

// Member is the scope inside a condition on the members of a collection.
func (s *Scope) Member(coll *model.Collection) *Scope {
	inner := *s
	inner.Outer, inner.On, inner.Lost = s, nil, true
	if coll != nil && coll.Record != nil {
		inner.On, inner.Lost = coll.Record, false
	}
	return &inner
}

// Lookup finds what a bare name stands for, nil if nothing.
func (c *Checker) Lookup(s *Scope, name string) model.Object {
	if s.On != nil {
		if o := c.Names.Members[s.On][name]; o != nil {
			return o
		}
	}
	return c.Names.Globals[name]
}
