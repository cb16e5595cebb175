package check

import (
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// codeValidity warns of codes that are not valid while the rule is: never, or,
// of codes that the rule asks for, not as long.
func (c *checker) codeValidity() {
	for _, d := range c.demands {
		if d.basis.vague || c.incomplete[d.use.System] {
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
			relate(c.report(diag.CodeNeverValid, d.at, diag.Plain(d.use.Name), validText(d.use.Listed[0].Valid)), d.use.at, declaredHere)
		case d.demand && !assumed && len(left) > 0 && left[len(left)-1].From > value.MinDate:
			gone := left[len(left)-1]
			relate(c.report(diag.CodeNotAlwaysValid, d.at, diag.Plain(d.use.Name), validText(gone)), d.use.at, declaredHere)
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

// noteUnused lists what the main file declares and no declaration uses that gives
// another its meaning; rules and what goes with them may still use it.
func (c *checker) noteUnused() {
	main := c.info.Files[0]
	note := func(o Object, decl syntax.Decl) {
		if o.ObjectName() != "" && !c.used[o] && c.homes[decl].file == main {
			c.maybeUnused = append(c.maybeUnused, o)
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
}

// unused notes what nothing in the file uses. A file that is there to be used by
// others, which has no rules, is left in peace; so is what such a file declares.
func (c *checker) unused() {
	main := c.info.Files[0]
	rules := slices.ContainsFunc(c.units, func(u *unit) bool { return u.rule != nil && u.file == 0 })
	if !rules {
		if len(main.Decls) > 0 {
			c.report(diag.NoRules, spot{file: main.Source})
		}
		return
	}
	used := make([]bool, len(c.register.objects))
	templates := map[string]bool{}
	for _, u := range c.units {
		for _, o := range u.uses {
			used[o] = true
		}
		for _, key := range u.refs {
			templates[key] = true
		}
	}
	note := func(o Object) {
		if name := o.ObjectName(); name != "" && !c.broken[name] && !c.lostWords[name] {
			c.report(diag.Unused, spotOf(o), wordFor(o), diag.Plain(name)).Tags = diag.Unnecessary
		}
	}
	for _, o := range c.maybeUnused {
		if !used[numberOf(o)] {
			note(o)
		}
	}
	for _, u := range c.units {
		if u.template != nil && u.file == 0 && !(templates[u.key] && c.templates[u.named.Name] == u.template) {
			note(u.template)
		}
	}
}
