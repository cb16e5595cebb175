package synth

import "slices"

// kind is one way to get it wrong. make spoils the records of a site and states
// every finding that this must give, and nothing else may.
type kind struct {
	name  string
	needs []need
	make  func(*site)
}

// need is what must be so for a kind to be possible; c is nil outside courses,
// p is nil where the whole course is spoiled.
type need func(c *course, p *participation) bool

// site is where a mistake is made: in one participation, or in a course.
type site struct {
	g        *generator
	kind     *kind
	course   *course
	part     *participation
	expected []*Expected
}

// spoilCourse makes, at the rate asked for, a mistake that concerns the whole
// course, else at the same rate one in each participation. There is never more
// than one at a place, so that what each must give stays certain.
func (g *generator) spoilCourse(c *course) []*site {
	if g.rng.Float64() < g.options.MistakeRate {
		if s := g.spoil(courseKinds, c, nil); s != nil {
			return []*site{s}
		}
	}
	var sites []*site
	for _, p := range c.parts {
		sites = append(sites, g.spoilParticipation(c, p)...)
	}
	return sites
}

func (g *generator) spoilParticipation(c *course, p *participation) []*site {
	if g.rng.Float64() >= g.options.MistakeRate {
		return nil
	}
	if s := g.spoil(kindsOf[p.setting], c, p); s != nil {
		return []*site{s}
	}
	return nil
}

// spoil makes one mistake of a kind that is possible here, nil where none is. It
// takes one of the kinds made least often so far, so that few records show many.
func (g *generator) spoil(kinds []kind, c *course, p *participation) *site {
	var rarest []*kind
	for i := range kinds {
		k := &kinds[i]
		if !g.visible(k) || slices.ContainsFunc(k.needs, func(n need) bool { return !n(c, p) }) {
			continue
		}
		if len(rarest) > 0 && g.mistakes[k.name] != g.mistakes[rarest[0].name] {
			if g.mistakes[k.name] > g.mistakes[rarest[0].name] {
				continue
			}
			rarest = rarest[:0]
		}
		rarest = append(rarest, k)
	}
	if len(rarest) == 0 {
		return nil
	}
	s := &site{g: g, kind: rarest[g.rng.IntN(len(rarest))], course: c, part: p}
	s.kind.make(s)
	return s
}

// kindsOf are the kinds for each setting of a participation.
var kindsOf = [...][]kind{
	ordinary:     slices.Concat(codingKinds, attendanceKinds, fundingKinds, referralKinds, talkKinds),
	inpatient:    inpatientKinds,
	equipment:    equipmentKinds,
	lowThreshold: lowThresholdKinds,
	consultation: individualKinds,
}

// Kinds are the names of all kinds of mistakes, in a fixed order.
func Kinds() []string {
	var names []string
	for _, kinds := range append([][]kind{courseKinds}, kindsOf[:]...) {
		for _, k := range kinds {
			names = append(names, k.name)
		}
	}
	return names
}

// The needs.

// before2026 and from2026 go by the day the patient began.
func before2026(_ *course, p *participation) bool { return p.begun() < newYear }
func from2026(_ *course, p *participation) bool   { return p.begun() >= newYear }

// over has days on both sides of New Year.
func over(_ *course, p *participation) bool {
	return p.begun() < newYear && p.contacts[len(p.contacts)-1].date >= newYear
}

// endsIn2026 has its last day under the new rules.
func endsIn2026(_ *course, p *participation) bool {
	return p.contacts[len(p.contacts)-1].date >= newYear
}

func severalDays(_ *course, p *participation) bool { return len(p.contacts) > 1 }
func listed(_ *course, p *participation) bool      { return len(p.lines) > 0 }
func notListed(_ *course, p *participation) bool   { return len(p.lines) == 0 }
func pays(_ *course, p *participation) bool {
	return p.contacts[0].exempt != yes && p.contacts[0].attended == yes
}
func funded(c *course, _ *participation) bool    { return c.funded }
func onlyHere(_ *course, p *participation) bool  { return !p.again }
func inCompany(c *course, _ *participation) bool { return len(c.parts) > 1 }

// carriedFirst has the funding code on the first day, or nowhere.
func carriedFirst(_ *course, p *participation) bool {
	c := p.carrier()
	return c == nil || c == p.contacts[0]
}

func somatic(_ *course, p *participation) bool    { return p.contacts[0].sector == "SOM" }
func notSomatic(_ *course, p *participation) bool { return p.contacts[0].sector != "SOM" }

// The places.

func (s *site) first() *contact { return s.part.contacts[0] }

func (s *site) last() *contact { return s.part.contacts[len(s.part.contacts)-1] }

func (s *site) anyDay() *contact { return s.part.contacts[s.g.rng.IntN(len(s.part.contacts))] }

// later is a day after the patient's first.
func (s *site) later() *contact { return s.part.contacts[s.g.between(1, len(s.part.contacts)-1)] }

// alone is a day on which the patient comes without relatives.
func (s *site) alone() *contact {
	c := s.anyDay()
	s.part.attend(c, yes, 0)
	return c
}
