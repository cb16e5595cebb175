package check

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// name types a bare word where no code is expected.
func (c *checker) name(s *scope, e *syntax.NameExpr) Type {
	o := c.lookup(s, e.Text)
	if o == nil {
		c.noName(s, e)
		return Type{}
	}
	c.setUse(e, o)
	return c.objectType(s, e, o)
}

// objectType is the type of a name's use.
func (c *checker) objectType(s *scope, e syntax.Expr, o Object) Type {
	c.rests(s, o, e)
	switch o := o.(type) {
	case *Definition:
		return c.definitionType(o)
	case *Value:
		return c.valueType(o)
	case *Criteria:
		c.aboutThis(s, e, o)
	case *CodeSet:
		c.notAValue(s.home, e, o.Name, setWord, o.at)
	}
	return TypeOf(o)
}

func (c *checker) notAValue(h home, e syntax.Node, name string, what diag.Term, at Spot) {
	c.report(diag.NotAValue, h.place(e), diag.Plain(name), what).relate(at, declaredHere)
}

// aboutThis sees to it that criteria are about the case in hand.
func (c *checker) aboutThis(s *scope, e syntax.Node, k *Criteria) {
	if k.On == nil || s.lost {
		return
	}
	if s.on == nil {
		c.notAValue(s.home, e, k.Name, criteriaWord, k.at)
		return
	}
	if k.On != s.on {
		c.report(diag.CriteriaOfAnother, s.home.place(e), diag.Plain(k.Name), diag.Plain(k.On.ObjectName()), diag.Plain(s.on.ObjectName())).relate(k.at, declaredHere)
	}
}

// noName reports a bare word that stands for no value: it may be a name of
// something else, or of a field one level out, or nothing at all.
func (c *checker) noName(s *scope, e *syntax.NameExpr) {
	name := e.Text
	among := either(namesIn(c.names.members[s.on]), namesIn(c.names.globals))
	if s.lost || c.lost(name, c.vagueCase(s.on) || c.nameless[nameWord], among) {
		return
	}
	at := s.home.place(e)
	if s.outer != nil && s.outer.on != nil {
		if o := c.names.members[s.outer.on][name]; o != nil {
			d := c.report(diag.NameOfOuter, at, diag.Plain(name), diag.Plain(s.outer.on.ObjectName()), diag.Plain(caseName(s.on)))
			d.relate(o.Declared(), declaredHere)
			d.replace(at, syntax.KwThis.In(s.home.file.Lang)+"."+name)
			return
		}
	}
	if coll := c.collectionWith(s, name); coll != nil {
		lang := s.home.file.Lang
		d := c.report(diag.NameOfMember, at, diag.Plain(name), diag.Plain(coll.Name), diag.Plain(syntax.KwWhere.In(lang)))
		d.relate(c.names.members[coll.Record][name].Declared(), declaredHere)
		return
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
		c.unknown(s.home, e, name, valueWord, namesIn(c.names.globals))
		return
	}
	if _, _, known := Resolve(c.closedSystems(), name); known {
		c.meantFields(s, c.report(diag.NotAValue, at, diag.Plain(name), codeWord), e, name, syntax.Has, nil)
		return
	}
	d := c.report(diag.UnknownName, at, nameWord, diag.Plain(name))
	if yes, ok := truths[strings.ToLower(name)]; ok {
		d.replace(at, truth(yes).In(s.home.file.Lang))
		return
	}
	c.suggest(d, name, among)
	c.meantFields(s, d, e, name, syntax.Has, nil)
}

// collectionWith finds a collection of the group in hand whose members have a
// field or definition of that name.
func (c *checker) collectionWith(s *scope, name string) *Collection {
	g, ok := s.on.(*Group)
	if !ok {
		return nil
	}
	for _, coll := range g.Collections {
		if coll.Record != nil && c.names.members[coll.Record][name] != nil {
			return coll
		}
	}
	return nil
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
	if on := c.names.cases[name]; on != nil {
		return on
	}
	if system := c.names.systems[name]; system != nil {
		return system
	}
	if list := c.names.rules[name]; len(list) > 0 {
		return list[0]
	}
	return nil
}

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
	c.meantFields(s, c.report(diag.NotAValue, s.home.place(e), diag.Plain(text), codeWord), e, text, syntax.Has, nil)
	return Type{}
}
