package expr

import (
	"math"
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
)

// An aggregate whose pairs are counted is unknown in a row that would come to more of
// them than one case may: the members that it would look at there, times those that
// the row itself stands among.

// isBeyond says whether a row would come to too many pairs.
func (f *Rows) isBeyond(m *plan.Members, i int) bool {
	return m.Counted && !isOwn(m) && f.pairs(m)[i] > f.MostPairs
}

// anyBeyond says whether one of them would.
func (f *Rows) anyBeyond(m *plan.Members) bool {
	return f.N > 0 && m.Counted && !isOwn(m) && slices.Max(f.pairs(m)) > f.MostPairs
}

// withinLimit are the groups of the rows, none where they would come to too many
// pairs.
func (f *Rows) withinLimit(m *plan.Members) []int32 {
	if groups := f.remembers().within[m]; groups != nil {
		return groups
	}
	groups := f.groupsAsked(m)
	if !isOwn(m) {
		groups = append(f.rowList(f.N)[:0], groups...)
		for i, n := range f.pairs(m) {
			if n > f.MostPairs {
				groups[i] = cases.AbsentRow
				f.Did(&f.Work.Beyond, 1)
			}
		}
	}
	f.memo.within[m] = groups
	return groups
}

// isOwn says whether they are the members of the groups in hand: each is held against
// one case, and no record against another.
func isOwn(m *plan.Members) bool { return m.Up == 0 && m.Lookup == nil }

// pairs is how many pairs every row comes to.
func (f *Rows) pairs(m *plan.Members) []int {
	if list := f.remembers().pairs[m]; list != nil {
		return list
	}
	list := make([]int, f.N)
	for i := range list {
		list[i] = f.standsAmong(i)
	}
	if !isOwn(m) {
		for i, n := range f.partners(m) {
			list[i] = product(list[i], n)
		}
	}
	f.memo.pairs[m] = list
	return list
}

// standsAmong is how many pairs the case comes to that a row is a member of.
func (f *Rows) standsAmong(i int) int {
	if f.parent == nil {
		return 1
	}
	return f.parent.pairs(f.of)[f.owners[i]]
}

// product multiplies as far as numbers go.
func product(a, b int) int {
	if b != 0 && a > math.MaxInt32/b {
		return math.MaxInt32
	}
	return a * b
}

// partners is how many members make a pair with every row: those that may meet the
// equality that fewest meet.
func (f *Rows) partners(m *plan.Members) []int {
	groups := f.groupsAsked(m)
	list := make([]int, f.N)
	for i, number := range groups {
		list[i] = f.size(m, number, true)
	}
	for _, by := range m.Narrow {
		t := f.meeting(by, groups)
		for i := range list {
			list[i] = min(list[i], t.count(i))
		}
	}
	return list
}
