package eval

import (
	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/lang/check"
	"ppolang/lang/value"
)

// tested is a yes/no expression that hangs on one field, evaluated for each
// distinct value of its column. A table of the values' truths takes the place of
// everything that the expression does: code lists, prefixes and comparisons cost
// nothing per record.
type tested struct {
	of     []columns.Value // by the value's id
	absent columns.Value
}

// tests is the table of an expression, nil where it is to be evaluated in the
// frame itself.
func (f *frame) tests(n *plan.Node) *tested {
	if !f.liftable(n) {
		return nil
	}
	lift := f.liftOf(n)
	lift.once.do(func() {
		f.did(&f.work.Distinct, 1)
		values := f.distinct(f.table, n.Only)
		t := values.truth(n)
		lift.tests = &tested{of: make([]columns.Value, values.n-1), absent: t.At(values.n - 1)}
		for id := range lift.tests.of {
			lift.tests.of[id] = t.At(id)
		}
	})
	return lift.tests
}

// liftedNumber is a number that hangs on one field, for each distinct value of
// its column and in an absent row, which is last; nil where it is to be evaluated
// in the frame itself.
func (f *frame) liftedNumber(n *plan.Node) *columns.Numbers {
	if !f.liftable(n) {
		return nil
	}
	lift := f.liftOf(n)
	lift.once.do(func() {
		f.did(&f.work.Distinct, 1)
		lift.numbers = f.distinct(f.table, n.Only).number(n)
	})
	return &lift.numbers
}

// spread gives every row the number of its value.
func (f *frame) spread(of *columns.Numbers, only *check.Field) columns.Numbers {
	c := f.table.column(only)
	absent := len(of.Lo) + len(of.Ints) - 1
	at := func(i int) int {
		if id, here := f.id(c, i); here {
			return int(id)
		}
		return absent
	}
	if of.Ints != nil {
		v := columns.NewInts(f.n, of.IntsHi != nil)
		for i := range f.n {
			if lo, hi, ok := of.IntAt(at(i)); ok {
				v.SetInt(i, lo, hi)
			}
		}
		return v
	}
	return f.undecided(of.Hi != nil, func(i int) (lo, hi value.Number, ok bool) { return of.At(at(i)) })
}

// lifted is the one evaluation of an expression on distinct values.
type lifted struct {
	once    once
	tests   *tested
	numbers columns.Numbers
}

func (f *frame) liftOf(n *plan.Node) *lifted {
	entry, done := f.lifts.Load(n)
	if !done {
		entry, _ = f.lifts.LoadOrStore(n, &lifted{})
	}
	return entry.(*lifted)
}

// liftable says whether an expression is worth evaluating on the distinct values
// of a column: it hangs on one field, and that has not too many values for the
// rows there are. Frames of whole batches are never stopped by that; frames of a
// few rows are.
func (f *frame) liftable(n *plan.Node) bool {
	if n.Only == nil || f.only != nil || f.table == nil || f.table.src == nil {
		return false
	}
	dict := f.table.column(n.Only).Dict
	if dict == f.data.Texts {
		return false
	}
	if dict.Len() <= f.at.Distinct*(f.n+16) {
		return true
	}
	_, done := f.lifts.Load(n)
	if !done {
		f.did(&f.work.Indistinct, 1)
	}
	return done
}
