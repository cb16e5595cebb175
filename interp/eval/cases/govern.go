package cases

import (
	"slices"
	"strings"

	"ppolang/lang/value"
)

// govern finds the governing dates.
func (g *Group) govern() {
	g.Days = g.dayList(g.N)
	for n := range int32(g.N) {
		g.Days[n] = g.governingDay(n)
	}
}

// governingDay is the date of the first (or last) certain member with a date: of
// the governing collection, or where that has no members of any. Members that
// stand before it and are uncertain leave the date undecided.
func (g *Group) governingDay(n int32) value.Date {
	if c := g.governing(n); c != nil {
		if !g.Of.LastGoverns {
			if day, ok := c.firstDay(n); ok {
				return day
			}
		}
		places := c.placesIn(n, nil)
		if g.Of.LastGoverns {
			slices.Reverse(places)
		}
		return g.decide(n, places)
	}
	if day, ok := g.firstDay(n); ok {
		return day
	}
	var places []place
	for _, c := range g.Colls {
		places = c.placesIn(n, places)
	}
	slices.SortStableFunc(places, func(a, b place) int { return order(a.member(), b.member()) })
	return g.decide(n, places)
}

// firstDay is the date of a collection's first member in a group, where that is
// certain and has one: by far the most common. A collection without members has
// no part in it, and the date is noDay.
func (c *Collection) firstDay(n int32) (value.Date, bool) {
	from, to := c.Places(n)
	if from == to {
		return NoDay, true
	}
	day := c.Table.Day(c.Rows[from])
	return day, day != NoDay && (c.Unsure == nil || !c.Unsure.Has(int(from)))
}

// firstDay is the first day of all collections.
func (g *Group) firstDay(n int32) (value.Date, bool) {
	first := NoDay
	for _, c := range g.Colls {
		day, ok := c.firstDay(n)
		if !ok {
			return NoDay, false
		}
		if later(first, day) {
			first = day
		}
	}
	return first, first != NoDay
}

// placesIn adds the places of a collection's members in a group.
func (c *Collection) placesIn(n int32, to []place) []place {
	from, end := c.Places(n)
	for at := from; at < end; at++ {
		to = append(to, place{c, at})
	}
	return to
}

// governing is the collection whose member governs a group, nil where it is the
// first member of any.
func (g *Group) governing(n int32) *Collection {
	if g.Of.Governing != nil {
		c := g.Colls[g.Of.Governing.Index]
		if from, to := c.Places(n); from < to {
			return c
		}
	}
	return nil
}

// place is a member by its place in its collection.
type place struct {
	c  *Collection
	at int32
}

func (p place) member() Member { return Member{p.c.Table, p.c.Rows[p.at]} }

// order is table.order for members of several types.
func order(a, b Member) int {
	if a.Table == b.Table {
		return a.Table.order(a.Row, b.Row)
	}
	switch x, y := a.Table.Day(a.Row), b.Table.Day(b.Row); {
	case later(x, y):
		return 1
	case later(y, x):
		return -1
	}
	return strings.Compare(a.Table.Key(a.Row), b.Table.Key(b.Row))
}

func (g *Group) decide(n int32, places []place) value.Date {
	var lacks Needs
	var days []value.Date
	possible := func(day value.Date) {
		day = g.Judged(day)
		turn := func(other value.Date) bool { return g.Plan.Turn(other) == g.Plan.Turn(day) }
		if !slices.ContainsFunc(days, turn) {
			days = append(days, day)
		}
	}
	anyDay := false // something without a date may stand at the end that governs
	for _, p := range places {
		m := p.member()
		day := m.Table.Day(m.Row)
		unsure := p.c.Unsure != nil && p.c.Unsure.Has(int(p.at))
		if day != NoDay {
			possible(day)
			if !unsure {
				if anyDay {
					for _, later := range g.Plan.DaysAfter(day) {
						possible(later)
					}
				}
				if len(days) > 1 {
					slices.Sort(days)
					g.leaveUndecided(n, Undecided{lacks.List(), days})
				}
				return day
			}
		} else if f := m.Table.Of.Governing; f != nil {
			lacks.Add(f.Record.Name + "." + f.Name)
		}
		anyDay = anyDay || day == NoDay
		if unsure {
			lacks.Add(p.c.Need[m.Row]...)
		}
	}
	g.leaveUndecided(n, Undecided{Need: lacks.List()})
	return NoDay
}

func (g *Group) leaveUndecided(n int32, u Undecided) {
	if g.Undecided == nil {
		g.Undecided = map[int32]*Undecided{}
	}
	g.Undecided[n] = &u
}
