package expr

import (
	"cmp"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// compare evaluates a comparison. It is unknown where a side is, or where the
// numbers that an undecided side may be do not agree.
func (f *Rows) compare(op syntax.CompareOp, l, r *plan.Node) columns.Truth {
	if l.Op == plan.Dateless || r.Op == plan.Dateless {
		return columns.Same(f.N, columns.Unknown)
	}
	switch l.Kind {
	case model.Integer, model.Decimal, model.Percent:
		a, b := f.Number(l), f.Number(r)
		if a.Ints != nil && b.Ints != nil {
			return f.compareInts(op, &a, &b)
		}
		return f.each(func(i int) columns.Value {
			alo, ahi, ok := a.At(i)
			if !ok {
				return columns.Unknown
			}
			blo, bhi, ok := b.At(i)
			if !ok {
				return columns.Unknown
			}
			return compareNumbers(op, alo, ahi, blo, bhi)
		})
	case model.Date:
		a, b := f.Date(l), f.Date(r)
		return f.each(func(i int) columns.Value {
			x, ok := a.At(i)
			if !ok {
				return columns.Unknown
			}
			y, ok := b.At(i)
			if !ok {
				return columns.Unknown
			}
			return columns.Of(ordered(op, int(x)-int(y)))
		})
	case model.Bool:
		a, b := f.Truth(l), f.Truth(r)
		return f.each(func(i int) columns.Value {
			x, y := a.At(i), b.At(i)
			if !x.Known() || !y.Known() {
				return columns.Unknown
			}
			return columns.Of(x == y)
		})
	case model.Duration:
		return f.each(func(i int) columns.Value {
			a, ok := f.Duration(l, i)
			if !ok {
				return columns.Unknown
			}
			b, ok := f.Duration(r, i)
			if !ok {
				return columns.Unknown
			}
			return columns.Of(a == b)
		})
	}
	return f.compareValues(l, r)
}

// compareInts compares whole numbers.
func (f *Rows) compareInts(op syntax.CompareOp, a, b *columns.Numbers) columns.Truth {
	return f.each(func(i int) columns.Value {
		alo, ahi, ok := a.IntAt(i)
		if !ok {
			return columns.Unknown
		}
		blo, bhi, ok := b.IntAt(i)
		if !ok {
			return columns.Unknown
		}
		if alo == ahi && blo == bhi {
			return columns.Of(ordered(op, cmp.Compare(alo, blo)))
		}
		return compareNumbers(op, value.Int(int(alo)), value.Int(int(ahi)), value.Int(int(blo)), value.Int(int(bhi)))
	})
}

func ordered(op syntax.CompareOp, sign int) bool {
	switch op {
	case syntax.Eq:
		return sign == 0
	case syntax.Ne:
		return sign != 0
	case syntax.Lt:
		return sign < 0
	case syntax.Le:
		return sign <= 0
	case syntax.Gt:
		return sign > 0
	}
	return sign >= 0
}

// compareNumbers compares two intervals.
func compareNumbers(op syntax.CompareOp, alo, ahi, blo, bhi value.Number) columns.Value {
	switch op {
	case syntax.Gt:
		return compareNumbers(syntax.Lt, blo, bhi, alo, ahi)
	case syntax.Ge:
		return compareNumbers(syntax.Le, blo, bhi, alo, ahi)
	case syntax.Eq, syntax.Ne:
		v := columns.Unknown
		switch {
		case ahi.Cmp(blo) < 0 || bhi.Cmp(alo) < 0:
			v = columns.No
		case alo.Cmp(ahi) == 0 && blo.Cmp(bhi) == 0:
			v = columns.Yes
		}
		if op == syntax.Ne && v.Known() {
			v = columns.Yes - v
		}
		return v
	}
	switch {
	case ordered(op, ahi.Cmp(blo)):
		return columns.Yes
	case !ordered(op, alo.Cmp(bhi)):
		return columns.No
	}
	return columns.Unknown
}

// compareValues is equality of texts, references and codes. Equal values of one
// dictionary have one id, but for codes that are spelt differently.
func (f *Rows) compareValues(l, r *plan.Node) columns.Truth {
	if l.Op == plan.Constant {
		l, r = r, l
	}
	a := f.Value(l)
	if text := l.Kind == model.Text || l.Kind == model.Reference; text && r.Op == plan.Constant {
		id := a.Dict.ID(r.Const.Text)
		return f.each(func(i int) columns.Value {
			if a.IDs[i] == 0 {
				return columns.Unknown
			}
			return columns.Of(a.IDs[i] == id)
		})
	}
	same := sameValue(l.Kind)
	if r.Op == plan.Constant {
		constant := cases.Constant(r.Const, r.Kind)
		return f.each(func(i int) columns.Value {
			if a.IDs[i] == 0 {
				return columns.Unknown
			}
			return columns.Of(same(a.At(i), constant))
		})
	}
	b := f.Value(r)
	return f.each(func(i int) columns.Value {
		x, y := a.IDs[i], b.IDs[i]
		switch {
		case x == 0 || y == 0:
			return columns.Unknown
		case a.Dict == b.Dict && x == y:
			return columns.Yes
		case a.Dict == f.Data.Texts && b.Dict == f.Data.Texts:
			return columns.No
		}
		return columns.Of(same(a.Dict.Value(x), b.Dict.Value(y)))
	})
}

// sameValue is the equality of known values of a kind.
func sameValue(kind model.Kind) func(a, b record.Value) bool {
	switch kind {
	case model.Code:
		return func(a, b record.Value) bool { return a.RawCanon() == b.RawCanon() }
	case model.Codes:
		return func(a, b record.Value) bool { return sameCodes(a.RawCodes(), b.RawCodes()) }
	}
	return func(a, b record.Value) bool { return a.RawText() == b.RawText() }
}
