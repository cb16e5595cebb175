package cases

import (
	"slices"
	"strings"

	"ppolang/interp/columns"
	"ppolang/interp/eval/task"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// arrange puts the members of every group together and in order, and those of every
// lot of strays.
func (g *Group) arrange(c *Collection) {
	w, groups := g.World, g.N+g.Lots()
	c.Starts = w.rowList(groups + 1)
	for _, n := range c.keyed {
		if n >= 0 {
			c.Starts[n+1]++
		}
	}
	for n := range groups {
		c.Starts[n+1] += c.Starts[n]
	}
	c.Rows = w.rowList(int(c.Starts[groups]))
	next := w.rowList(len(c.Starts))
	copy(next, c.Starts)
	for row, n := range c.keyed {
		if n >= 0 {
			c.Rows[next[n]] = int32(row)
			next[n]++
		}
	}
	for n := range groups {
		w.sort(c, c.Rows[c.Starts[n]:c.Starts[n+1]])
	}
	for at, row := range c.Rows {
		if at >= int(c.Starts[g.N]) || c.Of.When != nil && !c.Belongs.Yes.Has(int(row)) {
			if c.Unsure == nil {
				c.Unsure = columns.NewBits(len(c.Rows))
			}
			c.Unsure.Add(at)
		}
	}
}

// sort puts members in order. They stand in the order they were read, which for
// most files is the right one already; most groups are small.
func (w *World) sort(c *Collection, rows []int32) {
	t := c.Table
	if len(rows) > min(w.Thresholds.Insertion, task.MaxInsertion) {
		w.Did(&w.Work.Sorted, 1)
		if !slices.IsSortedFunc(rows, t.order) {
			slices.SortStableFunc(rows, t.order)
		}
		return
	}
	var days [task.MaxInsertion]value.Date
	for i, row := range rows {
		day := t.Day(row)
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
	if a == NoDay || b == NoDay {
		return a == NoDay && b != NoDay
	}
	return a > b
}

// order is the order of members: governing date, then key; without a date last.
func (t *Table) order(a, b int32) int {
	switch x, y := t.Day(a), t.Day(b); {
	case later(x, y):
		return 1
	case later(y, x):
		return -1
	case t.Of.Key != nil && t.Of.Key.Type.Kind == model.Text:
		c := t.Column(t.Of.Key)
		return strings.Compare(c.Dict.Value(c.IDs[a]).RawText(), c.Dict.Value(c.IDs[b]).RawText())
	}
	return strings.Compare(t.Key(a), t.Key(b))
}
