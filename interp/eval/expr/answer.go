package expr

import (
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
	"ppolang/lang/value"
)

// What members in order answer: how many a row may meet, what they come to, and which is
// the first or last of them.

// countMet counts the members that every row may meet, and those it meets for certain.
func (f *Rows) countMet(m *plan.Members) []memberCount {
	t := f.meeting(m, f.groupsOf(m))
	counts := f.countList(f.N)
	for i := range counts {
		if t.isUnknown(i) {
			continue
		}
		lo, hi := int32(0), 0
		t.all(i, func(to met) {
			n := 0
			lo, n = to.certain.get(func() *totals[int32] { return t.certainOf(to.order) }).add(lo, to.bucket, to.below)
			hi += n
		})
		if !t.isCertain(i) {
			lo = 0
		}
		counts[i] = memberCount{int(lo), hi, true}
	}
	return counts
}

// certainOf counts those who are certain to a row that lacks nothing.
func (l *lineup) certainOf(o *order) *totals[int32] {
	return newTotals(o, func(member int32) int32 {
		if l.sure[member] {
			return 1
		}
		return 0
	}, func(a, b int32) int32 { return a + b })
}

// folded is what members come to; isOpen where one of them is uncertain or has no value.
type folded struct {
	value        value.Number
	some, isOpen bool
}

// foldMet is what the members come to that every row may meet: known only where all of
// them are certain and have a value, or there are none.
func (f *Rows) foldMet(n *plan.Node) func(i int) (value.Number, bool) {
	t := f.meeting(n.Members, f.groupsOf(n.Members))
	ofNone, known := combine(n.By, nil)
	return func(i int) (value.Number, bool) {
		if t.isUnknown(i) {
			return ofNone, false
		}
		var all folded
		t.all(i, func(to met) {
			all, _ = to.folded.get(func() *totals[folded] { return t.foldedOf(n, to.order) }).add(all, to.bucket, to.below)
		})
		if !all.some {
			return ofNone, known
		}
		return all.value, !all.isOpen && t.isCertain(i)
	}
}

func (t *meeting) foldedOf(n *plan.Node, o *order) *totals[folded] {
	values := make([]folded, len(t.places))
	t.eachChunk(func(f *Rows, from int) {
		value, settled := f.measure(n.Args[0]), f.settled(n.Args[0])
		for i := range f.N {
			x, _ := value(i)
			values[from+i] = folded{x, true, !t.sure[from+i] || !settled.Has(i)}
		}
	})
	return newTotals(o, func(member int32) folded { return values[member] }, func(a, b folded) folded {
		switch {
		case !a.some:
			return b
		case a.isOpen || b.isOpen:
			return folded{some: true, isOpen: true}
		}
		both, _ := combine(n.By, []value.Number{a.value, b.value})
		return folded{both, true, false}
	})
}

// ends are the places of the first or last member that may count and of the first or last
// that has a date and is certain to a row that lacks nothing; none where there is none.
type ends struct{ any, sure int32 }

const none = -1

// endMet is the first or last member that a row meets, where it is decided.
func (t *meeting) endMet(n *plan.Node, i int) int32 {
	if t.isUnknown(i) || !t.isCertain(i) {
		return cases.AbsentRow
	}
	end := t.end(n, i)
	if end.sure == none || end.sure != end.any {
		return cases.AbsentRow
	}
	row := t.coll.Rows[end.sure]
	beyond := false
	t.strays(i, func(to met) {
		all, _ := t.endsOf(n, to.arrangement).add(ends{none, none}, to.bucket, to.below)
		beyond = beyond || all.any != none && t.isBeyond(n, t.coll.Rows[all.any], row)
	})
	if beyond {
		return cases.AbsentRow
	}
	return row
}

// end are the ends of a row's own members.
func (t *meeting) end(n *plan.Node, i int) ends {
	all := ends{none, none}
	t.own(i, func(to met) { all, _ = t.endsOf(n, to.arrangement).add(all, to.bucket, to.below) })
	return all
}

// isBeyond says whether a record stands before another, or of the last one behind it.
func (t *meeting) isBeyond(n *plan.Node, row, than int32) bool {
	return (t.coll.Table.Order(row, than) > 0) == (n.Op == plan.Last)
}

func (t *meeting) endsOf(n *plan.Node, a *arrangement) *totals[ends] {
	return a.ends.get(func() *totals[ends] {
		return newTotals(a.order, func(member int32) ends {
			at := ends{t.places[member], none}
			if t.sure[member] && t.coll.Table.Day(t.coll.Rows[at.any]) != cases.NoDay {
				at.sure = at.any
			}
			return at
		}, func(a, b ends) ends { return ends{further(n.Op, a.any, b.any), further(n.Op, a.sure, b.sure)} })
	})
}

// further is the place of two that is nearer to the end.
func further(op plan.Op, a, b int32) int32 {
	switch {
	case a == none:
		return b
	case b == none:
		return a
	case op == plan.Last:
		return max(a, b)
	}
	return min(a, b)
}
