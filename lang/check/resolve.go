package check

import "ppolang/lang/syntax"

// resolveCatalogue works out the catalogue, documents and code systems, which rest
// on nothing else in the rule set.
func (c *checker) resolveCatalogue() {
	c.each(func(h home) {
		switch h.decl.Decl.(type) {
		case *syntax.DocumentDecl:
			doc := &Document{Named: c.named(h), Valid: Always}
			c.info.Documents = append(c.info.Documents, doc)
			declareIn(c, c.names.documents, doc, doc)
		case *syntax.CodeSystemDecl:
			s := &CodeSystem{Named: c.named(h), byCanon: map[string][]*ListedCode{}}
			c.info.CodeSystems = append(c.info.CodeSystems, s)
			declareIn(c, c.names.systems, s, s)
		}
	})
	for _, doc := range c.info.Documents {
		c.resolveDocument(doc)
	}
	for _, s := range c.info.CodeSystems {
		c.resolveSystem(s)
	}
	for _, s := range c.info.CodeSystems {
		c.resolveReplaces(s)
	}
}

// resolveDeclarations works out everything else that rules can name. Fields come
// before what reads them; definitions and values are typed when they are first
// asked for, since they may name each other in any order.
func (c *checker) resolveDeclarations() {
	for _, r := range c.info.Records {
		c.resolveRecord(r)
	}
	for _, g := range c.info.Groups {
		c.resolveGroup(g)
	}
	for _, d := range c.definitions {
		c.declareDefinition(d)
	}
	for _, d := range c.criteriaDs {
		c.resolveCriteriaCase(d)
	}
	for _, v := range c.info.Values {
		c.valueType(v)
	}
	for _, d := range c.sets {
		c.resolveSet(d)
	}
	for _, r := range c.info.Records {
		c.resolveOtherwise(r)
	}
	for _, d := range c.definitions {
		d.lazy.force(c)
	}
	for _, g := range c.info.Groups {
		c.resolveMembers(g)
	}
	for _, d := range c.criteriaDs {
		c.resolveCriteria(d)
	}
}
