package hover

import (
	"fmt"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// examples writes about an example, or a table of them: what it is for and how it
// went last.
func (p *page) examples(title string, list []*model.Example) {
	e := list[0]
	label := diag.Term{NB: "Eksempel: ", EN: "Example: "}
	if e.Row != nil {
		label = diag.Term{NB: "Eksempler: ", EN: "Examples: "}
	}
	p.paragraph(p.v.Say(label) + p.plain(title))
	var rules titles
	for _, r := range e.Rules {
		rules.add(r.Name, r.Title)
	}
	for _, b := range e.Builtins {
		rules.add(b.In(p.v.LanguageOf(&e.Named)), "")
	}
	if len(rules.list) == 0 {
		p.paragraph(p.v.Say(diag.Term{NB: "Prøver alle reglene.", EN: "Tries every rule."}))
	}
	p.list(diag.Term{NB: "Prøver", EN: "Tries"}, rules.items(p), mostRules)
	p.results(list)
}

// results says how an example, or the rows of a table of them, went when they were
// run last.
func (p *page) results(list []*model.Example) {
	run := slices.DeleteFunc(slices.Clone(list), func(e *model.Example) bool { return p.v.ResultOf(e) == nil })
	if len(run) == 0 {
		p.paragraph(p.v.Say(diag.Term{NB: "Ikke kjørt ennå.", EN: "Not run yet."}))
		return
	}
	passed := 0
	var items []string
	for _, e := range run {
		r := p.v.ResultOf(e)
		if r.Passed {
			passed++
		}
		for _, f := range r.Failures {
			items = append(items, p.plain(f.Text.In(p.v.Lang)))
		}
	}
	verdict := p.v.Verdict(&ide.ExampleResult{Passed: passed == len(run)})
	if len(list) > 1 {
		verdict += fmt.Sprintf(" (%d/%d)", passed, len(list))
	}
	p.paragraph(verdict)
	p.list(diag.Term{NB: "Avvik", EN: "Differences"}, items, 6)
}

// unmet says what came instead of what a forvent line expects.
func (p *page) unmet(e *model.Example, line *syntax.ExpectClause) {
	r := p.v.ResultOf(e)
	if r == nil {
		return
	}
	var items []string
	for _, f := range r.Failures {
		if f.Clause == line {
			items = append(items, p.plain(f.Text.In(p.v.Lang)))
		}
	}
	p.list(diag.Term{NB: "Ikke oppfylt", EN: "Not met"}, items, 6)
}

// examplesOf lists the examples that try a version of a rule, with their last
// results.
func (p *page) examplesOf(r *model.Rule) {
	list := examplesOf(p.v.Snapshot, r.Name)
	if len(list) == 0 {
		p.paragraph(p.v.Say(diag.Term{NB: "Ingen eksempler prøver denne regelen.", EN: "No example tries this rule."}))
		return
	}
	list = slices.DeleteFunc(list, func(e *model.Example) bool { return !ide.Tries(e, r) })
	if len(list) == 0 {
		p.paragraph(p.v.Say(diag.Term{NB: "Ingen eksempler prøver denne versjonen av regelen.", EN: "No example tries this version of the rule."}))
		return
	}
	var items []string
	passed, run := 0, 0
	for _, e := range list {
		mark := "–"
		if r := p.v.ResultOf(e); r != nil {
			run++
			mark = "✗"
			if r.Passed {
				passed++
				mark = "✓"
			}
		}
		items = append(items, mark+" "+p.plain(e.Title))
	}
	label := diag.Term{NB: "Eksempler", EN: "Examples"}
	if run > 0 {
		count := fmt.Sprintf(" %d/%d", passed, len(list))
		label = diag.Term{NB: label.NB + count, EN: label.EN + count}
	}
	p.list(label, items, 5)
}

// examplesOf are the examples that name a rule.
func examplesOf(s *ide.Snapshot, name string) []*model.Example {
	var list []*model.Example
	for _, e := range s.Info.Examples {
		for _, r := range e.Rules {
			if r.Name == name {
				list = append(list, e)
				break
			}
		}
	}
	return list
}

// recordKey writes about a record of an example: what its row says. What a
// sensitive field holds is not shown.
func (p *page) recordKey(k *ide.RecordKey) {
	if k.Record == nil {
		return
	}
	of := diag.Term{NB: "Post i eksempelet", EN: "Record of the example"}
	if k.Example == nil {
		of = diag.Term{NB: "Posten som malen gir", EN: "Record that the template gives"}
	}
	p.heading(of, k.Name, "")
	p.label(diag.Term{NB: "Post", EN: "Record"}, p.titled(k.Record.Name, k.Record.Title))
	if p.ownRow(k) || k.Template == nil {
		return
	}
	p.list(diag.Term{NB: "Opplysninger", EN: "Facts"}, p.templateFacts(k.Template), 15)
	p.paragraph(p.v.Say(diag.Term{NB: "Fra malen ", EN: "From the template "}) + p.name(k.Template.Name))
}

// ownRow writes what the example itself says of a record; false where that is nothing.
func (p *page) ownRow(k *ide.RecordKey) (written bool) {
	if k.Example == nil {
		return false
	}
	for _, clause := range k.Example.Lines() {
		line, ok := clause.(*syntax.GivenClause)
		if !ok || line.Header == nil {
			continue
		}
		fields := p.v.FieldsOf(line.Header)
		for _, row := range line.Rows {
			if keyOf(row, fields) != k.Name {
				continue
			}
			written = true
			p.list(diag.Term{NB: "Opplysninger", EN: "Facts"}, p.facts(row.Cells, fields), 15)
			if line.Template != nil {
				p.paragraph(p.v.Say(diag.Term{NB: "Resten fra malen ", EN: "The rest from the template "}) + p.name(line.Template.Text))
			}
		}
	}
	return written
}

// templateFacts are what a template says.
func (p *page) templateFacts(t *model.Template) []string {
	var fields []*model.Field
	var cells []*syntax.Cell
	for _, f := range t.Of.Fields {
		if cell := t.Cell(f); cell != nil {
			fields, cells = append(fields, f), append(cells, cell)
		}
	}
	return p.facts(cells, fields)
}

// keyOf is the key in a row of data, "" where there is none.
func keyOf(row *syntax.Row, fields []*model.Field) string {
	for i, cell := range row.Cells {
		if i < len(fields) && ide.IsKey(fields[i]) {
			return cell.Data
		}
	}
	return ""
}

// facts are the cells that may be shown, with the title of a code.
func (p *page) facts(cells []*syntax.Cell, fields []*model.Field) []string {
	var items []string
	for i, cell := range cells {
		if i >= len(fields) || fields[i] == nil || fields[i].Sensitive || cell.State == syntax.CellBlank || ide.IsKey(fields[i]) {
			continue
		}
		text := p.name(fields[i].Name) + " = " + p.plain(cell.Raw)
		if fields[i].Type.Kind == model.Code {
			if o, ok := ide.CodeIn(fields[i].Type.Systems, cell.Data).(*model.ListedCode); ok && o.Title != "" {
				text += " (" + p.plain(o.Title) + ")"
			}
		}
		items = append(items, text)
	}
	return items
}
