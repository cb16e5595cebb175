package record

import (
	"hash/maphash"
	"strings"
)

// pool holds distinct texts in the order they came. A million keys live here, so
// it does without what a Go map costs per entry: the texts lie packed in large
// pieces and the table holds nothing but their numbers, each with half of the
// text's hash, so that texts are compared only where they are very likely equal.
// The hash is seeded like a map's, so no file can be made to collide; no order
// depends on it.
type pool struct {
	list  []string
	table []uint64 // hash<<32 | number+1, with linear probing; 0 is free; nil for few texts
	seed  maphash.Seed
	texts *packed
}

// fewTexts are looked for one by one: a table would cost more than it saves.
const fewTexts = 8

// packed is the texts of one or several pools.
type packed struct {
	piece strings.Builder
	large bool // pieces are: there is much text
}

// pieceSize is how much text is packed together: large enough to be rare. The
// first piece is smaller, for most files of a service have one record.
const (
	pieceSize  = 16 << 10
	firstPiece = 1 << 10
)

const highHalf = 0xffffffff << 32

func newPool(texts *packed) pool { return pool{seed: maphash.MakeSeed(), texts: texts} }

// empty forgets all texts, and keeps the memory for the next ones.
func (p *pool) empty() {
	clear(p.list)
	p.list, p.table = p.list[:0], nil
}

// find is the number of a text that was added.
func (p *pool) find(text []byte) (uint32, bool) {
	if p.table == nil {
		for i, known := range p.list {
			if known == string(text) {
				return uint32(i), true
			}
		}
		return 0, false
	}
	entry := p.table[p.slot(maphash.Bytes(p.seed, text), text)]
	return uint32(entry) - 1, entry != 0
}

// slot is where the text is in the table, or where it belongs.
func (p *pool) slot(hash uint64, text []byte) uint64 {
	mask := uint64(len(p.table) - 1)
	for slot := hash & mask; ; slot = (slot + 1) & mask {
		entry := p.table[slot]
		if entry == 0 || (entry^hash)&highHalf == 0 && p.list[uint32(entry)-1] == string(text) {
			return slot
		}
	}
}

// add is the number of a text, and whether it is a new one.
func (p *pool) add(text []byte) (number uint32, isNew bool) {
	if p.table == nil {
		if number, known := p.find(text); known {
			return number, false
		}
		if len(p.list) < fewTexts {
			p.list = append(p.list, p.texts.keep(text))
			return uint32(len(p.list) - 1), true
		}
	}
	if 3*len(p.table) <= 4*(len(p.list)+1) {
		p.grow()
	}
	hash := maphash.Bytes(p.seed, text)
	slot := p.slot(hash, text)
	if entry := p.table[slot]; entry != 0 {
		return uint32(entry) - 1, false
	}
	p.list = append(p.list, p.texts.keep(text))
	p.table[slot] = hash&highHalf | uint64(len(p.list))
	return uint32(len(p.list) - 1), true
}

func (p *pool) grow() {
	p.table = make([]uint64, max(16, 2*len(p.table)))
	mask := uint64(len(p.table) - 1)
	for i, text := range p.list {
		hash := maphash.String(p.seed, text)
		slot := hash & mask
		for p.table[slot] != 0 {
			slot = (slot + 1) & mask
		}
		p.table[slot] = hash&highHalf | uint64(i+1)
	}
}

// keep copies a text to where it can stay.
func (t *packed) keep(text []byte) string {
	if len(text) > pieceSize/8 {
		return string(text)
	}
	if t.piece.Cap()-t.piece.Len() < len(text) {
		size := max(firstPiece, len(text))
		if t.large {
			size = pieceSize
		}
		t.large = true
		t.piece = strings.Builder{}
		t.piece.Grow(size)
	}
	start := t.piece.Len()
	t.piece.Write(text)
	return t.piece.String()[start:]
}
