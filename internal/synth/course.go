package synth

import (
	"slices"
	"strconv"

	"ppolang/lang/value"
)

// The first day of the first course, and the last on which one begins.
var firstCourse, lastCourse = day(2024, 1, 8), day(2026, 10, 30)

// course makes a course without a mistake. Nothing in it may give a finding
// under either of the two sets of financing rules, wherever New Year falls.
func (g *generator) course() *course {
	d := &departments[g.rng.IntN(len(departments))]
	c := &course{setting: g.courseSetting(), days: g.days()}
	c.programme = programme{
		id: g.ids.programme(), name: d.courses[g.rng.IntN(len(d.courses))], unit: d.unit,
		start: c.days[0], end: c.days[len(c.days)-1], days: len(c.days),
		digital: []int{0, 0, 0, 20, 50}[g.rng.IntN(5)],
	}
	for i := range c.programme.facts {
		c.programme.facts[i] = yes
	}
	switch c.setting {
	case equipment:
		c.programme.equipment = yes
	case lowThreshold:
		c.programme.lowThreshold = yes
	default:
		c.funded = !g.oneIn(8)
		if !c.funded {
			c.programme.facts[[]int{aboutRights, aboutFollowUp, byTrust}[g.rng.IntN(3)]] = no
		}
	}
	people := g.between(1, 8)
	g.sessions(c, people)
	listed := g.oneIn(2)
	for range people {
		c.parts = append(c.parts, g.participation(c, d, listed))
	}
	return c
}

// keep remembers patients who may attend another course: those without a stay,
// which the days of the other course could fall in.
func (g *generator) keep(c *course) {
	for _, p := range c.parts {
		if p.setting != inpatient && p.stay == nil && !p.again && len(g.returning) < 8 {
			g.returning = append(g.returning, p.patient)
		}
	}
}

func (g *generator) courseSetting() setting {
	switch g.rng.IntN(12) {
	case 0:
		return equipment
	case 1:
		return lowThreshold
	}
	return ordinary
}

// days draws one to five days, a week or a day apart. One course in twelve is
// laid across the New Year between the two sets of financing rules.
func (g *generator) days() []value.Date {
	n, first := g.between(1, 5), firstCourse+value.Date(g.rng.IntN(int(lastCourse-firstCourse)))
	step := value.Date([]int{7, 7, 7, 1}[g.rng.IntN(4)])
	if g.oneIn(12) {
		n, step, first = g.between(3, 5), 7, newYear-value.Date(g.between(1, 14))
	}
	days := make([]value.Date, n)
	for i := range days {
		days[i] = first + value.Date(i)*step
	}
	return days
}

// sessions fills the days: all days alike, at least five lessons of 45 minutes
// together, which satisfies both sets of rules.
func (g *generator) sessions(c *course, people int) {
	lessons := g.between(2, 5)
	for lessons*len(c.days) < 5 {
		lessons++
	}
	others := 1 + g.rng.IntN(6)
	for _, d := range c.days {
		if g.oneIn(10) { // a day of two sessions, of which the larger counts
			c.sessions = append(c.sessions, &session{g.ids.session(), c.programme.id, d, 45, 1})
			c.sessions = append(c.sessions, &session{g.ids.session(), c.programme.id, d, (lessons - 1) * 45, people + others})
			continue
		}
		c.sessions = append(c.sessions, &session{g.ids.session(), c.programme.id, d, lessons * 45, people + others})
	}
	if !g.oneIn(8) { // else the sessions tell
		c.programme.hours = strconv.Itoa(lessons * len(c.days))
	}
}

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
	if g.oneIn(12) {
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
		if k.level == "3" || g.oneIn(2) { // levels 1 and 8 say by themselves that the patient is in hospital
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

// talk is the individual conversation before the course, no day of it.
func (g *generator) talk(p *participation, d *department) {
	t := *p.contacts[0]
	t.id, t.kind, t.area, t.form, t.activity = g.ids.contact(), "2", d.area, "individuell", "samtale_før_gruppe"
	t.date -= value.Date(g.between(1, 20))
	t.out = t.date
	t.procedures, t.tariffs = []string{}, []string{}
	t.attended, t.relatives, t.digital = yes, 0, unanswered
	if t.exempt != yes {
		t.tariffs = append(t.tariffs, "201B")
	}
	p.single = &t
}

// consultation is an individual contact outside any course.
func (g *generator) consultation() *participation {
	d := &departments[g.rng.IntN(len(departments))]
	a := activities[g.rng.IntN(len(activities))]
	date := firstCourse + value.Date(g.rng.IntN(int(lastCourse-firstCourse)))
	p := &participation{setting: consultation, patient: g.ids.patient()}
	p.single = &contact{
		id: g.ids.contact(), patient: p.patient, date: date, out: date, unit: d.unit, sector: d.sector,
		level: "3", kind: []string{"1", "2", "3", "6", "7", "13"}[g.rng.IntN(6)], area: d.area, place: "1",
		condition: d.conditions[g.rng.IntN(len(d.conditions))], procedures: []string{a.code}, tariffs: []string{},
		form: "individuell", activity: a.name, attended: yes, journal: "pasient",
	}
	if g.oneIn(4) {
		p.single.add("IBDE00")
	}
	return p
}
