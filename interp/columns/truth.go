package columns

// Truth is a three-valued truth for each row: yes, no or unknown.
//
// It is kept as two sets, the rows where it is yes and those where it is not no.
// In that form Kleene's og and eller work on each set by itself: unknown og no
// has no row in Maybe because no has none. Unknown is Maybe less Yes; Yes is
// always a part of Maybe. (The other usual pair, true and known, needs both sets
// for each half of every operation.)
type Truth struct {
	Yes   Bits
	Maybe Bits
}

// Value is the truth of one row.
type Value uint8

// The truths: bit 0 is Yes, bit 1 Maybe.
const (
	No      Value = 0
	Unknown Value = 2
	Yes     Value = 3
)

// Known says whether a truth is yes or no.
func (v Value) Known() bool { return v != Unknown }

// Of is yes or no.
func Of(yes bool) Value {
	if yes {
		return Yes
	}
	return No
}

// NewTruth is no in all of n rows.
func NewTruth(n int) Truth { return Truth{NewBits(n), NewBits(n)} }

// Same is one truth in all of n rows.
func Same(n int, v Value) Truth {
	switch v {
	case Yes:
		all := AllBits(n)
		return Truth{all, all}
	case Unknown:
		return Truth{NewBits(n), AllBits(n)}
	}
	return NewTruth(n)
}

// Settled is the truth of rows that are all known, yes where the set has them.
func Settled(yes Bits) Truth { return Truth{yes, yes} }

// At is the truth of a row.
func (t Truth) At(i int) Value {
	w, s := i>>6, i&63
	return Value(t.Yes[w]>>s&1 | t.Maybe[w]>>s&1<<1)
}

// Set gives a row, which is no so far, its truth.
func (t Truth) Set(i int, v Value) {
	w, s := i>>6, i&63
	t.Yes[w] |= uint64(v&1) << s
	t.Maybe[w] |= uint64(v>>1) << s
}

// Unknown is the rows where the truth is unknown.
func (t Truth) Unknown() Bits { return t.Maybe.AndNot(t.Yes) }

// AllNo says whether the truth is no everywhere.
func (t Truth) AllNo() bool { return !t.Maybe.Any() }

// And is t og u.
func (t Truth) And(u Truth) Truth { return Truth{t.Yes.And(u.Yes), t.Maybe.And(u.Maybe)} }

// Or is t eller u.
func (t Truth) Or(u Truth) Truth { return Truth{t.Yes.Or(u.Yes), t.Maybe.Or(u.Maybe)} }

// Not is ikke t, which has n rows.
func (t Truth) Not(n int) Truth {
	out := Truth{make(Bits, len(t.Yes)), make(Bits, len(t.Yes))}
	for i := range t.Yes {
		out.Yes[i], out.Maybe[i] = ^t.Maybe[i], ^t.Yes[i]
	}
	out.Yes.trim(n)
	out.Maybe.trim(n)
	return out
}

// Append adds the n rows of u behind the at rows that t has.
func (t Truth) Append(at int, u Truth, n int) Truth {
	return Truth{t.Yes.Append(at, u.Yes, n), t.Maybe.Append(at, u.Maybe, n)}
}

// Gather looks up each row's truth in a table by the row's id.
func Gather(table []Value, ids []uint32) Truth {
	t := NewTruth(len(ids))
	for w := range t.Yes {
		part := ids[w<<6:]
		if len(part) > 64 {
			part = part[:64]
		}
		var yes, maybe uint64
		for i, id := range part {
			v := uint64(table[id])
			yes |= v & 1 << i
			maybe |= v >> 1 << i
		}
		t.Yes[w], t.Maybe[w] = yes, maybe
	}
	return t
}

// GatherRows is Gather where the ids stand in a column and the rows lead into
// it; a row below 0 has the truth of an absent record.
func GatherRows(table []Value, ids []uint32, rows []int32, absent Value) Truth {
	t := NewTruth(len(rows))
	for w := range t.Yes {
		part := rows[w<<6:]
		if len(part) > 64 {
			part = part[:64]
		}
		var yes, maybe uint64
		for i, row := range part {
			v := uint64(absent)
			if row >= 0 {
				v = uint64(table[ids[row]])
			}
			yes |= v & 1 << i
			maybe |= v >> 1 << i
		}
		t.Yes[w], t.Maybe[w] = yes, maybe
	}
	return t
}

// Pick is the truth of the rows of t that are named, in that order.
func (t Truth) Pick(rows []int32) Truth {
	out := NewTruth(len(rows))
	for i, row := range rows {
		out.Set(i, t.At(int(row)))
	}
	return out
}
