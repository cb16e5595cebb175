package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// candidate is a finding that others may yet silence.
type candidate struct {
	finding.Finding
	judgment *Judgment   // nil for a built-in finding
	stands   []*Judgment // those that a finding which rules share stands for
	on       []*row
	builtin  syntax.Builtin // NoBuiltin for a rule's
	code     string         // the code a built-in finding is about, as it is compared
}

// candidate is the finding that a judgment gives, nil where it gives none: also
// before the first date of a ramp, and where the rule leaves unknown out.
func (w *world) candidate(j *Judgment) *candidate {
	r := j.Rule
	if j.Outcome != finding.Violation && j.Outcome != finding.Undetermined {
		return nil
	}
	steps := slices.DeleteFunc(j.steps(), func(s *model.Step) bool { return s == nil })
	if len(steps) == 0 || j.Outcome == finding.Undetermined && r.IfUnknown == syntax.Ignore {
		return nil
	}
	if j.share != nil { // rules that are silent yet share the finding of their section
		if j.share.of.IfUnknown == syntax.Ignore {
			return nil
		}
		return &candidate{judgment: j, on: j.subject.rows()}
	}
	f := &candidate{judgment: j, on: j.scope.pointed(r.PointsTo, j.subject, j.Outcome)}
	f.Finding = finding.OfRule(w.info, r, j.Date)
	f.Fixes = j.Fixes
	f.On, f.Unit = refs(f.on), w.unit(f.on)
	f.Assumptions = w.withDerived(w.assumptions(nil, r, f.on, f.Fixes, j.scope), nil, r, j.subject, f.on)
	if j.Outcome == finding.Undetermined {
		f.Undecide(r.Title, r.IfUnknown, j.Missing, j.Lack, w.info.Lang)
	} else {
		f.Violate(steps[0], finding.Fill(steps[0].Message, r, j.scope, w.info.Lang))
	}
	return f
}

// unit is that of the first record which has one, or else of the first that is
// referred to and has one.
func (w *world) unit(on []*row) string {
	var referred []*row
	for _, r := range on {
		for _, f := range r.typ().Fields {
			if to := w.field(r, f).Value.row; to != nil {
				referred = append(referred, to)
			}
		}
	}
	for _, r := range append(slices.Clone(on), referred...) {
		if u := r.typ().Unit; u != nil {
			if n := w.field(r, u); !n.open() {
				return diag.Mask(w.print(n.Value, u.Type))
			}
		}
	}
	return ""
}

// settle leaves out what other findings silence: by `går foran`, and by exceptions
// to built-in findings.
func (w *world) settle(rules, builtins []*candidate) []*candidate {
	var kept []*candidate
	for len(rules) > 0 {
		// A rule that no other remaining one goes before is not silenced any more.
		// There is one, for cycles are errors.
		next := slices.IndexFunc(rules, func(f *candidate) bool {
			return !slices.ContainsFunc(rules, func(o *candidate) bool { return slices.Contains(o.judgment.Rule.Before, f.judgment.Rule) })
		})
		f := rules[next]
		kept = append(kept, f)
		rules = slices.Delete(rules, next, next+1)
		rules = slices.DeleteFunc(rules, f.silences)
	}
	kept = w.together(kept)
	builtins = slices.DeleteFunc(builtins, func(f *candidate) bool {
		return f.builtin != syntax.UnknownCode && w.excepted(f) // of an unknown code only the fix is excepted
	})
	return append(kept, builtins...)
}

// silences says whether f's rule goes before the other's, on the same case or on
// a record that f points to.
func (f *candidate) silences(o *candidate) bool {
	if !slices.Contains(f.judgment.Rule.Before, o.judgment.Rule) {
		return false
	}
	if f.judgment.subject.is(o.judgment.subject) {
		shared := f.judgment.share != nil && o.judgment.share != nil && f.judgment.share.of == o.judgment.share.of
		return !shared // one finding of both silences nothing of itself
	}
	rec := o.judgment.subject.rec
	return f.judgment.subject.group != nil && rec != nil && slices.ContainsFunc(f.on, rec.is)
}

// excepted says whether some rule that applies to the record, or to a group
// where it points to the record, makes an exception to a built-in finding.
func (w *world) excepted(f *candidate) bool {
	for _, r := range w.info.Rules {
		for _, x := range r.Excepts {
			if x.Rule != nil || x.Builtin != f.builtin {
				continue
			}
			for _, c := range w.cases(r.On) {
				lacks := func(day value.Date) bool { return !w.info.SetOn(x.Codes, day).Has(f.code) }
				if x.Codes != nil && slices.ContainsFunc(c.when.days, lacks) {
					continue
				}
				covers := func(on *row) bool { return c.rec != nil && c.rec.is(on) || c.group != nil && w.pointsTo(r, c, on) }
				if slices.ContainsFunc(f.on, covers) && w.applies(r, c).truth() == Yes {
					return true
				}
			}
		}
	}
	return false
}
