package check

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Touches says whether a rule names a code, by itself, in a set or by way of the
// definitions, values and criteria it uses: on one day, or with a nil day on any.
func (in *Info) Touches(r *Rule, code string, day *value.Date) bool {
	t := toucher{info: in, code: code, day: day, seen: map[Object]bool{}}
	for _, list := range [][]syntax.Expr{r.When, r.Except, r.PointsTo} {
		for _, e := range list {
			t.node(e)
		}
	}
	for _, q := range r.Require {
		t.node(q.Cond)
	}
	for _, p := range r.Provided {
		t.node(p.Cond)
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

type toucher struct {
	info  *Info
	code  string
	day   *value.Date
	seen  map[Object]bool
	found bool
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
		t.found = t.found || t.info.setOn(e, value.MinDate).Has(s.Canon(t.code))
	}
}

func (t *toucher) inForce(b *Basis) bool { return t.day == nil || b.InForce(*t.day) }

func (t *toucher) object(o Object) {
	if use, ok := o.(*CodeUse); ok {
		t.found = t.found || use.System.Canon(use.Name) == use.System.Canon(t.code)
		return
	}
	if o == nil || t.seen[o] {
		return
	}
	t.seen[o] = true
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
			if !t.inForce(&v.Basis) {
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
