package expr

import (
	"ppolang/interp/eval/cases"
	"ppolang/interp/pairs"
	"ppolang/interp/plan"
)

// meeting is some rows that look up members in order.
type meeting struct {
	*Rows
	*lineup
	groups []int32
	equal  []joinKeys
	bounds []measure
}

// meeting has them look up members of groups, one for each.
func (f *Rows) meeting(m *plan.Members, groups []int32) *meeting {
	t := &meeting{Rows: f, lineup: f.lineup(m), groups: groups}
	for _, q := range m.Equal {
		t.equal = append(t.equal, f.joinKeys(q.Theirs))
	}
	for _, b := range m.Bounds {
		t.bounds = append(t.bounds, f.measure(b.Theirs))
	}
	return t
}

// isUnknown says whether the collection is unknown for a row.
func (t *meeting) isUnknown(i int) bool { return t.coll.Lacking || t.groups[i] == cases.AbsentRow }

// isCertain says whether a row lacks nothing of what it is held against members by.
func (t *meeting) isCertain(i int) bool {
	for _, of := range t.bounds {
		if _, known := of(i); !known {
			return false
		}
	}
	return knownSides(t.equal, i) == 1<<len(t.equal)-1
}

// met is members that a row may meet: those of a bucket with ranks below its limits.
type met struct {
	*arrangement
	bucket int32
	below  limits
}

// all goes through the members that a row may meet.
func (t *meeting) all(i int, do func(met)) {
	t.own(i, do)
	t.strays(i, do)
}

// count is how many they are.
func (t *meeting) count(i int) (n int) {
	t.all(i, func(to met) { n += to.order.count(to.bucket, to.below) })
	return n
}

// own goes through those of the row's own group.
func (t *meeting) own(i int, do func(met)) { t.in(i, t.groups[i], do) }

// strays goes through those that only may belong to it.
func (t *meeting) strays(i int, do func(met)) {
	for _, number := range t.GroupOf(t.m.Coll.Group).Strays(t.groups[i]) {
		t.in(i, number, do)
	}
}

func (t *meeting) in(i int, group int32, do func(met)) {
	if group < 0 {
		return
	}
	a := t.arranged(t.Evaluator, knownSides(t.equal, i))
	for _, p := range a.parts {
		bucket, exists := t.bucket(p, i, group)
		if !exists {
			continue
		}
		for k, w := range t.ways {
			if below, some := t.limits(i, w); some {
				do(met{a, int32((p.from+int(bucket))*len(t.ways) + k), below})
			}
		}
	}
}

// bucket is the one of a part that has the row's values; false where there is none.
func (t *meeting) bucket(p part, i int, group int32) (bucket uint32, exists bool) {
	at, level := uint32(group), 0
	for k := range t.equal {
		if p.by&(1<<k) == 0 {
			continue
		}
		key, _ := t.equal[k].at(i)
		if at, exists = p.index.levels[level].Find(cases.Pair(at, key)); !exists {
			return 0, false
		}
		level++
	}
	return at, true
}

// limits are those of a row in one way of the bounds. A row whose side of ≠ is unknown
// has them in only one of its ways.
func (t *meeting) limits(i int, w way) (below limits, some bool) {
	for k := range pairs.MaxBounds {
		if k >= len(t.bounds) {
			below[k] = 1 // above the one rank that all have by a bound that is not there
			continue
		}
		switch x, known := t.bounds[k](i); {
		case known:
			below[k] = limitBy(w[k], t.scales[k].rank(x))
		case isSecond(t.m.Bounds[k].Cmp, w[k]):
			return below, false
		default:
			below[k] = aboveAll
		}
	}
	return below, true
}
