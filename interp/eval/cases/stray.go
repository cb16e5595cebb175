package cases

import (
	"cmp"
	"slices"
	"sort"
	"sync"

	"ppolang/lang/value"
)

// A record with an unknown key field may belong to every group whose key agrees with
// what is known of its own. Such strays are kept by what is known: all that lack the
// same fields and have the same values in the others may belong to the same groups.
// They are numbered behind the groups, as if each lot were a group of its own, and
// every group knows the lots that its members may come from. So whatever is asked of
// strays is asked once a lot, and not once a group.

// strays are the lots of a kind of groups.
type strays struct {
	levels []Pairs    // by key field: what is known of the fields before, and this one's value; 0 is unknown
	masks  [][]bool   // the different sets of known fields
	of     []uint32   // by group: its list of lots
	days   [][]inDays // by collection and lot, less the groups' number

	mu    sync.RWMutex // guards what a lookup adds to
	lists [][]int32    // the different lists of lots that groups may have members from; the first is empty
	more  Pairs        // a list, and a lot more, by number
}

// isStray is where a record's key is noted that is not wholly known.
const isStray = -3

// Strays are the numbers of the lots that a group may have members from, also of one
// that no record belongs to.
func (g *Group) Strays(n int32) []int32 {
	switch s := &g.strays; {
	case len(s.masks) == 0 || n == AbsentRow || int(n) >= g.N:
		return nil
	case n < 0:
		return s.list(uint32(EmptyGroup - n))
	default:
		return s.list(s.of[n])
	}
}

func (s *strays) list(number uint32) []int32 {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.lists[number]
}

// Lots is how many lots of strays there are.
func (g *Group) Lots() int {
	if len(g.strays.levels) == 0 {
		return 0
	}
	return len(g.strays.levels[len(g.strays.levels)-1].Keys)
}

// numberStrays puts the strays of all collections into lots.
func (g *Group) numberStrays() {
	s := &g.strays
	for _, c := range g.Colls {
		if !slices.Contains(c.keyed, isStray) {
			continue
		}
		if s.levels == nil {
			s.levels = make([]Pairs, len(g.parts))
		}
		var sources []source
		for i := range g.parts {
			column := c.Table.Column(g.parts[i].key.Fields[c.Of.Index])
			sources = append(sources, source{ids: column.IDs, numbers: g.parts[i].column(g.World, column, true)})
		}
		mask := make([]bool, len(sources))
		for row, at := range c.keyed {
			if at != isStray {
				continue
			}
			lot := uint32(0)
			for i, from := range sources {
				id := from.at(int32(row))
				mask[i] = id != 0
				lot = s.levels[i].Add(Pair(lot, id))
			}
			if !slices.ContainsFunc(s.masks, func(m []bool) bool { return slices.Equal(m, mask) }) {
				s.masks = append(s.masks, slices.Clone(mask))
			}
			c.keyed[row] = int32(g.N) + int32(lot)
		}
	}
	if len(s.masks) == 0 {
		return
	}
	s.lists = [][]int32{nil}
	s.of = g.idList(g.N)
	key := make([]uint32, len(g.parts))
	for n := range s.of {
		for i := range key {
			key[i] = g.parts[i].ids[n]
		}
		s.of[n] = g.straysFor(key)
	}
}

// straysFor is the number of the list of lots that agree with a key.
func (g *Group) straysFor(key []uint32) uint32 {
	s := &g.strays
	s.mu.Lock()
	defer s.mu.Unlock()
	list := uint32(0)
	for _, mask := range s.masks {
		lot, exists := uint32(0), true
		for i := 0; i < len(key) && exists; i++ {
			id := key[i]
			if !mask[i] {
				id = 0
			}
			lot, exists = s.levels[i].Find(Pair(lot, id))
		}
		if !exists {
			continue
		}
		before := list
		if list = s.more.Add(Pair(before, lot)) + 1; int(list) == len(s.lists) {
			s.lists = append(s.lists, append(slices.Clone(s.lists[before]), int32(g.N)+int32(lot)))
		}
	}
	return list
}

// LackToBelong is what a record lacks of which it is unknown whether it belongs to a
// group: of its key, and to meet the condition on members.
func (c *Collection) LackToBelong(row int32) []string {
	lacks := Needs{slices.Clone(c.Need[row])}
	c.needKey(row, &lacks)
	return lacks.Names
}

// needKey adds the unknown fields of a record's key.
func (c *Collection) needKey(row int32, to *Needs) {
	for _, k := range c.Of.Group.Key {
		if f := k.Fields[c.Of.Index]; f.Otherwise == nil && c.Table.Column(f).IDs[row] == 0 {
			to.Add(f.Record.Name + "." + f.Name)
		}
	}
}

// Order is the order of the members of a group: governing date, then key, then as
// they were read.
func (t *Table) Order(a, b int32) int { return cmp.Or(t.order(a, b), cmp.Compare(a, b)) }

// inDays are the strays of a lot in a collection, in order, as governing dates hang
// on them: only those are noted that add to what those before them do.
type inDays struct {
	rows     []int32
	forward  []adds
	backward []adds
}

// adds is what a stray adds to those that stand before it.
type adds struct {
	at   int // its place
	day  value.Date
	need []string
}

// daysOf are those of a lot.
func (g *Group) daysOf(c *Collection, lot int32) *inDays {
	s := &g.strays
	if s.days == nil {
		s.days = make([][]inDays, len(g.Colls))
	}
	if s.days[c.Of.Index] == nil {
		list := make([]inDays, g.Lots())
		for i := range list {
			from, to := c.Places(int32(g.N + i))
			list[i].rows = c.Rows[from:to]
			list[i].forward = g.adding(c, list[i].rows, false)
			list[i].backward = g.adding(c, list[i].rows, true)
		}
		s.days[c.Of.Index] = list
	}
	return &s.days[c.Of.Index][int(lot)-g.N]
}

func (g *Group) adding(c *Collection, rows []int32, backward bool) []adds {
	var list []adds
	var all Needs
	turns := map[int]bool{}
	for k := range rows {
		at := k
		if backward {
			at = len(rows) - 1 - k
		}
		day, before := c.Table.Day(rows[at]), len(all.Names)
		all.Add(c.LackToBelong(rows[at])...)
		turn := -1
		if day == NoDay {
			c.needDay(&all)
		} else {
			turn = g.Plan.Turn(g.Judged(day))
		}
		if len(all.Names) > before || !turns[turn] {
			turns[turn] = true
			list = append(list, adds{at, day, slices.Clone(all.Names[before:])})
		}
	}
	return list
}

// needDay adds the governing date of a record without one.
func (c *Collection) needDay(to *Needs) {
	if f := c.Table.Of.Governing; f != nil {
		to.Add(f.Record.Name + "." + f.Name)
	}
}

// before is how many of the strays stand before a member of a group.
func (d *inDays) before(c *Collection, m *place) int {
	return sort.Search(len(d.rows), func(i int) bool { return c.orderOf(d.rows[i], *m) > 0 })
}

// orderOf is the order of a stray and a member, perhaps of another collection.
func (c *Collection) orderOf(row int32, m place) int {
	if c == m.c {
		return c.Table.Order(row, m.member().Row)
	}
	return cmp.Or(order(Member{c.Table, row}, m.member()), cmp.Compare(c.Of.Index, m.c.Of.Index))
}
