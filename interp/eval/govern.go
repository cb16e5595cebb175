package eval

import (
	"slices"
	"strings"

	"ppolang/lang/value"
)

// govern finds the governing dates.
func (g *group) govern() {
	g.days = make([]value.Date, g.n)
	g.undecided = map[int32]*undecided{}
	for n := range int32(g.n) {
		g.days[n] = g.governingDay(n)
	}
}

// governingDay is the date of the first (or last) certain member with a date: of
// the governing collection, or where that has no members of any. Members that
// stand before it and are uncertain leave the date undecided.
func (g *group) governingDay(n int32) value.Date {
	if c := g.governing(n); c != nil {
		if !g.of.LastGoverns {
			if day, ok := c.firstDay(n); ok {
				return day
			}
		}
		places := c.places(n, nil)
		if g.of.LastGoverns {
			slices.Reverse(places)
		}
		return g.decide(n, places)
	}
	if day, ok := g.firstDay(n); ok {
		return day
	}
	var places []place
	for _, c := range g.colls {
		places = c.places(n, places)
	}
	slices.SortStableFunc(places, func(a, b place) int { return order(a.member(), b.member()) })
	return g.decide(n, places)
}

// firstDay is the date of a collection's first member in a group, where that is
// certain and has one: by far the most common. A collection without members has
// no part in it, and the date is noDay.
func (c *collection) firstDay(n int32) (value.Date, bool) {
	from, to := c.members(n)
	if from == to {
		return noDay, true
	}
	day := c.table.day(c.rows[from])
	return day, day != noDay && (c.unsure == nil || !c.unsure.Has(int(from)))
}

// firstDay is the first day of all collections.
func (g *group) firstDay(n int32) (value.Date, bool) {
	first := noDay
	for _, c := range g.colls {
		day, ok := c.firstDay(n)
		if !ok {
			return noDay, false
		}
		if later(first, day) {
			first = day
		}
	}
	return first, first != noDay
}

// places adds the places of a collection's members in a group.
func (c *collection) places(n int32, to []place) []place {
	from, end := c.members(n)
	for at := from; at < end; at++ {
		to = append(to, place{c, at})
	}
	return to
}

// governing is the collection whose member governs a group, nil where it is the
// first member of any.
func (g *group) governing(n int32) *collection {
	if g.of.Governing != nil {
		c := g.colls[g.of.Governing.Index]
		if from, to := c.members(n); from < to {
			return c
		}
	}
	return nil
}

// place is a member by its place in its collection.
type place struct {
	c  *collection
	at int32
}

func (p place) member() member { return member{p.c.table, p.c.rows[p.at]} }

// order is table.order for members of several types.
func order(a, b member) int {
	if a.table == b.table {
		return a.table.order(a.row, b.row)
	}
	switch x, y := a.table.day(a.row), b.table.day(b.row); {
	case later(x, y):
		return 1
	case later(y, x):
		return -1
	}
	return strings.Compare(a.table.key(a.row), b.table.key(b.row))
}

func (g *group) decide(n int32, places []place) value.Date {
	var lacks needs
	var epochs []int
	possible := func(day value.Date) {
		if e := g.plan.EpochOf(g.judged(day)); !slices.Contains(epochs, e) {
			epochs = append(epochs, e)
		}
	}
	for _, p := range places {
		m := p.member()
		day := m.table.day(m.row)
		unsure := p.c.unsure != nil && p.c.unsure.Has(int(p.at))
		if day != noDay {
			possible(day)
			if !unsure {
				if len(epochs) > 1 {
					slices.Sort(epochs)
					g.undecided[n] = &undecided{need: lacks.list(), epochs: epochs}
				}
				return day
			}
		} else if f := m.table.of.Governing; f != nil {
			lacks.add(f.Record.Name + "." + f.Name)
		}
		if unsure {
			lacks.add(p.c.need[m.row]...)
		}
	}
	g.undecided[n] = &undecided{need: lacks.list()}
	return noDay
}
