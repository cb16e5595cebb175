package columns

import (
	"ppolang/interp/record"
	"ppolang/lang/value"
)

// Numbers is a number for each row: known, an interval that it lies in, or
// unknown. Whole numbers, which most are, are kept as such.
type Numbers struct {
	Known  Bits           // also where the number is undecided
	Lo, Hi []value.Number // Hi is nil where every known number is known exactly
	// Ints and IntsHi take the place of Lo and Hi where Ints is not nil.
	Ints, IntsHi []int64
	One          bool // every row has the first entry
}

// At is the interval that the row's number lies in; false where it is unknown.
func (v *Numbers) At(i int) (lo, hi value.Number, known bool) {
	if !v.Known.Has(i) {
		return value.Number{}, value.Number{}, false
	}
	if v.One {
		i = 0
	}
	if v.Ints != nil {
		lo = value.Int(int(v.Ints[i]))
		if v.IntsHi == nil {
			return lo, lo, true
		}
		return lo, value.Int(int(v.IntsHi[i])), true
	}
	if v.Hi == nil {
		return v.Lo[i], v.Lo[i], true
	}
	return v.Lo[i], v.Hi[i], true
}

// IntAt is At for whole numbers.
func (v *Numbers) IntAt(i int) (lo, hi int64, known bool) {
	if !v.Known.Has(i) {
		return 0, 0, false
	}
	if v.One {
		i = 0
	}
	if v.IntsHi == nil {
		return v.Ints[i], v.Ints[i], true
	}
	return v.Ints[i], v.IntsHi[i], true
}

// Intervals says whether a number may be known only as an interval.
func (v *Numbers) Intervals() bool { return v.Hi != nil || v.IntsHi != nil }

// NewNumbers is n unknown numbers; undecided says whether intervals may come.
func NewNumbers(n int, undecided bool) Numbers {
	v := Numbers{Lo: make([]value.Number, n), Known: NewBits(n)}
	if undecided {
		v.Hi = make([]value.Number, n)
	}
	return v
}

// Set gives a row its interval.
func (v *Numbers) Set(i int, lo, hi value.Number) {
	v.Known.Add(i)
	v.Lo[i] = lo
	if v.Hi != nil {
		v.Hi[i] = hi
	}
}

// Append adds the n rows of w behind the at rows that v has.
func (v *Numbers) Append(at int, w Numbers, n int) {
	if at > 0 && ((v.Ints == nil) != (w.Ints == nil) || v.Intervals() != w.Intervals()) {
		*v, w = v.plain(at), w.plain(n)
	}
	v.Known = v.Known.Append(at, w.Known, n)
	v.Lo, v.Hi = append(v.Lo, w.Lo...), append(v.Hi, w.Hi...)
	v.Ints, v.IntsHi = append(v.Ints, w.Ints...), append(v.IntsHi, w.IntsHi...)
}

// plain is the same n numbers as intervals of any numbers.
func (v *Numbers) plain(n int) Numbers {
	out := NewNumbers(n, true)
	for i := range n {
		if lo, hi, ok := v.At(i); ok {
			out.Set(i, lo, hi)
		}
	}
	return out
}

// Dates is a date for each row, or none.
type Dates struct {
	Days  []value.Date
	Known Bits
	One   bool // every row has the first entry
}

// At is the row's date; false where it is unknown.
func (v Dates) At(i int) (value.Date, bool) {
	if !v.Known.Has(i) {
		return 0, false
	}
	if v.One {
		i = 0
	}
	return v.Days[i], true
}

// Values is a text, a reference, a code or a list of codes for each row, as the
// id of a dictionary; 0 is unknown.
type Values struct {
	IDs  []uint32
	Dict *record.Dict
}

// At is the row's value.
func (v Values) At(i int) record.Value { return v.Dict.Value(v.IDs[i]) }
