package ide

import (
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// value writes about a dated value: what it is, when and by which source.
func (p *page) value(o *check.Value, c cursor) {
	p.heading(diag.Term{NB: "Verdi", EN: "Value"}, o.Name, o.Title)
	p.doc(&o.Named)
	p.label(diag.Term{NB: "Type", EN: "Type"}, p.typeText(o.Type))
	days := p.v.days(c)
	for _, version := range o.Versions {
		here := version.Clause == c.clause || held(&version.Basis, days)
		p.paragraph(p.versionLine(version, here))
		p.nested(&version.Basis)
	}
}

// versionLine is one line of a value: what it is and when.
func (p *page) versionLine(version *check.ValueVersion, here bool) string {
	text := p.bold(p.name(p.v.valueText(version))) + " " + p.v.heldDays(&version.Basis)
	if here {
		text += p.v.say(diag.Term{NB: " ← her", EN: " ← here"})
	}
	return text
}

// valueText is what a version of a value is, as its file spells it.
func (v *View) valueText(version *check.ValueVersion) string {
	return format.Expr(version.Expr, v.langOf(&version.Of.Named))
}

// heldDays are the days on which a version holds.
func (v *View) heldDays(b *check.Basis) string {
	var list []string
	for _, i := range b.Force {
		list = append(list, period(i).In(v.Lang))
	}
	return strings.Join(list, ", ")
}

// nested lists sources and assumptions as items below a line.
func (p *page) nested(b *check.Basis) {
	if len(b.Sources)+len(b.Assumptions) > 0 && !p.v.Plain {
		p.b.WriteString("\n")
	}
	for _, s := range b.Sources {
		p.item(p.citation(s))
	}
	for _, a := range b.Assumptions {
		p.item(p.v.say(diag.Term{NB: "antatt ", EN: "assumed "}) + p.assumption(a))
	}
}

// typeText is a type in words, with the titles of its code systems.
func (p *page) typeText(t check.Type) string {
	word := [...]diag.Term{
		check.Bad: {NB: "ukjent", EN: "unknown"}, check.Bool: {NB: "ja/nei", EN: "yes/no"}, check.Text: {NB: "tekst", EN: "text"},
		check.Integer: {NB: "heltall", EN: "integer"}, check.Decimal: {NB: "desimal", EN: "decimal"}, check.Percent: {NB: "prosent", EN: "percent"},
		check.Date: {NB: "dato", EN: "date"}, check.Duration: {NB: "tidsrom", EN: "duration"}, check.Code: {NB: "kode fra ", EN: "code of "},
		check.Codes: {NB: "koder fra ", EN: "codes of "}, check.Reference: {NB: "henvisning til ", EN: "reference to "},
	}[t.Kind]
	text := p.v.say(word)
	switch t.Kind {
	case check.Code, check.Codes:
		var list []string
		for _, s := range t.Systems {
			list = append(list, p.titled(s.Name, s.Title))
		}
		text += strings.Join(list, ", ")
	case check.Reference:
		if t.Record != nil {
			text += p.titled(t.Record.Name, t.Record.Title)
		}
	}
	return text
}

// codeSet writes about a code set: its codes, version by version.
func (p *page) codeSet(o *check.CodeSet, c cursor) {
	p.heading(diag.Term{NB: "Kodesett", EN: "Code set"}, o.Name, o.Title)
	p.doc(&o.Named)
	days := p.v.days(c)
	var line []piece
	shown := o.Versions
	for _, one := range o.Versions {
		here := c.decl != nil && declares(&one.Named, c.decl) || held(&one.Basis, days)
		if here {
			shown = []*check.CodeSetVersion{one}
		}
		line = append(line, pieces(&one.Basis, here)...)
	}
	if len(o.Versions) > 1 || o.Versions != nil && o.Versions[0].Valid != check.Always {
		p.versions(line)
	}
	for _, one := range shown {
		label := diag.Term{NB: "Koder", EN: "Codes"}
		if len(shown) > 1 {
			when := period(one.Valid)
			label = diag.Term{NB: "Koder " + when.NB, EN: "Codes " + when.EN}
		}
		p.expansion(label, one)
		p.basis(&one.Basis)
	}
}

// expansion lists every code of a version of a code set.
func (p *page) expansion(label diag.Term, one *check.CodeSetVersion) {
	m := &expansion{seen: map[any]bool{}}
	m.version(p.v.Info, one, firstDay(&one.Basis))
	p.codes(label, m.codes)
	if len(m.bare) > 0 {
		p.paragraph(p.v.say(diag.Term{NB: "Ikke listet: ", EN: "Not listed: "}) + p.name(strings.Join(m.bare, ", ")))
	}
	for _, s := range m.whole {
		p.paragraph(p.v.say(diag.Term{NB: "Alle koder i ", EN: "Every code of "}) + p.titled(s.Name, s.Title))
	}
	p.others(m)
}

// definition writes about a named expression.
func (p *page) definition(o *check.Definition) {
	p.heading(diag.Term{NB: "Begrep", EN: "Definition"}, o.Name, o.Title)
	p.doc(&o.Named)
	lang := p.v.langOf(&o.Named)
	if o.Expr != nil {
		p.source(syntax.KwIs.In(lang) + " " + format.Expr(o.Expr, lang))
	}
	p.label(diag.Term{NB: "Type", EN: "Type"}, p.typeText(o.Type))
	if o.On != nil {
		p.label(diag.Term{NB: "For", EN: "About"}, p.titled(o.On.ObjectName(), titleOf(o.On)))
	}
	p.sources(o.Sources)
	p.assumptions(o.Assumptions)
}

// titleOf is the title of an object, "" where it has none.
func titleOf(o check.Object) string {
	switch o := o.(type) {
	case *check.Record:
		return o.Title
	case *check.Group:
		return o.Title
	}
	return ""
}

// criteria writes about a list of criteria, with the krav of the version at hand.
func (p *page) criteria(o *check.Criteria, c cursor) {
	p.heading(diag.Term{NB: "Kriterier", EN: "Criteria"}, o.Name, o.Title)
	days := p.v.days(c)
	var line []piece
	shown := o.Versions
	for _, one := range o.Versions {
		here := c.decl != nil && declares(&one.Named, c.decl) || held(&one.Basis, days)
		if here {
			shown = []*check.CriteriaVersion{one}
		}
		line = append(line, pieces(&one.Basis, here)...)
	}
	p.versions(line)
	for _, one := range shown {
		p.doc(&one.Named)
		if one.Title != o.Title {
			p.paragraph(p.plain(one.Title))
		}
		label := diag.Term{NB: "Krav", EN: "Criteria"}
		if len(shown) > 1 {
			when := period(one.Valid)
			label = diag.Term{NB: "Krav " + when.NB, EN: "Criteria " + when.EN}
		}
		var items []string
		for _, item := range one.Items {
			text := p.titled(item.Name, item.Title)
			for _, s := range item.Sources {
				text += "; " + p.citation(s)
			}
			items = append(items, text)
		}
		p.list(label, items, 20)
		p.basis(&one.Basis)
	}
}

// criterion writes about one krav.
func (p *page) criterion(o *check.Criterion) {
	p.heading(diag.Term{NB: "Krav", EN: "Criterion"}, o.Name, o.Title)
	lang := p.v.langOf(&o.Named)
	if o.Expr != nil {
		p.source(syntax.KwIs.In(lang) + " " + format.Expr(o.Expr, lang))
	}
	p.basis(&o.Basis)
}

// hoverDay is about a date of a validity: what begins that day and what ends.
func (v *View) hoverDay(c cursor) *Hover {
	d, ok := c.leaf().(*syntax.Date)
	if !ok {
		return nil
	}
	p := v.page()
	begin, end := v.turns(d.Value)
	p.list(diag.Term{NB: "Begynner å gjelde " + d.Value.String(), EN: "Begins to hold on " + d.Value.String()}, begin.items(p), 10)
	p.list(diag.Term{NB: "Gjelder siste dag " + d.Value.String(), EN: "Holds for the last time on " + d.Value.String()}, end.items(p), 10)
	if len(end.list) > 0 && d.Value < value.MaxDate {
		next, _ := v.turns(d.Value + 1)
		p.list(diag.Term{NB: "Overtar dagen etter", EN: "Take over the day after"}, next.items(p), 10)
	}
	return p.hover(c.span(d))
}

// turns are what begins to hold on a day, and what does so for the last time.
func (v *View) turns(day value.Date) (begin, end titles) {
	look := func(b *check.Basis, name, title string) {
		if b.Valid.From == day {
			begin.add(name, title)
		}
		if b.Valid.To == day {
			end.add(name, title)
		}
	}
	info := v.Info
	for _, d := range info.Documents {
		look(&check.Basis{Valid: d.Valid}, d.Name, d.Title)
	}
	for _, s := range info.CodeSystems {
		for _, code := range s.Codes {
			look(&code.Basis, code.Name, code.Title)
		}
	}
	for _, s := range info.CodeSets {
		for _, one := range s.Versions {
			look(&one.Basis, one.Name, one.Title)
		}
	}
	for _, o := range info.Values {
		for _, one := range o.Versions {
			look(&one.Basis, o.Name, o.Title)
		}
	}
	for _, k := range info.Criteria {
		for _, one := range k.Versions {
			look(&one.Basis, one.Name, one.Title)
		}
	}
	for _, r := range info.Rules {
		look(&r.Basis, r.Name, r.Title)
	}
	return begin, end
}
