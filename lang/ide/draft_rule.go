package ide

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/format"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// offerTemplate offers a template of the record that is given by it.
func (m *missing) offerTemplate() {
	given, ok := within[*syntax.GivenClause](m.cursor)
	if !ok || given.Record == nil {
		return
	}
	record := m.recordNamed(given.Record.Text)
	if record == nil {
		return
	}
	head, cell := "", ""
	for _, f := range record.Fields {
		if f != record.Key && (head == "" || f == record.Governing) {
			head, cell = f.Name, "?"
		}
	}
	if record.Governing != nil && record.Governing.Name == head && m.newest() > value.MinDate {
		cell = m.newest().String()
	}
	if head == "" {
		return
	}
	m.offerHere(term("deklarer malen `"+m.name+"`", "declare the template `"+m.name+"`"), func() Edit {
		text := fmt.Sprintf("%s %s %s %s\n  | %s |\n  | %s |", m.word(syntax.KwTemplate), m.name, m.word(syntax.KwOf), record.Name, head, cell)
		return m.among(m.draft(m.View, text), isTemplate)
	})
}

// offerCriteria offers criteria with one criterion.
func (m *missing) offerCriteria() {
	title := term("deklarer kriteriene `"+m.name+"`", "declare the criteria `"+m.name+"`")
	is := m.known(m.room.on)
	m.offerSourced(title, is, func(doc *check.Document) Edit {
		first := m.asFile(term("krav_1", "criterion_1"))
		text := fmt.Sprintf("%s %s %s %s %s\n  %s %s\n  %s %s %s %s %s", m.word(syntax.KwCriteria), m.name, m.title(), m.word(syntax.KwFor), m.room.on.ObjectName(),
			m.word(syntax.KwSource), doc.Name,
			m.word(syntax.KwCriterion), first, quoted(m.asFile(term("Skriv hva som kreves", "Say what is required"))), m.word(syntax.KwIs), is)
		return m.among(m.draft(m.View, text), isCriteria)
	})
}

// offerRule offers a rule that an example is for or expects, or that another
// rule is an exception to.
func (m *missing) offerRule() {
	if ref, ok := within[*syntax.RuleRef](m.cursor); !ok || ref.Row > 0 {
		return
	}
	on, severity := m.room.on, syntax.Error
	if example, ok := m.cursor.decl.Decl.(*syntax.ExampleDecl); ok {
		if len(example.For) > 0 && !slices.ContainsFunc(example.For, m.names) {
			return // one that the example is not for
		}
		var line *syntax.ExpectClause
		if on, line = m.caseGiven(example); line != nil && !line.Undetermined {
			severity = line.Severity
		}
	}
	title := term("deklarer regelen `"+m.name+"`", "declare the rule `"+m.name+"`")
	is := m.known(on)
	m.offerSourced(title, is, func(doc *check.Document) Edit {
		text := []string{
			fmt.Sprintf("%s %s %s %s %s", m.word(syntax.KwRule), m.name, m.title(), m.word(syntax.KwFor), on.ObjectName()),
			m.word(syntax.KwSource) + " " + doc.Name,
			m.word(syntax.KwRequire) + " " + is,
			m.asFile(severityWord(severity)) + " " + quoted(m.asFile(wrongMessage)),
		}
		return m.above(m.draft(m.View, strings.Join(text, "\n  ")))
	})
}

// names says whether a reference is to the missing name.
func (m *missing) names(ref *syntax.RuleRef) bool { return ref.Name != nil && ref.Name.Text == m.name }

// caseGiven is what a rule may be for that an example is about: the record whose
// key it expects a finding on, else the first that it gives. With it comes the
// line that expects a finding of the rule.
func (m *missing) caseGiven(example *syntax.ExampleDecl) (on check.Case, line *syntax.ExpectClause) {
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
		record := m.recordNamed(given.Record.Text)
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
	if names := m.cases(); on == nil && len(names) > 0 {
		on = m.caseNamed(names[0])
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
func (m *missing) among(text string, kind func(syntax.Decl) bool) Edit {
	if slices.ContainsFunc(m.File.Decls, func(d *syntax.Placed) bool { return kind(d.Decl) }) {
		return m.declared(text, kind)
	}
	return m.above(text)
}

// above is the edit that puts a declaration above the one at hand.
func (m *missing) above(text string) Edit {
	if out, ok := layOut(text, m.File.Lang); ok {
		text = out
	}
	start := format.Extent(m.File, []*syntax.Placed{m.cursor.decl}).Start
	return Edit{source.Span{Start: start, End: start}, text + "\n\n"}
}

// wrongMessage stands in a rule until somebody has written its message.
var wrongMessage = term("Skriv hva som er galt, og hva som må gjøres.", "Say what is wrong, and what to do.")
