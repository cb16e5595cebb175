package finding

import (
	"encoding/json"

	"ppolang/lang/syntax"
)

// MarshalJSON writes the finding as the machine formats have it: keys in a fixed
// order, those without a value left out or empty, never null.
func (f Finding) MarshalJSON() ([]byte, error) { return Placed{Finding: f}.MarshalJSON() }

// Placed is a finding that says of each record that it points to when and in what unit
// that was, as far as Where knows.
type Placed struct {
	Finding
	Where func(Ref) Where
}

// The outcomes that machine formats give of findings that count nowhere: who counts
// violations does not count these. What they were stands beside it.
const (
	AsAccepted = "accepted" // by a waiver
	AsGone     = "gone"     // of an earlier run, and not found again
)

// written is a finding as the machine formats have it.
type written struct {
	Rule        string       `json:"rule"`
	Title       string       `json:"title,omitempty"`
	Version     string       `json:"version,omitempty"`
	Outcome     string       `json:"outcome"`
	Was         string       `json:"was,omitempty"` // the outcome of what counts nowhere
	Severity    string       `json:"severity"`
	Message     string       `json:"message"`
	For         string       `json:"for"`
	On          []placedRef  `json:"on"`
	Date        string       `json:"date,omitempty"`
	Unit        string       `json:"unit,omitempty"`
	Sources     []Source     `json:"sources"`
	Fixes       []Fix        `json:"fixes"`
	Missing     []string     `json:"missing"`
	Absent      bool         `json:"absent,omitempty"`
	Assumptions []string     `json:"assumptions"`
	Also        []Also       `json:"also,omitempty"`
	Place       *Place       `json:"place,omitempty"`
	Accepted    *acceptation `json:"accepted,omitempty"`
	ID          string       `json:"id"`
}

// placedRef is a record that is pointed to.
type placedRef struct {
	Ref
	Date string `json:"date,omitempty"`
	Unit string `json:"unit,omitempty"`
}

// acceptation is why a finding is accepted.
type acceptation struct {
	Why   string `json:"why"`
	By    string `json:"by"`
	Until string `json:"until"`
}

// MarshalJSON writes it as that of Finding does.
func (p Placed) MarshalJSON() ([]byte, error) {
	out := p.written(p.ID())
	if p.Accepted != nil {
		out.Outcome, out.Was = AsAccepted, out.Outcome
	}
	return json.Marshal(out)
}

func (p Placed) written(id string) written {
	f := p.Finding.Masked()
	on := make([]placedRef, len(f.On))
	for i, ref := range f.On {
		on[i].Ref = ref
		if p.Where != nil {
			at := p.Where(p.Finding.On[i])
			if on[i].Unit = at.Unit; at.Dated {
				on[i].Date = at.Date.String()
			}
		}
	}
	out := written{
		Rule: f.Rule, Title: f.Title, Version: f.Version,
		Outcome: f.Outcome.String(), Severity: SeverityName(f.Severity),
		Message: f.Message, For: f.For, On: on, Unit: f.Unit,
		Sources: list(f.Sources), Fixes: list(f.Fixes), Missing: list(f.Missing), Absent: f.Absent, Assumptions: list(f.Assumptions), Also: f.Also, ID: id,
	}
	if f.Dated {
		out.Date = f.Date.String()
	}
	if f.Place != (Place{}) {
		out.Place = &f.Place
	}
	if by := f.Accepted; by != nil {
		out.Accepted = &acceptation{by.Why, by.By, by.Until.String()}
	}
	return out
}

// MarshalJSON writes what a waiver says as the machine formats have it.
func (a Accepted) MarshalJSON() ([]byte, error) {
	return json.Marshal(acceptation{a.Why, a.By, a.Until.String()})
}

// SeverityName is the severity as machine formats write it.
func SeverityName(s syntax.Severity) string {
	return [...]string{"ignore", "note", "warning", "error"}[s]
}

// list keeps an empty list from being written as null.
func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}
