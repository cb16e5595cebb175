package explain

import (
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// when is the days that may govern a case, ascending: dated things are read on
// them. A group whose first member is uncertain may have several, for want of need.
type when struct {
	days []value.Date
	need []string
}

// noDay is the day of a record without a date: nothing is in force on it.
var noDay = value.MinDate - 1

// only is the one day.
func (w *world) only(day value.Date) *when {
	if w.days[day] == nil {
		w.days[day] = &when{days: []value.Date{day}}
	}
	return w.days[day]
}

// among is some days, of which it is not known which it is for want of need.
func (w *world) among(days []value.Date, need []string) *when {
	slices.Sort(days)
	if days = slices.Compact(days); len(days) == 1 {
		return w.only(days[0])
	}
	return &when{days, need}
}

// dated reads what may have another version on every day.
func (s *scope) dated(n *Node, read func(on *scope, n *Node)) {
	var list []*Node
	for _, day := range s.when.days {
		on, one := *s, &Node{}
		on.when = s.only(day)
		read(&on, one)
		list = append(list, one)
	}
	n.agree(list, s.when.need)
}

// day is the one day of a scope that has no other.
func (s *scope) day() value.Date { return s.when.days[0] }

// agree makes n what all of several nodes are, of which it is not known which one
// it is for want of need: it is missing where they differ.
func (n *Node) agree(list []*Node, need []string) {
	first := list[0]
	n.Value, n.Children, n.Need = first.Value, first.Children, needs(list...)
	for _, other := range list[1:] {
		if !alike(other.Value, first.Value) {
			n.Value, n.Need = Value{Kind: first.Value.Kind}, union(n.Need, need)
			return
		}
	}
}

// alike says whether as much is known of two values, and the same.
func alike(a, b Value) bool {
	switch {
	case a.State != b.State:
		return false
	case a.State == Missing:
		return true
	case numeric(a.Kind):
		return a.lo.Cmp(b.lo) == 0 && a.hi.Cmp(b.hi) == 0
	case a.Kind == model.Codes:
		return slices.EqualFunc(a.codes, b.codes, func(a, b record.CodeValue) bool { return a.Canon == b.Canon })
	}
	return same(a, b)
}
