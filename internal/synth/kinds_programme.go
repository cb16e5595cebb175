package synth

import "slices"

// courseKinds are mistakes of a whole programme, which each participation feels.
var courseKinds = []kind{
	{"criterion_no", []need{ordinaryCourse, carried}, func(s *site) {
		s.course.programme.facts[s.criterion()] = no
		s.eachFunded(s.criterionFails)
	}},
	{"two_criteria_no", []need{ordinaryCourse, carried}, func(s *site) {
		s.course.programme.facts[aboutDisease], s.course.programme.facts[byTrust] = no, no
		s.eachFunded(s.criterionFails)
	}},
	{"criterion_unknown", []need{ordinaryCourse, carried}, func(s *site) {
		i := s.criterion()
		s.course.programme.facts[i] = unanswered
		s.eachFunded(func(p *participation) { s.undecided("program."+factNames[i], p.carrier()) })
	}},
	{"smoking_cessation_only", []need{ordinaryCourse, carried, before2026Course}, func(s *site) {
		s.course.programme.smoking = yes
		s.eachFunded(s.criterionFails)
	}},
	{"too_few_hours", []need{ordinaryCourse, carried}, func(s *site) {
		s.course.programme.hours = "1.5"
		s.eachFunded(s.criterionFails)
	}},
	{"groups_not_small", []need{ordinaryCourse, carried, before2026Course}, func(s *site) {
		s.course.programme.facts[smallGroups] = no
		s.eachFunded(func(p *participation) { s.finds(isWarning, p.carrier()) })
	}},
	{"wholly_digital", []need{ordinaryCourse, carried, from2026Course}, func(s *site) {
		s.course.programme.digital = 100
		s.eachFunded(func(p *participation) { s.finds(isWarning, p.carrier()) })
	}},
	{"digital_share_unknown", []need{ordinaryCourse, carried, from2026Course}, func(s *site) {
		s.course.programme.digital = notCounted
		s.eachFunded(func(p *participation) { s.undecided("program.digital_andel", p.carrier()) })
	}},
	{"not_over", []need{ordinaryCourse, carried, before2026Course}, func(s *site) {
		s.course.programme.end += 30
		s.eachFunded(func(p *participation) { s.expect("undetermined", isNote, refs([]*contact{p.carrier()})) }) // nothing is missing: its end has to come
	}},
	{"outside_the_programme", []need{ordinaryCourse, severalCourseDays}, func(s *site) {
		last := s.course.days[len(s.course.days)-1]
		s.course.programme.end = last - 1
		for _, p := range s.course.parts {
			if c := p.contacts[len(p.contacts)-1]; c.date == last {
				s.finds(isWarning, c)
			}
		}
	}},
	{"more_than_a_year", []need{ordinaryCourse}, func(s *site) {
		s.course.programme.start -= 400
		s.findsOn(isNote, "program", s.course.programme.id)
	}},
	{"group_treatment", []need{ordinaryCourse}, func(s *site) { s.groupTreatment(false) }},
	{"group_treatment_funding", []need{ordinaryCourse}, func(s *site) { s.groupTreatment(true) }},
	{"group_of_one", []need{ordinaryCourse}, func(s *site) { s.finds(isError, s.groupOf(1)...) }},
	{"group_of_none", []need{ordinaryCourse}, func(s *site) { s.finds(isNote, s.groupOf(0)...) }},
	{"group_size_unknown", []need{ordinaryCourse}, func(s *site) {
		s.undecided("økt.antall_pasienter", s.groupOf(notCounted)...)
	}},
}

func ordinaryCourse(c *course, _ *participation) bool { return c.setting == ordinary }

// carried has somebody with a funding code.
func carried(c *course, _ *participation) bool {
	return slices.ContainsFunc(c.parts, func(p *participation) bool { return p.carrier() != nil })
}

func severalCourseDays(c *course, _ *participation) bool { return len(c.days) > 1 }

// before2026Course and from2026Course have every participant under one set of rules.
func before2026Course(c *course, _ *participation) bool {
	return !slices.ContainsFunc(c.parts, func(p *participation) bool { return p.begun() >= newYear })
}

func from2026Course(c *course, _ *participation) bool {
	return !slices.ContainsFunc(c.parts, func(p *participation) bool { return p.begun() < newYear })
}

// The facts that both sets of rules ask for, and all that each does.
var (
	bothCriteria = []int{aboutDisease, aboutTreatment, aboutMastery, aboutRights, aboutFollowUp, byTrust}
	oldCriteria  = append([]int{doctor, interdisciplinary, userCompetence, primaryCarePlan}, bothCriteria...)
	newCriteria  = append([]int{qualified}, bothCriteria...)
)

// criterion draws a criterion that holds for all who take part.
func (s *site) criterion() int {
	from := bothCriteria
	if before2026Course(s.course, nil) {
		from = oldCriteria
	}
	if from2026Course(s.course, nil) {
		from = newCriteria
	}
	return from[s.g.rng.IntN(len(from))]
}

// eachFunded visits those who have a funding code.
func (s *site) eachFunded(f func(*participation)) {
	for _, p := range s.course.parts {
		if p.carrier() != nil {
			f(p)
		}
	}
}

func (s *site) criterionFails(p *participation) {
	s.finds(isError, p.carrier()).remove(p.carrier(), "prosedyrer", p.fundingCode())
}

// groupTreatment makes the course one that the rules say nothing about but
// that, whatever else is wrong with it, except for a funding code.
func (s *site) groupTreatment(funding bool) {
	s.course.programme.treatment = yes
	for _, p := range s.course.parts {
		p.single = nil
		for i, c := range p.contacts {
			c.kind, c.procedures = "2", []string{}
			s.finds(isNote, c)
			if funding && i == 0 {
				c.add(p.fundingCode())
				s.finds(isError, c).remove(c, "prosedyrer", p.fundingCode())
			}
		}
	}
}

// groupOf records the number of patients on one of the days, whatever the
// number of contacts, and gives the contacts of that day.
func (s *site) groupOf(patients int) []*contact {
	p := s.course.parts[s.g.rng.IntN(len(s.course.parts))]
	day := p.contacts[s.g.rng.IntN(len(p.contacts))].date
	for _, session := range s.course.sessions {
		if session.date == day {
			session.patients = patients
		}
	}
	var contacts []*contact
	for _, p := range s.course.parts {
		for _, c := range p.contacts {
			if c.date == day {
				contacts = append(contacts, c)
			}
		}
	}
	return contacts
}
