package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// propose finds what a violation proposes: the fixes that the rule writes, or
// else, for a record, those that follow from the demands that are not met.
func (j *Judgment) propose() {
	s := j.scope
	by := finding.Proposer{Info: s.info, Days: s.when.days, Set: s.info.SetOn}
	if len(j.Rule.Fixes) == 0 && j.subject.rec != nil {
		for _, q := range j.Rule.Require {
			if s.eval(q.Cond).truth() == truth(q.Forbid) {
				j.Fixes = append(j.Fixes, by.Derived(q, s.toChange(j.subject.rec))...)
			}
		}
	}
	pointed := s.pointed(j.Rule.PointsTo, j.subject, finding.Violation)
	for _, clause := range j.Rule.Fixes {
		if clause.When != nil && s.eval(clause.When).truth() != Yes {
			continue
		}
		if clause.Action == syntax.Move {
			j.move(by, clause, pointed)
			continue
		}
		targets := pointed
		if clause.On != nil {
			targets = s.targets(clause.On)
		}
		for _, r := range targets {
			j.Fixes = append(j.Fixes, by.Written(clause, s.toChange(r))...)
		}
	}
}

// move proposes to move a code from the records pointed to into others. Where the code
// is to go it may stay.
func (j *Judgment) move(by finding.Proposer, clause *syntax.FixClause, pointed []*row) {
	s := j.scope
	to := s.targets(clause.To)
	subjects := func(rows []*row) (list []finding.Subject) {
		for _, r := range rows {
			list = append(list, s.toChange(r))
		}
		return list
	}
	from := slices.DeleteFunc(slices.Clone(pointed), func(r *row) bool { return slices.ContainsFunc(to, r.is) })
	for _, x := range by.Moved(clause, subjects(from), subjects(to)) {
		j.Fixes = append(j.Fixes, x.Fix)
	}
}

// toChange is a record as fixes are proposed for it.
func (w *world) toChange(r *row) finding.Subject {
	return finding.Subject{Record: r.typ(), Key: r.key(), Codes: func(f *model.Field) []record.CodeValue {
		v := w.field(r, f).Value
		switch {
		case v.State != Known:
			return nil
		case f.Type.Kind == model.Code:
			return []record.CodeValue{{Raw: v.text, Canon: v.canon}}
		}
		return v.codes
	}}
}
