// Package growth holds how work grows with what there is to do: tests count what
// is allocated, which no busy machine changes, and benchmarks measure time.
package growth

import (
	"math"
	"runtime"
	"testing"
)

// Task makes something of a size ready, and gives what is to be done with it.
type Task func(n int) (do func())

// Linear fails where twice as much takes markedly more than twice the objects or
// bytes. What the runtime does beside, and pools that the race detector empties at
// random, come on top of a try: the least of as many is taken as it takes to see that
// it is linear, and what never is seen so is not.
func Linear(t *testing.T, n int, task Task) {
	t.Helper()
	one, two := untried, untried
	for range 25 {
		one.try(task, n)
		two.try(task, 2*n)
		// The runtime itself, and tables that double, come on top.
		if float64(two.objects) <= 2.2*float64(one.objects)+500 && float64(two.bytes) <= 2.7*float64(one.bytes)+100_000 {
			return
		}
	}
	t.Errorf("%d objects of %d bytes for %d, %d of %d for twice as much", one.objects, one.bytes, n, two.objects, two.bytes)
}

// allocated is the least that some tries took.
type allocated struct{ objects, bytes uint64 }

var untried = allocated{math.MaxUint64, math.MaxUint64}

// try counts what a task takes that is made ready anew.
func (a *allocated) try(task Task, n int) {
	do := task(n)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	a.objects = min(a.objects, after.Mallocs-before.Mallocs)
	a.bytes = min(a.bytes, after.TotalAlloc-before.TotalAlloc)
}

// Ratio reports how much longer twice as much takes: it is 2 where time is linear.
func Ratio(b *testing.B, n int, task Task) {
	b.Helper()
	half, whole := task(n), task(2*n)
	var one, two float64
	for b.Loop() {
		start := b.Elapsed()
		half()
		middle := b.Elapsed()
		whole()
		one += float64(middle - start)
		two += float64(b.Elapsed() - middle)
	}
	b.ReportMetric(two/one, "time(2n)/time(n)")
}
