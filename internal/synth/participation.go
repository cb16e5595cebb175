package synth

import (
	"slices"

	"ppolang/lang/value"
)

// participation makes one patient's part in the course.
func (g *generator) participation(c *course, d *department, listed bool) *participation {
	p := &participation{setting: c.setting}
	if n := len(g.returning); n > 0 && g.oneIn(10) {
		// The capacity is cut so that a course that is given up can give its patients back.
		p.patient, p.again, g.returning = g.returning[n-1], true, g.returning[:n-1:n-1]
	} else {
		p.patient = g.ids.patient()
	}
	if p.setting == ordinary && d.sector == "SOM" && !p.again && g.oneIn(20) {
		p.setting = inpatient
	}
	days := g.attendedDays(c)
	if p.setting != lowThreshold {
		p.referral = g.referral(p.patient, days[0])
	}
	first := g.contactOf(c, d, p, days[0])
	for _, day := range days {
		contact := *first
		contact.id, contact.date, contact.out = g.ids.contact(), day, day
		contact.procedures, contact.tariffs = slices.Clone(first.procedures), []string{}
		p.contacts = append(p.contacts, &contact)
	}
	if listed && !g.oneIn(10) {
		g.list(c, p)
	}
	g.attendance(p)
	g.codes(c, p)
	if p.setting == ordinary && g.oneIn(6) {
		g.talk(p, d)
	}
	return p
}

// attendedDays leaves out a day now and then, so that at least 80 % remain.
func (g *generator) attendedDays(c *course) []value.Date {
	days := slices.Clone(c.days)
	if len(days) == 5 && g.oneIn(4) {
		i := g.rng.IntN(len(days))
		days = slices.Delete(days, i, i+1)
	}
	return days
}

func (g *generator) referral(patient string, first value.Date) *referral {
	h := &referral{g.ids.referral(), patient, first - value.Date(g.between(0, 60)), yes, yes, "program"}
	if g.oneIn(3) {
		h.to = "sykehuset"
	}
	if first >= newYear && g.oneIn(6) { // who referred, and where it lies, is not asked any more
		h.fromDoctor, h.inRecord = no, unanswered
	}
	return h
}

// contactOf is what all contacts of the participation have in common.
func (g *generator) contactOf(c *course, d *department, p *participation, first value.Date) *contact {
	k := &contact{
		patient: p.patient, programme: c.programme.id, unit: d.unit, sector: d.sector, level: "3", kind: "13",
		area: "900", place: "1", condition: d.conditions[g.rng.IntN(len(d.conditions))],
		form: "gruppe", attended: yes, journal: "pasient",
	}
	if p.referral != nil {
		k.referral = p.referral.id
	}
	if c.programme.digital > 0 {
		k.digital = no
		if g.oneIn(3) {
			k.digital = yes
		}
	}
	if !g.options.Plain && g.oneIn(12) {
		k.exempt = yes
	}
	switch p.setting {
	case ordinary:
		k.procedures = []string{"WPCK00", "ZWWA30"}
	case equipment:
		k.procedures = []string{"WPCD00", "ZWWA30"}
	case lowThreshold:
		k.procedures, k.kind, k.condition = []string{}, "2", ""
	case inpatient:
		k.procedures, k.level = []string{}, []string{"1", "3", "8"}[g.rng.IntN(3)]
		if g.options.Plain {
			k.level = "1" // the one that an extract shows to be a stay
		} else if k.level == "3" || g.oneIn(2) { // levels 1 and 8 say by themselves that the patient is in hospital
			p.stay = &stay{id: g.ids.stay(), patient: p.patient, in: first - value.Date(g.rng.IntN(3)),
				out: c.programme.end + value.Date(g.rng.IntN(3)), open: g.oneIn(5)}
		}
	}
	return k
}

// list writes the patient's lines, also for most days where nobody came.
func (g *generator) list(c *course, p *participation) {
	for _, d := range c.days {
		l := &line{id: g.ids.line(), programme: c.programme.id, patient: p.patient, date: d, attended: no}
		came := slices.ContainsFunc(p.contacts, func(k *contact) bool { return k.date == d })
		if came {
			l.attended = yes
		}
		if came || g.oneIn(2) {
			p.lines = append(p.lines, l)
		}
	}
}

// attendance lets relatives come, with or without the patient.
func (g *generator) attendance(p *participation) {
	if p.setting != ordinary {
		return
	}
	for _, c := range p.contacts {
		switch g.rng.IntN(8) {
		case 0:
			p.attend(c, yes, g.between(1, 2))
		case 1:
			p.attend(c, no, g.between(1, 2))
		}
	}
}

// codes puts the codes of the first day, and those due once a stay.
func (g *generator) codes(c *course, p *participation) {
	first := p.contacts[0]
	switch p.setting {
	case ordinary:
		if c.funded {
			carrier := first
			if first.date < newYear && g.oneIn(10) { // the rules before 2026 name no day
				carrier = p.contacts[g.rng.IntN(len(p.contacts))]
			}
			carrier.procedures = slices.Insert(carrier.procedures, 0, p.fundingCode())
		}
		if first.exempt != yes {
			first.tariffs = append(first.tariffs, "201B")
		}
	case inpatient:
		switch {
		case p.stay == nil && first.level == "8" && g.oneIn(2):
			return // outside every stay, so that nothing is due
		case p.stay != nil && g.oneIn(2):
			first.procedures = append(first.procedures, "WPCK00", "ZWWA30")
			return
		}
		for _, k := range p.contacts {
			k.procedures = append(k.procedures, "WPCK00", "ZWWA30")
		}
	}
	if p.setting == ordinary && len(first.condition) > 3 && g.oneIn(20) { // E10.9 is E109
		first.condition = first.condition[:3] + "." + first.condition[3:]
	}
}
