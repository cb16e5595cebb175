// Package columns holds what evaluation computes with: sets of rows as bits,
// truths as two such sets, and vectors of numbers, dates and values. A vector
// has one entry for each row of a frame; which records those are is not known
// here.
package columns

import "math/bits"

// Bits is a set of rows. Bits past the last row are always 0.
type Bits []uint64

// Words is the number of words that n rows take.
func Words(n int) int { return (n + 63) / 64 }

// few holds the sets of rows that one byte says all of. A batch of a few records
// is evaluated in such sets, and what is worked out from others, and not changed
// afterwards, is one of these instead of a new one.
var few = func() (list [256]uint64) {
	for i := range list {
		list[i] = uint64(i)
	}
	return list
}()

// word is a set of up to 64 rows that is not changed.
func word(w uint64) Bits {
	if w < uint64(len(few)) {
		return few[w : w+1 : w+1]
	}
	return Bits{w}
}

// NewBits is the empty set of n rows.
func NewBits(n int) Bits { return make(Bits, Words(n)) }

// AllBits is the set of all n rows, which is not changed.
func AllBits(n int) Bits {
	if n > 0 && n <= 64 {
		return word(^uint64(0) >> (64 - n))
	}
	b := NewBits(n)
	for i := range b {
		b[i] = ^uint64(0)
	}
	b.trim(n)
	return b
}

// None is the empty set of n rows, which is not changed.
func None(n int) Bits {
	if n > 0 && n <= 64 {
		return word(0)
	}
	return NewBits(n)
}

// Where makes a set of n rows row by row; it is not changed.
func Where(n int, has func(i int) bool) Bits {
	rows := func(from, to int) (w uint64) {
		for i := from; i < to; i++ {
			if has(i) {
				w |= 1 << (i - from)
			}
		}
		return w
	}
	if n > 0 && n <= 64 {
		return word(rows(0, n))
	}
	b := NewBits(n)
	for w := range b {
		b[w] = rows(w*64, min(w*64+64, n))
	}
	return b
}

// trim clears the bits past the last of n rows.
func (b Bits) trim(n int) {
	if rest := n % 64; rest != 0 {
		b[len(b)-1] &= 1<<rest - 1
	}
}

// Has says whether the row is in the set.
func (b Bits) Has(i int) bool { return b[i>>6]>>(i&63)&1 != 0 }

// Add puts the row into the set.
func (b Bits) Add(i int) { b[i>>6] |= 1 << (i & 63) }

// Remove takes the row out of the set.
func (b Bits) Remove(i int) { b[i>>6] &^= 1 << (i & 63) }

// Any says whether the set has any row.
func (b Bits) Any() bool {
	for _, w := range b {
		if w != 0 {
			return true
		}
	}
	return false
}

// Count is the number of rows in the set.
func (b Bits) Count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// CountIn is the number of rows in the set among those from one to before the
// other.
func (b Bits) CountIn(from, to int) int {
	if from >= to {
		return 0
	}
	first, last := from>>6, (to-1)>>6
	low := ^uint64(0) << (from & 63)
	high := ^uint64(0) >> (63 - (to-1)&63)
	if first == last {
		return bits.OnesCount64(b[first] & low & high)
	}
	n := bits.OnesCount64(b[first]&low) + bits.OnesCount64(b[last]&high)
	for _, w := range b[first+1 : last] {
		n += bits.OnesCount64(w)
	}
	return n
}

// Next is the first row of the set from i on, or -1.
func (b Bits) Next(i int) int {
	if i < 0 {
		i = 0
	}
	w := i >> 6
	if w >= len(b) {
		return -1
	}
	word := b[w] & (^uint64(0) << (i & 63))
	for word == 0 {
		w++
		if w == len(b) {
			return -1
		}
		word = b[w]
	}
	return w<<6 + bits.TrailingZeros64(word)
}

// And is the rows in both sets.
func (b Bits) And(c Bits) Bits {
	if len(b) == 1 {
		return word(b[0] & c[0])
	}
	out := make(Bits, len(b))
	for i := range out {
		out[i] = b[i] & c[i]
	}
	return out
}

// AndNot is the rows in b that are not in c.
func (b Bits) AndNot(c Bits) Bits {
	if len(b) == 1 {
		return word(b[0] &^ c[0])
	}
	out := make(Bits, len(b))
	for i := range out {
		out[i] = b[i] &^ c[i]
	}
	return out
}

// Or is the rows in either set.
func (b Bits) Or(c Bits) Bits {
	if len(b) == 1 {
		return word(b[0] | c[0])
	}
	out := make(Bits, len(b))
	for i := range out {
		out[i] = b[i] | c[i]
	}
	return out
}

// HasAll says whether all rows of c are in b.
func (b Bits) HasAll(c Bits) bool {
	for i, w := range c {
		if w&^b[i] != 0 {
			return false
		}
	}
	return true
}

// AddAll adds the rows of c.
func (b Bits) AddAll(c Bits) {
	for i, w := range c {
		b[i] |= w
	}
}

// Append adds the n rows of c behind the at rows that b has.
func (b Bits) Append(at int, c Bits, n int) Bits {
	for len(b) < Words(at+n) {
		b = append(b, 0)
	}
	shift := at & 63
	w := at >> 6
	for i := 0; i < Words(n); i++ {
		b[w+i] |= c[i] << shift
		if shift != 0 && w+i+1 < len(b) {
			b[w+i+1] |= c[i] >> (64 - shift)
		}
	}
	return b
}
