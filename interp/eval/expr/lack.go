package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/plan"
)

// lacking is a name, and the place of the first or last member that lacks what it names.
type lacking struct {
	name   string
	places *totals[int32]
}

// needMet adds what leaves a fold of members in order undecided for the one row there is:
// what the members lack that it may meet, and its own sides. Of the first or last member
// it is what those lack that stand before the first that is certain.
func (f *Rows) needMet(n *plan.Node, to *Needs) {
	t := f.meeting(n.Members, f.groupsOf(n.Members))
	end := int32(none)
	if isEnd(n) && t.isCertain(0) {
		end = t.end(n, 0).sure
	}
	some := false
	lacks := func(from met, isBefore func(place int32) bool) {
		some = some || from.order.count(from.bucket, from.below) > 0
		for _, l := range t.lackingOf(n, from.arrangement, to) {
			if at, _ := l.places.add(none, from.bucket, from.below); at != none && (end == none || isBefore(at)) {
				to.Add(l.name)
			}
		}
	}
	t.own(0, func(from met) {
		lacks(from, func(at int32) bool { return (at > end) == (n.Op == plan.Last) })
	})
	t.strays(0, func(from met) {
		lacks(from, func(at int32) bool { return t.isBeyond(n, t.coll.Rows[at], t.coll.Rows[end]) })
	})
	if !some {
		to.Add(n.Members.Empty)
		return
	}
	for k, q := range n.Members.Equal {
		if _, known := t.equal[k].at(0); !known {
			f.Need(q.Theirs, 0, to)
		}
	}
	for k, b := range n.Members.Bounds {
		if _, known := t.bounds[k](0); !known {
			f.Need(b.Theirs, 0, to)
		}
	}
}

func isEnd(n *plan.Node) bool { return n.Op == plan.First || n.Op == plan.Last }

// lackingOf asks every member once what it lacks: in one go with whoever asks, for members
// of members may lack the same.
func (t *meeting) lackingOf(n *plan.Node, a *arrangement, asks *Needs) []lacking {
	return a.lacking.get(func() (list []lacking) {
		var names []string
		by := map[string]columns.Bits{}
		t.eachChunk(func(f *Rows, from int) {
			for i := range f.N {
				for _, name := range t.lacks(n, f, i, from+i, asks.Another()) {
					if by[name] == nil {
						by[name] = columns.NewBits(len(t.places))
						names = append(names, name)
					}
					by[name].Add(from + i)
				}
			}
		})
		for _, name := range names {
			list = append(list, lacking{name, newTotals(a.order, func(member int32) int32 {
				if by[name].Has(int(member)) {
					return t.places[member]
				}
				return none
			}, func(a, b int32) int32 { return further(n.Op, a, b) })})
		}
		return list
	})
}

// lacks is what one member lacks whatever the row: to belong, to meet what is asked of it
// alone, on its sides of what it is held against the row by, a value where one is folded,
// and a date where there is a first or last.
func (t *meeting) lacks(n *plan.Node, f *Rows, i, member int, lacks Needs) []string {
	if place := t.places[member]; t.coll.Unsure != nil && t.coll.Unsure.Has(int(place)) {
		lacks.Add(t.coll.LackToBelong(f.Row(i))...)
	}
	asked := append([]*plan.Node(nil), n.Args...)
	if n.Members.Where != nil {
		asked = append(asked, n.Members.Where)
	}
	for _, q := range n.Members.Equal {
		asked = append(asked, q.Mine)
	}
	for _, b := range n.Members.Bounds {
		asked = append(asked, b.Mine)
	}
	for _, of := range asked {
		if !f.isSettled(of, i) {
			f.Need(of, i, &lacks)
		}
	}
	if isEnd(n) {
		f.needDate(n, i, &lacks)
	}
	return lacks.Names()
}
