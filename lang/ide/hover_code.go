package ide

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// mostRules bounds how many rules a hover lists: it is read at a glance.
const mostRules = 8

// code writes about a code of a system, listed there or not.
func (p *page) code(s *check.CodeSystem, code string) {
	listed, _ := s.Lookup(code)
	title := ""
	if len(listed) > 0 {
		title = listed[0].Title
	}
	p.heading(diag.Term{NB: "Kode", EN: "Code"}, code, title)
	p.paragraph(p.v.say(diag.Term{NB: "Kodeverk ", EN: "Code system "}) + p.titled(s.Name, s.Title))
	if listed == nil {
		p.paragraph(p.v.say(diag.Term{
			NB: "Koden står ikke i lista, men har formen til kodeverket og godtas.",
			EN: "The code is not listed, but it has the shape of the code system and is accepted.",
		}))
	}
	for i, one := range listed {
		if i > 0 && one.Title != title {
			p.paragraph(p.plain(one.Title))
		}
		if one.Valid != check.Always || len(listed) > 1 {
			p.valid(one.Valid)
		}
		p.basis(&one.Basis)
		p.codes(diag.Term{NB: "Erstatter", EN: "Replaces"}, one.Replaces)
	}
	p.codes(diag.Term{NB: "Erstattet av", EN: "Replaced by"}, p.v.successors(s, code))
	p.setsWith(s, code)
	p.rulesWith(code)
}

// successors are the codes that replace a code.
func (s *Snapshot) successors(system *check.CodeSystem, code string) []*check.ListedCode {
	canon := system.Canon(code)
	var list []*check.ListedCode
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
func (p *page) codes(label diag.Term, list []*check.ListedCode) {
	var items []string
	for _, one := range list {
		item := p.titled(one.Name, one.Title)
		if one.Valid != check.Always {
			item += " (" + period(one.Valid).In(p.v.Lang) + ")"
		}
		items = append(items, item)
	}
	p.list(label, items, 12)
}

// setsWith lists the code sets that a code is in.
func (p *page) setsWith(s *check.CodeSystem, code string) {
	var names []string
	for _, set := range p.v.Info.CodeSets {
		if slices.ContainsFunc(set.Versions, func(one *check.CodeSetVersion) bool { return p.v.inSet(one, s, code) }) {
			names = append(names, p.name(set.Name))
		}
	}
	if len(names) > 0 {
		p.label(diag.Term{NB: "I kodesettene", EN: "In the code sets"}, strings.Join(names, ", "))
	}
}

// inSet says whether a version of a code set holds a code on its first day.
func (s *Snapshot) inSet(version *check.CodeSetVersion, system *check.CodeSystem, code string) bool {
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
func firstDay(b *check.Basis) value.Date {
	for _, i := range b.Force {
		if i.From != value.MinDate {
			return i.From
		}
		return i.To
	}
	return b.Valid.From
}

// rulesWith lists the rules that name a code, by itself or in a set.
func (p *page) rulesWith(code string) {
	var rules []*check.Rule
	for _, r := range p.v.Info.Rules {
		if p.v.Info.Touches(r, code, nil) {
			rules = append(rules, r)
		}
	}
	p.rules(diag.Term{NB: "Regler som gjelder koden", EN: "Rules that touch the code"}, rules)
}

// rules lists rules with title and days. Rows of a table are one line.
func (p *page) rules(label diag.Term, list []*check.Rule) {
	var items []string
	for i := 0; i < len(list); i++ {
		r := list[i]
		name, rows := r.ID(), 1
		for i+1 < len(list) && r.Row > 0 && list[i+1].Decl == r.Decl {
			i++
			rows++
		}
		if rows > 1 {
			name = fmt.Sprintf(p.v.say(diag.Term{NB: "%s, %d rader", EN: "%s, %d rows"}), r.Name, rows)
		}
		item := p.titled(name, r.Title)
		if r.Valid != check.Always {
			item += " (" + period(r.Valid).In(p.v.Lang) + ")"
		}
		items = append(items, item)
	}
	p.list(label, items, mostRules)
}

// hoverSpan is about a prefix or a range of codes: what it stands for.
func (v *View) hoverSpan(c cursor) *Hover {
	for i := len(c.path) - 1; i >= 0; i-- {
		switch e := c.path[i].(type) {
		case *syntax.PrefixExpr:
			p := v.page()
			p.heading(diag.Term{NB: "Koder som begynner på", EN: "Codes that begin with"}, e.Text, "")
			p.members(e)
			return p.hover(c.span(e))
		case *syntax.RangeExpr:
			if e.From == nil || e.To == nil {
				return nil
			}
			p := v.page()
			p.heading(diag.Term{NB: "Koder i området", EN: "Codes in the range"}, e.From.Text+".."+e.To.Text, "")
			p.members(e)
			return p.hover(c.span(e))
		}
	}
	return nil
}

// members lists the codes that a prefix or a range holds, and says where there
// may be others.
func (p *page) members(e syntax.Expr) {
	m := p.v.expand(e, value.MinDate)
	p.codes(diag.Term{NB: "I kodeverkene", EN: "In the code systems"}, m.codes)
	if len(m.codes) == 0 && len(m.open) == 0 {
		p.paragraph(p.v.say(diag.Term{NB: "Ingen koder er listet.", EN: "No codes are listed."}))
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
	text := p.v.say(diag.Term{NB: "Også koder som ikke er listet i %s, er med når de passer.", EN: "Codes that are not listed in %s belong too, where they fit."})
	p.paragraph(fmt.Sprintf(text, strings.Join(names, ", ")))
}

// expansion is what a set of codes holds on a day, written out.
type expansion struct {
	codes   []*check.ListedCode
	bare    []string            // codes of open systems that are not listed
	open    []*check.CodeSystem // that may hold more
	whole   []*check.CodeSystem // every code of these
	lacking []check.Object      // values and code sets with no version on the day
	seen    map[any]bool
}

// expand writes out what an expression for codes stands for on a day.
func (s *Snapshot) expand(e syntax.Expr, day value.Date) *expansion {
	m := &expansion{seen: map[any]bool{}}
	m.add(s.Info, e, day)
	return m
}

func (m *expansion) add(info *check.Info, e syntax.Expr, day value.Date) {
	switch e := e.(type) {
	case nil:
	case *syntax.ParenExpr:
		m.add(info, e.X, day)
	case *syntax.ListExpr:
		for _, item := range e.Items {
			m.add(info, item, day)
		}
	case *syntax.PrefixExpr, *syntax.RangeExpr:
		m.matching(info, e, day)
	default:
		m.object(info, info.Use(e), day)
	}
}

// matching adds the listed codes that a prefix or a range holds.
func (m *expansion) matching(info *check.Info, e syntax.Expr, day value.Date) {
	set := info.SetOn(e, day)
	for _, s := range info.TypeOf(e).Systems {
		any := len(info.TypeOf(e).Systems) == 1
		if r, ok := e.(*syntax.RangeExpr); ok && r.From != nil {
			_, any = s.Lookup(r.From.Text)
		}
		for _, code := range s.Codes {
			if set.Has(s.Canon(code.Name)) {
				any = true
				m.code(code)
			}
		}
		if s.Open && any && !m.seen[s] {
			m.seen[s] = true
			m.open = append(m.open, s)
		}
	}
}

func (m *expansion) object(info *check.Info, o check.Object, day value.Date) {
	switch o := o.(type) {
	case *check.CodeUse:
		if len(o.Listed) == 0 && !m.seen[o.Name] {
			m.seen[o.Name] = true
			m.bare = append(m.bare, o.Name)
		}
		for _, code := range o.Listed[:min(1, len(o.Listed))] {
			m.code(code)
		}
	case *check.CodeSystem:
		m.whole = append(m.whole, o)
	case *check.Value:
		if version := o.VersionOn(day); version != nil && !m.seen[version] {
			m.seen[version] = true
			m.add(info, version.Expr, day)
		} else if version == nil {
			m.lacking = append(m.lacking, o)
		}
	case *check.CodeSet:
		if version := o.VersionOn(day); version != nil {
			m.version(info, version, day)
		} else {
			m.lacking = append(m.lacking, o)
		}
	}
}

// version adds what a version of a code set holds, without what it takes out.
func (m *expansion) version(info *check.Info, version *check.CodeSetVersion, day value.Date) {
	if m.seen[version] {
		return
	}
	m.seen[version] = true
	inner := &expansion{seen: map[any]bool{version: true}}
	var outside []*check.Set
	for _, member := range version.Members {
		switch {
		case member.X == nil:
		case member.Outside:
			outside = append(outside, info.SetOn(member.X, day))
		default:
			inner.add(info, member.X, day)
		}
	}
	out := func(s *check.CodeSystem, code string) bool {
		return slices.ContainsFunc(outside, func(set *check.Set) bool { return set.Has(s.Canon(code)) })
	}
	for _, code := range inner.codes {
		if !out(code.System, code.Name) {
			m.code(code)
		}
	}
	m.bare = append(m.bare, inner.bare...)
	m.whole = append(m.whole, inner.whole...)
	m.lacking = append(m.lacking, inner.lacking...)
	for _, s := range inner.open {
		if !m.seen[s] {
			m.seen[s] = true
			m.open = append(m.open, s)
		}
	}
}

func (m *expansion) code(code *check.ListedCode) {
	key := codeIdentity{code.System, code.System.Canon(code.Name)}
	if !m.seen[key] {
		m.seen[key] = true
		m.codes = append(m.codes, code)
	}
}
