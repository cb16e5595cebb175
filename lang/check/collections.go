package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// collection resolves a collection and types the condition on its members. It
// gives the scope that members have, whatever went wrong.
func (c *checker) collection(s *scope, e *syntax.CollExpr) *scope {
	coll := c.findCollection(s, e)
	if coll != nil {
		c.setUse(e, coll)
		c.setUse(e.Name, coll)
		c.setType(e, Type{Kind: Reference, Record: coll.Record})
		c.rests(s, coll.Group, e)
		c.use(coll)
	}
	inner := s.member(coll)
	if e.Where != nil {
		c.condition(inner, e.Where)
	}
	return inner
}

// findCollection finds the collection that is meant: of the group in hand, of the
// group one level out after `denne.`, or of the group after `i` that has the key
// values in hand.
func (c *checker) findCollection(s *scope, e *syntax.CollExpr) *Collection {
	if e.Name == nil {
		return nil
	}
	h := s.home
	from := s
	if e.Outer {
		if s.outer == nil {
			c.report(diag.NoOuter, h.place(e), diag.Plain(syntax.KwThis.In(h.file.Lang)))
			return nil
		}
		from = s.outer
	}
	if from.lost {
		return nil
	}
	var g *Group
	switch {
	case e.Group != nil:
		if g = c.group(h, e.Group); g == nil {
			return nil
		}
		if !c.reaches(h, from, g, e.Group) {
			return nil
		}
	default:
		if g, _ = from.on.(*Group); g == nil {
			c.noGroupInHand(s, e)
			return nil
		}
	}
	coll := c.collectionOf(g, e.Name.Text)
	if coll == nil {
		c.noCollection(h, e.Name, g)
	}
	return coll
}

// noGroupInHand reports a collection where no group is: a record's own rule, or
// inside a condition on members.
func (c *checker) noGroupInHand(s *scope, e *syntax.CollExpr) {
	h, name := s.home, e.Name.Text
	if name == "" || c.excused(name) {
		return // where there is no name the parser has said so
	}
	if s.outer != nil && !e.Outer {
		if g, ok := s.outer.on.(*Group); ok && c.collectionOf(g, name) != nil {
			d := c.report(diag.CollectionOfOuter, h.place(e.Name), diag.Plain(name), diag.Plain(g.Name))
			d.replace(h.place(e.Name), syntax.KwThis.In(h.file.Lang)+"."+name)
			return
		}
	}
	var in []*Group
	for _, g := range c.info.Groups {
		if c.collectionOf(g, name) != nil {
			in = append(in, g)
		}
	}
	if len(in) == 0 {
		var lists []candidates
		for _, g := range c.info.Groups {
			lists = append(lists, namesOf(g.Collections))
		}
		c.unknown(h, e.Name, name, collectionWord, either(lists...))
		return
	}
	whole := name + " " + syntax.KwIn.In(h.file.Lang) + " " + in[0].Name
	d := c.report(diag.CollectionNeedsGroup, h.place(e.Name), diag.Plain(name), diag.Plain(whole))
	if len(in) == 1 && !e.Outer {
		d.replace(h.place(e.Name), whole)
	}
}

// group resolves the name of a group; a record is none.
func (c *checker) group(h home, name *syntax.Name) *Group {
	switch o := c.names.cases[name.Text].(type) {
	case *Group:
		c.setUse(name, o)
		c.use(o)
		return o
	case *Record:
		c.report(diag.NotA, h.place(name), diag.Plain(name.Text), recordWord, groupWord).relate(o.at, declaredHere)
	default:
		c.unknown(h, name, name.Text, groupWord, namesOf(c.info.Groups))
	}
	return nil
}

// reaches says whether the case in hand has the key fields of a group, and
// reports the first that it lacks.
func (c *checker) reaches(h home, s *scope, g *Group, at *syntax.Name) bool {
	if s.on == nil {
		c.report(diag.NoCaseInHand, h.place(at))
		return false
	}
	for _, key := range g.Key {
		var has Type
		switch o := c.names.members[s.on][key.Name].(type) {
		case *Field:
			has = o.Type
		case *GroupKey:
			has = o.Type
		default:
			if c.excused(key.Name) || c.keyless[g] || c.vagueCase(s.on) {
				return false
			}
			c.report(diag.KeyNotInHand, h.place(at), diag.Plain(s.on.ObjectName()), diag.Plain(key.Name), diag.Plain(g.Name)).relate(key.at, declaredHere)
			return false
		}
		if !sameKey(has, key.Type) {
			d := c.report(diag.KeyTypes, h.place(at), diag.Plain(key.Name), diag.Plain(s.on.ObjectName()), typeWord(has), diag.Plain(g.Name), typeWord(key.Type))
			d.relate(key.at, declaredHere)
			return false
		}
	}
	return true
}

// pick types første G or siste G and gives the scope of the member.
func (c *checker) pick(s *scope, e *syntax.PickExpr) *scope {
	inner := c.collection(s, e.Coll)
	t := Type{}
	if r, ok := inner.on.(*Record); ok {
		t = Type{Kind: Reference, Record: r}
	}
	c.setType(e, t)
	return inner
}

// count types antall G and antall ulike F i G.
func (c *checker) count(s *scope, e *syntax.CountExpr) Type {
	before := len(c.diags)
	inner := c.collection(s, e.Coll)
	if e.Distinct == nil && e.Coll != nil {
		c.countedCodes(s, before, e.Coll)
	}
	if e.Distinct != nil {
		if t := c.expr(inner, e.Distinct); t.Kind == Codes {
			c.report(diag.DistinctCodes, s.home.place(e.Distinct))
		}
	}
	return Type{Kind: Integer}
}

// fold types sum, minste and største. What gives one of the values gives one of
// their type, of dates too; what computes a new one takes numbers.
func (c *checker) fold(s *scope, e *syntax.FoldExpr) Type {
	inner := c.collection(s, e.Coll)
	t := c.plain(inner, e.X)
	word := syntax.Spells(e.Op)
	picks := word.Row().Picks
	switch {
	case t.Kind == Bad:
		return Type{}
	case t.Numeric():
		if !picks {
			t.Ratio = false
		}
		return t
	case t.Kind == Date && picks:
		return t
	}
	c.report(diag.NoArithmetic, s.home.place(e.X), diag.Plain(word.In(s.home.file.Lang)), typeWord(t))
	return Type{}
}

// meets types oppfyller K.
func (c *checker) meets(s *scope, e *syntax.MeetsExpr) {
	if e.Criteria == nil {
		return
	}
	if k := c.criteriaNamed(s, e.Criteria); k != nil {
		c.setUse(e, k)
		c.aboutThis(s, e, k)
	}
}

// criteriaNamed resolves the name of criteria.
func (c *checker) criteriaNamed(s *scope, name *syntax.Name) *Criteria {
	k, ok := c.names.globals[name.Text].(*Criteria)
	if !ok {
		if o := c.lookup(s, name.Text); o != nil {
			c.report(diag.NotA, s.home.place(name), diag.Plain(name.Text), wordFor(o), criteriaWord).relate(o.Declared(), declaredHere)
			return nil
		}
		c.unknown(s.home, name, name.Text, criteriaWord, namesOf(c.info.Criteria))
		return nil
	}
	c.setUse(name, k)
	c.rests(s, k, name)
	return k
}

// state types er kjent, er ukjent and er tom.
func (c *checker) state(s *scope, e *syntax.StateExpr) {
	before := len(c.diags)
	t := c.expr(s, e.X)
	if e.State == syntax.Known {
		c.turned(s, before, e, e.X, nil)
	}
	if e.State == syntax.Empty && t.Kind != Bad && t.Kind != Codes {
		d := c.report(diag.NoCodes, s.home.place(e.X), diag.Plain(s.home.text(e.X)), typeWord(t))
		state := s.home.place(e)
		state.Span.Start = s.home.place(e.X).Span.End + 1
		d.replace(state, syntax.KwIsUnknown.In(s.home.file.Lang))
	}
	if e.State == syntax.Empty && t.Kind == Codes && t.Sensitive {
		c.sensitive(s, e.X)
	}
}

// takes are the kinds of a function's arguments.
var takes = [...][]Kind{
	syntax.YearOf:        {Date},
	syntax.DaysBetween:   {Date, Date},
	syntax.MonthsBetween: {Date, Date},
	syntax.CountCodes:    {Codes},
}

// call types a function call; every function gives a whole number.
func (c *checker) call(s *scope, e *syntax.CallExpr) Type {
	params := takes[e.Func]
	word := diag.Plain(syntax.Spells(e.Func).In(s.home.file.Lang))
	if len(e.Args) != len(params) {
		for _, arg := range e.Args {
			c.quietly(func() { c.expr(s, arg) })
		}
		return Type{Kind: Integer} // the parser has said so
	}
	for i, arg := range e.Args {
		if t := c.plain(s, arg); t.Kind != Bad && t.Kind != params[i] {
			c.report(diag.ArgumentType, s.home.place(arg), word, kindNames[params[i]], typeWord(t))
		}
	}
	return Type{Kind: Integer}
}

// members types what peker på and rett … på take: collections, or a first or
// last member. It gives the record types they are of.
func (c *checker) memberList(s *scope, list []syntax.Expr) []*Record {
	var records []*Record
	for _, e := range list {
		var inner *scope
		switch e := syntax.Unparen(e).(type) {
		case *syntax.CollExpr:
			inner = c.collection(s, e)
		case *syntax.PickExpr:
			inner = c.pick(s, e)
		default:
			continue
		}
		if r, ok := inner.on.(*Record); ok {
			records = append(records, r)
		} else {
			return nil
		}
	}
	return records
}
