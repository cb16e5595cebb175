package eval

import (
	"ppolang/interp/columns"
	"ppolang/interp/plan"
)

// needMembers adds what the members lack that leave a fold undecided.
func (f *frame) needMembers(n *plan.Node, i int, to *needs) {
	one := f.slice(i, i+1)
	if tallied(n.Members) && len(n.Members.Equal) == 1 && n.Members.Apart == nil && (n.Op == plan.Count || n.Op == plan.Exists) {
		if g := one.groupsOf(n.Members)[0]; g >= 0 && !f.groupOf(n.Members.Coll.Group).colls[n.Members.Coll.Index].lacking {
			one.needTallied(n.Members, to)
			return
		}
	}
	g := one.gather(n.Members)
	switch {
	case g.groups[0] == absentRow:
		one.needGroup(n.Members, to)
		return
	case g.isUnknown(0):
		to.add(n.Members.Empty)
		return
	}
	t := g.counted(n.Members)
	if n.Members.ExceptFirst && n.Op != plan.Count && n.Op != plan.Exists {
		t = g.exceptFirst(t)
	}
	if n.Op == plan.First || n.Op == plan.Last {
		g.needEnd(n, t, to)
		return
	}
	if !t.Maybe.Any() {
		to.add(n.Members.Empty)
		return
	}
	for at := t.Maybe.Next(0); at >= 0; at = t.Maybe.Next(at + 1) {
		of := (*plan.Node)(nil)
		if len(n.Args) > 0 {
			of = n.Args[0]
		}
		matters := n.Op != plan.Every || g.truth(of).At(at) != columns.Yes
		if matters && !t.Yes.Has(at) {
			g.needCounted(n.Members, at, to)
		}
		if of != nil && !g.isSettled(of, at) {
			g.need(of, at, to)
		}
	}
}

// needGroup adds what the one row of the frame lacks of the key of a collection's
// group.
func (f *frame) needGroup(m *plan.Members, to *needs) {
	home, i := f, 0
	if m.Up > 0 {
		home, i = f.parent, int(f.owners[0])
	}
	if m.Lookup == nil {
		home.needRow(i, to)
	} else {
		home.needKey(m.Lookup, i, to)
	}
}

// needCounted adds what a member lacks of which it is unknown whether it counts.
// The first one for certain may be unknown for want of what those before it lack:
// it counts unless it is the first of all.
func (g *gathered) needCounted(m *plan.Members, at int, to *needs) {
	if counts := g.counted(m); counts.Yes.Has(at) {
		for before := counts.Maybe.Next(0); before < at; before = counts.Maybe.Next(before + 1) {
			g.needCounted(m, before, to)
		}
		return
	}
	row := g.rows[at]
	if g.of.unsure != nil && g.of.unsure.Has(int(g.places[at])) {
		to.add(g.of.need[row]...)
	}
	for _, q := range m.Equal {
		if g.truth(q.Whole).At(at) == columns.Unknown {
			g.need(q.Whole, at, to)
		}
	}
	if m.Apart != nil && g.truth(m.Apart.Whole).At(at) == columns.Unknown {
		g.need(m.Apart.Whole, at, to)
	}
	if m.Where != nil && g.truth(m.Where).At(at) == columns.Unknown {
		g.need(m.Where, at, to)
	}
}

// needEnd adds what stands in the way of the first or last member: uncertain
// members before it, and members without a date.
func (g *gathered) needEnd(n *plan.Node, t columns.Truth, to *needs) {
	found := false
	for k := range g.n {
		at := k
		if n.Op == plan.Last {
			at = g.n - 1 - k
		}
		if !t.Maybe.Has(at) {
			continue
		}
		found = true
		undated := g.table.day(g.rows[at]) == noDay
		unsure := !t.Yes.Has(at)
		if !undated && !unsure {
			break
		}
		if unsure {
			g.needCounted(n.Members, at, to)
		}
		if undated && n.Members.Undated != "" {
			to.add(n.Members.Undated)
		}
	}
	if !found {
		to.add(n.Members.Empty)
	}
}
