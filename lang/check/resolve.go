package check

import "ppolang/lang/diag"

// resolveDeclarations works out everything that rules can name. Fields come
// before what reads them; definitions and values are typed when they are first
// asked for, since they may name each other in any order.
func (c *checker) resolveDeclarations() {
	for _, doc := range c.info.Documents {
		c.resolveDocument(doc)
	}
	for _, s := range c.info.CodeSystems {
		c.resolveSystem(s)
	}
	for _, s := range c.info.CodeSystems {
		c.resolveReplaces(s)
	}
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
		d.lazy.force()
	}
	for _, g := range c.info.Groups {
		c.resolveMembers(g)
	}
	for _, d := range c.criteriaDs {
		c.resolveCriteria(d)
	}
}

// resolveRules works out the rules, and then what they say about each other and
// what is said about them.
func (c *checker) resolveRules() {
	c.declareRules()
	for _, d := range c.ruleDs {
		c.resolveRule(d)
	}
	for _, d := range c.ruleDs {
		c.resolveOthers(d)
	}
	c.resolveVersions()
	for _, t := range c.info.Templates {
		c.resolveTemplate(t)
	}
	for _, e := range c.info.Examples {
		c.resolveExample(e)
	}
	for _, m := range c.info.Mappings {
		c.resolveMapping(m)
	}
	c.lateChecks()
}

// lateSet is a named set of which all codes are asked for.
type lateSet struct {
	set Object
	at  diag.Place
}

// foreignSet is a code set where only codes of some systems can be met.
type foreignSet struct {
	set     *CodeSet
	at      diag.Place
	systems []*CodeSystem
}

// lateChecks does what needs the members of every code set.
func (c *checker) lateChecks() {
	c.sizes()
	for _, late := range c.lateSets {
		if !c.listedOnly(late.set, map[Object]bool{}) {
			c.report(diag.AllOfOpenSet, late.at, diag.Plain(late.set.ObjectName()))
		}
	}
}
