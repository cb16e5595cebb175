package eval

import (
	"fmt"
	"slices"
	"sync"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
)

// index answers the equalities `f = denne.g` of a condition on members. The
// members of every group are parted into buckets by the values of f; a row finds
// the bucket of its g. Members whose f is unknown are loose: whether they are
// equal is unknown for every row.
type index struct {
	levels []pairs // group and first value, that and second value, …
	bucket []int32 // by place in the collection; -1 for loose members
	starts []int32 // by bucket, and one more
	places []int32
	loose  []int32 // places of loose members, ascending
	once   sync.Once
}

// indexOf is the index of a collection by the members' side of the equalities.
func (g *group) indexOf(c *collection, m *plan.Members) *index {
	key := fmt.Sprint(c.of.Index)
	for _, q := range m.Equal {
		key += fmt.Sprint(" ", q.Mine.ID)
	}
	entry, known := g.indexes.Load(key)
	if !known {
		entry, _ = g.indexes.LoadOrStore(key, &index{})
	}
	x := entry.(*index)
	x.once.Do(func() { x.build(g, c, m) })
	return x
}

func (x *index) build(g *group, c *collection, m *plan.Members) {
	x.levels = make([]pairs, len(m.Equal))
	x.bucket = make([]int32, len(c.rows))
	groups := c.groupsByPlace()
	for from := 0; from < len(c.rows); from += chunk {
		to := min(from+chunk, len(c.rows))
		f := g.records(c.table, c.rows[from:to])
		var keys []joinKeys
		for _, q := range m.Equal {
			keys = append(keys, f.joinKeys(q.Mine))
		}
		for i := range f.n {
			at, known := uint32(groups[from+i]), true
			for n := range keys {
				var key uint32
				if key, known = keys[n].at(i); !known {
					break
				}
				at = x.levels[n].add(pair(at, key))
			}
			x.bucket[from+i] = int32(at)
			if !known {
				x.bucket[from+i] = -1
				x.loose = append(x.loose, int32(from+i))
			}
		}
	}
	x.starts = make([]int32, x.buckets()+1)
	for _, b := range x.bucket {
		if b >= 0 {
			x.starts[b+1]++
		}
	}
	for b := range x.buckets() {
		x.starts[b+1] += x.starts[b]
	}
	x.places = make([]int32, x.starts[x.buckets()])
	next := slices.Clone(x.starts)
	for at, b := range x.bucket {
		if b >= 0 {
			x.places[next[b]] = int32(at)
			next[b]++
		}
	}
}

func (x *index) buckets() int { return len(x.levels[len(x.levels)-1].keys) }

// groupsByPlace is the group of every member, by its place.
func (c *collection) groupsByPlace() []int32 {
	groups := make([]int32, len(c.rows))
	for g := range len(c.starts) - 1 {
		for at := c.starts[g]; at < c.starts[g+1]; at++ {
			groups[at] = int32(g)
		}
	}
	return groups
}

// looseIn are the loose members among the places from one to before the other.
func (x *index) looseIn(from, to int32) []int32 {
	a, _ := slices.BinarySearch(x.loose, from)
	b, _ := slices.BinarySearch(x.loose, to)
	return x.loose[a:b]
}

// seeker finds the buckets of the rows of a frame.
type seeker struct {
	*index
	keys []joinKeys
}

func (f *frame) seek(x *index, m *plan.Members) seeker {
	s := seeker{index: x}
	for _, q := range m.Equal {
		s.keys = append(s.keys, f.joinKeys(q.Theirs))
	}
	return s
}

// bucketOf is the bucket of a row in a group, -1 where there is none; false where
// it cannot be told, because the row's own value is unknown.
func (s seeker) bucketOf(i int, g int32) (bucket int32, known bool) {
	at, exists := uint32(g), true
	for n := range s.keys {
		key, known := s.keys[n].at(i)
		if !known {
			return -1, false
		}
		if exists {
			at, exists = s.levels[n].find(pair(at, key))
		}
	}
	if !exists {
		return -1, true
	}
	return int32(at), true
}

// matching are the places of the members that may be equal to each row.
func (f *frame) matching(m *plan.Members, c *collection, groups, starts []int32) []int32 {
	x := f.groupOf(m.Coll.Group).indexOf(c, m)
	s := f.seek(x, m)
	var places []int32
	for i, g := range groups {
		from, to := c.members(g)
		bucket, known := int32(-1), true
		if g >= 0 {
			bucket, known = s.bucketOf(i, g)
		}
		switch {
		case !known:
			for at := from; at < to; at++ {
				places = append(places, at)
			}
		default:
			places = append(places, x.looseIn(from, to)...)
			if bucket >= 0 {
				places = append(places, x.places[x.starts[bucket]:x.starts[bucket+1]]...)
			}
			slices.Sort(places[starts[i]:])
		}
		starts[i+1] = int32(len(places))
	}
	return places
}

// tallied says whether counting a collection's members is a matter of looking
// numbers up: only its equalities read the row in hand.
func tallied(m *plan.Members) bool {
	return len(m.Equal) > 0 && (m.Where == nil || m.Where.Levels == 0)
}

// tally is how many members count for certain, and how many may.
type tally struct{ lo, hi int32 }

// tallyTable counts the members of every bucket and group that meet what is asked
// of them beside the equalities.
type tallyTable struct {
	once    sync.Once
	index   *index
	buckets []tally
	loose   []int32 // by group: the loose members that may count
	all     []int32 // by group: all members that may count
}

// tallies counts the members of a collection for the rows of a frame.
type tallies struct {
	*frame
	seeker
	table  *tallyTable
	coll   *collection
	groups []int32
	m      *plan.Members
}

func (f *frame) tallies(m *plan.Members) tallies {
	g := f.groupOf(m.Coll.Group)
	c := g.colls[m.Coll.Index]
	entry, known := f.tallied.Load(m)
	if !known {
		entry, _ = f.tallied.LoadOrStore(m, &tallyTable{})
	}
	t := entry.(*tallyTable)
	t.once.Do(func() { t.build(g, c, m) })
	return tallies{f, f.seek(t.index, m), t, c, f.groupsOf(m), m}
}

func (t *tallyTable) build(g *group, c *collection, m *plan.Members) {
	t.index = g.indexOf(c, m)
	t.buckets = make([]tally, t.index.buckets())
	t.loose, t.all = make([]int32, g.n), make([]int32, g.n)
	groups := c.groupsByPlace()
	for from := 0; from < len(c.rows); from += chunk {
		to := min(from+chunk, len(c.rows))
		f := g.records(c.table, c.rows[from:to])
		meets := columns.Same(f.n, columns.Yes)
		if m.Where != nil {
			meets = f.truth(m.Where)
		}
		for i := meets.Maybe.Next(0); i >= 0; i = meets.Maybe.Next(i + 1) {
			place := from + i
			t.all[groups[place]]++
			bucket := t.index.bucket[place]
			if bucket < 0 {
				t.loose[groups[place]]++
				continue
			}
			t.buckets[bucket].hi++
			if meets.Yes.Has(i) && (c.unsure == nil || !c.unsure.Has(place)) {
				t.buckets[bucket].lo++
			}
		}
	}
}

// at counts for one row; false where the collection is unknown, and sure is false
// where members that lack some of several values may yet be told from the row by
// the others: they have to be looked at one by one.
func (t tallies) at(i int) (lo, hi int, ok, sure bool) {
	g := t.groups[i]
	switch {
	case g == absentRow || t.coll.lacking:
		return 0, 0, false, true
	case g == emptyGroup:
		return 0, 0, true, true
	}
	bucket, known := t.bucketOf(i, g)
	if len(t.m.Equal) > 1 && (!known || t.table.loose[g] > 0) {
		return 0, 0, true, false
	}
	switch {
	case !known:
		hi = int(t.table.all[g])
	case bucket >= 0:
		lo, hi = int(t.table.buckets[bucket].lo), int(t.table.buckets[bucket].hi+t.table.loose[g])
	default:
		hi = int(t.table.loose[g])
	}
	if t.m.ExceptFirst {
		lo, hi = max(0, lo-1), max(0, hi-1)
	}
	return lo, hi, true, true
}

// tallyAll counts the members of a collection for every row of a frame: how many
// count for certain and how many may; false where the collection is unknown.
func (f *frame) tallyAll(m *plan.Members) func(i int) (lo, hi int, ok bool) {
	if !tallied(m) {
		return f.tallyMembers(m)
	}
	t := f.tallies(m)
	type count struct {
		lo, hi int
		ok     bool
	}
	counts := make([]count, f.n)
	var slow []int
	for i := range counts {
		lo, hi, ok, sure := t.at(i)
		if !sure {
			slow = append(slow, i)
		}
		counts[i] = count{lo, hi, ok}
	}
	for from := 0; from < len(slow); {
		// As many rows at once as do not have too many members.
		to, size := from, 0
		for to < len(slow) && (to == from || size < tooMany) {
			begin, end := t.coll.members(t.groups[slow[to]])
			size += int(end - begin)
			to++
		}
		members := f.some(slow[from:to]).tallyMembers(m)
		for at, i := range slow[from:to] {
			lo, hi, ok := members(at)
			counts[i] = count{lo, hi, ok}
		}
		from = to
	}
	return func(i int) (lo, hi int, ok bool) { return counts[i].lo, counts[i].hi, counts[i].ok }
}

// tallyMembers counts by looking at every member.
func (f *frame) tallyMembers(m *plan.Members) func(i int) (lo, hi int, ok bool) {
	g := f.gather(m)
	t := g.counted(m)
	return func(i int) (lo, hi int, ok bool) {
		if g.isUnknown(i) {
			return 0, 0, false
		}
		from, to := int(g.starts[i]), int(g.starts[i+1])
		lo, hi = t.Yes.CountIn(from, to), t.Maybe.CountIn(from, to)
		if m.ExceptFirst {
			lo, hi = max(0, lo-1), max(0, hi-1)
		}
		return lo, hi, true
	}
}
