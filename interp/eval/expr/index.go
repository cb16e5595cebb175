package expr

import (
	"fmt"

	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
)

// index parts the members of every group into buckets by their sides of equalities with
// the row in hand: a row finds the bucket of its own sides.
type index struct {
	levels []cases.Pairs // group and first value, that and second value, …; none where there is no equality
	groups int           // the buckets, where there are no levels
	bucket []int32       // by place in the collection; -1 for members that lack a side
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
			}
		}
	}
}

func (x *index) buckets() int {
	if len(x.levels) == 0 {
		return x.groups
	}
	return len(x.levels[len(x.levels)-1].Keys)
}
