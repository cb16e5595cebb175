package cases

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Group is all groups of one kind: who belongs to which, and which date governs
// them. Groups are numbered in the order in which their keys first occur.
type Group struct {
	*World
	Of    *model.Group
	N     int
	parts []part // by key field
	// levels number keys: the first part and the second, that and the third, and so
	// on; a key of one part is numbered by itself. The first level is not used where
	// there are several parts: there the first part is its own number.
	levels []Pairs
	Colls  []*Collection
	strays strays
	First  []int32 // by group: the collection of the record that first had its key
	Days   []value.Date
	// Undecided are the groups whose governing date hangs on uncertain members, or
	// that have none.
	Undecided map[int32]*Undecided
	left      *Undecided // the last one: many are alike

	once    task.Once
	lookups task.Kept[*plan.Lookup, []int32]
}

// Undecided is what is known of a governing date that is not decided.
type Undecided struct {
	Need []string     // what the members lack that it hangs on
	Days []value.Date // that may be it, one of each stretch in which nothing turns, ascending
}

// Collection is who belongs to a collection: the rows of every group stand
// together, in order of governing date, then key, then as they were read.
type Collection struct {
	Of      *model.Collection
	Table   *Table
	Starts  []int32      // by group, and one more: where its members begin
	Rows    []int32      // the members
	Unsure  columns.Bits // members, by their place in rows, that may not belong; nil where there are none
	Belongs columns.Truth
	keyed   []int32            // by row: the group of its key, or its lot of strays
	Need    map[int32][]string // what those lack of which it is unknown whether they meet the condition on members
	Lacking bool               // no data were given, and that does not count as none
}

// GroupOf is the groups of a kind.
func (w *World) GroupOf(of *model.Group) *Group {
	g := w.Groups[of]
	g.once.Do(g.build)
	return g
}

func (g *Group) build() {
	g.parts = task.Some(g.scratch, func(s *scratch) *task.Slab[part] { return &s.parts }, len(g.Of.Key))
	g.levels = task.Some(g.scratch, func(s *scratch) *task.Slab[Pairs] { return &s.levels }, len(g.parts))
	for i, k := range g.Of.Key {
		g.parts[i] = newPart(k, g.Data)
		g.levels[i].Keys = task.Some(g.scratch, func(s *scratch) *task.Slab[uint64] { return &s.keys }, fewPairs)[:0]
	}
	g.Colls = task.Some(g.scratch, func(s *scratch) *task.Slab[*Collection] { return &s.lists }, len(g.Of.Collections))
	g.First = g.rowList(fewPairs)[:0]
	for i, of := range g.Of.Collections {
		c := task.One(g.scratch, func(s *scratch) *task.Slab[Collection] { return &s.colls })
		c.Of, c.Table = of, g.Tables[of.Record]
		c.Lacking = c.Table.Src == nil && !of.OtherwiseNone
		g.Colls[i] = c
		g.Membership(c)
		g.keyMembers(c)
	}
	g.N = len(g.levels[len(g.levels)-1].Keys)
	g.numberKeys()
	g.numberStrays()
	for _, c := range g.Colls {
		g.arrange(c)
	}
	g.govern()
}

// MayBelong says whether a record's membership condition is not no.
func (c *Collection) MayBelong(row int32) bool {
	return c.Of.When == nil || c.Belongs.Maybe.Has(int(row))
}

// keyMembers numbers the keys of the records that may belong: part by part, each
// a pass over its column.
func (g *Group) keyMembers(c *Collection) {
	if c.Table.Src == nil {
		return
	}
	c.keyed = g.rowList(c.Table.Rows)
	for i := range g.parts {
		p := &g.parts[i]
		column := c.Table.Column(p.key.Fields[c.Of.Index])
		numbers := p.column(g.World, column, true)
		level := &g.levels[i]
		for row, id := range column.IDs {
			if numbers != nil {
				id = numbers[id]
			}
			switch at := c.keyed[row]; {
			case at < 0:
			case i == 0 && !c.MayBelong(int32(row)):
				c.keyed[row] = AbsentRow
			case id == 0:
				c.keyed[row] = isStray
			case i == 0 && len(g.parts) > 1:
				c.keyed[row] = int32(id)
			default:
				c.keyed[row] = int32(level.Add(Pair(uint32(at), id)))
			}
		}
	}
	for n := len(g.First); n < len(g.levels[len(g.levels)-1].Keys); n++ {
		g.First = append(g.First, int32(c.Of.Index))
	}
}

// source is where the number of a record's or group's key value is read.
type source struct {
	ids     []uint32
	numbers []uint32 // by id; nil where the ids are the numbers
	common  []common // of the rows behind these
}

func (s source) at(row int32) uint32 {
	id := uint32(0)
	if int(row) < len(s.ids) {
		id = s.ids[row]
	} else if of := s.common[int(row)-len(s.ids)]; of.differs {
		return 0
	} else {
		id = of.id
	}
	if s.numbers == nil {
		return id
	}
	return s.numbers[id]
}

// numberKeys unfolds the keys of the groups into their parts.
func (g *Group) numberKeys() {
	for i := range g.parts {
		g.parts[i].ids = g.idList(g.N)
	}
	for n := range g.N {
		at := uint32(n)
		for i := len(g.parts) - 1; i > 0; i-- {
			key := g.levels[i].Keys[at]
			g.parts[i].ids[n] = uint32(key)
			at = uint32(key >> 32)
		}
		if len(g.parts) == 1 {
			at = uint32(g.levels[0].Keys[at])
		}
		g.parts[0].ids[n] = at
	}
}

// KeyIDs are the groups' values of a key field.
func (g *Group) KeyIDs(k *model.GroupKey) (*record.Dict, []uint32) {
	p := &g.parts[k.Index]
	return p.dict, p.ids
}

// KeyValue is a group's value of a key field.
func (g *Group) KeyValue(n int32, k *model.GroupKey) record.Value {
	p := &g.parts[k.Index]
	return p.dict.Value(p.ids[n])
}

// IsCase says whether a group is one: in a batch it is where a record of the batch
// belongs to it, or may.
func (g *Group) IsCase(n int32) bool {
	if g.Data.Shared() == nil {
		return true
	}
	for _, c := range g.Colls {
		if from, to := c.Places(n); from < to && !g.Data.IsShared(c.Of.Record) {
			return true
		}
	}
	return false
}

// Places are the places in rows of a group's members.
func (c *Collection) Places(g int32) (from, to int32) {
	if g < 0 {
		return 0, 0
	}
	return c.Starts[g], c.Starts[g+1]
}

// FirstMember is the first of them; false where there is none.
func (g *Group) FirstMember(n int32) (Member, bool) {
	for _, c := range g.Colls {
		if from, to := c.Places(n); from < to {
			return Member{c.Table, c.Rows[from]}, true
		}
	}
	return Member{}, false
}

// Members are all members of a group, collection by collection.
func (g *Group) Members(n int32) []Member {
	var list []Member
	for _, c := range g.Colls {
		from, to := c.Places(n)
		for _, row := range c.Rows[from:to] {
			list = append(list, Member{c.Table, row})
		}
	}
	return list
}

// GroupsByPlace is the group of every member, or its lot of strays, by its place.
func (c *Collection) GroupsByPlace() []int32 {
	groups := make([]int32, len(c.Rows))
	for g := range len(c.Starts) - 1 {
		for at := c.Starts[g]; at < c.Starts[g+1]; at++ {
			groups[at] = int32(g)
		}
	}
	return groups
}
