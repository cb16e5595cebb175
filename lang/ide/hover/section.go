package hover

import (
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// section writes about an avsnitt: what its rules have in common, and which they are.
func (p *page) section(s *model.Section) {
	p.heading(diag.Term{NB: "Avsnitt", EN: "Section"}, s.Name, s.Title)
	p.doc(&s.Named)
	if s.On != nil {
		p.label(diag.Term{NB: "For", EN: "About"}, p.titled(s.On.ObjectName(), titleOf(s.On)))
	}
	p.conditions(s)
	if s.IfUnknown != syntax.Note {
		p.label(diag.Term{NB: "Når opplysninger mangler", EN: "Where facts are missing"}, severityText(s.IfUnknown).In(p.v.Lang))
	}
	p.sources(s.Sources)
	p.assumptions(s.Assumptions)
	var rules titles
	for _, r := range s.Rules {
		rules.add(r.Name, r.Title)
	}
	p.list(diag.Term{NB: "Regler", EN: "Rules"}, rules.items(p), 12)
}

// conditions lists the lines of a section that its rules are judged by.
func (p *page) conditions(s *model.Section) {
	lang := p.v.LanguageOf(&s.Named)
	var items []string
	for _, c := range s.Decl.Lines() {
		switch c.(type) {
		case *syntax.WhenClause, *syntax.KnownClause, *syntax.ProvidedClause:
			items = append(items, p.name(format.Clause(c, lang)))
		}
	}
	p.list(diag.Term{NB: "Felles for reglene", EN: "What the rules share"}, items, 8)
}
