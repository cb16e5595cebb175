//go:build unix

package main

import (
	"errors"
	"syscall"
)

// alive says whether a process runs, also one of somebody else's.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
