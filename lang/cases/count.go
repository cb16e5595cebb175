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
	g := w.gather(e.Coll, s)
	if g == nil {
		return false
	}
	rows := w.members(g.group, g.coll)
	for len(rows) < n {
		row := w.addMember(g.group, g.coll)
		if row == nil {
			return false
		}
		rows = append(rows, row)
	}
	held := len(g.where) > 0
	if !held && len(rows) > n && e.Distinct == nil {
		return false
	}
	for i, row := range rows {
		if held && !w.meetsAll(row, g.where, i < n) {
			return false
		}
		if e.Distinct != nil && i < n && !w.different(w.factOf(e.Distinct, &scope{row: row, outer: s}), i) {
			return false
		}
	}
	if held {
		w.always = append(w.always, always{g.group, g.coll, g.where, false})
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
	if !ok || !whole || e.Distinct != nil {
		return false
	}
	n := int(n64)
	if op == syntax.Eq || op == syntax.Ne || op == syntax.Ge || op == syntax.Lt {
		n--
	}
	if n < 0 || n >= most {
		return false
	}
	g := w.gather(e.Coll, s)
	if g == nil || len(g.where) == 0 {
		return false
	}
	rows := w.members(g.group, g.coll)
	for len(rows) <= n {
		row := w.addMember(g.group, g.coll)
		if row == nil {
			return false
		}
		rows = append(rows, row)
	}
	for i, row := range rows {
		switch {
		case i < n && !w.meetsAll(row, g.where, true),
			i == n && !w.uncertain(row, g.where),
			i > n && !w.meetsAll(row, g.where, false):
			return false
		}
	}
	return true
}
