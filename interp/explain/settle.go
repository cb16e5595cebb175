package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// found is a finding that others may yet silence.
type found struct {
	finding.Finding
	judgment *Judgment      // nil for a built-in finding
	builtin  syntax.Builtin // NoBuiltin for a rule's
	on       []*row
	code     string // the code a built-in finding is about, as it is compared
}

// found is the finding that a judgment gives, nil where it gives none: also
// before the first date of a ramp, and where the rule leaves unknown out.
func (w *world) found(j *Judgment) *found {
	r := j.Rule
	if j.Outcome != finding.Violation && j.Outcome != finding.Undetermined {
		return nil
	}
	step := slices.IndexFunc(r.Steps, func(s check.Step) bool { return s.Holds(w.judged(j.Date)) })
	if step < 0 || j.Outcome == finding.Undetermined && r.IfUnknown == syntax.Ignore {
		return nil
	}
	on := j.scope.pointed(r.PointsTo, j.subject, j.Outcome)
	at := w.info.Place(r)
	f := &found{judgment: j, on: on, Finding: finding.Finding{
		Rule: r.ID(), Title: r.Title, Version: r.Version(), Outcome: j.Outcome,
		For: r.On.ObjectName(), On: refs(on), Date: j.Date, Dated: true, Unit: w.unit(on),
		Fixes: j.Fixes, Missing: j.Missing, Assumptions: w.assumptions(r, w.judged(j.Date)),
		Place: finding.Place{File: at.File.Name, Line: at.Position().Line},
	}}
	for _, c := range r.Sources {
		f.Sources = append(f.Sources, finding.Source{Source: c.Document.Name, Part: c.Part})
	}
	if j.Outcome == finding.Undetermined {
		f.Severity = r.IfUnknown
		f.Message = diag.Mask(finding.UndeterminedMessage(r.Title, j.Missing, w.info.Lang))
	} else {
		f.Severity = r.Steps[step].Severity
		f.Message = diag.Mask(j.message(r.Steps[step].Message))
	}
	return f
}

// unit is that of the first record which has one.
func (w *world) unit(on []*row) string {
	for _, r := range on {
		if u := r.typ().Unit; u != nil {
			if n := w.field(r, u); !n.open() {
				return diag.Mask(w.print(n.Value, u.Type))
			}
		}
	}
	return ""
}

// settle leaves out what other findings silence: by `går foran`, by exceptions
// to built-in findings, and where a built-in finding proposes the same already.
func (w *world) settle(rules, builtins []*found) []*found {
	var kept []*found
	for len(rules) > 0 {
		// A rule that no other remaining one goes before is not silenced any more.
		// There is one, for cycles are errors.
		next := slices.IndexFunc(rules, func(f *found) bool {
			return !slices.ContainsFunc(rules, func(o *found) bool { return slices.Contains(o.judgment.Rule.Before, f.judgment.Rule) })
		})
		f := rules[next]
		kept = append(kept, f)
		rules = slices.Delete(rules, next, next+1)
		rules = slices.DeleteFunc(rules, f.silences)
	}
	builtins = slices.DeleteFunc(builtins, w.excepted)
	kept = slices.DeleteFunc(kept, func(f *found) bool { return w.proposed(f, builtins) })
	return append(kept, builtins...)
}

// silences says whether f's rule goes before the other's, on the same case or on
// a record that f points to.
func (f *found) silences(o *found) bool {
	if !slices.Contains(f.judgment.Rule.Before, o.judgment.Rule) {
		return false
	}
	if f.judgment.subject.is(o.judgment.subject) {
		return true
	}
	rec := o.judgment.subject.rec
	return f.judgment.subject.group != nil && rec != nil && slices.ContainsFunc(f.on, rec.is)
}

// excepted says whether some rule that applies to the record, or to a group
// where it points to the record, makes an exception to a built-in finding.
func (w *world) excepted(f *found) bool {
	for _, r := range w.info.Rules {
		for _, x := range r.Excepts {
			if x.Rule != nil || x.Builtin != f.builtin {
				continue
			}
			for _, c := range w.cases(r.On) {
				if x.Codes != nil && !w.info.SetOn(x.Codes, w.judged(c.day)).Has(f.code) {
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

// proposed says whether unknown codes that are reported propose all that a
// violation would fix.
func (w *world) proposed(f *found, builtins []*found) bool {
	if f.Outcome != finding.Violation || len(f.Fixes) == 0 {
		return false
	}
	for i, fix := range f.Fixes {
		rec := f.judgment.fixed[i]
		code := fix.Code
		if fix.Action == "set" {
			code = fix.Value
		}
		if fix.Action != "add" && fix.Action != "set" {
			return false
		}
		same := func(b *found) bool {
			return b.builtin == syntax.UnknownCode && len(b.Fixes) > 0 && b.on[0].is(rec) && b.Fixes[0].Field == fix.Field &&
				equal(rec.typ(), fix.Field, b.Fixes[0].With, code)
		}
		if !slices.ContainsFunc(builtins, same) {
			return false
		}
	}
	return true
}

// equal says whether two codes of a field are one code.
func equal(r *check.Record, field, a, b string) bool {
	i := slices.IndexFunc(r.Fields, func(f *check.Field) bool { return f.Name == field })
	one, _, _ := check.Resolve(r.Fields[i].Type.Systems, a)
	other, _, _ := check.Resolve(r.Fields[i].Type.Systems, b)
	return one == other
}
