package check

import (
	"slices"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/report"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// definition is a definer on its way into Info, for one of its cases.
type definition struct {
	*model.Definition
	home model.Home
	decl *syntax.DefineDecl
	of   *syntax.Name // the case, nil where the header names none
}

// declareDefinitions makes a definition for each case that a header names.
func (c *checker) declareDefinitions(h model.Home, d *syntax.DefineDecl, named model.Named) {
	cases := d.For
	if len(cases) == 0 {
		cases = []*syntax.Name{nil}
	}
	var first *model.Definition
	for _, of := range cases {
		one := &model.Definition{Named: named, First: first}
		if first == nil {
			one.First, first = one, one
		} else {
			first.Others = append(first.Others, one)
		}
		c.definitions = append(c.definitions, &definition{home: h, decl: d, of: of, Definition: one})
	}
}

// declareDefinition enters a definition among the names of its case, which has
// its fields and keys by now.
func (c *checker) declareDefinition(d *definition) {
	c.Later(d.Definition, func() {
		c.typeBefore(d.Definition)
		c.typeDefinition(d)
	})
	head := d.decl.Header()
	on := c.caseNamed(d.home, d.of)
	if on == nil {
		if d.of == nil && head.Name != nil {
			c.Report(diag.MissingCase, d.home.FirstLine(), diag.Plain(d.Name))
		}
		c.Broken[d.Name] = true // it may be meant for any case
		return
	}
	d.On = on
	if head.Name == nil || !c.addMember(on, d.Definition) {
		return
	}
	switch on := on.(type) {
	case *model.Record:
		on.Definitions = append(on.Definitions, d.Definition)
	case *model.Group:
		on.Definitions = append(on.Definitions, d.Definition)
	}
}

// typeBefore sees to it that the cases of a declaration are looked at in their
// order: a mistake is reported of the first that has it.
func (c *checker) typeBefore(d *model.Definition) {
	for _, other := range d.All() {
		if other == d {
			return
		}
		c.DefinitionType(other)
	}
}

func (c *checker) typeDefinition(d *definition) {
	basis := c.basisOf(d.home, d.decl.Body, nil)
	d.Sources, d.Assumptions = basis.Sources, basis.Assumptions
	s := &expr.Scope{Home: d.home, On: d.On, Owner: d.Definition, Lost: d.On == nil, OneOf: len(d.decl.For) > 1}
	broken := false
	for _, clause := range d.decl.Body {
		switch line := clause.(type) {
		case *syntax.IsClause:
			if d.Expr != nil {
				c.Report(diag.RepeatedClause, d.home.At(line), diag.Plain(syntax.KwIs.In(d.home.File.Lang))).Relate(d.home.At(d.Expr), words.FirstHere)
				continue
			}
			d.Expr = line.Value
			if d.First != d.Definition {
				d.Expr = syntax.Copy(line.Value)
			}
			written := d.Expr
			if coll := c.MeantCollection(s, written); coll != nil {
				d.Expr = coll
			}
			if expr.Cut(d.home, line, line.Value) {
				c.Quietly(func() { c.Type(s, d.Expr) })
				continue
			}
			d.Type = c.Type(s, d.Expr)
			if coll := d.Collection(); coll != nil && d.Expr != written {
				c.SetMeant(written, coll)
			}
			if g, ok := d.On.(*model.Group); ok && d.Type.Kind == model.Collected {
				if coll := c.CollectionOf(g, d.Name); coll != nil {
					c.duplicate(d.At, d.Name, coll.At)
				}
			}
		case *syntax.BadClause:
			broken = true
		}
	}
	switch x := syntax.Unparen(d.Expr); {
	case d.Collection() != nil:
		d.Gathers, d.LeavesFirst = c.Info.Gathered(d.Collection()), c.Info.ExceptsFirst(d.Collection())
	case model.IsPath(x):
		d.IsJustAField = model.NamesField(c.Info.Use(x))
	}
	if d.Expr == nil && !broken {
		c.Report(diag.MissingClause, d.home.FirstLine(), diag.Plain(d.Name), diag.Plain(syntax.KwIs.In(d.home.File.Lang)))
	}
}

// compareKinds holds that a definition gives the same kind of value for each of its
// cases.
func (c *checker) compareKinds() {
	for _, d := range c.definitions {
		t, first := d.Type, d.First.Type
		if t.Kind == first.Kind || t.Kind == model.Bad || first.Kind == model.Bad || t.Numeric() && first.Numeric() {
			continue
		}
		c.Report(diag.DefinitionKinds, d.home.At(d.of), diag.Plain(d.Name), diag.Plain(d.First.On.ObjectName()), words.Type(first), diag.Plain(d.On.ObjectName()), words.Type(t))
	}
}

// onceEach leaves out what is said again of a definition for several cases: it is
// written once, so a mistake in it is one.
func onceEach(list []report.Draft) []report.Draft {
	type mistake struct {
		code diag.Code
		at   model.Spot
	}
	seen := map[mistake]bool{}
	return slices.DeleteFunc(slices.Clone(list), func(d report.Draft) bool {
		decl, ok := d.Place.Decl.(*syntax.DefineDecl)
		if !ok || len(decl.For) < 2 {
			return false
		}
		one := mistake{d.Code, d.Place}
		again := seen[one]
		seen[one] = true
		return again
	})
}
