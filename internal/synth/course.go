package synth

import (
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
	if g.options.Plain {
		g.plain(c)
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
