package expr

import (
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// collection resolves a collection and types the condition on its members. It
// gives the scope that members have, whatever went wrong.
func (c *Checker) collection(s *Scope, e *syntax.CollExpr) *Scope {
	of := c.FindCollection(s, e)
	var coll *model.Collection
	switch o := of.(type) {
	case *model.Collection:
		coll = o
		c.rests(s, o.Group, e)
	case *model.Definition:
		coll = o.Gathers
		c.rests(s, o, e)
		c.beyondFirst(s, e, o)
	}
	if coll != nil {
		c.SetUse(e, of)
		c.SetUse(e.Name, of)
		c.SetType(e, model.Type{Kind: model.Reference, Record: coll.Record})
		c.Use(of)
	}
	inner := s.Member(coll)
	if e.Where != nil {
		c.Condition(inner, e.Where)
	}
	return inner
}

// beyondFirst reports a condition on a collection whose definition leaves out the first
// of its members: it would not be the first of those that are left.
func (c *Checker) beyondFirst(s *Scope, e *syntax.CollExpr, d *model.Definition) {
	if (e.Where != nil || e.ExceptFirst) && d.LeavesFirst {
		word := syntax.KwExceptFirst.In(s.Home.File.Lang)
		c.Report(diag.BeyondFirst, s.Home.At(e), diag.Plain(d.Name), diag.Plain(word)).Relate(d.At, words.DeclaredHere)
	}
}

// NamedCollection is the definition of a case that names a collection, nil if none. A
// collection of the group itself goes before.
func (c *Checker) NamedCollection(on model.Case, name string) *model.Definition {
	d, ok := c.Names.Members[on][name].(*model.Definition)
	if g, group := on.(*model.Group); !ok || group && c.CollectionOf(g, name) != nil {
		return nil
	}
	if c.DefinitionType(d).Kind != model.Collected || d.Collection() == nil {
		return nil
	}
	return d
}

// MeantCollection is an expression that is written like a name, or like a test of a
// code, as the collection that it is where a definition has it: nil where it is none.
func (c *Checker) MeantCollection(s *Scope, e syntax.Expr) *syntax.CollExpr {
	coll := &syntax.CollExpr{}
	switch e := e.(type) {
	case *syntax.NameExpr:
		own, _ := s.On.(*model.Group)
		if (own == nil || c.CollectionOf(own, e.Text) == nil || c.Names.Members[s.On][e.Text] != nil) && c.NamedCollection(s.On, e.Text) == nil {
			return nil
		}
		coll.Name = &syntax.Name{At: e.At, Text: e.Text}
		coll.Place = e.Place
	case *syntax.InExpr:
		name, plain := e.X.(*syntax.NameExpr)
		set, named := e.Set.(*syntax.NameExpr)
		if !plain || !named || c.Lookup(s, name.Text) != nil {
			return nil
		}
		if _, group := c.Names.Cases[set.Text].(*model.Group); !group {
			return nil
		}
		coll.Name, coll.Group = &syntax.Name{At: name.At, Text: name.Text}, &syntax.Name{At: set.At, Text: set.Text}
		coll.Place = e.Place
	default:
		return nil
	}
	return coll
}

// SetMeant says of an expression that is a collection what its names stand for.
func (c *Checker) SetMeant(e syntax.Expr, coll *syntax.CollExpr) {
	name, _ := e.(*syntax.NameExpr)
	if in, ok := e.(*syntax.InExpr); ok {
		name, _ = in.X.(*syntax.NameExpr)
		set := in.Set.(*syntax.NameExpr)
		c.SetType(set, model.Type{})
		if o := c.Info.Use(coll.Group); o != nil {
			c.SetUse(set, o)
		}
	}
	c.SetType(name, model.Type{})
	c.SetType(e, c.Info.TypeOf(coll))
	if o := c.Info.Use(coll); o != nil {
		c.SetUse(name, o)
	}
}

// FindCollection finds the collection that is meant, or the definition of one: of the
// case in hand, of one further out after `denne.` or its name, or of the group after `i`
// that has the key values in hand.
func (c *Checker) FindCollection(s *Scope, e *syntax.CollExpr) model.Object {
	if e.Name == nil {
		return nil
	}
	h := s.Home
	from := s
	if e.Of != nil {
		outer, leads := c.outward(s, e.Of)
		if !leads {
			c.noOuterNamed(s, e.Of.(*syntax.NameExpr))
		}
		if outer == nil {
			return nil
		}
		from = outer
	}
	if from.Lost {
		return nil
	}
	var g *model.Group
	switch {
	case e.Group != nil:
		if g = c.group(h, e.Group); g == nil {
			return nil
		}
		if !c.Reaches(h, from, g, e.Group) {
			return nil
		}
	default:
		if d := c.NamedCollection(from.On, e.Name.Text); d != nil {
			return d
		}
		g, _ = from.On.(*model.Group)
		d, defined := c.Names.Members[from.On][e.Name.Text].(*model.Definition)
		if defined && (g == nil || c.CollectionOf(g, e.Name.Text) == nil) && c.DefinitionType(d).Kind == model.Bad {
			c.rests(s, d, e) // what is wrong with it is reported there, or it goes in a circle
			return nil
		}
		if g == nil {
			c.noGroupInHand(s, e)
			return nil
		}
	}
	if coll := c.CollectionOf(g, e.Name.Text); coll != nil {
		return coll
	}
	c.NoCollection(h, e.Name, g)
	return nil
}

// noOuterNamed reports a name before the point of a collection that is not that of a
// record or group further out.
func (c *Checker) noOuterNamed(s *Scope, e *syntax.NameExpr) {
	if s.Lost || c.Excused(e.Text) {
		return
	}
	var outer []model.Case
	for o := s.Outer; o != nil; o = o.Outer {
		if o.On != nil {
			outer = append(outer, o.On)
		}
	}
	if o := c.Lookup(s, e.Text); o != nil {
		c.Report(diag.NotA, s.Home.At(e), diag.Plain(e.Text), words.For(o), words.Case).Relate(o.Declared(), words.DeclaredHere)
		return
	}
	if on := c.Names.Cases[e.Text]; on != nil {
		c.Report(diag.NoOuter, s.Home.At(e), diag.Plain(e.Text))
		return
	}
	c.Unknown(s.Home, e, e.Text, words.Case, NamesOf(outer))
}

// noGroupInHand reports a collection where no group is: a record's own rule, or
// inside a condition on members.
func (c *Checker) noGroupInHand(s *Scope, e *syntax.CollExpr) {
	h, name := s.Home, e.Name.Text
	if name == "" || c.Excused(name) {
		return // where there is no name the parser has said so
	}
	if s.Outer != nil && e.Of == nil {
		g, group := s.Outer.On.(*model.Group)
		if group && c.CollectionOf(g, name) != nil || c.NamedCollection(s.Outer.On, name) != nil {
			d := c.Report(diag.CollectionOfOuter, h.At(e.Name), diag.Plain(name), diag.Plain(s.Outer.On.ObjectName()))
			d.Replace(h.At(e.Name), syntax.KwThis.In(h.File.Lang)+"."+name)
			return
		}
	}
	var in []*model.Group
	for _, g := range c.Info.Groups {
		if c.CollectionOf(g, name) != nil {
			in = append(in, g)
		}
	}
	if len(in) == 0 {
		var lists []candidates
		for _, g := range c.Info.Groups {
			lists = append(lists, NamesOf(g.Collections))
		}
		c.Unknown(h, e.Name, name, words.Collection, Either(lists...))
		return
	}
	whole := name + " " + syntax.KwIn.In(h.File.Lang) + " " + in[0].Name
	d := c.Report(diag.CollectionNeedsGroup, h.At(e.Name), diag.Plain(name), diag.Plain(whole))
	if len(in) == 1 && e.Of == nil {
		d.Replace(h.At(e.Name), whole)
	}
}

// group resolves the name of a group; a record is none.
func (c *Checker) group(h model.Home, name *syntax.Name) *model.Group {
	switch o := c.Names.Cases[name.Text].(type) {
	case *model.Group:
		c.SetUse(name, o)
		c.Use(o)
		return o
	case *model.Record:
		c.Report(diag.NotA, h.At(name), diag.Plain(name.Text), words.Record, words.Group).Relate(o.At, words.DeclaredHere)
	default:
		c.Unknown(h, name, name.Text, words.Group, NamesOf(c.Info.Groups))
	}
	return nil
}

// Reaches says whether the case in hand has the key fields of a group, and
// reports the first that it lacks.
func (c *Checker) Reaches(h model.Home, s *Scope, g *model.Group, at *syntax.Name) bool {
	if s.On == nil {
		c.Report(diag.NoCaseInHand, h.At(at))
		return false
	}
	for _, key := range g.Key {
		var has model.Type
		switch o := c.Names.Members[s.On][key.Name].(type) {
		case *model.Field:
			has = o.Type
		case *model.GroupKey:
			has = o.Type
		default:
			if c.Excused(key.Name) || c.Keyless[g] || c.VagueCase(s.On) {
				return false
			}
			c.Report(diag.KeyNotInHand, h.At(at), diag.Plain(s.On.ObjectName()), diag.Plain(key.Name), diag.Plain(g.Name)).Relate(key.At, words.DeclaredHere)
			return false
		}
		if !SameKey(has, key.Type) {
			d := c.Report(diag.KeyTypes, h.At(at), diag.Plain(key.Name), diag.Plain(s.On.ObjectName()), words.Type(has), diag.Plain(g.Name), words.Type(key.Type))
			d.Relate(key.At, words.DeclaredHere)
			return false
		}
	}
	return true
}

// pick types første G or siste G and gives the scope of the member.
func (c *Checker) pick(s *Scope, e *syntax.PickExpr) *Scope {
	inner := c.collection(s, e.Coll)
	t := model.Type{}
	if r, ok := inner.On.(*model.Record); ok {
		t = model.Type{Kind: model.Reference, Record: r}
	}
	c.SetType(e, t)
	return inner
}

// count types antall G and antall ulike F i G.
func (c *Checker) count(s *Scope, e *syntax.CountExpr) model.Type {
	before := len(c.Diags)
	inner := c.collection(s, e.Coll)
	if e.Distinct == nil && e.Coll != nil {
		c.countedCodes(s, before, e.Coll)
	}
	if e.Distinct != nil {
		if t := c.Type(inner, e.Distinct); t.Kind == model.Codes {
			c.Report(diag.DistinctCodes, s.Home.At(e.Distinct))
		}
	}
	return model.Type{Kind: model.Integer}
}

// fold types sum, minste and største. What gives one of the values gives one of
// their type, of dates too; what computes a new one takes numbers.
func (c *Checker) fold(s *Scope, e *syntax.FoldExpr) model.Type {
	inner := c.collection(s, e.Coll)
	t := c.Plain(inner, e.X)
	word := syntax.Spells(e.Op)
	picks := word.Row().Picks
	switch {
	case t.Kind == model.Bad:
		return model.Type{}
	case t.Numeric():
		if !picks {
			t.Ratio = false
		}
		return t
	case t.Kind == model.Date && picks:
		return t
	}
	c.Report(diag.NoArithmetic, s.Home.At(e.X), diag.Plain(word.In(s.Home.File.Lang)), words.Type(t))
	return model.Type{}
}

// meets types oppfyller K.
func (c *Checker) meets(s *Scope, e *syntax.MeetsExpr) {
	if e.Criteria == nil {
		return
	}
	if k := c.CriteriaNamed(s, e.Criteria); k != nil {
		c.SetUse(e, k)
		c.AboutThis(s, e, k)
	}
}

// CriteriaNamed resolves the name of criteria.
func (c *Checker) CriteriaNamed(s *Scope, name *syntax.Name) *model.Criteria {
	k, ok := c.Names.Globals[name.Text].(*model.Criteria)
	if !ok {
		if o := c.Lookup(s, name.Text); o != nil {
			c.Report(diag.NotA, s.Home.At(name), diag.Plain(name.Text), words.For(o), words.Criteria).Relate(o.Declared(), words.DeclaredHere)
			return nil
		}
		c.Unknown(s.Home, name, name.Text, words.Criteria, NamesOf(c.Info.Criteria))
		return nil
	}
	c.SetUse(name, k)
	c.rests(s, k, name)
	return k
}

// state types er kjent, er ukjent and er tom.
func (c *Checker) state(s *Scope, e *syntax.StateExpr) {
	before := len(c.Diags)
	t := c.Type(s, e.X)
	if e.State == syntax.Known {
		c.turned(s, before, e, e.X, nil)
	}
	if e.State == syntax.Empty && t.Kind != model.Bad && t.Kind != model.Codes {
		d := c.Report(diag.NoCodes, s.Home.At(e.X), diag.Plain(s.Home.Text(e.X)), words.Type(t))
		state := s.Home.At(e)
		state.Span.Start = s.Home.At(e.X).Span.End + 1
		d.Replace(state, syntax.KwIsUnknown.In(s.Home.File.Lang))
	}
	if e.State == syntax.Empty && t.Kind == model.Codes && t.Sensitive {
		c.sensitive(s, e.X)
	}
}

// takes are the kinds of a function's arguments.
var takes = [...][]model.Kind{
	syntax.YearOf:        {model.Date},
	syntax.DaysBetween:   {model.Date, model.Date},
	syntax.MonthsBetween: {model.Date, model.Date},
	syntax.CountCodes:    {model.Codes},
}

// call types a function call; every function gives a whole number.
func (c *Checker) call(s *Scope, e *syntax.CallExpr) model.Type {
	params := takes[e.Func]
	word := diag.Plain(syntax.Spells(e.Func).In(s.Home.File.Lang))
	if len(e.Args) != len(params) {
		for _, arg := range e.Args {
			c.Quietly(func() { c.Type(s, arg) })
		}
		return model.Type{Kind: model.Integer} // the parser has said so
	}
	for i, arg := range e.Args {
		if t := c.Plain(s, arg); t.Kind != model.Bad && t.Kind != params[i] {
			c.Report(diag.ArgumentType, s.Home.At(arg), word, words.Kind[params[i]], words.Type(t))
		}
	}
	return model.Type{Kind: model.Integer}
}

// members types what peker på and rett … på take: collections, or a first or
// last member. It gives the record types they are of.
func (c *Checker) MemberList(s *Scope, list []syntax.Expr) []*model.Record {
	var records []*model.Record
	for _, e := range list {
		var inner *Scope
		switch e := syntax.Unparen(e).(type) {
		case *syntax.CollExpr:
			inner = c.collection(s, e)
		case *syntax.PickExpr:
			inner = c.pick(s, e)
		default:
			continue
		}
		if r, ok := inner.On.(*model.Record); ok {
			records = append(records, r)
		} else {
			return nil
		}
	}
	return records
}

// CollectionOf is the collection of a name, nil if none.
func (c *Checker) CollectionOf(g *model.Group, name string) *model.Collection {
	for _, coll := range g.Collections {
		if coll.Name == name {
			return coll
		}
	}
	return nil
}

// NoCollection reports a collection that a group does not have.
func (c *Checker) NoCollection(h model.Home, name *syntax.Name, g *model.Group) {
	if c.Lost(name.Text, c.VagueGroups[g], NamesOf(g.Collections)) {
		return
	}
	d := c.Report(diag.UnknownCollection, h.At(name), diag.Plain(g.Name), diag.Plain(name.Text))
	c.Suggest(d, name.Text, NamesOf(g.Collections))
}

// SameKey says whether two fields can be parts of one key.
func SameKey(a, b model.Type) bool {
	if a.Kind == model.Bad || b.Kind == model.Bad {
		return true
	}
	if a.Numeric() && b.Numeric() {
		return (a.Kind == model.Percent) == (b.Kind == model.Percent)
	}
	return a.Kind == b.Kind && a.Record == b.Record && (a.Kind != model.Code || model.ShareSystem(a.Systems, b.Systems))
}
