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
// bytes.
func Linear(t *testing.T, n int, task Task) {
	t.Helper()
	objects, bytes := allocated(task, n)
	moreObjects, moreBytes := allocated(task, 2*n)
	// The runtime itself, and tables that double, come on top.
	if float64(moreObjects) > 2.2*float64(objects)+500 || float64(moreBytes) > 2.7*float64(bytes)+100_000 {
		t.Errorf("%d objects of %d bytes for %d, %d of %d for twice as much", objects, bytes, n, moreObjects, moreBytes)
	}
}

// allocated is the least of a few tries, each made ready anew: what the runtime does
// beside, and a pool that the race detector empties at random, come on top of some.
func allocated(task Task, n int) (objects, bytes uint64) {
	objects, bytes = math.MaxUint64, math.MaxUint64
	for range 3 {
		do := task(n)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		do()
		runtime.ReadMemStats(&after)
		objects = min(objects, after.Mallocs-before.Mallocs)
		bytes = min(bytes, after.TotalAlloc-before.TotalAlloc)
	}
	return objects, bytes
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
