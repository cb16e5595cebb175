package eval

import (
	"sync"
	"sync/atomic"
)

// parallel does tasks 0 to n-1 on so many goroutines as the run may use, and
// waits for them. A panic in a task is raised again where parallel was called, as
// Caught makes it.
func (r *run) parallel(n int, task func(i int)) {
	workers := min(max(r.options.Workers, 1), n)
	if workers <= 1 {
		for i := range n {
			r.alive()
			task(i)
		}
		return
	}
	var next atomic.Int64
	var group sync.WaitGroup
	var first sync.Once
	var failure any
	for range workers {
		group.Go(func() {
			defer func() {
				if p := Caught(recover()); p != nil {
					first.Do(func() { failure = p })
				}
			}()
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				r.alive()
				task(i)
			}
		})
	}
	group.Wait()
	if failure != nil {
		panic(failure)
	}
}
