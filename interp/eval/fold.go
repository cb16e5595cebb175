package eval

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"ppolang/interp/finding"
)

// fold has findings speak for others, and puts those behind all that are left. It
// does what finding.Settle does, for more findings than there is memory for in words:
// only those are looked at that would change a record which others would change too.
func (f *findings) fold(all *changes) {
	if of := contested(all); len(of) > 0 {
		f.part(f.speakers(all, of))
	}
}

// contested is what those findings propose that would change a record which others
// would change too, by their places.
func contested(all *changes) map[int32][]change {
	of := map[int32][]change{}
	all.each(func(list []change) {
		if slices.ContainsFunc(list, func(c change) bool { return c.finding != list[0].finding }) {
			for _, c := range list {
				of[c.finding] = nil
			}
		}
	})
	if len(of) == 0 {
		return nil
	}
	for _, c := range all.list {
		if known, ok := of[c.finding]; ok {
			of[c.finding] = append(known, c)
		}
	}
	return of
}

// speakers finds who speaks for whom, by their places.
func (f *findings) speakers(all *changes, of map[int32][]change) map[int32]int32 {
	proposes, by := all.related()
	type target struct{ record, key, what int32 }
	first := map[target]int32{} // the place, in order, of the first that proposes it
	into := map[int32]int32{}
	order := f.foremostFirst(maps.Keys(of))
	for at, i := range order {
		speaker, spoken := len(order), true
		for _, c := range of[i] {
			before := len(order)
			for _, what := range by[c.what] {
				if n, ok := first[target{c.record, c.key, what}]; ok {
					before = min(before, int(n))
				}
			}
			speaker, spoken = min(speaker, before), spoken && before < len(order)
		}
		if spoken {
			into[i] = order[speaker]
			continue
		}
		for _, c := range of[i] {
			for _, what := range proposes[c.what] {
				to := target{c.record, c.key, what}
				if _, ok := first[to]; !ok {
					first[to] = int32(at)
				}
			}
		}
	}
	return into
}

// related says of each change what is proposed with it, and with what it is proposed.
func (c *changes) related() (proposes, by [][]int32) {
	for _, one := range c.changed() {
		number := func(of []finding.Change) (numbers []int32) {
			for _, x := range of {
				numbers = append(numbers, c.number(changed{one.record, one.field, x}))
			}
			return numbers
		}
		proposes, by = append(proposes, number(one.Proposes())), append(by, number(one.ProposedBy()))
	}
	return proposes, by
}

// foremostFirst are the places of findings in the order in which these speak for others.
func (f *findings) foremostFirst(places iter.Seq[int32]) []int32 {
	return slices.SortedFunc(places, func(a, b int32) int {
		x, y := f.foremost(a), f.foremost(b)
		return cmp.Or(x.Compare(&y), cmp.Compare(a, b))
	})
}

// foremost is where a finding stands among those that may speak for it.
func (f *findings) foremost(place int32) finding.Foremost {
	x := &f.list[place]
	by := &f.sources[x.by]
	of := finding.Foremost{Severity: x.severity, Order: f.order(x)}
	if by.builtin != nil {
		of.Rule = finding.OfBuiltin(by.builtin.Kind)
	} else {
		of.Rule = by.rule.Number
	}
	return of
}

// part puts the findings that others speak for behind all others, and notes at those
// who does.
func (f *findings) part(into map[int32]int32) {
	if len(into) == 0 {
		return
	}
	list := make([]brief, 0, len(f.list))
	to := make([]int32, len(f.list)) // where each is now
	for i := range f.list {
		if _, gone := into[int32(i)]; !gone {
			to[i] = int32(len(list))
			list = append(list, f.list[i])
		}
	}
	f.Did(&f.Work.Folded, len(into))
	for i := range into {
		if by := f.sources[f.list[i].by]; by.rule != nil {
			f.tried[by.rule.Number].Folded++
		}
	}
	f.left = len(list)
	f.also = map[int32][]int32{}
	for _, i := range f.foremostFirst(maps.Keys(into)) {
		by := to[into[i]]
		f.also[by] = append(f.also[by], int32(len(list)))
		list = append(list, f.list[i])
	}
	f.list = list
}
