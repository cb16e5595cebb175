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
	one := f.slice(i, i+1)
	var list []member
	seen := map[member]bool{}
	for _, t := range targets {
		named := one.named(t, undetermined)
		if len(named) == 0 {
			named = one.gather(t.Members).all()
		}
		list = add(list, seen, named)
	}
	if len(list) > 0 {
		return list
	}
	return f.caseMembers(i)
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
	one := f.slice(i, i+1)
	var list []member
	seen := map[member]bool{}
	for _, t := range targets {
		list = add(list, seen, one.named(t, false))
	}
	return list
}

func add(list []member, seen map[member]bool, more []member) []member {
	for _, m := range more {
		if !seen[m] {
			seen[m] = true
			list = append(list, m)
		}
	}
	return list
}

// named are the members that a target names for the one row of the frame: those
// whose condition is yes, and if there are none those where it is unknown; in an
// undetermined finding both.
func (f *frame) named(t plan.Target, undetermined bool) []member {
	g := f.gather(t.Members)
	counts := g.counted(t.Members)
	if first := counts.Yes.Next(0); t.Members.ExceptFirst && first >= 0 {
		counts = columns.Truth{Yes: slices.Clone(counts.Yes), Maybe: slices.Clone(counts.Maybe)}
		counts.Yes.Remove(first)
		counts.Maybe.Remove(first)
	}
	var places []int
	for at := counts.Maybe.Next(0); at >= 0; at = counts.Maybe.Next(at + 1) {
		places = append(places, at)
	}
	if t.Pick {
		places = pickEnd(places, counts, t.Last, undetermined)
	} else if !undetermined && counts.Yes.Any() {
		places = slices.DeleteFunc(places, func(at int) bool { return !counts.Yes.Has(at) })
	}
	list := make([]member, len(places))
	for i, at := range places {
		list[i] = member{g.table, g.rows[at]}
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

// all are all members that were gathered.
func (g *gathered) all() []member {
	list := make([]member, len(g.rows))
	for i, row := range g.rows {
		list[i] = member{g.table, row}
	}
	return list
}
