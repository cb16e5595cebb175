package hover

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// rule writes about a rule, in all its versions, or about a table of rules. The
// version that the question is about is the one at the cursor, or the one in
// force while what names it is.
func (p *page) rule(r *model.Rule, c ide.Cursor) {
	versions := versionsOfRule(p.v.Snapshot, r.Name)
	days := p.v.DaysAt(c)
	shown := r
	for _, one := range versions {
		if c.Decl != nil && ide.Declares(&one.Named, c.Decl) {
			shown, days = one, nil
			break
		}
		if ide.HeldOn(&one.Basis, days) {
			shown = one
		}
	}
	sort := diag.Term{NB: "Regel", EN: "Rule"}
	if shown.Row > 0 {
		sort = diag.Term{NB: "Tabell", EN: "Table"}
	}
	p.heading(sort, shown.Name, shown.Title)
	p.doc(&shown.Named)
	var line []piece
	for _, one := range versions {
		here := c.Decl != nil && ide.Declares(&one.Named, c.Decl) || ide.HeldOn(&one.Basis, days)
		line = append(line, pieces(&one.Basis, here)...)
	}
	p.versions(line)
	if shown.On != nil {
		p.label(diag.Term{NB: "For", EN: "About"}, p.titled(shown.On.ObjectName(), titleOf(shown.On)))
	}
	if s := shown.Section; s != nil {
		p.label(diag.Term{NB: "Avsnitt", EN: "Section"}, p.titled(s.Name, s.Title))
		p.conditions(s)
	}
	p.steps(shown)
	p.basis(&shown.Basis)
	p.relations(shown)
	p.examplesOf(shown)
	p.hits(shown.Name)
}

// versionsOfRule are the versions of a rule, one for each declaration: of a table
// the first row.
func versionsOfRule(s *ide.Snapshot, name string) []*model.Rule {
	var list []*model.Rule
	for _, r := range s.Info.Rules {
		if r.Name == name && (len(list) == 0 || list[len(list)-1].Decl != r.Decl) {
			list = append(list, r)
		}
	}
	return list
}

// steps writes how severe a violation is, with the message.
func (p *page) steps(r *model.Rule) {
	var items []string
	for _, step := range r.Steps {
		text := p.bold(severityText(step.Severity).In(p.v.Lang))
		if len(r.Steps) > 1 || step.From != r.Valid.From && step.Interval != model.Always {
			text += " " + ide.Period(step.Interval).In(p.v.Lang)
		}
		if step.Message != nil {
			text += ": " + p.plain(ide.Shorten(messageText(step.Message, p.v.LanguageOf(&r.Named)), 160))
		}
		items = append(items, text)
	}
	p.list(diag.Term{NB: "Melding", EN: "Message"}, items, 5)
	if r.IfUnknown != syntax.Note {
		p.label(diag.Term{NB: "Når opplysninger mangler", EN: "Where facts are missing"}, severityText(r.IfUnknown).In(p.v.Lang))
	}
}

// severityText is what a finding of a severity is called.
func severityText(s syntax.Severity) diag.Term {
	return [...]diag.Term{
		syntax.Ignore: {NB: "overses", EN: "ignored"}, syntax.Note: {NB: "merknad", EN: "note"},
		syntax.Warning: {NB: "advarsel", EN: "warning"}, syntax.Error: {NB: "feil", EN: "error"},
	}[s]
}

// messageText is a message as it is written, with its placeholders.
func messageText(m *syntax.Message, lang syntax.Language) string {
	text := format.Clause(&syntax.SeverityClause{Severity: syntax.Error, Message: m}, lang)
	if i := strings.IndexAny(text, "\"«"); i >= 0 {
		text = text[i:]
	}
	return strings.Trim(text, "\"«»")
}

// relations lists the exceptions both ways, and what goes before what.
func (p *page) relations(r *model.Rule) {
	var from, to, before, after titles
	for _, x := range r.Excepts {
		if x.Rule != nil {
			from.add(x.Rule.Name, x.Rule.Title)
			continue
		}
		word := x.Builtin.In(p.v.LanguageOf(&r.Named))
		if x.Codes != nil {
			word += " " + format.Expr(x.Codes, p.v.LanguageOf(&r.Named))
		}
		from.add(word, "")
	}
	for _, other := range r.Before {
		before.add(other.Name, other.Title)
	}
	for _, other := range p.v.Info.Rules {
		for _, x := range other.Excepts {
			if x.Rule != nil && x.Rule.Name == r.Name {
				to.add(other.Name, other.Title)
			}
		}
		for _, b := range other.Before {
			if b.Name == r.Name {
				after.add(other.Name, other.Title)
			}
		}
	}
	p.list(diag.Term{NB: "Unntak fra", EN: "Exception to"}, from.items(p), 5)
	p.list(diag.Term{NB: "Gjelder ikke der disse gjelder", EN: "Does not apply where these do"}, to.items(p), 5)
	p.list(diag.Term{NB: "Går foran", EN: "Goes before"}, before.items(p), 5)
	p.list(diag.Term{NB: "Viker for", EN: "Gives way to"}, after.items(p), 5)
}

// hits says how many sample records a rule gave findings for.
func (p *page) hits(name string) {
	h, ok := p.v.HitsOf(name)
	if !ok {
		return
	}
	text := fmt.Sprintf(p.v.Say(diag.Term{NB: "%d brudd", EN: "%d violations"}), h.Violations)
	if h.Undetermined > 0 {
		text += fmt.Sprintf(p.v.Say(diag.Term{NB: ", %d uavklart", EN: ", %d undetermined"}), h.Undetermined)
	}
	p.label(diag.Term{NB: "I prøvepostene", EN: "In the sample records"}, text)
}

// hoverRow is about a row of a table of rules, where its cells say nothing else.
func hoverRow(v *ide.View, c ide.Cursor) *Hover {
	line, ok := c.Clause.(*syntax.TableClause)
	if !ok {
		return nil
	}
	if _, rules := c.Decl.Decl.(*syntax.TableDecl); !rules || line.Header == nil {
		return nil
	}
	rel := c.Offset - c.Decl.Base
	for i, row := range line.Rows {
		if row.Span().Start > rel || rel > row.Span().End {
			continue
		}
		r, _ := v.DeclaredBy(c.Decl).(*model.Rule)
		if r == nil || len(row.Cells) != len(line.Header.Cells) {
			return nil
		}
		p := newPage(v)
		p.heading(diag.Term{NB: "Rad", EN: "Row"}, fmt.Sprintf("%s[%d]", r.Name, i+1), r.Title)
		var when, then []string
		for j, cell := range row.Cells {
			head := line.Header.Cells[j]
			text := p.name(head.Raw) + ": " + p.plain(cell.Raw)
			switch {
			case cell.Dash:
			case head.Column == syntax.ConditionColumn:
				when = append(when, text)
			default:
				then = append(then, text)
			}
		}
		p.list(diag.Term{NB: "Når", EN: "When"}, when, 12)
		p.list(diag.Term{NB: "Da", EN: "Then"}, then, 12)
		return p.hover(source.Span{Start: c.Span(row).Start, End: c.Span(row).End})
	}
	return nil
}
