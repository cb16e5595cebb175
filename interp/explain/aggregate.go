package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// unsure is what the uncertain members of a list are missing.
func unsure(list []*member) []string {
	var need []string
	for _, m := range list {
		if m.truth == Unknown {
			need = union(need, m.need)
		}
	}
	return need
}

// whole settles an aggregate over a collection that is unknown as a whole.
func (n *Node) whole(g *gathered) bool {
	for _, m := range g.all {
		if m.node != nil {
			n.Children = append(n.Children, m.node)
		}
	}
	n.Need = g.lacking
	return g.lacking != nil
}

// tally is how many members there are, at least and at most.
func (s *scope) tally(n *Node, of syntax.Expr, x *syntax.CollExpr) (lo, hi int, list []*member, ok bool) {
	g := s.gather(x, of)
	if n.whole(g) {
		return 0, 0, nil, false
	}
	lo, hi = len(withTruth(g.all, Yes)), len(g.possible())
	if g.cut {
		lo, hi = max(0, lo-1), max(0, hi-1)
	}
	return lo, hi, g.possible(), true
}

func (s *scope) count(n *Node, x *syntax.CountExpr) {
	if x.Distinct != nil {
		s.distinct(n, x)
		return
	}
	lo, hi, list, ok := s.tally(n, x, x.Coll)
	if !ok {
		return
	}
	n.Value, n.Need = counted(lo, hi), unsure(list)
}

func (s *scope) exists(n *Node, x *syntax.ExistsExpr) {
	lo, hi, list, ok := s.tally(n, x, x.Coll)
	switch {
	case !ok:
	case lo > 0:
		n.Value = boolean(Yes)
	case hi == 0:
		n.Value = boolean(No)
	default:
		n.Need = unsure(list)
	}
}

// each works an expression out on every member that may count.
func (s *scope) each(n *Node, of syntax.Expr, x *syntax.CollExpr, e syntax.Expr) (list []*member, values []*Node, ok bool) {
	g := s.gather(x, of)
	if n.whole(g) {
		return nil, nil, false
	}
	list = g.possible()
	if g.cut {
		list = exceptFirst(list)
	}
	for _, m := range list {
		v := s.member(m.row, g.pairs).eval(e)
		v.Case = m.key()
		values = append(values, v)
	}
	n.Children = append(n.Children, values...)
	return list, values, true
}

// distinct lies between the different known values of the certain members, and
// those of all members and one more for each member without a value.
func (s *scope) distinct(n *Node, x *syntax.CountExpr) {
	list, values, ok := s.each(n, x, x.Coll, x.Distinct)
	if !ok {
		return
	}
	var certain, possible []Value
	unknown := 0
	add := func(to []Value, v Value) []Value {
		if slices.ContainsFunc(to, func(o Value) bool { return same(o, v) }) {
			return to
		}
		return append(to, v)
	}
	for i, v := range values {
		if v.open() {
			unknown++
			continue
		}
		possible = add(possible, v.Value)
		if list[i].truth == Yes {
			certain = add(certain, v.Value)
		}
	}
	n.Value, n.Need = counted(len(certain), len(possible)+unknown), union(unsure(list), needs(values...))
}

// every is the og over the members of "the condition is no, or E".
func (s *scope) every(n *Node, x *syntax.EveryExpr) {
	list, values, ok := s.each(n, x, x.Coll, x.Satisfies)
	if !ok {
		return
	}
	all := Yes
	for i, m := range list {
		t := max(m.truth.not(), values[i].truth())
		all = min(all, t)
		if t == Unknown {
			n.Need = union(n.Need, unsure(list[i:i+1]), needs(values[i]))
		}
	}
	n.Value = boolean(all)
}

// fold is known only where every member and every value is.
func (s *scope) fold(n *Node, x *syntax.FoldExpr) {
	list, values, ok := s.each(n, x, x.Coll, x.X)
	if !ok {
		return
	}
	if len(list) == 0 && x.Op != syntax.Sum {
		n.Need = []string{(&gathered{of: s.info.Gathered(x.Coll)}).name()}
		return
	}
	if need := union(unsure(list), needs(values...)); slices.ContainsFunc(values, (*Node).open) || slices.ContainsFunc(list, uncertain) {
		n.Need = need
		return
	}
	switch x.Op {
	case syntax.Sum:
		total := value.Int(0)
		for _, v := range values {
			if total = total.Add(v.Value.lo); total.TooLong() {
				n.Need = []string{finding.TooManyDigits}
				return
			}
		}
		n.Value = number(total)
	case syntax.Min:
		n.Value = best(syntax.Lt, values)
	case syntax.Max:
		n.Value = best(syntax.Gt, values)
	default:
		panic("explain: no such fold: " + syntax.Spells(x.Op).In(syntax.EN))
	}
}

// best is the value that compares so with all others.
func best(op syntax.CompareOp, values []*Node) Value {
	best := values[0].Value
	for _, v := range values {
		if compare(op, v.Value, best) == Yes {
			best = v.Value
		}
	}
	return best
}

func uncertain(m *member) bool { return m.truth == Unknown }

// pick is the first or last member. It is decided where nothing uncertain stands
// between it and its end; members without a date are uncertain at the last end.
func (s *scope) pick(n *Node, x *syntax.PickExpr) {
	s.pickOf(n, x, s.gather(x.Coll, x))
}

func (s *scope) pickOf(n *Node, x *syntax.PickExpr, g *gathered) {
	if n.whole(g) {
		return
	}
	list := g.possible()
	if g.cut {
		list = exceptFirst(list)
	}
	if len(list) == 0 {
		n.Need = []string{g.name()}
		return
	}
	if x.Last {
		slices.Reverse(list)
	}
	for i, m := range list {
		_, hasDate := s.date(m.row)
		switch {
		case m.truth != Yes || !hasDate:
			n.Need = union(n.Need, unsure(list[i:i+1]))
			if !hasDate {
				n.Need = union(n.Need, s.undated(m.row))
			}
		case i == 0:
			n.Value = Value{Kind: model.Reference, State: Known, text: m.key(), row: m.row}
			return
		default:
			return
		}
	}
}
