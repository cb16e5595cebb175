package cases

import (
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

// always is what every member of a collection must meet.
type always struct {
	group *group
	coll  *model.Collection
	cond  syntax.Expr
	yes   bool
	outer *scope
}

// newGroup decides the key of a group: that of a record where there is one.
func (w *world) newGroup(of *model.Group, row *Row) *group {
	g := &group{of: of, keys: map[string]*fact{}}
	for _, k := range of.Key {
		f := &fact{typ: k.Type, mark: w.mark, systems: k.Type.Systems}
		if row != nil {
			if own := fieldNamed(row.Record, k.Name); own != nil {
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

func fieldNamed(r *model.Record, name string) *model.Field {
	for _, f := range r.Fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// groupOf finds the collection that is meant, in the case in hand, one level out,
// or in the group that shares the key of the case.
func (w *world) groupOf(c *syntax.CollExpr, s *scope) (*group, *model.Collection) {
	if c == nil {
		return nil, nil
	}
	coll, ok := w.info.Use(c).(*model.Collection)
	if !ok || coll.Record == nil || c.ExceptFirst {
		return nil, nil
	}
	in := s
	switch of := c.Of.(type) {
	case *syntax.ThisExpr:
		in = s.outer
	case *syntax.NameExpr:
		on, ok := w.info.Use(of).(model.Case)
		if !ok {
			return nil, nil
		}
		in = s.outside(on)
	}
	switch {
	case in == nil:
		return nil, nil
	case in.group != nil && in.group.of == coll.Group:
		return in.group, coll
	case in.row != nil:
		if g := w.newGroup(coll.Group, in.row); g != nil {
			return g, coll
		}
	case in.group != nil:
		g := &group{of: coll.Group, keys: map[string]*fact{}}
		for _, k := range coll.Group.Key {
			f := in.group.keys[k.Name]
			if f == nil {
				return nil, nil
			}
			g.keys[k.Name] = f
		}
		return g, coll
	}
	return nil, nil
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
		if a.coll == coll && w.hasKey(row, a.group, coll) && !w.want(a.cond, a.yes, &scope{row: row, outer: a.outer}) {
			return nil
		}
	}
	return row
}

// oneMember makes one member meet a condition, one that is there if it can.
func (w *world) oneMember(g *group, coll *model.Collection, s *scope, meet func(*scope) bool) *Row {
	for _, row := range w.members(g, coll) {
		if w.try(func() bool { return meet(&scope{row: row, outer: s}) }) {
			return row
		}
	}
	var made *Row
	w.try(func() bool {
		made = w.addMember(g, coll)
		return made != nil && meet(&scope{row: made, outer: s})
	})
	for _, row := range w.rows {
		if row == made {
			return made
		}
	}
	return nil
}

// everyMember makes all members that are and will be there meet a condition.
func (w *world) everyMember(g *group, coll *model.Collection, cond syntax.Expr, yes bool, s *scope) bool {
	for _, row := range w.members(g, coll) {
		if !w.want(cond, yes, &scope{row: row, outer: s}) {
			return false
		}
	}
	w.always = append(w.always, always{g, coll, cond, yes, s})
	return true
}

// exists makes a collection have a member that meets its condition, or none.
func (w *world) exists(c *syntax.CollExpr, yes bool, s *scope) bool {
	g, coll := w.groupOf(c, s)
	switch {
	case coll == nil:
		return false
	case yes:
		return w.oneMember(g, coll, s, func(in *scope) bool { return c.Where == nil || w.want(c.Where, true, in) }) != nil
	case c.Where == nil:
		return len(w.members(g, coll)) == 0
	}
	return w.everyMember(g, coll, c.Where, false, s)
}

// every makes all members meet a condition, or one of them not.
func (w *world) every(e *syntax.EveryExpr, yes bool, s *scope) bool {
	g, coll := w.groupOf(e.Coll, s)
	if coll == nil || yes && e.Coll.Where != nil {
		return false
	}
	if yes {
		return w.everyMember(g, coll, e.Satisfies, true, s)
	}
	return w.oneMember(g, coll, s, func(in *scope) bool {
		return (e.Coll.Where == nil || w.want(e.Coll.Where, true, in)) && w.want(e.Satisfies, false, in)
	}) != nil
}

// memberUnknown makes a condition unknown for one member, and for the others such
// that it matters.
func (w *world) memberUnknown(c *syntax.CollExpr, cond syntax.Expr, others bool, s *scope) bool {
	if c != nil && cond == nil {
		cond = c.Where
	}
	g, coll := w.groupOf(c, s)
	if coll == nil || cond == nil {
		return false
	}
	one := w.oneMember(g, coll, s, func(in *scope) bool { return w.wantUnknown(cond, in) })
	for _, row := range w.members(g, coll) {
		if row != one && !w.want(cond, others, &scope{row: row, outer: s}) {
			return false
		}
	}
	return one != nil
}

// picked is the first or last member, made up where there is none.
func (w *world) picked(e *syntax.PickExpr, s *scope) *scope {
	g, coll := w.groupOf(e.Coll, s)
	if coll == nil {
		return nil
	}
	rows := w.members(g, coll)
	if len(rows) == 0 {
		row := w.addMember(g, coll)
		if row == nil {
			return nil
		}
		rows = []*Row{row}
	}
	row := rows[0]
	if e.Last {
		row = rows[len(rows)-1]
	}
	in := &scope{row: row, outer: s}
	if e.Coll.Where != nil && !w.want(e.Coll.Where, true, in) {
		return nil
	}
	return in
}

// folded is the field that a sum, a smallest or a largest is of, where there is
// one member to take it of.
func (w *world) folded(e *syntax.FoldExpr, s *scope) *fact {
	g, coll := w.groupOf(e.Coll, s)
	if coll == nil {
		return nil
	}
	in := w.picked(&syntax.PickExpr{Coll: e.Coll}, s)
	if in == nil || len(w.members(g, coll)) != 1 {
		return nil
	}
	return w.factOf(e.X, in)
}
