package explain

import (
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// assumptions are the antatt texts behind a rule on a day: its own, then those
// of everything dated, defined or listed that its clauses name, each once.
func (w *world) assumptions(r *check.Rule, day value.Date) []string {
	a := &assumer{world: w, day: day}
	a.texts = addWhy(nil, r.AssumedOn(day))
	for _, p := range r.Provided {
		a.expr(p.Cond)
	}
	for _, list := range [][]syntax.Expr{r.When, r.Except} {
		a.exprs(list)
	}
	for _, q := range r.Require {
		a.expr(q.Cond)
	}
	a.exprs(r.PointsTo)
	for _, fix := range r.Fixes {
		a.exprs([]syntax.Expr{fix.Codes, fix.With, fix.Value})
		a.exprs(fix.On)
	}
	return a.texts
}

func addWhy(texts []string, list []check.Assumption) []string {
	for _, a := range list {
		if !slices.Contains(texts, a.Why) {
			texts = append(texts, a.Why)
		}
	}
	return texts
}

// assumer collects the texts of what expressions name.
type assumer struct {
	*world
	day   value.Date
	texts []string
}

func (a *assumer) exprs(list []syntax.Expr) {
	for _, e := range list {
		if e != nil {
			a.expr(e)
		}
	}
}

func (a *assumer) expr(e syntax.Expr) {
	syntax.Walk(e, func(n syntax.Node) bool {
		if e, ok := n.(syntax.Expr); ok {
			a.object(a.info.Use(e))
		}
		return true
	})
}

func (a *assumer) object(o check.Object) {
	switch x := o.(type) {
	case *check.Value:
		if v := x.VersionOn(a.day); v != nil {
			a.texts = addWhy(a.texts, v.AssumedOn(a.day))
			a.expr(v.Expr)
		}
	case *check.CodeSet:
		if v := x.VersionOn(a.day); v != nil {
			a.texts = addWhy(a.texts, v.AssumedOn(a.day))
			for _, m := range v.Members {
				a.expr(m.X)
			}
		}
	case *check.Criteria:
		if v := x.VersionOn(a.day); v != nil {
			a.criteria(v)
		}
	case *check.Definition:
		a.texts = addWhy(a.texts, (&check.Basis{Assumptions: x.Assumptions}).AssumedOn(a.day))
		a.expr(x.Expr)
	case *check.CodeUse:
		inForce := slices.DeleteFunc(slices.Clone(x.Listed), func(e *check.ListedCode) bool { return !e.InForce(a.day) })
		if len(inForce) == 0 {
			inForce = x.Listed
		}
		for _, e := range inForce {
			a.texts = addWhy(a.texts, e.AssumedOn(a.day))
		}
	}
}

func (a *assumer) criteria(v *check.CriteriaVersion) {
	a.texts = addWhy(a.texts, v.AssumedOn(a.day))
	for _, p := range v.Provided {
		a.expr(p.Cond)
	}
	for _, item := range v.Items {
		a.texts = addWhy(a.texts, item.AssumedOn(a.day))
		for _, p := range item.Provided {
			a.expr(p.Cond)
		}
		a.expr(item.Expr)
	}
}

// fieldsIn are the fields that an expression itself reads, as record.field.
func (s *scope) fieldsIn(e syntax.Expr) []string {
	var list []string
	syntax.Walk(e, func(n syntax.Node) bool {
		if e, ok := n.(syntax.Expr); ok {
			if f, ok := s.info.Use(e).(*check.Field); ok {
				list = append(list, f.Record.Name+"."+f.Name)
			}
		}
		return true
	})
	return union(list)
}
