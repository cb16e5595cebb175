package model

import (
	"slices"

	"ppolang/lang/value"
)

// Turns are the days on which something dated begins to hold or to matter, or does
// so no longer, ascending: from one to the day before the next all is the same.
func (i *Info) Turns() []value.Date {
	var days []value.Date
	add := func(of Interval) {
		days = append(days, of.From)
		if of.To < value.MaxDate {
			days = append(days, of.To+1)
		}
	}
	assumed := func(list []Assumption) {
		for _, a := range list {
			add(a.Interval)
		}
	}
	basis := func(b *Basis) {
		for _, of := range b.Force {
			add(of)
		}
		assumed(b.Assumptions)
	}
	for _, s := range i.CodeSystems {
		for _, code := range s.Codes {
			basis(&code.Basis)
		}
	}
	for _, s := range i.CodeSets {
		for _, v := range s.Versions {
			basis(&v.Basis)
		}
	}
	for _, v := range i.Values {
		for _, version := range v.Versions {
			basis(&version.Basis)
		}
	}
	for _, k := range i.Criteria {
		for _, version := range k.Versions {
			basis(&version.Basis)
			for _, item := range version.Items {
				basis(&item.Basis)
			}
		}
	}
	for _, r := range i.Records {
		for _, d := range r.Definitions {
			assumed(d.Assumptions)
		}
	}
	for _, g := range i.Groups {
		for _, d := range g.Definitions {
			assumed(d.Assumptions)
		}
	}
	for _, r := range i.Rules {
		basis(&r.Basis)
		for _, s := range r.Steps {
			add(s.Interval)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}
