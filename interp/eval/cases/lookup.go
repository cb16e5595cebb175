package cases

import (
	"ppolang/interp/plan"
	"ppolang/lang/check"
)

// Rows that are no rows.
const (
	AbsentRow  = -1 // what there is nothing of, or nothing known
	EmptyGroup = -2 // a group that no record belongs to: its key is known
)

// Lookup is the group of every record of a type, or of every group of another
// kind, that has the same key: AbsentRow where some of the key is unknown.
func (g *Group) Lookup(l *plan.Lookup) []int32 {
	if known, ok := g.lookups.Load(l); ok {
		return known.([]int32)
	}
	var rows int
	ids := make([]func(row int32) uint32, len(g.parts))
	switch from := l.From.(type) {
	case *check.Record:
		t := g.Tables[from]
		if t.Src == nil {
			return nil
		}
		rows = t.Rows
		for i, p := range g.parts {
			ids[i] = p.reader(g.World, t.Column(l.Fields[i]), false)
		}
	case *check.Group:
		other := g.GroupOf(from)
		rows = other.N
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
func (g *Group) find(ids []func(int32) uint32, row int32) int32 {
	at, exists := uint32(0), true
	for i := range ids {
		switch id := ids[i](row); {
		case id == 0:
			return AbsentRow
		case exists && id != notInGroups && i == 0 && len(ids) > 1:
			at = id
		case exists && id != notInGroups:
			at, exists = g.levels[i].Find(Pair(at, id))
		default:
			exists = false
		}
	}
	if !exists {
		return EmptyGroup
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
