package check

import (
	"maps"

	"ppolang/lang/syntax"
)

// facts are the side tables from nodes to what is known of them.
type facts struct {
	types map[syntax.Expr]Type
	uses  map[syntax.Node]Object
}

// Facts of one Info: what most others share, and over it what was found out
// since. Both are complete before the Info is given out.
type layers struct{ base, over facts }

// gone is the kind of an expression that is in the shared table but is not typed
// any more.
const gone Kind = 255

func (l *layers) typeOf(e syntax.Expr) (Type, bool) {
	t, ok := l.over.types[e]
	if !ok {
		t, ok = l.base.types[e]
	}
	if t.Kind == gone {
		return Type{}, false
	}
	return t, ok
}

func (l *layers) use(n syntax.Node) Object {
	if o, ok := l.over.uses[n]; ok {
		return o
	}
	return l.base.uses[n]
}

// maxOver bounds the upper layer, which is copied for every edit.
const maxOver = 2048

// next are the layers for a check that finds out anew about some units: nothing of
// those stands in them.
func (l *layers) next(without []*unit) layers {
	n := layers{l.base, facts{maps.Clone(l.over.types), maps.Clone(l.over.uses)}}
	if len(n.over.types)+len(n.over.uses) > maxOver {
		n.base = facts{maps.Clone(l.base.types), maps.Clone(l.base.uses)}
		for e, t := range l.over.types {
			n.base.types[e] = t
		}
		for node, o := range l.over.uses {
			n.base.uses[node] = o
		}
		n.over = facts{}
	}
	if n.over.types == nil {
		n.over = facts{map[syntax.Expr]Type{}, map[syntax.Node]Object{}}
	}
	for _, u := range without {
		for _, e := range u.typed {
			if _, ok := n.base.types[e]; ok {
				n.over.types[e] = Type{Kind: gone}
			} else {
				delete(n.over.types, e)
			}
		}
		for _, node := range u.names {
			if _, ok := n.base.uses[node]; ok {
				n.over.uses[node] = nil
			} else {
				delete(n.over.uses, node)
			}
		}
	}
	return n
}
