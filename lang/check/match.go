package check

import (
	"maps"
	"slices"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// matched is how the units of a rule set go together with those of the one before.
type matched struct {
	units []*unit // kept or new
	homes []home  // where each is now
	fresh map[*unit]bool

	meaning bool // what they rest on is the same
}

// match finds the units that are the same as they were.
func (c *checker) match(before []*syntax.File, spoilt map[syntax.Decl][]source.Span) *matched {
	m := &matched{fresh: map[*unit]bool{}, meaning: true}
	same := func(d syntax.Decl) bool { return slices.Equal(spoilt[d], c.spoilt[d]) }
	for _, all := range []map[syntax.Decl][]source.Span{spoilt, c.spoilt} {
		for d := range all {
			m.meaning = m.meaning && (isUnit(d) || same(d))
		}
	}
	rest := c.units // of the files before, from the declaration at hand on
	for i, f := range c.files {
		from, to := before[i].Decls, f.Decls
		start, end := common(from, to)
		add := func(h home, u *unit) {
			if u == nil || !same(h.decl.Decl) {
				u = c.newUnit(h, i)
				m.fresh[u] = true
			}
			m.units, m.homes = append(m.units, u), append(m.homes, h)
		}
		keep := func(list []*syntax.Placed) {
			for _, decl := range list {
				if isUnit(decl.Decl) {
					add(home{f, decl}, rest[0])
					rest = rest[1:]
				}
			}
		}
		keep(to[:start])
		var meanings []syntax.Decl
		middle := map[syntax.Decl]int{} // of units that may have moved
		var units []*unit
		for _, decl := range from[start : len(from)-end] {
			switch {
			case isUnit(decl.Decl):
				middle[decl.Decl] = len(units)
				units = append(units, rest[0])
				rest = rest[1:]
			case !isLanguage(decl.Decl):
				meanings = append(meanings, decl.Decl)
			}
		}
		next := 0
		for _, decl := range to[start : len(to)-end] {
			switch {
			case isUnit(decl.Decl):
				var u *unit
				if at, ok := middle[decl.Decl]; ok && at >= next {
					u, next = units[at], at+1
				}
				add(home{f, decl}, u)
			case isLanguage(decl.Decl):
			case len(meanings) == 0 || meanings[0] != decl.Decl:
				m.meaning = false
			default:
				meanings = meanings[1:]
			}
		}
		m.meaning = m.meaning && len(meanings) == 0
		keep(to[len(to)-end:])
	}
	return m
}

func isLanguage(d syntax.Decl) bool {
	_, ok := d.(*syntax.LanguageDecl)
	return ok
}

// common is how many declarations two files have in common at their beginning and
// at their end.
func common(a, b []*syntax.Placed) (start, end int) {
	n := min(len(a), len(b))
	for start < n && a[start].Decl == b[start].Decl {
		start++
	}
	for end < n-start && a[len(a)-1-end].Decl == b[len(b)-1-end].Decl {
		end++
	}
	return start, end
}

// dependent are the units that have to be checked: those that are new, and those
// that name, or share the name of, one that is new or gone, for what they say is
// of that one. So it goes on, for each gets new objects.
//
// Those that are touched rest on something that has another meaning, but say the
// same as before: of others, only those that share their names have to be checked.
func (m *matched) dependent(old []*unit, lost bool, touching ...*unit) map[*unit]bool {
	dirty := maps.Clone(m.fresh)
	shared := map[string]bool{}
	for _, u := range touching {
		dirty[u], shared[u.key] = true, true
	}
	delete(shared, "")
	spread := maps.Clone(m.fresh)
	touched := map[string]bool{}
	touch := func(u *unit) {
		if u.key != "" {
			touched[u.key] = true
		}
	}
	kept := make(map[*unit]bool, len(m.units))
	for _, u := range m.units {
		kept[u] = true
		if m.fresh[u] {
			touch(u)
		}
	}
	changed := lost || len(dirty) > 0
	for _, u := range old {
		if !kept[u] {
			touch(u)
			changed = true
		}
	}
	for more := changed; more; {
		more = false
		for _, u := range m.units {
			switch {
			case spread[u]:
			case u.unsure || touched[u.key] || slices.ContainsFunc(u.refs, func(key string) bool { return touched[key] }):
				dirty[u], spread[u] = true, true
				touch(u)
				more = true
			case !dirty[u] && shared[u.key]:
				dirty[u] = true
				more = true
			}
		}
	}
	return dirty
}
