package expr

import (
	"cmp"
	"slices"
)

// order is members of buckets by two ranks. Those of a bucket stand by the first one,
// and by the second in every run of 1, 2, 4, … of them; what a fold makes of the
// beginning of a run is kept for each of its places. So what it makes of the members
// whose ranks are below two limits is put together of a few beginnings.
type order struct {
	starts []int32 // by bucket, and one more
	first  []int64 // first ranks, ascending in every bucket
	levels []level
	// isPlain says that there are no second ranks: the one level is that of the whole
	// buckets.
	isPlain bool
}

// level is members in runs of one length.
type level struct {
	members []int32
	second  []int64 // ascending in every run
}

// ranked is a member of a bucket by its ranks.
type ranked struct {
	bucket, member int32
	rank           [2]int64
}

// limits are those that ranks have to be below.
type limits [2]int64

func newOrder(entries []ranked, buckets int, isPlain bool) *order {
	o := &order{starts: make([]int32, buckets+1), isPlain: isPlain, first: make([]int64, len(entries))}
	for _, e := range entries {
		o.starts[e.bucket+1]++
	}
	for b := range buckets {
		o.starts[b+1] += o.starts[b]
	}
	sorted, next := make([]ranked, len(entries)), slices.Clone(o.starts)
	for _, e := range entries {
		sorted[next[e.bucket]] = e
		next[e.bucket]++
	}
	longest := int32(0)
	for b := range buckets {
		from, to := o.starts[b], o.starts[b+1]
		longest = max(longest, to-from)
		if to-from > 1 {
			slices.SortStableFunc(sorted[from:to], func(a, b ranked) int { return cmp.Compare(a.rank[0], b.rank[0]) })
		}
	}
	last := level{make([]int32, len(entries)), make([]int64, len(entries))}
	for at, e := range sorted {
		o.first[at], last.members[at], last.second[at] = e.rank[0], e.member, e.rank[1]
	}
	o.levels = []level{last}
	for size := 2; !isPlain && size <= int(longest); size *= 2 {
		last = last.merged(size)
		o.levels = append(o.levels, last)
	}
	return o
}

// merged is the same members in runs of twice the length, size.
func (l level) merged(size int) level {
	to := level{make([]int32, 0, len(l.members)), make([]int64, 0, len(l.members))}
	for from := 0; from < len(l.members); from += size {
		a, half, end := from, min(from+size/2, len(l.members)), min(from+size, len(l.members))
		b := half
		for a < half || b < end {
			at := &a
			if a == half || b < end && l.second[b] < l.second[a] {
				at = &b
			}
			to.members, to.second = append(to.members, l.members[*at]), append(to.second, l.second[*at])
			*at++
		}
	}
	return to
}

// size is how much was put in order.
func (o *order) size() int { return len(o.first) * len(o.levels) }

// beginnings are the beginnings of runs that the members of a bucket come to whose
// ranks are below limits: of which level, and from where to before where.
func (o *order) beginnings(bucket int32, below limits, do func(level int, from, to int32)) {
	from, end := o.starts[bucket], o.starts[bucket+1]
	within, _ := slices.BinarySearch(o.first[from:end], below[0])
	to := from + int32(within)
	if o.isPlain {
		if from < to {
			do(0, from, to)
		}
		return
	}
	run := func(level int, from int32) {
		within, _ := slices.BinarySearch(o.levels[level].second[from:from+1<<level], below[1])
		if within > 0 {
			do(level, from, from+int32(within))
		}
	}
	for level := 0; from < to; level++ {
		if from%2 == 1 {
			run(level, from<<level)
			from++
		}
		if to%2 == 1 {
			to--
			run(level, to<<level)
		}
		from, to = from/2, to/2
	}
}

// totals are what a fold makes of the beginnings of runs, by level and the last place
// of the beginning.
type totals[T any] struct {
	order *order
	of    [][]T
	join  func(a, b T) T
}

func newTotals[T any](o *order, of func(member int32) T, join func(a, b T) T) *totals[T] {
	t := &totals[T]{order: o, join: join}
	for k, l := range o.levels {
		list := make([]T, len(l.members))
		o.eachRun(k, func(from, to int) {
			for at := from; at < to; at++ {
				if list[at] = of(l.members[at]); at > from {
					list[at] = join(list[at-1], list[at])
				}
			}
		})
		t.of = append(t.of, list)
	}
	return t
}

// eachRun goes through the runs of a level.
func (o *order) eachRun(level int, do func(from, to int)) {
	if o.isPlain {
		for b := range len(o.starts) - 1 {
			do(int(o.starts[b]), int(o.starts[b+1]))
		}
		return
	}
	for from := 0; from < len(o.first); from += 1 << level {
		do(from, min(from+1<<level, len(o.first)))
	}
}

// add adds those of a bucket whose ranks are below limits to what a fold makes of others,
// and says how many they are.
func (t *totals[T]) add(to T, bucket int32, below limits) (T, int) {
	n := 0
	t.order.beginnings(bucket, below, func(level int, from, end int32) {
		to = t.join(to, t.of[level][end-1])
		n += int(end - from)
	})
	return to, n
}

// each goes through the members of a bucket whose ranks are below limits.
func (o *order) each(bucket int32, below limits, do func(member int32)) {
	o.beginnings(bucket, below, func(level int, from, end int32) {
		for _, m := range o.levels[level].members[from:end] {
			do(m)
		}
	})
}

// count is how many they are.
func (o *order) count(bucket int32, below limits) (n int) {
	o.beginnings(bucket, below, func(_ int, from, end int32) { n += int(end - from) })
	return n
}
