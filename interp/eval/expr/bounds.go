package expr

import (
	"cmp"
	"slices"
	"sort"

	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Members are counted between bounds without being paired with rows: those of a
// bucket stand in the order of their side of the first bound, and for a second
// one in the order of its side within every run of 1, 2, 4, … of them.

// measure is the values of an expression that has an order; false where one is
// unknown.
type measure func(i int) (value.Number, bool)

func (f *Rows) measure(n *plan.Node) measure {
	if n.Kind == model.Date {
		v := f.Date(n)
		return func(i int) (value.Number, bool) {
			day, known := v.At(i)
			return value.Int(int(day)), known
		}
	}
	v := f.Number(n)
	return func(i int) (value.Number, bool) {
		lo, _, known := v.At(i)
		return lo, known
	}
}

// mine and theirs are the two sides of bounds.
func (f *Rows) mine(bounds []plan.Bound) []measure {
	list := make([]measure, len(bounds))
	for k, b := range bounds {
		list[k] = f.measure(b.Mine)
	}
	return list
}

func (f *Rows) theirs(bounds []plan.Bound) []measure {
	list := make([]measure, len(bounds))
	for k, b := range bounds {
		list[k] = f.measure(b.Theirs)
	}
	return list
}

// bounded is a member of a bucket that may count.
type bounded struct {
	bucket  int32
	place   int32 // in the collection
	certain bool  // it counts where it is within the bounds
	mine    [2]value.Number
	known   [2]bool
}

func newBounded(bucket, place int32, certain bool, mine []measure, i int) bounded {
	m := bounded{bucket: bucket, place: place, certain: certain}
	for k, of := range mine {
		m.mine[k], m.known[k] = of(i)
		m.certain = m.certain && m.known[k]
	}
	return m
}

// boundTable counts the members of buckets that are within bounds.
type boundTable struct {
	bounds            []plan.Bound
	values            [][]value.Number // by bound: the different values of the members, ascending
	certain, possible ranking
}

func newBoundTable(bounds []plan.Bound, members []bounded, buckets int) *boundTable {
	t := &boundTable{bounds: bounds, values: make([][]value.Number, len(bounds))}
	for k := range bounds {
		for _, m := range members {
			if m.known[k] {
				t.values[k] = append(t.values[k], m.mine[k])
			}
		}
		slices.SortFunc(t.values[k], value.Number.Cmp)
		t.values[k] = slices.CompactFunc(t.values[k], func(a, b value.Number) bool { return a.Cmp(b) == 0 })
	}
	possible, certain := make([]ranked, 0, len(members)), []ranked(nil)
	for _, m := range members {
		r := t.ranked(m)
		possible = append(possible, r)
		if m.certain {
			certain = append(certain, r)
		}
	}
	t.certain, t.possible = newRanking(certain, buckets, len(bounds)), newRanking(possible, buckets, len(bounds))
	return t
}

// ranked is a member by its ranks.
func (t *boundTable) ranked(m bounded) ranked {
	r := ranked{bucket: m.bucket, place: m.place}
	for k := range t.bounds {
		r.rank[k] = t.rank(k, m.mine[k], m.known[k])
	}
	return r
}

// below is how many of the values of a bound are less than x, or also equal.
func (t *boundTable) below(k int, x value.Number, equal bool) int32 {
	return int32(sort.Search(len(t.values[k]), func(at int) bool {
		c := t.values[k][at].Cmp(x)
		return c > 0 || c == 0 && !equal
	}))
}

// isUpper says whether a bound holds for what is small.
func (t *boundTable) isUpper(k int) bool {
	return t.bounds[k].Cmp == syntax.Lt || t.bounds[k].Cmp == syntax.Le
}

// rank numbers the members' side of a bound, so that the bound holds for the ranks
// below some limit: an unknown side has a rank below all limits, for it may hold.
func (t *boundTable) rank(k int, x value.Number, known bool) int32 {
	switch at := t.below(k, x, false); {
	case !known:
		return -1
	case t.isUpper(k):
		return at
	default:
		return int32(len(t.values[k])) - 1 - at
	}
}

// limit is the rank below which the bound holds for a row.
func (t *boundTable) limit(k int, x value.Number, known bool) int32 {
	all := int32(len(t.values[k]))
	switch op := t.bounds[k].Cmp; {
	case !known:
		return all
	case t.isUpper(k):
		return t.below(k, x, op == syntax.Le)
	default:
		return all - t.below(k, x, op == syntax.Gt)
	}
}

// count is how many members of a bucket are within a row's bounds for certain, and
// how many may be.
func (t *boundTable) count(bucket int32, theirs []measure, i int) (lo, hi int32) {
	limits, certain := t.limits(theirs, i)
	if certain {
		lo = t.certain.count(bucket, limits)
	}
	return lo, t.possible.count(bucket, limits)
}

// limits are those of a row; certain says whether its side of all bounds is known.
func (t *boundTable) limits(theirs []measure, i int) (limits [2]int32, certain bool) {
	limits[1] = 1 // above the one rank that all have by a bound that is not there
	certain = true
	for k, of := range theirs {
		x, known := of(i)
		limits[k] = t.limit(k, x, known)
		certain = certain && known
	}
	return limits, certain
}

// within are the places of the members that may be within each row's bounds.
func (f *Rows) within(m *plan.Members, groups, starts []int32) []int32 {
	t := f.tallies(m)
	var places []int32
	for i, g := range groups {
		if g >= 0 {
			limits, _ := t.table.bounds.limits(t.bounds, i)
			t.table.bounds.possible.each(g, limits, func(place int32) { places = append(places, place) })
			slices.Sort(places[starts[i]:])
		}
		starts[i+1] = int32(len(places))
	}
	return places
}

// ranked is a member by its ranks.
type ranked struct {
	bucket, place int32
	rank          [2]int32
}

// ranking is members of buckets by their ranks.
type ranking struct {
	starts []int32   // by bucket, and one more
	first  []int32   // first ranks, ascending in every bucket
	places []int32   // of the same members
	runs   [][]int32 // second ranks: of the same members, then ascending in every run of 2, of 4, …; nil where there are none
}

func newRanking(members []ranked, buckets, bounds int) ranking {
	slices.SortFunc(members, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.bucket, b.bucket), cmp.Compare(a.rank[0], b.rank[0]))
	})
	r := ranking{starts: make([]int32, buckets+1), first: make([]int32, len(members)), places: make([]int32, len(members))}
	second := make([]int32, len(members))
	for at, m := range members {
		r.starts[m.bucket+1]++
		r.first[at], r.places[at], second[at] = m.rank[0], m.place, m.rank[1]
	}
	for b := range buckets {
		r.starts[b+1] += r.starts[b]
	}
	if bounds == 1 {
		return r
	}
	r.runs = [][]int32{second}
	for size := 2; size <= len(members); size *= 2 {
		second = slices.Clone(second)
		for run := range slices.Chunk(second, size) {
			slices.Sort(run)
		}
		r.runs = append(r.runs, second)
	}
	return r
}

// count is how many members of a bucket have ranks below the limits.
func (r *ranking) count(bucket int32, limits [2]int32) int32 {
	n := int32(0)
	r.parts(bucket, limits[0], func(level int, run int32) {
		if r.runs == nil {
			n += 1 << level
			return
		}
		at := int(run) << level
		found, _ := slices.BinarySearch(r.runs[level][at:at+1<<level], limits[1])
		n += int32(found)
	})
	return n
}

// each goes through the places of those members.
func (r *ranking) each(bucket int32, limits [2]int32, do func(place int32)) {
	var in func(level int, run int32)
	in = func(level int, run int32) {
		switch {
		case r.runs != nil && r.runs[level][int(run)<<level] >= limits[1]: // the least in the run
		case level == 0:
			do(r.places[run])
		default:
			in(level-1, 2*run)
			in(level-1, 2*run+1)
		}
	}
	r.parts(bucket, limits[0], in)
}

// parts are the runs of 1, 2, 4, … that the members of a bucket with first ranks
// below a limit come to.
func (r *ranking) parts(bucket, limit int32, do func(level int, run int32)) {
	from, end := r.starts[bucket], r.starts[bucket+1]
	within, _ := slices.BinarySearch(r.first[from:end], limit)
	to := from + int32(within)
	for level := 0; from < to; level++ {
		if from%2 == 1 {
			do(level, from)
			from++
		}
		if to%2 == 1 {
			to--
			do(level, to)
		}
		from, to = from/2, to/2
	}
}
