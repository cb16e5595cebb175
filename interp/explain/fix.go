package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

func (r *row) ref() finding.Ref { return finding.Ref{Record: r.typ().Name, Key: r.key()} }

// propose finds what a violation proposes: the fixes that the rule writes, or
// else, for a record, those that follow from the demands that are not met.
func (j *Judgment) propose() {
	if len(j.Rule.Fixes) == 0 && j.subject.rec != nil {
		for _, q := range j.Rule.Require {
			j.add(j.subject.rec, j.derived(q))
		}
	}
	pointed := j.scope.pointed(j.Rule.PointsTo, j.subject, finding.Violation)
	for _, clause := range j.Rule.Fixes {
		targets := pointed
		if clause.On != nil {
			targets = j.scope.targets(clause.On)
		}
		for _, r := range targets {
			j.add(r, j.written(clause, r))
		}
	}
}

func (j *Judgment) add(r *row, fixes []finding.Fix) {
	for _, f := range fixes {
		j.Fixes, j.fixed = append(j.Fixes, f), append(j.fixed, r)
	}
}

// derived are the fixes that follow from a demand that is not met.
func (j *Judgment) derived(q check.Requirement) []finding.Fix {
	if j.scope.eval(q.Cond).truth() != truth(q.Forbid) {
		return nil
	}
	var list []finding.Fix
	switch x := unparen(q.Cond).(type) {
	case *syntax.HasExpr:
		f := j.fixable(x.X)
		switch {
		case f == nil:
		case x.Mode == syntax.Has && q.Forbid:
			list = j.change(f, syntax.Remove, x.Codes, nil, j.subject.rec)
		case x.Mode == syntax.Has:
			list = j.change(f, syntax.Add, x.Codes, nil, j.subject.rec)
		case x.Mode == syntax.AllOf && !q.Forbid:
			for _, code := range items(x.Codes) {
				list = append(list, j.change(f, syntax.Add, code, nil, j.subject.rec)...)
			}
		}
	case *syntax.CompareExpr:
		if f := j.fixable(x.L); f != nil && x.Op == syntax.Eq && !q.Forbid {
			list = j.change(f, syntax.Set, nil, x.R, j.subject.rec)
		}
	}
	return list
}

// fixable is the field that an expression is, where a fix may change it.
func (j *Judgment) fixable(e syntax.Expr) *check.Field {
	f, _ := j.scope.info.Use(unparen(e)).(*check.Field)
	if _, bare := unparen(e).(*syntax.NameExpr); !bare || f == nil || f.Fact {
		return nil
	}
	if f.Type.Kind != check.Code && f.Type.Kind != check.Codes {
		return nil
	}
	return f
}

func items(e syntax.Expr) []syntax.Expr {
	if list, ok := unparen(e).(*syntax.ListExpr); ok {
		return list.Items
	}
	return []syntax.Expr{e}
}

func unparen(e syntax.Expr) syntax.Expr {
	if p, ok := e.(*syntax.ParenExpr); ok {
		return unparen(p.X)
	}
	return e
}

// written are the fixes of a rett line on one record, none where it does not
// have the field.
func (j *Judgment) written(clause *syntax.FixClause, r *row) []finding.Fix {
	i := slices.IndexFunc(r.typ().Fields, func(f *check.Field) bool { return f.Name == clause.Field.Text })
	if i < 0 {
		return nil
	}
	with := clause.With
	if clause.Action == syntax.Set {
		with = clause.Value
	}
	return j.change(r.typ().Fields[i], clause.Action, clause.Codes, with, r)
}

// change is one action on one record, where it would change anything.
func (j *Judgment) change(f *check.Field, action syntax.FixAction, codes, with syntax.Expr, r *row) []finding.Fix {
	s := j.scope
	now := s.field(r, f)
	recorded := now.Value.codes
	if f.Type.Kind == check.Code && !now.open() {
		recorded = []record.CodeValue{{Raw: now.Value.text, Canon: now.Value.canon}}
	}
	canon := func(code string) string {
		c, _, _ := check.Resolve(f.Type.Systems, code)
		return c
	}
	fix := finding.Fix{Record: f.Record.Name, Key: r.key(), Field: f.Name}
	var old, new string
	oldOK, newOK := true, true
	if codes != nil && action != syntax.Remove {
		old, _, _, oldOK = s.info.CodeOn(codes, s.day)
	}
	if with != nil {
		new, _, _, newOK = s.info.CodeOn(with, s.day)
	}
	if !oldOK || !newOK {
		return nil
	}
	switch action {
	case syntax.Add:
		if holds(recorded, canon(old)) {
			return nil
		}
		fix.Action, fix.Code = "add", old
	case syntax.Remove:
		return j.remove(fix, s.info.SetOn(codes, s.day), recorded)
	case syntax.Replace:
		if !holds(recorded, canon(old)) || canon(old) == canon(new) {
			return nil
		}
		fix.Action, fix.Code, fix.With = "replace", old, new
	case syntax.Set:
		if holds(recorded, canon(new)) {
			return nil
		}
		fix.Action, fix.Value = "set", new
	}
	return []finding.Fix{fix}
}

// remove is one fix for each recorded code in a set, as it was recorded.
func (j *Judgment) remove(fix finding.Fix, set *check.Set, recorded []record.CodeValue) []finding.Fix {
	var list []finding.Fix
	for _, c := range recorded {
		fix.Action, fix.Code = "remove", c.Raw
		if len(set.Lacking) == 0 && set.Has(c.Canon) && !slices.Contains(list, fix) {
			list = append(list, fix)
		}
	}
	return list
}
