package expr

import (
	"sync"

	"ppolang/interp/columns"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// lift evaluates an expression once on the distinct values of the field that it
// hangs on, as evaluate does it, and gives what came; nil where it is to be
// evaluated in the rows themselves.
func (f *Rows) lift(n *plan.Node, evaluate func(*lifted, *distinctRows)) *lifted {
	if !f.liftable(n) {
		return nil
	}
	lift := f.liftOf(n)
	lift.once.Do(func() {
		f.Did(&f.Work.Distinct, 1)
		values := f.distinctOf(n.Only)
		defer values.Unlock()
		evaluate(lift, values)
	})
	return lift
}

// tests are the truths of a yes/no expression by distinct row, nil where it is to be
// evaluated in the rows themselves. They take the place of everything that the
// expression does: code lists, prefixes and comparisons cost nothing per record.
func (f *Rows) tests(n *plan.Node) []columns.Value {
	lift := f.lift(n, func(lift *lifted, values *distinctRows) {
		t := values.Truth(n)
		lift.tests = make([]columns.Value, values.N)
		for i := range lift.tests {
			lift.tests[i] = t.At(i)
		}
	})
	if lift == nil {
		return nil
	}
	return lift.tests
}

// liftedNumber is a number that hangs on one field, by distinct row; nil where it is to
// be evaluated on the rows themselves.
func (f *Rows) liftedNumber(n *plan.Node) *columns.Numbers {
	lift := f.lift(n, func(lift *lifted, values *distinctRows) { lift.numbers = values.Number(n) })
	if lift == nil {
		return nil
	}
	return &lift.numbers
}

// spread gives every row the number of its value.
func (f *Rows) spread(of *columns.Numbers, only *model.Field) columns.Numbers {
	at := f.distinctRow(only, len(of.Lo)+len(of.Ints))
	if of.Ints != nil {
		return f.ints(of.IntsHi != nil, func(i int) (lo, hi int64, ok bool) { return of.IntAt(at(i)) })
	}
	return f.undecided(of.Hi != nil, func(i int) (lo, hi value.Number, ok bool) { return of.At(at(i)) })
}

// distinctRows has a row for each distinct value of a column, one for a field in which
// records with one key differ, and an absent one last. It is kept, for what hangs on
// one field may be made of what does: a chain of such would else be gone through anew
// for each of its links. One worker at a time has it.
type distinctRows struct {
	sync.Mutex
	*Rows
}

// distinctOf is locked.
func (f *Rows) distinctOf(only *model.Field) *distinctRows {
	d, known := f.distinct.Get(only)
	if !known {
		rows := &Rows{Evaluator: f.Evaluator, N: f.table.Column(only).Dict.Len() + 2, table: f.table, only: only}
		d = f.distinct.Put(only, &distinctRows{Rows: rows})
	}
	d.Lock()
	return d
}

// distinctRow says which of so many distinct rows a row is like.
func (f *Rows) distinctRow(only *model.Field, n int) func(i int) int {
	c := f.table.Column(only)
	return func(i int) int {
		id, here := f.id(c, i)
		switch {
		case here:
			return int(id)
		case f.isAbsent(i):
			return n - 1
		}
		return n - 2
	}
}

// lifted is the one evaluation of an expression on distinct values.
type lifted struct {
	once    task.Once
	tests   []columns.Value
	numbers columns.Numbers
}

func (f *Rows) liftOf(n *plan.Node) *lifted {
	lift, done := f.lifts.Get(n)
	if !done {
		lift = f.lifts.Put(n, &lifted{})
	}
	return lift
}

// liftable says whether an expression is worth evaluating on the distinct values
// of a column: it hangs on one field, and that has not too many values for the
// rows there are. Whole batches are never stopped by that; a
// few rows are.
func (f *Rows) liftable(n *plan.Node) bool {
	if n.Only == nil || f.only != nil || f.table == nil || f.table.Src == nil {
		return false
	}
	dict := f.table.Column(n.Only).Dict
	if dict == f.Data.Texts || f.table.Rows < f.Thresholds.Lift {
		return false
	}
	if dict.Len() <= f.Thresholds.Distinct*(f.N+16) {
		return true
	}
	_, done := f.lifts.Get(n)
	if !done {
		f.Did(&f.Work.Indistinct, 1)
	}
	return done
}
