package eval

import (
	"ppolang/interp/plan"
	"ppolang/lang/check"
)

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
