//go:build unix

package main

import (
	"errors"
	"os"
	"syscall"
)

// hold locks a file that is being written, until it is closed or the process has
// ended, however it ends. It says no where the file is gone. A file system without
// locks holds nothing, and nothing there is taken for left.
func hold(file *os.File) bool {
	if errors.Is(lock(file), syscall.EWOULDBLOCK) {
		return false
	}
	return stands(file)
}

func lock(file *os.File) error { return syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }

// stands says whether a file still has the name that it was opened by.
func stands(file *os.File) bool {
	open, err1 := file.Stat()
	named, err2 := os.Lstat(file.Name())
	return err1 == nil && err2 == nil && os.SameFile(open, named)
}

// removeUnheld removes a file that nobody holds.
func removeUnheld(path string) {
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() && lock(file) == nil && stands(file) {
		_ = os.Remove(path)
	}
}

// appear gives the file its name: it is held until it has it.
func (p *pending) appear() error {
	defer p.Close()
	return os.Rename(p.Name(), p.path)
}
