package synth

import "strconv"

// A hospital that has what goes to the national register and a register of its
// courses, and nothing else: who came is not recorded, nor by whom they were
// referred. What then can be seen to be wrong is the codes, and the courses.

// plainKinds are the mistakes that can be seen in a plain extract.
var plainKinds = map[string]bool{
	"wpck00_missing": true, "zwwa30_missing": true,
	"near_wpck00": true, "near_zwwa30_short": true, "near_zwwa30_letter": true, "near_wwaa00": true,
	"unknown_procedure": true, "unknown_zwwa": true, "repeated_code": true,
	"contact_type_wrong": true, "contact_type_video": true, "area_wrong": true,
	"condition_missing": true, "condition_z_code": true, "condition_no_code": true, "condition_differs": true,
	"funding_missing": true, "funding_twice": true, "funding_every_day": true, "funding_on_a_later_day": true,
	"funding_of_the_old_rules": true, "funding_of_the_new_rules": true, "funding_of_the_old_rules_later": true,
	"funding_of_both_rules": true, "funding_of_both_rules_in_2026": true,
	"fee_again": true, "criterion_no": true, "two_criteria_no": true, "too_few_hours": true,
	"equipment_funding": true,
}

// visible says whether a mistake of the kind can be made here: any, but where only
// the plain extract is to be had.
func (g *generator) visible(k *kind) bool { return !g.options.Plain || plainKinds[k.name] }

// secondary are conditions that a contact may have besides its main one.
var secondary = []string{"I109", "E785", "Z921", "F419", "J459"}

// plain leaves out of a course what no such hospital has, and adds what all have.
func (g *generator) plain(c *course) {
	minutes := 0
	for _, s := range c.sessions {
		minutes += s.minutes
	}
	c.programme.hours = strconv.Itoa(minutes / 45)
	for _, p := range c.parts {
		p.lines = nil
		for _, k := range p.contacts {
			p.attend(k, yes, k.relatives)
			from := g.rng.IntN(len(secondary))
			k.others = secondary[from:min(from+g.rng.IntN(3), len(secondary))]
		}
	}
}
