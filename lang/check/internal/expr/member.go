package expr

import (
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// ThisScope is the scope that `denne` reaches from s: one level out for each.
// It is nil where there is none, which has been reported.
func (c *Checker) ThisScope(s *Scope, e syntax.Expr) *Scope {
	from := s
	if m, ok := syntax.Unparen(e).(*syntax.MemberExpr); ok {
		if from = c.ThisScope(s, m.X); from == nil {
			return nil
		}
		e = m
	}
	if from.Outer == nil {
		c.Report(diag.NoOuter, s.Home.At(e), diag.Plain(s.Home.Text(e)))
		return nil
	}
	return from.Outer
}

// OuterNamed is the nearest scope outside of s that is of the record or group of a name:
// nil where there is none, or where the case in hand has a field or definition of that
// name.
func (c *Checker) OuterNamed(s *Scope, name string) *Scope {
	if s.On != nil && c.Names.Members[s.On][name] != nil {
		return nil
	}
	for s = s.Outer; s != nil; s = s.Outer {
		if s.On != nil && s.On.ObjectName() == name {
			return s
		}
	}
	return nil
}

// outward is the scope that an expression leads to, which is `denne` or the name of a
// case further out: nil for any other, and where there is none, which has been reported.
func (c *Checker) outward(s *Scope, x syntax.Expr) (outer *Scope, leads bool) {
	if IsThis(x) {
		return c.ThisScope(s, x), true
	}
	name, ok := x.(*syntax.NameExpr)
	if !ok {
		return nil, false
	}
	if outer = c.OuterNamed(s, name.Text); outer == nil {
		return nil, false
	}
	c.SetUse(name, outer.On)
	return outer, true
}

// IsThis says whether an expression is denne, denne.denne and so on.
func IsThis(e syntax.Expr) bool {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.ThisExpr:
		return true
	case *syntax.MemberExpr:
		return e.Field != nil && (e.Field.Text == syntax.KwThis.In(syntax.NB) || e.Field.Text == syntax.KwThis.In(syntax.EN)) && IsThis(e.X)
	}
	return false
}

// memberOf types X.Field.
func (c *Checker) memberOf(s *Scope, e *syntax.MemberExpr) model.Type {
	if e.Field == nil {
		c.Quietly(func() { c.Type(s, e.X) })
		return model.Type{}
	}
	if IsThis(e) {
		if c.ThisScope(s, e) != nil {
			c.Report(diag.FieldExpected, s.Home.At(e), diag.Plain(s.Home.Text(e)))
		}
		return model.Type{}
	}
	if x, ok := e.X.(*syntax.NameExpr); ok && c.Lookup(s, x.Text) == nil && c.OuterNamed(s, x.Text) == nil && c.recordAsValue(s, e, x) {
		return model.Type{}
	}
	if r := c.pickedOf(s, e); r != nil {
		return model.Type{Kind: model.Reference, Record: r}
	}
	on, t := c.Reached(s, e.X)
	if on == nil && t.Kind != model.Bad && t.Kind != model.Reference {
		c.Report(diag.NoFields, s.Home.At(e.X), words.Type(t), diag.Plain(e.Field.Text))
	}
	member := c.memberIn(s, e, on)
	if t.Sensitive && t.Record != nil && t.Record.Key != nil && c.Info.Use(e) == model.Object(t.Record.Key) {
		member.Sensitive = true // the key is all that the reference is
	}
	return member
}

// Reached is the case that a point behind an expression leads into, with the type
// of the expression; nil where there is none.
func (c *Checker) Reached(s *Scope, x syntax.Expr) (model.Case, model.Type) {
	if outer, leads := c.outward(s, x); leads {
		if outer == nil || outer.On == nil {
			return nil, model.Type{}
		}
		c.typeThis(x, outer)
		return outer.On, model.Type{Kind: model.Reference}
	}
	if pick, ok := syntax.Unparen(x).(*syntax.PickExpr); ok {
		inner := c.pick(s, pick)
		t := model.Type{}
		if inner.On != nil {
			t = model.Type{Kind: model.Reference, Record: inner.On.(*model.Record)}
		}
		c.typeParens(x, t)
		return recordOf(t), t
	}
	t := c.Type(s, x)
	if t.Kind != model.Reference {
		return nil, t
	}
	return recordOf(t), t
}

// pickedOf types `første CASE.G`, where CASE is the name of a case further out and no
// collection that could have a first member with a field G. It gives the record of the
// member, nil where it is something else.
func (c *Checker) pickedOf(s *Scope, e *syntax.MemberExpr) *model.Record {
	pick, ok := e.X.(*syntax.PickExpr)
	if !ok || pick.Coll.Of != nil || pick.Coll.Group != nil || pick.Coll.Where != nil || pick.Coll.ExceptFirst {
		return nil
	}
	name := pick.Coll.Name
	outer := c.OuterNamed(s, name.Text)
	if own, group := s.On.(*model.Group); outer == nil || group && c.CollectionOf(own, name.Text) != nil {
		return nil
	}
	var of model.Object
	var coll *model.Collection
	if d := c.NamedCollection(outer.On, e.Field.Text); d != nil {
		of, coll = d, d.Gathers
		c.rests(s, d, e)
	} else if g, ok := outer.On.(*model.Group); ok {
		if coll = c.CollectionOf(g, e.Field.Text); coll != nil {
			of = coll
			c.rests(s, g, e)
		}
	}
	if coll == nil || coll.Record == nil {
		return nil
	}
	c.SetUse(name, outer.On)
	for _, n := range []syntax.Node{e, e.Field, pick.Coll} {
		c.SetUse(n, of)
	}
	c.Use(of)
	return coll.Record
}

// recordOf is the record that a reference leads to, a nil Case if none.
func recordOf(t model.Type) model.Case {
	if t.Record == nil {
		return nil
	}
	return t.Record
}

// typeParens gives an expression and the parentheses around it a type.
func (c *Checker) typeParens(e syntax.Expr, t model.Type) {
	for {
		c.SetType(e, t)
		p, ok := e.(*syntax.ParenExpr)
		if !ok {
			return
		}
		e = p.X
	}
}

func (c *Checker) typeThis(e syntax.Expr, outer *Scope) {
	t := model.Type{Kind: model.Reference}
	t.Record, _ = outer.On.(*model.Record)
	c.typeParens(e, t)
}

// recordAsValue reports record.field where a field that leads to the record, or
// the field alone, is meant.
func (c *Checker) recordAsValue(s *Scope, e *syntax.MemberExpr, x *syntax.NameExpr) bool {
	of := c.Names.Cases[x.Text]
	r, ok := of.(*model.Record)
	if own := of != nil && of == s.On; !ok && !own || s.Lost || c.Excused(x.Text) || c.VagueCase(s.On) {
		return false
	}
	at := s.Home.At(x)
	d := c.Report(diag.NotAValue, at, diag.Plain(x.Text), words.For(of))
	d.Relate(of.Declared(), words.DeclaredHere)
	if of == s.On {
		d.Replace(s.Home.At(e), e.Field.Text)
		return true
	}
	switch on := s.On.(type) {
	case *model.Record:
		for _, f := range on.Fields {
			if f.Type.Kind == model.Reference && f.Type.Record == r {
				d.Replace(at, f.Name)
				return true
			}
		}
	}
	return true
}

// memberIn types a field or definition of a record or group that has been
// reached from elsewhere.
func (c *Checker) memberIn(s *Scope, e *syntax.MemberExpr, on model.Case) model.Type {
	if on == nil {
		return model.Type{}
	}
	o := c.Names.Members[on][e.Field.Text]
	if o == nil {
		c.noMember(s, e, on)
		return model.Type{}
	}
	c.SetUse(e, o)
	c.SetUse(e.Field, o)
	return c.objectType(s, e, o)
}

func (c *Checker) noMember(s *Scope, e *syntax.MemberExpr, on model.Case) {
	name := e.Field.Text
	if c.Lost(name, c.VagueCase(on) || c.Nameless[words.Name], NamesIn(c.Names.Members[on])) {
		return
	}
	if g, ok := on.(*model.Group); ok {
		if coll := c.CollectionOf(g, name); coll != nil {
			c.notAValue(s.Home, e.Field, name, words.Collection, coll.At)
			return
		}
	}
	d := c.Report(diag.UnknownField, s.Home.At(e.Field), diag.Plain(on.ObjectName()), diag.Plain(name))
	d.Relate(on.Declared(), words.DeclaredHere)
	c.Suggest(d, name, NamesIn(c.Names.Members[on]))
}
