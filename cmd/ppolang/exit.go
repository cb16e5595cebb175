package main

import (
	"errors"
	"fmt"

	"ppolang/interp"
)

// The exit codes. Other people's scripts rely on them.
const (
	exitOK       = 0
	exitFound    = 1 // findings, failed tests, diagnostics, records that could not be read
	exitUsage    = 2
	exitIO       = 3
	exitLimit    = 4
	exitInternal = 70
	exitSIGHUP   = 129
	exitSIGINT   = 130
	exitSIGTERM  = 143
)

// exitError ends a command with a code. Its message, where there is one, goes to
// standard error; where there is none the command has said everything itself.
type exitError struct {
	code    int
	message string
}

func (e *exitError) Error() string { return e.message }

func usageError(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Sprintf(format, args...)}
}

func ioError(format string, args ...any) error {
	return &exitError{exitIO, fmt.Sprintf(format, args...)}
}

// errFindings ends a command that did its work and has bad news.
var errFindings error = &exitError{code: exitFound}

// worse is the more serious of two outcomes: a command that works on several
// files goes on after a failure and ends with the worst.
func worse(a, b error) error {
	if codeOf(b) > codeOf(a) {
		return b
	}
	return a
}

func codeOf(err error) int {
	if err == nil {
		return exitOK
	}
	var e *exitError
	if errors.As(err, &e) {
		return e.code
	}
	if errors.As(err, new(*interp.InternalError)) {
		return exitInternal
	}
	// What cobra itself complains of is always the way it was called.
	return exitUsage
}
