package model

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Touches says whether a rule names a code, by itself, in a set or by way of the
// definitions, values and criteria it uses: on one day, or with a nil day on any.
func (in *Info) Touches(r *Rule, code string, day *value.Date) bool {
	t := toucher{info: in, code: code, day: day, known: map[Object]bool{}}
	return t.rule(r)
}

// Touching lists the rules that touch a code of a system: a code that is spelt as
// it is in another system is another code.
func (in *Info) Touching(system *CodeSystem, code string, day *value.Date) []*Rule {
	t := toucher{info: in, system: system, code: code, day: day, known: map[Object]bool{}}
	var list []*Rule
	for _, r := range in.Rules {
		if t.rule(r) {
			list = append(list, r)
		}
	}
	return list
}

// toucher looks for a code. What it has found out of an object it knows for every
// rule that names the object.
type toucher struct {
	info   *Info
	system *CodeSystem // nil for a code of any
	code   string
	day    *value.Date
	known  map[Object]bool
	found  bool
}

func (t *toucher) rule(r *Rule) bool {
	t.found = false
	for _, list := range [][]syntax.Expr{r.Whens(), r.Unless(), r.PointsTo} {
		for _, e := range list {
			t.node(e)
		}
	}
	for _, q := range r.Require {
		t.node(q.Cond)
	}
	for _, p := range r.Provisions() {
		for _, e := range p.Exprs() {
			t.node(e)
		}
	}
	for _, f := range r.Fixes {
		t.node(f)
	}
	for _, x := range r.Excepts {
		if x.Codes != nil {
			t.node(x.Codes)
		}
	}
	return t.found
}

func (t *toucher) node(n syntax.Node) {
	syntax.Walk(n, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.PrefixExpr:
			t.set(n)
		case *syntax.RangeExpr:
			t.set(n)
		default:
			t.object(t.info.Use(n))
		}
		return !t.found
	})
}

func (t *toucher) set(e syntax.Expr) {
	for _, s := range t.info.TypeOf(e).Systems {
		if !t.of(s) {
			continue
		}
		t.found = t.found || t.info.SetOn(e, value.MinDate).Has(s.Canon(t.code))
	}
}

// of says whether the code may be one of a system.
func (t *toucher) of(s *CodeSystem) bool { return t.system == nil || t.system == s }

func (t *toucher) inForce(b *Basis) bool { return t.day == nil || b.InForce(*t.day) }

func (t *toucher) object(o Object) {
	if use, ok := o.(*CodeUse); ok {
		t.found = t.found || t.of(use.System) && use.System.Canon(use.Name) == use.System.Canon(t.code)
		return
	}
	if o == nil {
		return
	}
	found, known := t.known[o]
	if !known {
		t.known[o] = false // a cycle ends here
		before := t.found
		t.found = false
		t.inside(o)
		found, t.found = t.found, before
		t.known[o] = found
	}
	t.found = t.found || found
}

// inside looks in what an object is made of.
func (t *toucher) inside(o Object) {
	switch o := o.(type) {
	case *Definition:
		t.node(o.Expr)
	case *Value:
		for _, v := range o.Versions {
			if t.inForce(&v.Basis) {
				t.node(v.Expr)
			}
		}
	case *Criteria:
		for _, v := range o.Versions {
			if t.inForce(&v.Basis) {
				for _, item := range v.Items {
					t.node(item.Expr)
				}
			}
		}
	case *CodeSet:
		for _, v := range o.Versions {
			if !t.inForce(&v.Basis) || t.takenOut(v) {
				continue
			}
			for _, m := range v.Members {
				if !m.Outside {
					t.node(m.X)
				}
			}
		}
	}
}

// takenOut says whether a version of a code set takes the code out again.
func (t *toucher) takenOut(v *CodeSetVersion) bool {
	out := toucher{info: t.info, system: t.system, code: t.code, day: t.day, known: t.known}
	for _, m := range v.Members {
		if m.Outside && m.X != nil {
			out.node(m.X)
		}
	}
	return out.found
}
