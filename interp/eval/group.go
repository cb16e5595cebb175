package eval

import (
	"slices"
	"strings"
	"sync"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/value"
)

// group is all groups of one kind: who belongs to which, and which date governs
// them. Groups are numbered in the order in which their keys first occur.
type group struct {
	*run
	of    *check.Group
	n     int
	parts []*part
	// levels number keys: the first part and the second, that and the third, and so
	// on; a key of one part is numbered by itself. The first level is not used where
	// there are several parts: there the first part is its own number.
	levels []pairs
	colls  []*collection
	first  []int32 // by group: the collection of the record that first had its key
	days   []value.Date
	// undecided are the groups whose governing date hangs on uncertain members, or
	// that have none: what these lack, and the epochs that the date may lie in.
	undecided map[int32]*undecided

	once    sync.Once
	lookups sync.Map // *plan.Lookup -> []int32
	indexes sync.Map // indexKey -> *index
}

type undecided struct {
	need   []string
	epochs []int
}

// collection is who belongs to a collection: the rows of every group stand
// together, in order of governing date, then key, then as they were read.
type collection struct {
	of      *check.Collection
	table   *table
	starts  []int32      // by group, and one more: where its members begin
	rows    []int32      // the members
	unsure  columns.Bits // members, by their place in rows, that may not belong; nil where there are none
	belongs columns.Truth
	keyed   []int32            // by row: the group of its key, -1 where the key is unknown
	need    map[int32][]string // what the uncertain ones lack
	lacking bool               // no data were given, and that does not count as none
}

// groupOf is the groups of a kind.
func (r *run) groupOf(of *check.Group) *group {
	g := r.groups[of]
	g.once.Do(g.build)
	return g
}

func (g *group) build() {
	for _, k := range g.of.Key {
		g.parts = append(g.parts, newPart(k, g.data))
	}
	g.levels = make([]pairs, len(g.parts))
	for _, of := range g.of.Collections {
		c := &collection{of: of, table: g.tables[of.Record]}
		c.lacking = c.table.src == nil && !of.OtherwiseNone
		g.colls = append(g.colls, c)
		g.judgeMembers(c)
		g.keyMembers(c)
	}
	g.n = len(g.levels[len(g.levels)-1].keys)
	g.numberKeys()
	for _, c := range g.colls {
		c.gather(g.n)
	}
	g.govern()
}

// judgeMembers evaluates the membership condition of every record of the type,
// on the record's own date.
func (g *group) judgeMembers(c *collection) {
	if c.of.When == nil || c.table.src == nil {
		return
	}
	c.belongs = columns.NewTruth(c.table.rows)
	c.need = map[int32][]string{}
	g.byEpoch(c.table, func(e *plan.Epoch, f *frame) {
		n := e.Member(c.of)
		t := f.truth(n)
		for i := range f.n {
			row := f.row(i)
			v := t.At(i)
			c.belongs.Set(int(row), v)
			if v == columns.Unknown {
				var lacks needs
				f.need(n, i, &lacks)
				c.need[row] = lacks.list()
			}
		}
	})
}

// mayBelong says whether a record's membership condition is not no.
func (c *collection) mayBelong(row int32) bool {
	return c.of.When == nil || c.belongs.Maybe.Has(int(row))
}

// keyMembers numbers the keys of the records that may belong: part by part, each
// a pass over its column.
func (g *group) keyMembers(c *collection) {
	if c.table.src == nil {
		return
	}
	c.keyed = make([]int32, c.table.rows)
	for i, p := range g.parts {
		column := c.table.column(p.key.Fields[c.of.Index])
		numbers := p.column(g.run, column, true)
		level := &g.levels[i]
		for row, id := range column.IDs {
			if numbers != nil {
				id = numbers[id]
			}
			switch at := c.keyed[row]; {
			case at < 0:
			case id == 0 || i == 0 && !c.mayBelong(int32(row)):
				c.keyed[row] = absentRow
			case i == 0 && len(g.parts) > 1:
				c.keyed[row] = int32(id)
			default:
				c.keyed[row] = int32(level.add(pair(uint32(at), id)))
			}
		}
	}
	for n := len(g.first); n < len(g.levels[len(g.levels)-1].keys); n++ {
		g.first = append(g.first, int32(c.of.Index))
	}
}

// reader gives the number of a record's value in a column.
func (p *part) reader(r *run, c *record.Column, add bool) func(row int32) uint32 {
	numbers := p.column(r, c, add)
	if numbers == nil {
		return func(row int32) uint32 { return c.IDs[row] }
	}
	return func(row int32) uint32 { return numbers[c.IDs[row]] }
}

// numberKeys unfolds the keys of the groups into their parts.
func (g *group) numberKeys() {
	for i := range g.parts {
		g.parts[i].ids = make([]uint32, g.n)
	}
	for n := range g.n {
		at := uint32(n)
		for i := len(g.parts) - 1; i > 0; i-- {
			key := g.levels[i].keys[at]
			g.parts[i].ids[n] = uint32(key)
			at = uint32(key >> 32)
		}
		if len(g.parts) == 1 {
			at = uint32(g.levels[0].keys[at])
		}
		g.parts[0].ids[n] = at
	}
}

// keyIDs are the groups' values of a key field.
func (g *group) keyIDs(k *check.GroupKey) (*record.Dict, []uint32) {
	p := g.parts[k.Index]
	return p.dict, p.ids
}

// keyValue is a group's value of a key field.
func (g *group) keyValue(n int32, k *check.GroupKey) record.Value {
	p := g.parts[k.Index]
	return p.dict.Value(p.ids[n])
}

// gather puts the members of every group together and in order.
func (c *collection) gather(groups int) {
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
		c.sort(c.rows[c.starts[g]:c.starts[g+1]])
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
func (c *collection) sort(rows []int32) {
	t := c.table
	const small = 12
	if len(rows) > small {
		if !slices.IsSortedFunc(rows, t.order) {
			slices.SortStableFunc(rows, t.order)
		}
		return
	}
	var days [small]value.Date
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

// members are the places in rows of a group's members.
func (c *collection) members(g int32) (from, to int32) {
	if g < 0 {
		return 0, 0
	}
	return c.starts[g], c.starts[g+1]
}

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

// lookup is the group of every record of a type, or of every group of another
// kind, that has the same key: absentRow where some of the key is unknown.
func (g *group) lookup(l *plan.Lookup) []int32 {
	if known, ok := g.lookups.Load(l); ok {
		return known.([]int32)
	}
	var rows int
	ids := make([]func(row int32) uint32, len(g.parts))
	switch from := l.From.(type) {
	case *check.Record:
		t := g.tables[from]
		if t.src == nil {
			return nil
		}
		rows = t.rows
		for i, p := range g.parts {
			ids[i] = p.reader(g.run, t.column(l.Fields[i]), false)
		}
	case *check.Group:
		other := g.groupOf(from)
		rows = other.n
		for i, p := range g.parts {
			ids[i] = p.readGroups(other.parts[l.Keys[i].Index])
		}
	}
	found := make([]int32, rows)
	for row := range found {
		found[row] = g.find(ids, int32(row))
	}
	known, _ := g.lookups.LoadOrStore(l, found)
	return known.([]int32)
}

// find is the group with a key.
func (g *group) find(ids []func(int32) uint32, row int32) int32 {
	at, exists := uint32(0), true
	for i := range ids {
		switch id := ids[i](row); {
		case id == 0:
			return absentRow
		case exists && id != notInGroups && i == 0 && len(ids) > 1:
			at = id
		case exists && id != notInGroups:
			at, exists = g.levels[i].find(pair(at, id))
		default:
			exists = false
		}
	}
	if !exists {
		return emptyGroup
	}
	return int32(at)
}

// readGroups gives the number of another kind of group's key value.
func (p *part) readGroups(other *part) func(n int32) uint32 {
	if p.own == nil && other.own == nil {
		return func(n int32) uint32 { return other.ids[n] }
	}
	numbers := make([]uint32, other.dict.Len())
	for id := 1; id < len(numbers); id++ {
		numbers[id] = p.id(other.dict.Value(uint32(id)), other.key.Type.Kind, false)
	}
	return func(n int32) uint32 { return numbers[other.ids[n]] }
}
