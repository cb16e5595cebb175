package cases

import (
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/lang/model"
)

// Rows that are no rows.
const (
	AbsentRow  = -1 // what there is nothing of, or nothing known
	EmptyGroup = -2 // a group that no record belongs to: its key is known; less the list of its strays
)

// Lookup is the group of every record of a type, or of every group of another
// kind, that has the same key: AbsentRow where some of the key is unknown.
func (g *Group) Lookup(l *plan.Lookup) []int32 {
	if known, ok := g.lookups.Get(l); ok {
		return known
	}
	var rows int
	sources := task.Some(g.scratch, func(s *scratch) *task.Slab[source] { return &s.sources }, len(g.parts))
	switch from := l.From.(type) {
	case *model.Record:
		t := g.Tables[from]
		if t.Src == nil {
			return nil
		}
		rows = t.AllRows()
		for i := range g.parts {
			c := t.Column(l.Fields[i])
			sources[i] = source{c.IDs, g.parts[i].column(g.World, c, false), g.common(t, c)}
		}
	case *model.Group:
		other := g.GroupOf(from)
		rows = other.N
		for i := range g.parts {
			sources[i] = g.parts[i].readGroups(&other.parts[l.Keys[i].Index])
		}
	}
	found := g.rowList(rows)
	for row := range found {
		found[row] = g.find(sources, int32(row))
	}
	return g.lookups.Put(l, found)
}

// find is the group with a key.
func (g *Group) find(key []source, row int32) int32 {
	at, exists := uint32(0), true
	for i := range key {
		switch id := key[i].at(row); {
		case id == 0:
			return AbsentRow
		case exists && id != notInGroups && i == 0 && len(key) > 1:
			at = id
		case exists && id != notInGroups:
			at, exists = g.levels[i].Find(Pair(at, id))
		default:
			exists = false
		}
	}
	if exists {
		return int32(at)
	}
	if len(g.strays.masks) == 0 {
		return EmptyGroup
	}
	ids := make([]uint32, len(key))
	for i := range key {
		ids[i] = key[i].at(row)
	}
	return EmptyGroup - int32(g.straysFor(ids))
}

// readGroups is where the number of another kind of group's key value is read.
func (p *part) readGroups(other *part) source {
	if !p.own && !other.own {
		return source{ids: other.ids}
	}
	numbers := make([]uint32, other.dict.Len())
	for id := 1; id < len(numbers); id++ {
		numbers[id] = p.id(other.dict.Value(uint32(id)), other.key.Type.Kind, false)
	}
	return source{ids: other.ids, numbers: numbers}
}
