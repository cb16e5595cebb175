package synth

import "ppolang/lang/value"

// codingKinds are mistakes on one contact that hold whatever pays for it.
var codingKinds = []kind{
	{"wpck00_missing", nil, func(s *site) {
		c := s.anyDay()
		c.drop("WPCK00")
		s.finds(isError, c).add(c, "prosedyrer", "WPCK00")
	}},
	{"zwwa30_missing", nil, func(s *site) {
		c := s.anyDay()
		c.drop("ZWWA30")
		s.finds(isError, c).add(c, "prosedyrer", "ZWWA30")
	}},
	{"procedures_missing", nil, func(s *site) {
		c := s.alone()
		c.drop("WPCK00")
		c.drop("ZWWA30")
		s.finds(isError, c).add(c, "prosedyrer", "WPCK00").add(c, "prosedyrer", "ZWWA30")
	}},
	{"near_wpck00", nil, nearCode("WPCK00", "WPCKOO")},
	{"near_zwwa30_short", nil, nearCode("ZWWA30", "ZWA30")},
	{"near_zwwa30_letter", nil, nearCode("ZWWA30", "ZWWA3O")},
	{"near_201b", []need{pays}, func(s *site) {
		c := s.first()
		c.tariffs = []string{"201b"}
		s.finds(isError, c).replace(c, "takster", "201b", "201B")
	}},
	{"unknown_procedure", nil, addedCode("QX1")},
	{"unknown_zwwa", nil, addedCode("ZWWA50")},
	{"repeated_code", nil, func(s *site) {
		c := s.anyDay()
		c.add("WPCK00")
		s.finds(isNote, c)
	}},
	{"contact_type_wrong", nil, contactType("2")},
	{"contact_type_video", nil, contactType("6")},
	{"contact_type_unknown", nil, func(s *site) {
		c := s.anyDay()
		c.kind = ""
		s.undecided("kontakt.kontakttype", c)
	}},
	{"area_wrong", nil, func(s *site) {
		c := s.anyDay()
		c.area = "140"
		severity := isError
		if c.date >= newYear {
			severity = isWarning
		}
		s.finds(severity, c).set(c, "fagområde", "900")
	}},
	{"area_unknown", []need{before2026}, func(s *site) {
		c := s.first()
		c.area = ""
		s.undecided("kontakt.fagområde", c)
	}},
	{"condition_missing", nil, func(s *site) {
		c := s.anyDay()
		c.condition = ""
		s.finds(isError, c)
	}},
	{"condition_z_code", nil, condition("Z713", isWarning)},
	{"condition_no_code", nil, condition("12345", isError)},
	{"condition_differs", []need{severalDays}, func(s *site) {
		from := s.g.between(1, len(s.part.contacts)-1)
		for _, c := range s.part.contacts[from:] {
			c.condition = "L409"
		}
		s.finds(isWarning, s.part.contacts[from:]...)
	}},
	{"record_of_relative", nil, func(s *site) {
		c := s.anyDay()
		c.journal = "pårørende"
		s.finds(isError, c)
	}},
	{"record_unknown", nil, func(s *site) {
		c := s.anyDay()
		c.journal = ""
		s.undecided("kontakt.journal_for", c)
	}},
	{"other_unit", nil, func(s *site) {
		c := s.anyDay()
		c.unit = "Fysioterapiavdelingen"
		s.finds(isWarning, c)
	}},
	{"ends_before_it_begins", nil, func(s *site) {
		c := s.anyDay()
		c.out = c.date - value.Date(s.g.between(1, 30))
		s.finds(isError, c)
	}},
	{"day_treatment_mental_health", []need{notSomatic, endsIn2026}, func(s *site) {
		c := s.last()
		c.level = "2"
		s.finds(isNote, c)
	}},
}

// nearCode writes a code wrong. The finding proposes the right one; that it is
// missing is not said besides.
func nearCode(right, wrong string) func(*site) {
	return func(s *site) {
		c := s.anyDay()
		c.swap(right, wrong)
		s.finds(isError, c).replace(c, "prosedyrer", wrong, right)
	}
}

// addedCode adds a code that does not exist and resembles no single other.
func addedCode(code string) func(*site) {
	return func(s *site) {
		c := s.anyDay()
		c.add(code)
		s.finds(isError, c)
	}
}

func contactType(wrong string) func(*site) {
	return func(s *site) {
		c := s.anyDay()
		c.kind = wrong
		s.finds(isError, c).set(c, "kontakttype", "13")
	}
}

// condition gives all days the same unfit main condition, so that they do not
// differ besides.
func condition(code, severity string) func(*site) {
	return func(s *site) {
		for _, c := range s.part.contacts {
			c.condition = code
			s.finds(severity, c)
		}
	}
}
