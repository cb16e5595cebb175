package synth

import "ppolang/lang/value"

// fundingKinds are mistakes with the funding codes and the patient's fee.
var fundingKinds = []kind{
	{"funding_missing", []need{funded}, func(s *site) {
		s.part.carrier().drop(s.part.fundingCode())
		s.finds(isWarning, s.first()).add(s.first(), "prosedyrer", s.part.fundingCode())
	}},
	{"funding_twice", []need{funded, severalDays, carriedFirst}, func(s *site) {
		c := s.later()
		c.add(s.part.fundingCode())
		s.finds(isError, c).remove(c, "prosedyrer", s.part.fundingCode())
	}},
	{"funding_every_day", []need{funded, severalDays, carriedFirst}, func(s *site) {
		others := s.part.contacts[1:]
		e := s.finds(isError, others...)
		for _, c := range others {
			c.add(s.part.fundingCode())
			e.remove(c, "prosedyrer", s.part.fundingCode())
		}
	}},
	{"funding_on_a_later_day", []need{funded, severalDays, from2026}, func(s *site) {
		c := s.later()
		s.first().drop("WWAA00")
		c.add("WWAA00")
		s.finds(isWarning, c).add(s.first(), "prosedyrer", "WWAA00").remove(c, "prosedyrer", "WWAA00")
	}},
	{"funding_of_the_old_rules", []need{funded, from2026}, func(s *site) {
		c := s.first()
		c.swap("WWAA00", "A0099")
		s.finds(isWarning, c).replace(c, "prosedyrer", "A0099", "WWAA00")
	}},
	{"funding_of_the_new_rules", []need{funded, before2026, carriedFirst}, func(s *site) {
		c := s.first()
		c.swap("A0099", "WWAA00")
		s.finds(isWarning, c).replace(c, "prosedyrer", "WWAA00", "A0099")
	}},
	{"funding_of_the_old_rules_later", []need{funded, from2026, severalDays}, func(s *site) {
		c := s.later()
		s.first().drop("WWAA00")
		c.add("A0099")
		s.finds(isWarning, c).add(s.first(), "prosedyrer", "WWAA00").remove(c, "prosedyrer", "A0099")
	}},
	{"funding_of_both_rules", []need{funded, over, carriedFirst}, func(s *site) {
		s.last().add("WWAA00")
		s.finds(isError, s.last()).remove(s.last(), "prosedyrer", "WWAA00")
	}},
	{"funding_of_both_rules_in_2026", []need{funded, from2026}, func(s *site) {
		c := s.anyDay()
		c.add("A0099")
		s.finds(isError, c).remove(c, "prosedyrer", "A0099")
	}},
	{"near_wwaa00", []need{funded, from2026}, func(s *site) {
		c := s.first()
		c.swap("WWAA00", "WWAAOO")
		s.finds(isError, c).replace(c, "prosedyrer", "WWAAOO", "WWAA00")
	}},
	{"too_few_days", []need{funded, before2026, severalDays, notListed, carriedFirst}, func(s *site) {
		all := len(s.course.days)
		for len(s.part.contacts) > 1 && len(s.part.contacts)*5 >= all*4 {
			s.part.remove(s.last())
		}
		s.finds(isError, s.first()).remove(s.first(), "prosedyrer", "A0099")
	}},
	{"place_of_telemedicine", []need{funded, before2026}, func(s *site) {
		c := s.part.carrier()
		c.place = "6"
		s.finds(isNote, c)
	}},
	{"fee_missing", []need{pays, from2026}, func(s *site) {
		c := s.first()
		c.tariffs = []string{}
		s.finds(isWarning, c).add(c, "takster", "201B")
	}},
	{"fee_again", []need{pays, severalDays, endsIn2026}, func(s *site) {
		c := s.last()
		c.tariffs = []string{"201B"}
		s.finds(isWarning, c).remove(c, "takster", "201B")
	}},
	{"fee_unknown", []need{pays, from2026}, func(s *site) {
		c := s.first()
		c.tariffs = nil
		s.undecided("kontakt.takster", c)
	}},
}

// referralKinds are mistakes in the referral, which is a criterion of funding.
var referralKinds = []kind{
	{"referral_late", []need{funded}, func(s *site) {
		s.part.referral.date = s.first().date + value.Date(s.g.between(1, 20))
		s.notFundable()
	}},
	{"referral_of_another", []need{funded, inCompany}, func(s *site) {
		for _, other := range s.course.parts {
			if other != s.part {
				s.part.referral.patient = other.patient
				break
			}
		}
		s.notFundable()
	}},
	{"referral_not_from_doctor", []need{funded, before2026}, func(s *site) {
		s.part.referral.fromDoctor = no
		s.notFundable()
	}},
	{"referral_not_in_record", []need{funded, before2026}, func(s *site) {
		s.part.referral.inRecord = no
		s.notFundable()
	}},
	{"referral_doctor_unknown", []need{funded, before2026}, func(s *site) {
		s.part.referral.fromDoctor = unanswered
		s.undecided("henvisning.fra_lege", s.part.carrier())
	}},
	{"referral_missing", []need{funded, withoutTalk}, func(s *site) {
		s.part.referral = nil
		for _, c := range s.part.contacts {
			c.referral = ""
		}
		s.undecided("kontakt.henvisning", s.part.carrier())
	}},
	{"referral_not_there", []need{funded, withoutTalk}, func(s *site) {
		s.part.referral = nil
		for _, c := range s.part.contacts {
			s.finds(isNote, c)
		}
		s.undecided("kontakt.henvisning", s.part.carrier())
	}},
}

// notFundable expects that the funding code goes.
func (s *site) notFundable() {
	if c := s.part.carrier(); c != nil {
		s.finds(isError, c).remove(c, "prosedyrer", s.part.fundingCode())
	}
}
