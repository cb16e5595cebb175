package check

import (
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// lint looks for what has a meaning, but hardly the one that was wanted. It needs
// all of the rule set.
func (c *checker) lint() {
	c.findings.add(c.kept)
	c.sizes()
	c.judgeSets()
	c.meaningCycles()
	c.codeValidity()
	c.succeeded()
	for _, d := range c.ruleDs {
		c.severitySteps(d)
	}
	c.conditions()
	c.ruleCycles()
	rules := c.judge()
	c.conflicts(rules)
	c.shadowed(rules)
	c.unused()
}

// codeValidity warns of codes that are not valid while the rule is: never, or,
// of codes that the rule asks for, not as long.
func (c *checker) codeValidity() {
	for i := range c.demands {
		d := &c.demands[i]
		if d.members || d.basis.vague || c.incomplete[d.use.System] {
			continue
		}
		left, meet, assumed := []Interval{d.basis.Valid}, false, false
		for _, code := range d.use.Listed {
			meet = meet || overlap(code.Valid, d.basis.Valid)
			assumed = assumed || code.Assumed
			left = without(left, code.Valid)
		}
		switch {
		case !meet:
			c.report(diag.CodeNeverValid, d.at, diag.Plain(d.use.Name), validText(d.use.Listed[0].Valid)).relate(d.use.at, declaredHere)
		case d.demand && !assumed && len(left) > 0 && left[len(left)-1].From > value.MinDate:
			gone := left[len(left)-1]
			d.told = true
			c.report(diag.CodeNotAlwaysValid, d.at, diag.Plain(d.use.Name), validText(gone)).relate(d.use.at, declaredHere)
		}
	}
}

// validText is an interval in words.
func validText(i Interval) diag.Arg { return overlapText(i, Always) }

// severitySteps warns of severities whose days the rule never sees.
func (c *checker) severitySteps(d *ruleDecl) {
	if d.basis == nil || d.basis.vague || len(d.rules) == 0 {
		return
	}
	for _, step := range d.rules[0].Steps {
		if !overlap(step.Interval, d.basis.Valid) {
			at := d.home.firstLine()
			if line := stepLine(d, step); line != nil {
				if misread(line.From) {
					continue
				}
				at = d.home.place(line)
			}
			c.report(diag.SeverityNeverHolds, at, diag.Plain(d.named.Name), validText(d.basis.Valid))
		}
	}
}

func stepLine(d *ruleDecl, step Step) *syntax.SeverityClause {
	for _, clause := range d.home.decl.Decl.Lines() {
		if line, ok := clause.(*syntax.SeverityClause); ok && startOf(line) == step.From {
			return line
		}
	}
	return nil
}

// unused notes what nothing in the file uses. A file that is there to be used by
// others, which has no rules, is left in peace; so is what such a file declares.
func (c *checker) unused() {
	main := c.info.Files[0]
	if !slices.ContainsFunc(c.ruleDs, func(d *ruleDecl) bool { return d.home.file == main }) {
		if len(main.Decls) > 0 {
			c.report(diag.NoRules, Spot{File: main.Source})
		}
		return
	}
	note := func(o Object, decl syntax.Decl) {
		if name := o.ObjectName(); name != "" && !c.used[o] && c.homeOf(decl).file == main && !c.broken[name] {
			c.report(diag.Unused, o.Declared(), wordFor(o), diag.Plain(name)).Tags = diag.Unnecessary
		}
	}
	for _, o := range c.info.Documents {
		note(o, o.Decl)
	}
	for _, o := range c.info.CodeSystems {
		note(o, o.Decl)
	}
	for _, o := range c.info.CodeSets {
		if o.Title == "" { // one with a title is for people to make a kode-pakke from
			note(o, o.Decl)
		}
	}
	for _, o := range c.info.Values {
		note(o, o.Decl)
	}
	for _, d := range c.definitions {
		note(d.Definition, d.Definition.Decl)
	}
	for _, o := range c.info.Criteria {
		note(o, o.Decl)
	}
	for _, o := range c.info.Templates {
		note(o, o.Decl)
	}
}
