package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
)

// needMembers adds what the members lack that leave a fold undecided.
func (f *Rows) needMembers(n *plan.Node, i int, to *Needs) {
	one := f.slice(i, i+1)
	if (n.Op == plan.Count || n.Op == plan.Exists) && needTallied(n.Members) {
		if g := one.groupsOf(n.Members)[0]; g >= 0 && !f.GroupOf(n.Members.Coll.Group).Colls[n.Members.Coll.Index].Lacking {
			if len(n.Members.Bounds) > 0 {
				one.needBounded(n.Members, to)
			} else {
				one.needEqual(n.Members, to)
			}
			return
		}
	}
	g := one.gather(n.Members)
	switch {
	case g.groups[0] == cases.AbsentRow:
		one.needGroup(n.Members, to)
		return
	case g.isUnknown(0):
		to.Add(n.Members.Empty)
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
		to.Add(n.Members.Empty)
		return
	}
	for at := t.Maybe.Next(0); at >= 0; at = t.Maybe.Next(at + 1) {
		of := (*plan.Node)(nil)
		if len(n.Args) > 0 {
			of = n.Args[0]
		}
		matters := n.Op != plan.Every || g.Truth(of).At(at) != columns.Yes
		if matters && !t.Yes.Has(at) {
			g.needCounted(n.Members, at, to)
		}
		if of != nil && !g.isSettled(of, at) {
			g.Need(of, at, to)
		}
	}
}

// needGroup adds what the one row there is lacks of the key of a collection's
// group.
func (f *Rows) needGroup(m *plan.Members, to *Needs) {
	home, i := f, 0
	for range m.Up {
		home, i = home.parent, int(home.owners[i])
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
func (g *gathered) needCounted(m *plan.Members, at int, to *Needs) {
	if counts := g.counted(m); counts.Yes.Has(at) {
		for before := counts.Maybe.Next(0); before < at; before = counts.Maybe.Next(before + 1) {
			g.needCounted(m, before, to)
		}
		return
	}
	row := g.rows[at]
	if g.of.Unsure != nil && g.of.Unsure.Has(int(g.places[at])) {
		to.Add(g.of.Need[row]...)
	}
	for _, n := range append(m.Paired(), m.Where) {
		if n != nil && g.Truth(n).At(at) == columns.Unknown {
			g.Need(n, at, to)
		}
	}
}

// needEnd adds what stands in the way of the first or last member: uncertain
// members before it, and members without a date.
func (g *gathered) needEnd(n *plan.Node, t columns.Truth, to *Needs) {
	found := false
	for k := range g.N {
		at := k
		if n.Op == plan.Last {
			at = g.N - 1 - k
		}
		if !t.Maybe.Has(at) {
			continue
		}
		found = true
		undated := g.table.Day(g.rows[at]) == cases.NoDay
		unsure := !t.Yes.Has(at)
		if !undated && !unsure {
			break
		}
		if unsure {
			g.needCounted(n.Members, at, to)
		}
		if undated && n.Members.Undated != "" {
			to.Add(n.Members.Undated)
		}
	}
	if !found {
		to.Add(n.Members.Empty)
	}
}
