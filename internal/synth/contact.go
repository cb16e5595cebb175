package synth

import (
	"slices"

	"ppolang/lang/value"
)

// answer is yes, no or not recorded.
type answer uint8

const (
	unanswered answer = iota
	no
	yes
)

// notCounted stands for a number that was not recorded.
const notCounted = -1

// contact is one row of the hospital's patient administrative system. An empty
// text, a nil list and an answer not given are left out of the record; an empty
// list is written as one.
type contact struct {
	id, patient, programme, referral string
	date, out                        value.Date
	undated                          bool
	unit, sector, level, kind        string   // enhet, sektor, omsorgsnivå, kontakttype
	area, place, condition           string   // fagområde, sted, hovedtilstand
	others                           []string // bitilstander
	procedures, tariffs              []string
	form, activity                   string
	attended                         answer
	relatives                        int
	journal                          string
	digital, exempt                  answer
}

func (c *contact) has(code string) bool { return slices.Contains(c.procedures, code) }

func (c *contact) add(code string) { c.procedures = append(c.procedures, code) }

func (c *contact) drop(code string) {
	c.procedures = slices.DeleteFunc(c.procedures, func(p string) bool { return p == code })
}

func (c *contact) swap(code, with string) { c.procedures[slices.Index(c.procedures, code)] = with }
