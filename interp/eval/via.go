package eval

import (
	"sync/atomic"

	"ppolang/interp/columns"
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

// answer is an expression evaluated on a frame of groups.
type answer struct {
	truth   columns.Truth
	numbers columns.Numbers
	dates   columns.Dates
	values  columns.Values
}

// via is where the answer for each row stands: in which block and at which place.
type via struct {
	*frame
	node   *plan.Node
	group  *group
	groups []int32
	to     *answers
	fill   func(f *frame, a *answer)
}

func (f *frame) via(n *plan.Node, fill func(f *frame, a *answer)) via {
	g := f.groupOf(n.Lookup.Group)
	entry, known := f.answered.Load(n.Args[0])
	if !known {
		entry, _ = f.answered.LoadOrStore(n.Args[0], &answers{blocks: make([]atomic.Pointer[answer], (g.n+f.at.Block-1)/f.at.Block)})
	}
	return via{f, n.Args[0], g, f.groupsIn(n.Lookup.Group, n.Lookup), entry.(*answers), fill}
}

// at is the answer for a row, and its place there.
func (v via) at(i int) (*answer, int) {
	g := v.groups[i]
	slot, place := (*atomic.Pointer[answer])(nil), 0
	switch g {
	case absentRow:
		slot = &v.to.rest[1]
	case emptyGroup:
		slot = &v.to.rest[0]
	default:
		slot, place = &v.to.blocks[int(g)/v.run.at.Block], int(g)%v.run.at.Block
	}
	a := slot.Load()
	if a == nil {
		a = &answer{}
		v.fill(v.block(g), a)
		slot.Store(a)
	}
	return a, place
}

func (v via) block(g int32) *frame {
	if g < 0 {
		return v.groupRows(v.group, []int32{g})
	}
	size := v.run.at.Block
	from := int(g) / size * size
	return &frame{run: v.run, n: min(size, v.group.n-from), group: v.group, base: int32(from)}
}

func (f *frame) viaTruth(n *plan.Node) columns.Truth {
	v := f.via(n, func(f *frame, a *answer) { a.truth = f.truth(n.Args[0]) })
	return f.each(func(i int) columns.Value {
		a, at := v.at(i)
		return a.truth.At(at)
	})
}

func (f *frame) viaNumber(n *plan.Node) columns.Numbers {
	v := f.via(n, func(f *frame, a *answer) { a.numbers = f.number(n.Args[0]) })
	return f.undecided(true, func(i int) (lo, hi value.Number, ok bool) {
		a, at := v.at(i)
		return a.numbers.At(at)
	})
}

func (f *frame) viaDate(n *plan.Node) columns.Dates {
	v := f.via(n, func(f *frame, a *answer) { a.dates = f.date(n.Args[0]) })
	return f.days(func(i int) (value.Date, bool) {
		a, at := v.at(i)
		return a.dates.At(at)
	})
}

func (f *frame) viaValue(n *plan.Node) columns.Values {
	v := f.via(n, func(f *frame, a *answer) { a.values = f.value(n.Args[0]) })
	out := columns.Values{IDs: make([]uint32, f.n), Dict: f.data.Texts}
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
func (f *frame) mixedValues(v via) columns.Values {
	out := columns.Values{IDs: make([]uint32, f.n), Dict: record.NewDict()}
	for i := range out.IDs {
		a, at := v.at(i)
		out.IDs[i] = out.Dict.Intern(a.values.At(at))
	}
	return out
}
