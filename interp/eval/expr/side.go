package expr

import (
	"math"
	"slices"

	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// measure is one side of a bound; false where it is unknown.
type measure func(i int) (value.Number, bool)

// measure measures days by their numbers, and by its key what is only equal or not.
func (f *Rows) measure(n *plan.Node) measure {
	switch {
	case isNumber(n):
		v := f.Number(n)
		return func(i int) (value.Number, bool) {
			x, _, known := v.At(i)
			return x, known
		}
	case n.Kind == model.Date:
		v := f.Date(n)
		return func(i int) (value.Number, bool) {
			day, known := v.At(i)
			return value.Int(int(day)), known
		}
	}
	keys := f.joinKeys(n)
	return func(i int) (value.Number, bool) {
		key, known := keys.at(i)
		return value.Int(int(key)), known
	}
}

func isNumber(n *plan.Node) bool {
	return n.Kind == model.Integer || n.Kind == model.Decimal || n.Kind == model.Percent
}

// scale ranks both sides of a bound, what is less below what is more, by the different
// numbers of the members: the rank of one of these is odd, that of a number between two
// of them even. Without a scale days and keys are their own ranks.
type scale []value.Number

func newScale(list []value.Number) scale {
	list = slices.Clone(list)
	slices.SortFunc(list, value.Number.Cmp)
	return slices.CompactFunc(list, func(a, b value.Number) bool { return a.Cmp(b) == 0 })
}

func (s scale) rank(x value.Number) int64 {
	if s == nil {
		own, _ := x.Int64()
		return own
	}
	at, isOne := slices.BinarySearchFunc(s, x, value.Number.Cmp)
	if isOne {
		return int64(2*at + 1)
	}
	return int64(2 * at)
}

// A bound holds where the rank of a member is below the limit of a row; of a lower bound
// both are turned round. A member whose side is unknown has a rank below all limits, for
// it may hold, and a row whose side is unknown a limit above all ranks.
const (
	belowAll = math.MinInt64
	aboveAll = math.MaxInt64
)

// ways are the bounds of which one holds where a bound does: ≠ is either < or >.
func ways(op syntax.CompareOp) []syntax.CompareOp {
	if op == syntax.Ne {
		return []syntax.CompareOp{syntax.Lt, syntax.Gt}
	}
	return []syntax.CompareOp{op}
}

// rankBy is the rank of a member by a bound.
func rankBy(op syntax.CompareOp, rank int64) int64 {
	if op == syntax.Gt || op == syntax.Ge {
		return -rank
	}
	return rank
}

// limitBy is the limit of a row by a bound.
func limitBy(op syntax.CompareOp, rank int64) int64 {
	if op == syntax.Le || op == syntax.Ge {
		return rankBy(op, rank) + 1
	}
	return rankBy(op, rank)
}
