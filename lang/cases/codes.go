package cases

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// countCodes gives a codes field so many codes.
func (w *world) countCodes(op syntax.CompareOp, f *fact, n int) bool {
	if f.typ.Kind != model.Codes || !f.makeKnown() {
		return false
	}
	switch op {
	case syntax.Gt, syntax.Ne:
		n++
	case syntax.Lt:
		n--
	}
	if op == syntax.Lt || op == syntax.Le {
		return len(f.codes) <= n
	}
	for _, code := range f.pool {
		if len(f.codes) < n && f.passes(code) {
			f.add(code)
		}
	}
	return len(f.codes) == n || op != syntax.Eq && len(f.codes) > n
}

// has makes a test of a codes field yes or no.
func (w *world) has(e *syntax.HasExpr, yes bool, s *scope) bool {
	f := w.factOf(e.X, s)
	if f == nil || f.typ.Kind != model.Codes {
		return false
	}
	set := w.info.SetOn(e.Codes, w.day)
	if len(set.Lacking) > 0 {
		return false
	}
	f.pool = append(w.candidates(e.Codes), f.pool...)
	in := func(c string) bool { return set.Has(c) }
	out := func(c string) bool { return !set.Has(c) }
	switch e.Mode {
	case syntax.Has, syntax.AnyOf:
		return yes && w.include(f, in) || !yes && f.test(out)
	case syntax.NoneOf:
		return yes && f.test(out) || !yes && w.include(f, in)
	case syntax.Only:
		return yes && f.test(in) || !yes && w.include(f, out)
	case syntax.AnyOutside:
		return yes && w.include(f, out) || !yes && f.test(in)
	}
	for i, code := range set.Codes { // all of
		canon := f.canon(code)
		if yes && !f.add(code) {
			return false
		}
		if !yes && i == 0 {
			return f.test(func(c string) bool { return c != canon })
		}
	}
	return yes
}

// include sees to it that a codes field has a code that passes a test.
func (w *world) include(f *fact, ok func(string) bool) bool {
	for _, list := range [][]string{f.codes, f.pool} {
		for _, code := range list {
			if ok(f.canon(code)) && f.passes(code) {
				return f.add(code)
			}
		}
	}
	return false
}

// member makes a code field be in a set, or not.
func (w *world) member(f *fact, e syntax.Expr, yes bool) bool {
	if f.typ.Kind != model.Code {
		return false
	}
	set := w.info.SetOn(e, w.day)
	if len(set.Lacking) > 0 {
		return false
	}
	f.pool = append(f.pool, w.candidates(e)...)
	return f.test(func(c string) bool { return set.Has(c) == yes })
}

// candidates are codes that a set names, also at the ends of its ranges.
func (w *world) candidates(e syntax.Expr) []string {
	list := append([]string{}, w.info.SetOn(e, w.day).Codes...)
	seen := map[*model.CodeSet]bool{}
	var walk func(n syntax.Node)
	walk = func(n syntax.Node) {
		syntax.Walk(n, func(n syntax.Node) bool {
			if r, ok := n.(*syntax.RangeExpr); ok && r.From != nil {
				list = append(list, r.From.Text)
			}
			if set, ok := w.info.Use(n).(*model.CodeSet); ok && !seen[set] {
				seen[set] = true
				if v := set.VersionOn(w.day); v != nil {
					for _, m := range v.Members {
						walk(m.X)
					}
				}
			}
			return true
		})
	}
	walk(e)
	return list
}
