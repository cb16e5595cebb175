package check

import (
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// ruleSet is what there is to lint: a rule set that has been worked out, with what
// was noted on the way.
type ruleSet struct {
	info *Info
	notes
	rules       []version // regel and tabell
	criteria    []version // kriterier
	definitions []*Definition
	edges       map[Object][]edge // what the meaning of a declaration rests on
	used        map[Object]bool
	incomplete  map[*CodeSystem]bool   // some of their codes could not be read
	broken      map[string]bool        // the words of what could not be read
	made        map[syntax.Expr]string // the texts of conditions that were made of cells
}

// linter is the state of one lint.
type linter struct {
	ruleSet
	reports
}

// lint looks for what has a meaning, but hardly the one that was wanted. It needs
// all of the rule set.
func lint(s ruleSet) []spotted {
	l := &linter{ruleSet: s}
	l.sizes()
	l.judgeSets()
	l.meaningCycles()
	l.codeValidity()
	l.succeeded()
	for _, v := range l.rules {
		l.severitySteps(v)
	}
	l.conditions()
	l.ruleCycles()
	rules := l.judge()
	l.conflicts(rules)
	l.shadowed(rules)
	l.unused()
	return l.diags
}

// codeValidity warns of codes that are not valid while the rule is: never, or,
// of codes that the rule asks for, not as long.
func (l *linter) codeValidity() {
	for i := range l.demands {
		d := &l.demands[i]
		if d.members || d.basis.vague || len(d.basis.Force) == 0 || l.incomplete[d.use.System] {
			continue
		}
		left, meet, assumed := d.basis.Force, d.use.meets(d.basis), false
		for _, code := range d.use.Listed {
			assumed = assumed || code.Assumed
			left = without(left, code.Valid)
		}
		switch {
		case !meet:
			l.report(diag.CodeNeverValid, d.at, diag.Plain(d.use.Name), validText(d.use.Listed[0].Valid)).relate(d.use.at, declaredHere)
		case d.demand && !assumed && len(left) > 0 && left[len(left)-1].From > value.MinDate:
			gone := left[len(left)-1]
			d.told = true
			l.report(diag.CodeNotAlwaysValid, d.at, diag.Plain(d.use.Name), validText(gone)).relate(d.use.at, declaredHere)
		}
	}
}

// severitySteps warns of severities whose days the rule never sees.
func (l *linter) severitySteps(d version) {
	if d.basis == nil || d.basis.vague || len(d.rules) == 0 {
		return
	}
	for _, step := range d.rules[0].Steps {
		if !overlap(step.Interval, d.basis.Valid) {
			at := d.home.firstLine()
			if line := stepLine(d, step); line != nil {
				if syntax.Misread(line.From) {
					continue
				}
				at = d.home.place(line)
			}
			l.report(diag.SeverityNeverHolds, at, diag.Plain(d.name), validText(d.basis.Valid))
		}
	}
}

func stepLine(d version, step Step) *syntax.SeverityClause {
	for _, clause := range d.home.decl.Decl.Lines() {
		if line, ok := clause.(*syntax.SeverityClause); ok && line.Start() == step.From {
			return line
		}
	}
	return nil
}

// unused notes what nothing in the file uses. A file that is there to be used by
// others, which has no rules, is left in peace; so is what such a file declares.
func (l *linter) unused() {
	main := l.info.Files[0]
	if !slices.ContainsFunc(l.rules, func(d version) bool { return d.home.file == main }) {
		if len(main.Decls) > 0 {
			l.report(diag.NoRules, Spot{File: main.Source})
		}
		return
	}
	note := func(o Object, decl syntax.Decl) {
		if name := o.ObjectName(); name != "" && !l.used[o] && l.info.homeOf(decl).file == main && !l.broken[name] {
			l.report(diag.Unused, o.Declared(), wordFor(o), diag.Plain(name)).Tags = diag.Unnecessary
		}
	}
	for _, o := range l.info.Documents {
		note(o, o.Decl)
	}
	for _, o := range l.info.CodeSystems {
		note(o, o.Decl)
	}
	for _, o := range l.info.CodeSets {
		if o.Title == "" { // one with a title is for people to make a kode-pakke from
			note(o, o.Decl)
		}
	}
	for _, o := range l.info.Values {
		note(o, o.Decl)
	}
	for _, o := range l.definitions {
		note(o, o.Decl)
	}
	for _, o := range l.info.Criteria {
		note(o, o.Decl)
	}
	for _, o := range l.info.Templates {
		note(o, o.Decl)
	}
}
