package explain

import (
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
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
		targets := pointed
		if clause.On != nil {
			targets = s.targets(clause.On)
		}
		for _, r := range targets {
			j.Fixes = append(j.Fixes, by.Written(clause, s.toChange(r))...)
		}
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
