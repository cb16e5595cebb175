package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
)

// Strays, whose key is not wholly known, may be members of any group that agrees with
// what is known of it. None of them is gathered with a group's members: what a fold
// makes of the strays of a lot is worked out once, and every group adds it to what it
// makes of its own. Only where the fold reads the row in hand (an open one) is it
// worked out for every row: then a lot stands in the place of the row's group.

// lot is what the strays of a lot are to a fold, or to one row of it.
type lot struct {
	rows   []int32         // those that may count, in order
	fails  int             // how many may fail what every member has to satisfy
	values map[uint32]bool // the different values of those that may count
	blank  int             // how many of them have none
}

// strays are the lots of the strays that may be members of rows.
type strays struct {
	table  *cases.Table
	group  *cases.Group
	groups []int32
	closed []lot   // by lot
	open   [][]lot // by place in the row's list of lots, and row
}

// strays are those that a fold has to reckon with, nil where there are none.
func (f *Rows) strays(n *plan.Node) *strays {
	g := f.GroupOf(n.Members.Coll.Group)
	if g.Lots() == 0 {
		return nil
	}
	s := &strays{table: f.Tables[n.Members.Coll.Record], group: g, groups: f.groupsOf(n.Members)}
	if !n.Members.Open {
		s.closed = f.lots(n, g)
		return s
	}
	for k := range s.depth() {
		s.open = append(s.open, f.standIn(n.Members, s.at(k), k).lotsOf(n))
	}
	return s
}

// depth is the most lots that a row has.
func (s *strays) depth() int {
	most := 0
	for _, g := range s.groups {
		most = max(most, len(s.group.Strays(g)))
	}
	return most
}

// at is the k-th lot of every row.
func (s *strays) at(k int) []int32 {
	lots := make([]int32, len(s.groups))
	for i, g := range s.groups {
		lots[i] = cases.EmptyGroup
		if list := s.group.Strays(g); k < len(list) {
			lots[i] = list[k]
		}
	}
	return lots
}

// standIn is the same rows, with the k-th lots in the place of the groups that a
// collection is gathered from.
func (f *Rows) standIn(m *plan.Members, lots []int32, k int) *Rows {
	f.remembers()
	out := *f
	out.instead, out.groups, out.layer = m, lots, k+1
	return &out
}

// lots are all lots of a kind of groups, as a closed fold sees them.
func (f *Rows) lots(n *plan.Node, g *cases.Group) []lot {
	if known, ok := f.loose.Get(n); ok {
		return known
	}
	numbers := make([]int32, g.Lots())
	for i := range numbers {
		numbers[i] = int32(g.N + i)
	}
	return f.loose.Put(n, f.GroupRows(g, numbers).lotsOf(n))
}

// lotsOf makes a lot of the members of every row.
func (f *Rows) lotsOf(n *plan.Node) []lot {
	g := f.gather(n.Members)
	t := g.counted(n.Members)
	lots := make([]lot, f.N)
	var satisfied columns.Truth
	var joins joinKeys
	switch n.Op {
	case plan.Every:
		satisfied = g.Truth(n.Args[0])
	case plan.Distinct:
		joins = g.joinKeys(n.Args[0])
	}
	for i := range lots {
		l := &lots[i]
		for at := t.Maybe.Next(int(g.starts[i])); at >= 0 && at < int(g.starts[i+1]); at = t.Maybe.Next(at + 1) {
			l.rows = append(l.rows, g.rows[at])
			switch n.Op {
			case plan.Every:
				if !satisfied.Yes.Has(at) {
					l.fails++
				}
			case plan.Distinct:
				l.add(joins.at(at))
			}
		}
	}
	return lots
}

func (l *lot) add(value uint32, known bool) {
	if !known {
		l.blank++
		return
	}
	if l.values == nil {
		l.values = map[uint32]bool{}
	}
	l.values[value] = true
}

// each goes through the lots of a row.
func (s *strays) each(i int, do func(*lot)) {
	if s == nil {
		return
	}
	for k, number := range s.group.Strays(s.groups[i]) {
		if s.closed != nil {
			do(&s.closed[int(number)-s.group.N])
		} else {
			do(&s.open[k][i])
		}
	}
}

// fails says whether a stray may count for a row and fail.
func (s *strays) fails(i int) bool {
	fails := false
	s.each(i, func(l *lot) { fails = fails || l.fails > 0 })
	return fails
}

// beyond says whether a stray that may count stands before a row's member, or with
// last behind it.
func (s *strays) beyond(i int, member int32, last bool) bool {
	beyond := false
	s.each(i, func(l *lot) {
		if len(l.rows) > 0 {
			beyond = beyond || !last && s.table.Order(l.rows[0], member) < 0 || last && s.table.Order(l.rows[len(l.rows)-1], member) > 0
		}
	})
	return beyond
}

// different is how many values there are among some and those of a row's strays, and
// how many of these have none.
func (s *strays) different(i int, values map[uint32]bool) (n, blank int) {
	var largest *lot
	s.each(i, func(l *lot) {
		blank += l.blank
		if largest == nil || len(l.values) > len(largest.values) {
			largest = l
		}
	})
	if largest == nil {
		return len(values), blank
	}
	s.each(i, func(l *lot) {
		if l != largest {
			for v := range l.values {
				values[v] = true
			}
		}
	})
	n = len(largest.values)
	for v := range values {
		if !largest.values[v] {
			n++
		}
	}
	return n, blank
}

// strayCounts is how many strays may count for every row.
func (f *Rows) strayCounts(n *plan.Node) func(i int) int {
	g := f.GroupOf(n.Members.Coll.Group)
	if g.Lots() == 0 {
		return func(int) int { return 0 }
	}
	if !n.Members.Open {
		s := f.strays(n)
		return func(i int) (count int) {
			s.each(i, func(l *lot) { count += len(l.rows) })
			return count
		}
	}
	counts := make([]int, f.N)
	s := &strays{group: g, groups: f.groupsOf(n.Members)}
	for k := range s.depth() {
		for i, c := range f.standIn(n.Members, s.at(k), k).countMembers(n.Members) {
			counts[i] += c.hi
		}
	}
	return func(i int) int { return counts[i] }
}

// needStrays adds what the strays lack that may count for the one row there is.
func (f *Rows) needStrays(n *plan.Node, to *Needs) {
	f.eachLot(n, func(one *Rows, number int32) {
		if n.Members.Open {
			one.needCounting(n, to)
			return
		}
		key := neededKey{node: n, strays: true, of: number}
		known, ok := f.lacked.Get(key)
		if !ok {
			var all Needs
			one.needCounting(n, &all)
			known = f.lacked.Put(key, all.Names())
		}
		to.Add(known...)
	})
}

// needBeyond adds what the strays lack that stand before a member of the one row
// there is, or with last behind it; all where it is none.
func (f *Rows) needBeyond(n *plan.Node, member int32, last bool, to *Needs) {
	order := f.Tables[n.Members.Coll.Record].Order
	beyond := func(row int32) bool { return member < 0 || (order(row, member) > 0) == last }
	f.eachLot(n, func(one *Rows, number int32) {
		if n.Members.Open {
			one.fromEnd(n, last, func(g *gathered, at int) bool {
				if !beyond(g.rows[at]) {
					return false
				}
				g.needAtEnd(n, at, to)
				return true
			})
			return
		}
		key := strayKey{n, number, last}
		list, ok := f.strayLacks.Get(key)
		if !ok {
			list = f.strayLacks.Put(key, one.lacking(n, last))
		}
		for _, l := range list {
			if !beyond(l.row) {
				return
			}
			to.Add(l.names...)
		}
	})
}

// lacks is what a stray adds to what those before it lack.
type lacks struct {
	row   int32
	names []string
}

// strayKey is a fold, a lot and the end that it is looked at from.
type strayKey struct {
	node *plan.Node
	lot  int32
	last bool
}

// eachLot goes through the lots of the one row there is: with one row whose members
// are those of the lot.
func (f *Rows) eachLot(n *plan.Node, do func(one *Rows, number int32)) {
	g := f.GroupOf(n.Members.Coll.Group)
	for k, number := range g.Strays(f.groupsOf(n.Members)[0]) {
		if n.Members.Open {
			do(f.standIn(n.Members, []int32{number}, k), number)
		} else {
			do(f.GroupRows(g, []int32{number}), number)
		}
	}
}

// fromEnd goes through the members of the one row there is that may count, as long as
// do says so.
func (f *Rows) fromEnd(n *plan.Node, last bool, do func(g *gathered, at int) bool) {
	g := f.gather(n.Members)
	t := g.counted(n.Members)
	for k := range g.N {
		at := k
		if last {
			at = g.N - 1 - k
		}
		if t.Maybe.Has(at) && !do(g, at) {
			return
		}
	}
}

// lacking is what the members lack that may count, one after the other from an end.
func (f *Rows) lacking(n *plan.Node, last bool) []lacks {
	var list []lacks
	var all Needs
	f.fromEnd(n, last, func(g *gathered, at int) bool {
		before := all.lacks
		g.needAtEnd(n, at, &all)
		if more := all.without(before); len(more) > 0 {
			list = append(list, lacks{g.rows[at], more})
		}
		return true
	})
	return list
}

// needAtEnd adds what an uncertain member at an end lacks.
func (g *gathered) needAtEnd(n *plan.Node, at int, to *Needs) {
	g.needStray(n, at, to)
	if isEnd(n) {
		g.needDate(n, at, to)
	}
}
