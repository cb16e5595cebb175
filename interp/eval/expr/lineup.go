package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/pairs"
	"ppolang/interp/plan"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Members are held against rows by equalities and up to two bounds without being paired
// with them: they stand in order, and a row looks up what is kept of those that it may
// meet. Three values are reckoned with so: a member that lacks a side of an equality is
// looked up by the other equalities, and so is every member by a row that lacks one; who
// lacks a side of a bound is within it. Only a member that lacks nothing is certain, and
// only to a row that does not either.

// lineup is the members of a collection that may meet what is asked of them alone, with
// their sides of what they are held against rows by.
type lineup struct {
	once   task.Once
	m      *plan.Members
	coll   *cases.Collection
	places []int32 // of the members in the collection, ascending
	sure   []bool  // they are certain to a row that lacks nothing
	knows  []sides
	scales [pairs.MaxBounds]scale
	ranks  [pairs.MaxBounds][]int64 // by bound and member; belowAll where it is unknown
	ways   []way
	orders [1 << pairs.MaxEqual]arrangement // by what a row knows
}

// sides are the equalities of which a member or a row knows its side, by their bits.
type sides uint8

// way is one of the ways of each bound.
type way [pairs.MaxBounds]syntax.CompareOp

// arrangement is a line-up in order for rows that know the same sides of equalities.
type arrangement struct {
	once  task.Once
	parts []part
	order *order
	// What folds make of them, as far as they are asked.
	certain kept[*totals[int32]]
	folded  kept[*totals[folded]]
	ends    kept[*totals[ends]]
	lacking kept[[]lacking]
}

// kept is what is made when it is first asked for.
type kept[T any] struct {
	once task.Once
	what T
}

func (k *kept[T]) get(make func() T) T {
	k.once.Do(func() { k.what = make() })
	return k.what
}

// part is those members that are looked up by the same equalities.
type part struct {
	by    sides
	index *index
	from  int // its first bucket is this one of the arrangement
}

// lineup is who may be held against rows.
func (ev *Evaluator) lineup(m *plan.Members) *lineup {
	l, known := ev.lineups.Get(m)
	if !known {
		l = ev.lineups.Put(m, &lineup{m: m, coll: ev.GroupOf(m.Coll.Group).Colls[m.Coll.Index]})
	}
	l.once.Do(func() { l.build(ev) })
	return l
}

func (l *lineup) build(ev *Evaluator) {
	m, c := l.m, l.coll
	all := sides(1<<len(m.Equal) - 1)
	var measured [pairs.MaxBounds][]value.Number
	var known [pairs.MaxBounds][]bool
	for from := 0; from < len(c.Rows); from += ev.Thresholds.Chunk {
		f := ev.recordsBeside(c.Table, c.Rows[from:min(from+ev.Thresholds.Chunk, len(c.Rows))])
		meets := f.meetsAlone(m)
		var equal []joinKeys
		for _, q := range m.Equal {
			equal = append(equal, f.joinKeys(q.Mine))
		}
		var bounds []measure
		for _, b := range m.Bounds {
			bounds = append(bounds, f.measure(b.Mine))
		}
		for i := meets.Maybe.Next(0); i >= 0; i = meets.Maybe.Next(i + 1) {
			knows := knownSides(equal, i)
			sure := knows == all && meets.Yes.Has(i) && (c.Unsure == nil || !c.Unsure.Has(from+i))
			for k, of := range bounds {
				x, ok := of(i)
				measured[k], known[k] = append(measured[k], x), append(known[k], ok)
				sure = sure && ok
			}
			l.places, l.knows, l.sure = append(l.places, int32(from+i)), append(l.knows, knows), append(l.sure, sure)
		}
	}
	l.ways = []way{{}}
	for k, b := range m.Bounds {
		l.ways = with(l.ways, k, ways(b.Cmp))
		if isNumber(b.Mine) {
			l.scales[k] = newScale(measured[k])
		}
		l.ranks[k] = make([]int64, len(l.places))
		for at := range l.places {
			l.ranks[k][at] = belowAll
			if known[k][at] {
				l.ranks[k][at] = l.scales[k].rank(measured[k][at])
			}
		}
	}
}

// with is every one of some ways with each way of one more bound.
func with(list []way, bound int, ops []syntax.CompareOp) (all []way) {
	for _, w := range list {
		for _, w[bound] = range ops {
			all = append(all, w)
		}
	}
	return all
}

// eachChunk goes through the members, some at a time.
func (t *meeting) eachChunk(do func(f *Rows, from int)) {
	for from := 0; from < len(t.places); from += t.Thresholds.Chunk {
		places := t.places[from:min(from+t.Thresholds.Chunk, len(t.places))]
		rows := make([]int32, len(places))
		for i, place := range places {
			rows[i] = t.coll.Rows[place]
		}
		do(t.recordsBeside(t.coll.Table, rows), from)
	}
}

// meetsAlone says who meets what is asked of members alone. What reads the row in hand as
// well is left open.
func (f *Rows) meetsAlone(m *plan.Members) columns.Truth {
	switch {
	case m.Where == nil:
		return columns.Same(f.N, columns.Yes)
	case m.Where.Levels > 0:
		return columns.Same(f.N, columns.Unknown)
	}
	return f.Truth(m.Where)
}

// knownSides are the sides of equalities that a row knows.
func knownSides(keys []joinKeys, i int) (s sides) {
	for k := range keys {
		if _, known := keys[k].at(i); known {
			s |= 1 << k
		}
	}
	return s
}

// arranged is the line-up in order for rows that know the same.
func (l *lineup) arranged(ev *Evaluator, known sides) *arrangement {
	a := &l.orders[known]
	a.once.Do(func() { a.build(ev, l, known) })
	return a
}

func (a *arrangement) build(ev *Evaluator, l *lineup, known sides) {
	var numbers [1 << pairs.MaxEqual]int // of the parts, and one more
	buckets := 0
	for _, knows := range l.knows {
		by := knows & known
		if numbers[by] > 0 {
			continue
		}
		var equal []plan.Equality
		for k, q := range l.m.Equal {
			if by&(1<<k) != 0 {
				equal = append(equal, q)
			}
		}
		p := part{by, ev.indexBy(l.coll, equal), buckets}
		a.parts = append(a.parts, p)
		numbers[by] = len(a.parts)
		buckets += p.index.buckets()
	}
	entries := make([]ranked, 0, len(l.places)*len(l.ways))
	for at, place := range l.places {
		p := a.parts[numbers[l.knows[at]&known]-1]
		bucket := (p.from + int(p.index.bucket[place])) * len(l.ways)
		for k, w := range l.ways {
			if rank, some := l.rank(at, w); some {
				entries = append(entries, ranked{int32(bucket + k), int32(at), rank})
			}
		}
	}
	a.order = newOrder(entries, buckets*len(l.ways), len(l.m.Bounds) < 2)
	ev.Did(&ev.Work.Ordered, a.order.size())
}

// rank is the ranks of a member in one way. One whose side of ≠ is unknown has them in
// only one of its ways.
func (l *lineup) rank(member int, w way) (rank [2]int64, some bool) {
	for k, b := range l.m.Bounds {
		switch own := l.ranks[k][member]; {
		case own != belowAll:
			rank[k] = rankBy(w[k], own)
		case isSecond(b.Cmp, w[k]):
			return rank, false
		default:
			rank[k] = belowAll
		}
	}
	return rank, true
}

// isSecond says whether a way is the second one of a bound.
func isSecond(of, w syntax.CompareOp) bool { return of == syntax.Ne && w == syntax.Gt }
