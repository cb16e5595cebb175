package check

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// resolveCatalogue works out the catalogue, documents and code systems, which rest
// on nothing else in the rule set.
func (c *checker) resolveCatalogue() {
	c.each(func(h model.Home) {
		switch h.Decl.Decl.(type) {
		case *syntax.DocumentDecl:
			doc := &model.Document{Named: c.named(h), Valid: model.Always}
			c.Info.Documents = append(c.Info.Documents, doc)
			declareIn(c, c.Names.Documents, doc, doc)
		case *syntax.AssumptionDecl:
			a := &model.NamedAssumption{Named: c.named(h)}
			c.Info.Assumptions = append(c.Info.Assumptions, a)
			declareIn(c, c.Names.Assumptions, a, a)
		case *syntax.CodeSystemDecl:
			s := &model.CodeSystem{Named: c.named(h)}
			c.Info.CodeSystems = append(c.Info.CodeSystems, s)
			declareIn(c, c.Names.Systems, s, s)
		}
	})
	for _, a := range c.Info.Assumptions {
		c.resolveAssumption(a)
	}
	for _, doc := range c.Info.Documents {
		c.resolveDocument(doc)
	}
	for _, s := range c.Info.CodeSystems {
		c.resolveSystem(s)
	}
	for _, s := range c.Info.CodeSystems {
		c.resolveReplaces(s)
	}
}

// resolveDeclarations works out everything else that rules can name. Fields come
// before what reads them; definitions and values are typed when they are first
// asked for, since they may name each other in any order.
func (c *checker) resolveDeclarations() {
	for _, r := range c.Info.Records {
		c.resolveRecord(r)
	}
	for _, g := range c.Info.Groups {
		c.resolveGroup(g)
	}
	for _, d := range c.definitions {
		c.declareDefinition(d)
	}
	for _, d := range c.sectionDs {
		c.resolveSectionHead(d)
	}
	for _, d := range c.criteriaDs {
		c.resolveCriteriaCase(d)
	}
	for _, v := range c.Info.Values {
		c.ValueType(v)
	}
	for _, d := range c.sets {
		c.resolveSet(d)
	}
	for _, r := range c.Info.Records {
		c.resolveOtherwise(r)
	}
	for _, d := range c.definitions {
		c.DefinitionType(d.Definition)
	}
	for _, g := range c.Info.Groups {
		c.resolveMembers(g)
	}
	for _, d := range c.criteriaDs {
		c.resolveCriteria(d)
	}
}
