package explain

import (
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Truth is one of the three truth values, in Kleene's order: og is the least,
// eller the greatest.
type Truth uint8

// The truth values.
const (
	No Truth = iota
	Unknown
	Yes
)

func truth(yes bool) Truth {
	if yes {
		return Yes
	}
	return No
}

func (t Truth) not() Truth { return Yes - t }

// State says how much is known of a value.
type State uint8

// The states of values.
const (
	Missing   State = iota // nothing
	Undecided              // a number that lies between Lo and Hi
	Known                  // everything
)

// Value is what an expression came to.
type Value struct {
	State State
	Kind  model.Kind
	truth Truth // of a Bool that is known
	lo    value.Number
	hi    value.Number // of an undecided number
	date  value.Date
	span  value.Duration
	text  string // of a text, a reference (the key) and a code (as spelt)
	canon string // of a code
	codes []record.CodeValue
	row   *row   // of a reference: the record it leads to, nil where there is none
	from  string // of a reference: the field it was read from
}

func boolean(t Truth) Value {
	v := Value{Kind: model.Bool, truth: t, State: Known}
	if t == Unknown {
		v.State = Missing
	}
	return v
}

func number(n value.Number) Value {
	return Value{Kind: model.Decimal, State: Known, lo: n, hi: n}
}

// between is an undecided number, or a known one where both ends are equal.
func between(lo, hi value.Number) Value {
	v := Value{Kind: model.Decimal, State: Undecided, lo: lo, hi: hi}
	if lo.Cmp(hi) == 0 {
		v.State = Known
	}
	return v
}

func counted(lo, hi int) Value { return between(value.Int(max(lo, 0)), value.Int(max(hi, 0))) }

func dated(d value.Date) Value { return Value{Kind: model.Date, State: Known, date: d} }

func numeric(k model.Kind) bool { return model.Type{Kind: k}.Numeric() }

// same says whether two known values are equal.
func same(a, b Value) bool {
	switch {
	case numeric(a.Kind):
		return a.lo.Cmp(b.lo) == 0
	case a.Kind == model.Bool:
		return a.truth == b.truth
	case a.Kind == model.Date:
		return a.date == b.date
	case a.Kind == model.Duration:
		return a.span == b.span
	case a.Kind == model.Code:
		return a.canon == b.canon
	case a.Kind == model.Codes:
		return subset(a.codes, b.codes) && subset(b.codes, a.codes)
	}
	return a.text == b.text
}

func subset(a, b []record.CodeValue) bool {
	for _, c := range a {
		if !holds(b, c.Canon) {
			return false
		}
	}
	return true
}

func holds(list []record.CodeValue, canon string) bool {
	return slices.ContainsFunc(list, func(c record.CodeValue) bool { return c.Canon == canon })
}

// union merges lists of what is missing: sorted, each once. A name's characters
// all come after the point, so that sorting by text is sorting by record, then
// field.
func union(lists ...[]string) []string {
	all := slices.Concat(lists...)
	slices.Sort(all)
	return slices.Compact(all)
}
