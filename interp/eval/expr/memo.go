package expr

import (
	"sync"

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
}

// memos are used again by runs over a few records, where making them costs more
// than what goes into them. Other runs let go of each as soon as they can.
var memos = sync.Pool{New: func() any { return newMemo() }}

func newMemo() *memo {
	return &memo{
		truths: map[*plan.Node]columns.Truth{}, numbers: map[*plan.Node]columns.Numbers{},
		dates: map[*plan.Node]columns.Dates{}, values: map[*plan.Node]columns.Values{},
		picked: map[*plan.Node][]int32{}, follows: map[*plan.Node]*Rows{},
		members: map[gatherKey]*gathered{}, counts: map[*plan.Members]columns.Truth{},
	}
}

// remembers makes sure that the rows have a memo.
func (f *Rows) remembers() *memo {
	if f.memo != nil {
		return f.memo
	}
	if !f.Small {
		f.memo = newMemo()
		return f.memo
	}
	f.memo = memos.Get().(*memo)
	f.used = append(f.used, f.memo)
	return f.memo
}

// Forget gives the memos of a run over few records back. What is in them must not be needed any more.
func (ev *Evaluator) Forget() {
	for _, m := range ev.used {
		clear(m.truths)
		clear(m.numbers)
		clear(m.dates)
		clear(m.values)
		clear(m.picked)
		clear(m.follows)
		clear(m.members)
		clear(m.counts)
		memos.Put(m)
	}
}
