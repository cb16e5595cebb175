package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/plan"
)

// memo is what was evaluated on some rows, and the rows that they led to.
type memo struct {
	truths  map[*plan.Node]columns.Truth
	numbers map[*plan.Node]columns.Numbers
	dates   map[*plan.Node]columns.Dates
	values  map[*plan.Node]columns.Values
	picked  map[*plan.Node][]int32
	follows map[*plan.Node]*Rows
	members map[gatherKey]*gathered
	counts  map[*plan.Members]columns.Truth // of members that are gathered: who counts
	many    map[*plan.Members]bool          // whether they are too many to be gathered at once
	within  map[*plan.Members][]int32       // the groups of the rows, none beyond the limit
	pairs   map[*plan.Members][]int
}

func newMemo() *memo {
	return &memo{
		truths: map[*plan.Node]columns.Truth{}, numbers: map[*plan.Node]columns.Numbers{},
		dates: map[*plan.Node]columns.Dates{}, values: map[*plan.Node]columns.Values{},
		picked: map[*plan.Node][]int32{}, follows: map[*plan.Node]*Rows{},
		members: map[gatherKey]*gathered{}, counts: map[*plan.Members]columns.Truth{},
		many: map[*plan.Members]bool{}, within: map[*plan.Members][]int32{}, pairs: map[*plan.Members][]int{},
	}
}

// remembers makes sure that the rows have a memo.
func (f *Rows) remembers() *memo {
	if f.memo != nil {
		return f.memo
	}
	if f.scratch != nil {
		f.memo = f.scratch.memo()
	} else {
		f.memo = newMemo()
	}
	return f.memo
}

// clear forgets everything.
func (m *memo) clear() {
	clear(m.truths)
	clear(m.numbers)
	clear(m.dates)
	clear(m.values)
	clear(m.picked)
	clear(m.follows)
	clear(m.members)
	clear(m.counts)
	clear(m.many)
	clear(m.within)
	clear(m.pairs)
}
