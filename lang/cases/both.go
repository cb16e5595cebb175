package cases

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Pair is two rules that are to be broken at once, by one record of which both have a
// fix.
type Pair struct {
	Wish  // the outcome and the rule do not count
	First Side
	Then  Side
	Field *model.Field // of the record, which the fixes change
	Codes []string     // that must stand there
	// Loose lets those rules be that go before one of the two.
	Loose bool
}

// Side is a rule of a pair.
type Side struct {
	Rule *model.Rule
	Fix  *syntax.FixClause // nil for one that follows from what the rule demands
}

// Both makes up records for which two rules are broken. Nothing that has been decided
// is taken back, so that it may go well with the two in the other order.
func Both(p Pair) Made {
	w := p.world(maxPairSteps)
	row := w.newRow(p.Field.Record)
	m := Made{Case: row}
	m.Sure = w.onDay(row) && w.holds(row, p.Field, p.Codes) && w.broken(p.First, !p.Loose, row) && w.broken(p.Then, !p.Loose, row)
	m.Rows = w.rows
	return m
}

// onDay gives a record the day that rules are asked about.
func (w *world) onDay(row *Row) bool {
	g := row.Record.Governing
	return g != nil && w.fact(row, g).fix(w.day.String())
}

// holds puts codes into a field.
func (w *world) holds(row *Row, f *model.Field, codes []string) bool {
	at := w.fact(row, f)
	for _, code := range codes {
		if f.Type.Kind == model.Codes && !at.add(code) || f.Type.Kind != model.Codes && !at.fix(code) {
			return false
		}
	}
	return true
}

// broken makes a record break a rule, or be one of those that a group which breaks it
// points to.
func (w *world) broken(side Side, strict bool, row *Row) bool {
	s := w.caseAround(side.Rule.On, row)
	if s == nil {
		return false
	}
	points := side.Rule.PointsTo
	if side.Fix != nil && side.Fix.On != nil {
		points = side.Fix.On
	}
	return w.points(points, row, s) &&
		(side.Fix == nil || side.Fix.When == nil || w.want(side.Fix.When, true, s)) &&
		w.outcome(side.Rule, Violated, strict, s)
}

// caseAround is the record itself, another record or a group, on the day that is asked
// about.
func (w *world) caseAround(on model.Case, row *Row) *scope {
	switch on := on.(type) {
	case *model.Record:
		if on == row.Record {
			return &scope{row: row}
		}
		if other := w.newRow(on); w.onDay(other) {
			return &scope{row: other}
		}
	case *model.Group:
		g := w.newGroup(on, row)
		if g == nil {
			return nil
		}
		if first := on.Governing; first != nil && first.Record != row.Record {
			if member := w.addMember(g, first); member == nil || !w.onDay(member) {
				return nil
			}
		}
		return &scope{group: g}
	}
	return nil
}

// points makes a record one of those that a finding points to.
func (w *world) points(to []syntax.Expr, row *Row, s *scope) bool {
	if len(to) > 0 {
		return w.any(to, func(x syntax.Expr) bool { return w.pointsTo(x, row, s) })
	}
	if s.row != nil {
		return s.row == row
	}
	for _, coll := range s.group.of.Collections {
		if coll.Record == row.Record && w.try(func() bool { return w.joins(row, s.group, coll) }) {
			return true
		}
	}
	return false
}

func (w *world) pointsTo(to syntax.Expr, row *Row, s *scope) bool {
	if pick, ok := to.(*syntax.PickExpr); ok {
		to = pick.Coll
	}
	coll, ok := to.(*syntax.CollExpr)
	if !ok {
		return false
	}
	g := w.gatherAll(coll, s)
	if g == nil || g.coll.Record != row.Record || !w.joins(row, g.group, g.coll) || !w.meetsAll(row, g.where, true) {
		return false
	}
	return !w.info.ExceptsFirst(coll) || w.before(g)
}

// before makes up another member that stands first.
func (w *world) before(g *gathering) bool {
	const week = 7
	first := w.addMember(g.group, g.coll)
	return first != nil && g.coll.Record.Governing != nil &&
		w.fact(first, g.coll.Record.Governing).fix((w.day - week).String()) && w.meetsAll(first, g.where, true)
}

// joins makes a record a member of a collection.
func (w *world) joins(row *Row, g *group, coll *model.Collection) bool {
	for _, k := range g.of.Key {
		f := k.Fields[coll.Index]
		if f == nil || w.fact(row, f) != g.key(k) && !w.fact(row, f).fix(g.key(k).text()) {
			return false
		}
	}
	return coll.When == nil || w.want(coll.When, true, &scope{row: row})
}
