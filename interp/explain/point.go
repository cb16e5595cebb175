package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/syntax"
)

// pointed are the records that `peker på` gives, each once: where it finds
// nobody all of its collections, or in the end all of the case.
func (s *scope) pointed(exprs []syntax.Expr, c *subject, outcome finding.Outcome) []*row {
	var list []*row
	for _, e := range exprs {
		g, named := s.named(e, outcome)
		if len(named) == 0 {
			named = settled(g.all)
		}
		list = add(list, named)
	}
	if len(list) == 0 {
		return c.rows()
	}
	return list
}

// targets are the records that `rett … på` gives: nobody where it finds nobody.
func (s *scope) targets(exprs []syntax.Expr) []*row {
	var list []*row
	for _, e := range exprs {
		_, named := s.named(e, finding.Violation)
		list = add(list, named)
	}
	return list
}

func add(list []*row, members []*member) []*row {
	for _, m := range members {
		if !slices.ContainsFunc(list, m.is) {
			list = append(list, m.row)
		}
	}
	return list
}

// named are the members that an expression names: those whose condition is yes,
// and if there are none those where it is unknown; undetermined both.
func (s *scope) named(e syntax.Expr, outcome finding.Outcome) (*gathered, []*member) {
	switch x := e.(type) {
	case *syntax.ParenExpr:
		return s.named(x.X, outcome)
	case *syntax.PickExpr:
		g := s.reach(x.Coll)
		return g, picked(g.candidates(), x.Last, outcome)
	}
	x := e.(*syntax.CollExpr)
	g := s.reach(x)
	list := g.candidates()
	if yes := withTruth(list, Yes); outcome == finding.Violation && len(yes) > 0 {
		return g, yes
	}
	return g, list
}

// candidates are the possible members, less the first certain one where it is
// left out, and less those that may belong to any group.
func (g *gathered) candidates() []*member {
	list := settled(g.possible())
	if first := slices.IndexFunc(list, func(m *member) bool { return m.truth == Yes }); g.cut && first >= 0 {
		list = slices.Delete(list, first, first+1)
	}
	return list
}

// picked is the first or last certain member, or else the first or last of the
// uncertain ones; undetermined also the uncertain ones that stand before it.
func picked(list []*member, last bool, outcome finding.Outcome) []*member {
	if last {
		slices.Reverse(list)
	}
	n := slices.IndexFunc(list, func(m *member) bool { return m.truth == Yes }) + 1
	if n == 0 {
		n = min(1, len(list))
	}
	got := list[:n]
	if outcome == finding.Violation && n > 0 {
		got = got[n-1:]
	}
	if last {
		slices.Reverse(got)
	}
	return got
}

func withTruth(list []*member, t Truth) []*member {
	var with []*member
	for _, m := range list {
		if m.truth == t {
			with = append(with, m)
		}
	}
	return with
}
