package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// definition is a definer on its way into Info.
type definition struct {
	*model.Definition
	home model.Home
	decl *syntax.DefineDecl
}

// declareDefinition enters a definition among the names of its case, which has
// its fields and keys by now.
func (c *checker) declareDefinition(d *definition) {
	c.Later(d.Definition, func() { c.typeDefinition(d) })
	head := d.decl.Header()
	on := c.caseNamed(d.home, d.decl.For)
	if on == nil {
		if d.decl.For == nil && head.Name != nil {
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

func (c *checker) typeDefinition(d *definition) {
	basis := c.basisOf(d.home, d.decl.Body)
	d.Sources, d.Assumptions = basis.Sources, basis.Assumptions
	s := &expr.Scope{Home: d.home, On: d.On, Owner: d.Definition, Lost: d.On == nil}
	broken := false
	for _, clause := range d.decl.Body {
		switch line := clause.(type) {
		case *syntax.IsClause:
			if d.Expr != nil {
				c.Report(diag.RepeatedClause, d.home.At(line), diag.Plain(syntax.KwIs.In(d.home.File.Lang))).Relate(d.home.At(d.Expr), words.FirstHere)
				continue
			}
			d.Expr = line.Value
			if expr.Cut(d.home, line, line.Value) {
				c.Quietly(func() { c.Type(s, line.Value) })
				continue
			}
			d.Type = c.Type(s, line.Value)
		case *syntax.BadClause:
			broken = true
		}
	}
	if d.Expr == nil && !broken {
		c.Report(diag.MissingClause, d.home.FirstLine(), diag.Plain(d.Name), diag.Plain(syntax.KwIs.In(d.home.File.Lang)))
	}
}
