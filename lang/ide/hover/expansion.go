package hover

import (
	"slices"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// expansion is what a set of codes holds on a day, written out.
type expansion struct {
	codes   []*model.ListedCode
	bare    []string            // codes of open systems that are not listed
	open    []*model.CodeSystem // that may hold more
	whole   []*model.CodeSystem // every code of these
	lacking []model.Object      // values and code sets with no version on the day
	seen    map[any]bool
	// reduced are the versions of code sets that take codes out, written out once;
	// nil while they are being so, for a set may rest on itself.
	reduced map[*model.CodeSetVersion]*expansion
}

// expand writes out what an expression for codes stands for on a day.
func expand(s *ide.Snapshot, e syntax.Expr, day value.Date) *expansion {
	m := newExpansion(map[*model.CodeSetVersion]*expansion{})
	m.add(s.Info, e, day)
	return m
}

func newExpansion(reduced map[*model.CodeSetVersion]*expansion) *expansion {
	return &expansion{seen: map[any]bool{}, reduced: reduced}
}

func (m *expansion) add(info *model.Info, e syntax.Expr, day value.Date) {
	switch e := e.(type) {
	case nil:
	case *syntax.ParenExpr:
		m.add(info, e.X, day)
	case *syntax.ListExpr:
		for _, item := range e.Items {
			m.add(info, item, day)
		}
	case *syntax.PrefixExpr, *syntax.RangeExpr:
		m.matching(info, e, day)
	default:
		m.object(info, info.Use(e), day)
	}
}

// matching adds the listed codes that a prefix or a range holds.
func (m *expansion) matching(info *model.Info, e syntax.Expr, day value.Date) {
	set := info.SetOn(e, day)
	for _, s := range info.TypeOf(e).Systems {
		any := len(info.TypeOf(e).Systems) == 1
		if r, ok := e.(*syntax.RangeExpr); ok && r.From != nil {
			_, any = s.Lookup(r.From.Text)
		}
		for _, code := range s.Codes {
			if set.Has(s.Canon(code.Name)) {
				any = true
				m.code(code)
			}
		}
		if s.Open && any && !m.seen[s] {
			m.seen[s] = true
			m.open = append(m.open, s)
		}
	}
}

func (m *expansion) object(info *model.Info, o model.Object, day value.Date) {
	switch o := o.(type) {
	case *model.CodeUse:
		if len(o.Listed) == 0 && !m.seen[o.Name] {
			m.seen[o.Name] = true
			m.bare = append(m.bare, o.Name)
		}
		for _, code := range o.Listed[:min(1, len(o.Listed))] {
			m.code(code)
		}
	case *model.CodeSystem:
		m.whole = append(m.whole, o)
	case *model.Value:
		if version := o.VersionOn(day); version != nil && !m.seen[version] {
			m.seen[version] = true
			m.add(info, version.Expr, day)
		} else if version == nil {
			m.lacking = append(m.lacking, o)
		}
	case *model.CodeSet:
		if version := o.VersionOn(day); version != nil {
			m.addVersion(info, version, day)
		} else {
			m.lacking = append(m.lacking, o)
		}
	}
}

// addVersion adds what a version of a code set holds, without what it takes out.
func (m *expansion) addVersion(info *model.Info, version *model.CodeSetVersion, day value.Date) {
	if m.seen[version] {
		return
	}
	m.seen[version] = true
	if !slices.ContainsFunc(version.Members, func(member *syntax.SetMember) bool { return member.Outside }) {
		for _, member := range version.Members {
			m.add(info, member.X, day)
		}
		return
	}
	inner, met := m.reduced[version]
	if !met {
		m.reduced[version] = nil
		inner = reduce(info, version, day, newExpansion(m.reduced))
		m.reduced[version] = inner
	}
	if inner != nil {
		m.take(inner)
	}
}

// reduce writes a version out that takes codes out.
func reduce(info *model.Info, version *model.CodeSetVersion, day value.Date, m *expansion) *expansion {
	var outside []*model.Set
	for _, member := range version.Members {
		switch {
		case member.X == nil:
		case member.Outside:
			outside = append(outside, info.SetOn(member.X, day))
		default:
			m.add(info, member.X, day)
		}
	}
	m.codes = slices.DeleteFunc(m.codes, func(code *model.ListedCode) bool {
		canon := code.System.Canon(code.Name)
		return slices.ContainsFunc(outside, func(set *model.Set) bool { return set.Has(canon) })
	})
	return m
}

// take adds all of another expansion.
func (m *expansion) take(inner *expansion) {
	for _, code := range inner.codes {
		m.code(code)
	}
	m.bare = append(m.bare, inner.bare...)
	m.whole = append(m.whole, inner.whole...)
	m.lacking = append(m.lacking, inner.lacking...)
	for _, s := range inner.open {
		if !m.seen[s] {
			m.seen[s] = true
			m.open = append(m.open, s)
		}
	}
}

func (m *expansion) code(code *model.ListedCode) {
	key := ide.Identify(code)
	if !m.seen[key] {
		m.seen[key] = true
		m.codes = append(m.codes, code)
	}
}
