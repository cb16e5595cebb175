package hover

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// field writes about a field of a record.
func (p *page) field(f *model.Field) {
	p.heading(diag.Term{NB: "Felt", EN: "Field"}, f.Name, f.Title)
	p.label(diag.Term{NB: "Post", EN: "Record"}, p.titled(f.Record.Name, f.Record.Title))
	p.label(diag.Term{NB: "Type", EN: "Type"}, p.typeText(f.Type))
	if r := f.Type.Record; f.Type.Kind == model.Reference && r != nil && r.Key != nil {
		p.paragraph(fmt.Sprintf(p.v.Say(diag.Term{NB: "Verdien er nøkkelen %s til posten det vises til.", EN: "The value is the key %s of the record referred to."}), p.name(r.Key.Name)))
	}
	p.marks(f)
	if f.Otherwise != nil {
		p.label(diag.Term{NB: "Mangler opplysningen, regnes den som", EN: "Where it is missing it is taken to be"}, p.name(format.Expr(f.Otherwise, p.v.LanguageOf(&f.Record.Named))))
	}
	p.list(diag.Term{NB: "Leses fra", EN: "Read from"}, p.columns(f), 6)
}

// marks writes what the words behind a field's type mean.
func (p *page) marks(f *model.Field) {
	if f.Clause == nil {
		return
	}
	var items []string
	for _, m := range []struct {
		set  bool
		word syntax.Keyword
		says diag.Term
	}{
		{f.Clause.Key, syntax.KwKey, diag.Term{NB: "skiller postene fra hverandre; funn nevner den", EN: "tells records apart; findings give it"}},
		{f.Clause.Governing, syntax.KwGoverning, diag.Term{NB: "avgjør hvilke regler som gjelder for posten", EN: "decides which rules hold for the record"}},
		{f.Clause.Sensitive, syntax.KwSensitive, diag.Term{NB: "vises aldri i meldinger, lister eller logger", EN: "never shown in messages, lists or logs"}},
		{f.Clause.Fact, syntax.KwFact, diag.Term{NB: "det som faktisk skjedde; ingen regel foreslår å endre det", EN: "what was really done; no rule proposes to change it"}},
		{f.Clause.Unit, syntax.KwUnit, diag.Term{NB: "enheten funnene hører til", EN: "the unit that findings belong to"}},
	} {
		if m.set {
			items = append(items, p.bold(m.word.In(p.v.LanguageOf(&f.Record.Named)))+": "+p.v.Say(m.says))
		}
	}
	if len(items) > 0 {
		p.paragraph(strings.Join(items, "; "))
	}
}

// record writes about a record: what it has and which groups it is in.
func (p *page) record(r *model.Record) {
	p.heading(diag.Term{NB: "Post", EN: "Record"}, r.Name, r.Title)
	p.doc(&r.Named)
	for _, one := range []struct {
		label diag.Term
		field *model.Field
	}{
		{diag.Term{NB: "Nøkkel", EN: "Key"}, r.Key}, {diag.Term{NB: "Styrende dato", EN: "Governing date"}, r.Governing}, {diag.Term{NB: "Enhet", EN: "Unit"}, r.Unit},
	} {
		if one.field != nil {
			p.label(one.label, p.titled(one.field.Name, one.field.Title))
		}
	}
	var fields, groups []string
	for _, f := range r.Fields {
		fields = append(fields, p.titled(f.Name, f.Title)+": "+p.typeText(f.Type))
	}
	for _, g := range p.v.Info.Groups {
		for _, c := range g.Collections {
			if c.Record == r {
				groups = append(groups, fmt.Sprintf(p.v.Say(diag.Term{NB: "%s som %s", EN: "%s as %s"}), p.titled(g.Name, g.Title), p.name(c.Name)))
			}
		}
	}
	p.list(diag.Term{NB: "Felt", EN: "Fields"}, fields, 12)
	p.list(diag.Term{NB: "Er med i", EN: "Is in"}, groups, 8)
}

// group writes about a group: its key and who its members are.
func (p *page) group(g *model.Group) {
	p.heading(diag.Term{NB: "Gruppe", EN: "Group"}, g.Name, g.Title)
	p.doc(&g.Named)
	var key []string
	for _, k := range g.Key {
		key = append(key, p.name(k.Name))
	}
	p.label(diag.Term{NB: "Like i", EN: "Equal in"}, strings.Join(key, ", "))
	var items []string
	for _, c := range g.Collections {
		items = append(items, p.name(c.Name)+": "+p.memberText(c))
	}
	p.list(diag.Term{NB: "Medlemmer", EN: "Members"}, items, 10)
	p.label(diag.Term{NB: "Styrende dato", EN: "Governing date"}, p.governing(g))
}

// memberText says who is in a collection.
func (p *page) memberText(c *model.Collection) string {
	if c.Record == nil {
		return "?"
	}
	lang := p.v.LanguageOf(&c.Group.Named)
	text := p.titled(c.Record.Name, c.Record.Title)
	if c.When != nil {
		text += ", " + p.name(syntax.KwWhen.In(lang)+" "+format.Expr(c.When, lang))
	}
	if c.OtherwiseNone {
		text += p.v.Say(diag.Term{NB: "; er ingen slike gitt, regnes det som ingen", EN: "; where none are given there are taken to be none"})
	}
	return text
}

func (p *page) governing(g *model.Group) string {
	which := diag.Term{NB: "fra den første av ", EN: "of the first of "}
	if g.LastGoverns {
		which = diag.Term{NB: "fra den siste av ", EN: "of the last of "}
	}
	if g.Governing == nil {
		return p.v.Say(diag.Term{NB: "fra det første medlemmet", EN: "of the first member"})
	}
	return p.v.Say(which) + p.name(g.Governing.Name)
}

// collection writes about the members of one record type in a group.
func (p *page) collection(c *model.Collection) {
	p.heading(diag.Term{NB: "Samling", EN: "Collection"}, c.Name, "")
	p.label(diag.Term{NB: "Gruppe", EN: "Group"}, p.titled(c.Group.Name, c.Group.Title))
	p.label(diag.Term{NB: "Medlemmer", EN: "Members"}, p.memberText(c))
	if c.Record != nil && c.Record.Governing != nil {
		p.label(diag.Term{NB: "I rekkefølge etter", EN: "In order of"}, p.name(c.Record.Governing.Name))
	}
}

// groupKey writes about a key of a group.
func (p *page) groupKey(k *model.GroupKey) {
	p.heading(diag.Term{NB: "Nøkkel i gruppen", EN: "Key of the group"}, k.Name, "")
	p.label(diag.Term{NB: "Gruppe", EN: "Group"}, p.titled(k.Group.Name, k.Group.Title))
	p.label(diag.Term{NB: "Type", EN: "Type"}, p.typeText(k.Type))
	for _, f := range k.Fields {
		if f != nil {
			if f.Title != "" {
				p.paragraph(p.plain(f.Title))
			}
			return
		}
	}
}

// template writes about a mal: what it fills in. What a sensitive field holds is
// not shown.
func (p *page) template(t *model.Template) {
	p.heading(diag.Term{NB: "Mal", EN: "Template"}, t.Name, t.Title)
	p.doc(&t.Named)
	if t.Of != nil {
		p.label(diag.Term{NB: "Post", EN: "Record"}, p.titled(t.Of.Name, t.Of.Title))
	}
	if t.Base != nil {
		p.label(diag.Term{NB: "Starter fra malen", EN: "Starts from the template"}, p.titled(t.Base.Name, t.Base.Title))
	}
	if t.Of == nil {
		return
	}
	var items []string
	for _, f := range t.Of.Fields {
		if cell := t.Cell(f); cell != nil && !f.Sensitive {
			items = append(items, p.name(f.Name)+" = "+p.plain(cell.Raw))
		}
	}
	p.list(diag.Term{NB: "Fyller ut", EN: "Fills in"}, items, 12)
}

// codeSystem writes about a code system.
func (p *page) codeSystem(s *model.CodeSystem) {
	p.heading(diag.Term{NB: "Kodeverk", EN: "Code system"}, s.Name, s.Title)
	p.doc(&s.Named)
	if s.Open {
		p.paragraph(p.v.Say(diag.Term{NB: "Åpent: koder som ikke er listet, godtas når de har riktig form.", EN: "Open: codes that are not listed are accepted where they have the shape."}))
	}
	if s.Ignore != "" {
		p.label(diag.Term{NB: "Tegn som ikke teller", EN: "Characters that do not count"}, p.name(s.Ignore))
	}
	n := fmt.Sprintf(" (%d)", len(s.Codes))
	p.codes(diag.Term{NB: "Koder" + n, EN: "Codes" + n}, s.Codes)
}
