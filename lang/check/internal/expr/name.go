package expr

import (
	"strings"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// name types a bare word where no code is expected.
func (c *Checker) name(s *Scope, e *syntax.NameExpr) model.Type {
	o := c.Lookup(s, e.Text)
	if o == nil {
		c.noName(s, e)
		return model.Type{}
	}
	c.SetUse(e, o)
	return c.objectType(s, e, o)
}

// objectType is the type of a name's use.
func (c *Checker) objectType(s *Scope, e syntax.Expr, o model.Object) model.Type {
	c.rests(s, o, e)
	switch o := o.(type) {
	case *model.Definition:
		t := c.DefinitionType(o)
		if t.Kind == model.Collected {
			c.notAValue(s.Home, e, o.Name, words.Collection, o.At)
			return model.Type{}
		}
		return t
	case *model.Value:
		return c.ValueType(o)
	case *model.Criteria:
		c.AboutThis(s, e, o)
	case *model.CodeSet:
		c.notAValue(s.Home, e, o.Name, words.Set, o.At)
	}
	return model.TypeOf(o)
}

func (c *Checker) notAValue(h model.Home, e syntax.Node, name string, what diag.Term, at model.Spot) {
	c.Report(diag.NotAValue, h.At(e), diag.Plain(name), what).Relate(at, words.DeclaredHere)
}

// AboutThis sees to it that criteria are about the case in hand.
func (c *Checker) AboutThis(s *Scope, e syntax.Node, k *model.Criteria) {
	if k.On == nil || s.Lost {
		return
	}
	if s.On == nil {
		c.notAValue(s.Home, e, k.Name, words.Criteria, k.At)
		return
	}
	if k.On != s.On {
		c.Report(diag.CriteriaOfAnother, s.Home.At(e), diag.Plain(k.Name), diag.Plain(k.On.ObjectName()), diag.Plain(s.On.ObjectName())).Relate(k.At, words.DeclaredHere)
	}
}

// noName reports a bare word that stands for no value: it may be a name of
// something else, or of a field one level out, or nothing at all.
func (c *Checker) noName(s *Scope, e *syntax.NameExpr) {
	name := e.Text
	among := Either(NamesIn(c.Names.Members[s.On]), NamesIn(c.Names.Globals))
	if s.Lost || c.Lost(name, c.VagueCase(s.On) || c.Nameless[words.Name], among) {
		return
	}
	at := s.Home.At(e)
	if s.Outer != nil && s.Outer.On != nil {
		if o := c.Names.Members[s.Outer.On][name]; o != nil {
			d := c.Report(diag.NameOfOuter, at, diag.Plain(name), diag.Plain(s.Outer.On.ObjectName()), diag.Plain(caseName(s.On)))
			d.Relate(o.Declared(), words.DeclaredHere)
			d.Replace(at, syntax.KwThis.In(s.Home.File.Lang)+"."+name)
			return
		}
	}
	if coll := c.collectionWith(s, name); coll != nil {
		lang := s.Home.File.Lang
		d := c.Report(diag.NameOfMember, at, diag.Plain(name), diag.Plain(coll.Name), diag.Plain(syntax.KwWhere.In(lang)))
		d.Relate(c.Names.Members[coll.Record][name].Declared(), words.DeclaredHere)
		return
	}
	if o := c.otherKind(s, name); o != nil {
		c.notAValue(s.Home, e, name, words.For(o), o.Declared())
		return
	}
	if c.Criteria[name] {
		c.Report(diag.NotAValue, at, diag.Plain(name), words.Criterion)
		return
	}
	if s.On == nil {
		c.Unknown(s.Home, e, name, words.Value, NamesIn(c.Names.Globals))
		return
	}
	if _, _, known := model.Resolve(c.closedSystems(), name); known {
		c.meantFields(s, c.Report(diag.NotAValue, at, diag.Plain(name), words.Code), e, name, syntax.Has, nil)
		return
	}
	d := c.Report(diag.UnknownName, at, words.Name, diag.Plain(name))
	if s.OneOf && s.Outer == nil { // then it says which of the cases
		d.Code, d.Args = diag.UnknownField, []diag.Arg{diag.Plain(s.On.ObjectName()), diag.Plain(name)}
		d.Relate(s.On.Declared(), words.DeclaredHere)
	}
	if yes, ok := truths[strings.ToLower(name)]; ok {
		d.Replace(at, truth(yes).In(s.Home.File.Lang))
		return
	}
	c.Suggest(d, name, among)
	c.meantFields(s, d, e, name, syntax.Has, nil)
}

// collectionWith finds a collection of the group in hand whose members have a
// field or definition of that name.
func (c *Checker) collectionWith(s *Scope, name string) *model.Collection {
	g, ok := s.On.(*model.Group)
	if !ok {
		return nil
	}
	for _, coll := range g.Collections {
		if coll.Record != nil && c.Names.Members[coll.Record][name] != nil {
			return coll
		}
	}
	return nil
}

func caseName(on model.Case) string {
	if on == nil {
		return "?"
	}
	return on.ObjectName()
}

// otherKind finds what a name stands for where no value may stand.
func (c *Checker) otherKind(s *Scope, name string) model.Object {
	for scope := s; scope != nil; scope = scope.Outer {
		if g, ok := scope.On.(*model.Group); ok {
			if coll := c.CollectionOf(g, name); coll != nil {
				return coll
			}
		}
	}
	if on := c.Names.Cases[name]; on != nil {
		return on
	}
	if system := c.Names.Systems[name]; system != nil {
		return system
	}
	if list := c.Names.Rules[name]; len(list) > 0 {
		return list[0]
	}
	return nil
}

// closedSystems are the systems that know their codes one by one.
func (c *Checker) closedSystems() []*model.CodeSystem {
	var list []*model.CodeSystem
	for _, s := range c.Info.CodeSystems {
		if !s.Open {
			list = append(list, s)
		}
	}
	return list
}

// strayCode reports a code where a value of another type should stand.
func (c *Checker) strayCode(s *Scope, e syntax.Expr, text string) model.Type {
	c.meantFields(s, c.Report(diag.NotAValue, s.Home.At(e), diag.Plain(text), words.Code), e, text, syntax.Has, nil)
	return model.Type{}
}
