package model

import (
	"slices"

	"ppolang/internal/graph"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// setBuilder puts the set together that an expression stands for on a day. Sets
// of sets are flattened: listed codes, prefixes and ranges go into one set,
// unless codes are taken out of the inner one, which then stays a set of its own.
// What goes into a set goes there once, however many ways lead to it.
type setBuilder struct {
	info    *Info
	day     value.Date
	whole   *Set // which is told what it was put together from
	added   graph.Visited[addition]
	used    graph.Visited[*Basis]
	lacking graph.Visited[Object]
	reduced map[*CodeSetVersion]*Set // those that take codes out; nil while they are put together, so that a cycle ends
}

// addition is a version of a code set or value that goes into a set.
type addition struct {
	to      *Set
	version any
}

func newSet() *Set { return &Set{codes: map[string]bool{}, Closed: true} }

func (b *setBuilder) add(set *Set, e syntax.Expr) {
	systems := b.info.TypeOf(e).Systems
	switch e := e.(type) {
	case *syntax.ParenExpr:
		b.add(set, e.X)
	case *syntax.ListExpr:
		for _, item := range e.Items {
			b.add(set, item)
		}
	case *syntax.PrefixExpr:
		set.prefixes = append(set.prefixes, CanonIn(systems, e.Text))
		set.Closed = false
	case *syntax.RangeExpr:
		set.ranges = append(set.ranges, [2]string{CanonIn(systems, e.From.Text), CanonIn(systems, e.To.Text)})
		set.Closed = false
	default:
		b.addObject(set, b.info.Use(e))
	}
}

func (b *setBuilder) addObject(set *Set, o Object) {
	switch o := o.(type) {
	case *CodeUse:
		set.addCode(o.System.Canon(o.Name))
	case *CodeSystem:
		set.systems = append(set.systems, o)
		set.Closed = false
	case *Value:
		version := o.VersionOn(b.day)
		if version == nil {
			b.lacks(o)
			return
		}
		if b.added.First(addition{set, version}) {
			b.uses(&version.Basis)
			b.add(set, version.Expr)
		}
	case *CodeSet:
		version := o.VersionOn(b.day)
		if version == nil {
			b.lacks(o)
			return
		}
		b.addVersion(set, version)
	}
}

func (b *setBuilder) addVersion(set *Set, version *CodeSetVersion) {
	if !b.added.First(addition{set, version}) {
		return
	}
	b.uses(&version.Basis)
	if version.takesOut() {
		if inner := b.reducedOf(version); inner != nil {
			set.merge(inner)
		}
		return
	}
	for _, m := range version.Members {
		b.add(set, m.X)
	}
}

// reducedOf is a version that takes codes out, as a set of its own.
func (b *setBuilder) reducedOf(version *CodeSetVersion) *Set {
	if inner, met := b.reduced[version]; met {
		return inner
	}
	b.reduced[version] = nil
	inner := newSet()
	inner.outside = newSet()
	for _, m := range version.Members {
		if !m.Outside {
			b.add(inner, m.X)
		}
	}
	for _, m := range version.Members {
		if m.Outside {
			b.add(inner.outside, m.X)
		}
	}
	b.reduced[version] = inner
	return inner
}

func (v *CodeSetVersion) takesOut() bool {
	return slices.ContainsFunc(v.Members, func(m *syntax.SetMember) bool { return m.Outside })
}

func (s *Set) addCode(canon string) {
	if !s.codes[canon] {
		s.codes[canon] = true
		s.Codes = append(s.Codes, canon)
	}
}

// merge adds what a set holds from which codes are taken out. Where it is only
// listed codes, they are taken out here and now.
func (s *Set) merge(reduced *Set) {
	s.Closed = s.Closed && reduced.Closed
	for _, code := range reduced.Codes {
		if !reduced.outside.Has(code) {
			s.addCode(code)
		}
	}
	if !reduced.Closed {
		s.sets = append(s.sets, reduced)
	}
}

func (b *setBuilder) uses(of *Basis) {
	if b.used.First(of) {
		b.whole.Used = append(b.whole.Used, of)
	}
}

func (b *setBuilder) lacks(o Object) {
	if b.lacking.First(o) {
		b.whole.Lacking = append(b.whole.Lacking, o)
	}
}

// CanonIn is a piece of a code as it is compared in the first of the systems that
// knows it, or without what any of them ignores.
func CanonIn(systems []*CodeSystem, text string) string {
	for _, s := range systems {
		if _, known := s.Lookup(text); known {
			return s.Canon(text)
		}
	}
	for _, s := range systems {
		text = s.Canon(text)
	}
	return text
}
