package report

import (
	"cmp"
	"iter"
	"slices"

	"ppolang/interp/finding"
)

// List is a run in the order that wards work in: by unit, then by contact, each to be
// opened once. It knows where everything stands and holds no finding: going through it
// puts them into words, some at a time.
type List struct {
	Units  []*Unit // by name, those without one last
	Absent Absences
	// Contacts and Corrections are how many there are; Open how many cases are to be
	// decided that wait for something of their own.
	Contacts, Corrections, Open int
	Usual                       string // the record type that most of them are of

	run *Run
}

// Unit is what a ward works through.
type Unit struct {
	Name     string     // "" for records without one
	Contacts []*Contact // where something is to be corrected, by date and key
	Open     []*Contact // of which something cannot be decided
}

// Contact is a record that is opened once, with all that is to be done there.
type Contact struct {
	finding.Ref
	finding.Where
	places []int32 // of findings, in the order they are shown in
	hidden bool    // it is not of the selection
}

// Len is how many corrections there are, or how many rules that cannot be tried.
func (c *Contact) Len() int { return len(c.places) }

// Correction is a violation and what is to change on the contact for it; nothing where
// nobody can say, or where it is changed on another.
type Correction struct {
	finding.Finding
	Here []finding.Fix
}

// List puts a run in order. A violation stands on each record that it wants changed, and
// where it wants none changed on the first that it points to; what cannot be decided
// stands on the first.
func (r *Run) List() *List {
	l := &List{run: r}
	work, open := contacts{run: r, at: map[finding.Ref]*Contact{}}, contacts{run: r, at: map[finding.Ref]*Contact{}}
	place := int32(-1)
	for f := range r.Findings.All() {
		place++
		f = f.Masked()
		switch {
		case f.Outcome == finding.Undetermined && f.Absent:
			l.Absent.add(&f)
		case len(f.On) == 0:
		case f.Outcome == finding.Undetermined:
			open.add(f.On[0], &f, place)
		case len(f.Fixes) == 0:
			work.add(f.On[0], &f, place)
		}
		if f.Outcome != finding.Violation {
			continue
		}
		for i := range f.Fixes {
			if on := fixed(&f.Fixes[i]); !slices.ContainsFunc(f.Fixes[:i], func(x finding.Fix) bool { return fixed(&x) == on }) {
				work.add(on, &f, place)
			}
		}
	}
	units := map[string]*Unit{}
	unit := func(c *Contact) *Unit {
		u := units[c.Unit]
		if u == nil {
			u = &Unit{Name: c.Unit}
			units[c.Unit] = u
			l.Units = append(l.Units, u)
		}
		return u
	}
	for _, c := range work.list {
		slices.SortStableFunc(c.places, func(a, b int32) int {
			return cmp.Compare(r.Findings.Brief(int(b)).Severity, r.Findings.Brief(int(a)).Severity)
		})
		u := unit(c)
		u.Contacts = append(u.Contacts, c)
		l.Corrections += len(c.places)
	}
	for _, c := range open.list {
		u := unit(c)
		u.Open = append(u.Open, c)
	}
	l.Contacts, l.Open = len(work.list), len(open.list)
	of := map[string]int{}
	for _, list := range [][]*Contact{work.list, open.list} {
		for _, c := range list {
			of[c.Record]++
			if n := of[c.Record]; n > of[l.Usual] || n == of[l.Usual] && c.Record < l.Usual {
				l.Usual = c.Record
			}
		}
	}
	for _, u := range l.Units {
		slices.SortFunc(u.Contacts, (*Contact).compare)
		slices.SortFunc(u.Open, (*Contact).compare)
	}
	slices.SortFunc(l.Units, func(a, b *Unit) int {
		return cmp.Or(last(a.Name == "")-last(b.Name == ""), cmp.Compare(a.Name, b.Name))
	})
	return l
}

// contacts are those of which something is said, in order of first appearance.
type contacts struct {
	run  *Run
	at   map[finding.Ref]*Contact
	list []*Contact
}

// add says that a finding stands on a record, if that is shown.
func (cs *contacts) add(ref finding.Ref, f *finding.Finding, place int32) {
	c := cs.at[ref]
	if c == nil {
		c = &Contact{Ref: ref, Where: cs.run.At(ref, f)}
		c.hidden = !cs.run.Selection.Holds(c.Where)
		cs.at[ref] = c
		if !c.hidden {
			cs.list = append(cs.list, c)
		}
	}
	c.places = append(c.places, place)
}

// At is what is known of a record, and what its finding says where nothing is.
func (r *Run) At(ref finding.Ref, f *finding.Finding) finding.Where {
	var w finding.Where
	if r.Where != nil {
		w = r.Where(ref)
	}
	if w.Unit == "" {
		w.Unit = f.Unit
	}
	if !w.Dated {
		w.Date, w.Dated = f.Date, f.Dated
	}
	return w
}

func fixed(x *finding.Fix) finding.Ref { return finding.Ref{Record: x.Record, Key: x.Key} }

// compare orders contacts by date, those without one last, and by key.
func (c *Contact) compare(d *Contact) int {
	return cmp.Or(last(!c.Dated)-last(!d.Dated), cmp.Compare(c.Date, d.Date), cmp.Compare(c.Record, d.Record), cmp.Compare(c.Key, d.Key))
}

// last is what puts something behind what it is not true of.
func last(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Through goes through contacts in their order, with the findings that stand on each.
func (l *List) Through(list []*Contact) iter.Seq2[*Contact, []Correction] {
	return func(yield func(*Contact, []Correction) bool) {
		var places []int32
		for _, c := range list {
			places = append(places, c.places...)
		}
		at := 0
		var here []Correction
		for f := range l.run.Findings.Pick(places).All() {
			c := list[at]
			x := Correction{Finding: f.Masked()}
			for _, fix := range x.Fixes {
				if fixed(&fix) == c.Ref {
					x.Here = append(x.Here, fix)
				}
			}
			if here = append(here, x); len(here) < len(c.places) {
				continue
			}
			if !yield(c, here) {
				return
			}
			at, here = at+1, here[:0]
		}
	}
}

// Notes are texts that are said once, and pointed to by their numbers, from 1.
type Notes struct {
	Texts []string
	at    map[string]int
}

// Number is that of a text, which is a new one where it was not said before.
func (n *Notes) Number(text string) int {
	at := n.at[text]
	if at == 0 {
		if n.at == nil {
			n.at = map[string]int{}
		}
		n.Texts = append(n.Texts, text)
		at = len(n.Texts)
		n.at[text] = at
	}
	return at
}
