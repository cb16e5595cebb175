package synth

// Mistakes in participations where less is due, and in individual contacts.

var inpatientKinds = []kind{
	{"inpatient_funding", []need{funded}, func(s *site) {
		c, severity := s.first(), isError
		if c.date >= newYear { // the source speaks of outpatients only
			severity = isWarning
		}
		code := s.part.fundingCode()
		c.add(code)
		for _, due := range []string{"WPCK00", "ZWWA30"} {
			if !c.has(due) {
				c.add(due)
			}
		}
		s.finds(severity, c).remove(c, "prosedyrer", code)
	}},
	{"inpatient_procedures_missing", []need{recordedStay}, func(s *site) { // due once, wherever in the stay
		for _, c := range s.part.contacts {
			c.procedures = []string{}
		}
		c := s.first()
		s.finds(isError, s.part.contacts...).add(c, "prosedyrer", "WPCK00").add(c, "prosedyrer", "ZWWA30")
	}},
	{"inpatient_zwwa30_missing", []need{recordedStay}, func(s *site) {
		for _, c := range s.part.contacts {
			c.drop("ZWWA30")
		}
		s.finds(isError, s.part.contacts...).add(s.first(), "prosedyrer", "ZWWA30")
	}},
	{"level_1_procedures_missing", []need{level1}, func(s *site) { // each contact a stay of its own
		c := s.anyDay()
		c.procedures = []string{}
		s.finds(isError, c).add(c, "prosedyrer", "WPCK00").add(c, "prosedyrer", "ZWWA30")
	}},
	{"inpatient_contact_type", nil, contactType("2")},
}

func recordedStay(_ *course, p *participation) bool { return p.stay != nil }

func level1(_ *course, p *participation) bool {
	return p.stay == nil && p.contacts[0].level == "1"
}

var equipmentKinds = []kind{
	{"equipment_funding", nil, func(s *site) {
		c, code := s.first(), s.part.fundingCode()
		c.add(code)
		s.finds(isError, c).remove(c, "prosedyrer", code)
	}},
	{"equipment_contact_type", nil, contactType("2")},
}

var lowThresholdKinds = []kind{
	{"low_threshold_coded", nil, func(s *site) {
		c := s.anyDay()
		c.procedures = []string{"WPCK00", "ZWWA30"}
		s.finds(isError, c).remove(c, "prosedyrer", "WPCK00").remove(c, "prosedyrer", "ZWWA30")
	}},
	{"low_threshold_funding", nil, func(s *site) {
		c, code := s.first(), s.part.fundingCode()
		c.procedures = []string{code}
		s.finds(isError, c).remove(c, "prosedyrer", code)
	}},
	{"low_threshold_record_of_relative", nil, func(s *site) {
		c := s.anyDay()
		c.journal = "pårørende"
		s.finds(isError, c)
	}},
	{"low_threshold_near_code", nil, func(s *site) {
		c := s.anyDay()
		c.procedures = []string{"WPCKOO"}
		s.finds(isError, c).replace(c, "prosedyrer", "WPCKOO", "WPCK00")
	}},
}

// talkKinds are mistakes in the talk before the group.
var talkKinds = []kind{
	{"talk_fee_missing", []need{talk2026, talkPays}, func(s *site) {
		c := s.part.single
		c.tariffs = []string{}
		s.finds(isWarning, c).add(c, "takster", "201B")
	}},
	{"talk_contact_type", []need{talk2026}, func(s *site) {
		s.part.single.kind = "13"
		s.finds(isWarning, s.part.single)
	}},
	{"talk_condition_missing", []need{talk2026}, func(s *site) {
		s.part.single.condition = ""
		s.finds(isError, s.part.single)
	}},
	{"talk_condition_z_code", []need{talk2026}, func(s *site) {
		s.part.single.condition = "Z713"
		s.finds(isWarning, s.part.single)
	}},
	{"talk_not_outpatient", []need{talk2026, somatic}, func(s *site) {
		s.part.single.level = "2"
		s.finds(isWarning, s.part.single)
	}},
}

func withoutTalk(_ *course, p *participation) bool { return p.single == nil }

func talk2026(_ *course, p *participation) bool { return p.single != nil && p.single.date >= newYear }

func talkPays(_ *course, p *participation) bool { return p.single.exempt != yes }

// individualKinds are mistakes in individual contacts outside courses.
var individualKinds = []kind{
	{"activity_code_missing", []need{single2026}, func(s *site) {
		c := s.part.single
		c.procedures = []string{"IBDE00"}
		s.finds(isWarning, c).add(c, "prosedyrer", codeOf(c.activity))
	}},
	{"individual_funding", []need{single2026}, func(s *site) {
		c := s.part.single
		c.add("WWAA00")
		s.finds(isError, c).remove(c, "prosedyrer", "WWAA00")
	}},
	{"individual_zwwa30", []need{single2026}, func(s *site) {
		c := s.part.single
		c.add("ZWWA30")
		s.finds(isError, c).remove(c, "prosedyrer", "ZWWA30")
	}},
	{"individual_day_treatment", []need{single2026, singleNotSomatic}, func(s *site) {
		s.part.single.level = "2"
		s.finds(isNote, s.part.single)
	}},
	{"individual_undated", nil, func(s *site) {
		s.part.single.undated = true
		s.undecided("kontakt.dato", s.part.single)
		s.undecided("kontakt.dato", s.part.single) // all the patient's contacts, as a group, have no date either
	}},
	{"individual_without_patient", nil, func(s *site) {
		s.part.single.patient = ""
		s.undecided("kontakt.pasient_id", s.part.single)
	}},
	{"contact_type_with_zero", nil, func(s *site) { // a code keeps its spelling
		c := s.part.single
		c.kind = "01"
		s.finds(isError, c).replace(c, "kontakttype", "01", "1")
	}},
	{"before_the_first_rule", nil, func(s *site) {
		c := s.part.single
		before := firstRule - 1
		*c = contact{id: c.id, patient: c.patient, date: before, out: before, unit: c.unit, form: c.form, relatives: notCounted}
		s.finds(isNote, c)
	}},
}

func single2026(_ *course, p *participation) bool { return p.single.date >= newYear }

func singleNotSomatic(_ *course, p *participation) bool { return p.single.sector != "SOM" }
