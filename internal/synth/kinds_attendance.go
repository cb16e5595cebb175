package synth

import (
	"slices"

	"ppolang/interp/finding"
)

// attendanceKinds are mistakes about who came and on which days.
var attendanceKinds = []kind{
	{"zwwa40_missing", nil, func(s *site) {
		c := s.anyDay()
		s.part.attend(c, yes, s.g.between(1, 2))
		c.drop("ZWWA40")
		s.finds(isError, c).add(c, "prosedyrer", "ZWWA40")
	}},
	{"zwwa40_superfluous", nil, func(s *site) {
		c := s.alone()
		c.add("ZWWA40")
		s.finds(isWarning, c).remove(c, "prosedyrer", "ZWWA40")
	}},
	{"relatives_unknown", nil, func(s *site) {
		c := s.alone()
		c.relatives = notCounted
		s.undecided("kontakt.antall_pårørende", c)
	}},
	{"nobody_attended", nil, func(s *site) { // the course list, where there is one, says that somebody did
		c := s.alone()
		c.attended = no
		s.finds(isError, c)
	}},
	{"patient_unknown", nil, func(s *site) {
		c := s.alone()
		c.attended = unanswered
		s.undecided("kontakt.pasient_deltok", c)
	}},
	{"contact_missing", []need{listed, severalDays, carriedFirst}, func(s *site) {
		c := s.later()
		s.part.remove(c)
		s.findsOn(isError, "oppmøte", s.part.lineOn(c.date).id)
	}},
	{"line_missing", []need{listed, severalDays}, func(s *site) {
		c := s.later()
		s.dropLine(c)
		s.finds(isError, c)
	}},
	{"attendance_unknown", []need{listed, severalDays, from2026}, func(s *site) {
		c := s.later()
		s.part.remove(c)
		l := s.part.lineOn(c.date)
		l.attended, l.relatives = unanswered, 0
		e := s.expect("undetermined", isNote, []finding.Ref{{Record: "oppmøte", Key: l.id}})
		e.Missing = []string{"oppmøte.pasient_deltok"}
	}},
	{"two_on_one_day", []need{severalDays}, func(s *site) {
		c := s.later()
		double := *c
		double.id = s.g.ids.contact()
		double.procedures, double.tariffs = slices.Clone(c.procedures), []string{}
		double.drop(s.part.fundingCode())
		s.part.contacts = append(s.part.contacts, &double)
		s.finds(isError, c, &double)
	}},
	{"admitted_on_the_last_day", []need{severalDays, carriedFirst, onlyHere, somatic}, func(s *site) {
		c := s.last()
		s.part.attend(c, yes, 0)
		c.procedures = []string{}
		s.part.stay = &stay{id: s.g.ids.stay(), patient: s.part.patient, in: c.date, out: c.date + 3}
		s.finds(isError, c).add(c, "prosedyrer", "WPCK00").add(c, "prosedyrer", "ZWWA30")
	}},
}

// dropLine takes the contact's day off the course list.
func (s *site) dropLine(c *contact) {
	kept := s.part.lines[:0]
	for _, l := range s.part.lines {
		if l.date != c.date {
			kept = append(kept, l)
		}
	}
	s.part.lines = kept
}
