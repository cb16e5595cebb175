package expr

import (
	"sync/atomic"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/value"
)

// What `G i GROUP` comes to hangs on the group only, so it is evaluated once a
// group and looked up, however many rows ask. Groups are taken a block at a time
// as they are asked for; the results stay. Two workers that need the same block
// at once both evaluate it, to the same end: nobody waits, so nothing can lock.

// answers are the results of one expression for all groups of a kind.
type answers struct {
	blocks []atomic.Pointer[answer]
	rest   [2]atomic.Pointer[answer] // of a group that nothing belongs to, and of one whose key is unknown
}

// answer is an expression evaluated on groups.
type answer struct {
	truth   columns.Truth
	numbers columns.Numbers
	dates   columns.Dates
	values  columns.Values
}

// via is where the answer for each row stands: in which block and at which place.
type via struct {
	*Rows
	node   *plan.Node
	group  *cases.Group
	groups []int32
	to     *answers
	fill   func(f *Rows, a *answer)
}

func (f *Rows) via(n *plan.Node, fill func(f *Rows, a *answer)) via {
	g := f.GroupOf(n.Lookup.Group)
	entry, known := f.answered.Load(n.Args[0])
	if !known {
		entry, _ = f.answered.LoadOrStore(n.Args[0], &answers{blocks: make([]atomic.Pointer[answer], (g.N+f.Thresholds.Block-1)/f.Thresholds.Block)})
	}
	return via{f, n.Args[0], g, f.groupsIn(n.Lookup.Group, n.Lookup), entry.(*answers), fill}
}

// at is the answer for a row, and its place there.
func (v via) at(i int) (*answer, int) {
	g := v.groups[i]
	slot, place := (*atomic.Pointer[answer])(nil), 0
	switch g {
	case cases.AbsentRow:
		slot = &v.to.rest[1]
	case cases.EmptyGroup:
		slot = &v.to.rest[0]
	default:
		slot, place = &v.to.blocks[int(g)/v.Evaluator.Thresholds.Block], int(g)%v.Evaluator.Thresholds.Block
	}
	a := slot.Load()
	if a == nil {
		a = &answer{}
		v.fill(v.block(g), a)
		slot.Store(a)
	}
	return a, place
}

func (v via) block(g int32) *Rows {
	if g < 0 {
		return v.GroupRows(v.group, []int32{g})
	}
	size := v.Evaluator.Thresholds.Block
	from := int(g) / size * size
	return &Rows{Evaluator: v.Evaluator, N: min(size, v.group.N-from), Group: v.group, base: int32(from)}
}

func (f *Rows) viaTruth(n *plan.Node) columns.Truth {
	v := f.via(n, func(f *Rows, a *answer) { a.truth = f.Truth(n.Args[0]) })
	return f.each(func(i int) columns.Value {
		a, at := v.at(i)
		return a.truth.At(at)
	})
}

func (f *Rows) viaNumber(n *plan.Node) columns.Numbers {
	v := f.via(n, func(f *Rows, a *answer) { a.numbers = f.Number(n.Args[0]) })
	return f.undecided(true, func(i int) (lo, hi value.Number, ok bool) {
		a, at := v.at(i)
		return a.numbers.At(at)
	})
}

func (f *Rows) viaDate(n *plan.Node) columns.Dates {
	v := f.via(n, func(f *Rows, a *answer) { a.dates = f.Date(n.Args[0]) })
	return f.days(func(i int) (value.Date, bool) {
		a, at := v.at(i)
		return a.dates.At(at)
	})
}

func (f *Rows) viaValue(n *plan.Node) columns.Values {
	v := f.via(n, func(f *Rows, a *answer) { a.values = f.Value(n.Args[0]) })
	out := columns.Values{IDs: make([]uint32, f.N), Dict: f.Data.Texts}
	for i := range out.IDs {
		a, at := v.at(i)
		if i == 0 {
			out.Dict = a.values.Dict
		}
		if a.values.Dict != out.Dict {
			return f.mixedValues(v)
		}
		out.IDs[i] = a.values.IDs[at]
	}
	return out
}

// mixedValues brings values of several dictionaries together in one.
func (f *Rows) mixedValues(v via) columns.Values {
	out := columns.Values{IDs: make([]uint32, f.N), Dict: record.NewDict()}
	for i := range out.IDs {
		a, at := v.at(i)
		out.IDs[i] = out.Dict.Intern(a.values.At(at))
	}
	return out
}
