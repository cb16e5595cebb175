package hover

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// code writes about a code of a system, listed there or not.
func (p *page) code(s *model.CodeSystem, code string) {
	listed, _ := s.Lookup(code)
	title := ""
	if len(listed) > 0 {
		title = listed[0].Title
	}
	p.heading(diag.Term{NB: "Kode", EN: "Code"}, code, title)
	p.paragraph(p.v.Say(diag.Term{NB: "Kodeverk ", EN: "Code system "}) + p.titled(s.Name, s.Title))
	if listed == nil {
		p.paragraph(p.v.Say(diag.Term{
			NB: "Koden står ikke i lista, men har formen til kodeverket og godtas.",
			EN: "The code is not listed, but it has the shape of the code system and is accepted.",
		}))
	}
	for i, one := range listed {
		if i > 0 && one.Title != title {
			p.paragraph(p.plain(one.Title))
		}
		if one.Valid != model.Always || len(listed) > 1 {
			p.valid(one.Valid)
		}
		p.basis(&one.Basis)
		p.codes(diag.Term{NB: "Erstatter", EN: "Replaces"}, one.Replaces)
	}
	p.codes(diag.Term{NB: "Erstattet av", EN: "Replaced by"}, successors(p.v.Snapshot, s, code))
	p.setsWith(s, code)
	p.rulesWith(s, code)
}

// successors are the codes that replace a code.
func successors(s *ide.Snapshot, system *model.CodeSystem, code string) []*model.ListedCode {
	canon := system.Canon(code)
	var list []*model.ListedCode
	for _, other := range s.Info.CodeSystems {
		for _, one := range other.Codes {
			for _, old := range one.Replaces {
				if old.System == system && system.Canon(old.Name) == canon {
					list = append(list, one)
				}
			}
		}
	}
	return list
}

// codes lists codes with their titles.
func (p *page) codes(label diag.Term, list []*model.ListedCode) {
	var items []string
	for _, one := range list {
		item := p.titled(one.Name, one.Title)
		if one.Valid != model.Always {
			item += " (" + ide.Period(one.Valid).In(p.v.Lang) + ")"
		}
		items = append(items, item)
	}
	p.list(label, items, 12)
}

// setsWith lists the code sets that a code is in.
func (p *page) setsWith(s *model.CodeSystem, code string) {
	var names []string
	for _, set := range p.v.Info.CodeSets {
		if slices.ContainsFunc(set.Versions, func(one *model.CodeSetVersion) bool { return inSet(p.v.Snapshot, one, s, code) }) {
			names = append(names, p.name(set.Name))
		}
	}
	if len(names) > 0 {
		p.label(diag.Term{NB: "I kodesettene", EN: "In the code sets"}, strings.Join(names, ", "))
	}
}

// inSet says whether a version of a code set holds a code on its first day.
func inSet(s *ide.Snapshot, version *model.CodeSetVersion, system *model.CodeSystem, code string) bool {
	canon, in := system.Canon(code), false
	for _, m := range version.Members {
		if m.X == nil || in && !m.Outside {
			continue
		}
		if s.Info.SetOn(m.X, firstDay(&version.Basis)).Has(canon) {
			in = !m.Outside
			if m.Outside {
				return false
			}
		}
	}
	return in
}

// firstDay is a day on which a version holds.
func firstDay(b *model.Basis) value.Date {
	if len(b.Force) == 0 {
		return b.Valid.From
	}
	if first := b.Force[0]; first.From == value.MinDate {
		return first.To
	}
	return b.Force[0].From
}

// rulesWith lists the rules that name a code, by itself or in a set.
func (p *page) rulesWith(s *model.CodeSystem, code string) {
	p.rules(diag.Term{NB: "Regler som gjelder koden", EN: "Rules that touch the code"}, p.v.Info.Touching(s, code, nil))
}

// rules lists rules with title and days. Rows of a table are one line.
func (p *page) rules(label diag.Term, list []*model.Rule) {
	var items []string
	for i := 0; i < len(list); i++ {
		r := list[i]
		name, rows := r.ID(), 1
		for i+1 < len(list) && r.Row > 0 && list[i+1].Decl == r.Decl {
			i++
			rows++
		}
		if rows > 1 {
			name = fmt.Sprintf(p.v.Say(diag.Term{NB: "%s, %d rader", EN: "%s, %d rows"}), r.Name, rows)
		}
		item := p.titled(name, r.Title)
		if r.Valid != model.Always {
			item += " (" + ide.Period(r.Valid).In(p.v.Lang) + ")"
		}
		items = append(items, item)
	}
	p.list(label, items, mostRules)
}

// hoverSpan is about a prefix or a range of codes: what it stands for.
func hoverSpan(v *ide.View, c ide.Cursor) *Hover {
	for i := len(c.Path) - 1; i >= 0; i-- {
		switch e := c.Path[i].(type) {
		case *syntax.PrefixExpr:
			p := newPage(v)
			p.heading(diag.Term{NB: "Koder som begynner på", EN: "Codes that begin with"}, e.Text, "")
			p.members(e)
			return p.hover(c.Span(e))
		case *syntax.RangeExpr:
			if e.From == nil || e.To == nil {
				return nil
			}
			p := newPage(v)
			p.heading(diag.Term{NB: "Koder i området", EN: "Codes in the range"}, e.From.Text+".."+e.To.Text, "")
			p.members(e)
			return p.hover(c.Span(e))
		}
	}
	return nil
}

// members lists the codes that a prefix or a range holds, and says where there
// may be others.
func (p *page) members(e syntax.Expr) {
	m := expand(p.v.Snapshot, e, value.MinDate)
	p.codes(diag.Term{NB: "I kodeverkene", EN: "In the code systems"}, m.codes)
	if len(m.codes) == 0 && len(m.open) == 0 {
		p.paragraph(p.v.Say(diag.Term{NB: "Ingen koder er listet.", EN: "No codes are listed."}))
	}
	p.others(m)
}

// others names the open systems that may hold more codes than those listed.
func (p *page) others(m *expansion) {
	if len(m.open) == 0 {
		return
	}
	var names []string
	for _, s := range m.open {
		names = append(names, p.name(s.Name))
	}
	text := p.v.Say(diag.Term{NB: "Også koder som ikke er listet i %s, er med når de passer.", EN: "Codes that are not listed in %s belong too, where they fit."})
	p.paragraph(fmt.Sprintf(text, strings.Join(names, ", ")))
}
