package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/syntax"
)

// needMembers adds what the members lack that leave a fold undecided.
func (f *Rows) needMembers(n *plan.Node, i int, to *Needs) {
	one := f.slice(i, i+1)
	one.beside = true  // what it shares with other cases is known
	if n.Levels == 0 { // it is asked of the row itself, whatever that is a member of
		one.parent, one.of, one.owners = nil, nil, nil
	}
	if one.isBeyond(n.Members, 0) {
		to.Add(finding.TooManyPairs)
		return
	}
	switch g := one.groupsOf(n.Members)[0]; {
	case g == cases.AbsentRow:
		one.needGroup(n.Members, to)
	case f.GroupOf(n.Members.Coll.Group).Colls[n.Members.Coll.Index].Lacking:
		to.Add(n.Members.Empty)
	case n.Ordered():
		one.needMet(n, to)
	case isEnd(n):
		one.needEnd(n, to)
	default:
		if !one.needCounting(n, to) && one.strayCounts(n)(0) == 0 {
			to.Add(n.Members.Empty)
		}
		one.needStrays(n, to)
		if one.isSumTooLong(n) {
			to.Add(finding.TooManyDigits)
		}
	}
}

// needCounting adds what the members lack, strays aside, that may count for the one
// row there is; false where none may.
func (f *Rows) needCounting(n *plan.Node, to *Needs) bool {
	g := f.gather(n.Members)
	t := g.counted(n.Members)
	if n.Members.ExceptFirst && n.Op != plan.Count && n.Op != plan.Exists {
		t = g.exceptFirst(t, f.strays(n))
	}
	unsure := t.Unknown()
	if n.Op == plan.Every {
		unsure = unsure.AndNot(g.Truth(n.Args[0]).Yes)
	}
	g.needCounted(n, unsure, to)
	for _, of := range n.Args {
		g.needAll(of, t.Maybe.AndNot(g.settled(of)), to)
	}
	return t.Maybe.Any()
}

// isSumTooLong says whether a sum is unknown in the one row there is though everything
// that is added is known.
func (f *Rows) isSumTooLong(n *plan.Node) bool {
	if n.Op != plan.Fold || n.By != syntax.Sum || f.strayCounts(n)(0) > 0 {
		return false
	}
	g := f.gather(n.Members)
	t := f.folded(g, n)
	for at := t.Maybe.Next(0); at >= 0; at = t.Maybe.Next(at + 1) {
		if !t.Yes.Has(at) || !g.isSettled(n.Args[0], at) {
			return false
		}
	}
	return true
}

// needGroup adds what the one row there is lacks of the key of a collection's
// group.
func (f *Rows) needGroup(m *plan.Members, to *Needs) {
	home, i := f, 0
	for range m.Up {
		home, i = home.parent, int(home.owners[i])
	}
	if m.Lookup == nil {
		home.needRow(i, to)
	} else {
		home.needKey(m.Lookup, i, to)
	}
}

// needCounted adds what some members lack of which it is unknown whether they count.
// The first one for certain may be unknown for want of what those before it lack: it
// counts unless it is the first of all.
func (g *gathered) needCounted(n *plan.Node, members columns.Bits, to *Needs) {
	counts := g.counted(n.Members)
	if first := counts.Yes.And(members).Next(0); first >= 0 {
		g.needCounted(n, columns.Where(g.N, func(at int) bool { return at < first }).And(counts.Maybe), to)
		g.parent.needBeyond(n, g.rows[first], false, to)
		members = members.AndNot(counts.Yes)
	}
	if g.of.Unsure != nil {
		for at := members.Next(0); at >= 0; at = members.Next(at + 1) {
			if g.of.Unsure.Has(int(g.places[at])) {
				to.Add(g.of.LackToBelong(g.rows[at])...)
			}
		}
	}
	for _, c := range append(n.Members.Paired(), n.Members.Where) {
		if c != nil {
			g.needAll(c, members.And(g.Truth(c).Unknown()), to)
		}
	}
}

// needStray is needCounted for one member that is not certain, of many that are asked one
// after the other.
func (g *gathered) needStray(n *plan.Node, at int, to *Needs) {
	if g.of.Unsure != nil && g.of.Unsure.Has(int(g.places[at])) {
		to.Add(g.of.LackToBelong(g.rows[at])...)
	}
	for _, c := range append(n.Members.Paired(), n.Members.Where) {
		if c != nil && g.Truth(c).At(at) == columns.Unknown {
			g.Need(c, at, to)
		}
	}
}

// needAll is Need for some members at once. What reads the row in hand is held against
// very many: it is followed down for all of them together. What is a member's own is
// remembered for each.
func (g *gathered) needAll(n *plan.Node, members columns.Bits, to *Needs) {
	if !members.Any() {
		return
	}
	switch n.Op {
	case plan.Not, plan.And, plan.Or, plan.Compare, plan.Add, plan.Subtract, plan.Multiply, plan.Divide, plan.DayCount, plan.MonthCount:
		if n.Levels == 0 {
			break
		}
		for _, a := range n.Args {
			g.needAll(a, members.AndNot(g.settled(a)), to)
		}
		for at := members.Next(0); at >= 0; at = members.Next(at + 1) {
			if g.isTooLong(n, at) {
				to.Add(finding.TooManyDigits)
				break
			}
		}
		return
	case plan.Outer:
		last := int32(-1)
		for at := members.Next(0); at >= 0; at = members.Next(at + 1) {
			if owner := g.owners[at]; owner != last {
				g.parent.Need(n.Args[0], int(owner), to)
				last = owner
			}
		}
		return
	}
	isBeyond := false
	for at := members.Next(0); at >= 0; at = members.Next(at + 1) {
		if n.Levels > 0 && n.Members != nil && g.isBeyond(n.Members, at) {
			isBeyond = true
			continue
		}
		g.Need(n, at, to)
	}
	if isBeyond {
		to.Add(finding.TooManyPairs)
	}
}

// needEnd adds what stands in the way of the first or last member of the one row
// there is: uncertain members before it, and members without a date.
func (f *Rows) needEnd(n *plan.Node, to *Needs) {
	g, s := f.gather(n.Members), f.strays(n)
	t := f.folded(g, n)
	last, found, end := n.Op == plan.Last, false, int32(cases.AbsentRow)
	unsure := columns.NewBits(g.N)
	for k := range g.N {
		at := k
		if last {
			at = g.N - 1 - k
		}
		if !t.Maybe.Has(at) {
			continue
		}
		found = true
		if !t.Yes.Has(at) {
			unsure.Add(at)
		} else if g.table.Day(g.rows[at]) != cases.NoDay {
			end = g.rows[at]
			break
		}
		g.needDate(n, at, to)
	}
	g.needCounted(n, unsure, to)
	f.needBeyond(n, end, last, to)
	s.each(0, func(l *lot) { found = found || len(l.rows) > 0 })
	if !found {
		to.Add(n.Members.Empty)
	}
}

// needDate adds the governing date of a member without one.
func (f *Rows) needDate(n *plan.Node, at int, to *Needs) {
	if n.Members.Undated != "" && f.table.Day(f.rows[at]) == cases.NoDay {
		to.Add(n.Members.Undated)
	}
}
