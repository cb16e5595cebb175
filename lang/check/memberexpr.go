package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// thisScope is the scope that `denne` reaches from s: one level out for each.
// It is nil where there is none, which has been reported.
func (c *checker) thisScope(s *scope, e syntax.Expr) *scope {
	from := s
	if m, ok := syntax.Unparen(e).(*syntax.MemberExpr); ok {
		if from = c.thisScope(s, m.X); from == nil {
			return nil
		}
		e = m
	}
	if from.outer == nil {
		c.report(diag.NoOuter, s.home.place(e), diag.Plain(s.home.text(e)))
		return nil
	}
	return from.outer
}

// isThis says whether an expression is denne, denne.denne and so on.
func isThis(e syntax.Expr) bool {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.ThisExpr:
		return true
	case *syntax.MemberExpr:
		return e.Field != nil && (e.Field.Text == syntax.KwThis.In(syntax.NB) || e.Field.Text == syntax.KwThis.In(syntax.EN)) && isThis(e.X)
	}
	return false
}

// memberOf types X.Field.
func (c *checker) memberOf(s *scope, e *syntax.MemberExpr) Type {
	if e.Field == nil {
		c.quietly(func() { c.expr(s, e.X) })
		return Type{}
	}
	if isThis(e) {
		if c.thisScope(s, e) != nil {
			c.report(diag.FieldExpected, s.home.place(e), diag.Plain(s.home.text(e)))
		}
		return Type{}
	}
	if x, ok := e.X.(*syntax.NameExpr); ok && c.lookup(s, x.Text) == nil && c.recordAsValue(s, e, x) {
		return Type{}
	}
	on, t := c.reached(s, e.X)
	if on == nil && t.Kind != Bad && t.Kind != Reference {
		c.report(diag.NoFields, s.home.place(e.X), typeWord(t), diag.Plain(e.Field.Text))
	}
	member := c.memberIn(s, e, on)
	if t.Sensitive && t.Record != nil && t.Record.Key != nil && c.info.Use(e) == Object(t.Record.Key) {
		member.Sensitive = true // the key is all that the reference is
	}
	return member
}

// reached is the case that a point behind an expression leads into, with the type
// of the expression; nil where there is none.
func (c *checker) reached(s *scope, x syntax.Expr) (Case, Type) {
	if isThis(x) {
		outer := c.thisScope(s, x)
		if outer == nil || outer.on == nil {
			return nil, Type{}
		}
		c.typeThis(x, outer)
		return outer.on, Type{Kind: Reference}
	}
	if pick, ok := syntax.Unparen(x).(*syntax.PickExpr); ok {
		inner := c.pick(s, pick)
		t := Type{}
		if inner.on != nil {
			t = Type{Kind: Reference, Record: inner.on.(*Record)}
		}
		c.typeParens(x, t)
		return recordOf(t), t
	}
	t := c.expr(s, x)
	if t.Kind != Reference {
		return nil, t
	}
	return recordOf(t), t
}

// recordOf is the record that a reference leads to, a nil Case if none.
func recordOf(t Type) Case {
	if t.Record == nil {
		return nil
	}
	return t.Record
}

// typeParens gives an expression and the parentheses around it a type.
func (c *checker) typeParens(e syntax.Expr, t Type) {
	for {
		c.setType(e, t)
		p, ok := e.(*syntax.ParenExpr)
		if !ok {
			return
		}
		e = p.X
	}
}

func (c *checker) typeThis(e syntax.Expr, outer *scope) {
	t := Type{Kind: Reference}
	t.Record, _ = outer.on.(*Record)
	c.typeParens(e, t)
}

// recordAsValue reports record.field where a field that leads to the record, or
// the field alone, is meant.
func (c *checker) recordAsValue(s *scope, e *syntax.MemberExpr, x *syntax.NameExpr) bool {
	r, ok := c.names.cases[x.Text].(*Record)
	if !ok || s.lost || c.excused(x.Text) || c.vagueCase(s.on) {
		return false
	}
	at := s.home.place(x)
	d := c.report(diag.NotAValue, at, diag.Plain(x.Text), recordWord)
	d.relate(r.at, declaredHere)
	switch on := s.on.(type) {
	case *Record:
		if on == r {
			d.replace(s.home.place(e), e.Field.Text)
			return true
		}
		for _, f := range on.Fields {
			if f.Type.Kind == Reference && f.Type.Record == r {
				d.replace(at, f.Name)
				return true
			}
		}
	}
	return true
}

// memberIn types a field or definition of a record or group that has been
// reached from elsewhere.
func (c *checker) memberIn(s *scope, e *syntax.MemberExpr, on Case) Type {
	if on == nil {
		return Type{}
	}
	o := c.names.members[on][e.Field.Text]
	if o == nil {
		c.noMember(s, e, on)
		return Type{}
	}
	c.setUse(e, o)
	c.setUse(e.Field, o)
	return c.objectType(s, e, o)
}

func (c *checker) noMember(s *scope, e *syntax.MemberExpr, on Case) {
	name := e.Field.Text
	if c.lost(name, c.vagueCase(on) || c.nameless[nameWord], namesIn(c.names.members[on])) {
		return
	}
	if g, ok := on.(*Group); ok {
		if coll := c.collectionOf(g, name); coll != nil {
			c.notAValue(s.home, e.Field, name, collectionWord, coll.at)
			return
		}
	}
	d := c.report(diag.UnknownField, s.home.place(e.Field), diag.Plain(on.ObjectName()), diag.Plain(name))
	d.relate(on.Declared(), declaredHere)
	c.suggest(d, name, namesIn(c.names.members[on]))
}
