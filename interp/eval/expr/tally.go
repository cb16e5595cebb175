package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
)

// tallied says whether counting a collection's members is a matter of looking
// numbers up: only equalities, and one inequality or two bounds, read the row in
// hand.
func tallied(m *plan.Members) bool {
	return len(m.Paired()) > 0 && (m.Where == nil || m.Where.Levels == 0)
}

// tally is how many members count for certain, and how many may.
type tally struct{ lo, hi int32 }

// tallyTable counts the members of every bucket and group that meet what is asked
// of them beside the equalities.
type tallyTable struct {
	once    task.Once
	index   *index
	buckets []tally
	loose   []int32 // by group: the loose members that may count
	all     []int32 // by group: all members that may count
	unequal *unequalTable
	bounds  *boundTable
	lacks   lackTable // of members between bounds
}

// unequalTable counts the same members again by their side of the inequality: those
// that have the row's own value do not count.
type unequalTable struct {
	blank   []int32 // by bucket: those that count but for an unknown value
	keys    [3]cases.Pairs
	buckets []tally // by bucket and value
	loose   []tally // by group and value
	all     []tally
}

// Which keys of an unequalTable.
const (
	byBucket = iota
	byLoose
	byAll
)

// tallies counts the members of a collection for some rows.
type tallies struct {
	*Rows
	seeker
	table   *tallyTable
	coll    *cases.Collection
	groups  []int32
	m       *plan.Members
	unequal joinKeys
	bounds  []measure
}

func (f *Rows) tallies(m *plan.Members) tallies {
	g := f.GroupOf(m.Coll.Group)
	c := g.Colls[m.Coll.Index]
	t, known := f.tallied.Get(m)
	if !known {
		t = f.tallied.Put(m, &tallyTable{})
	}
	t.once.Do(func() { t.build(f.Evaluator, g, c, m) })
	out := tallies{Rows: f, seeker: f.seek(t.index, m), table: t, coll: c, groups: f.groupsOf(m), m: m}
	if m.Unequal != nil {
		out.unequal = f.joinKeys(m.Unequal.Theirs)
	}
	out.bounds = f.theirs(m.Bounds)
	return out
}

func (t *tallyTable) build(ev *Evaluator, g *cases.Group, c *cases.Collection, m *plan.Members) {
	t.index = ev.indexOf(c, m)
	t.buckets = make([]tally, t.index.buckets())
	t.loose, t.all = make([]int32, len(c.Starts)-1), make([]int32, len(c.Starts)-1)
	if m.Unequal != nil {
		t.unequal = &unequalTable{blank: make([]int32, t.index.buckets())}
	}
	var bounded []bounded
	groups := c.GroupsByPlace()
	for from := 0; from < len(c.Rows); from += ev.Thresholds.Chunk {
		to := min(from+ev.Thresholds.Chunk, len(c.Rows))
		f := ev.recordsBeside(c.Table, c.Rows[from:to])
		meets := columns.Same(f.N, columns.Yes)
		if m.Where != nil {
			meets = f.Truth(m.Where)
		}
		var unequal joinKeys
		if m.Unequal != nil {
			unequal = f.joinKeys(m.Unequal.Mine)
		}
		mine := f.mine(m.Bounds)
		for i := meets.Maybe.Next(0); i >= 0; i = meets.Maybe.Next(i + 1) {
			place := from + i
			one := tally{hi: 1}
			if meets.Yes.Has(i) && (c.Unsure == nil || !c.Unsure.Has(place)) {
				one.lo = 1
			}
			t.count(groups[place], t.index.bucket[place], one)
			if t.unequal != nil {
				key, known := unequal.at(i)
				t.unequal.count(groups[place], t.index.bucket[place], key, known, one)
			}
			if bucket := t.index.bucket[place]; bucket >= 0 && len(mine) > 0 {
				bounded = append(bounded, newBounded(bucket, int32(place), one.lo == 1, mine, i))
			}
		}
	}
	if len(m.Bounds) > 0 {
		ev.Did(&ev.Work.Ordered, len(bounded))
		t.bounds = newBoundTable(m.Bounds, bounded, t.index.buckets())
	}
}

func (t *tallyTable) count(g, bucket int32, one tally) {
	t.all[g]++
	if bucket < 0 {
		t.loose[g]++
		return
	}
	t.buckets[bucket].lo += one.lo
	t.buckets[bucket].hi += one.hi
}

func (a *unequalTable) count(g, bucket int32, key uint32, known bool, one tally) {
	if !known {
		if bucket >= 0 {
			a.blank[bucket] += one.lo
		}
		return
	}
	add := func(which int, of uint32, to *[]tally) {
		at := a.keys[which].Add(cases.Pair(of, key))
		if int(at) == len(*to) {
			*to = append(*to, tally{})
		}
		(*to)[at].lo += one.lo
		(*to)[at].hi += one.hi
	}
	add(byAll, uint32(g), &a.all)
	if bucket < 0 {
		add(byLoose, uint32(g), &a.loose)
	} else {
		add(byBucket, uint32(bucket), &a.buckets)
	}
}

// of is how many members of a group or bucket have a value.
func (a *unequalTable) of(which int, counts []tally, of int32, key uint32) tally {
	at, known := a.keys[which].Find(cases.Pair(uint32(of), key))
	if !known {
		return tally{}
	}
	return counts[at]
}

// at counts for one row; ok is false where the collection is unknown, and sure is
// false where members that lack some of several values may yet be told from the
// row by the others: they have to be looked at one by one.
func (t tallies) at(i int) (lo, hi int, ok, sure bool) {
	g := t.groups[i]
	switch {
	case g == cases.AbsentRow || t.coll.Lacking:
		return 0, 0, false, true
	case g < 0:
		return 0, 0, true, true
	}
	bucket, known := t.bucketOf(i, g)
	if len(t.m.Equal)+len(t.m.Bounds) > 1 && (!known || t.table.loose[g] > 0) {
		return 0, 0, true, false
	}
	var least, most int32
	switch {
	case t.table.bounds != nil:
		if bucket >= 0 {
			least, most = t.table.bounds.count(bucket, t.bounds, i)
		}
	case !known:
		most = t.table.all[g]
	case bucket >= 0:
		least, most = t.table.buckets[bucket].lo, t.table.buckets[bucket].hi+t.table.loose[g]
	default:
		most = t.table.loose[g]
	}
	if a := t.table.unequal; a != nil {
		key, hasKey := t.unequal.at(i)
		least, most = a.less(least, most, g, bucket, known, key, hasKey)
	}
	return int(least), int(most), true, true
}

// less takes the members off that have the row's own value, and where it is not
// known which have makes them uncertain.
func (a *unequalTable) less(lo, hi, g, bucket int32, bucketKnown bool, key uint32, known bool) (int32, int32) {
	switch {
	case !known:
		return 0, hi
	case !bucketKnown:
		return 0, hi - a.of(byAll, a.all, g, key).hi
	}
	hi -= a.of(byLoose, a.loose, g, key).hi
	if bucket >= 0 {
		same := a.of(byBucket, a.buckets, bucket, key)
		lo -= same.lo + a.blank[bucket]
		hi -= same.hi
	}
	return lo, hi
}

// memberCount is how many members of a row count for certain and how many may; ok
// is false where the collection is unknown.
type memberCount struct {
	lo, hi int
	ok     bool
}

// tally counts for every row what a fold goes over.
func (f *Rows) tally(n *plan.Node) []memberCount {
	counts, stray := f.tallyAll(n.Members), f.strayCounts(n)
	for i := range counts {
		c := &counts[i]
		c.hi += stray(i)
		if n.Members.ExceptFirst {
			c.lo, c.hi = max(0, c.lo-1), max(0, c.hi-1)
		}
	}
	return counts
}

// tallyAll counts the members of a collection for every row.
func (f *Rows) tallyAll(m *plan.Members) []memberCount {
	if !tallied(m) {
		return f.tallyMembers(m)
	}
	t := f.tallies(m)
	counts := f.countList(f.N)
	var slow []int
	for i := range counts {
		lo, hi, ok, sure := t.at(i)
		if !sure {
			slow = append(slow, i)
		}
		counts[i] = memberCount{lo, hi, ok}
	}
	f.Did(&f.Work.OneByOne, len(slow))
	for from := 0; from < len(slow); {
		// As many rows at once as do not have too many members.
		to, size := from, 0
		for to < len(slow) && (to == from || size < f.Thresholds.Members) {
			begin, end := t.coll.Places(t.groups[slow[to]])
			size += int(end - begin)
			to++
		}
		members := f.some(slow[from:to]).tallyMembers(m)
		for at, i := range slow[from:to] {
			counts[i] = members[at]
		}
		from = to
	}
	return counts
}

// tallyMembers counts by looking at every member.
func (f *Rows) tallyMembers(m *plan.Members) []memberCount {
	g := f.gather(m)
	t := g.counted(m)
	counts := f.countList(f.N)
	for i := range counts {
		if g.isUnknown(i) {
			continue
		}
		from, to := int(g.starts[i]), int(g.starts[i+1])
		lo, hi := t.Yes.CountIn(from, to), t.Maybe.CountIn(from, to)
		counts[i] = memberCount{lo, hi, true}
	}
	return counts
}

func (f *Rows) countList(n int) []memberCount {
	return task.Some(f.scratch, func(s *scratch) *task.Slab[memberCount] { return &s.counts }, n)
}
