package check

import (
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// unit is a declaration that gives no other its meaning (a rule, a table, a
// template, an example, a mapping), with all that was found out about it. It
// counts its places from the declaration, so it stays true while neither the
// declaration nor anything it rests on changes.
type unit struct {
	home   home // as it was when the unit was checked
	file   int  // among the files
	named  Named
	was    *unit    // of the same text, in the check before
	key    string   // of its name, "" where nothing can name it
	refs   []string // the keys of what it names
	unsure bool     // it met a name that may be one that has been lost

	rule     *ruleDecl
	template *Template
	example  *Example
	mapping  *Mapping

	findings           // of reading it
	linted   []spotted // of judging it
	versions []spotted // of comparing it with others of its name
	uses     []number  // what it uses of what could be unused
	compared int
	judged   []*judged

	// govern is the complaint that its case has no date, which is made once.
	govern *spotted
	on     Case

	lostWords []string    // the words of lines that could not be read
	nameless  []diag.Term // as what it may have lost its name

	typed  []syntax.Expr // what it has in the tables
	names  []syntax.Node
	stands []number // for what each of them stands
}

// isUnit says whether a declaration is one that no meaning rests on.
func isUnit(d syntax.Decl) bool {
	switch d.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl, *syntax.TemplateDecl, *syntax.ExampleDecl, *syntax.MappingDecl:
		return true
	}
	return false
}

// Keys of names, by what they name.
func ruleKey(name string) string     { return "r" + name }
func templateKey(name string) string { return "t" + name }
func mappingKey(name string) string  { return "m" + name }

// newUnit makes the unit of a declaration, with its object.
func (c *checker) newUnit(h home, file int) *unit {
	u := &unit{home: h, file: file}
	c.about(u, func() { u.named = c.enter(h) })
	key := func(of func(string) string) {
		if u.named.Name != "" {
			u.key = of(u.named.Name)
		}
	}
	switch d := h.decl.Decl.(type) {
	case *syntax.RuleDecl:
		u.rule = &ruleDecl{home: h, named: u.named, on: d.For}
		key(ruleKey)
	case *syntax.TableDecl:
		u.rule = &ruleDecl{home: h, named: u.named, on: d.For, table: true}
		key(ruleKey)
	case *syntax.TemplateDecl:
		u.template = &Template{Named: u.named}
		key(templateKey)
	case *syntax.ExampleDecl:
		u.example = &Example{Named: u.named}
	case *syntax.MappingDecl:
		u.mapping = &Mapping{Named: u.named}
		key(mappingKey)
	}
	return u
}

// about does something for a unit and keeps there what it comes up with.
func (c *checker) about(u *unit, do func()) {
	saved, before := c.findings, c.compared
	c.unit, c.findings = u, u.findings
	do()
	u.findings, u.compared = c.findings, u.compared+c.compared-before
	c.unit, c.findings = nil, saved
}

// refer notes that the unit in hand names something.
func (c *checker) refer(key string) {
	if c.unit != nil && !slices.Contains(c.unit.refs, key) {
		c.unit.refs = append(c.unit.refs, key)
	}
}

// doubt notes that what is in hand depends on which names have been lost, or on
// which are there to be suggested.
func (c *checker) doubt() {
	if c.unit != nil {
		c.unit.unsure = true
	} else {
		c.unsure = true
	}
}

// use notes that an object is used.
func (c *checker) use(o Object) {
	if c.unit == nil {
		c.used[o] = true
		return
	}
	switch o.(type) {
	case *Document, *CodeSystem, *CodeSet, *Value, *Definition, *Criteria:
		if no := c.numberOf(o); !slices.Contains(c.unit.uses, no) {
			c.unit.uses = append(c.unit.uses, no)
		}
	}
}

// lose notes a word of what could not be read.
func (c *checker) lose(word string) {
	if c.unit != nil {
		c.unit.lostWords = append(c.unit.lostWords, word)
	} else {
		c.broken[word] = true
	}
}

// loseName notes as what a declaration without a name may have been meant.
func (c *checker) loseName(kinds ...diag.Term) {
	for _, kind := range kinds {
		if c.unit != nil {
			c.unit.nameless = append(c.unit.nameless, kind)
		} else {
			c.nameless[kind] = true
		}
	}
}

func (c *checker) isNameless(kind diag.Term) bool {
	c.doubt()
	return c.nameless[kind] || c.unitNameless[kind]
}

// noteLost gathers what the units have lost.
func (c *checker) noteLost() {
	c.lostWords, c.unitNameless = nil, nil
	for _, u := range c.units {
		for _, word := range u.lostWords {
			if c.lostWords == nil {
				c.lostWords = map[string]bool{}
			}
			c.lostWords[word] = true
		}
		for _, kind := range u.nameless {
			if c.unitNameless == nil {
				c.unitNameless = map[diag.Term]bool{}
			}
			c.unitNameless[kind] = true
		}
	}
}

// checkUnits works out those units that are given and have their names, among all
// of them: first what they say, then what they say of each other.
func (c *checker) checkUnits(todo []*unit) {
	for _, u := range todo {
		if u.rule != nil {
			c.about(u, func() { c.resolveRule(u.rule) })
		}
	}
	for _, u := range todo {
		if u.rule != nil {
			c.about(u, func() { c.resolveOthers(u.rule) })
		}
	}
	c.ruleVersions(todo)
	for _, u := range todo {
		if u.template != nil {
			c.about(u, func() { c.resolveTemplate(u.template) })
		}
	}
	for _, u := range todo {
		switch {
		case u.example != nil:
			c.about(u, func() { c.resolveExample(u.example) })
		case u.mapping != nil:
			c.about(u, func() { c.resolveMapping(u.mapping) })
		}
	}
	for _, u := range todo {
		c.judgeUnit(u)
	}
}

// dropName takes a unit's name out of its name space.
func (c *checker) dropName(u *unit) {
	switch {
	case u.rule != nil:
		delete(c.rules, u.named.Name)
	case u.template != nil:
		delete(c.templates, u.named.Name)
	case u.mapping != nil:
		delete(c.mappings, u.named.Name)
	}
}

// nameUnits makes the name spaces of units anew where those that are given have
// a part in them. Whatever has one of their names is among them.
func (c *checker) nameUnits(todo []*unit) {
	for _, u := range todo {
		c.dropName(u)
	}
	for _, u := range todo {
		c.about(u, func() {
			switch {
			case u.rule != nil:
				c.declareRules(u.rule)
				for i, r := range u.rule.rules {
					if u.was != nil {
						c.succeed(r, u.was.rule.rules[i])
					} else {
						c.numberOf(r)
					}
				}
			case u.template != nil:
				if u.was != nil {
					c.succeed(u.template, u.was.template)
				} else {
					c.numberOf(u.template)
				}
				declareIn(c, c.templates, u.template, u.template)
			case u.mapping != nil:
				declareIn(c, c.mappings, u.mapping, u.mapping)
			}
			u.was = nil
		})
	}
}

// judgeUnit looks for what has a meaning in a unit, but hardly the one that was
// wanted.
func (c *checker) judgeUnit(u *unit) {
	saved := c.findings
	c.findings = u.findings
	c.diags = nil
	c.judgeSets()
	c.codeValidity()
	if u.rule != nil {
		c.severitySteps(u.rule)
	}
	c.conditions(u.rule)
	u.linted = c.diags
	u.judged = nil
	if u.rule != nil {
		u.judged = c.judge(u.rule)
	}
	c.findings = saved
	u.demands, u.lateSets, u.foreignSets, u.chains, u.constants = nil, nil, nil, nil, nil
}

// listUnits puts the objects of all units into the tables of contents.
func (c *checker) listUnits() {
	info := c.info
	rules := 0
	for _, u := range c.units {
		if u.rule != nil {
			rules += len(u.rule.rules)
		}
	}
	info.Rules = make([]*Rule, 0, rules)
	for _, u := range c.units {
		switch {
		case u.rule != nil:
			info.Rules = append(info.Rules, u.rule.rules...)
		case u.template != nil:
			info.Templates = append(info.Templates, u.template)
		case u.example != nil:
			info.Examples = append(info.Examples, u.example)
		case u.mapping != nil:
			info.Mappings = append(info.Mappings, u.mapping)
		}
	}
}

// judgeUnits looks at all units together.
func (c *checker) judgeUnits() []spotted {
	saved := c.findings
	c.findings = findings{}
	c.ungoverned()
	c.ruleCycles()
	c.conflicts()
	c.shadowed()
	c.unused()
	list := c.diags
	c.findings = saved
	return list
}

// ungoverned reports each case that has no date that decides which rules hold, at
// the first rule about it.
func (c *checker) ungoverned() {
	var seen map[Case]bool
	for _, u := range c.units {
		if u.govern == nil || seen[u.on] {
			continue
		}
		if seen == nil {
			seen = map[Case]bool{}
		}
		seen[u.on] = true
		c.diags = append(c.diags, *u.govern)
	}
}
