package cases

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// group is a group whose key is decided: its members are the records with that
// key.
type group struct {
	of   *model.Group
	keys map[string]*fact
}

func (g *group) key(k *model.GroupKey) *fact { return g.keys[k.Name] }

// always is what every member of a collection must meet, or that it must not meet it
// all.
type always struct {
	group *group
	coll  *model.Collection
	where []condition
	yes   bool
}

// newGroup decides the key of a group: that of a record where there is one.
func (w *world) newGroup(of *model.Group, row *Row) *group {
	g := &group{of: of, keys: map[string]*fact{}}
	for _, k := range of.Key {
		f := &fact{typ: k.Type, mark: w.mark, systems: k.Type.Systems}
		if row != nil {
			if own := row.Record.FieldNamed(k.Name); own != nil {
				f = w.fact(row, own)
			}
		}
		if f.unknown {
			return nil
		}
		if f.typ.Kind == model.Reference {
			if w.referred(f) == nil {
				return nil
			}
		} else if f.fixed == "" {
			text := "a"
			switch f.typ.Kind {
			case model.Date, model.Integer, model.Decimal:
				if f.rather.Sign() == 0 && f.typ.Kind == model.Date {
					f.rather = value.Int(int(w.day))
				}
				f.known = true
				text = f.text()
			case model.Text:
			default:
				return nil
			}
			f.fix(text)
		}
		g.keys[k.Name] = f
	}
	return g
}

// gathering is a collection as it is meant: of which group, and what its members
// must meet. A name for a collection is opened.
type gathering struct {
	group *group
	coll  *model.Collection
	where []condition
}

// condition is what members must meet, read in the case that it was written for.
type condition struct {
	expr  syntax.Expr
	outer *scope
}

// gather finds the collection that is meant, in the case in hand, one further out,
// or in the group that shares the key of the case; nil where it does not know how.
func (w *world) gather(c *syntax.CollExpr, s *scope) *gathering {
	if c == nil || w.info.ExceptsFirst(c) {
		return nil
	}
	return w.gatherAll(c, s)
}

// gatherAll is gather, with the first where that is left out.
func (w *world) gatherAll(c *syntax.CollExpr, s *scope) *gathering {
	in := s
	switch of := c.Of.(type) {
	case *syntax.ThisExpr:
		in = s.outer
	case *syntax.NameExpr:
		on, ok := w.info.Use(of).(model.Case)
		if !ok {
			return nil
		}
		in = s.outside(on)
	}
	if in == nil {
		return nil
	}
	g := &gathering{}
	switch o := w.info.Use(c).(type) {
	case *model.Definition:
		if g = w.gatherAll(o.Collection(), in); g == nil {
			return nil
		}
	case *model.Collection:
		g.coll = o
		if g.group = w.sharing(o, in); o.Record == nil || g.group == nil {
			return nil
		}
	default:
		return nil
	}
	if c.Where != nil {
		g.where = append(slices.Clip(g.where), condition{c.Where, s})
	}
	return g
}

// sharing is the group of a collection that shares the key of a case, nil where that
// cannot be decided.
func (w *world) sharing(coll *model.Collection, in *scope) *group {
	switch {
	case in.row != nil:
		return w.newGroup(coll.Group, in.row)
	case in.group == nil:
		return nil
	case in.group.of == coll.Group:
		return in.group
	}
	g := &group{of: coll.Group, keys: map[string]*fact{}}
	for _, k := range coll.Group.Key {
		if g.keys[k.Name] = in.group.keys[k.Name]; g.keys[k.Name] == nil {
			return nil
		}
	}
	return g
}

// with adds a condition of the members of a collection.
func (g *gathering) with(expr syntax.Expr, s *scope) []condition {
	return append(slices.Clip(g.where), condition{expr, s})
}

// meetsAll makes a record meet all of some conditions, or fail one.
func (w *world) meetsAll(row *Row, where []condition, yes bool) bool {
	if yes {
		for _, c := range where {
			if !w.want(c.expr, true, &scope{row: row, outer: c.outer}) {
				return false
			}
		}
		return true
	}
	for _, c := range where {
		if w.try(func() bool { return w.want(c.expr, false, &scope{row: row, outer: c.outer}) }) {
			return true
		}
	}
	return false
}

// uncertain makes one of some conditions unknown for a record, and the others yes.
func (w *world) uncertain(row *Row, where []condition) bool {
	for i := len(where) - 1; i >= 0; i-- {
		rest := append(slices.Clone(where[:i]), where[i+1:]...)
		unknown := func() bool { return w.wantUnknown(where[i].expr, &scope{row: row, outer: where[i].outer}) }
		if w.try(func() bool { return unknown() && w.meetsAll(row, rest, true) }) ||
			w.try(func() bool { return w.meetsAll(row, rest, true) && unknown() }) {
			return true
		}
	}
	return false
}

// members are the records made up so far that are in a collection.
func (w *world) members(g *group, coll *model.Collection) []*Row {
	var list []*Row
	for _, row := range w.rows {
		if row.Record == coll.Record && w.hasKey(row, g, coll) &&
			(coll.When == nil || w.try(func() bool { return w.want(coll.When, true, &scope{row: row}) })) {
			list = append(list, row)
		}
	}
	return list
}

func (w *world) hasKey(row *Row, g *group, coll *model.Collection) bool {
	for _, k := range g.of.Key {
		f := k.Fields[coll.Index]
		if f == nil || w.fact(row, f).text() != g.key(k).text() {
			return false
		}
	}
	return true
}

// addMember makes up a member of a collection.
func (w *world) addMember(g *group, coll *model.Collection) *Row {
	row := w.newRow(coll.Record)
	for _, k := range g.of.Key {
		f := k.Fields[coll.Index]
		if f == nil {
			return nil
		}
		w.fact(row, f).fixed, w.fact(row, f).known = g.key(k).fixed, true
	}
	if coll.When != nil && !w.want(coll.When, true, &scope{row: row}) {
		return nil
	}
	for _, a := range w.always {
		if a.coll == coll && w.hasKey(row, a.group, coll) && !w.meetsAll(row, a.where, a.yes) {
			return nil
		}
	}
	return row
}

// oneMember makes one member meet what is asked, one that is there if it can.
func (w *world) oneMember(g *gathering, meet func(*Row) bool) *Row {
	for _, row := range w.members(g.group, g.coll) {
		if w.try(func() bool { return meet(row) }) {
			return row
		}
	}
	var made *Row
	w.try(func() bool {
		made = w.addMember(g.group, g.coll)
		return made != nil && meet(made)
	})
	for _, row := range w.rows {
		if row == made {
			return made
		}
	}
	return nil
}

// everyMember makes all members that are and will be there meet some conditions, or
// fail one.
func (w *world) everyMember(g *gathering, where []condition, yes bool) bool {
	for _, row := range w.members(g.group, g.coll) {
		if !w.meetsAll(row, where, yes) {
			return false
		}
	}
	w.always = append(w.always, always{g.group, g.coll, where, yes})
	return true
}

// exists makes a collection have a member that meets its conditions, or none.
func (w *world) exists(c *syntax.CollExpr, yes bool, s *scope) bool {
	g := w.gather(c, s)
	switch {
	case g == nil:
		return false
	case yes:
		return w.oneMember(g, func(row *Row) bool { return w.meetsAll(row, g.where, true) }) != nil
	case len(g.where) == 0:
		return len(w.members(g.group, g.coll)) == 0
	}
	return w.everyMember(g, g.where, false)
}

// every makes all members meet a condition, or one of them not.
func (w *world) every(e *syntax.EveryExpr, yes bool, s *scope) bool {
	g := w.gather(e.Coll, s)
	if g == nil || yes && len(g.where) > 0 {
		return false
	}
	if yes {
		return w.everyMember(g, []condition{{e.Satisfies, s}}, true)
	}
	return w.oneMember(g, func(row *Row) bool {
		return w.meetsAll(row, g.where, true) && w.want(e.Satisfies, false, &scope{row: row, outer: s})
	}) != nil
}

// memberUnknown makes a condition unknown for one member, and for the others such
// that it matters.
func (w *world) memberUnknown(c *syntax.CollExpr, cond syntax.Expr, others bool, s *scope) bool {
	g := w.gather(c, s)
	if g == nil {
		return false
	}
	where := g.where
	if cond != nil {
		where = g.with(cond, s)
	}
	one := w.oneMember(g, func(row *Row) bool { return w.uncertain(row, where) })
	for _, row := range w.members(g.group, g.coll) {
		if row != one && !w.meetsAll(row, where, others) {
			return false
		}
	}
	return one != nil
}

// picked is the first or last member, made up where there is none.
func (w *world) picked(e *syntax.PickExpr, s *scope) *scope {
	g := w.gather(e.Coll, s)
	if g == nil {
		return nil
	}
	rows := w.members(g.group, g.coll)
	if len(rows) == 0 {
		row := w.addMember(g.group, g.coll)
		if row == nil {
			return nil
		}
		rows = []*Row{row}
	}
	row := rows[0]
	if e.Last {
		row = rows[len(rows)-1]
	}
	if !w.meetsAll(row, g.where, true) {
		return nil
	}
	return &scope{row: row, outer: s}
}

// folded is the field that a sum, a smallest or a largest is of, where there is
// one member to take it of.
func (w *world) folded(e *syntax.FoldExpr, s *scope) *fact {
	g := w.gather(e.Coll, s)
	if g == nil {
		return nil
	}
	in := w.picked(&syntax.PickExpr{Coll: e.Coll}, s)
	if in == nil || len(w.members(g.group, g.coll)) != 1 {
		return nil
	}
	return w.factOf(e.X, in)
}
