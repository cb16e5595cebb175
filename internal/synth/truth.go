package synth

import "ppolang/interp/finding"

// Expected is a finding that the records must give, and the mistake it comes
// from. Its keys are those of a finding's line; what it leaves out (the rule,
// the message, the place) is for the rules to say.
type Expected struct {
	Mistake  string        `json:"mistake"`
	Outcome  string        `json:"outcome"`
	Severity string        `json:"severity"`
	On       []finding.Ref `json:"on"`
	Fixes    []finding.Fix `json:"fixes,omitempty"`
	Missing  []string      `json:"missing,omitempty"`
}

// The severities of findings.
const (
	isError   = "error"
	isWarning = "warning"
	isNote    = "note"
)

func (s *site) expect(outcome, severity string, on []finding.Ref) *Expected {
	e := &Expected{Mistake: s.kind.name, Outcome: outcome, Severity: severity, On: on}
	s.expected = append(s.expected, e)
	return e
}

// finds expects a violation that points to the contacts.
func (s *site) finds(severity string, on ...*contact) *Expected {
	return s.expect("violation", severity, refs(on))
}

// findsOn expects a violation on one record of another type.
func (s *site) findsOn(severity, record, key string) *Expected {
	return s.expect("violation", severity, []finding.Ref{{Record: record, Key: key}})
}

// undecided expects an undetermined finding that names the missing field.
func (s *site) undecided(missing string, on ...*contact) {
	s.expect("undetermined", isNote, refs(on)).Missing = []string{missing}
}

func refs(on []*contact) []finding.Ref {
	list := make([]finding.Ref, len(on))
	for i, c := range on {
		list[i] = finding.Ref{Record: "kontakt", Key: c.id}
	}
	return list
}

func (e *Expected) fix(c *contact, f finding.Fix) *Expected {
	f.Record, f.Key = "kontakt", c.id
	e.Fixes = append(e.Fixes, f)
	return e
}

// The fixes of a finding.

func (e *Expected) add(c *contact, field, code string) *Expected {
	return e.fix(c, finding.Fix{Field: field, Action: "add", Code: code})
}

func (e *Expected) remove(c *contact, field, code string) *Expected {
	return e.fix(c, finding.Fix{Field: field, Action: "remove", Code: code})
}

func (e *Expected) replace(c *contact, field, code, with string) *Expected {
	return e.fix(c, finding.Fix{Field: field, Action: "replace", Code: code, With: with})
}

func (e *Expected) set(c *contact, field, value string) *Expected {
	return e.fix(c, finding.Fix{Field: field, Action: "set", Value: value})
}
