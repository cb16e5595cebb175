package check

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// setBuilder puts the set together that an expression stands for on a day. Sets
// of sets are flattened: listed codes, prefixes and ranges go into one set,
// unless codes are taken out of the inner one, which then stays a set of its own.
type setBuilder struct {
	info *Info
	day  value.Date
	seen map[*CodeSetVersion]bool // on the way in, so that a cycle ends
}

func newSet() *Set { return &Set{codes: map[string]bool{}, Closed: true} }

func (in *Info) setOn(e syntax.Expr, day value.Date) *Set {
	b := setBuilder{info: in, day: day, seen: map[*CodeSetVersion]bool{}}
	set := newSet()
	b.add(set, e)
	return set
}

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
		set.prefixes = append(set.prefixes, canonIn(systems, e.Text))
		set.Closed = false
	case *syntax.RangeExpr:
		set.ranges = append(set.ranges, [2]string{canonIn(systems, e.From.Text), canonIn(systems, e.To.Text)})
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
			set.Lacking = append(set.Lacking, o)
			return
		}
		set.Used = append(set.Used, &version.Basis)
		b.add(set, version.Expr)
	case *CodeSet:
		version := o.VersionOn(b.day)
		if version == nil {
			set.Lacking = append(set.Lacking, o)
			return
		}
		b.addVersion(set, version)
	}
}

func (b *setBuilder) addVersion(set *Set, version *CodeSetVersion) {
	if b.seen[version] {
		return
	}
	b.seen[version] = true
	defer delete(b.seen, version)
	inner := newSet()
	for _, m := range version.Members {
		if !m.Outside {
			b.add(inner, m.X)
		}
	}
	for _, m := range version.Members {
		if m.Outside {
			if inner.outside == nil {
				inner.outside = newSet()
			}
			b.add(inner.outside, m.X)
		}
	}
	set.Used = append(set.Used, &version.Basis)
	set.merge(inner)
}

func (s *Set) addCode(canon string) {
	if !s.codes[canon] {
		s.codes[canon] = true
		s.Codes = append(s.Codes, canon)
	}
}

// merge adds what another set holds. Where codes are taken out of that set and
// it is only listed codes, they are taken out here and now.
func (s *Set) merge(inner *Set) {
	s.Used = append(s.Used, inner.Used...)
	s.Lacking = append(s.Lacking, inner.Lacking...)
	s.Closed = s.Closed && inner.Closed
	if out := inner.outside; out != nil {
		s.Used = append(s.Used, out.Used...)
		s.Lacking = append(s.Lacking, out.Lacking...)
	}
	for _, code := range inner.Codes {
		if inner.outside == nil || !inner.outside.Has(code) {
			s.addCode(code)
		}
	}
	if inner.outside == nil {
		s.prefixes = append(s.prefixes, inner.prefixes...)
		s.ranges = append(s.ranges, inner.ranges...)
		s.systems = append(s.systems, inner.systems...)
		s.sets = append(s.sets, inner.sets...)
	} else if !inner.Closed {
		s.sets = append(s.sets, inner)
	}
}

// canonIn is a piece of a code as it is compared in the first of the systems that
// knows it, or without what any of them ignores.
func canonIn(systems []*CodeSystem, text string) string {
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

func (in *Info) codeOn(e syntax.Expr, day value.Date) (code string, used *ValueVersion, lacking Object, ok bool) {
	// A value may be another value's; a cycle is an error, and the bound only
	// keeps a set of rules with that error from hanging.
	for range len(in.Values) + 2 {
		for {
			paren, is := e.(*syntax.ParenExpr)
			if !is {
				break
			}
			e = paren.X
		}
		switch o := in.Use(e).(type) {
		case *CodeUse:
			return o.Name, used, nil, true
		case *Value:
			version := o.VersionOn(day)
			if version == nil {
				return "", nil, o, false
			}
			if used == nil {
				used = version
			}
			e = version.Expr
		default:
			return "", nil, nil, false
		}
	}
	return "", nil, nil, false
}
