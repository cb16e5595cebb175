package cases

import (
	"math/bits"
	"slices"
)

// Pairs numbers pairs of numbers in the order they are added. A million groups
// are kept in it, so it is a flat table and not a map.
type Pairs struct {
	Keys  []uint64
	slots []uint32 // number + 1 by hash, with linear probing; 0 is free; nil for few pairs
}

// fewPairs are looked for one by one: a table would cost more than it saves.
const fewPairs = 8

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
	if p.slots == nil {
		at := slices.Index(p.Keys, key)
		return uint32(at), at >= 0
	}
	at := p.slot(key)
	return p.slots[at] - 1, p.slots[at] != 0
}

// Add is the number of a pair, a new one where it was not met before.
func (p *Pairs) Add(key uint64) uint32 {
	if p.slots == nil {
		if at, known := p.Find(key); known {
			return at
		}
		if len(p.Keys) < fewPairs {
			p.Keys = append(p.Keys, key)
			return uint32(len(p.Keys) - 1)
		}
	}
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
