package expr

import (
	"cmp"
	"fmt"

	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// What each fold makes of the values of the members that count.

// combine folds numbers; it is false where the fold of none is not known, or a
// sum has too many digits.
func combine(op syntax.FoldOp, list []value.Number) (value.Number, bool) {
	switch op {
	case syntax.Sum:
		var total value.Number
		for _, x := range list {
			if total = total.Add(x); total.TooLong() {
				return value.Number{}, false
			}
		}
		return total, true
	case syntax.Min, syntax.Max:
		return chosen(op, list, value.Number.Cmp)
	}
	panic(fmt.Sprintf("eval: no fold of numbers: %s", syntax.Spells(op).In(syntax.EN)))
}

// combineInts is how a fold of small whole numbers takes one more in, nil for one
// that has to see them all.
func combineInts(op syntax.FoldOp) func(total, x int64) int64 {
	switch op {
	case syntax.Sum:
		return func(total, x int64) int64 { return total + x }
	case syntax.Min, syntax.Max:
		return func(best, x int64) int64 {
			if better(op, cmp.Compare(x, best)) {
				return x
			}
			return best
		}
	}
	return nil
}

// chosen is the one of some values that a fold gives; it is false of none.
func chosen[T any](op syntax.FoldOp, list []T, compare func(a, b T) int) (T, bool) {
	var best T
	for i, x := range list {
		if i == 0 || better(op, compare(x, best)) {
			best = x
		}
	}
	return best, len(list) > 0
}

// better says whether a value takes the place of the best so far, with which it
// compares so.
func better(op syntax.FoldOp, compared int) bool {
	switch op {
	case syntax.Min:
		return compared < 0
	case syntax.Max:
		return compared > 0
	}
	panic(fmt.Sprintf("eval: %s gives none of the values", syntax.Spells(op).In(syntax.EN)))
}
