package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// fix is a proposed change and the record it is for: keys may occur twice.
type fix struct {
	finding.Fix
	of member
}

// fixes are what a violation proposes: the fixes that the rule writes, or else,
// for a record, those that follow from the demands that are not met.
func (w *reporter) fixes(on []member, i int) []fix {
	var list []fix
	if len(w.rule.Fixes) == 0 && w.group == nil {
		for k, q := range w.rule.Require {
			if w.truth(w.detail.Met[k]).At(i) == columns.Of(q.Forbid) {
				list = append(list, w.derived(q, w.caseMembers(i)[0])...)
			}
		}
		return list
	}
	for _, clause := range w.rule.Fixes {
		targets := on
		if clause.On != nil {
			targets = w.fixed(w.detail.Targets[clause], i)
		}
		for _, m := range targets {
			list = append(list, w.written(clause, m)...)
		}
	}
	return list
}

// derived are the fixes that follow from one demand that is not met.
func (w *reporter) derived(q check.Requirement, m member) []fix {
	var list []fix
	switch x := unparen(q.Cond).(type) {
	case *syntax.HasExpr:
		f := w.fixable(x.X)
		switch {
		case f == nil:
		case x.Mode == syntax.Has && q.Forbid:
			return w.remove(f, x.Codes, m)
		case x.Mode == syntax.Has:
			return w.change(f, syntax.Add, x.Codes, nil, m)
		case x.Mode == syntax.AllOf && !q.Forbid:
			codes := []syntax.Expr{x.Codes}
			if l, ok := unparen(x.Codes).(*syntax.ListExpr); ok {
				codes = l.Items
			}
			for _, code := range codes {
				list = append(list, w.change(f, syntax.Add, code, nil, m)...)
			}
		}
	case *syntax.CompareExpr:
		if f := w.fixable(x.L); f != nil && x.Op == syntax.Eq && !q.Forbid {
			return w.change(f, syntax.Set, nil, x.R, m)
		}
	}
	return list
}

// fixable is the field that an expression is, where a fix may change it.
func (w *reporter) fixable(x syntax.Expr) *check.Field {
	name, bare := unparen(x).(*syntax.NameExpr)
	if !bare {
		return nil
	}
	f, ok := w.info.Use(name).(*check.Field)
	if !ok || f.Fact || f.Type.Kind != check.Code && f.Type.Kind != check.Codes {
		return nil
	}
	return f
}

func unparen(x syntax.Expr) syntax.Expr {
	for {
		p, ok := x.(*syntax.ParenExpr)
		if !ok {
			return x
		}
		x = p.X
	}
}

// written are the fixes of a rett line on one record, none where it does not have
// the field.
func (w *reporter) written(clause *syntax.FixClause, m member) []fix {
	f := fieldNamed(m.table.of, clause.Field.Text)
	if f == nil {
		return nil
	}
	switch clause.Action {
	case syntax.Remove:
		return w.remove(f, clause.Codes, m)
	case syntax.Set:
		return w.change(f, syntax.Set, nil, clause.Value, m)
	}
	return w.change(f, clause.Action, clause.Codes, clause.With, m)
}

// fieldNamed is the field of a record with a name, nil where there is none.
func fieldNamed(of *check.Record, name string) *check.Field {
	at := slices.IndexFunc(of.Fields, func(f *check.Field) bool { return f.Name == name })
	if at < 0 {
		return nil
	}
	return of.Fields[at]
}

// change is one fix of one record, where it would change anything and the codes
// that it names have a meaning that day.
func (w *reporter) change(f *check.Field, action syntax.FixAction, codes, with syntax.Expr, m member) []fix {
	change := fix{finding.Fix{Record: f.Record.Name, Key: m.table.key(m.row), Field: f.Name}, m}
	now := recorded(w.effective(m, f), f.Type.Kind)
	has := func(code string) bool { return holds(now, canon(f, code)) }
	code := func(x syntax.Expr) (string, bool) {
		code, _, _, ok := w.info.CodeOn(x, w.epoch.Day)
		return code, ok
	}
	var ok bool
	switch action {
	case syntax.Add:
		change.Action = "add"
		if change.Code, ok = code(codes); !ok || has(change.Code) {
			return nil
		}
	case syntax.Replace:
		change.Action = "replace"
		if change.Code, ok = code(codes); !ok || !has(change.Code) {
			return nil
		}
		if change.With, ok = code(with); !ok || canon(f, change.With) == canon(f, change.Code) {
			return nil
		}
	case syntax.Set:
		change.Action = "set"
		if change.Value, ok = code(with); !ok || has(change.Value) {
			return nil
		}
	}
	return []fix{change}
}

// remove is one fix for each recorded code in a set, as it was recorded.
func (w *reporter) remove(f *check.Field, codes syntax.Expr, m member) []fix {
	set := w.epoch.Set(codes)
	if len(set.Lacking) > 0 {
		return nil
	}
	var list []fix
	for _, c := range recorded(w.effective(m, f), f.Type.Kind) {
		change := fix{finding.Fix{Record: f.Record.Name, Key: m.table.key(m.row), Field: f.Name, Action: "remove", Code: c.Raw}, m}
		if set.Has(c.Canon) && !slices.Contains(list, change) {
			list = append(list, change)
		}
	}
	return list
}

// canon is a code as it is compared in a field.
func canon(f *check.Field, code string) string {
	canon, _, _ := check.Resolve(f.Type.Systems, code)
	return canon
}

// effective is the value of a field, or what a missing one means.
func (r *run) effective(m member, f *check.Field) record.Value {
	v := m.table.src.Value(int(m.row), f)
	if !v.Known() {
		if n := r.plan.Field(f); n.Const != nil {
			return constant(n.Const, n.Kind)
		}
	}
	return v
}
