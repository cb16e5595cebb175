package finding

import (
	"encoding/json"
	"errors"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Former is a finding of an earlier run, as `jsonl` or `json` wrote it.
type Former struct {
	Finding
	ID       string // as it was written: not all that it is made of stands there
	Accepted bool   // it was accepted then
	on       []placedRef
}

// What is wrong with what is no such finding: it is something else, or of a version of
// the program that gave findings no id.
var (
	ErrNoFinding = errors.New("no finding")
	ErrNoID      = errors.New("no id")
)

// ErrGone is why a finding is not one of the run that wrote it: it was gone then.
var ErrGone = errors.New("gone")

// UnmarshalJSON reads it.
func (e *Former) UnmarshalJSON(text []byte) error {
	var in written
	if err := json.Unmarshal(text, &in); err != nil {
		return err
	}
	e.Accepted = in.Outcome == AsAccepted
	outcome := in.Outcome
	if in.Was != "" {
		outcome = in.Was
	}
	switch {
	case in.Rule == "" || in.For == "":
		return ErrNoFinding
	case outcome == Violation.String():
		e.Outcome = Violation
	case outcome == Undetermined.String():
		e.Outcome = Undetermined
	default:
		return ErrNoFinding
	}
	switch {
	case in.Outcome == AsGone:
		return ErrGone
	case in.ID == "":
		return ErrNoID
	}
	e.ID, e.on = diag.Mask(in.ID), in.On // whoever wrote the file
	f := &e.Finding
	f.Rule, f.Title, f.Version, f.Message, f.For, f.Unit = in.Rule, in.Title, in.Version, in.Message, in.For, in.Unit
	f.Severity = severityNamed(in.Severity)
	for _, on := range in.On {
		f.On = append(f.On, on.Ref)
	}
	f.Date, f.Dated = value.ParseDate(in.Date)
	f.Sources, f.Fixes, f.Missing, f.Absent, f.Assumptions, f.Also = in.Sources, in.Fixes, in.Missing, in.Absent, in.Assumptions, in.Also
	if in.Place != nil {
		f.Place = *in.Place
	}
	return nil
}

// MarshalJSON writes it as one that is gone.
func (e Former) MarshalJSON() ([]byte, error) {
	out := Placed{Finding: e.Finding, Where: e.Where}.written(e.ID)
	out.Outcome, out.Was = AsGone, out.Outcome
	return json.Marshal(out)
}

// Where says when and where a record was that it pointed to.
func (e Former) Where(ref Ref) (w Where) {
	for _, on := range e.on {
		if on.Ref == ref {
			w.Unit = diag.Mask(on.Unit)
			w.Date, w.Dated = value.ParseDate(on.Date)
			return w
		}
	}
	return w
}

// severityNamed is the severity that machine formats write so.
func severityNamed(name string) syntax.Severity {
	for s := syntax.Ignore; s <= syntax.Error; s++ {
		if SeverityName(s) == name {
			return s
		}
	}
	return syntax.Note
}
