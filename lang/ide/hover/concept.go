package hover

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// definition writes about a named expression.
func (p *page) definition(o *model.Definition) {
	p.heading(diag.Term{NB: "Begrep", EN: "Definition"}, o.Name, o.Title)
	p.doc(&o.Named)
	lang := p.v.LanguageOf(&o.Named)
	if o.Expr != nil {
		p.source(syntax.KwIs.In(lang) + " " + format.Expr(o.Expr, lang))
	}
	p.label(diag.Term{NB: "Type", EN: "Type"}, p.typeText(o.Type))
	var about []string
	for _, one := range o.All() {
		if one.On != nil {
			about = append(about, p.titled(one.On.ObjectName(), titleOf(one.On)))
		}
	}
	if len(about) > 0 {
		p.label(diag.Term{NB: "For", EN: "About"}, strings.Join(about, ", "))
	}
	p.sources(o.Sources)
	p.assumptions(o.Assumptions)
}

// criteria writes about a list of criteria, with the krav of the version at hand.
func (p *page) criteria(o *model.Criteria, c ide.Cursor) {
	p.heading(diag.Term{NB: "Kriterier", EN: "Criteria"}, o.Name, o.Title)
	line, shown := versionsAt(p, c, o.Versions, func(one *model.CriteriaVersion) (*model.Named, *model.Basis) { return &one.Named, &one.Basis })
	p.versions(line)
	for _, one := range shown {
		p.doc(&one.Named)
		if one.Title != o.Title {
			p.paragraph(p.plain(one.Title))
		}
		label := diag.Term{NB: "Krav", EN: "Criteria"}
		if len(shown) > 1 {
			when := ide.Period(one.Valid)
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
func (p *page) criterion(o *model.Criterion) {
	p.heading(diag.Term{NB: "Krav", EN: "Criterion"}, o.Name, o.Title)
	lang := p.v.LanguageOf(&o.Named)
	if o.Expr != nil {
		p.source(syntax.KwIs.In(lang) + " " + format.Expr(o.Expr, lang))
	}
	p.basis(&o.Basis)
}
