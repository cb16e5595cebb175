package eval

import (
	"fmt"
	"slices"

	"ppolang/interp/plan"
	"ppolang/lang/check"
	"ppolang/lang/value"
)

// cohort is the cases of one kind that are judged in one epoch.
type cohort struct {
	epoch *plan.Epoch // nil for records without a date
	on    check.Case
	table *table
	group *group
	n     int
	rows  []int32 // nil for all of them
	rules []*plan.Rule
}

// frame is the cases of a cohort from one to before the other.
func (c *cohort) frame(r *run, from, to int) *frame {
	f := &frame{run: r, n: to - from, table: c.table, group: c.group}
	if c.rows == nil {
		f.base = int32(from)
	} else {
		f.rows = c.rows[from:to]
	}
	return f
}

// chunks are the bounds of frames that take up all cases of a cohort. Groups have
// as many rows as their members come to about one chunk of.
func (r *run) chunks(c *cohort) []int {
	bounds := []int{0}
	if c.table != nil {
		for at := r.at.Chunk; at < c.n; at += r.at.Chunk {
			bounds = append(bounds, at)
		}
		return append(bounds, c.n)
	}
	size := 0
	for i := range c.n {
		g := int32(i)
		if c.rows != nil {
			g = c.rows[i]
		}
		for _, coll := range c.group.colls {
			size += int(coll.starts[g+1] - coll.starts[g])
		}
		if size >= 2*r.at.Chunk || i+1-bounds[len(bounds)-1] >= r.at.Chunk {
			bounds = append(bounds, i+1)
			size = 0
		}
	}
	if bounds[len(bounds)-1] < c.n {
		bounds = append(bounds, c.n)
	}
	return bounds
}

// cohorts are all cases that rules can be about, those without a date left out.
func (r *run) cohorts() []*cohort {
	var list []*cohort
	for _, of := range r.info.Records {
		for _, c := range r.byDay(r.tables[of]) {
			if c.epoch != nil {
				list = append(list, c)
			}
		}
	}
	for _, of := range r.info.Groups {
		list = append(list, r.groupsByDay(r.groups[of])...)
	}
	needed := r.needed()
	for _, c := range list {
		for _, rule := range c.epoch.Rules(c.on) {
			if needed == nil || needed[rule.Rule] {
				c.rules = append(c.rules, rule)
			}
		}
	}
	return list
}

// byDay parts the records of a type by epoch, those without a date first.
func (r *run) byDay(t *table) []*cohort {
	if t.rows == 0 {
		return nil
	}
	if t.days == nil {
		return []*cohort{{on: t.of, table: t, n: t.rows}}
	}
	epochs := make([]int, len(t.days)) // by id of the date column
	for id, day := range t.days {
		epochs[id] = plan.Undated
		if day != noDay {
			epochs[id] = r.plan.EpochOf(r.judged(day))
		}
	}
	column := t.column(t.of.Governing).IDs
	count := map[int]int{}
	last, n := epochs[column[0]], 0
	for _, id := range column {
		if e := epochs[id]; e != last {
			count[last] += n
			last, n = e, 0
		}
		n++
	}
	count[last] += n
	if len(count) == 1 {
		return []*cohort{{epoch: r.epoch(last), on: t.of, table: t, n: t.rows}}
	}
	byEpoch := map[int]*cohort{}
	var order []int
	for e, n := range count {
		order = append(order, e)
		byEpoch[e] = &cohort{epoch: r.epoch(e), on: t.of, table: t, n: n, rows: make([]int32, 0, n)}
	}
	for row, id := range column {
		c := byEpoch[epochs[id]]
		c.rows = append(c.rows, int32(row))
	}
	slices.Sort(order)
	list := make([]*cohort, len(order))
	for i, e := range order {
		list[i] = byEpoch[e]
	}
	return list
}

func (r *run) epoch(number int) *plan.Epoch {
	if number == plan.Undated {
		return nil
	}
	return r.plan.Epoch(number)
}

// groupsByDay parts the groups of a kind by epoch. Groups that may lie in several
// have a cohort for each set of them. Those without a governing date have none.
func (r *run) groupsByDay(g *group) []*cohort {
	byKey := map[string]*cohort{}
	var order []string
	add := func(n int32, key string, epoch func() *plan.Epoch) {
		c := byKey[key]
		if c == nil {
			c = &cohort{epoch: epoch(), on: g.of, group: g}
			byKey[key] = c
			order = append(order, key)
		}
		c.rows = append(c.rows, n)
		c.n++
	}
	last, lastKey := noDay, ""
	for n, day := range g.days {
		if day == noDay {
			continue
		}
		number := func() int { return r.plan.EpochOf(r.judged(day)) }
		if u := g.undecided[int32(n)]; u != nil {
			add(int32(n), fmt.Sprint(number(), u.epochs), func() *plan.Epoch { return r.plan.Epoch(number(), u.epochs...) })
			continue
		}
		if day != last {
			last, lastKey = day, fmt.Sprint(number())
		}
		add(int32(n), lastKey, func() *plan.Epoch { return r.plan.Epoch(number()) })
	}
	var list []*cohort
	for _, key := range order {
		c := byKey[key]
		if c.n == g.n {
			c.rows = nil // all of them, in order
		}
		list = append(list, c)
	}
	return list
}

// byEpoch goes through all records of a type, a chunk at a time, each with the
// epoch of its own date.
func (r *run) byEpoch(t *table, do func(e *plan.Epoch, f *frame)) {
	for _, c := range r.byDay(t) {
		e := c.epoch
		if e == nil {
			e = r.plan.Epoch(plan.Undated)
		}
		for from := 0; from < c.n; from += r.at.Chunk {
			do(e, c.frame(r, from, min(from+r.at.Chunk, c.n)))
		}
	}
}

// dayOf is the governing date of a case.
func (f *frame) dayOf(i int) value.Date {
	if f.group != nil {
		return f.group.days[f.row(i)]
	}
	return f.table.day(f.row(i))
}
