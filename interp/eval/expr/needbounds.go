package expr

import (
	"cmp"
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
)

// lackTable is what the members lack of which it is unknown whether they count
// between bounds: by name the members that lack it, so that a row asks whether one
// of them is within its bounds.
type lackTable struct {
	once  task.Once
	names []string
	by    []frontier // by name
}

// needBounded adds what leaves a count by bounds undecided for the one row there
// is: what the members within them lack, and its own side of a bound.
func (f *Rows) needBounded(m *plan.Members, to *Needs) {
	t := f.tallies(m)
	bounds := t.table.bounds
	bucket := t.groups[0]
	limits, _ := bounds.limits(t.bounds, 0)
	if bounds.possible.count(bucket, limits) == 0 {
		return
	}
	for k, theirs := range t.bounds {
		if _, known := theirs(0); !known {
			f.Need(m.Bounds[k].Theirs, 0, to)
		}
	}
	lacks := t.table.lacking(t)
	for k, name := range lacks.names {
		if lacks.by[k].any(bucket, limits) {
			to.Add(name)
		}
	}
}

// lacking is the table of what the members lack.
func (t *tallyTable) lacking(of tallies) *lackTable {
	t.lacks.once.Do(func() { t.lacks.build(of) })
	return &t.lacks
}

// build asks every member once what it lacks.
func (t *lackTable) build(of tallies) {
	m, c, bounds := of.m, of.coll, of.table.bounds
	lacking := map[string][]ranked{}
	for from := 0; from < len(c.Rows); from += of.Thresholds.Chunk {
		f := of.recordsBeside(c.Table, c.Rows[from:min(from+of.Thresholds.Chunk, len(c.Rows))])
		mine := f.mine(m.Bounds)
		for i := range f.N {
			if m.Where != nil && f.Truth(m.Where).At(i) == columns.No {
				continue
			}
			lacks := f.lacksBetween(m, mine, i, c, c.Unsure != nil && c.Unsure.Has(from+i))
			if len(lacks) == 0 {
				continue
			}
			r := bounds.ranked(newBounded(of.index.bucket[from+i], int32(from+i), false, mine, i))
			for _, name := range lacks {
				if lacking[name] == nil {
					t.names = append(t.names, name)
				}
				lacking[name] = append(lacking[name], r)
			}
		}
	}
	for _, name := range t.names {
		t.by = append(t.by, newFrontier(lacking[name]))
	}
}

// lacksBetween is what one member lacks whatever the row: to belong, to be between
// bounds, and to meet what else is asked.
func (f *Rows) lacksBetween(m *plan.Members, mine []measure, i int, c *cases.Collection, unsure bool) []string {
	var lacks Needs
	if unsure {
		lacks.Add(c.LackToBelong(f.Row(i))...)
	}
	for k, of := range mine {
		if _, known := of(i); !known {
			f.Need(m.Bounds[k].Mine, i, &lacks)
		}
	}
	if m.Where != nil && !f.Truth(m.Where).At(i).Known() {
		f.Need(m.Where, i, &lacks)
	}
	return lacks.Names()
}

// frontier answers whether one of some members has ranks below the limits of both
// bounds: with each first rank stands the least second one so far, in every bucket.
// Members that such a one goes before in both are left out.
type frontier []ranked

func newFrontier(members []ranked) frontier {
	slices.SortFunc(members, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.bucket, b.bucket), cmp.Compare(a.rank[0], b.rank[0]), cmp.Compare(a.rank[1], b.rank[1]))
	})
	var f frontier
	for _, m := range members {
		if last := len(f) - 1; last < 0 || f[last].bucket != m.bucket || f[last].rank[1] > m.rank[1] {
			f = append(f, m)
		}
	}
	return f
}

func (f frontier) any(bucket int32, limits [2]int32) bool {
	before, _ := slices.BinarySearchFunc(f, limits[0], func(m ranked, limit int32) int {
		return cmp.Or(cmp.Compare(m.bucket, bucket), cmp.Compare(m.rank[0], limit))
	})
	return before > 0 && f[before-1].bucket == bucket && (f[before-1].rank[1] < limits[1])
}
