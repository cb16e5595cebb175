package cases

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// factOf is what is known of the field that an expression names, by way of
// definitions and references; nil where it is no field.
func (w *world) factOf(e syntax.Expr, s *scope) *fact {
	switch e := e.(type) {
	case *syntax.ParenExpr:
		return w.factOf(e.X, s)
	case *syntax.OtherwiseExpr:
		if w.bare {
			return nil
		}
		return w.factOf(e.L, s)
	case *syntax.FoldExpr:
		return w.folded(e, s)
	case *syntax.NameExpr, *syntax.MemberExpr:
		in := w.holder(e, s)
		if in == nil {
			return nil
		}
		switch o := w.info.Use(e).(type) {
		case *model.Field:
			if in.row == nil || in.row.Record != o.Record {
				return nil
			}
			return w.fact(in.row, o)
		case *model.GroupKey:
			if in.group == nil {
				return nil
			}
			return in.group.key(o)
		case *model.Definition:
			defer w.back()
			if !w.deeper() {
				return nil
			}
			return w.factOf(o.Expr, in)
		}
	}
	return nil
}

// holder is the case whose field or definition an expression names.
func (w *world) holder(e syntax.Expr, s *scope) *scope {
	m, ok := e.(*syntax.MemberExpr)
	if !ok {
		return s
	}
	switch x := m.X.(type) {
	case *syntax.ThisExpr:
		return s.outer
	case *syntax.NameExpr:
		if on, ok := w.info.Use(x).(model.Case); ok {
			return s.outside(on)
		}
	case *syntax.ParenExpr:
		if pick, ok := x.X.(*syntax.PickExpr); ok {
			return w.picked(pick, s)
		}
	case *syntax.PickExpr:
		return w.picked(x, s)
	case *syntax.MemberExpr:
		if _, this := x.X.(*syntax.ThisExpr); this && w.info.Use(x) == nil && s.outer != nil { // denne.denne
			return s.outer.outer
		}
	}
	if row := w.referred(w.factOf(m.X, s)); row != nil {
		return &scope{row: row, outer: s}
	}
	return nil
}

// outside is the nearest case outside of s that is of a record or group, nil if none.
func (s *scope) outside(on model.Case) *scope {
	for s = s.outer; s != nil; s = s.outer {
		if s.group != nil && model.Case(s.group.of) == on || s.group == nil && s.row != nil && model.Case(s.row.Record) == on {
			return s
		}
	}
	return nil
}

// referred is the record that a reference leads to, made up where there is none.
func (w *world) referred(f *fact) *Row {
	if f == nil || f.typ.Kind != model.Reference || f.typ.Record == nil || f.unknown || f.absent {
		return nil
	}
	for _, row := range w.rows {
		if row.Record == f.typ.Record && (f.fixed == row.Key || f.fixed == "") {
			f.fix(row.Key)
			return row
		}
	}
	row := w.newRow(f.typ.Record)
	if !f.fix(row.Key) {
		return nil
	}
	return row
}

// number is the value of a constant: a number, a percentage, or the days of a date.
func (w *world) number(e syntax.Expr) (value.Number, bool) {
	switch e := e.(type) {
	case *syntax.NumberExpr:
		return e.Value, true
	case *syntax.PercentExpr:
		return e.Value.Percent(), true
	case *syntax.DateExpr:
		return value.Int(int(e.Value)), true
	case *syntax.ParenExpr:
		return w.number(e.X)
	case *syntax.NegExpr:
		n, ok := w.number(e.X)
		return n.Neg(), ok
	case *syntax.NameExpr:
		if v, ok := w.info.Use(e).(*model.Value); ok {
			if version := v.VersionOn(w.day); version != nil {
				return w.number(version.Expr)
			}
		}
	}
	return value.Number{}, false
}

// compare makes a comparison yes.
func (w *world) compare(op syntax.CompareOp, l, r syntax.Expr, s *scope) bool {
	if count, ok := r.(*syntax.CountExpr); ok {
		if _, both := l.(*syntax.CountExpr); !both {
			return w.count(count, flipped[op], l, s)
		}
	}
	if count, ok := l.(*syntax.CountExpr); ok {
		return w.count(count, op, r, s)
	}
	if call, ok := l.(*syntax.CallExpr); ok {
		n, constant := w.number(r)
		return constant && w.called(op, call, n, s)
	}
	if n, ok := w.number(r); ok {
		if f := w.factOf(l, s); f == nil || f.typ.Kind != model.Code && f.typ.Kind != model.Text {
			return f != nil && f.meet(op, n)
		}
	}
	if n, ok := w.number(l); ok {
		if f := w.factOf(r, s); f != nil && f.typ.Kind != model.Code {
			return f.meet(flipped[op], n)
		}
	}
	left, right := w.factOf(l, s), w.factOf(r, s)
	switch {
	case left != nil && right != nil:
		return w.compareFacts(op, left, right)
	case left == nil && right == nil:
		return false
	case left == nil:
		left, r = right, l
	}
	return w.compareConstant(op, left, r)
}

// called makes what a function gives compare as wanted with a number.
func (w *world) called(op syntax.CompareOp, call *syntax.CallExpr, n value.Number, s *scope) bool {
	whole, ok := n.Int64()
	if !ok || len(call.Args) == 0 {
		return false
	}
	f := w.factOf(call.Args[0], s)
	if f == nil {
		return false
	}
	switch call.Func {
	case syntax.YearOf:
		first, ok := value.NewDate(int(whole), 1, 1)
		last, also := value.NewDate(int(whole), 12, 31)
		if !ok || !also {
			return false
		}
		switch op {
		case syntax.Eq:
			return f.meet(syntax.Ge, value.Int(int(first))) && f.meet(syntax.Le, value.Int(int(last)))
		case syntax.Lt, syntax.Ge:
			return f.meet(op, value.Int(int(first)))
		case syntax.Ne:
			return f.meet(syntax.Lt, value.Int(int(first)))
		}
		return f.meet(op, value.Int(int(last)))
	case syntax.CountCodes:
		return w.countCodes(op, f, int(whole))
	case syntax.DaysBetween:
		to := w.factOf(call.Args[len(call.Args)-1], s)
		if to == nil || len(call.Args) != 2 || !f.makeKnown() {
			return false
		}
		f.fix(f.text())
		from, ok := parse(model.Date, f.text())
		return ok && to.meet(op, from.Add(n))
	}
	return false
}

// compareConstant compares a field with a code, a text or a yes/no.
func (w *world) compareConstant(op syntax.CompareOp, f *fact, e syntax.Expr) bool {
	if op != syntax.Eq && op != syntax.Ne {
		return false
	}
	switch e := e.(type) {
	case *syntax.TextExpr:
		if op == syntax.Eq {
			return f.fix(e.Text.Value)
		}
		return f.fix(e.Text.Value + "x")
	case *syntax.BoolExpr:
		return f.fix(w.words[e.Value == (op == syntax.Eq)])
	}
	if f.typ.Kind != model.Code {
		return false
	}
	code, _, _, ok := w.info.CodeOn(e, w.day)
	if !ok {
		return false
	}
	canon := f.canon(code)
	f.pool = append(f.pool, code)
	return f.test(func(c string) bool { return (c == canon) == (op == syntax.Eq) })
}

// compareFacts compares two fields: the right one is decided first.
func (w *world) compareFacts(op syntax.CompareOp, l, r *fact) bool {
	if l == r {
		return op == syntax.Eq || op == syntax.Le || op == syntax.Ge
	}
	if l.decided() && !r.decided() {
		l, r, op = r, l, flipped[op]
	}
	if !r.makeKnown() {
		return false
	}
	text := r.text()
	r.fix(text)
	switch l.typ.Kind {
	case model.Integer, model.Decimal, model.Percent, model.Date:
		n, ok := parse(r.typ.Kind, text)
		return ok && l.meet(op, n)
	}
	switch op {
	case syntax.Eq:
		return l.fix(text)
	case syntax.Ne:
		if l.typ.Kind == model.Code {
			canon := r.canon(text)
			return l.test(func(c string) bool { return c != canon })
		}
		return l.fixed != "" && l.fixed != text || l.typ.Kind == model.Text && l.fix(text+"b")
	}
	return false
}

// decided says whether it matters which value is taken.
func (f *fact) decided() bool { return f.fixed != "" || f.bounded() }

// meet keeps a number or a date on one side of another.
func (f *fact) meet(op syntax.CompareOp, n value.Number) bool {
	step := value.Int(1)
	switch f.typ.Kind {
	case model.Percent:
		step = step.Percent()
	case model.Integer, model.Decimal, model.Date:
	default:
		return false
	}
	under, above := n.Sub(step), n.Add(step)
	switch op {
	case syntax.Eq:
		return f.bound(&n, &n)
	case syntax.Ne:
		return f.except(n)
	case syntax.Lt:
		return f.bound(nil, &under)
	case syntax.Le:
		return f.bound(nil, &n)
	case syntax.Gt:
		return f.bound(&above, nil)
	}
	return f.bound(&n, nil)
}
