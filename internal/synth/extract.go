package synth

import (
	"fmt"
	"hash/fnv"
	"slices"

	"ppolang/lang/value"
)

// Extract is what a hospital can send of one and the same contacts: the plain extract
// in any of its shapes, the register of courses and their days, and what is wrong.
type Extract struct {
	contacts []*contact
	courses  []*programme
	sessions []*session
	Truth    []Expected
	Summary
}

// File is one file of an extract.
type File struct {
	Name string
	Data []byte
}

// NewExtract makes the contacts of a plain extract.
func NewExtract(o Options) (*Extract, error) {
	o.Plain = true
	e := &Extract{}
	g := generator{options: o, out: newOutput(Streams{}, o), mistakes: map[string]int{}}
	g.out.extract = e
	summary, err := g.all()
	e.Summary = summary
	return e, err
}

// What an extract has of a contact that the record of it has not.

// arrival is the time of day at which it began, in minutes from midnight.
func (c *contact) arrival() int { return 8*60 + 15*int(c.draw("ankomst")%24) }

// born is the patient's year of birth.
func (c *contact) born() int {
	h := fnv.New32a()
	h.Write([]byte(c.patient))
	return 1935 + int(h.Sum32()%75)
}

func (c *contact) draw(what string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(c.id + what))
	return h.Sum32()
}

// conditions are the main one and the others; nil where there is none.
func (c *contact) conditions() []string {
	if c.condition == "" {
		return c.others
	}
	return append([]string{c.condition}, c.others...)
}

// system is the letter that the national register has for the system of a procedure's code.
func system(code string) string {
	if code == "A0099" {
		return "S"
	}
	return "M"
}

// held is how many minutes a course had on a day, and how many patients.
func (e *Extract) held(p *programme, on value.Date) (minutes, patients int) {
	for _, s := range e.sessions {
		if s.programme == p.id && s.date == on {
			minutes, patients = minutes+s.minutes, max(patients, s.patients)
		}
	}
	return minutes, patients
}

// days are the days of a course.
func (e *Extract) days(p *programme) []value.Date {
	var list []value.Date
	for _, s := range e.sessions {
		if s.programme == p.id && !slices.Contains(list, s.date) {
			list = append(list, s.date)
		}
	}
	return list
}

// clock is minutes from midnight as a time of day.
func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

// Common is the extract without what one of the shapes has not.
func (e *Extract) Common() *Extract {
	common := *e
	common.contacts = nil
	for _, c := range e.contacts {
		same := *c
		same.level, same.area, same.place, same.sector = "", "", "", ""
		common.contacts = append(common.contacts, &same)
	}
	return &common
}
