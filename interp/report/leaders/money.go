package leaders

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/interp/report/smallcells"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// The dated values that say what the funding code is, how many points a case with it
// gives, and what a point is worth. A rule set that lacks one has no line about money.
const (
	codeName   = "isf_kode"
	pointsName = "isf_poeng"
	priceName  = "isf_enhetspris"
)

// State is what may be amiss with the funding code.
type State uint8

// The states, the first that is true of a case.
const (
	Wrong     State = iota // it stands where it must not, or another should
	Absent                 // it should stand and does not
	Undecided              // nobody can say
	states
)

// Money is in how many cases the funding code is amiss, and what is at stake.
type Money struct {
	Cases [states]*Number
	Sums  [states]value.Number // of those with a price
	// Unpriced are those without: no day is known, or no points or price hold then.
	Unpriced [states]*Number
}

// funding is what a rule set says of the funding code.
type funding struct {
	info          *model.Info
	codes         []string
	points, price *model.Value
}

func fundingOf(info *model.Info) *funding {
	if info == nil {
		return nil
	}
	f := &funding{info: info}
	for _, v := range info.Values {
		switch v.Name {
		case codeName:
			for _, version := range v.Versions {
				if code, _, _, ok := info.CodeOn(version.Expr, version.Valid.From); ok {
					f.codes = append(f.codes, code)
				}
			}
		case pointsName:
			f.points = v
		case priceName:
			f.price = v
		}
	}
	if f.codes == nil || f.points == nil || f.price == nil {
		return nil
	}
	return f
}

func (f *funding) is(code string) bool { return code != "" && slices.Contains(f.codes, code) }

// only says whether a rule proposes to change nothing but funding codes.
func (f *funding) only(r *model.Rule) bool {
	for _, fix := range r.Fixes {
		for _, e := range []syntax.Expr{fix.Codes, fix.With} {
			if e == nil {
				continue
			}
			if code, _, _, ok := f.info.CodeOn(e, r.Valid.From); ok {
				if !f.is(code) {
					return false
				}
				continue
			}
			set := f.info.SetOn(e, r.Valid.From)
			if len(set.Codes) == 0 || !set.Closed || slices.ContainsFunc(set.Codes, func(c string) bool { return !f.is(c) }) {
				return false
			}
		}
		if fix.Codes == nil {
			return false
		}
	}
	return len(r.Fixes) > 0
}

// about are the names of the rules that are about nothing but the funding code, and the
// first group that one of them is for.
func (f *funding) about() (names map[string]bool, group string) {
	names = map[string]bool{}
	for _, r := range f.info.Rules {
		if !f.only(r) {
			continue
		}
		names[r.ID()] = true
		if on, ok := r.On.(*model.Group); ok && group == "" {
			group = on.Name
		}
	}
	return names, group
}

// state is what a finding says of the funding code.
func (f *funding) state(x *finding.Finding, about map[string]bool) (State, bool) {
	if x.Outcome == finding.Undetermined {
		return Undecided, about[x.Rule] || slices.ContainsFunc(x.Shared, func(name string) bool { return about[name] })
	}
	adds := false
	for _, fix := range x.Fixes {
		switch {
		case fix.Action != "add" && (f.is(fix.Code) || f.is(fix.With)):
			return Wrong, true
		case fix.Action == "add" && f.is(fix.Code):
			adds = true
		}
	}
	return Absent, adds
}

// worth is points times price on a day.
func (f *funding) worth(day value.Date) (value.Number, bool) {
	points, ok := number(f.points.VersionOn(day))
	price, also := number(f.price.VersionOn(day))
	if !ok || !also {
		return value.Number{}, false
	}
	return points.Mul(price), true
}

func number(v *model.ValueVersion) (value.Number, bool) {
	if v == nil {
		return value.Number{}, false
	}
	e, ok := v.Expr.(*syntax.NumberExpr)
	if !ok {
		return value.Number{}, false
	}
	return e.Value, true
}

// moneyOf counts the cases of a run in which the funding code is amiss, each once; nil
// where the rule set does not say what it is worth.
func moneyOf(run *report.Run, n *Numbers) *Money {
	f := fundingOf(run.Titles.Info())
	if f == nil {
		return nil
	}
	type found struct {
		state State
		day   value.Date
		dated bool
		first bool // the day is the first of the group
	}
	about, group := f.about()
	cases, rules := map[string]*found{}, map[string]bool{}
	var order []*found
	for x := range run.Findings.All() {
		state, is := f.state(&x, about)
		if !is || len(x.On) == 0 {
			continue
		}
		if state != Undecided {
			rules[report.Title(&x)] = true
		}
		id := x.On[0].Record + "\x00" + x.On[0].Key
		if run.Case != nil && group != "" {
			if of := run.Case(group, x.On[0]); of != "" {
				id = of
			}
		}
		c := cases[id]
		if c == nil {
			c = &found{state: state, day: x.Date, dated: x.Dated}
			cases[id] = c
			order = append(order, c)
		}
		c.state = min(c.state, state)
		if x.For == group && !c.first {
			c.day, c.dated, c.first = x.Date, x.Dated, true
		}
	}
	m := &Money{}
	var counts, unpriced [states]int
	for _, c := range order {
		counts[c.state]++
		if sum, ok := f.worth(c.day); ok && c.dated {
			m.Sums[c.state] = m.Sums[c.state].Add(sum)
		} else {
			unpriced[c.state]++
		}
	}
	// Where the sum of a rule is hidden, a number that hangs on it would help to find it.
	hide := n.Without >= Corrections || slices.ContainsFunc(n.Rules, func(r Rule) bool { return rules[r.Title] && r.All.Shown != smallcells.Whole })
	for s := range states {
		m.Cases[s], m.Unpriced[s] = small(counts[s], run.SmallCells), small(unpriced[s], run.SmallCells)
		if hide && run.SmallCells > 0 && s != Undecided && counts[s] > 0 && m.Cases[s].Shown == smallcells.Whole {
			m.Cases[s].Shown = smallcells.Hidden
		}
	}
	return m
}

// MoneyTitle is the heading of it.
var MoneyTitle = diag.Term{NB: "Hva det betyr i penger", EN: "What it means in money"}

// Money says what the funding code is worth where it is amiss, and what that rests on; none
// where the rule set does not say what it is worth.
func (p Page) Money() []string {
	m := p.money
	if m == nil {
		return nil
	}
	list := []string{p.say(diag.Term{
		NB: "Finansieringsordningen skal ikke styre hva som tilbys pasientene. Tallene sier hva feil koding betyr, ikke hva som bør gjøres.",
		EN: "The financing scheme shall not steer what is offered to patients. The numbers say what wrong coding means, not what should be done.",
	})}
	for _, s := range []struct {
		state State
		text  diag.Term
	}{
		{Absent, diag.Term{NB: "Koden mangler", EN: "The code is missing"}},
		{Wrong, diag.Term{NB: "Koden står feil", EN: "The code is wrong"}},
		{Undecided, diag.Term{NB: "Det kan ikke avgjøres om koden skal stå", EN: "It cannot be decided whether the code should be there"}},
	} {
		n := m.Cases[s.state]
		line := diag.Fill(p.say(diag.Term{NB: "{0}: {1} pasientprogrammer", EN: "{0}: {1} patients' programmes"}), p.say(s.text), p.Text(n))
		if n.N > 0 {
			sum := p.say(diag.Term{NB: "skjult", EN: "hidden"})
			if n.Shown == smallcells.Whole && m.Unpriced[s.state].Shown == smallcells.Whole && !smallcells.IsSmall(n.N-m.Unpriced[s.state].N, p.Few) {
				sum = m.Sums[s.state].Decimal() + p.say(diag.Term{NB: " kr", EN: " kroner"})
			}
			line += diag.Fill(p.say(diag.Term{NB: "; beløp som står på spill: {0}", EN: "; sum at stake: {0}"}), sum)
		}
		if u := m.Unpriced[s.state]; u.N > 0 {
			line += diag.Fill(p.say(diag.Term{NB: "; uten dag, poeng eller pris, og ikke regnet med: {0}", EN: "; without a day, points or a price, and not counted in: {0}"}), p.Text(u))
		}
		list = append(list, line+".")
	}
	return append(list, p.say(diag.Term{
		NB: "Det er antatt at hvert pasientprogram gir alle poengene (isf_poeng) ganger prisen (isf_enhetspris) på pasientens første dag, eller kontaktens dag der et funn gjelder én kontakt; også der koden bare skal flyttes eller byttes, og der ingen vet om den skal stå. Hvert pasientprogram er talt én gang: feil går foran mangler, og mangler foran uavgjort.",
		EN: "It is assumed that each patient's programme gives all points (isf_poeng) times the price (isf_enhetspris) of the patient's first day, or of the contact's where a finding is about one; also where the code is only to be moved or replaced, and where nobody knows whether it should be there. Each is counted once: wrong before missing, missing before undecided.",
	}))
}
