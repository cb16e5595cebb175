package columns

import (
	"ppolang/interp/record"
	"ppolang/lang/value"
)

// Numbers is a number for each row: known, an interval that it lies in, or
// unknown.
type Numbers struct {
	Lo, Hi []value.Number // Hi is nil where every known number is known exactly
	Known  Bits           // also where the number is undecided
	One    bool           // every row has the first entry
}

// At is the interval that the row's number lies in; false where it is unknown.
func (v Numbers) At(i int) (lo, hi value.Number, known bool) {
	if !v.Known.Has(i) {
		return value.Number{}, value.Number{}, false
	}
	if v.One {
		i = 0
	}
	if v.Hi == nil {
		return v.Lo[i], v.Lo[i], true
	}
	return v.Lo[i], v.Hi[i], true
}

// NewNumbers is n unknown numbers; undecided says whether intervals may come.
func NewNumbers(n int, undecided bool) Numbers {
	v := Numbers{Lo: make([]value.Number, n), Known: NewBits(n)}
	if undecided {
		v.Hi = make([]value.Number, n)
	}
	return v
}

// Set gives a row its interval.
func (v Numbers) Set(i int, lo, hi value.Number) {
	v.Known.Add(i)
	v.Lo[i] = lo
	if v.Hi != nil {
		v.Hi[i] = hi
	}
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
