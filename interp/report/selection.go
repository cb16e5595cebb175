package report

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// Selection is what a report is to show of a run: of some units, of a period. Groups are
// judged whole whatever it says. The zero value is everything.
type Selection struct {
	Units    []string // letter case aside; none is all
	From, To *value.Date
	Undated  int // findings that a period leaves out for want of a date
}

// all says whether nothing is left out.
func (s Selection) all() bool { return len(s.Units) == 0 && s.From == nil && s.To == nil }

// Holds says whether a contact is one of those that are shown.
func (s Selection) Holds(at finding.Where) bool {
	if s.From != nil && (!at.Dated || at.Date < *s.From) || s.To != nil && (!at.Dated || at.Date > *s.To) {
		return false
	}
	return len(s.Units) == 0 || slices.ContainsFunc(s.Units, func(u string) bool { return strings.EqualFold(u, at.Unit) })
}

// Keep is the findings that point to a contact which is shown, or change one. It goes
// through all of them, and counts those that a period leaves out for want of a date.
func (s *Selection) Keep(run *Run, list finding.List) finding.List {
	s.Undated = 0
	if s.all() {
		return list
	}
	places, at := []int32{}, int32(-1)
	for f := range list.All() {
		at++
		shown := func(ref finding.Ref) bool { return s.Holds(run.At(ref, &f)) }
		if slices.ContainsFunc(f.On, shown) || slices.ContainsFunc(f.Fixes, func(x finding.Fix) bool { return shown(fixed(&x)) }) {
			places = append(places, at)
		} else if len(f.On) > 0 {
			if at := run.At(f.On[0], &f); !at.Dated && (Selection{Units: s.Units}).Holds(at) {
				s.Undated++
			}
		}
	}
	return list.Pick(places)
}

// Line says what is shown, where that is not everything.
func (s Selection) Line(w Wording) string {
	var parts []string
	if s.From != nil || s.To != nil {
		day := func(d *value.Date) string {
			if d == nil {
				return ""
			}
			return w.Date(finding.Where{Date: *d, Dated: true})
		}
		parts = append(parts, day(s.From)+"–"+day(s.To))
	}
	for _, u := range s.Units {
		parts = append(parts, w.UnitTitle(u))
	}
	if parts == nil {
		return ""
	}
	line := w.say(diag.Term{NB: "Bare ", EN: "Only "}) + strings.Join(parts, ", ")
	if s.Undated > 0 {
		line += fmt.Sprintf(w.say(diag.Term{NB: "; %d funn har ingen dato og er ikke med", EN: "; %d findings have no date and are left out"}), s.Undated)
	}
	return line
}
