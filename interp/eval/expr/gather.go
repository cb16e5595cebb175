package expr

import (
	"iter"
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/lang/model"
)

// gathered is the members of a collection for every row: rows of
// their own, in which the members of one row stand together and in order.
type gathered struct {
	*Rows
	of      *cases.Collection
	starts  []int32      // by row they are gathered for, and one more
	places  []int32      // by member: its place in the collection
	unknown columns.Bits // rows for which the collection is unknown as a whole; nil where there are none
	groups  []int32      // by row: its group
}

// gatherKey tells the collections of some rows apart: those that are reached in the
// same way are gathered once, whatever is asked of their members.
type gatherKey struct {
	coll   *model.Collection
	up     int
	lookup *plan.Lookup
	pairs  *plan.Members // of those that conditions or the limit have narrowed down
	layer  int           // of those that are not of the rows' own groups
}

func (f *Rows) keyOf(m *plan.Members) gatherKey {
	key := gatherKey{coll: m.Coll, up: m.Up, lookup: m.Lookup}
	if m == f.instead {
		key.layer = f.layer
	}
	if narrowed(m) || f.anyBeyond(m) {
		key.pairs = m
	}
	return key
}

// gather finds the members of a collection.
func (f *Rows) gather(m *plan.Members) *gathered {
	key := f.keyOf(m)
	if got := f.remembers().members[key]; got != nil {
		return got
	}
	groups := f.groupsOf(m)
	c := f.GroupOf(m.Coll.Group).Colls[m.Coll.Index]
	got := task.One(f.scratch, func(s *scratch) *task.Slab[gathered] { return &s.gathered })
	got.of, got.starts, got.groups = c, f.rowList(f.N+1), groups
	if c.Lacking || slices.Contains(groups, cases.AbsentRow) {
		got.unknown = columns.Where(f.N, func(i int) bool { return c.Lacking || groups[i] == cases.AbsentRow })
	}
	if narrowed(m) {
		got.places = f.placesMet(m, got.starts)
	} else {
		got.places = f.allPlaces(c, groups, got.starts)
	}
	f.Did(&f.Work.Members, len(got.places))
	rows, owners := f.rowList(len(got.places)), f.rowList(len(got.places))
	for i := range f.N {
		for at := got.starts[i]; at < got.starts[i+1]; at++ {
			rows[at] = c.Rows[got.places[at]]
			owners[at] = int32(i)
		}
	}
	got.Rows = f.newRows(Rows{Evaluator: f.Evaluator, N: len(rows), table: c.Table, rows: rows, parent: f, of: m, owners: owners})
	f.memo.members[key] = got
	return got
}

// placesMet are the places of those that the rows may meet.
func (f *Rows) placesMet(m *plan.Members, starts []int32) (places []int32) {
	t := f.meeting(m, f.groupsOf(m))
	for i := range f.N {
		t.own(i, func(to met) {
			to.order.each(to.bucket, to.below, func(member int32) { places = append(places, t.places[member]) })
		})
		slices.Sort(places[starts[i]:])
		starts[i+1] = int32(len(places))
	}
	return places
}

// allPlaces are the places of all members of the rows' groups.
func (ev *Evaluator) allPlaces(c *cases.Collection, groups []int32, starts []int32) []int32 {
	for i, g := range groups {
		from, to := c.Places(g)
		starts[i+1] = starts[i] + to - from
	}
	places := ev.rowList(int(starts[len(groups)]))
	for i, g := range groups {
		from, to := c.Places(g)
		for at := from; at < to; at++ {
			places[starts[i]+at-from] = at
		}
	}
	return places
}

// groupsOf are the groups that a collection of each row belongs to.
func (f *Rows) groupsOf(m *plan.Members) []int32 {
	switch {
	case f.instead == m && !m.Counted:
		return f.groups
	case f.instead == m:
		lots := f.rowList(f.N)
		for i, g := range f.withinLimit(m) {
			if lots[i] = f.groups[i]; g == cases.AbsentRow {
				lots[i] = g
			}
		}
		return lots
	case m.Counted:
		return f.withinLimit(m)
	}
	return f.groupsAsked(m)
}

// groupsAsked are those that it is asked of, however many members they have.
func (f *Rows) groupsAsked(m *plan.Members) []int32 { return f.groupsUp(m.Up, m) }

func (f *Rows) groupsUp(levels int, m *plan.Members) []int32 {
	f.Did(&f.Work.Rows, f.N)
	if levels == 0 {
		return f.groupsIn(m.Coll.Group, m.Lookup)
	}
	outer := f.parent.groupsUp(levels-1, m)
	groups := f.rowList(f.N)
	for i, owner := range f.owners {
		groups[i] = outer[owner]
	}
	return groups
}

// groupsIn are the groups of a kind that have the keys of the rows.
func (f *Rows) groupsIn(of *model.Group, l *plan.Lookup) []int32 {
	if l == nil {
		if f.rows != nil {
			return f.rows
		}
		groups := f.rowList(f.N)
		for i := range groups {
			groups[i] = f.base + int32(i)
		}
		return groups
	}
	found := f.GroupOf(of).Lookup(l)
	groups := f.rowList(f.N)
	for i := range groups {
		groups[i] = cases.AbsentRow
		if row := f.Row(i); row >= 0 {
			groups[i] = found[row]
		}
	}
	return groups
}

// narrowed says whether only those members are gathered that the rows may meet.
func narrowed(m *plan.Members) bool { return len(m.Equal)+len(m.Bounds) > 0 }

// sizes gives how many members would be gathered for each row.
func (f *Rows) sizes(m *plan.Members) func(i int) int {
	if narrowed(m) {
		return f.meeting(m, f.groupsOf(m)).count
	}
	groups := f.groupsOf(m)
	return func(i int) int { return f.size(m, groups[i], m.Open) }
}

// size is how many members a group has, with strays also of those that only may belong
// to it.
func (f *Rows) size(m *plan.Members, group int32, strays bool) int {
	g := f.GroupOf(m.Coll.Group)
	c := g.Colls[m.Coll.Index]
	from, to := c.Places(group)
	n := int(to - from)
	if strays {
		for _, lot := range g.Strays(group) {
			from, to := c.Places(lot)
			n += int(to - from)
		}
	}
	return n
}

// areMany says whether too many members are gathered for the rows to do it at once.
func (f *Rows) areMany(m *plan.Members) bool {
	if f.N <= 1 {
		return false
	}
	many, known := f.remembers().many[m]
	if !known {
		n := 0
		for size, i := f.sizes(m), 0; i < f.N; i++ {
			n += size(i)
		}
		many = n > f.Thresholds.Members
		f.memo.many[m] = many
	}
	return many
}

// isLarge says whether a fold has to gather its members in pieces. What members in order
// answer gathers none.
func (f *Rows) isLarge(n *plan.Node) bool { return !n.Ordered() && f.areMany(n.Members) }

// pieces parts the rows so that not too many members are gathered at once. Nobody
// keeps a piece: with it goes all that was evaluated on its members. A group may have
// very many, and between two of them a run ends that nobody waits for.
func (f *Rows) pieces(m *plan.Members) iter.Seq[*Rows] {
	size := f.sizes(m)
	f.Did(&f.Work.Pieces, 1)
	return func(yield func(*Rows) bool) {
		start, n := 0, 0
		for i := range f.N {
			more := size(i)
			if n += more; n > f.Thresholds.Members && i > start {
				f.Alive()
				if !yield(f.slice(start, i)) {
					return
				}
				start, n = i, more
			}
		}
		f.Alive()
		yield(f.slice(start, f.N))
	}
}

// counted says for every member whether it counts: it belongs, and it meets the
// condition.
func (g *gathered) counted(m *plan.Members) columns.Truth {
	if t, done := g.remembers().counts[m]; done {
		return t
	}
	t := g.belonging()
	for _, n := range m.Paired() {
		t = t.And(g.Truth(n))
	}
	if m.Where != nil {
		t = t.And(g.Truth(m.Where))
	}
	g.memo.counts[m] = t
	return t
}

// belonging says for every member whether it belongs to the group.
func (g *gathered) belonging() columns.Truth {
	t := columns.Same(g.N, columns.Yes)
	if g.of.Unsure == nil {
		return t
	}
	yes := slices.Clone(columns.AllBits(g.N))
	for i, at := range g.places {
		if g.of.Unsure.Has(int(at)) {
			yes.Remove(i)
		}
	}
	return columns.Truth{Yes: yes, Maybe: t.Maybe}
}

// exceptFirst leaves the first member out. Where it cannot be told which that is,
// because an uncertain one stands before the first certain one, that one becomes
// uncertain too.
func (g *gathered) exceptFirst(t columns.Truth, s *strays) columns.Truth {
	out := columns.Truth{Yes: append(columns.Bits(nil), t.Yes...), Maybe: append(columns.Bits(nil), t.Maybe...)}
	for i := range len(g.starts) - 1 {
		from, to := int(g.starts[i]), int(g.starts[i+1])
		first := t.Yes.Next(from)
		if first < 0 || first >= to {
			continue
		}
		out.Yes.Remove(first)
		if t.Maybe.Next(from) == first && !s.beyond(i, g.rows[first], false) {
			out.Maybe.Remove(first)
		}
	}
	return out
}

// isUnknown says whether the collection is unknown for a row.
func (g *gathered) isUnknown(i int) bool { return g.unknown != nil && g.unknown.Has(i) }
