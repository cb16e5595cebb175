package synth

import (
	"slices"

	"ppolang/lang/value"
)

// course is a programme with its sessions and all who take part in it.
type course struct {
	programme programme
	setting   setting
	funded    bool // all criteria are met, so that a funding code is due
	days      []value.Date
	sessions  []*session
	parts     []*participation
}

// size is the number of contacts, the talks before the course included.
func (c *course) size() int {
	n := 0
	for _, p := range c.parts {
		n += len(p.contacts)
		if p.single != nil {
			n++
		}
	}
	return n
}

type programme struct {
	id, name, unit                              string
	start, end                                  value.Date
	days                                        int
	hours                                       string // undervisningstimer, "" where only the sessions tell
	digital                                     int    // percent, or notCounted
	facts                                       [len(factNames)]answer
	equipment, smoking, lowThreshold, treatment answer
}

// The facts about a programme that are yes in every good one.
const (
	aboutDisease = iota
	aboutTreatment
	aboutMastery
	aboutRights
	aboutFollowUp
	byTrust
	qualified
	doctor
	interdisciplinary
	userCompetence
	smallGroups
	primaryCarePlan
)

var factNames = [...]string{
	aboutDisease:      "om_sykdommen",
	aboutTreatment:    "om_behandlingsformer",
	aboutMastery:      "om_egenbehandling_og_mestring",
	aboutRights:       "om_rettigheter",
	aboutFollowUp:     "om_videre_oppfølging",
	byTrust:           "regi_hf",
	qualified:         "kvalifisert_helsepersonell",
	doctor:            "ansvarlig_lege",
	interdisciplinary: "tverrfaglig",
	userCompetence:    "brukerkompetanse",
	smallGroups:       "små_grupper",
	primaryCarePlan:   "plan_primærhelsetjeneste",
}

type session struct {
	id, programme     string
	date              value.Date
	minutes, patients int
}

// line is one person-day on the course's own list.
type line struct {
	id, programme, patient string
	date                   value.Date
	attended               answer
	relatives              int
}

type referral struct {
	id, patient          string
	date                 value.Date
	fromDoctor, inRecord answer
	to                   string
}

type stay struct {
	id, patient string
	in, out     value.Date
	open        bool
}

// setting is what kind of participation it is, which decides what is due.
type setting uint8

const (
	ordinary     setting = iota // an outpatient in a course
	inpatient                   // in hospital during the whole course
	equipment                   // pure training in technical equipment
	lowThreshold                // an open offer
	consultation                // an individual contact outside any course
)

// participation is one patient's part in a course, or one individual contact.
type participation struct {
	setting  setting
	patient  string
	again    bool // the patient attends another course too
	referral *referral
	single   *contact // an individual contact: the talk before the group, or all there is
	contacts []*contact
	lines    []*line
	stay     *stay
}

// The first day of the financing rules of 2026, and the first day of any rule.
var (
	newYear   = day(2026, 1, 1)
	firstRule = day(2019, 9, 18)
)

func day(y, m, d int) value.Date {
	date, ok := value.NewDate(y, m, d)
	if !ok {
		panic("synth: not a date")
	}
	return date
}

// begun is the day that decides which financing rules hold.
func (p *participation) begun() value.Date { return p.contacts[0].date }

// fundingCode is the code due on the patient's first day in the programme.
func (p *participation) fundingCode() string {
	if p.begun() < newYear {
		return "A0099"
	}
	return "WWAA00"
}

// carrier is the contact with the funding code, nil where none has it.
func (p *participation) carrier() *contact {
	for _, c := range p.contacts {
		if c.has(p.fundingCode()) {
			return c
		}
	}
	return nil
}

// lineOn is the patient's line of a day, nil where there is none.
func (p *participation) lineOn(d value.Date) *line {
	for _, l := range p.lines {
		if l.date == d {
			return l
		}
	}
	return nil
}

// attend records who came, on the contact and on the course list.
func (p *participation) attend(c *contact, patient answer, relatives int) {
	c.attended, c.relatives = patient, relatives
	c.drop("ZWWA40")
	if relatives > 0 {
		c.add("ZWWA40")
	}
	if l := p.lineOn(c.date); l != nil {
		l.attended, l.relatives = patient, relatives
	}
}

// remove takes a contact away.
func (p *participation) remove(c *contact) {
	p.contacts = slices.DeleteFunc(p.contacts, func(other *contact) bool { return other == c })
}
