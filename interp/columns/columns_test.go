package columns_test

import (
	"math/rand/v2"
	"testing"

	"ppolang/interp/columns"
)

// random is a set of n rows, and the same as a slice.
func random(rng *rand.Rand, n int) (columns.Bits, []bool) {
	set, plain := columns.NewBits(n), make([]bool, n)
	for i := range plain {
		if plain[i] = rng.IntN(3) == 0; plain[i] {
			set.Add(i)
		}
	}
	return set, plain
}

// sizes lie on both sides of the ends of words.
var sizes = []int{0, 1, 63, 64, 65, 127, 128, 130, 200}

func TestBitsCountAndNext(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, n := range sizes {
		set, plain := random(rng, n)
		for from := 0; from <= n; from++ {
			next, count := -1, 0
			for to := from; to <= n; to++ {
				if got := set.CountIn(from, to); got != count {
					t.Fatalf("CountIn(%d, %d) of %d rows is %d, want %d", from, to, n, got, count)
				}
				if to < n && plain[to] {
					if next < 0 {
						next = to
					}
					count++
				}
			}
			if got := set.Next(from); got != next {
				t.Fatalf("Next(%d) of %d rows is %d, want %d", from, n, got, next)
			}
		}
	}
}

func TestBitsAppend(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for _, n := range sizes {
		for _, m := range sizes {
			a, first := random(rng, n)
			b, second := random(rng, m)
			both := a.Append(n, b, m)
			for i, want := range append(first, second...) {
				if both.Has(i) != want {
					t.Fatalf("row %d of %d and %d rows is %v", i, n, m, !want)
				}
			}
			if len(both) != columns.Words(n+m) {
				t.Fatalf("%d and %d rows take %d words", n, m, len(both))
			}
		}
	}
}

// The truth tables of the specification, section 7.1: no is the least, yes the
// greatest.
func TestTruth(t *testing.T) {
	values := []columns.Value{columns.No, columns.Unknown, columns.Yes}
	for i, a := range values {
		for j, b := range values {
			x, y := columns.Same(70, a), columns.Same(70, b)
			if got := x.And(y).At(69); got != values[min(i, j)] {
				t.Errorf("%d og %d is %d", a, b, got)
			}
			if got := x.Or(y).At(69); got != values[max(i, j)] {
				t.Errorf("%d eller %d is %d", a, b, got)
			}
		}
		if got := columns.Same(70, a).Not(70); got.At(69) != values[2-i] || got.Yes.Count()+got.Unknown().Count() > 70 {
			t.Errorf("ikke %d is %d", a, got.At(69))
		}
	}
}

func TestGather(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	table := []columns.Value{columns.Unknown, columns.Yes, columns.No}
	for _, n := range sizes {
		ids, rows := make([]uint32, n), make([]int32, n)
		for i := range ids {
			ids[i], rows[i] = uint32(rng.IntN(3)), int32(rng.IntN(n+1)-1)
		}
		straight, picked := columns.Gather(table, ids), columns.GatherRows(table, ids, rows, columns.Yes)
		for i := range ids {
			if got := straight.At(i); got != table[ids[i]] {
				t.Fatalf("row %d of %d is %d", i, n, got)
			}
			want := columns.Yes
			if rows[i] >= 0 {
				want = table[ids[rows[i]]]
			}
			if got := picked.At(i); got != want {
				t.Fatalf("row %d of %d, which is %d, is %d", i, n, rows[i], got)
			}
		}
	}
}
