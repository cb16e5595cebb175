package hover

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// value writes about a dated value: what it is, when and by which source.
func (p *page) value(o *model.Value, c ide.Cursor) {
	p.heading(diag.Term{NB: "Verdi", EN: "Value"}, o.Name, o.Title)
	p.doc(&o.Named)
	p.label(diag.Term{NB: "Type", EN: "Type"}, p.typeText(o.Type))
	days := p.v.DaysAt(c)
	for _, version := range o.Versions {
		here := version.Clause == c.Clause || ide.HeldOn(&version.Basis, days)
		p.paragraph(p.versionLine(version, here))
		p.nested(&version.Basis)
	}
}

// versionLine is one line of a value: what it is and when.
func (p *page) versionLine(version *model.ValueVersion, here bool) string {
	text := p.bold(p.name(p.v.ValueText(version))) + " " + p.v.HeldDays(&version.Basis)
	if here {
		text += p.v.Say(diag.Term{NB: " ← her", EN: " ← here"})
	}
	return text
}

// nested lists sources and assumptions as items below a line.
func (p *page) nested(b *model.Basis) {
	if len(b.Sources)+len(b.Assumptions) > 0 && !p.v.Plain {
		p.b.WriteString("\n")
	}
	for _, s := range b.Sources {
		p.item(p.citation(s))
	}
	for _, a := range b.Assumptions {
		p.item(p.v.Say(diag.Term{NB: "antatt ", EN: "assumed "}) + p.assumption(a))
	}
}

// typeText is a type in words, with the titles of its code systems.
func (p *page) typeText(t model.Type) string {
	word := [...]diag.Term{
		model.Bad: {NB: "ukjent", EN: "unknown"}, model.Bool: {NB: "ja/nei", EN: "yes/no"}, model.Text: {NB: "tekst", EN: "text"},
		model.Integer: {NB: "heltall", EN: "integer"}, model.Decimal: {NB: "desimal", EN: "decimal"}, model.Percent: {NB: "prosent", EN: "percent"},
		model.Date: {NB: "dato", EN: "date"}, model.Duration: {NB: "tidsrom", EN: "duration"}, model.Code: {NB: "kode fra ", EN: "code of "},
		model.Codes: {NB: "koder fra ", EN: "codes of "}, model.Reference: {NB: "henvisning til ", EN: "reference to "},
		model.Collected: {NB: "samling av ", EN: "collection of "},
	}[t.Kind]
	text := p.v.Say(word)
	switch t.Kind {
	case model.Code, model.Codes:
		var list []string
		for _, s := range t.Systems {
			list = append(list, p.titled(s.Name, s.Title))
		}
		text += strings.Join(list, ", ")
	case model.Reference, model.Collected:
		if t.Record != nil {
			text += p.titled(t.Record.Name, t.Record.Title)
		}
	}
	return text
}

// codeSet writes about a code set: its codes, version by version.
func (p *page) codeSet(o *model.CodeSet, c ide.Cursor) {
	p.heading(diag.Term{NB: "Kodesett", EN: "Code set"}, o.Name, o.Title)
	p.doc(&o.Named)
	line, shown := versionsAt(p, c, o.Versions, func(one *model.CodeSetVersion) (*model.Named, *model.Basis) { return &one.Named, &one.Basis })
	if len(o.Versions) > 1 || o.Versions != nil && o.Versions[0].Valid != model.Always {
		p.versions(line)
	}
	for _, one := range shown {
		label := diag.Term{NB: "Koder", EN: "Codes"}
		if len(shown) > 1 {
			when := ide.Period(one.Valid)
			label = diag.Term{NB: "Koder " + when.NB, EN: "Codes " + when.EN}
		}
		p.expansion(label, one)
		p.basis(&one.Basis)
	}
}

// expansion lists every code of a version of a code set.
func (p *page) expansion(label diag.Term, one *model.CodeSetVersion) {
	m := newExpansion(map[*model.CodeSetVersion]*expansion{})
	m.addVersion(p.v.Info, one, firstDay(&one.Basis))
	p.codes(label, m.codes)
	if len(m.bare) > 0 {
		p.paragraph(p.v.Say(diag.Term{NB: "Ikke listet: ", EN: "Not listed: "}) + p.name(strings.Join(m.bare, ", ")))
	}
	for _, s := range m.whole {
		p.paragraph(p.v.Say(diag.Term{NB: "Alle koder i ", EN: "Every code of "}) + p.titled(s.Name, s.Title))
	}
	p.others(m)
}
