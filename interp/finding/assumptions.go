package finding

import (
	"sort"
	"sync"

	"ppolang/interp/columns"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Assumed finds the antatt texts behind rules. What a name rests on is worked out
// once for each stretch of days in which nothing turns, however many rules use it.
type Assumed struct {
	info    *model.Info
	turns   []value.Date
	texts   []string // each once
	numbers map[string]int
	rules   sync.Map // onDays -> []string
	mu      sync.Mutex
	names   map[onDays]behind // under mu
}

// onDays is a rule or a name on a stretch of days.
type onDays struct {
	of      any
	stretch int
}

// behind is the texts that a name rests on, and their order where they are few: a
// thousand names that each rest on one text more have no half a million to remember.
type behind struct {
	texts columns.Bits // nil for none
	order []int
}

const few = 64

// AssumedOf is the antatt texts of a rule set.
func AssumedOf(info *model.Info) *Assumed {
	a := &Assumed{info: info, turns: info.Turns(), numbers: map[string]int{}, names: map[onDays]behind{}}
	for _, of := range info.AllAssumptions() {
		if _, known := a.numbers[of.Why]; !known {
			a.numbers[of.Why] = len(a.texts)
			a.texts = append(a.texts, of.Why)
		}
	}
	return a
}

// By are the antatt texts behind a rule on some days: its own, then those of
// everything dated, defined or listed that its clauses name, each once.
func (a *Assumed) By(rule *model.Rule, days ...value.Date) []string {
	if len(a.texts) == 0 {
		return nil
	}
	return a.once(rule, days, func(all *assumptions) { all.rule(rule) })
}

// BySection are those behind the finding that the rules of a section share.
func (a *Assumed) BySection(s *model.Section, days ...value.Date) []string {
	if len(a.texts) == 0 {
		return nil
	}
	return a.once(s, days, func(all *assumptions) {
		all.add(&model.Basis{Assumptions: s.Assumptions})
		all.section(s)
	})
}

// once adds what is behind something on some days: on one, once.
func (a *Assumed) once(of any, days []value.Date, add func(*assumptions)) []string {
	if len(days) != 1 {
		return a.by(days, add)
	}
	key := onDays{of, a.stretch(days[0])}
	texts, known := a.rules.Load(key)
	if !known {
		texts, _ = a.rules.LoadOrStore(key, a.by(days, add))
	}
	return texts.([]string)
}

func (a *Assumed) stretch(day value.Date) int {
	return sort.Search(len(a.turns), func(i int) bool { return a.turns[i] > day })
}

func (a *Assumed) by(days []value.Date, add func(*assumptions)) (texts []string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	all := a.collect(0)
	for _, day := range days {
		all.day = day
		add(all)
	}
	for _, i := range all.order {
		texts = append(texts, a.texts[i])
	}
	return texts
}

// assumptions collects texts on a day, in order of appearance.
type assumptions struct {
	*Assumed
	day     value.Date
	texts   columns.Bits
	order   []int
	anyhow  bool // their order is not asked for
	without bool // and is not that of all texts any more
}

func (a *Assumed) collect(day value.Date) *assumptions {
	return &assumptions{Assumed: a, day: day, texts: columns.NewBits(len(a.texts))}
}

func (a *assumptions) add(b *model.Basis) {
	for _, x := range b.AssumedOn(a.day) {
		a.text(a.numbers[x.Why])
	}
}

func (a *assumptions) text(i int) {
	if !a.texts.Has(i) {
		a.texts.Add(i)
		a.order = append(a.order, i)
	}
}

// named adds what a name rests on. Nothing is looked for where there is nothing new.
func (a *assumptions) named(o model.Object) {
	b := a.behind(o, a.day)
	switch {
	case b.texts == nil || a.texts.HasAll(b.texts):
	case b.order != nil:
		for _, i := range b.order {
			a.text(i)
		}
	case a.anyhow: // there are more than a few now
		a.texts.AddAll(b.texts)
		a.without = true
	default:
		a.object(o)
	}
}

func (a *Assumed) behind(o model.Object, day value.Date) behind {
	key := onDays{o, a.stretch(day)}
	b, known := a.names[key]
	if !known {
		c := a.collect(day)
		c.anyhow = true
		c.object(o)
		if c.without || len(c.order) > 0 {
			b.texts = c.texts
		}
		if !c.without && len(c.order) <= few {
			b.order = c.order
		}
		a.names[key] = b
	}
	return b
}

// rule adds what is behind a rule on the day in hand.
func (a *assumptions) rule(rule *model.Rule) {
	a.add(&rule.Basis)
	a.section(rule.Section)
	a.provided(rule.Provided)
	a.exprs(rule.When)
	a.exprs(rule.Except)
	for _, q := range rule.Require {
		a.expr(q.Cond)
	}
	a.exprs(rule.PointsTo)
	for _, fix := range rule.Fixes {
		a.exprs([]syntax.Expr{fix.Codes, fix.With, fix.Value})
		a.exprs(fix.On)
	}
}

// section adds what the conditions of a section rest on; what it assumes itself stands
// in the basis of each of its rules.
func (a *assumptions) section(s *model.Section) {
	if s != nil {
		a.provided(s.Provided)
		a.exprs(s.When)
		a.exprs(s.Except)
	}
}

func (a *assumptions) provided(list []*model.Provided) {
	for _, p := range list {
		a.exprs(p.Exprs())
	}
}

func (a *assumptions) exprs(list []syntax.Expr) {
	for _, x := range list {
		if x != nil {
			a.expr(x)
		}
	}
}

func (a *assumptions) expr(x syntax.Expr) {
	syntax.Walk(x, func(n syntax.Node) bool {
		if x, ok := n.(syntax.Expr); ok {
			if o := a.info.Use(x); o != nil {
				a.named(o)
			}
		}
		return true
	})
}

func (a *assumptions) object(o model.Object) {
	switch o := o.(type) {
	case *model.Value:
		if v := o.VersionOn(a.day); v != nil {
			a.add(&v.Basis)
			a.expr(v.Expr)
		}
	case *model.CodeSet:
		if v := o.VersionOn(a.day); v != nil {
			a.add(&v.Basis)
			for _, m := range v.Members {
				a.expr(m.X)
			}
		}
	case *model.Criteria:
		if v := o.VersionOn(a.day); v != nil {
			a.criteria(v)
		}
	case *model.Definition:
		a.add(&model.Basis{Assumptions: o.Assumptions})
		a.expr(o.Expr)
	case *model.CodeUse:
		for _, entry := range inForce(o.Listed, a.day) {
			a.add(&entry.Basis)
		}
	}
}

func (a *assumptions) criteria(v *model.CriteriaVersion) {
	a.add(&v.Basis)
	a.provided(v.Provided)
	for _, item := range v.Items {
		a.add(&item.Basis)
		a.provided(item.Provided)
		a.expr(item.Expr)
	}
}

// inForce are the entries of a code that hold on a day, or all of them.
func inForce(entries []*model.ListedCode, day value.Date) []*model.ListedCode {
	var list []*model.ListedCode
	for _, e := range entries {
		if e.InForce(day) {
			list = append(list, e)
		}
	}
	if list == nil {
		return entries
	}
	return list
}
