package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
)

// pointed are the records that a finding on a row points to, in order and each
// once: those that `peker på` names, or where that names nobody all members of
// its collections, or of the case.
func (f *frame) pointed(targets []plan.Target, i int, undetermined bool) []member {
	var list []member
	for _, t := range targets {
		g, at := f.gatheredAt(t.Members, i)
		named := g.named(t, at, undetermined)
		if len(named) == 0 {
			named = g.all(at)
		}
		list = add(list, named)
	}
	if len(list) > 0 {
		return list
	}
	return f.caseMembers(i)
}

// gatheredAt is the members of a row, with those of the other rows of the frame
// unless they are too many.
func (f *frame) gatheredAt(m *plan.Members, i int) (g *gathered, at int) {
	if f.members[keyOf(m)] == nil && f.n > 1 && f.size(m) > f.at.Members {
		f.did(&f.work.Alone, 1)
		return f.slice(i, i+1).gather(m), 0
	}
	return f.gather(m), i
}

// caseMembers are the records of a case: itself, or all members.
func (f *frame) caseMembers(i int) []member {
	if f.group == nil {
		return []member{{f.table, f.row(i)}}
	}
	var list []member
	for _, c := range f.group.colls {
		from, to := c.members(f.row(i))
		for _, row := range c.rows[from:to] {
			list = append(list, member{c.table, row})
		}
	}
	return list
}

// fixed are the records that a fix with `på` is for: nobody where it names nobody.
func (f *frame) fixed(targets []plan.Target, i int) []member {
	var list []member
	for _, t := range targets {
		g, at := f.gatheredAt(t.Members, i)
		list = add(list, g.named(t, at, false))
	}
	return list
}

// add adds the records that a list does not have.
func add(list, more []member) []member {
	if len(list) == 0 {
		return more // each once already
	}
	seen := make(map[member]bool, len(list))
	for _, m := range list {
		seen[m] = true
	}
	for _, m := range more {
		if !seen[m] {
			list = append(list, m)
		}
	}
	return list
}

// named are the members of a row that a target names: those whose condition is
// yes, and if there are none those where it is unknown; in an undetermined
// finding both.
func (g *gathered) named(t plan.Target, i int, undetermined bool) []member {
	counts := g.counted(t.Members)
	from, to := int(g.starts[i]), int(g.starts[i+1])
	first := -1 // the one to leave out
	if at := counts.Yes.Next(from); t.Members.ExceptFirst && at < to {
		first = at
	}
	var places []int
	anyYes := false
	for at := counts.Maybe.Next(from); at >= 0 && at < to; at = counts.Maybe.Next(at + 1) {
		if at != first {
			places = append(places, at)
			anyYes = anyYes || counts.Yes.Has(at)
		}
	}
	if t.Pick {
		places = pickEnd(places, counts, t.Last, undetermined)
	} else if !undetermined && anyYes {
		places = slices.DeleteFunc(places, func(at int) bool { return !counts.Yes.Has(at) })
	}
	list := make([]member, len(places))
	for k, at := range places {
		list[k] = member{g.table, g.rows[at]}
	}
	return list
}

// pickEnd is the first or last certain member, or else the first or last of the
// uncertain ones; undetermined also the uncertain ones that stand before it.
func pickEnd(places []int, counts columns.Truth, last, undetermined bool) []int {
	if last {
		slices.Reverse(places)
	}
	n := slices.IndexFunc(places, counts.Yes.Has) + 1
	if n == 0 {
		n = min(1, len(places))
	}
	got := places[:n]
	if !undetermined && n > 0 {
		got = got[n-1:]
	}
	if last {
		slices.Reverse(got)
	}
	return got
}

// all are all members of a row.
func (g *gathered) all(i int) []member {
	var list []member
	for _, row := range g.rows[g.starts[i]:g.starts[i+1]] {
		list = append(list, member{g.table, row})
	}
	return list
}
