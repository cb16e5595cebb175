package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Scope is where the names of an expression are looked up that is still being
// written, and so in no tree that was checked. Everything is answered by the code
// that checks what has been written; what that would report is dropped. A Scope
// is for one question: it is not for several goroutines.
type Scope struct {
	c *checker
	s *expr.Scope
}

// ScopeOf is the scope of the lines of a declaration, that of the record or group
// which it is about. Of no declaration it is one in which no case is in hand.
func ScopeOf(in *model.Info, placed *syntax.Placed) *Scope {
	if placed == nil {
		return ScopeOn(in, nil)
	}
	s := ScopeOn(in, in.CaseOf(placed.Decl))
	s.s.Home = model.Home{File: s.s.Home.File, Decl: placed}
	if h := in.HomeOf(placed.Decl); h.File != nil {
		s.s.Home = h
	}
	return s
}

// ScopeOn is a scope with a case in hand.
func ScopeOn(in *model.Info, on model.Case) *Scope {
	return &Scope{asking(in), &expr.Scope{Home: model.Home{File: in.Files[0], Decl: &syntax.Placed{}}, On: on, Lost: on == nil}}
}

// asking is a checker of a rule set that has been checked. It types expressions as
// that check did, and notes down what it finds elsewhere, so that many may ask at
// once.
func asking(in *model.Info) *checker {
	c := forInfo(in.WithOwnNodes())
	c.Checker.Asking()
	return c
}

// On is the case in hand, nil where there is none.
func (s *Scope) On() model.Case { return s.s.On }

// Outer is the scope that `denne` leads to, nil where there is none.
func (s *Scope) Outer() *Scope {
	if s.s.Outer == nil {
		return nil
	}
	return &Scope{s.c, s.s.Outer}
}

// Within is the scope of another case inside this one.
func (s *Scope) Within(on model.Case) *Scope {
	inner := *s.s
	inner.Outer, inner.On, inner.Lost = s.s, on, on == nil
	return &Scope{s.c, &inner}
}

// Lookup finds what a bare name stands for, nil if nothing.
func (s *Scope) Lookup(name string) model.Object { return s.c.Lookup(s.s, name) }

// TypeOf is the type of an expression; Bad where it has none.
func (s *Scope) TypeOf(e syntax.Expr) model.Type {
	if e == nil {
		return model.Type{}
	}
	return s.c.Type(s.s, e)
}

// Reached is the case that a point behind an expression leads into, nil if none.
func (s *Scope) Reached(e syntax.Expr) model.Case {
	on, _ := s.c.Reached(s.s, e)
	return on
}

// This is the scope that denne, denne.denne and so on lead to, nil for anything
// else and where there is none.
func (s *Scope) This(e syntax.Expr) *Scope {
	if !expr.IsThis(e) {
		return nil
	}
	if to := s.c.ThisScope(s.s, e); to != nil {
		return &Scope{s.c, to}
	}
	return nil
}

// Outers are the cases that can be named further out, the nearest first.
func (s *Scope) Outers() []model.Case {
	var list []model.Case
	for outer := s.s.Outer; outer != nil; outer = outer.Outer {
		if outer.On != nil && s.c.OuterNamed(s.s, outer.On.ObjectName()) == outer {
			list = append(list, outer.On)
		}
	}
	return list
}

// OuterNamed is the scope of a record or group further out that is named, nil if none.
func (s *Scope) OuterNamed(name string) *Scope {
	if outer := s.c.OuterNamed(s.s, name); outer != nil {
		return &Scope{s.c, outer}
	}
	return nil
}

// Members is the scope of the members of a collection. No case is in hand there
// where the collection is not known.
func (s *Scope) Members(e *syntax.CollExpr) *Scope {
	if e == nil {
		return &Scope{s.c, s.s.Member(nil)}
	}
	switch o := s.c.FindCollection(s.s, e).(type) {
	case *model.Collection:
		return &Scope{s.c, s.s.Member(o)}
	case *model.Definition:
		return &Scope{s.c, s.s.Member(o.Gathers)}
	}
	return &Scope{s.c, s.s.Member(nil)}
}

// Reach is a collection that can be named, and the group to name with it: nil for
// one of the case in hand.
type Reach struct {
	Collection *model.Collection
	Group      *model.Group
}

// Collections are those that can be named: of the group in hand, and of every
// group whose key fields the case in hand has.
func (s *Scope) Collections() []Reach {
	if s.s.On == nil {
		return nil
	}
	var list []Reach
	own, _ := s.s.On.(*model.Group)
	if own != nil {
		for _, coll := range own.Collections {
			list = append(list, Reach{coll, nil})
		}
	}
	for _, g := range s.c.Info.Groups {
		if g == own || len(g.Key) == 0 || !s.c.Reaches(s.s.Home, s.s, g, &syntax.Name{}) {
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
func (s *Scope) Valid() (valid, own model.Interval) {
	h := s.s.Home
	if h.Decl.Decl == nil {
		return model.Always, model.Always
	}
	own = model.Always
	if b := s.c.clauses(h, h.Decl.Decl.Lines()); b.Valid != nil {
		own = stated(b.Valid, model.Always)
	}
	return s.c.basisOf(h, h.Decl.Decl.Lines(), nil).Valid, own
}
