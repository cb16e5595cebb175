package expr

import (
	"fmt"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Number evaluates a number in every row.
func (f *Rows) Number(n *plan.Node) columns.Numbers {
	if v, done := f.remembers().numbers[n]; done {
		return v
	}
	f.Did(&f.Work.Rows, f.N)
	v := f.newNumber(n)
	f.memo.numbers[n] = v
	return v
}

func (f *Rows) newNumber(n *plan.Node) columns.Numbers {
	if lifted := f.liftedNumber(n); lifted != nil {
		return f.spread(lifted, n.Only)
	}
	if f.looksUp(n) {
		return f.viaNumber(n)
	}
	switch n.Op {
	case plan.Constant:
		if whole, ok := n.Const.Number.Int64(); ok {
			ints := f.intList(1)
			ints[0] = whole
			return columns.Numbers{Ints: ints, Known: columns.AllBits(f.N), One: true}
		}
		return columns.Numbers{Lo: []value.Number{n.Const.Number}, Known: columns.AllBits(f.N), One: true}
	case plan.Dateless:
		return columns.Numbers{Known: columns.None(f.N), One: true}
	case plan.Field:
		return f.numberField(n)
	case plan.Key:
		return f.exact(func(i int) (value.Number, bool) {
			if f.Row(i) < 0 {
				return value.Number{}, false
			}
			return f.Group.KeyValue(f.Row(i), n.Key).RawNumber(), true
		})
	case plan.Outer:
		of := f.parent.Number(n.Args[0])
		return f.undecided(of.Intervals(), func(i int) (lo, hi value.Number, ok bool) { return of.At(int(f.owners[i])) })
	case plan.Follow:
		return f.follow(n.Args[0]).Number(n.Args[1])
	case plan.Via:
		return f.viaNumber(n)
	case plan.Present:
		v := f.Number(n.Args[0])
		v.Known = v.Known.And(f.present())
		return v
	case plan.Among:
		return f.amongNumbers(n)
	case plan.Otherwise:
		a, b := f.Number(n.Args[0]), f.Number(n.Args[1])
		return f.undecided(b.Intervals(), func(i int) (lo, hi value.Number, ok bool) {
			if lo, hi, ok = a.At(i); ok && lo.Cmp(hi) == 0 {
				return lo, hi, ok
			}
			return b.At(i)
		})
	case plan.Add, plan.Subtract, plan.Multiply, plan.Divide:
		a, b := f.Number(n.Args[0]), f.Number(n.Args[1])
		return f.undecided(a.Intervals() || b.Intervals(), func(i int) (lo, hi value.Number, ok bool) {
			alo, ahi, ok := a.At(i)
			if !ok {
				return lo, hi, false
			}
			blo, bhi, ok := b.At(i)
			if !ok {
				return lo, hi, false
			}
			return calculate(n.Op, alo, ahi, blo, bhi)
		})
	case plan.Negate:
		a := f.Number(n.Args[0])
		return f.undecided(a.Intervals(), func(i int) (lo, hi value.Number, ok bool) {
			lo, hi, ok = a.At(i)
			return hi.Neg(), lo.Neg(), ok
		})
	case plan.Year:
		a := f.Date(n.Args[0])
		return f.whole(func(i int) (int, bool) {
			day, ok := a.At(i)
			year, _, _ := day.YMD()
			return year, ok
		})
	case plan.DayCount, plan.MonthCount:
		a, b := f.Date(n.Args[0]), f.Date(n.Args[1])
		return f.whole(func(i int) (int, bool) {
			from, ok1 := a.At(i)
			to, ok2 := b.At(i)
			if !ok1 || !ok2 {
				return 0, false
			}
			if n.Op == plan.DayCount {
				return int(to) - int(from), true
			}
			return value.MonthsBetween(from, to), true
		})
	case plan.CodeCount:
		a := f.Value(n.Args[0])
		return f.whole(func(i int) (int, bool) { return len(a.At(i).RawCodes()), a.IDs[i] != 0 })
	case plan.Count:
		return f.count(n)
	case plan.Distinct:
		return f.distinctCount(n)
	case plan.Fold:
		return f.foldNumbers(n)
	}
	panic(fmt.Sprintf("eval: node %d is no number", n.Op))
}

// exact makes numbers row by row.
func (f *Rows) exact(of func(i int) (value.Number, bool)) columns.Numbers {
	list := f.numberList(f.N)
	return columns.Numbers{Lo: list, Known: columns.Where(f.N, func(i int) (ok bool) {
		list[i], ok = of(i)
		return ok
	})}
}

// whole makes whole numbers row by row.
func (f *Rows) whole(of func(i int) (int, bool)) columns.Numbers {
	return f.ints(false, func(i int) (lo, hi int64, ok bool) {
		x, ok := of(i)
		return int64(x), int64(x), ok
	})
}

// counts makes intervals of whole numbers row by row.
func (f *Rows) counts(of func(i int) (lo, hi int, ok bool)) columns.Numbers {
	return f.ints(true, func(i int) (int64, int64, bool) {
		lo, hi, ok := of(i)
		return int64(lo), int64(hi), ok
	})
}

// ints makes whole numbers, or intervals of them, row by row.
func (f *Rows) ints(intervals bool, of func(i int) (lo, hi int64, ok bool)) columns.Numbers {
	v := columns.Numbers{Ints: f.intList(f.N)}
	if intervals {
		v.IntsHi = f.intList(f.N)
	}
	v.Known = columns.Where(f.N, func(i int) bool {
		lo, hi, ok := of(i)
		v.Ints[i] = lo
		if intervals {
			v.IntsHi[i] = hi
		}
		return ok
	})
	return v
}

// undecided makes intervals row by row.
func (f *Rows) undecided(intervals bool, of func(i int) (lo, hi value.Number, ok bool)) columns.Numbers {
	v := columns.Numbers{Lo: f.numberList(f.N)}
	if intervals {
		v.Hi = f.numberList(f.N)
	}
	v.Known = columns.Where(f.N, func(i int) bool {
		lo, hi, ok := of(i)
		v.Lo[i] = lo
		if intervals {
			v.Hi[i] = hi
		}
		return ok
	})
	return v
}

func (f *Rows) numberField(n *plan.Node) columns.Numbers {
	if f.table.Src == nil {
		return columns.Numbers{Lo: f.numberList(f.N), Known: columns.None(f.N)}
	}
	c := f.table.Column(n.Field)
	at := func(i int) (value.Number, bool) {
		id, here := f.id(c, i)
		switch {
		case id != 0:
			return c.Dict.Value(id).RawNumber(), true
		case here && n.Const != nil:
			return n.Const.Number, true
		}
		return value.Number{}, false
	}
	if n.Kind != model.Integer {
		return f.exact(at)
	}
	fit := true
	v := f.ints(false, func(i int) (int64, int64, bool) {
		x, ok := at(i)
		whole, fits := x.Int64()
		fit = fit && (fits || !ok)
		return whole, whole, ok
	})
	if !fit {
		return f.exact(at)
	}
	return v
}

// isTooLong says whether a result that is worked out in a row has too many digits.
func (f *Rows) isTooLong(n *plan.Node, i int) bool {
	switch n.Op {
	case plan.Add, plan.Subtract, plan.Multiply, plan.Divide:
		if n.Kind == model.Date {
			return false
		}
		a, b := f.Number(n.Args[0]), f.Number(n.Args[1])
		alo, ahi, ok := a.At(i)
		blo, bhi, ok2 := b.At(i)
		if !ok || !ok2 {
			return false
		}
		lo, hi, ok := exactly(n.Op, alo, ahi, blo, bhi)
		return ok && (lo.TooLong() || hi.TooLong())
	}
	return false
}

// calculate works on intervals. A result that has too many digits is unknown.
func calculate(op plan.Op, alo, ahi, blo, bhi value.Number) (lo, hi value.Number, ok bool) {
	lo, hi, ok = exactly(op, alo, ahi, blo, bhi)
	return lo, hi, ok && !lo.TooLong() && !hi.TooLong()
}

// exactly passes an undecided number through + and -, and through * and / by a
// known positive number; anything else that meets one is unknown.
func exactly(op plan.Op, alo, ahi, blo, bhi value.Number) (lo, hi value.Number, ok bool) {
	switch op {
	case plan.Add:
		return alo.Add(blo), ahi.Add(bhi), true
	case plan.Subtract:
		return alo.Sub(bhi), ahi.Sub(blo), true
	}
	open := func(lo, hi value.Number) bool { return lo.Cmp(hi) != 0 }
	if op == plan.Multiply {
		if open(alo, ahi) {
			alo, ahi, blo, bhi = blo, bhi, alo, ahi
		}
		if open(alo, ahi) || open(blo, bhi) && alo.Sign() <= 0 {
			return lo, hi, false
		}
		return alo.Mul(blo), alo.Mul(bhi), true
	}
	if open(blo, bhi) || open(alo, ahi) && blo.Sign() <= 0 {
		return lo, hi, false
	}
	if lo, ok = alo.Quo(blo); !ok {
		return lo, hi, false
	}
	hi, _ = ahi.Quo(blo)
	return lo, hi, true
}
