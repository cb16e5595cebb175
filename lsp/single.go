package lsp

import "sync"

// single is work of which one run at a time is enough: asked for while it runs,
// it runs once more afterwards.
type single struct {
	mu      sync.Mutex
	running bool
	again   bool
}

// run asks for the work; start begins a goroutine for it.
func (o *single) run(start func(func()), work func()) {
	o.mu.Lock()
	o.again = true
	begin := !o.running
	o.running = true
	o.mu.Unlock()
	if !begin {
		return
	}
	start(func() {
		panicked := true
		defer func() {
			if panicked && o.more() { // what has been asked for since may not panic
				o.mu.Lock()
				o.running = false
				o.mu.Unlock()
				o.run(start, work)
			}
		}()
		for o.more() {
			work()
		}
		panicked = false
	})
}

// more says whether there is something to do, and takes note that it is done.
func (o *single) more() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.running, o.again = o.again, false
	return o.running
}
