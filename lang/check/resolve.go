package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

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

// lateSet is a named set of which all codes are asked for.
type lateSet struct {
	set Object
	at  Spot
}

// foreignSet is a code set where only codes of some systems can be met.
type foreignSet struct {
	set     *CodeSet
	at      Spot
	systems []*CodeSystem
}

// judgeSets does what needs the members of every code set.
func (c *checker) judgeSets() {
	for _, late := range c.lateSets {
		if !c.listedOnly(late.set, map[Object]bool{}) {
			c.report(diag.AllOfOpenSet, late.at, diag.Plain(late.set.ObjectName()))
		}
	}
	for _, late := range c.foreignSets {
		if !c.anyOf(late.set, late.systems, map[*CodeSet]bool{}) {
			c.report(diag.NoCodeHere, late.at, diag.Plain(late.set.Name), systemNames(late.systems))
		}
	}
}

// anyOf says whether any member of a code set can be a code of the systems.
func (c *checker) anyOf(set *CodeSet, systems []*CodeSystem, seen map[*CodeSet]bool) bool {
	if seen[set] {
		return false
	}
	seen[set] = true
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if !m.Outside && c.memberOfAny(m.X, systems, seen) {
				return true
			}
		}
		if len(version.Members) == 0 {
			return true
		}
	}
	return false
}

func (c *checker) memberOfAny(e syntax.Expr, systems []*CodeSystem, seen map[*CodeSet]bool) bool {
	switch o := c.info.Use(e).(type) {
	case *CodeUse:
		_, _, known := Resolve(systems, o.Name)
		return known
	case *CodeSet:
		return c.anyOf(o, systems, seen)
	case *Value:
		t := c.valueType(o)
		return t.Kind != Code || ShareSystem(t.Systems, systems)
	case *CodeSystem:
		return ShareSystem([]*CodeSystem{o}, systems)
	}
	return true // a prefix or range, or a mistake that has been reported
}
