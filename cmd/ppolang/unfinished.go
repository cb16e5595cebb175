package main

import (
	"os"
	"sync"
)

// unfinished is the file that is being written, if one is: a signal may come at any
// moment, and must find it either there to be removed, or whole.
type unfinished struct {
	mu   sync.Mutex
	file *pending
}

func (u *unfinished) begin(path string, mode os.FileMode) (*pending, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	file, err := newPending(path, mode)
	if err == nil {
		u.file = file
	}
	return file, err
}

func (u *unfinished) appear() error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if err := u.file.appear(); err != nil {
		return err
	}
	u.file = nil
	return nil
}

// drop removes the file unless it has appeared.
func (u *unfinished) drop() {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.file != nil {
		u.file.drop()
		u.file = nil
	}
}

// end removes the file and begins none any more.
func (u *unfinished) end() {
	u.mu.Lock() // for good
	if u.file != nil {
		u.file.drop()
	}
}
