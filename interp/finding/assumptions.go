package finding

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Assumptions are the antatt texts behind a rule on some days: its own, then those
// of everything dated, defined or listed that its clauses name, each once.
func Assumptions(info *model.Info, rule *model.Rule, days ...value.Date) []string {
	a := &assumptions{info: info}
	for _, day := range days {
		a.day, a.seen = day, map[model.Object]bool{}
		a.rule(rule)
	}
	return a.texts
}

// rule adds what is behind a rule on the day in hand.
func (a *assumptions) rule(rule *model.Rule) {
	a.add(&rule.Basis)
	a.provided(rule.Provided)
	a.exprs(rule.When)
	a.exprs(rule.Except)
	for _, q := range rule.Require {
		a.expr(q.Cond)
	}
	a.exprs(rule.PointsTo)
	for _, fix := range rule.Fixes {
		a.exprs([]syntax.Expr{fix.Codes, fix.With, fix.Value})
		a.exprs(fix.On)
	}
}

// assumptions collects texts in order of appearance. Names are gone into once.
type assumptions struct {
	info  *model.Info
	day   value.Date
	seen  map[model.Object]bool
	texts []string
}

func (a *assumptions) add(b *model.Basis) {
	for _, x := range b.AssumedOn(a.day) {
		if !slices.Contains(a.texts, x.Why) {
			a.texts = append(a.texts, x.Why)
		}
	}
}

func (a *assumptions) provided(list []*model.Provided) {
	for _, p := range list {
		a.exprs(p.Exprs())
	}
}

func (a *assumptions) exprs(list []syntax.Expr) {
	for _, x := range list {
		if x != nil {
			a.expr(x)
		}
	}
}

func (a *assumptions) expr(x syntax.Expr) {
	syntax.Walk(x, func(n syntax.Node) bool {
		if x, ok := n.(syntax.Expr); ok {
			if o := a.info.Use(x); o != nil && !a.seen[o] {
				a.seen[o] = true
				a.object(o)
			}
		}
		return true
	})
}

func (a *assumptions) object(o model.Object) {
	switch o := o.(type) {
	case *model.Value:
		if v := o.VersionOn(a.day); v != nil {
			a.add(&v.Basis)
			a.expr(v.Expr)
		}
	case *model.CodeSet:
		if v := o.VersionOn(a.day); v != nil {
			a.add(&v.Basis)
			for _, m := range v.Members {
				a.expr(m.X)
			}
		}
	case *model.Criteria:
		if v := o.VersionOn(a.day); v != nil {
			a.criteria(v)
		}
	case *model.Definition:
		a.add(&model.Basis{Assumptions: o.Assumptions})
		a.expr(o.Expr)
	case *model.CodeUse:
		for _, entry := range inForce(o.Listed, a.day) {
			a.add(&entry.Basis)
		}
	}
}

func (a *assumptions) criteria(v *model.CriteriaVersion) {
	a.add(&v.Basis)
	a.provided(v.Provided)
	for _, item := range v.Items {
		a.add(&item.Basis)
		a.provided(item.Provided)
		a.expr(item.Expr)
	}
}

// inForce are the entries of a code that hold on a day, or all of them.
func inForce(entries []*model.ListedCode, day value.Date) []*model.ListedCode {
	var list []*model.ListedCode
	for _, e := range entries {
		if e.InForce(day) {
			list = append(list, e)
		}
	}
	if list == nil {
		return entries
	}
	return list
}
