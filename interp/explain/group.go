package explain

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/value"
)

// groupCase is one group of records that share a key.
type groupCase struct {
	of    *model.Group
	key   []Value
	colls [][]*member // by model.Collection.Index

	decided bool       // some certain member with a date governs
	day     value.Date // its date
	when    *when      // the days that dated things are read on: that one, and those of what may stand before it
	need    []string   // what this is missing
}

// casesOf are the cases of a group: one for every key among the records that are,
// or may be, members.
func (w *world) casesOf(g *model.Group) []*groupCase {
	var list []*groupCase
	for _, c := range g.Collections {
		for _, r := range w.rows(c.Record) {
			key, lacking := w.ownKey(c, r)
			if len(lacking) > 0 || w.belongs(c, r).truth() == No {
				continue
			}
			if !slices.ContainsFunc(list, func(o *groupCase) bool { return slices.EqualFunc(o.key, key, same) }) {
				list = append(list, w.group(g, key))
			}
		}
	}
	return list
}

func (w *world) group(g *model.Group, key []Value) *groupCase {
	gc := &groupCase{of: g, key: key}
	for _, c := range g.Collections {
		gc.colls = append(gc.colls, w.members(c, key))
	}
	w.govern(gc)
	return gc
}

// govern finds the governing date: that of the first (or last) certain member of
// the governing collection, or where that has no members of the first of any. Records
// that may be its only members stand before these.
func (w *world) govern(gc *groupCase) {
	list, last := gc.members(), false
	var before []*member
	if c := gc.of.Governing; c != nil {
		own := gc.colls[c.Index]
		if len(settled(own)) > 0 {
			list, last = own, gc.of.LastGoverns
		} else {
			before = slices.DeleteFunc(slices.Clone(own), func(m *member) bool {
				_, hasDate := w.date(m.row)
				return !hasDate
			})
		}
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, w.order)
	if last {
		slices.Reverse(list)
	}
	list = append(before, list...)
	var days []value.Date
	anyDay := false // something without a date may stand at the end that governs
	for _, m := range list {
		day, hasDate := w.date(m.row)
		if hasDate {
			days = append(days, w.judged(day))
		}
		if hasDate && m.truth == Yes {
			gc.decided, gc.day = true, day
			break
		}
		anyDay = anyDay || !hasDate
		gc.need = union(gc.need, w.ungoverning(m))
	}
	if !gc.decided {
		gc.need = nil
		for _, m := range settled(list) {
			gc.need = union(gc.need, w.ungoverning(m))
		}
	}
	if anyDay && gc.decided {
		days = append(days, w.daysAfter(gc.day)...)
	}
	gc.when = w.among(days, gc.need)
}

// ungoverning is what a member lacks to govern for certain.
func (w *world) ungoverning(m *member) []string {
	if _, hasDate := w.date(m.row); hasDate {
		return m.need
	}
	return union(m.need, w.undated(m.row))
}

// daysAfter are days enough to stand for all that come after one.
func (w *world) daysAfter(day value.Date) []value.Date {
	var list []value.Date
	for _, turn := range w.info.Turns() {
		if turn > day {
			list = append(list, w.judged(turn))
		}
	}
	return list
}

// members are all that may be members, collection by collection.
func (gc *groupCase) members() []*member { return slices.Concat(gc.colls...) }

// rows are the records that have its key.
func (gc *groupCase) rows() []*row {
	var list []*row
	for _, m := range settled(gc.members()) {
		list = append(list, m.row)
	}
	return list
}
