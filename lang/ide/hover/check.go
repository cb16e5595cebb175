package hover

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// check writes about a built-in check, and what the rule set says of it.
func (p *page) check(kind syntax.Builtin) {
	word := kind.Keyword()
	p.keyword(word)
	says, note := model.Check{Severity: word.Row().Finding.Severity}, diag.Term{}
	if set := p.v.Info.Ruleset; set != nil {
		said, named := set.Checks[kind]
		if named {
			says = said
		} else {
			note = diag.Term{NB: " (ingen linje i regelsettet nevner den)", EN: " (no line of the rule set names it)"}
		}
	}
	bad := severityText(says.Severity)
	if says.Severity == syntax.Ignore {
		bad = diag.Term{NB: "av", EN: "off"}
	}
	p.label(diag.Term{NB: "Alvor", EN: "Severity"}, p.v.Say(bad)+p.v.Say(note))
	p.paragraph(p.plain(says.Text))
}
