package eval

import (
	"sync"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
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
// frame itself: it hangs on more than a field, or on one with more values than
// are worth a table for so few rows.
func (f *frame) tests(n *plan.Node) *tested {
	if n.Only == nil || f.only != nil || f.table == nil || f.table.src == nil {
		return nil
	}
	dict := f.table.column(n.Only).Dict
	if dict == f.data.Texts {
		return nil
	}
	entry, done := f.lifted.Load(n)
	if !done {
		if dict.Len() > worthwhile*(f.n+16) {
			return nil
		}
		entry, _ = f.lifted.LoadOrStore(n, &liftedTest{})
	}
	lift := entry.(*liftedTest)
	lift.once.Do(func() { lift.tests = f.lift(n) })
	return lift.tests
}

// worthwhile is how many distinct values a row of a frame may cost. Frames of
// whole batches are never stopped by it; frames of a few rows are.
const worthwhile = 8

type liftedTest struct {
	once  sync.Once
	tests *tested
}

func (f *frame) lift(n *plan.Node) *tested {
	values := f.distinct(f.table, n.Only)
	t := values.truth(n)
	out := &tested{of: make([]columns.Value, values.n-1), absent: t.At(values.n - 1)}
	for id := range out.of {
		out.of[id] = t.At(id)
	}
	return out
}
