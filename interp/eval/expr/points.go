package expr

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
)

// Pointed are the records that a finding on a row points to, in order and each
// once: those that `peker på` names, or where that names nobody all members of
// its collections, or of the case.
func (f *Rows) Pointed(targets []plan.Target, i int, undetermined bool) []cases.Member {
	var list []cases.Member
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
	return f.CaseMembers(i)
}

// gatheredAt is the members of a row, with those of the other rows
// unless they are too many.
func (f *Rows) gatheredAt(m *plan.Members, i int) (g *gathered, at int) {
	if f.remembers().members[f.keyOf(m)] == nil && f.areMany(m) {
		f.Did(&f.Work.Alone, 1)
		return f.slice(i, i+1).gather(m), 0
	}
	return f.gather(m), i
}

// CaseMembers are the records of a case: itself, or all members.
func (f *Rows) CaseMembers(i int) []cases.Member {
	if f.Group == nil {
		return []cases.Member{{Table: f.table, Row: f.Row(i)}}
	}
	return f.Group.Members(f.Row(i))
}

// Fixed are the records that a fix with `på` is for: nobody where it names nobody.
func (f *Rows) Fixed(targets []plan.Target, i int) []cases.Member {
	var list []cases.Member
	for _, t := range targets {
		g, at := f.gatheredAt(t.Members, i)
		list = add(list, g.named(t, at, false))
	}
	return list
}

// add adds the records that a list does not have.
func add(list, more []cases.Member) []cases.Member {
	if len(list) == 0 {
		return more // each once already
	}
	seen := make(map[cases.Member]bool, len(list))
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
func (g *gathered) named(t plan.Target, i int, undetermined bool) []cases.Member {
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
	list := make([]cases.Member, len(places))
	for k, at := range places {
		list[k] = cases.Member{Table: g.table, Row: g.rows[at]}
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

// all are all members of a row's group, gathered or not.
func (g *gathered) all(i int) []cases.Member {
	var list []cases.Member
	from, to := g.of.Places(g.groups[i])
	for _, row := range g.of.Rows[from:to] {
		list = append(list, cases.Member{Table: g.table, Row: row})
	}
	return list
}
