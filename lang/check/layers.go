package check

import (
	"maps"

	"ppolang/lang/syntax"
)

// facts are the side tables from nodes to what is known of them.
type facts struct {
	types map[syntax.Expr]typeNumber
	uses  map[syntax.Node]number
}

func newFacts(nodes int) facts {
	return facts{make(map[syntax.Expr]typeNumber, nodes), make(map[syntax.Node]number, nodes)}
}

// Facts of one Info: those about what gives others their meaning, and those about
// units: what most Infos share, and over it what was found out since. All are
// complete before the Info is given out.
type layers struct{ meaning, base, over facts }

// typeOf is the number of an expression's type. In the upper layer 0 stands for
// one that has a type below it and is not typed any more.
func (l *layers) typeOf(e syntax.Expr) typeNumber {
	if t, ok := l.over.types[e]; ok {
		return t
	}
	if t, ok := l.base.types[e]; ok {
		return t
	}
	return l.meaning.types[e]
}

func (l *layers) use(n syntax.Node) number {
	if o, ok := l.over.uses[n]; ok {
		return o
	}
	if o, ok := l.base.uses[n]; ok {
		return o
	}
	return l.meaning.uses[n]
}

// maxOver bounds the upper layer, which is copied for every edit.
const maxOver = 2048

// next are the layers for a check that finds out anew about some units: nothing of
// those stands in them.
func (l *layers) next(without []*unit) layers {
	n := layers{l.meaning, l.base, facts{maps.Clone(l.over.types), maps.Clone(l.over.uses)}}
	if len(n.over.types)+len(n.over.uses) > maxOver {
		n.base = facts{maps.Clone(l.base.types), maps.Clone(l.base.uses)}
		maps.Copy(n.base.types, l.over.types)
		maps.Copy(n.base.uses, l.over.uses)
		n.over = facts{}
	}
	if n.over.types == nil {
		n.over = newFacts(0)
	}
	for _, u := range without {
		for _, e := range u.typed {
			if _, ok := n.base.types[e]; ok {
				n.over.types[e] = 0
			} else {
				delete(n.over.types, e)
			}
		}
		for _, node := range u.names {
			if _, ok := n.base.uses[node]; ok {
				n.over.uses[node] = 0
			} else {
				delete(n.over.uses, node)
			}
		}
	}
	return n
}
