package expr

import (
	"fmt"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/lang/model"
)

// Truth evaluates a yes/no expression in every row.
func (f *Rows) Truth(n *plan.Node) columns.Truth {
	if t, done := f.remembers().truths[n]; done {
		return t
	}
	f.Did(&f.Work.Rows, f.N)
	t := f.newTruth(n)
	f.memo.truths[n] = t
	return t
}

func (f *Rows) newTruth(n *plan.Node) columns.Truth {
	if tests := f.tests(n); tests != nil {
		c := f.table.Column(n.Only)
		switch {
		case f.table.AllRows() > f.table.Rows:
			at := f.distinctRow(n.Only, len(tests))
			return f.each(func(i int) columns.Value { return tests[at(i)] })
		case f.rows == nil:
			return columns.Gather(tests, c.IDs[f.base:int(f.base)+f.N])
		}
		return columns.GatherRows(tests, c.IDs, f.rows, tests[len(tests)-1])
	}
	if f.looksUp(n) {
		return f.viaTruth(n)
	}
	switch n.Op {
	case plan.Constant:
		return columns.Same(f.N, columns.Of(n.Const.Bool))
	case plan.Dateless, plan.InForce:
		return columns.Same(f.N, columns.Unknown)
	case plan.Field:
		return f.boolField(n)
	case plan.Key:
		return f.each(func(i int) columns.Value {
			if f.Row(i) < 0 {
				return columns.Unknown
			}
			return columns.Of(f.Group.KeyValue(f.Row(i), n.Key).RawBool())
		})
	case plan.Outer:
		return f.parent.Truth(n.Args[0]).Pick(f.owners)
	case plan.Follow:
		return f.follow(n.Args[0]).Truth(n.Args[1])
	case plan.Via:
		return f.viaTruth(n)
	case plan.Not:
		return f.Truth(n.Args[0]).Not(f.N)
	case plan.And:
		t := f.Truth(n.Args[0])
		for _, a := range n.Args[1:] {
			if t.AllNo() {
				break
			}
			t = t.And(f.Truth(a))
		}
		return t
	case plan.Or:
		t := f.Truth(n.Args[0])
		for _, a := range n.Args[1:] {
			t = t.Or(f.Truth(a))
		}
		return t
	case plan.Compare:
		return f.compare(n.Cmp, n.Args[0], n.Args[1])
	case plan.Otherwise:
		l, r := f.Truth(n.Args[0]), f.Truth(n.Args[1])
		unknown := l.Unknown()
		return columns.Truth{Yes: l.Yes.Or(unknown.And(r.Yes)), Maybe: l.Yes.Or(unknown.And(r.Maybe))}
	case plan.HasCodes:
		return f.hasCodes(n)
	case plan.IsKnown:
		return columns.Settled(f.settled(n.Args[0]))
	case plan.IsEmpty:
		v := f.Value(n.Args[0])
		return f.each(func(i int) columns.Value {
			if v.IDs[i] == 0 {
				return columns.Unknown
			}
			return columns.Of(len(v.At(i).RawCodes()) == 0)
		})
	case plan.Present:
		t, here := f.Truth(n.Args[0]), f.present()
		return columns.Truth{Yes: t.Yes.And(here), Maybe: t.Maybe.Or(columns.AllBits(f.N).AndNot(here))}
	case plan.Provided:
		t := f.Truth(n.Args[0])
		holds := columns.AllBits(f.N)
		for _, c := range n.Conditions {
			holds = holds.And(f.Truth(c.Cond).Yes)
		}
		return columns.Truth{Yes: t.Yes.And(holds), Maybe: t.Maybe.Or(columns.AllBits(f.N).AndNot(holds))}
	case plan.Among:
		return f.amongTruths(n)
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
func (f *Rows) each(of func(i int) columns.Value) columns.Truth { return columns.Each(f.N, of) }

// present is the rows that are not absent.
func (f *Rows) present() columns.Bits {
	return f.each(func(i int) columns.Value { return columns.Of(!f.isAbsent(i)) }).Yes
}

func (f *Rows) boolField(n *plan.Node) columns.Truth {
	if f.table.Src == nil {
		return columns.Same(f.N, columns.Unknown)
	}
	c := f.table.Column(n.Field)
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
func (f *Rows) settled(n *plan.Node) columns.Bits {
	where := func(known func(i int) bool) columns.Bits {
		return f.each(func(i int) columns.Value { return columns.Of(known(i)) }).Yes
	}
	switch n.Kind {
	case model.Bool:
		return columns.AllBits(f.N).AndNot(f.Truth(n).Unknown())
	case model.Integer, model.Decimal, model.Percent:
		v := f.Number(n)
		if !v.Intervals() {
			return v.Known
		}
		return where(func(i int) bool {
			lo, hi, ok := v.At(i)
			return ok && lo.Cmp(hi) == 0
		})
	case model.Date:
		return f.Date(n).Known
	case model.Duration:
		return where(func(i int) bool {
			_, ok := f.Duration(n, i)
			return ok
		})
	case model.Reference:
		if n.Op == plan.First || n.Op == plan.Last {
			rows := f.pick(n)
			return where(func(i int) bool { return rows[i] >= 0 })
		}
	}
	ids := f.Value(n).IDs
	return where(func(i int) bool { return ids[i] != 0 })
}

// hasCodes tests codes against a set. A set without a meaning that day makes the
// test unknown.
func (f *Rows) hasCodes(n *plan.Node) columns.Truth {
	if len(n.Args) > 1 {
		return columns.Same(f.N, columns.Unknown)
	}
	v := f.Value(n.Args[0])
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
