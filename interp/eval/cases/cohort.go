package cases

import (
	"slices"

	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Cohort is the cases of one kind that are judged in one epoch.
type Cohort struct {
	Epoch *plan.Epoch // nil for records without a date
	On    model.Case
	Table *Table
	Group *Group
	N     int
	Rows  []int32 // nil for all of them
	Rules []*plan.Rule
}

// Day is the governing date of a case.
func (c *Cohort) Day(row int32) value.Date {
	if c.Group != nil {
		return c.Group.Days[row]
	}
	return c.Table.Day(row)
}

// Bounds part all cases of a cohort into those that are evaluated together. Groups have
// as many rows as their members come to about one chunk of.
func (w *World) Bounds(c *Cohort) []int {
	bounds := w.numberList(2)[:1]
	if c.Table != nil {
		for at := w.Thresholds.Chunk; at < c.N; at += w.Thresholds.Chunk {
			bounds = append(bounds, at)
		}
		return append(bounds, c.N)
	}
	size := 0
	for i := range c.N {
		g := int32(i)
		if c.Rows != nil {
			g = c.Rows[i]
		}
		for _, coll := range c.Group.Colls {
			size += int(coll.Starts[g+1] - coll.Starts[g])
		}
		if size >= 2*w.Thresholds.Chunk || i+1-bounds[len(bounds)-1] >= w.Thresholds.Chunk {
			bounds = append(bounds, i+1)
			size = 0
		}
	}
	if bounds[len(bounds)-1] < c.N {
		bounds = append(bounds, c.N)
	}
	return bounds
}

// Cohorts are all cases that rules can be about, those without a date left out,
// with the rules that are needed: all where that is nil.
func (w *World) Cohorts(needed map[*model.Rule]bool) []*Cohort {
	var list []*Cohort
	for _, of := range w.Info.Records {
		if w.Data.IsShared(of) {
			continue
		}
		for _, c := range w.ByDay(w.Tables[of]) {
			if c.Epoch != nil {
				list = append(list, c)
			}
		}
	}
	for _, of := range w.Info.Groups {
		list = append(list, w.groupsByDay(w.Groups[of])...)
	}
	for _, c := range list {
		c.Rules = c.Epoch.Rules(c.On)
		if needed != nil {
			c.Rules = slices.DeleteFunc(slices.Clone(c.Rules), func(r *plan.Rule) bool { return !needed[r.Rule] })
		}
	}
	return list
}

// ByDay parts the records of a type by epoch, those without a date first.
func (w *World) ByDay(t *Table) []*Cohort {
	if t.Rows == 0 {
		return nil
	}
	if t.Days == nil {
		return []*Cohort{w.newCohort(Cohort{On: t.Of, Table: t, N: t.Rows})}
	}
	column := t.Column(t.Of.Governing).IDs
	epochOf := func(id uint32) int {
		if day := t.Days[id]; day != NoDay {
			return w.Plan.EpochOf(w.Judged(day))
		}
		return plan.Undated
	}
	if len(column) == 1 {
		return []*Cohort{w.newCohort(Cohort{Epoch: w.epoch(epochOf(column[0])), On: t.Of, Table: t, N: 1})}
	}
	epochs := w.numberList(len(t.Days)) // by id of the date column
	for id := range t.Days {
		epochs[id] = epochOf(uint32(id))
	}
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
		return []*Cohort{w.newCohort(Cohort{Epoch: w.epoch(last), On: t.Of, Table: t, N: t.Rows})}
	}
	byEpoch := map[int]*Cohort{}
	var order []int
	for e, n := range count {
		order = append(order, e)
		byEpoch[e] = &Cohort{Epoch: w.epoch(e), On: t.Of, Table: t, N: n, Rows: make([]int32, 0, n)}
	}
	for row, id := range column {
		c := byEpoch[epochs[id]]
		c.Rows = append(c.Rows, int32(row))
	}
	slices.Sort(order)
	list := make([]*Cohort, len(order))
	for i, e := range order {
		list[i] = byEpoch[e]
	}
	return list
}

// epochsOf are the numbers of the epochs of days, ascending as these.
func (w *World) epochsOf(days []value.Date) []int {
	epochs := make([]int, len(days))
	for i, day := range days {
		epochs[i] = w.Plan.EpochOf(day)
	}
	return slices.Compact(epochs)
}

func (w *World) epoch(number int) *plan.Epoch {
	if number == plan.Undated {
		return nil
	}
	return w.Plan.Epoch(number)
}

// groupsByDay parts the groups of a kind by epoch. Groups that may lie in several
// have a cohort for each set of them. Those without a governing date have none.
func (w *World) groupsByDay(g *Group) []*Cohort {
	var list []*Cohort
	byEpoch := map[*plan.Epoch]*Cohort{}
	var last *Cohort
	lastDay := NoDay
	for n, day := range g.Days {
		if day == NoDay || !g.IsCase(int32(n)) {
			continue
		}
		u := g.Undecided[int32(n)]
		if day != lastDay || u != nil {
			days := []value.Date{w.Judged(day)}
			lastDay = day
			if u != nil {
				days, lastDay = u.Days, NoDay
			}
			e := w.Plan.Epoch(w.epochsOf(days)...)
			if last == nil || last.Epoch != e {
				if last = byEpoch[e]; last == nil {
					last = w.newCohort(Cohort{Epoch: e, On: g.Of, Group: g})
					byEpoch[e], list = last, append(list, last)
				}
			}
		}
		last.Rows = append(last.Rows, int32(n))
		last.N++
	}
	for _, c := range list {
		if c.N == g.N {
			c.Rows = nil // all of them, in order
		}
	}
	return list
}
