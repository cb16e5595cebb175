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
// the governing collection, or where that has no members of any. Whatever stands
// before it and is uncertain leaves the date undecided.
func (g *Group) governingDay(n int32) value.Date {
	strays := g.Strays(n)
	of, last := g.Colls, false
	c := g.governing(n)
	if c != nil {
		of, last = g.Colls[c.Of.Index:c.Of.Index+1], g.Of.LastGoverns
	}
	if !last && len(strays) == 0 {
		if day, ok := firstDay(of, n); ok {
			return day
		}
	}
	d := deciding{Group: g}
	governs := d.certain(n, of, last)
	if governs == nil {
		strays = nil // nothing comes of them: a group without a date is judged by no rule
	}
	for _, lot := range strays {
		for _, c := range of {
			d.strays(c, lot, governs, last)
		}
		if g.Of.Governing != nil && c == nil {
			d.only(g.Colls[g.Of.Governing.Index], lot)
		}
	}
	return d.decide(n, governs)
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

// firstDay is the first day of some collections.
func firstDay(of []*Collection, n int32) (value.Date, bool) {
	first := NoDay
	for _, c := range of {
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

func (p place) day() value.Date { return p.c.Table.Day(p.c.Rows[p.at]) }

func (p place) isUnsure() bool { return p.c.Unsure != nil && p.c.Unsure.Has(int(p.at)) }

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

// deciding is what is found out about the governing date of one group.
type deciding struct {
	*Group
	lacks  Needs
	days   []value.Date // that may be it, one of each stretch in which nothing turns
	anyDay bool         // something without a date may stand at the end that governs
}

func (d *deciding) possible(day value.Date) {
	day = d.Judged(day)
	turn := func(other value.Date) bool { return d.Plan.Turn(other) == d.Plan.Turn(day) }
	if !slices.ContainsFunc(d.days, turn) {
		d.days = append(d.days, day)
	}
}

// certain is the first (or last) certain member with a date, nil where there is none;
// what stands before it is noted.
func (d *deciding) certain(n int32, of []*Collection, last bool) *place {
	if !last {
		if p := firstPlace(of, n); p != nil {
			d.possible(p.day())
			return p
		}
	}
	var places []place
	for _, c := range of {
		places = c.placesIn(n, places)
	}
	slices.SortStableFunc(places, func(a, b place) int { return order(a.member(), b.member()) })
	if last {
		slices.Reverse(places)
	}
	for i, p := range places {
		day := p.day()
		if day != NoDay {
			d.possible(day)
			if !p.isUnsure() {
				return &places[i]
			}
		} else {
			d.anyDay = true
			p.c.needDay(&d.lacks)
		}
		if p.isUnsure() {
			d.lacks.Add(p.c.Need[p.member().Row]...)
		}
	}
	return nil
}

// firstPlace is the first member of some collections where the first of each is
// certain and has a date: by far the most common.
func firstPlace(of []*Collection, n int32) *place {
	var first *place
	for _, c := range of {
		from, to := c.Places(n)
		if from == to {
			continue
		}
		p := place{c, from}
		if p.isUnsure() || p.day() == NoDay {
			return nil
		}
		if first == nil || order(p.member(), first.member()) < 0 {
			first = &p
		}
	}
	return first
}

// strays notes those of a lot that stand before a member of the group.
func (d *deciding) strays(c *Collection, lot int32, governs *place, last bool) {
	of := d.daysOf(c, lot)
	before := of.before(c, governs)
	if !last {
		d.add(of.forward, func(at int) bool { return at < before })
		return
	}
	d.add(of.backward, func(at int) bool { return at >= before })
}

// only notes those of a lot that would be all that the governing collection has, and
// so would govern whatever stands before them.
func (d *deciding) only(c *Collection, lot int32) {
	of := d.daysOf(c, lot)
	d.add(of.forward, func(at int) bool { return c.Table.Day(of.rows[at]) != NoDay })
}

func (d *deciding) add(list []adds, among func(at int) bool) {
	for _, a := range list {
		if !among(a.at) {
			return
		}
		d.lacks.Add(a.need...)
		if a.day == NoDay {
			d.anyDay = true
		} else {
			d.possible(a.day)
		}
	}
}

// decide is the day of the member that governs for certain; what else it may be is
// noted with the group.
func (d *deciding) decide(n int32, governs *place) value.Date {
	if governs == nil {
		d.leaveUndecided(n, Undecided{Need: d.lacks.List()})
		return NoDay
	}
	day := governs.day()
	if d.anyDay {
		for _, later := range d.Plan.DaysAfter(day) {
			d.possible(later)
		}
	}
	if len(d.days) > 1 {
		slices.Sort(d.days)
		d.leaveUndecided(n, Undecided{d.lacks.List(), d.days})
	}
	return day
}

func (g *Group) leaveUndecided(n int32, u Undecided) {
	if g.Undecided == nil {
		g.Undecided = map[int32]*Undecided{}
	}
	if last := g.left; last == nil || !slices.Equal(last.Need, u.Need) || !slices.Equal(last.Days, u.Days) {
		g.left = &u
	}
	g.Undecided[n] = g.left
}
