package eval

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"ppolang/interp/eval/builtin"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// change is that a finding proposes to change a record.
type change struct {
	record, key int32 // the number of its type, and of its key
	finding     int32
	what        int32 // the number of what is changed
}

// changes are what all findings propose. What is changed is numbered: it is the same
// few things in very many records.
type changes struct {
	mu      sync.Mutex
	records map[*model.Record]int32
	numbers map[changed]int32
	list    []change
}

// changed is a field of a record type and what is done to it.
type changed struct {
	record int32
	field  string
	finding.Change
}

func (c *changes) number(of changed) int32 {
	n, ok := c.numbers[of]
	if !ok {
		n = int32(len(c.numbers))
		c.numbers[of] = n
	}
	return n
}

// add adds what a finding proposes for records.
func (c *changes) add(place int32, fixes []finding.Fix, of func(fix int) cases.Member) {
	if slices.ContainsFunc(fixes, func(x finding.Fix) bool { return x.Key == "" }) {
		return // records without a key cannot be told apart
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for k, x := range fixes {
		m := of(k)
		r := c.records[m.Table.Of]
		what := c.number(changed{r, x.Field, x.Change(m.Table.Of)})
		c.list = append(c.list, change{r, int32(m.Table.Column(m.Table.Of.Key).IDs[m.Row]), place, what})
	}
}

// fold has findings speak for others, and puts those behind all that are left. It
// does what finding.Fold does, for more findings than there is memory for in words:
// only those are looked at that would change a record which others would change too.
func (f *findings) fold() {
	all := &changes{numbers: map[changed]int32{}, records: map[*model.Record]int32{}}
	for i, r := range f.Info.Records {
		all.records[r] = int32(i)
	}
	f.pieces(f.proposing(), func(p piece) { p.propose(all) })
	slices.SortFunc(all.list, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.record, b.record), cmp.Compare(a.key, b.key), cmp.Compare(a.finding, b.finding), cmp.Compare(a.what, b.what))
	})
	of := contested(all.list)
	if len(of) == 0 {
		return
	}
	f.part(f.speakers(all, of))
}

// contested is what those findings propose that would change a record which others
// would change too, by their places.
func contested(list []change) map[int32][]change {
	of := map[int32][]change{}
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].record == list[from].record && list[to].key == list[from].key {
			to++
		}
		if list[from].finding != list[to-1].finding {
			for _, c := range list[from:to] {
				of[c.finding] = nil
			}
		}
		from = to
	}
	if len(of) == 0 {
		return nil
	}
	for _, c := range list {
		if known, ok := of[c.finding]; ok {
			of[c.finding] = append(known, c)
		}
	}
	return of
}

// proposing are the places of the violations that may propose something.
func (f *findings) proposing() []int32 {
	var places []int32
	for i := range f.list {
		x := &f.list[i]
		by := &f.sources[x.by]
		may := x.outcome == finding.Violation
		if by.builtin != nil {
			may = may && (by.builtin.Kind == syntax.UnknownCode || by.builtin.Kind == syntax.ExpiredCode)
		} else {
			may = may && (len(by.rule.Fixes) > 0 || by.cohort.Group == nil && len(by.rule.Require) > 0)
		}
		if may {
			places = append(places, int32(i))
		}
	}
	return places
}

// propose adds what the findings of a piece propose.
func (p *piece) propose(to *changes) {
	if p.cohort == nil {
		for _, i := range p.at {
			x := p.brief(i)
			one := builtin.Brief{Source: p.sources[x.by].builtin, Row: x.row, Nth: x.nth}
			to.add(p.places[i], p.builtins.Word(one).Fixes, func(int) cases.Member { return one.Record() })
		}
		return
	}
	reporters := reporters{}
	p.cases(func(rows *expr.Rows, row int, at []int32) {
		for _, i := range at {
			w := reporters.of(p, p.brief(i).by, rows)
			fixes, of := w.fixes(row, w.Pointed(w.detail.PointsTo, row, false))
			to.add(p.places[i], fixes, func(fix int) cases.Member { return of[fix] })
		}
	})
}

// speakers finds who speaks for whom, by their places.
func (f *findings) speakers(all *changes, of map[int32][]change) map[int32]int32 {
	proposes, by := all.related()
	type target struct{ record, key, what int32 }
	first := map[target]int32{} // the place, in order, of the first that proposes it
	into := map[int32]int32{}
	order := slices.Collect(maps.Keys(of))
	slices.SortFunc(order, func(a, b int32) int {
		x, y := f.foremost(a), f.foremost(b)
		return cmp.Or(x.Compare(&y), cmp.Compare(a, b))
	})
	for at, i := range order {
		speaker, spoken := len(order), true
		for _, c := range of[i] {
			before := len(order)
			for _, what := range by[c.what] {
				if n, ok := first[target{c.record, c.key, what}]; ok {
					before = min(before, int(n))
				}
			}
			speaker, spoken = min(speaker, before), spoken && before < len(order)
		}
		if spoken {
			into[i] = order[speaker]
			continue
		}
		for _, c := range of[i] {
			for _, what := range proposes[c.what] {
				to := target{c.record, c.key, what}
				if _, ok := first[to]; !ok {
					first[to] = int32(at)
				}
			}
		}
	}
	return into
}

// related says of each change what is proposed with it, and with what it is proposed.
func (c *changes) related() (proposes, by [][]int32) {
	list := make([]changed, len(c.numbers))
	for one, n := range c.numbers {
		list[n] = one
	}
	for _, one := range list {
		number := func(of []finding.Change) (numbers []int32) {
			for _, x := range of {
				numbers = append(numbers, c.number(changed{one.record, one.field, x}))
			}
			return numbers
		}
		proposes, by = append(proposes, number(one.Proposes())), append(by, number(one.ProposedBy()))
	}
	return proposes, by
}

// foremost is where a finding stands among those that may speak for it.
func (f *findings) foremost(place int32) finding.Foremost {
	x := &f.list[place]
	by := &f.sources[x.by]
	of := finding.Foremost{Severity: x.severity, Order: f.order(x)}
	if by.builtin != nil {
		of.Rule = finding.OfBuiltin(by.builtin.Kind)
	} else {
		of.Rule = by.rule.Number
	}
	return of
}

// part puts the findings that others speak for behind all others, and notes at those
// who does.
func (f *findings) part(into map[int32]int32) {
	if len(into) == 0 {
		return
	}
	list := make([]brief, 0, len(f.list))
	to := make([]int32, len(f.list)) // where each is now
	for i := range f.list {
		if _, gone := into[int32(i)]; !gone {
			to[i] = int32(len(list))
			list = append(list, f.list[i])
		}
	}
	f.Did(&f.Work.Folded, len(into))
	f.left = len(list)
	f.also = map[int32][]int32{}
	gone := slices.Collect(maps.Keys(into))
	slices.SortFunc(gone, func(a, b int32) int {
		x, y := f.foremost(a), f.foremost(b)
		return cmp.Or(x.Compare(&y), cmp.Compare(a, b))
	})
	for _, i := range gone {
		by := to[into[i]]
		f.also[by] = append(f.also[by], int32(len(list)))
		list = append(list, f.list[i])
	}
	f.list = list
}
