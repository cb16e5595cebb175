package eval

import (
	"fmt"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/lang/check"
)

// truth evaluates a yes/no expression in every row.
func (f *frame) truth(n *plan.Node) columns.Truth {
	if t, done := f.truths[n]; done {
		return t
	}
	f.did(&f.work.Rows, f.n)
	t := f.newTruth(n)
	if f.truths == nil {
		f.truths = map[*plan.Node]columns.Truth{}
	}
	f.truths[n] = t
	return t
}

func (f *frame) newTruth(n *plan.Node) columns.Truth {
	if tests := f.tests(n); tests != nil {
		ids := f.table.column(n.Only).IDs
		if f.rows == nil {
			return columns.Gather(tests.of, ids[f.base:int(f.base)+f.n])
		}
		return columns.GatherRows(tests.of, ids, f.rows, tests.absent)
	}
	switch n.Op {
	case plan.Constant:
		return columns.Same(f.n, columns.Of(n.Const.Bool))
	case plan.Dateless, plan.InForce:
		return columns.Same(f.n, columns.Unknown)
	case plan.Field:
		return f.boolField(n)
	case plan.Key:
		return f.each(func(i int) columns.Value {
			if f.row(i) < 0 {
				return columns.Unknown
			}
			return columns.Of(f.group.keyValue(f.row(i), n.Key).RawBool())
		})
	case plan.Outer:
		return f.parent.truth(n.Args[0]).Pick(f.owners)
	case plan.Follow:
		return f.follow(n.Args[0]).truth(n.Args[1])
	case plan.Via:
		return f.viaTruth(n)
	case plan.Not:
		return f.truth(n.Args[0]).Not(f.n)
	case plan.And:
		t := f.truth(n.Args[0])
		for _, a := range n.Args[1:] {
			if t.AllNo() {
				break
			}
			t = t.And(f.truth(a))
		}
		return t
	case plan.Or:
		t := f.truth(n.Args[0])
		for _, a := range n.Args[1:] {
			t = t.Or(f.truth(a))
		}
		return t
	case plan.Compare:
		return f.compare(n.Cmp, n.Args[0], n.Args[1])
	case plan.Otherwise:
		l, r := f.truth(n.Args[0]), f.truth(n.Args[1])
		unknown := l.Unknown()
		return columns.Truth{Yes: l.Yes.Or(unknown.And(r.Yes)), Maybe: l.Yes.Or(unknown.And(r.Maybe))}
	case plan.HasCodes:
		return f.hasCodes(n)
	case plan.IsKnown:
		return columns.Settled(f.settled(n.Args[0]))
	case plan.IsEmpty:
		v := f.value(n.Args[0])
		return f.each(func(i int) columns.Value {
			if v.IDs[i] == 0 {
				return columns.Unknown
			}
			return columns.Of(len(v.At(i).RawCodes()) == 0)
		})
	case plan.Present:
		t, here := f.truth(n.Args[0]), f.present()
		return columns.Truth{Yes: t.Yes.And(here), Maybe: t.Maybe.Or(columns.AllBits(f.n).AndNot(here))}
	case plan.Provided:
		t := f.truth(n.Args[0])
		holds := columns.AllBits(f.n)
		for _, c := range n.Conditions {
			holds = holds.And(f.truth(c.Cond).Yes)
		}
		return columns.Truth{Yes: t.Yes.And(holds), Maybe: t.Maybe.Or(columns.AllBits(f.n).AndNot(holds))}
	case plan.Exists:
		return f.exists(n)
	case plan.Every:
		return f.every(n)
	case plan.Covered:
		return f.covered(n)
	}
	panic(fmt.Sprintf("eval: node %d is no truth", n.Op))
}

// each makes a truth row by row.
func (f *frame) each(of func(i int) columns.Value) columns.Truth {
	t := columns.NewTruth(f.n)
	for from := 0; from < f.n; from += 64 {
		var yes, maybe uint64
		for i := from; i < min(from+64, f.n); i++ {
			v := uint64(of(i))
			yes |= v & 1 << (i - from)
			maybe |= v >> 1 << (i - from)
		}
		t.Yes[from/64], t.Maybe[from/64] = yes, maybe
	}
	return t
}

// present is the rows that are not absent.
func (f *frame) present() columns.Bits {
	here := columns.NewBits(f.n)
	for i := range f.n {
		if !f.isAbsent(i) {
			here.Add(i)
		}
	}
	return here
}

func (f *frame) boolField(n *plan.Node) columns.Truth {
	if f.table.src == nil {
		return columns.Same(f.n, columns.Unknown)
	}
	c := f.table.column(n.Field)
	return f.each(func(i int) columns.Value {
		id, here := f.id(c, i)
		switch {
		case id != 0:
			return columns.Of(c.Dict.Value(id).RawBool())
		case here && n.Const != nil:
			return columns.Of(n.Const.Bool)
		}
		return columns.Unknown
	})
}

// settled is the rows where a value is known, and no interval.
func (f *frame) settled(n *plan.Node) columns.Bits {
	known := columns.NewBits(f.n)
	switch n.Kind {
	case check.Bool:
		return columns.AllBits(f.n).AndNot(f.truth(n).Unknown())
	case check.Integer, check.Decimal, check.Percent:
		v := f.number(n)
		if !v.Intervals() {
			return v.Known
		}
		for i := range f.n {
			if lo, hi, ok := v.At(i); ok && lo.Cmp(hi) == 0 {
				known.Add(i)
			}
		}
	case check.Date:
		return f.date(n).Known
	case check.Duration:
		for i := range f.n {
			if _, ok := f.duration(n, i); ok {
				known.Add(i)
			}
		}
	case check.Reference:
		if n.Op == plan.First || n.Op == plan.Last {
			for i, row := range f.pick(n) {
				if row >= 0 {
					known.Add(i)
				}
			}
			return known
		}
		fallthrough
	default:
		for i, id := range f.value(n).IDs {
			if id != 0 {
				known.Add(i)
			}
		}
	}
	return known
}

// hasCodes tests codes against a set. A set without a meaning that day makes the
// test unknown.
func (f *frame) hasCodes(n *plan.Node) columns.Truth {
	if len(n.Args) > 1 {
		return columns.Same(f.n, columns.Unknown)
	}
	v := f.value(n.Args[0])
	last, lastID := columns.Unknown, uint32(0)
	return f.each(func(i int) columns.Value {
		switch id := v.IDs[i]; id {
		case 0:
			return columns.Unknown
		case lastID:
		default:
			last, lastID = columns.Of(hasCodes(v.At(i), n)), id
		}
		return last
	})
}
