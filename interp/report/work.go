package report

import (
	"cmp"
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/value"
)

// Where is what is known of a record that a finding points to.
type Where struct {
	Date  value.Date // its own governing date
	Dated bool
	Unit  string // "" where it has none, or it is unknown
}

// unit is what a ward works through: its contacts, by date and key.
type unit struct {
	Name     string // "" for records without one
	Contacts []*contact
}

// contact is a record that is opened once, and all that is to be done there.
type contact struct {
	finding.Ref
	Where
	Corrections []correction // the worst first
}

// correction is a violation and what is to change on this record for it; nothing where
// nobody can say, or where it is changed on another.
type correction struct {
	*finding.Finding
	Fixes []finding.Fix
}

// work puts the violations of a run in the order that wards work in: by unit, then by
// contact. A finding stands on each record that it wants changed, and where it wants
// none changed on the first that it points to.
func (r *Run) work(list []finding.Finding) []unit {
	contacts := map[finding.Ref]*contact{}
	at := func(ref finding.Ref, f *finding.Finding) *contact {
		c := contacts[ref]
		if c == nil {
			c = &contact{Ref: ref}
			if r.Where != nil {
				c.Where = r.Where(ref)
			}
			if c.Unit == "" {
				c.Unit = f.Unit
			}
			if !c.Dated {
				c.Date, c.Dated = f.Date, f.Dated
			}
			contacts[ref] = c
		}
		return c
	}
	for i := range list {
		f := &list[i]
		if f.Outcome != finding.Violation || len(f.On) == 0 {
			continue
		}
		if len(f.Fixes) == 0 {
			c := at(f.On[0], f)
			c.Corrections = append(c.Corrections, correction{f, nil})
		}
		for k, x := range f.Fixes {
			ref := finding.Ref{Record: x.Record, Key: x.Key}
			if slices.ContainsFunc(f.Fixes[:k], func(o finding.Fix) bool { return o.Record == x.Record && o.Key == x.Key }) {
				continue
			}
			c := at(ref, f)
			own := correction{Finding: f}
			for _, o := range f.Fixes {
				if o.Record == x.Record && o.Key == x.Key {
					own.Fixes = append(own.Fixes, o)
				}
			}
			c.Corrections = append(c.Corrections, own)
		}
	}
	units := map[string]*unit{}
	var names []string
	for _, c := range contacts {
		slices.SortStableFunc(c.Corrections, func(a, b correction) int { return cmp.Compare(b.Severity, a.Severity) })
		u := units[c.Unit]
		if u == nil {
			u = &unit{Name: c.Unit}
			units[c.Unit] = u
			names = append(names, c.Unit)
		}
		u.Contacts = append(u.Contacts, c)
	}
	slices.SortFunc(names, func(a, b string) int { // those without a unit last
		if (a == "") != (b == "") {
			return cmp.Compare(b, a)
		}
		return cmp.Compare(a, b)
	})
	out := make([]unit, len(names))
	for i, name := range names {
		u := units[name]
		slices.SortFunc(u.Contacts, func(a, b *contact) int {
			undated := func(c *contact) int {
				if c.Dated {
					return 0
				}
				return 1
			}
			return cmp.Or(undated(a)-undated(b), cmp.Compare(a.Date, b.Date), cmp.Compare(a.Record, b.Record), cmp.Compare(a.Key, b.Key))
		})
		out[i] = *u
	}
	return out
}
