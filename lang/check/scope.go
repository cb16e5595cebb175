package check

import "ppolang/lang/syntax"

// scope is where bare names are looked up: the fields, keys and definitions of
// the case in hand, and what is declared for the whole rule set.
type scope struct {
	home  home
	on    Case   // nil where no record is in hand: in values and code sets
	outer *scope // what `denne` reaches: nil outside collections
	owner Object // whose meaning is being worked out; nil for rules
	basis *Basis // of the declaration in hand, nil where it has none
	table bool   // {krevd} has a meaning
	lost  bool   // the case in hand is not known, so no name that is missing can be called unknown
}

// member is the scope inside a condition on the members of a collection.
func (s *scope) member(coll *Collection) *scope {
	inner := *s
	inner.outer, inner.on, inner.lost = s, nil, true
	if coll != nil && coll.Record != nil {
		inner.on, inner.lost = coll.Record, false
	}
	return &inner
}

// lookup finds what a bare name stands for, nil if nothing.
func (c *checker) lookup(s *scope, name string) Object {
	if s.on != nil {
		if o := c.names.members[s.on][name]; o != nil {
			return o
		}
	}
	return c.names.globals[name]
}

// Scope is where the names of an expression are looked up that is still being
// written, and so in no tree that was checked. Everything is answered by the code
// that checks what has been written; what that would report is dropped. A Scope
// is for one question: it is not for several goroutines.
type Scope struct {
	c *checker
	s *scope
}

// ScopeOf is the scope of the lines of a declaration, that of the record or group
// which it is about. Of no declaration it is one in which no case is in hand.
func ScopeOf(in *Info, placed *syntax.Placed) *Scope {
	if placed == nil {
		return ScopeOn(in, nil)
	}
	s := ScopeOn(in, in.CaseOf(placed.Decl))
	s.s.home = home{s.s.home.file, placed}
	if h := in.homeOf(placed.Decl); h.file != nil {
		s.s.home = h
	}
	return s
}

// ScopeOn is a scope with a case in hand.
func ScopeOn(in *Info, on Case) *Scope {
	return &Scope{asking(in), &scope{home: home{in.Files[0], &syntax.Placed{}}, on: on, lost: on == nil}}
}

// asking is a checker of a rule set that has been checked. It types expressions as
// that check did, and notes down what it finds elsewhere, so that many may ask at
// once.
func asking(in *Info) *checker {
	c := forInfo(in.WithOwnNodes())
	c.unfinished = true
	c.compared = maxCompared + 1 // nobody reads what a misspelt name may be meant for
	return c
}

// On is the case in hand, nil where there is none.
func (s *Scope) On() Case { return s.s.on }

// Outer is the scope that `denne` leads to, nil where there is none.
func (s *Scope) Outer() *Scope {
	if s.s.outer == nil {
		return nil
	}
	return &Scope{s.c, s.s.outer}
}

// Within is the scope of another case inside this one.
func (s *Scope) Within(on Case) *Scope {
	inner := *s.s
	inner.outer, inner.on, inner.lost = s.s, on, on == nil
	return &Scope{s.c, &inner}
}

// Lookup finds what a bare name stands for, nil if nothing.
func (s *Scope) Lookup(name string) Object { return s.c.lookup(s.s, name) }

// TypeOf is the type of an expression; Bad where it has none.
func (s *Scope) TypeOf(e syntax.Expr) Type {
	if e == nil {
		return Type{}
	}
	return s.c.expr(s.s, e)
}

// Reached is the case that a point behind an expression leads into, nil if none.
func (s *Scope) Reached(e syntax.Expr) Case {
	on, _ := s.c.reached(s.s, e)
	return on
}

// This is the scope that denne, denne.denne and so on lead to, nil for anything
// else and where there is none.
func (s *Scope) This(e syntax.Expr) *Scope {
	if !isThis(e) {
		return nil
	}
	if to := s.c.thisScope(s.s, e); to != nil {
		return &Scope{s.c, to}
	}
	return nil
}

// Members is the scope of the members of a collection. No case is in hand there
// where the collection is not known.
func (s *Scope) Members(e *syntax.CollExpr) *Scope {
	if e == nil {
		return &Scope{s.c, s.s.member(nil)}
	}
	return &Scope{s.c, s.s.member(s.c.findCollection(s.s, e))}
}

// Reach is a collection that can be named, and the group to name with it: nil for
// one of the case in hand.
type Reach struct {
	Collection *Collection
	Group      *Group
}

// Collections are those that can be named: of the group in hand, and of every
// group whose key fields the case in hand has.
func (s *Scope) Collections() []Reach {
	if s.s.on == nil {
		return nil
	}
	var list []Reach
	own, _ := s.s.on.(*Group)
	if own != nil {
		for _, coll := range own.Collections {
			list = append(list, Reach{coll, nil})
		}
	}
	for _, g := range s.c.info.Groups {
		if g == own || len(g.Key) == 0 || !s.c.reaches(s.s.home, s.s, g, &syntax.Name{}) {
			continue
		}
		for _, coll := range g.Collections {
			list = append(list, Reach{coll, g})
		}
	}
	return list
}

// Valid is when the declaration in hand holds, and stated what its own lines say
// of it, without the days of the documents it rests on. Both are known where the
// declaration as a whole could not be checked.
func (s *Scope) Valid() (valid, own Interval) {
	h := s.s.home
	if h.decl.Decl == nil {
		return Always, Always
	}
	own = Always
	if b := s.c.clauses(h, h.decl.Decl.Lines()); b.Valid != nil {
		own = stated(b.Valid, Always)
	}
	return s.c.basisOf(h, h.decl.Decl.Lines()).Valid, own
}
