package expr

import (
	"sync"
	"sync/atomic"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/value"
)

// What `G i GROUP` comes to hangs on the group only, so it is evaluated once a
// group and looked up, however many rows ask; what plan.Node.Shared says of once a
// record. Groups and records are taken a block at a time as they are asked for; the
// results stay. Two workers that need the same block
// at once both evaluate it, to the same end: nobody waits, so nothing can lock.

// answers are the results of one expression for all groups or records of a kind.
type answers struct {
	blocks []atomic.Pointer[answer]
	absent atomic.Pointer[answer]
	empty  atomic.Pointer[answer] // of a group that nothing belongs to
	strays sync.Map               // of one that only strays may: *atomic.Pointer[answer], by number
}

// answer is an expression evaluated on a block.
type answer struct {
	truth   columns.Truth
	numbers columns.Numbers
	dates   columns.Dates
	values  columns.Values
	picked  []int32
}

// via is where the answer for each row stands: in which block and at which place.
type via struct {
	*Rows
	of    *plan.Node
	table *cases.Table // the records, or
	group *cases.Group // the groups, that it is evaluated in
	count int          // how many there are
	which []int32      // of them, by row; nil where they are the rows themselves
	to    *answers
	fill  func(f *Rows, n *plan.Node, a *answer)
}

// via looks a Via up in the groups, or a shared node in the records.
func (f *Rows) via(n *plan.Node, fill func(f *Rows, n *plan.Node, a *answer)) via {
	v := via{Rows: f, of: n, table: f.table, fill: fill}
	if n.Op == plan.Via {
		g := f.GroupOf(n.Lookup.Group)
		v.of, v.table, v.group, v.count, v.which = n.Args[0], nil, g, g.N, f.groupsIn(n.Lookup.Group, n.Lookup)
	} else {
		v.count = f.table.Rows
	}
	var known bool
	if v.to, known = f.answered.Get(v.of); !known {
		to := task.One(f.scratch, func(s *scratch) *task.Slab[answers] { return &s.answers })
		to.blocks = task.Some(f.scratch, func(s *scratch) *task.Slab[atomic.Pointer[answer]] { return &s.blocks }, (v.count+f.Thresholds.Block-1)/f.Thresholds.Block)
		v.to = f.answered.Put(v.of, to)
	}
	return v
}

// looksUp says whether a node is looked up in all records: rows of members are many
// for each, and many rows lead to one record. Only those of a batch are all different.
func (f *Rows) looksUp(n *plan.Node) bool {
	return n.Shared() && n != f.answering && f.isBeside() && f.table != nil && f.table.Src != nil
}

// at is the answer for a row, and its place there.
func (v via) at(i int) (*answer, int) {
	g := v.Row(i)
	if v.which != nil {
		g = v.which[i]
	}
	slot, place := (*atomic.Pointer[answer])(nil), 0
	switch g {
	case cases.AbsentRow:
		slot = &v.to.absent
	case cases.EmptyGroup:
		slot = &v.to.empty
	default:
		if g < 0 {
			slot = v.to.ofStrays(g)
			break
		}
		slot, place = &v.to.blocks[int(g)/v.Thresholds.Block], int(g)%v.Thresholds.Block
	}
	a := slot.Load()
	if a == nil {
		a = task.One(v.scratch, func(s *scratch) *task.Slab[answer] { return &s.answer })
		v.fill(v.block(g), v.of, a)
		slot.Store(a)
	}
	return a, place
}

// ofStrays is where the answer for a group stands that only strays may belong to.
func (a *answers) ofStrays(number int32) *atomic.Pointer[answer] {
	slot, known := a.strays.Load(number)
	if !known {
		slot, _ = a.strays.LoadOrStore(number, new(atomic.Pointer[answer]))
	}
	return slot.(*atomic.Pointer[answer])
}

// block is the rows that the answers of one block are worked out on.
func (v via) block(at int32) *Rows {
	f := v.newRows(Rows{Evaluator: v.Evaluator, N: 1, table: v.table, Group: v.group, beside: true, answering: v.of})
	if at < 0 {
		f.rows = f.rowList(1)
		f.rows[0] = at
		return f
	}
	size := v.Thresholds.Block
	from := int(at) / size * size
	f.N, f.base = min(size, v.count-from), int32(from)
	return f
}

func (f *Rows) viaTruth(n *plan.Node) columns.Truth {
	v := f.via(n, func(f *Rows, n *plan.Node, a *answer) { a.truth = f.Truth(n) })
	return f.each(func(i int) columns.Value {
		a, at := v.at(i)
		return a.truth.At(at)
	})
}

func (f *Rows) viaNumber(n *plan.Node) columns.Numbers {
	v := f.via(n, func(f *Rows, n *plan.Node, a *answer) { a.numbers = f.Number(n) })
	return f.undecided(true, func(i int) (lo, hi value.Number, ok bool) {
		a, at := v.at(i)
		return a.numbers.At(at)
	})
}

func (f *Rows) viaDate(n *plan.Node) columns.Dates {
	v := f.via(n, func(f *Rows, n *plan.Node, a *answer) { a.dates = f.Date(n) })
	return f.days(func(i int) (value.Date, bool) {
		a, at := v.at(i)
		return a.dates.At(at)
	})
}

func (f *Rows) viaValue(n *plan.Node) columns.Values {
	v := f.via(n, func(f *Rows, n *plan.Node, a *answer) { a.values = f.Value(n) })
	out := columns.Values{IDs: f.idList(f.N), Dict: f.Data.Texts}
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

func (f *Rows) viaPick(n *plan.Node) []int32 {
	v := f.via(n, func(f *Rows, n *plan.Node, a *answer) { a.picked = f.pick(n) })
	rows := f.rowList(f.N)
	for i := range rows {
		a, at := v.at(i)
		rows[i] = a.picked[at]
	}
	return rows
}
