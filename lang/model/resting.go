package model

import (
	"slices"

	"ppolang/lang/syntax"
)

// Exprs are the expressions in the conditions of a section.
func (s *Section) Exprs() []syntax.Expr {
	var list []syntax.Expr
	for _, p := range s.Provided {
		list = append(list, p.Exprs()...)
	}
	return append(append(list, s.When...), s.Except...)
}

// Exprs are all expressions that decide what a rule finds and proposes: those of its
// section, then its own, as they are written.
func (r *Rule) Exprs() []syntax.Expr {
	var list []syntax.Expr
	if r.Section != nil {
		list = r.Section.Exprs()
	}
	for _, p := range r.Provided {
		list = append(list, p.Exprs()...)
	}
	list = append(append(list, r.When...), r.Except...)
	for _, q := range r.Require {
		list = append(list, q.Cond)
	}
	list = append(list, r.PointsTo...)
	for _, fix := range r.Fixes {
		list = append(list, fix.Codes, fix.Except, fix.With, fix.Value, fix.When)
		list = append(append(list, fix.To...), fix.On...)
	}
	return slices.DeleteFunc(list, func(e syntax.Expr) bool { return e == nil })
}

// rulesByAssumption are the rules that rest on each antatt, by its place, in the order of
// the files: their own, and those of what their expressions name, by way of other names
// too, on some day on which all of these hold.
func (i *Info) rulesByAssumption() map[Spot][]*Rule {
	found := map[Spot][]*Rule{}
	for _, r := range i.Rules {
		w := &resting{info: i, rule: r, found: found, met: map[Object]bool{}}
		w.assumed(&r.Basis)
		for _, e := range r.Exprs() {
			w.expr(e)
		}
	}
	return found
}

// resting goes through what a rule rests on.
type resting struct {
	info  *Info
	rule  *Rule
	found map[Spot][]*Rule
	met   map[Object]bool
}

// assumed takes down what is assumed of something, where the rule holds on a day on which
// that matters.
func (w *resting) assumed(b *Basis) {
	for _, a := range b.Assumptions {
		list := w.found[a.At]
		if w.meets(b, a.Interval) && (len(list) == 0 || list[len(list)-1] != w.rule) {
			w.found[a.At] = append(list, w.rule)
		}
	}
}

// meets says whether the rule holds on some day of an interval on which something else
// does; what has no days of its own holds always.
func (w *resting) meets(b *Basis, on Interval) bool {
	force := b.Force
	if len(force) == 0 {
		force = []Interval{Always}
	}
	for _, x := range w.rule.Force {
		for _, y := range force {
			if max(x.From, y.From, on.From) <= min(x.To, y.To, on.To) {
				return true
			}
		}
	}
	return false
}

func (w *resting) expr(e syntax.Expr) {
	syntax.Walk(e, func(n syntax.Node) bool {
		if o := w.info.Use(n); o != nil && !w.met[o] {
			w.met[o] = true
			w.object(o)
		}
		return true
	})
}

func (w *resting) object(o Object) {
	switch o := o.(type) {
	case *Value:
		for _, v := range o.Versions {
			if w.meets(&v.Basis, Always) {
				w.assumed(&v.Basis)
				w.expr(v.Expr)
			}
		}
	case *CodeSet:
		for _, v := range o.Versions {
			if w.meets(&v.Basis, Always) {
				w.assumed(&v.Basis)
				for _, m := range v.Members {
					w.expr(m.X)
				}
			}
		}
	case *Criteria:
		for _, v := range o.Versions {
			if w.meets(&v.Basis, Always) {
				w.criteria(v)
			}
		}
	case *Definition:
		w.assumed(&Basis{Assumptions: o.Assumptions})
		w.expr(o.Expr)
	case *CodeUse:
		for _, entry := range o.Listed {
			if w.meets(&entry.Basis, Always) {
				w.assumed(&entry.Basis)
			}
		}
	}
}

func (w *resting) criteria(v *CriteriaVersion) {
	w.assumed(&v.Basis)
	provided := func(list []*Provided) {
		for _, p := range list {
			for _, e := range p.Exprs() {
				w.expr(e)
			}
		}
	}
	provided(v.Provided)
	for _, item := range v.Items {
		w.assumed(&Basis{Assumptions: item.Assumptions, Force: v.Force})
		provided(item.Provided)
		w.expr(item.Expr)
	}
}
