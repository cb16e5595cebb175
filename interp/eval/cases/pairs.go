package cases

import (
	"math/bits"
)

// Pairs numbers pairs of numbers in the order they are added. A million groups
// are kept in it, so it is a flat table and not a map.
type Pairs struct {
	Keys  []uint64
	slots []uint32 // number + 1 by hash, with linear probing; 0 is free
}

// Pair is a pair as Pairs numbers it.
func Pair(a, b uint32) uint64 { return uint64(a)<<32 | uint64(b) }

func (p *Pairs) slot(key uint64) int {
	mask := uint64(len(p.slots) - 1)
	// Fibonacci hashing: the upper bits hang on all of the key.
	at := key * 0x9E3779B97F4A7C15 >> bits.LeadingZeros64(mask)
	for p.slots[at] != 0 && p.Keys[p.slots[at]-1] != key {
		at = (at + 1) & mask
	}
	return int(at)
}

// Find is the number of a pair; false where it was not added.
func (p *Pairs) Find(key uint64) (uint32, bool) {
	if len(p.slots) == 0 {
		return 0, false
	}
	at := p.slot(key)
	return p.slots[at] - 1, p.slots[at] != 0
}

// Add is the number of a pair, a new one where it was not met before.
func (p *Pairs) Add(key uint64) uint32 {
	if 2*len(p.Keys) >= len(p.slots) {
		p.slots = make([]uint32, max(64, 2*len(p.slots)))
		for i, k := range p.Keys {
			p.slots[p.slot(k)] = uint32(i + 1)
		}
	}
	at := p.slot(key)
	if p.slots[at] == 0 {
		p.Keys = append(p.Keys, key)
		p.slots[at] = uint32(len(p.Keys))
	}
	return p.slots[at] - 1
}
