package assist

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// offerTemplate offers a template of the record that is given by it.
func (m *missing) offerTemplate() {
	line, ok := ide.Around[*syntax.GivenClause](m.cursor)
	if !ok || line.Record == nil {
		return
	}
	given := line.Records()
	i := slices.IndexFunc(given, func(r *syntax.TemplateRecord) bool { return r.Template != nil && r.Template.Text == m.name })
	if i < 0 {
		return
	}
	record := m.Info.RecordNamed(given[i].Record.Text)
	if record == nil {
		return
	}
	key := ""
	if record.Key != nil && !line.Try && (i < len(given)-1 || !slices.Contains(m.FieldsOf(line.Header), record.Key)) {
		key = m.keyWanted()
	}
	head, cell := "", ""
	for _, f := range record.Fields {
		if f != record.Key && (head == "" || f == record.Governing) {
			head, cell = f.Name, "?"
		}
	}
	if record.Governing != nil && record.Governing.Name == head && m.NewestDay() > value.MinDate {
		cell = m.NewestDay().String()
	}
	if key != "" {
		head, cell = record.Key.Name+" | "+head, key+" | "+cell
	}
	if head == "" {
		return
	}
	m.offerHere(diag.Term{NB: "deklarer malen `" + m.name + "`", EN: "declare the template `" + m.name + "`"}, func() ide.Edit {
		text := fmt.Sprintf("%s %s %s %s\n  | %s |\n  | %s |", m.Spelt(syntax.KwTemplate), m.name, m.Spelt(syntax.KwOf), record.Name, head, cell)
		return m.among(m.draft(m.View, text), isTemplate)
	})
}

// keyWanted is a key that the example names, and none of its records has so far.
func (m *missing) keyWanted() string {
	example, ok := m.cursor.Decl.Decl.(*syntax.ExampleDecl)
	if !ok {
		return "1"
	}
	has := map[string]bool{}
	for _, c := range example.Lines() {
		line, ok := c.(*syntax.GivenClause)
		if !ok {
			continue
		}
		for _, row := range line.Rows {
			for _, cell := range row.Cells {
				has[cell.Data] = true
			}
		}
		for _, r := range line.Records() {
			keyed := r.Record == line.Record && slices.ContainsFunc(m.FieldsOf(line.Header), ide.IsKey)
			if r.Template == nil || keyed {
				continue
			}
			if t := m.Info.Names.Templates[r.Template.Text]; t != nil && t.Of != nil && t.Of.Key != nil {
				if cell := t.Cell(t.Of.Key); cell != nil {
					has[cell.Data] = true
				}
			}
		}
	}
	wanted := "1"
	syntax.Walk(example, func(n syntax.Node) bool {
		if key, ok := n.(*syntax.Key); ok && wanted == "1" && !has[key.Text] {
			wanted = key.Text
		}
		return true
	})
	return wanted
}

// offerCriteria offers criteria with one criterion.
func (m *missing) offerCriteria() {
	title := diag.Term{NB: "deklarer kriteriene `" + m.name + "`", EN: "declare the criteria `" + m.name + "`"}
	is := known(m.site.View, m.scope.On())
	m.offerSourced(title, is, func(doc *model.Document) ide.Edit {
		first := m.Written(diag.Term{NB: "krav_1", EN: "criterion_1"})
		text := fmt.Sprintf("%s %s %s %s %s\n  %s %s\n  %s %s %s %s %s", m.Spelt(syntax.KwCriteria), m.name, m.title(), m.Spelt(syntax.KwFor), m.scope.On().ObjectName(),
			m.Spelt(syntax.KwSource), doc.Name,
			m.Spelt(syntax.KwCriterion), first, quoted(m.Written(diag.Term{NB: "Skriv hva som kreves", EN: "Say what is required"})), m.Spelt(syntax.KwIs), is)
		return m.among(m.draft(m.View, text), isCriteria)
	})
}

// offerRule offers a rule that an example is for or expects, or that another
// rule is an exception to.
func (m *missing) offerRule() {
	if ref, ok := ide.Around[*syntax.RuleRef](m.cursor); !ok || ref.Row > 0 {
		return
	}
	on, severity := m.scope.On(), syntax.Error
	if example, ok := m.cursor.Decl.Decl.(*syntax.ExampleDecl); ok {
		if len(example.For) > 0 && !slices.ContainsFunc(example.For, m.names) {
			return // one that the example is not for
		}
		var line *syntax.ExpectClause
		if on, line = m.caseGiven(example); line != nil && !line.Undetermined {
			severity = line.Severity
		}
	}
	title := diag.Term{NB: "deklarer regelen `" + m.name + "`", EN: "declare the rule `" + m.name + "`"}
	is := known(m.site.View, on)
	m.offerSourced(title, is, func(doc *model.Document) ide.Edit {
		text := []string{
			fmt.Sprintf("%s %s %s %s %s", m.Spelt(syntax.KwRule), m.name, m.title(), m.Spelt(syntax.KwFor), on.ObjectName()),
			m.Spelt(syntax.KwSource) + " " + doc.Name,
			m.Spelt(syntax.KwRequire) + " " + is,
			m.Spelt(syntax.Spells(severity)) + " " + quoted(m.Written(wrongMessage)),
		}
		return m.above(m.draft(m.View, strings.Join(text, "\n  ")))
	})
}

// names says whether a reference is to the missing name.
func (m *missing) names(ref *syntax.RuleRef) bool { return ref.Name != nil && ref.Name.Text == m.name }

// caseGiven is what a rule may be for that an example is about: the record whose
// key it expects a finding on, else the first that it gives. With it comes the
// line that expects a finding of the rule.
func (m *missing) caseGiven(example *syntax.ExampleDecl) (on model.Case, line *syntax.ExpectClause) {
	for _, c := range example.Lines() {
		if expect, ok := c.(*syntax.ExpectClause); ok && expect.Rule != nil && m.names(expect.Rule) && line == nil {
			line = expect
		}
	}
	for _, c := range example.Lines() {
		given, ok := c.(*syntax.GivenClause)
		if !ok || given.Record == nil {
			continue
		}
		record := m.Info.RecordNamed(given.Record.Text)
		if record == nil || record.Governing == nil {
			continue
		}
		found := line != nil && len(line.Keys) > 0 && gives(given, line.Keys[0].Text)
		if on == nil || found {
			on = record
		}
		if found {
			break
		}
	}
	if names := casesToTry(m.site.View); on == nil && len(names) > 0 {
		on = m.Info.CaseNamed(names[0])
	}
	return on, line
}

// gives says whether a table of records has a cell with that text.
func gives(given *syntax.GivenClause, text string) bool {
	for _, row := range given.Rows {
		if slices.ContainsFunc(row.Cells, func(c *syntax.Cell) bool { return c.Data == text }) {
			return true
		}
	}
	return false
}

// among is the edit that puts a declaration below the last of its kind, else above
// the one at hand.
func (m *missing) among(text string, kind func(syntax.Decl) bool) ide.Edit {
	if slices.ContainsFunc(m.File.Decls, func(d *syntax.Placed) bool { return kind(d.Decl) }) {
		return declared(m.site.View, text, kind)
	}
	return m.above(text)
}

// above is the edit that puts a declaration above the one at hand.
func (m *missing) above(text string) ide.Edit {
	if out, ok := layOut(text, m.File.Lang); ok {
		text = out
	}
	start := format.Extent(m.File, []*syntax.Placed{m.cursor.Decl}).Start
	return ide.Edit{Span: source.Span{Start: start, End: start}, Text: text + "\n\n"}
}
