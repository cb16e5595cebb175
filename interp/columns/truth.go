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
	if n > 0 && n <= 64 {
		none, all := word(0), word(^uint64(0)>>(64-n))
		return [...]Truth{No: {none, none}, Unknown: {none, all}, Yes: {all, all}}[v]
	}
	switch v {
	case Yes:
		all := AllBits(n)
		return Truth{all, all}
	case Unknown:
		return Truth{NewBits(n), AllBits(n)}
	}
	return Truth{None(n), None(n)}
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
	if n > 0 && n <= 64 {
		all := ^uint64(0) >> (64 - n)
		return Truth{word(^t.Maybe[0] & all), word(^t.Yes[0] & all)}
	}
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

// Each makes a truth row by row.
func Each(n int, of func(i int) Value) Truth {
	rows := func(from, to int) (yes, maybe uint64) {
		for i := from; i < to; i++ {
			v := uint64(of(i))
			yes |= v & 1 << (i - from)
			maybe |= v >> 1 << (i - from)
		}
		return yes, maybe
	}
	if n > 0 && n <= 64 {
		yes, maybe := rows(0, n)
		return Truth{word(yes), word(maybe)}
	}
	t := NewTruth(n)
	for from := 0; from < n; from += 64 {
		t.Yes[from/64], t.Maybe[from/64] = rows(from, min(from+64, n))
	}
	return t
}

// Gather looks up each row's truth in a table by the row's id. Most of what rules
// ask of records comes down to this loop.
func Gather(table []Value, ids []uint32) Truth {
	if len(ids) <= 8 {
		return Each(len(ids), func(i int) Value { return table[ids[i]] })
	}
	t := NewTruth(len(ids))
	for len(ids)%8 != 0 {
		last := len(ids) - 1
		t.Set(last, table[ids[last]])
		ids = ids[:last]
	}
	for at := 0; at+8 <= len(ids); at += 8 {
		of := ids[at : at+8 : at+8]
		t.setEight(at, uint64(table[of[0]])|uint64(table[of[1]])<<8|uint64(table[of[2]])<<16|uint64(table[of[3]])<<24|
			uint64(table[of[4]])<<32|uint64(table[of[5]])<<40|uint64(table[of[6]])<<48|uint64(table[of[7]])<<56)
	}
	return t
}

// setEight gives the eight rows from at on, a multiple of eight, their truths: one
// a byte. The product moves the lowest bit of byte k to bit 56 + k, and no two
// sums of it meet above bit 55.
func (t Truth) setEight(at int, truths uint64) {
	const (
		lowest = 0x0101010101010101
		gather = 0x0102040810204080
	)
	word, shift := at>>6, at&63
	t.Yes[word] |= truths & lowest * gather >> 56 << shift
	t.Maybe[word] |= truths >> 1 & lowest * gather >> 56 << shift
}

// GatherRows is Gather where the ids stand in a column and the rows lead into
// it; a row below 0 has the truth of an absent record.
func GatherRows(table []Value, ids []uint32, rows []int32, absent Value) Truth {
	if len(rows) <= 8 {
		return Each(len(rows), func(i int) Value {
			if rows[i] < 0 {
				return absent
			}
			return table[ids[rows[i]]]
		})
	}
	t := NewTruth(len(rows))
	of := func(row int32) uint64 {
		if row < 0 {
			return uint64(absent)
		}
		return uint64(table[ids[row]])
	}
	for len(rows)%8 != 0 {
		last := len(rows) - 1
		t.Set(last, Value(of(rows[last])))
		rows = rows[:last]
	}
	for at := 0; at+8 <= len(rows); at += 8 {
		r := rows[at : at+8 : at+8]
		t.setEight(at, of(r[0])|of(r[1])<<8|of(r[2])<<16|of(r[3])<<24|of(r[4])<<32|of(r[5])<<40|of(r[6])<<48|of(r[7])<<56)
	}
	return t
}

// Pick is the truth of the rows of t that are named, in that order.
func (t Truth) Pick(rows []int32) Truth {
	return Each(len(rows), func(i int) Value { return t.At(int(rows[i])) })
}
