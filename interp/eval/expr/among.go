package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// A governing date that is not decided leaves open which version of a dated name is
// read. Where all that may be read come to the same, it is that; else it is unknown,
// for want of what the date hangs on.

// agree says for every row whether several expressions come to the same: as much is
// known of each, and what is known is equal.
func (f *Rows) agree(nodes []*plan.Node) func(i int) bool {
	same := make([]func(i int) bool, len(nodes)-1)
	for k, n := range nodes[1:] {
		same[k] = f.alike(nodes[0], n)
	}
	return func(i int) bool {
		for _, same := range same {
			if !same(i) {
				return false
			}
		}
		return true
	}
}

// alike is agree for two expressions.
func (f *Rows) alike(a, b *plan.Node) func(i int) bool {
	switch a.Kind {
	case model.Bool:
		x, y := f.Truth(a), f.Truth(b)
		return func(i int) bool { return x.At(i) == y.At(i) }
	case model.Integer, model.Decimal, model.Percent:
		x, y := f.Number(a), f.Number(b)
		return func(i int) bool {
			lo, hi, ok := x.At(i)
			lo2, hi2, ok2 := y.At(i)
			return ok == ok2 && (!ok || lo.Cmp(lo2) == 0 && hi.Cmp(hi2) == 0)
		}
	case model.Date:
		x, y := f.Date(a), f.Date(b)
		return func(i int) bool {
			day, ok := x.At(i)
			day2, ok2 := y.At(i)
			return ok == ok2 && (!ok || day == day2)
		}
	case model.Duration:
		return func(i int) bool {
			d, ok := f.Duration(a, i)
			d2, ok2 := f.Duration(b, i)
			return ok == ok2 && (!ok || d == d2)
		}
	}
	x, y := f.Value(a), f.Value(b)
	return func(i int) bool { return cases.Alike(x.At(i), y.At(i), a.Kind) }
}

func (f *Rows) amongTruths(n *plan.Node) columns.Truth {
	t, agree := f.Truth(n.Args[0]), f.agree(n.Args)
	return f.each(func(i int) columns.Value {
		if agree(i) {
			return t.At(i)
		}
		return columns.Unknown
	})
}

func (f *Rows) amongNumbers(n *plan.Node) columns.Numbers {
	v, agree := f.Number(n.Args[0]), f.agree(n.Args)
	return f.undecided(true, func(i int) (lo, hi value.Number, ok bool) {
		if agree(i) {
			return v.At(i)
		}
		return lo, hi, false
	})
}

func (f *Rows) amongDates(n *plan.Node) columns.Dates {
	v, agree := f.Date(n.Args[0]), f.agree(n.Args)
	return f.days(func(i int) (value.Date, bool) {
		if agree(i) {
			return v.At(i)
		}
		return 0, false
	})
}

func (f *Rows) amongValues(n *plan.Node, ids []uint32) columns.Values {
	v, agree := f.Value(n.Args[0]), f.agree(n.Args)
	for i := range ids {
		if agree(i) {
			ids[i] = v.IDs[i]
		}
	}
	return columns.Values{IDs: ids, Dict: v.Dict}
}

// needAmong adds what each of the expressions lacks, and where they do not agree
// what the date hangs on.
func (f *Rows) needAmong(n *plan.Node, i int, to *Needs) {
	for _, a := range n.Args {
		if !f.isSettled(a, i) {
			f.Need(a, i, to)
		}
	}
	if !f.agree(n.Args)(i) {
		to.Add(caseDate)
	}
}

// UndecidedDate is what is known of the governing date of a case that is not
// decided, nil for all others.
func (f *Rows) UndecidedDate(i int) *cases.Undecided {
	if f.Group == nil {
		return nil
	}
	return f.Group.Undecided[f.Row(i)]
}

// ResolveDate puts what the governing date of a case hangs on among what it lacks.
func (f *Rows) ResolveDate(i int, to *Needs) { to.resolve(f.UndecidedDate(i)) }
