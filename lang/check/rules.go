package check

import (
	"sort"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// ruleDecl is a regel or a tabell on its way into Info.
type ruleDecl struct {
	home    model.Home
	named   model.Named
	on      *syntax.Name // on the header line
	table   bool
	rules   []*model.Rule // one, or one a row
	basis   *model.Basis
	section *sectionDecl // that it stands in, nil where it stands in none

	excepts []model.Exception
	before  []*model.Rule
}

// resolveRules works out what rules and tables say: first of records, then of
// each other.
func (c *checker) resolveRules() {
	for _, d := range c.sectionDs {
		c.resolveSection(d)
	}
	for _, d := range c.ruleDs {
		c.resolveRule(d)
		c.stands(d)
	}
	for _, d := range c.ruleDs {
		c.resolveOthers(d)
	}
}

// declareRules gives a rule, or every row of a table, its object, so that
// exceptions and precedence can name rules further down.
func (c *checker) declareRules(d *ruleDecl) {
	c.ruleDs = append(c.ruleDs, d)
	d.section = c.sectionOf(d.home)
	if section := c.Names.Sections[d.named.Name]; section != nil {
		c.duplicate(d.named.At, d.named.Name, section.At)
	}
	rows := 1
	if d.table {
		rows = 0
		for _, clause := range d.home.Decl.Decl.Lines() {
			if t, ok := clause.(*syntax.TableClause); ok {
				rows = len(t.Rows)
				break
			}
		}
	}
	for i := range rows {
		r := &model.Rule{Named: d.named}
		if d.table {
			r.Row = i + 1
		}
		d.rules = append(d.rules, r)
		c.Info.Rules = append(c.Info.Rules, r)
		r.First = d.rules[0]
		if r.Name != "" {
			c.Names.Rules[r.Name] = append(c.Names.Rules[r.Name], r)
		}
	}
}

// resolveRule reads what a rule or a table says, apart from the other rules that
// it names.
func (c *checker) resolveRule(d *ruleDecl) {
	h := d.home
	body := h.Decl.Decl.Lines()
	if !d.table {
		c.titled(h, d.named, theRule)
	}
	basis := c.basisOf(h, body, d.section)
	if !hasBad(body) {
		c.sourced(&basis, diag.RuleWithoutSource, h.FirstLine(), d.named.Name)
	}
	rule := &model.Rule{Named: d.named, Basis: basis, IfUnknown: syntax.Note, On: c.ruleCase(d, body)}
	if len(d.rules) > 0 {
		rule.First = d.rules[0]
	}
	if d.section != nil {
		rule.Section = d.section.Section
	}
	s := &expr.Scope{Home: h, On: rule.On, Basis: &rule.Basis, Table: d.table, Lost: rule.On == nil}
	c.govern(h, d, rule.On)
	rule.Provided = c.provided(s, body)
	c.ruleLines(s, d, rule, body)
	broken := hasBad(body)
	rule.Steps = c.steps(s, d.named.Name, body, broken)
	if d.table {
		c.tableRows(s, d, rule, body)
		return
	}
	if len(rule.Whens()) == 0 && len(rule.Require) == 0 && !broken {
		lang := h.File.Lang
		c.Report(diag.NothingRequired, h.FirstLine(), diag.Plain(d.named.Name), diag.Plain(syntax.KwWhen.In(lang)), diag.Plain(syntax.KwRequire.In(lang)))
	}
	*d.rules[0] = *rule
	d.basis = &d.rules[0].Basis
	c.moveDemands(&rule.Basis, d.basis)
}

// moveDemands makes the codes that were met while a rule was put together point
// at the rule's own basis.
func (c *checker) moveDemands(from, to *model.Basis) {
	for i := len(c.Demands) - 1; i >= 0 && c.Demands[i].Basis == from; i-- {
		c.Demands[i].Basis = to
	}
}

// ruleCase finds what a rule is for: said on the header line or on one of its own, or
// by its section.
func (c *checker) ruleCase(d *ruleDecl, body []syntax.Clause) model.Case {
	if d.on = c.caseWritten(d.home, d.on, body); d.on != nil {
		return c.caseNamed(d.home, d.on)
	}
	if d.section != nil && d.section.on != nil {
		return d.section.On
	}
	if !hasBad(body) && d.named.Name != "" {
		c.Report(diag.MissingCase, d.home.FirstLine(), diag.Plain(d.named.Name))
	}
	return nil
}

// govern demands a date that decides whether the rule holds. It is asked for once,
// whatever the number of rules.
func (c *checker) govern(h model.Home, d *ruleDecl, on model.Case) {
	if on == nil || c.ungoverned[on] || c.governed(on) {
		return
	}
	c.ungoverned[on] = true
	at := h.FirstLine()
	if d.on != nil {
		at = h.At(d.on)
	}
	c.Report(diag.NoGoverningDate, at, diag.Plain(on.ObjectName())).Relate(on.Declared(), words.DeclaredHere)
}

// ruleLines reads the lines of conditions, members and fixes.
func (c *checker) ruleLines(s *expr.Scope, d *ruleDecl, rule *model.Rule, body []syntax.Clause) {
	h := d.home
	var seen repeated
	for _, clause := range body {
		switch line := clause.(type) {
		case *syntax.WhenClause:
			c.whenLine(s, line, &rule.When, &rule.Except)
		case *syntax.RequireClause:
			c.asking(!line.Forbid && asksFor(line.Cond), func() { c.LineCondition(s, line, line.Cond) })
			rule.Require = append(rule.Require, model.Requirement{Forbid: line.Forbid, Cond: line.Cond})
		case *syntax.PointsClause:
			rule.PointsTo = append(rule.PointsTo, line.Members...)
		case *syntax.IfUnknownClause:
			if !seen.repeats(c, h, line, syntax.KwIfUnknown) {
				rule.IfUnknown = line.Then
			}
		}
	}
	pointed := c.MemberList(s, rule.PointsTo)
	for _, clause := range body {
		if line, ok := clause.(*syntax.FixClause); ok {
			c.fix(s, rule, line, pointed)
			rule.Fixes = append(rule.Fixes, line)
		}
	}
}

// asking marks the codes met meanwhile as asked for.
func (c *checker) asking(yes bool, do func()) {
	n := len(c.Demands)
	do()
	for i := n; yes && i < len(c.Demands); i++ {
		c.Demands[i].Asked = true
	}
}

// asksFor says whether a krev asks for the codes in it, rather than looks for them.
func asksFor(cond syntax.Expr) bool {
	switch e := syntax.Unparen(cond).(type) {
	case *syntax.HasExpr:
		return e.Mode == syntax.Has || e.Mode == syntax.AllOf
	case *syntax.CompareExpr:
		return e.Op == syntax.Eq
	}
	return false
}

// steps puts the severity lines in order of their dates.
func (c *checker) steps(s *expr.Scope, name string, body []syntax.Clause, broken bool) []model.Step {
	h := s.Home
	var lines []*syntax.SeverityClause
	from := map[value.Date]model.Spot{}
	for _, clause := range body {
		line, ok := clause.(*syntax.SeverityClause)
		if !ok {
			continue
		}
		day := value.MinDate
		if line.From != nil {
			day = line.From.Value
		}
		if first, twice := from[day]; twice && !syntax.Misread(line.From) {
			c.Report(diag.SeverityTwice, h.At(line)).Relate(first, words.FirstHere)
			continue
		}
		if !syntax.Misread(line.From) {
			from[day] = h.At(line)
		}
		c.message(s, line.Message)
		lines = append(lines, line)
	}
	if len(lines) == 0 && !broken {
		lang := h.File.Lang
		c.Report(diag.NoSeverity, h.FirstLine(), diag.Plain(name),
			diag.Plain(syntax.KwErrorWord.In(lang)), diag.Plain(syntax.KwWarningWord.In(lang)), diag.Plain(syntax.KwNoteWord.In(lang)))
	}
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].Start() < lines[j].Start() })
	var list []model.Step
	for i, line := range lines {
		step := model.Step{Interval: model.Interval{From: line.Start(), To: value.MaxDate}, Severity: line.Severity, Message: line.Message}
		if i+1 < len(lines) {
			step.To = lines[i+1].Start() - 1
		}
		list = append(list, step)
	}
	return list
}
