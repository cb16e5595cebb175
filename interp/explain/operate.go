package explain

import (
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// compare is unknown where a side is missing, or where the values an undecided
// side may have do not agree.
func compare(op syntax.CompareOp, l, r Value) Truth {
	if l.State == Missing || r.State == Missing {
		return Unknown
	}
	switch op {
	case syntax.Ne:
		return compare(syntax.Eq, l, r).not()
	case syntax.Gt:
		return compare(syntax.Lt, r, l)
	case syntax.Ge:
		return compare(syntax.Le, r, l)
	case syntax.Eq:
		if !numeric(l.Kind) {
			return truth(same(l, r))
		}
		if l.hi.Cmp(r.lo) < 0 || r.hi.Cmp(l.lo) < 0 {
			return No
		}
		if l.State == Known && r.State == Known {
			return Yes
		}
		return Unknown
	}
	if l.Kind == model.Date {
		return truth(l.date < r.date || op == syntax.Le && l.date == r.date)
	}
	holds := func(a, b value.Number) bool { return a.Cmp(b) < 0 || op == syntax.Le && a.Cmp(b) == 0 }
	switch {
	case holds(l.hi, r.lo):
		return Yes
	case !holds(l.lo, r.hi):
		return No
	}
	return Unknown
}

// between is the og of two comparisons: an end that the value is known to keep is
// not missing, whatever is undecided about it.
func (s *scope) between(n *Node) {
	x, lo, hi := n.Children[0], n.Children[1], n.Children[2]
	above := &Node{Value: boolean(compare(syntax.Ge, x.Value, lo.Value)), Need: needs(x, lo)}
	below := &Node{Value: boolean(compare(syntax.Le, x.Value, hi.Value)), Need: needs(x, hi)}
	both := allOf(above, below)
	n.Value, n.Need = both.Value, both.Need
}

// arith works on numbers, and on a date and a duration. A result with too many
// digits is missing.
func arith(op byte, l, r Value) (v Value, tooLong bool) {
	v = calculate(op, l, r)
	if v.lo.TooLong() || v.hi.TooLong() {
		return Value{Kind: model.Decimal}, true
	}
	return v, false
}

// calculate lets an undecided number through + and -, and through * and / with a
// known positive one.
func calculate(op byte, l, r Value) Value {
	missing := Value{Kind: model.Decimal}
	if l.Kind == model.Date || r.Kind == model.Date {
		return move(op, l, r)
	}
	if l.State == Missing || r.State == Missing {
		return missing
	}
	switch op {
	case '+':
		return between(l.lo.Add(r.lo), l.hi.Add(r.hi))
	case '-':
		return between(l.lo.Sub(r.hi), l.hi.Sub(r.lo))
	case '*':
		if l.State == Undecided {
			l, r = r, l
		}
		if l.State == Undecided || r.State == Undecided && l.lo.Sign() <= 0 {
			return missing
		}
		return between(l.lo.Mul(r.lo), l.lo.Mul(r.hi))
	}
	if r.State == Undecided || l.State == Undecided && r.lo.Sign() <= 0 {
		return missing
	}
	lo, ok := l.lo.Quo(r.lo)
	hi, _ := l.hi.Quo(r.lo)
	if !ok {
		return missing
	}
	return between(lo, hi)
}

func move(op byte, l, r Value) Value {
	if r.Kind == model.Date {
		l, r = r, l
	}
	if l.State != Known || r.State != Known {
		return Value{Kind: model.Date}
	}
	n := 1
	if op == '-' {
		n = -1
	}
	day, ok := l.date.Add(n, r.span)
	if !ok {
		return Value{Kind: model.Date}
	}
	return dated(day)
}

func call(f syntax.Func, args []*Node) Value {
	for _, a := range args {
		if a.open() {
			return Value{Kind: model.Integer}
		}
	}
	v := args[0].Value
	switch f {
	case syntax.YearOf:
		year, _, _ := v.date.YMD()
		return number(value.Int(year))
	case syntax.DaysBetween:
		return number(value.Int(int(args[1].Value.date) - int(v.date)))
	case syntax.MonthsBetween:
		return number(value.Int(value.MonthsBetween(v.date, args[1].Value.date)))
	case syntax.CountCodes:
		return number(value.Int(len(v.codes)))
	}
	panic("explain: no such function: " + syntax.Spells(f).In(syntax.EN))
}

// list is a list of codes as a value.
func (s *scope) list(n *Node, x *syntax.ListExpr) {
	s.dated(n, func(s *scope, n *Node) {
		v := Value{Kind: model.Codes, State: Known}
		for _, item := range x.Items {
			c := s.eval(item)
			n.Children = append(n.Children, c)
			v.codes = append(v.codes, record.CodeValue{Raw: c.Value.text, Canon: c.Value.canon})
			v.State = min(v.State, c.Value.State)
		}
		s.logic(n, v)
	})
}

// has tests a list of codes, or one code, against a set.
func (s *scope) has(n *Node, of, codes syntax.Expr, mode syntax.HasMode) {
	c := s.eval(of)
	s.dated(n, func(s *scope, n *Node) { s.hasOf(n, c, codes, mode) })
}

// hasOf is has on one day.
func (s *scope) hasOf(n, c *Node, codes syntax.Expr, mode syntax.HasMode) {
	n.Children = []*Node{c}
	set := s.info.SetOn(codes, s.day())
	need := s.setLacks(set)
	if c.open() || len(need) > 0 {
		n.Value = Value{Kind: model.Bool}
		n.Need = union(needs(c), need)
		return
	}
	recorded := c.Value.codes
	if c.Value.Kind == model.Code {
		recorded = []record.CodeValue{{Raw: c.Value.text, Canon: c.Value.canon}}
	}
	in := func(c record.CodeValue) bool { return set.Has(c.Canon) }
	out := func(c record.CodeValue) bool { return !set.Has(c.Canon) }
	var t bool
	switch mode {
	case syntax.Has, syntax.AnyOf:
		t = slices.ContainsFunc(recorded, in)
	case syntax.NoneOf:
		t = !slices.ContainsFunc(recorded, in)
	case syntax.Only:
		t = !slices.ContainsFunc(recorded, out)
	case syntax.AnyOutside:
		t = slices.ContainsFunc(recorded, out)
	case syntax.AllOf:
		t = true
		for _, code := range set.Codes {
			t = t && holds(recorded, code)
		}
	default:
		panic("explain: no such test of codes: " + syntax.Spells(mode).In(syntax.EN))
	}
	n.Value = boolean(truth(t))
}

// setLacks names the dated values and code sets without a version that day.
func (s *scope) setLacks(set *model.Set) []string {
	var list []string
	for _, o := range set.Lacking {
		kind := syntax.KwValueWord
		if _, ok := o.(*model.CodeSet); ok {
			kind = syntax.KwCodeSet
		}
		list = append(list, s.lacks(kind, o.ObjectName()))
	}
	return union(list)
}

// state asks what is known of a value. Only whether a list is empty can be
// unknown itself.
func (s *scope) state(n *Node, x *syntax.StateExpr) {
	c := s.eval(x.X)
	n.Children = []*Node{c}
	switch x.State {
	case syntax.Known:
		n.Value = boolean(truth(!c.open()))
	case syntax.Unknown:
		n.Value = boolean(truth(c.open()))
	case syntax.Empty:
		v := boolean(truth(len(c.Value.codes) == 0))
		if c.open() {
			v = boolean(Unknown)
		}
		s.logic(n, v)
	default:
		panic("explain: no such state: " + syntax.Spells(x.State).In(syntax.EN))
	}
}
