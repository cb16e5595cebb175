package check

import (
	"encoding/binary"
)

// number stands for an object in the side tables. What a declaration becomes when
// it is edited has the number of what it was, so that the tables stay true; an
// Info knows which object has the number. 0 stands for none.
type number int32

// typeNumber stands for a type in the same way: 0 for an expression without one.
type typeNumber int32

// hasNumber is an object of this package.
type hasNumber interface {
	number() number
	setNumber(number)
}

func (n *Named) number() number      { return n.no }
func (n *Named) setNumber(no number) { n.no = no }

func numberOf(o Object) number { return o.(hasNumber).number() }

// register gives out the numbers of a rule set while it is edited.
type register struct {
	objects  []Object // by number
	byName   map[nameKey]number
	types    []Type // by number
	defined  []typeKey
	byKey    map[typeKey]typeNumber
	lists    map[systemList]string // of several systems, those that have been met
	onlyKind [Reference + 1]typeNumber
	anew     bool // objects and types are being made anew
}

// nameKey is what makes an object the same after an edit: what it is, whose part
// it is, and its name.
type nameKey struct {
	kind byte
	of   number
	name string
}

// typeKey is a type with numbers for objects.
type typeKey struct {
	kind             Kind
	sensitive, ratio bool
	record, system   number
	more             string // the numbers of all systems where there are several
}

type systemList struct {
	first **CodeSystem
	n     int
}

func newRegister() *register {
	return &register{
		objects: make([]Object, 1), byName: map[nameKey]number{},
		types: make([]Type, 1), defined: make([]typeKey, 1), byKey: map[typeKey]typeNumber{}, lists: map[systemList]string{},
	}
}

// next are the numbers for objects that are made anew: the old ones are known by
// name, and stand for nothing until they are given out again.
func (n *register) next() *register {
	next := &register{
		objects: make([]Object, len(n.objects), len(n.objects)+64), byName: n.byName,
		types: make([]Type, len(n.types), len(n.types)+8), defined: n.defined, byKey: n.byKey, lists: map[systemList]string{}, onlyKind: n.onlyKind,
		anew: true,
	}
	for no, key := range n.defined {
		next.types[no] = Type{Kind: key.kind, Sensitive: key.sensitive, Ratio: key.ratio}
	}
	return next
}

// complete gives every type of before the objects of now.
func (n *register) complete() {
	n.anew = false
	for no, key := range n.defined {
		t := &n.types[no]
		if key.record > 0 && t.Record == nil {
			t.Record, _ = n.objects[key.record].(*Record)
		}
		if key.system > 0 && t.Systems == nil {
			if s, ok := n.objects[key.system].(*CodeSystem); ok {
				t.Systems = []*CodeSystem{s}
			}
		}
		if key.more == "" || t.Systems != nil {
			continue
		}
		for rest := []byte(key.more); len(rest) > 0; {
			of, size := binary.Varint(rest)
			rest = rest[size:]
			if s, ok := n.objects[of].(*CodeSystem); ok {
				t.Systems = append(t.Systems, s)
			}
		}
	}
}

// give gives an object its number.
func (n *register) give(o Object) number {
	key := nameKey{name: o.ObjectName()}
	switch o := o.(type) {
	case *Document:
		key.kind = 'd'
	case *CodeSystem:
		key.kind = 's'
	case *CodeSet:
		key.kind = 'k'
	case *Value:
		key.kind = 'v'
	case *Record:
		key.kind = 'p'
	case *Group:
		key.kind = 'g'
	case *Criteria:
		key.kind = 'c'
	case *Field:
		key.kind, key.of = 'f', n.of(o.Record)
	case *GroupKey:
		key.kind, key.of = 'n', n.of(o.Group)
	case *Collection:
		key.kind, key.of = 'm', n.of(o.Group)
	case *Definition:
		if o.On != nil {
			key.kind, key.of = 'e', n.of(o.On)
		}
	case *ListedCode:
		key.kind, key.of = 'l', n.of(o.System)
	case *CodeUse:
		key.kind, key.of = 'u', n.of(o.System)
	}
	no, known := n.byName[key]
	if !known || key.kind == 0 || n.objects[no] != nil {
		no = number(len(n.objects))
		n.objects = append(n.objects, o)
		if !known && key.kind != 0 {
			n.byName[key] = no
		}
	}
	n.objects[no] = o
	o.(hasNumber).setNumber(no)
	return no
}

// of is the number of an object, which it gets if it has none.
func (n *register) of(o Object) number {
	if no := numberOf(o); no > 0 {
		return no
	}
	return n.give(o)
}

// ofType is the number of a type.
func (n *register) ofType(t Type) typeNumber {
	plain := t.Record == nil && len(t.Systems) == 0 && !t.Sensitive && !t.Ratio
	if plain && n.onlyKind[t.Kind] > 0 {
		return n.onlyKind[t.Kind]
	}
	key := n.key(t)
	no := n.byKey[key]
	if no == 0 {
		no = typeNumber(len(n.types))
		n.byKey[key] = no
		n.defined = append(n.defined, key)
		n.types = append(n.types, t)
	} else if n.anew {
		n.types[no] = t
	}
	if plain {
		n.onlyKind[t.Kind] = no
	}
	return no
}

func (n *register) key(t Type) typeKey {
	key := typeKey{kind: t.Kind, sensitive: t.Sensitive, ratio: t.Ratio}
	if t.Record != nil {
		key.record = n.of(t.Record)
	}
	switch len(t.Systems) {
	case 0:
	case 1:
		key.system = n.of(t.Systems[0])
	default:
		list := systemList{&t.Systems[0], len(t.Systems)}
		more, ok := n.lists[list]
		if !ok {
			var b []byte
			for _, s := range t.Systems {
				b = binary.AppendVarint(b, int64(n.of(s)))
			}
			more = string(b)
			n.lists[list] = more
		}
		key.more = more
	}
	return key
}
