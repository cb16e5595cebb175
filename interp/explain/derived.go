package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// withDerived adds what is assumed of derived values to what a finding rests on: of a
// rule, or of the rules of a section where there is no rule.
func (w *world) withDerived(texts []string, of *model.Section, r *model.Rule, c *subject, on []*row) []string {
	var more []string
	w.eachDerived(of, r, c, on, func(line *model.Derivation, day value.Date) {
		more = append(more, finding.AssumedOf(line, day)...)
	})
	return finding.WithDerived(texts, more)
}

// eachDerived goes through the lines that gave values which are read, on each day of a
// case.
func (w *world) eachDerived(of *model.Section, r *model.Rule, c *subject, on []*row, do func(line *model.Derivation, day value.Date)) {
	for _, day := range c.when.days {
		x := &reading{world: w, day: day, names: map[model.Object]bool{}}
		if r != nil {
			x.of = r.On
			x.read(r.Section)
			x.provisions(r.Provided)
			x.look(r.When, r.Except, r.PointsTo)
			for _, q := range r.Require {
				x.look([]syntax.Expr{q.Cond})
			}
			for _, fix := range r.Fixes {
				x.look([]syntax.Expr{fix.Codes, fix.Except, fix.With, fix.Value, fix.When}, fix.To, fix.On)
			}
		} else {
			x.of = of.On
			x.read(of)
		}
		x.name(x.of)
		for _, line := range x.lines(c, on) {
			do(line, day)
		}
	}
}

// reading is what a rule names on a day: fields, and the groups whose members it looks
// at.
type reading struct {
	*world
	of    model.Case
	day   value.Date
	names map[model.Object]bool
}

func (x *reading) read(s *model.Section) {
	if s != nil {
		x.provisions(s.Provided)
		x.look(s.When, s.Except)
	}
}

func (x *reading) provisions(list []*model.Provided) {
	for _, p := range list {
		x.look(p.Exprs())
	}
}

func (x *reading) look(lists ...[]syntax.Expr) {
	for _, e := range slices.Concat(lists...) {
		if e == nil {
			continue
		}
		syntax.Walk(e, func(n syntax.Node) bool {
			e, ok := n.(syntax.Expr)
			if !ok {
				return true
			}
			if _, around := x.info.Use(e).(model.Case); !around { // which is in hand anyhow
				x.name(x.info.Use(e))
			}
			return true
		})
	}
}

// name adds what is named, and what is named by way of it.
func (x *reading) name(o model.Object) {
	if o == nil || x.names[o] {
		return
	}
	x.names[o] = true
	switch o := o.(type) {
	case *model.Definition:
		x.look([]syntax.Expr{o.Expr})
	case *model.Criteria:
		if v := o.VersionOn(x.day); v != nil {
			x.provisions(v.Provided)
			for _, item := range v.Items {
				x.provisions(item.Provided)
				x.look([]syntax.Expr{item.Expr})
			}
		}
	case *model.Collection:
		x.name(o.Group)
	case *model.Group: // who is a member of it
		for _, k := range o.Key {
			for _, f := range k.Fields {
				x.name(f)
			}
		}
		for _, c := range o.Collections {
			x.look([]syntax.Expr{c.When})
			x.name(c.Record)
		}
	case *model.Record:
		if o.Governing != nil {
			x.name(o.Governing)
		}
	}
}

// lines are those that gave values which are read: in the case, in what the finding
// points to, in the members of the groups that have the key of the case, and in all
// that these refer to.
func (x *reading) lines(c *subject, on []*row) []*model.Derivation {
	rows := slices.Concat(on, c.rows())
	in := &scope{world: x.world, rec: c.rec, group: c.group}
	for _, g := range x.info.Groups {
		if !x.names[g] || x.of == model.Case(g) || !hasKeyOf(x.of, g) {
			continue
		}
		key, lacking := in.keyOf(g)
		for _, other := range x.groups[g] {
			if lacking == nil && slices.EqualFunc(other.key, key, same) {
				rows = append(rows, other.rows()...)
			}
		}
	}
	var seen []row
	var lines []*model.Derivation
	for i := 0; i < len(rows); i++ { // which grow
		r := rows[i]
		if slices.ContainsFunc(seen, func(o row) bool { return o.is(r) && (o.twice == nil) == (r.twice == nil) }) {
			continue
		}
		seen = append(seen, *r)
		for _, f := range r.typ().Fields {
			if !x.names[f] {
				continue
			}
			all := []*row{r}
			if r.twice != nil {
				all = r.twice.list
			}
			for _, one := range all {
				lines = append(lines, x.given(nil, one, f)...)
			}
			if to := x.field(r, f).Value.row; to != nil {
				rows = append(rows, to)
			}
		}
	}
	return lines
}

// hasKeyOf says whether a case has fields of the names of a group's key.
func hasKeyOf(c model.Case, g *model.Group) bool {
	for _, k := range g.Key {
		has := false
		switch c := c.(type) {
		case *model.Record:
			for _, f := range c.Fields {
				has = has || f.Name == k.Name
			}
		case *model.Group:
			for _, own := range c.Key {
				has = has || own.Name == k.Name
			}
		}
		if !has {
			return false
		}
	}
	return true
}

// given adds the line that gave a field of a record, and where that one reads what was
// found for the record the lines that found it.
func (x *reading) given(lines []*model.Derivation, r *row, f *model.Field) []*model.Derivation {
	line := r.table.Columns[f.Index].Derived(r.n)
	if line == nil {
		return lines
	}
	lines = append(lines, line)
	own := &reading{world: x.world, day: x.day, names: map[model.Object]bool{}}
	own.look([]syntax.Expr{line.When, line.Value})
	if line.Find != nil {
		own.look([]syntax.Expr{line.Find.Where})
	}
	for _, of := range r.typ().Fields {
		if by := r.table.Columns[of.Index].Derived(r.n); own.names[of] && by != nil && by.Find != nil && by != line && !slices.Contains(lines, by) {
			lines = x.given(lines, r, of)
		}
	}
	return lines
}
