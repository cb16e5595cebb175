package cases

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// most bounds the members that are made up for a count.
const most = 4

// count makes the number of members that meet a condition compare as wanted, by
// making that many up.
func (w *world) count(e *syntax.CountExpr, op syntax.CompareOp, with syntax.Expr, s *scope) bool {
	limit, ok := w.number(with)
	n64, whole := limit.Int64()
	if !ok || !whole {
		return false
	}
	n := int(n64)
	switch op {
	case syntax.Gt, syntax.Ne:
		n++
	case syntax.Lt:
		n--
	case syntax.Le:
		n = min(n, 1)
	}
	return n >= 0 && n <= most && w.exactly(e, n, s)
}

// exactly makes that many members meet a condition, with different values where
// these are counted.
func (w *world) exactly(e *syntax.CountExpr, n int, s *scope) bool {
	g, coll := w.groupOf(e.Coll, s)
	if coll == nil {
		return false
	}
	where := e.Coll.Where
	rows := w.members(g, coll)
	for len(rows) < n {
		row := w.addMember(g, coll)
		if row == nil {
			return false
		}
		rows = append(rows, row)
	}
	if where == nil && len(rows) > n && e.Distinct == nil {
		return false
	}
	for i, row := range rows {
		in := &scope{row: row, outer: s}
		if where != nil && !w.want(where, i < n, in) {
			return false
		}
		if e.Distinct != nil && i < n && !w.different(w.factOf(e.Distinct, in), i) {
			return false
		}
	}
	if where != nil {
		w.always = append(w.always, always{g, coll, where, false, s})
	}
	return true
}

// different decides a value that is another for every number.
func (w *world) different(f *fact, i int) bool {
	if f == nil {
		return false
	}
	switch f.typ.Kind {
	case model.Date:
		return f.fixed != "" || f.fix((w.day + value.Date(7*i)).String())
	case model.Code:
		n := 0
		for _, code := range f.pool {
			if f.passes(code) {
				if n == i {
					return f.fix(code)
				}
				n++
			}
		}
	}
	return false
}

// countUnknown makes a count undecided: with one member more or less, of which it
// is not known whether it counts.
func (w *world) countUnknown(e *syntax.CountExpr, op syntax.CompareOp, with syntax.Expr, s *scope) bool {
	limit, ok := w.number(with)
	n64, whole := limit.Int64()
	if !ok || !whole || e.Distinct != nil || e.Coll == nil || e.Coll.Where == nil {
		return false
	}
	n := int(n64)
	if op == syntax.Eq || op == syntax.Ne || op == syntax.Ge || op == syntax.Lt {
		n--
	}
	if n < 0 || n >= most {
		return false
	}
	g, coll := w.groupOf(e.Coll, s)
	if coll == nil {
		return false
	}
	rows := w.members(g, coll)
	for len(rows) <= n {
		row := w.addMember(g, coll)
		if row == nil {
			return false
		}
		rows = append(rows, row)
	}
	for i, row := range rows {
		in := &scope{row: row, outer: s}
		switch {
		case i < n && !w.want(e.Coll.Where, true, in),
			i == n && !w.wantUnknown(e.Coll.Where, in),
			i > n && !w.want(e.Coll.Where, false, in):
			return false
		}
	}
	return true
}
