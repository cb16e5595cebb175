package synth

import "ppolang/lang/value"

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
