package hover

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// document writes about a source and what rests on it.
func (p *page) document(d *model.Document) {
	title := d.Title
	if title == "" {
		title = d.Name
	}
	p.paragraph(p.v.Say(diag.Term{NB: "Dokument ", EN: "Document "}) + p.bold(p.name(d.Name)) + " — " + p.link(title, d.Link))
	p.doc(&d.Named)
	if edition := editionOf(d); edition != "" {
		p.label(diag.Term{NB: "Utgave", EN: "Edition"}, edition)
	}
	p.valid(d.Valid)
	var before, after titles
	for _, other := range d.Before {
		before.add(other.Name, other.Title)
	}
	for _, other := range p.v.Info.Documents {
		for _, b := range other.Before {
			if b == d {
				after.add(other.Name, other.Title)
			}
		}
	}
	p.list(diag.Term{NB: "Går foran", EN: "Goes before"}, before.items(p), 5)
	p.list(diag.Term{NB: "Viker for", EN: "Gives way to"}, after.items(p), 5)
	p.cited(d)
}

// namedAssumption writes about what no source says, who can tell, and what rests on it.
func (p *page) namedAssumption(a *model.NamedAssumption) {
	p.heading(diag.Term{NB: "Antakelse", EN: "Assumption"}, a.Name, "")
	p.paragraph(p.plain(a.Title))
	p.doc(&a.Named)
	if a.Whom != "" {
		p.label(diag.Term{NB: "Spør", EN: "Ask"}, p.plain(a.Whom))
	}
	if a.By != "" {
		p.label(diag.Term{NB: "Kontrollert", EN: "Checked"}, a.Checked.String()+", "+p.plain(a.By))
	}
	var rests titles
	for _, of := range p.v.Info.AllAssumptions() {
		if of.Named == a {
			rests.add(of.Of, "")
		}
	}
	p.list(diag.Term{NB: "Bygger på dette", EN: "Rests on this"}, rests.items(p), 20)
}

// cited counts what rests on a document.
func (p *page) cited(d *model.Document) {
	var rules, values, criteria, sets titles
	on := func(list []model.Citation, n *titles, name string) {
		for _, s := range list {
			if s.Document == d {
				n.add(name, "")
			}
		}
	}
	info := p.v.Info
	for _, r := range info.Rules {
		on(r.Sources, &rules, r.Name)
	}
	for _, o := range info.Values {
		for _, one := range o.Versions {
			on(one.Sources, &values, o.Name)
		}
	}
	for _, k := range info.Criteria {
		for _, one := range k.Versions {
			on(one.Sources, &criteria, k.Name)
			for _, item := range one.Items {
				on(item.Sources, &criteria, k.Name)
			}
		}
	}
	for _, s := range info.CodeSets {
		for _, one := range s.Versions {
			on(one.Sources, &sets, s.Name)
		}
	}
	var parts []string
	for _, one := range []struct {
		n         int
		one, many diag.Term
	}{
		{len(rules.list), diag.Term{NB: "regel", EN: "rule"}, diag.Term{NB: "regler", EN: "rules"}},
		{len(values.list), diag.Term{NB: "verdi", EN: "value"}, diag.Term{NB: "verdier", EN: "values"}},
		{len(criteria.list), diag.Term{NB: "kriterieliste", EN: "list of criteria"}, diag.Term{NB: "kriterielister", EN: "lists of criteria"}},
		{len(sets.list), diag.Term{NB: "kodesett", EN: "code set"}, diag.Term{NB: "kodesett", EN: "code sets"}},
	} {
		if one.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", one.n, p.v.Say(ide.Plural(one.n, one.one, one.many))))
		}
	}
	if parts == nil {
		p.paragraph(p.v.Say(diag.Term{NB: "Ingenting viser til dokumentet.", EN: "Nothing cites the document."}))
		return
	}
	p.label(diag.Term{NB: "Vist til av", EN: "Cited by"}, strings.Join(parts, ", "))
}

// ruleset writes about the rule set as a whole.
func (p *page) ruleset(r *model.Ruleset) {
	p.heading(diag.Term{NB: "Regelsett", EN: "Rule set"}, r.Name, r.Title)
	p.doc(&r.Named)
	var rules titles
	for _, one := range p.v.Info.Rules {
		rules.add(one.Name, "")
	}
	p.paragraph(fmt.Sprintf(p.v.Say(diag.Term{NB: "%d regler, %d eksempler", EN: "%d rules, %d examples"}), len(rules.list), len(p.v.Info.Examples)))
}
