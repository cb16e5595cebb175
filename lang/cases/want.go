package cases

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// scope is the case in hand: a record or a group, and the case one level out.
type scope struct {
	row   *Row
	group *group // nil for a record
	outer *scope
}

// want makes a condition yes or no; false where it does not know how to.
func (w *world) want(e syntax.Expr, yes bool, s *scope) bool {
	defer w.back()
	if !w.deeper() {
		return false
	}
	switch e := e.(type) {
	case *syntax.BoolExpr:
		return e.Value == yes
	case *syntax.ParenExpr:
		return w.want(e.X, yes, s)
	case *syntax.NotExpr:
		return w.want(e.X, !yes, s)
	case *syntax.CertainExpr:
		return w.try(func() bool { return w.want(e.X, yes, s) }) || e.Possible == yes && w.wantUnknown(e.X, s)
	case *syntax.LogicExpr:
		if e.Or != yes {
			return w.all(e.Operands, func(x syntax.Expr) bool { return w.want(x, yes, s) })
		}
		return w.any(e.Operands, func(x syntax.Expr) bool { return w.want(x, yes, s) })
	case *syntax.OtherwiseExpr:
		return w.want(e.L, yes, s)
	case *syntax.NameExpr, *syntax.MemberExpr:
		return w.named(e, yes, s)
	case *syntax.MeetsExpr:
		k, ok := w.info.Use(e).(*model.Criteria)
		return ok && w.meets(k, yes, s)
	case *syntax.CompareExpr:
		op := e.Op
		if !yes {
			op = opposite[op]
		}
		return w.compare(op, e.L, e.R, s)
	case *syntax.BetweenExpr:
		if yes {
			return w.compare(syntax.Ge, e.X, e.Lo, s) && w.compare(syntax.Le, e.X, e.Hi, s)
		}
		return w.try(func() bool { return w.compare(syntax.Lt, e.X, e.Lo, s) }) || w.compare(syntax.Gt, e.X, e.Hi, s)
	case *syntax.HasExpr:
		return w.has(e, yes, s)
	case *syntax.InExpr:
		f := w.factOf(e.X, s)
		return f != nil && w.member(f, e.Set, yes)
	case *syntax.StateExpr:
		return e.State != syntax.Empty && w.known(e.X, yes == (e.State == syntax.Known), s)
	case *syntax.ExistsExpr:
		return w.exists(e.Coll, yes, s)
	case *syntax.EveryExpr:
		return w.every(e, yes, s)
	}
	return false
}

// known makes a field known or unknown.
func (w *world) known(e syntax.Expr, yes bool, s *scope) bool {
	f := w.factOf(e, s)
	switch {
	case f == nil:
		return false
	case !yes:
		return f.makeUnknown()
	case f.typ.Kind == model.Reference && !f.absent:
		return w.referred(f) != nil
	}
	return f.makeKnown()
}

// provided makes what must hold yes, and what must be known known; or not, by one.
func (w *world) provided(p *model.Provided, yes bool, s *scope) bool {
	known := func(e syntax.Expr) bool { return w.known(e, yes, s) }
	switch {
	case p.Cond != nil:
		return w.want(p.Cond, yes, s)
	case yes:
		return w.all(p.Known, known)
	}
	return w.any(p.Known, known)
}

func (w *world) all(list []syntax.Expr, do func(syntax.Expr) bool) bool {
	for _, x := range list {
		if !do(x) {
			return false
		}
	}
	return true
}

func (w *world) any(list []syntax.Expr, do func(syntax.Expr) bool) bool {
	for _, x := range list {
		if w.try(func() bool { return do(x) }) {
			return true
		}
	}
	return false
}

// named makes a yes/no field, a definition or criteria yes or no.
func (w *world) named(e syntax.Expr, yes bool, s *scope) bool {
	if k, ok := w.info.Use(e).(*model.Criteria); ok {
		return w.meets(k, yes, s)
	}
	if d, ok := w.info.Use(e).(*model.Definition); ok {
		in := w.holder(e, s)
		return in != nil && w.want(d.Expr, yes, in)
	}
	f := w.factOf(e, s)
	if f == nil || f.typ.Kind != model.Bool {
		return false
	}
	if !yes && f.otherwise && !f.known && !f.unknown { // no, unless something else is said
		f.implied = true
	}
	if yes {
		f.implied = false
	}
	return f.fix(w.words[yes])
}

// meets makes criteria yes, or no by one of them.
func (w *world) meets(k *model.Criteria, yes bool, s *scope) bool {
	v := k.VersionOn(w.day)
	if v == nil {
		return false
	}
	list := make([]syntax.Expr, len(v.Items))
	for i, item := range v.Items {
		list[i] = item.Expr
		for _, p := range item.Provided {
			if !w.provided(p, true, s) {
				return false
			}
		}
	}
	if yes {
		return w.all(list, func(x syntax.Expr) bool { return w.want(x, true, s) })
	}
	return w.any(list, func(x syntax.Expr) bool { return w.want(x, false, s) })
}

var opposite = map[syntax.CompareOp]syntax.CompareOp{
	syntax.Eq: syntax.Ne, syntax.Ne: syntax.Eq, syntax.Lt: syntax.Ge, syntax.Ge: syntax.Lt, syntax.Gt: syntax.Le, syntax.Le: syntax.Gt,
}

var flipped = map[syntax.CompareOp]syntax.CompareOp{
	syntax.Eq: syntax.Eq, syntax.Ne: syntax.Ne, syntax.Lt: syntax.Gt, syntax.Gt: syntax.Lt, syntax.Le: syntax.Ge, syntax.Ge: syntax.Le,
}

// wantUnknown makes a condition unknown; false where it does not know how to.
func (w *world) wantUnknown(e syntax.Expr, s *scope) bool {
	defer w.back()
	if !w.deeper() {
		return false
	}
	switch e := e.(type) {
	case *syntax.ParenExpr:
		return w.wantUnknown(e.X, s)
	case *syntax.NotExpr:
		return w.wantUnknown(e.X, s)
	case *syntax.LogicExpr:
		return w.oneUnknown(e.Operands, !e.Or, s)
	case *syntax.NameExpr, *syntax.MemberExpr:
		switch o := w.info.Use(e).(type) {
		case *model.Definition:
			in := w.holder(e, s)
			return in != nil && w.wantUnknown(o.Expr, in)
		case *model.Criteria:
			v := o.VersionOn(w.day)
			if v == nil {
				return false
			}
			list := make([]syntax.Expr, len(v.Items))
			for i, item := range v.Items {
				list[i] = item.Expr
			}
			return w.oneUnknown(list, true, s)
		}
		return w.unknownFact(e, s)
	case *syntax.MeetsExpr:
		return false
	case *syntax.CompareExpr:
		if count, ok := e.L.(*syntax.CountExpr); ok {
			return w.countUnknown(count, e.Op, e.R, s)
		}
		if call, ok := e.L.(*syntax.CallExpr); ok && len(call.Args) > 0 {
			return w.unknownFact(call.Args[0], s)
		}
		return w.try(func() bool { return w.unknownFact(e.L, s) }) || w.unknownFact(e.R, s)
	case *syntax.BetweenExpr:
		return w.unknownFact(e.X, s)
	case *syntax.HasExpr:
		return w.unknownFact(e.X, s)
	case *syntax.InExpr:
		return w.unknownFact(e.X, s)
	case *syntax.ExistsExpr:
		return w.memberUnknown(e.Coll, nil, false, s)
	case *syntax.EveryExpr:
		return w.memberUnknown(e.Coll, e.Satisfies, true, s)
	}
	return false
}

// oneUnknown makes one of several conditions unknown and the others such that it
// matters.
func (w *world) oneUnknown(list []syntax.Expr, others bool, s *scope) bool {
	for i := range list {
		unknown := func() bool { return w.wantUnknown(list[i], s) }
		rest := func() bool {
			for j, x := range list {
				if i != j && !w.want(x, others, s) {
					return false
				}
			}
			return true
		}
		if w.try(func() bool { return unknown() && rest() }) || w.try(func() bool { return rest() && unknown() }) {
			return true
		}
	}
	return false
}

// unknownFact makes a field unknown: by itself, or by way of a reference to a
// record that is not there.
func (w *world) unknownFact(e syntax.Expr, s *scope) bool {
	w.bare = true
	defer func() { w.bare = false }()
	if w.try(func() bool {
		f := w.factOf(e, s)
		return f != nil && f.makeUnknown()
	}) {
		return true
	}
	m, ok := e.(*syntax.MemberExpr)
	if !ok {
		return false
	}
	if d, ok := w.info.Use(e).(*model.Definition); ok {
		in := w.holder(e, s)
		return in != nil && w.wantUnknown(d.Expr, in)
	}
	f := w.factOf(m.X, s)
	if f == nil || f.typ.Kind != model.Reference || f.typ.Record == nil || f.unknown || f.fixed != "" && !f.absent {
		return false
	}
	f.absent, f.known = true, true
	return f.absent && (f.fixed != "" || f.fix(keyOf(f.typ.Record, 9)))
}
