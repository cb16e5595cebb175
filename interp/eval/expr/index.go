package expr

import (
	"fmt"
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
)

// index answers the equalities `f = denne.g` of a condition on members. The
// members of every group are parted into buckets by the values of f; a row finds
// the bucket of its g. Members whose f is unknown are loose: whether they are
// equal is unknown for every row.
type index struct {
	levels []cases.Pairs // group and first value, that and second value, …; none where there is no equality
	groups int           // the buckets, where there are no levels
	bucket []int32       // by place in the collection; -1 for loose members
	starts []int32       // by bucket, and one more
	places []int32
	loose  []int32 // places of loose members, ascending
	once   task.Once
}

// indexBy is the index of a collection by the members' side of equalities.
func (ev *Evaluator) indexBy(c *cases.Collection, equal []plan.Equality) *index {
	key := fmt.Sprintf("%p", c)
	for _, q := range equal {
		key += fmt.Sprint(" ", q.Mine.ID)
	}
	x, known := ev.indexes.Get(key)
	if !known {
		x = ev.indexes.Put(key, &index{})
	}
	x.once.Do(func() { x.build(ev, c, equal) })
	return x
}

func (x *index) build(ev *Evaluator, c *cases.Collection, equal []plan.Equality) {
	x.levels = make([]cases.Pairs, len(equal))
	x.groups = len(c.Starts) - 1
	x.bucket = make([]int32, len(c.Rows))
	groups := c.GroupsByPlace()
	for from := 0; from < len(c.Rows); from += ev.Thresholds.Chunk {
		to := min(from+ev.Thresholds.Chunk, len(c.Rows))
		f := ev.recordsBeside(c.Table, c.Rows[from:to])
		var keys []joinKeys
		for _, q := range equal {
			keys = append(keys, f.joinKeys(q.Mine))
		}
		for i := range f.N {
			at, known := uint32(groups[from+i]), true
			for n := range keys {
				var key uint32
				if key, known = keys[n].at(i); !known {
					break
				}
				at = x.levels[n].Add(cases.Pair(at, key))
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

func (x *index) buckets() int {
	if len(x.levels) == 0 {
		return x.groups
	}
	return len(x.levels[len(x.levels)-1].Keys)
}

// looseIn are the loose members among the places from one to before the other.
func (x *index) looseIn(from, to int32) []int32 {
	a, _ := slices.BinarySearch(x.loose, from)
	b, _ := slices.BinarySearch(x.loose, to)
	return x.loose[a:b]
}

// seeker finds the buckets of rows.
type seeker struct {
	*index
	keys []joinKeys
}

func (f *Rows) seek(x *index, equal []plan.Equality) seeker {
	s := seeker{index: x}
	for _, q := range equal {
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
			at, exists = s.levels[n].Find(cases.Pair(at, key))
		}
	}
	if !exists {
		return -1, true
	}
	return int32(at), true
}
