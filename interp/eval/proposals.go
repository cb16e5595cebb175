package eval

import (
	"cmp"
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

// each gives what is proposed for each record.
func (c *changes) each(give func(list []change)) {
	for from := 0; from < len(c.list); {
		to := from + 1
		for to < len(c.list) && c.list[to].record == c.list[from].record && c.list[to].key == c.list[from].key {
			to++
		}
		give(c.list[from:to])
		from = to
	}
}

// changed are all that is changed, by number.
func (c *changes) changed() []changed {
	list := make([]changed, len(c.numbers))
	for one, n := range c.numbers {
		list[n] = one
	}
	return list
}

// proposals are what all findings propose, record by record.
func (f *findings) proposals() *changes {
	all := &changes{numbers: map[changed]int32{}, records: map[*model.Record]int32{}}
	for i, r := range f.Info.Records {
		all.records[r] = int32(i)
	}
	f.pieces(f.proposing(), func(p piece) { p.propose(all) })
	slices.SortFunc(all.list, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.record, b.record), cmp.Compare(a.key, b.key), cmp.Compare(a.finding, b.finding), cmp.Compare(a.what, b.what))
	})
	return all
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
