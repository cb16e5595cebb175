// Package growth holds how work grows with what there is to do: tests count what
// is allocated, which no busy machine changes, and benchmarks measure time.
package growth

import (
	"runtime"
	"testing"
)

// Task makes something of a size ready, and gives what is to be done with it.
type Task func(n int) (do func())

// Linear fails where twice as much takes markedly more than twice the objects or
// bytes.
func Linear(t *testing.T, n int, task Task) {
	t.Helper()
	objects, bytes := allocated(task(n))
	moreObjects, moreBytes := allocated(task(2 * n))
	// The runtime itself, and tables that double, come on top.
	if float64(moreObjects) > 2.2*float64(objects)+500 || float64(moreBytes) > 2.7*float64(bytes)+100_000 {
		t.Errorf("%d objects of %d bytes for %d, %d of %d for twice as much", objects, bytes, n, moreObjects, moreBytes)
	}
}

func allocated(do func()) (objects, bytes uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs, after.TotalAlloc - before.TotalAlloc
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
