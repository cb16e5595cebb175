package task

import (
	"sync"
	"sync/atomic"
)

// Parallel does what is to be done for 0 to n-1 on so many goroutines as there
// may be workers, and
// waits for them. A panic there is raised again where parallel was called, as
// Caught makes it.
func (t *Task) Parallel(n int, do func(i int)) {
	workers := min(max(t.workers, 1), n)
	if workers <= 1 {
		for i := range n {
			t.Alive()
			do(i)
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
				t.Alive()
				do(i)
			}
		})
	}
	group.Wait()
	if failure != nil {
		panic(failure)
	}
}
