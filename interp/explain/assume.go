package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// assumptions are the antatt texts that a finding of a rule rests on, or of the rules
// of a section where there is no rule; the scope is that of the case.
func (w *world) assumptions(of *model.Section, r *model.Rule, on []*row, fixes []finding.Fix, s *scope) []string {
	a := &assuming{world: w, about: on, fixes: fixes, seen: map[assumed]bool{}}
	if s.rec != nil {
		a.about = append(slices.Clip(on), s.rec)
	}
	for _, day := range s.when.days {
		a.day = day
		if r != nil {
			a.ofRule(r)
			continue
		}
		a.add(of.Assumptions)
		a.ofSection(of)
	}
	return a.texts
}

// assuming is what is assumed as far as it has been found.
type assuming struct {
	*world
	day   value.Date
	about []*row // the case, and what the finding points to
	fixes []finding.Fix
	sides [2]syntax.Expr // of the test of codes in hand
	seen  map[assumed]bool
	texts []string
}

// assumed is a name that was looked at, in a test.
type assumed struct {
	of    model.Object
	sides [2]syntax.Expr
	day   value.Date
}

func (a *assuming) ofRule(r *model.Rule) {
	a.add(r.Assumptions)
	a.ofSection(r.Section)
	a.provisions(r.Provided)
	a.look(r.When...)
	a.look(r.Except...)
	for _, q := range r.Require {
		a.look(q.Cond)
	}
	a.look(r.PointsTo...)
	for _, f := range r.Fixes {
		a.look(f.Codes, f.Except, f.With, f.Value, f.When)
		a.look(f.To...)
		a.look(f.On...)
	}
}

func (a *assuming) ofSection(s *model.Section) {
	if s == nil {
		return
	}
	a.provisions(s.Provided)
	a.look(s.When...)
	a.look(s.Except...)
}

func (a *assuming) provisions(list []*model.Provided) {
	for _, p := range list {
		a.look(p.Exprs()...)
	}
}

// add adds what holds on the day.
func (a *assuming) add(list []model.Assumption) {
	for _, x := range list {
		if x.Holds(a.day) && !slices.Contains(a.texts, x.Why) {
			a.texts = append(a.texts, x.Why)
		}
	}
}

// look adds what expressions name.
func (a *assuming) look(list ...syntax.Expr) {
	for _, x := range list {
		if x == nil {
			continue
		}
		syntax.Walk(x, func(n syntax.Node) bool {
			x, ok := n.(syntax.Expr)
			if !ok {
				return true
			}
			if l, r := a.info.CodeTest(x); l != nil {
				a.in([2]syntax.Expr{l, r}, l, r)
				return false
			}
			if _, members := x.(*syntax.CollExpr); members && a.sides[0] != nil {
				a.in([2]syntax.Expr{}, x)
				return false
			}
			a.name(a.info.Use(x))
			return true
		})
	}
}

// in looks at expressions in a test.
func (a *assuming) in(sides [2]syntax.Expr, list ...syntax.Expr) {
	before := a.sides
	a.sides = sides
	a.look(list...)
	a.sides = before
}

// name adds what a name stands for rests on.
func (a *assuming) name(o model.Object) {
	key := assumed{o, a.sides, a.day}
	if o == nil || a.seen[key] {
		return
	}
	a.seen[key] = true
	switch o := o.(type) {
	case *model.CodeUse:
		if a.counts(o) {
			for _, entry := range model.InForceOn(o.Listed, a.day) {
				a.add(entry.Assumptions)
			}
		}
	case *model.Definition:
		a.add(o.Assumptions)
		a.look(o.Expr)
	case *model.Value:
		if v := o.VersionOn(a.day); v != nil {
			a.add(v.Assumptions)
			a.look(v.Expr)
		}
	case *model.CodeSet:
		if v := o.VersionOn(a.day); v != nil {
			a.add(v.Assumptions)
			for _, m := range v.Members {
				a.look(m.X)
			}
		}
	case *model.Criteria:
		v := o.VersionOn(a.day)
		if v == nil {
			return
		}
		a.add(v.Assumptions)
		a.provisions(v.Provided)
		for _, item := range v.Items {
			a.add(item.Assumptions)
			a.provisions(item.Provided)
			a.look(item.Expr)
		}
	}
}

// counts says whether a code stands in a field that the test in hand reads, of what
// the finding is about, or a fix names it.
func (a *assuming) counts(c *model.CodeUse) bool {
	is := func(f *model.Field, canon string) bool {
		return slices.Contains(f.Type.Systems, c.System) && canon == c.System.Canon(c.Name)
	}
	for _, fix := range a.fixes {
		f, codes := fix.Names(a.info)
		for _, code := range codes {
			if is(f, code.Canon) {
				return true
			}
		}
	}
	for _, side := range a.sides {
		for _, r := range a.about {
			for _, end := range a.ends(side, r, map[use]bool{}) {
				if end.field == nil || end.field.Sensitive {
					continue
				}
				v := a.field(end.row, end.field).Value
				if v.Kind == model.Code && v.State == Known && is(end.field, v.canon) {
					return true
				}
				for _, code := range v.codes {
					if is(end.field, code.Canon) {
						return true
					}
				}
			}
		}
	}
	return false
}

// end is a field of a record, or where that is nil the record.
type end struct {
	row   *row
	field *model.Field
}

// ends are what an expression reads, where it is about a record: a case further out
// and a member are that too.
func (a *assuming) ends(x syntax.Expr, r *row, seen map[use]bool) []end {
	itself := []end{{row: r}}
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return a.ends(x.X, r, seen)
	case *syntax.OtherwiseExpr:
		return append(a.ends(x.L, r, seen), a.ends(x.R, r, seen)...)
	case *syntax.ThisExpr, *syntax.PickExpr:
		return itself
	case *syntax.NameExpr:
		if _, is := a.info.Use(x).(model.Case); is {
			return itself
		}
		return a.endsAt(itself, a.info.Use(x), seen)
	case *syntax.MemberExpr:
		if pick, _ := a.info.PickedOf(x); pick != nil || a.info.Use(x) == nil {
			return itself
		}
		return a.endsAt(a.ends(x.X, r, seen), a.info.Use(x), seen)
	}
	return nil
}

// endsAt are what a name stands for in the records that some ends are or lead to.
func (a *assuming) endsAt(from []end, o model.Object, seen map[use]bool) (list []end) {
	for _, at := range from {
		r := at.row
		if at.field != nil {
			if r = a.field(r, at.field).Value.row; r == nil {
				continue
			}
		}
		switch o := o.(type) {
		case *model.Field:
			if r.typ() == o.Record {
				list = append(list, end{r, o})
			}
		case *model.GroupKey:
			for _, f := range o.Fields {
				if r.typ() == f.Record {
					list = append(list, end{r, f})
					break
				}
			}
		case *model.Definition:
			if key := (use{object: o, rec: *r}); !seen[key] {
				seen[key] = true
				list = append(list, a.ends(o.Expr, r, seen)...)
			}
		}
	}
	return list
}
