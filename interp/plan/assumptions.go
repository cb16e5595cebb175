package plan

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
	rules   sync.Map // onDays -> *Grounds
	mu      sync.Mutex
	grounds []ground // each once, by number; from here on under mu
	numbers map[ground]int
	names   map[onDays]behind
	fields  *fields
}

// ground is a text, and when a finding rests on it: always, or where a code stands in
// one of the fields that it is held against, or is proposed.
type ground struct {
	text    string
	code    code // none: always
	against int  // which fields, see fields
}

// code is one of a system, as it is compared.
type code struct {
	of    *model.CodeSystem
	canon string
}

// onDays is a rule, or a name held against fields, on a stretch of days.
type onDays struct {
	of      any
	stretch int
	against int
}

// behind is the grounds that a name gives, and their order where they are few: a
// thousand names that each rest on one text more have no half a million to remember.
type behind struct {
	grounds columns.Bits // nil for none
	order   []int
}

const few = 64

// newAssumed finds the antatt texts of a rule set.
func newAssumed(info *model.Info) *Assumed {
	return &Assumed{
		info: info, turns: info.Turns(), numbers: map[ground]int{}, names: map[onDays]behind{},
		fields: newFields(info),
	}
}

// By are the grounds of a rule on some days: its own, then those of everything dated,
// defined or listed that its clauses name, each once.
func (a *Assumed) By(rule *model.Rule, days ...value.Date) *Grounds {
	return a.once(rule, days, func(all *assumptions) { all.rule(rule) })
}

// BySection are those of the finding that the rules of a section share.
func (a *Assumed) BySection(s *model.Section, days ...value.Date) *Grounds {
	return a.once(s, days, func(all *assumptions) {
		all.add(&model.Basis{Assumptions: s.Assumptions})
		all.exprs(s.Exprs())
	})
}

// once adds what is behind something on some days: on one, once.
func (a *Assumed) once(of any, days []value.Date, add func(*assumptions)) *Grounds {
	if len(days) != 1 {
		return a.by(days, add)
	}
	key := onDays{of: of, stretch: a.stretch(days[0])}
	known, is := a.rules.Load(key)
	if !is {
		known, _ = a.rules.LoadOrStore(key, a.by(days, add))
	}
	return known.(*Grounds)
}

func (a *Assumed) stretch(day value.Date) int {
	return sort.Search(len(a.turns), func(i int) bool { return a.turns[i] > day })
}

func (a *Assumed) by(days []value.Date, add func(*assumptions)) *Grounds {
	a.mu.Lock()
	defer a.mu.Unlock()
	all := a.collect(0)
	for _, day := range days {
		all.day = day
		add(all)
	}
	list := make([]ground, len(all.order))
	for i, n := range all.order {
		list[i] = a.grounds[n]
	}
	return newGrounds(list, a.fields)
}

// assumptions collects grounds on a day, in order of appearance.
type assumptions struct {
	*Assumed
	day     value.Date
	against int // the fields that the test in hand is of, 0 outside of tests
	grounds columns.Bits
	order   []int
	anyhow  bool // their order is not asked for
	without bool // and is not that of all grounds any more
}

func (a *Assumed) collect(day value.Date) *assumptions { return &assumptions{Assumed: a, day: day} }

func (a *assumptions) add(b *model.Basis) { a.addOf(b, code{}) }

// addOf adds what is assumed of a code, or of anything else.
func (a *assumptions) addOf(b *model.Basis, of code) {
	for _, x := range b.AssumedOn(a.day) {
		g := ground{text: x.Why, code: of}
		if of.of != nil {
			g.against = a.against
		}
		n, known := a.numbers[g]
		if !known {
			n = len(a.Assumed.grounds)
			a.numbers[g], a.Assumed.grounds = n, append(a.Assumed.grounds, g)
		}
		a.ground(n)
	}
}

func (a *assumptions) ground(n int) {
	a.grow(columns.Words(n + 1))
	if !a.grounds.Has(n) {
		a.grounds.Add(n)
		a.order = append(a.order, n)
	}
}

// grow makes place for grounds that had no number yet.
func (a *assumptions) grow(words int) {
	if more := words - len(a.grounds); more > 0 {
		a.grounds = append(a.grounds, make(columns.Bits, more)...)
	}
}

// named adds what a name rests on. Nothing is looked for where there is nothing new.
func (a *assumptions) named(o model.Object) {
	b := a.behind(o)
	a.grow(len(b.grounds))
	switch {
	case a.grounds.HasAll(b.grounds):
	case b.order != nil:
		for _, n := range b.order {
			a.ground(n)
		}
	case a.anyhow: // there are more than a few now
		a.grounds.AddAll(b.grounds)
		a.without = true
	default:
		a.object(o)
	}
}

func (a *assumptions) behind(o model.Object) behind {
	key := onDays{o, a.stretch(a.day), a.against}
	b, known := a.names[key]
	if !known {
		c := a.collect(a.day)
		c.against, c.anyhow = a.against, true
		c.object(o)
		b.grounds = c.grounds
		if !c.without && len(c.order) <= few {
			b.order = c.order
		}
		a.names[key] = b
	}
	return b
}

// rule adds what is behind a rule on the day in hand. What its section assumes itself
// stands in the basis of the rule.
func (a *assumptions) rule(rule *model.Rule) {
	a.add(&rule.Basis)
	a.exprs(rule.Exprs())
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

// expr adds what an expression rests on. In a test of codes these are held against the
// fields on either side; a condition on members inside it is no part of that.
func (a *assumptions) expr(x syntax.Expr) {
	syntax.Walk(x, func(n syntax.Node) bool {
		x, ok := n.(syntax.Expr)
		if !ok {
			return true
		}
		if l, r := a.info.CodeTest(x); l != nil {
			a.within(a.fields.in(l, r), func() { a.exprs([]syntax.Expr{l, r}) })
			return false
		}
		if _, is := x.(*syntax.CollExpr); is && a.against != 0 {
			a.within(0, func() { a.expr(x) })
			return false
		}
		if o := a.info.Use(x); o != nil {
			a.named(o)
		}
		return true
	})
}

// within adds something with codes held against some fields.
func (a *assumptions) within(against int, add func()) {
	before := a.against
	a.against = against
	add()
	a.against = before
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
			a.within(0, func() { a.criteria(v) })
		}
	case *model.Definition:
		a.add(&model.Basis{Assumptions: o.Assumptions})
		a.expr(o.Expr)
	case *model.CodeUse:
		for _, entry := range model.InForceOn(o.Listed, a.day) {
			a.addOf(&entry.Basis, code{o.System, o.System.Canon(o.Name)})
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
