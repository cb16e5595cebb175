// Package lint looks for what has a meaning in a rule set, but hardly the one that
// was wanted. It reads the finished model and what the passes noted on the way.
package lint

import (
	"slices"

	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/report"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// RuleSet is what there is to lint: a rule set that has been worked out, with what
// was noted on the way.
type RuleSet struct {
	Info *model.Info
	notes.Notes
	Rules       []Version // regel and tabell
	Criteria    []Version // kriterier
	Definitions []*model.Definition
	Edges       map[model.Object][]notes.Edge // what the meaning of a declaration rests on
	Used        map[model.Object]bool
	Incomplete  map[*model.CodeSystem]bool // some of their codes could not be read
	Broken      map[string]bool            // the words of what could not be read
	Made        map[syntax.Expr]string     // the texts of conditions that were made of cells
	Alive       func()                     // does not return where nobody waits for the check
}

// Version is a declaration that is a version of what it names.
type Version struct {
	Home  model.Home
	Name  string
	Basis *model.Basis  // nil where it could not be made sense of
	Rules []*model.Rule // of a rule or of a table, one a row
}

// linter is the state of one lint.
type linter struct {
	notAlways map[*notes.Demand]bool // those that were warned of as not always valid
	RuleSet
	report.List
}

// Run looks for what has a meaning, but hardly the one that was wanted. It needs
// all of the rule set.
func Run(s RuleSet) []report.Draft {
	l := &linter{RuleSet: s, notAlways: map[*notes.Demand]bool{}}
	l.sizes()
	l.judgeSets()
	l.meaningCycles()
	l.codeValidity()
	l.succeeded()
	for _, v := range l.Rules {
		l.severitySteps(v)
	}
	l.conditions()
	l.ruleCycles()
	rules := l.judge()
	l.conflicts(rules)
	l.shadowed(rules)
	l.unused()
	l.unnamed()
	l.plainer()
	l.alike()
	l.brackets()
	return l.Diags
}

// codeValidity warns of codes that are not valid while the rule is: never, or,
// of codes that the rule asks for, not as long.
func (l *linter) codeValidity() {
	for i := range l.Demands {
		l.Alive()
		d := &l.Demands[i]
		if d.Members || d.Basis.Vague || len(d.Basis.Force) == 0 || l.Incomplete[d.Use.System] {
			continue
		}
		left, meet, assumed := d.Basis.Force, meets(d.Use, d.Basis), false
		for _, code := range d.Use.Listed {
			assumed = assumed || code.Assumed
			left = model.Without(left, code.Valid)
		}
		switch {
		case !meet:
			l.Report(diag.CodeNeverValid, d.At, diag.Plain(d.Use.Name), words.Days(d.Use.Listed[0].Valid)).Relate(d.Use.At, words.DeclaredHere)
		case d.Asked && !assumed && len(left) > 0 && left[len(left)-1].From > value.MinDate:
			gone := left[len(left)-1]
			l.notAlways[d] = true
			l.Report(diag.CodeNotAlwaysValid, d.At, diag.Plain(d.Use.Name), words.Days(gone)).Relate(d.Use.At, words.DeclaredHere)
		}
	}
}

// severitySteps warns of severities whose days the rule never sees.
func (l *linter) severitySteps(d Version) {
	if d.Basis == nil || d.Basis.Vague || len(d.Rules) == 0 {
		return
	}
	for _, step := range d.Rules[0].Steps {
		if !model.Overlap(step.Interval, d.Basis.Valid) {
			at := d.Home.FirstLine()
			if line := stepLine(d, step); line != nil {
				if syntax.Misread(line.From) {
					continue
				}
				at = d.Home.At(line)
			}
			l.Report(diag.SeverityNeverHolds, at, diag.Plain(d.Name), words.Days(d.Basis.Valid))
		}
	}
}

func stepLine(d Version, step model.Step) *syntax.SeverityClause {
	for _, clause := range d.Home.Decl.Decl.Lines() {
		if line, ok := clause.(*syntax.SeverityClause); ok && line.Start() == step.From {
			return line
		}
	}
	return nil
}

// unused notes what nothing in the file uses. A file that is there to be used by
// others, which has no rules, is left in peace; so is what such a file declares.
func (l *linter) unused() {
	main := l.Info.Files[0]
	if !slices.ContainsFunc(l.Rules, func(d Version) bool { return d.Home.File == main }) {
		if len(main.Decls) > 0 && !main.BesideRules() {
			l.Report(diag.NoRules, model.Spot{File: main.Source})
		}
		return
	}
	note := func(o model.Object, decl syntax.Decl) {
		if name := o.ObjectName(); name != "" && !l.Used[o] && l.Info.HomeOf(decl).File == main && !l.Broken[name] {
			l.Report(diag.Unused, o.Declared(), words.For(o), diag.Plain(name)).Tags = diag.Unnecessary
		}
	}
	for _, o := range l.Info.Documents {
		note(o, o.Decl)
	}
	for _, o := range l.Info.Assumptions {
		note(o, o.Decl)
	}
	for _, o := range l.Info.CodeSystems {
		note(o, o.Decl)
	}
	for _, o := range l.Info.CodeSets {
		if o.Title == "" { // one with a title is for people to make a kode-pakke from
			note(o, o.Decl)
		}
	}
	for _, o := range l.Info.Values {
		note(o, o.Decl)
	}
	for _, o := range l.Definitions {
		note(o, o.Decl)
	}
	for _, o := range l.Info.Criteria {
		note(o, o.Decl)
	}
	for _, o := range l.Info.Templates {
		note(o, o.Decl)
	}
}
