package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// expr types an expression. A type that is Bad has been reported, here or by the
// parser, and goes with everything.
func (c *checker) expr(s *scope, e syntax.Expr) Type {
	t := c.infer(s, e)
	c.info.Types[e] = t
	return t
}

func (c *checker) infer(s *scope, e syntax.Expr) Type {
	switch e := e.(type) {
	case *syntax.BadExpr:
		return Type{}
	case *syntax.NameExpr:
		return c.name(s, e)
	case *syntax.CodeExpr:
		return c.strayCode(s, e, e.Text)
	case *syntax.NumberExpr:
		if e.Value.IsInt() {
			return Type{Kind: Integer}
		}
		return Type{Kind: Decimal}
	case *syntax.PercentExpr:
		return Type{Kind: Percent}
	case *syntax.DateExpr:
		return Type{Kind: Date}
	case *syntax.DurationExpr:
		return Type{Kind: Duration}
	case *syntax.TextExpr:
		return Type{Kind: Text}
	case *syntax.BoolExpr:
		return Type{Kind: Bool}
	case *syntax.PrefixExpr, *syntax.RangeExpr, *syntax.ListExpr:
		c.report(diag.StrayCodes, s.home.place(e))
		return Type{}
	case *syntax.ParenExpr:
		return c.expr(s, e.X)
	case *syntax.ThisExpr:
		c.thisScope(s, e)
		c.report(diag.FieldExpected, s.home.place(e), diag.Plain(s.home.text(e)))
		return Type{}
	case *syntax.MemberExpr:
		return c.memberOf(s, e)
	case *syntax.NotExpr:
		c.condition(s, e.X)
		return Type{Kind: Bool}
	case *syntax.NegExpr:
		return c.negation(s, e)
	case *syntax.LogicExpr:
		for _, operand := range e.Operands {
			c.condition(s, operand)
			if b, ok := unparen(operand).(*syntax.BoolExpr); ok {
				c.constants = append(c.constants, constantTest{s.home, s.home.place(operand), b.Value})
			}
		}
		c.chains = append(c.chains, logic{s.home, e})
		return Type{Kind: Bool}
	case *syntax.CompareExpr:
		c.comparison(s, e)
		return Type{Kind: Bool}
	case *syntax.BetweenExpr:
		c.between(s, e)
		return Type{Kind: Bool}
	case *syntax.OtherwiseExpr:
		return c.otherwise(s, e)
	case *syntax.ArithExpr:
		return c.arithmetic(s, e)
	case *syntax.HasExpr:
		c.has(s, e)
		return Type{Kind: Bool}
	case *syntax.InExpr:
		c.in(s, e)
		return Type{Kind: Bool}
	case *syntax.StateExpr:
		c.state(s, e)
		return Type{Kind: Bool}
	case *syntax.MeetsExpr:
		c.meets(s, e)
		return Type{Kind: Bool}
	case *syntax.CallExpr:
		return c.call(s, e)
	case *syntax.CollExpr:
		c.collection(s, e)
		return Type{}
	case *syntax.CountExpr:
		return c.count(s, e)
	case *syntax.ExistsExpr:
		c.collection(s, e.Coll)
		return Type{Kind: Bool}
	case *syntax.EveryExpr:
		inner := c.collection(s, e.Coll)
		c.condition(inner, e.Satisfies)
		return Type{Kind: Bool}
	case *syntax.FoldExpr:
		return c.fold(s, e)
	case *syntax.PickExpr:
		c.pick(s, e)
		c.report(diag.FieldExpected, s.home.place(e), diag.Plain(s.home.text(e)))
		return Type{}
	}
	panic("check: an expression of an unknown kind")
}

// condition types what has to be yes or no.
func (c *checker) condition(s *scope, e syntax.Expr) {
	t := c.expr(s, e)
	switch {
	case t.Kind == Bad:
	case t.Kind != Bool:
		c.report(diag.NotYesNo, s.home.place(e), typeWord(t))
	case t.Sensitive:
		c.sensitive(s, e)
	}
}

// sensitive reports a use of a sensitive value that could give it away.
func (c *checker) sensitive(s *scope, e syntax.Expr) {
	c.report(diag.SensitiveUse, s.home.place(e), diag.Plain(s.home.text(e)))
}

// plain types an expression whose value goes into something else, which a
// sensitive one may not.
func (c *checker) plain(s *scope, e syntax.Expr) Type {
	t := c.expr(s, e)
	if t.Sensitive && t.Kind != Bad {
		c.sensitive(s, e)
		return Type{}
	}
	return t
}

// unparen is the expression without parentheses around it.
func unparen(e syntax.Expr) syntax.Expr {
	for {
		p, ok := e.(*syntax.ParenExpr)
		if !ok {
			return e
		}
		e = p.X
	}
}

// name types a bare word where no code is expected.
func (c *checker) name(s *scope, e *syntax.NameExpr) Type {
	o := c.lookup(s, e.Text)
	if o == nil {
		c.noName(s, e)
		return Type{}
	}
	c.info.Uses[e] = o
	return c.objectType(s, e, o)
}

// objectType is the type of a name's use.
func (c *checker) objectType(s *scope, e syntax.Expr, o Object) Type {
	c.rests(s, o, e)
	switch o := o.(type) {
	case *Field:
		return o.Type
	case *GroupKey:
		return o.Type
	case *Definition:
		return c.definitionType(o)
	case *Value:
		return c.valueType(o)
	case *Criteria:
		c.aboutThis(s, e, o)
		return Type{Kind: Bool}
	case *CodeSet:
		c.notAValue(s.home, e, o.Name, setWord, o.Place)
		return Type{}
	}
	panic("check: a name for something that has no type")
}

func (c *checker) notAValue(h home, e syntax.Node, name string, what diag.Term, at diag.Place) {
	relate(c.report(diag.NotAValue, h.place(e), diag.Plain(name), what), at, declaredHere)
}

// aboutThis sees to it that criteria are about the case in hand.
func (c *checker) aboutThis(s *scope, e syntax.Node, k *Criteria) {
	if k.On == nil || s.lost {
		return
	}
	if s.on == nil {
		c.notAValue(s.home, e, k.Name, criteriaWord, k.Place)
		return
	}
	if k.On != s.on {
		relate(c.report(diag.CriteriaOfAnother, s.home.place(e), diag.Plain(k.Name), diag.Plain(k.On.ObjectName()), diag.Plain(s.on.ObjectName())), k.Place, declaredHere)
	}
}

// noName reports a bare word that stands for no value: it may be a name of
// something else, or of a field one level out, or nothing at all.
func (c *checker) noName(s *scope, e *syntax.NameExpr) {
	name := e.Text
	if s.lost || c.excused(name) {
		return
	}
	at := s.home.place(e)
	if s.outer != nil && s.outer.on != nil {
		if o := c.members[s.outer.on][name]; o != nil {
			d := c.report(diag.NameOfOuter, at, diag.Plain(name), diag.Plain(s.outer.on.ObjectName()), diag.Plain(caseName(s.on)))
			relate(d, o.Declared(), declaredHere)
			replace(d, at, syntax.KwThis.In(s.home.file.Lang)+"."+name)
			return
		}
	}
	if o := c.otherKind(s, name); o != nil {
		c.notAValue(s.home, e, name, wordFor(o), o.Declared())
		return
	}
	if c.criteria[name] {
		c.report(diag.NotAValue, at, diag.Plain(name), criterionWord)
		return
	}
	if s.on == nil {
		c.unknown(s.home, e, name, valueWord, c.globalNames())
		return
	}
	if _, _, known := Resolve(c.closedSystems(), name); known {
		c.report(diag.NotAValue, at, diag.Plain(name), codeWord)
		return
	}
	d := c.report(diag.UnknownName, at, nameWord, diag.Plain(name))
	c.suggest(d, name, append(keys(c.members[s.on]), c.globalNames()...))
}

func caseName(on Case) string {
	if on == nil {
		return "?"
	}
	return on.ObjectName()
}

// otherKind finds what a name stands for where no value may stand.
func (c *checker) otherKind(s *scope, name string) Object {
	for scope := s; scope != nil; scope = scope.outer {
		if g, ok := scope.on.(*Group); ok {
			if coll := c.collectionOf(g, name); coll != nil {
				return coll
			}
		}
	}
	if on := c.cases[name]; on != nil {
		return on
	}
	if system := c.systems[name]; system != nil {
		return system
	}
	if list := c.rules[name]; len(list) > 0 {
		return list[0]
	}
	return nil
}

func (c *checker) globalNames() []string { return keys(c.globals) }

// closedSystems are the systems that know their codes one by one.
func (c *checker) closedSystems() []*CodeSystem {
	var list []*CodeSystem
	for _, s := range c.info.CodeSystems {
		if !s.Open {
			list = append(list, s)
		}
	}
	return list
}

// strayCode reports a code where a value of another type should stand.
func (c *checker) strayCode(s *scope, e syntax.Expr, text string) Type {
	c.report(diag.NotAValue, s.home.place(e), diag.Plain(text), codeWord)
	return Type{}
}

// thisScope is the scope that `denne` reaches from s: one level out for each.
// It is nil where there is none, which has been reported.
func (c *checker) thisScope(s *scope, e syntax.Expr) *scope {
	from := s
	if m, ok := unparen(e).(*syntax.MemberExpr); ok {
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
	switch e := unparen(e).(type) {
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
		c.thisScope(s, e)
		c.report(diag.FieldExpected, s.home.place(e), diag.Plain(s.home.text(e)))
		return Type{}
	}
	if isThis(e.X) {
		outer := c.thisScope(s, e.X)
		if outer == nil || outer.on == nil {
			return Type{}
		}
		c.typeThis(e.X, outer)
		return c.memberIn(s, e, outer.on)
	}
	if pick, ok := unparen(e.X).(*syntax.PickExpr); ok {
		t := Type{}
		if inner := c.pick(s, pick); inner.on != nil {
			t = Type{Kind: Reference, Record: inner.on.(*Record)}
		}
		c.typeParens(e.X, t)
		return c.memberIn(s, e, recordOf(t))
	}
	if x, ok := e.X.(*syntax.NameExpr); ok && c.lookup(s, x.Text) == nil && c.recordAsValue(s, e, x) {
		return Type{}
	}
	t := c.expr(s, e.X)
	switch {
	case t.Kind == Bad:
		return Type{}
	case t.Kind != Reference:
		c.report(diag.NoFields, s.home.place(e.X), typeWord(t), diag.Plain(e.Field.Text))
		return Type{}
	}
	return c.memberIn(s, e, recordOf(t))
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
		c.info.Types[e] = t
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
	if m, ok := unparen(e).(*syntax.MemberExpr); ok && outer.outer != nil {
		_ = m
	}
}

// recordAsValue reports record.field where a field that leads to the record, or
// the field alone, is meant.
func (c *checker) recordAsValue(s *scope, e *syntax.MemberExpr, x *syntax.NameExpr) bool {
	r, ok := c.cases[x.Text].(*Record)
	if !ok || s.lost {
		return false
	}
	at := s.home.place(x)
	d := c.report(diag.NotAValue, at, diag.Plain(x.Text), recordWord)
	relate(d, r.Place, declaredHere)
	switch on := s.on.(type) {
	case *Record:
		if on == r {
			replace(d, s.home.place(e), e.Field.Text)
			return true
		}
		for _, f := range on.Fields {
			if f.Type.Kind == Reference && f.Type.Record == r {
				replace(d, at, f.Name)
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
	o := c.members[on][e.Field.Text]
	if o == nil {
		c.noMember(s, e, on)
		return Type{}
	}
	c.info.Uses[e], c.info.Uses[e.Field] = o, o
	return c.objectType(s, e, o)
}

func (c *checker) noMember(s *scope, e *syntax.MemberExpr, on Case) {
	name := e.Field.Text
	if c.excused(name) {
		return
	}
	if g, ok := on.(*Group); ok {
		if c.vagueGroups[g] {
			return
		}
		if coll := c.collectionOf(g, name); coll != nil {
			c.notAValue(s.home, e.Field, name, collectionWord, coll.Place)
			return
		}
	}
	d := c.report(diag.UnknownField, s.home.place(e.Field), diag.Plain(on.ObjectName()), diag.Plain(name))
	relate(d, on.Declared(), declaredHere)
	c.suggest(d, name, keys(c.members[on]))
}
