package eval

import (
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

	once    once
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
	g.once.do(g.build)
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
		g.arrange(c, g.n)
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

// members are the places in rows of a group's members.
func (c *collection) members(g int32) (from, to int32) {
	if g < 0 {
		return 0, 0
	}
	return c.starts[g], c.starts[g+1]
}
