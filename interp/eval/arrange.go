package eval

import (
	"slices"
	"strings"

	"ppolang/interp/columns"
	"ppolang/lang/check"
	"ppolang/lang/value"
)

// arrange puts the members of every group together and in order.
func (r *run) arrange(c *collection, groups int) {
	c.starts = make([]int32, groups+1)
	for _, g := range c.keyed {
		if g >= 0 {
			c.starts[g+1]++
		}
	}
	for g := range groups {
		c.starts[g+1] += c.starts[g]
	}
	c.rows = make([]int32, c.starts[groups])
	next := slices.Clone(c.starts)
	for row, g := range c.keyed {
		if g >= 0 {
			c.rows[next[g]] = int32(row)
			next[g]++
		}
	}
	for g := range groups {
		r.sort(c, c.rows[c.starts[g]:c.starts[g+1]])
	}
	for at, row := range c.rows {
		if c.of.When != nil && !c.belongs.Yes.Has(int(row)) {
			if c.unsure == nil {
				c.unsure = columns.NewBits(len(c.rows))
			}
			c.unsure.Add(at)
		}
	}
}

// sort puts members in order. They stand in the order they were read, which for
// most files is the right one already; most groups are small.
func (r *run) sort(c *collection, rows []int32) {
	t := c.table
	if len(rows) > min(r.at.Insertion, maxInsertion) {
		r.did(&r.work.Sorted, 1)
		if !slices.IsSortedFunc(rows, t.order) {
			slices.SortStableFunc(rows, t.order)
		}
		return
	}
	var days [maxInsertion]value.Date
	for i, row := range rows {
		day := t.day(row)
		at := i
		for at > 0 && (later(days[at-1], day) || days[at-1] == day && t.order(rows[at-1], row) > 0) {
			days[at], rows[at] = days[at-1], rows[at-1]
			at--
		}
		days[at], rows[at] = day, row
	}
}

// later says whether a day comes after another; having none is last.
func later(a, b value.Date) bool {
	if a == noDay || b == noDay {
		return a == noDay && b != noDay
	}
	return a > b
}

// order is the order of members: governing date, then key; without a date last.
func (t *table) order(a, b int32) int {
	switch x, y := t.day(a), t.day(b); {
	case later(x, y):
		return 1
	case later(y, x):
		return -1
	case t.of.Key != nil && t.of.Key.Type.Kind == check.Text:
		c := t.column(t.of.Key)
		return strings.Compare(c.Dict.Value(c.IDs[a]).RawText(), c.Dict.Value(c.IDs[b]).RawText())
	}
	return strings.Compare(t.key(a), t.key(b))
}
