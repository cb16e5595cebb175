package expr

import (
	"sync"

	"ppolang/interp/plan"
	"ppolang/lang/check"
)

// joinKeys are numbers for the values of an expression: equal values of one kind
// have one number, wherever in a run.
type joinKeys struct {
	keys  []uint32
	known func(i int) bool
}

func (j joinKeys) at(i int) (uint32, bool) { return j.keys[i], j.known(i) }

// names numbers texts in the order they are met.
type names struct {
	mu      sync.Mutex
	numbers map[string]uint32
}

func (n *names) number(text string) uint32 {
	n.mu.Lock()
	defer n.mu.Unlock()
	id, known := n.numbers[text]
	if !known {
		id = uint32(len(n.numbers))
		n.numbers[text] = id
	}
	return id
}

// beside keeps the numbers of texts that no record holds apart from those that
// the data's own dictionary gave.
const beside = 1 << 31

func (f *Rows) joinKeys(n *plan.Node) joinKeys {
	keys := make([]uint32, f.N)
	switch n.Kind {
	case check.Bool:
		t := f.Truth(n)
		for i := range keys {
			keys[i] = uint32(t.At(i))
		}
		unknown := t.Unknown()
		return joinKeys{keys, func(i int) bool { return !unknown.Has(i) }}
	case check.Date:
		v := f.Date(n)
		for i := range keys {
			day, _ := v.At(i)
			keys[i] = uint32(day)
		}
		return joinKeys{keys, v.Known.Has}
	case check.Integer, check.Decimal, check.Percent:
		v, settled := f.Number(n), f.settled(n)
		for i := range keys {
			if lo, _, ok := v.At(i); ok {
				keys[i] = f.joined.number(lo.Key())
			}
		}
		return joinKeys{keys, settled.Has}
	}
	v := f.Value(n)
	if v.Dict == f.Data.Texts {
		return joinKeys{v.IDs, func(i int) bool { return v.IDs[i] != 0 }}
	}
	seen := map[uint32]uint32{}
	for i, id := range v.IDs {
		key, known := seen[id]
		if !known && id != 0 {
			switch of := v.Dict.Value(id); n.Kind {
			case check.Code:
				key = f.joined.number(of.RawCanon())
			case check.Codes:
				key = f.joined.number(codesKey(v.At(i).RawCodes()))
			default:
				if key = f.Data.Texts.ID(of.RawText()); key == 0 {
					key = beside + f.joined.number(of.RawText())
				}
			}
			seen[id] = key
		}
		keys[i] = key
	}
	return joinKeys{keys, func(i int) bool { return v.IDs[i] != 0 }}
}
