package derive

import (
	"math"
	"slices"
	"sort"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// index is the records of a type that may be found by a condition, in buckets by what
// has to be equal to the row; in each they stand so that those within bounds are found
// without looking at the others.
type index struct {
	find    *model.Find
	found   *cases.Table
	bounds  []plan.Bound
	rows    []int32            // by candidate
	agree   []uint32           // by candidate: equal numbers for values that agree, 0 for an unknown one
	ranks   [][]int32          // by bound and candidate: see upTo
	points  [][]value.Number   // by bound: the values of the candidates, each once, in order
	buckets map[string]*bucket // by what has to be equal
}

// bucket is candidates in order of their first rank; over them is a tree of the least
// second rank of each stretch.
type bucket struct {
	list []int32
	tree []int32
}

func newIndex(ev *expr.Evaluator, t *cases.Table, find *model.Find, s plan.Search) *index {
	x := &index{find: find, found: t, bounds: s.Bounds, buckets: map[string]*bucket{}}
	all := make([]int32, t.Rows)
	for row := range all {
		all[row] = int32(row)
	}
	f := ev.Records(t, all)
	may := columns.Same(f.N, columns.Yes)
	for _, n := range s.Among {
		may = may.And(f.Truth(n))
	}
	var mine []func(i int) record.Value
	for _, e := range s.Equal {
		mine = append(mine, values(f, e.Mine))
	}
	bounds := make([]func(i int) record.Value, len(s.Bounds))
	for n, b := range s.Bounds {
		bounds[n] = values(f, b.Mine)
	}
	points := make([][]value.Number, len(bounds)) // by bound and candidate
	agree := x.agreement()
	var key []byte
	for row := range all {
		key = key[:0]
		ok := may.Yes.Has(row)
		for n := 0; ok && n < len(mine); n++ {
			key, ok = appendKey(key, mine[n](row), s.Equal[n].Mine.Kind)
		}
		for _, v := range bounds {
			ok = ok && v(row).Known()
		}
		if !ok {
			continue
		}
		c := int32(len(x.rows))
		x.rows, x.agree = append(x.rows, int32(row)), append(x.agree, agree(row))
		for n, v := range bounds {
			points[n] = append(points[n], point(v(row), s.Bounds[n].Mine.Kind))
		}
		b := x.buckets[string(key)]
		if b == nil {
			b = &bucket{}
			x.buckets[string(key)] = b
		}
		b.list = append(b.list, c)
	}
	for n := range bounds {
		x.rank(points[n])
	}
	for _, b := range x.buckets {
		x.arrange(b)
	}
	return x
}

// agreement numbers what the records give: records, or values of a field.
func (x *index) agreement() func(row int) uint32 {
	if x.find.Of == nil {
		return func(row int) uint32 { return uint32(row + 1) }
	}
	c := x.found.Column(x.find.Of)
	same := comparable(c)
	return func(row int) uint32 { return same(c.IDs[row]) }
}

// rank gives the next bound its points, and each candidate its rank among them: from the
// end that the bound lets in.
func (x *index) rank(of []value.Number) {
	n := len(x.ranks)
	points := slices.Clone(of)
	slices.SortFunc(points, value.Number.Cmp)
	points = slices.CompactFunc(points, func(a, b value.Number) bool { return a.Cmp(b) == 0 })
	x.points = append(x.points, points)
	ranks := make([]int32, len(of))
	for c, v := range of {
		at, _ := slices.BinarySearchFunc(points, v, value.Number.Cmp)
		if !x.isUpper(n) {
			at = len(points) - 1 - at
		}
		ranks[c] = int32(at)
	}
	x.ranks = append(x.ranks, ranks)
}

// isUpper says whether a bound lets in what is less than the row's.
func (x *index) isUpper(n int) bool {
	return x.bounds[n].Cmp == syntax.Lt || x.bounds[n].Cmp == syntax.Le
}

// upTo is one more than the last rank that a bound lets in for a row.
func (x *index) upTo(n int, theirs value.Number) int32 {
	points := x.points[n]
	less := sort.Search(len(points), func(i int) bool { return points[i].Cmp(theirs) >= 0 })
	orEqual := less
	if less < len(points) && points[less].Cmp(theirs) == 0 {
		orEqual++
	}
	switch x.bounds[n].Cmp {
	case syntax.Lt:
		return int32(less)
	case syntax.Le:
		return int32(orEqual)
	case syntax.Gt:
		return int32(len(points) - orEqual)
	}
	return int32(len(points) - less)
}

// arrange puts the candidates of a bucket in order.
func (x *index) arrange(b *bucket) {
	if len(x.ranks) == 0 {
		return
	}
	slices.SortStableFunc(b.list, func(a, c int32) int { return int(x.ranks[0][a]) - int(x.ranks[0][c]) })
	if len(x.ranks) == 1 {
		return
	}
	n := 1 // a power of two: so each stretch of the tree is a run of places
	for n < len(b.list) {
		n *= 2
	}
	b.tree = make([]int32, 2*n)
	for i := range n {
		b.tree[n+i] = math.MaxInt32
		if i < len(b.list) {
			b.tree[n+i] = x.ranks[1][b.list[i]]
		}
	}
	for i := n - 1; i > 0; i-- {
		b.tree[i] = min(b.tree[2*i], b.tree[2*i+1])
	}
}

// each gives the candidates of a bucket that all bounds let in, as long as more are
// wanted.
func (x *index) each(b *bucket, upTo []int32, give func(c int32) bool) {
	end := len(b.list)
	if len(upTo) > 0 {
		end = sort.Search(len(b.list), func(i int) bool { return x.ranks[0][b.list[i]] >= upTo[0] })
	}
	letIn := func(c int32) bool {
		for n := 2; n < len(upTo); n++ {
			if x.ranks[n][c] >= upTo[n] {
				return true
			}
		}
		return give(c)
	}
	if len(upTo) < 2 {
		for _, c := range b.list[:end] {
			if !letIn(c) {
				return
			}
		}
		return
	}
	b.below(end, upTo[1], func(i int) bool { return letIn(b.list[i]) })
}

// below gives those of the first places whose second rank is below one, in order.
func (b *bucket) below(end int, upTo int32, give func(i int) bool) {
	n := len(b.tree) / 2
	for i := 0; i < end; {
		// The largest stretch of the tree that begins here and has nothing is passed over.
		node := n + i
		if b.tree[node] < upTo {
			if !give(i) {
				return
			}
			i++
			continue
		}
		size := 1
		for node%2 == 0 && node > 1 && b.tree[node/2] >= upTo {
			node, size = node/2, 2*size
		}
		i += size
	}
}

// appendKey adds what is equal for equal values of a kind; false for an unknown one.
func appendKey(key []byte, v record.Value, kind model.Kind) ([]byte, bool) {
	if !v.Known() {
		return key, false
	}
	text := v.RawKey()
	if kind == model.Code {
		text = v.RawCanon()
	}
	return append(append(key, text...), 0), true
}

// point is a date or a number as a number.
func point(v record.Value, kind model.Kind) value.Number {
	if kind == model.Date {
		return value.Int(int(v.RawDate()))
	}
	return v.RawNumber()
}
