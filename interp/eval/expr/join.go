package expr

import (
	"sync"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/lang/model"
)

// joinKeys are numbers for the values of an expression: equal values of one kind
// have one number, wherever in a run.
type joinKeys struct {
	keys  []uint32
	known columns.Bits // nil where a key is known that is not 0
}

func (j joinKeys) at(i int) (uint32, bool) {
	if j.known == nil {
		return j.keys[i], j.keys[i] != 0
	}
	return j.keys[i], j.known.Has(i)
}

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
		if n.numbers == nil {
			n.numbers = map[string]uint32{}
		}
		id = uint32(len(n.numbers))
		n.numbers[text] = id
	}
	return id
}

// beside keeps the numbers of texts that no record holds apart from those that
// the data's own dictionary gave.
const beside = 1 << 31

func (f *Rows) joinKeys(n *plan.Node) joinKeys {
	keys := f.idList(f.N)
	switch n.Kind {
	case model.Bool:
		t := f.Truth(n)
		for i := range keys {
			keys[i] = uint32(t.At(i))
		}
		return joinKeys{keys, columns.AllBits(f.N).AndNot(t.Unknown())}
	case model.Date:
		v := f.Date(n)
		for i := range keys {
			day, _ := v.At(i)
			keys[i] = uint32(day)
		}
		return joinKeys{keys, v.Known}
	case model.Integer, model.Decimal, model.Percent:
		v, settled := f.Number(n), f.settled(n)
		for i := range keys {
			if lo, _, ok := v.At(i); ok {
				keys[i] = f.joined.number(lo.Key())
			}
		}
		return joinKeys{keys, settled}
	}
	v := f.Value(n)
	if v.Dict == f.Data.Texts {
		return joinKeys{v.IDs, nil}
	}
	seen := map[uint32]uint32{}
	for i, id := range v.IDs {
		key, known := seen[id]
		if !known && id != 0 {
			switch of := v.Dict.Value(id); n.Kind {
			case model.Code:
				key = f.joined.number(of.RawCanon())
			case model.Codes:
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
	return joinKeys{keys, columns.Where(f.N, func(i int) bool { return v.IDs[i] != 0 })}
}
