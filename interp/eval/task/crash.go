package task

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// InternalError is a mistake in the evaluator itself. What the program panicked
// with is left out, for it might hold a value.
type InternalError struct {
	Stack []string // functions and lines, innermost first
}

// Error names the innermost place.
func (e *InternalError) Error() string {
	if len(e.Stack) == 0 {
		return "internal error in evaluation"
	}
	return "internal error in evaluation at " + e.Stack[0]
}

// Caught is what a panic is handed on as: Stopped and an InternalError as they
// are, all else as an InternalError with the places that were active where the
// panic began. So a panic keeps its place from one goroutine to the next. It is
// called by the deferred function that recovers.
func Caught(p any) any {
	switch p.(type) {
	case nil, Stopped, *InternalError:
		return p
	}
	return &InternalError{Stack: callers()}
}

// callers are the places that were active when a panic began.
func callers() []string {
	pc := make([]uintptr, 64)
	frames := runtime.CallersFrames(pc[:runtime.Callers(4, pc)])
	var stack []string
	for {
		f, more := frames.Next()
		if len(stack) == 0 && strings.HasPrefix(f.Function, "runtime.") {
			continue // what raises a panic, not what caused it
		}
		stack = append(stack, fmt.Sprintf("%s:%d", f.Function, f.Line))
		if !more {
			return stack
		}
	}
}

// Once does something once, whoever asks first. Where that panics, all who ask
// panic alike: nobody goes on with what is half made.
type Once struct {
	once    sync.Once
	failure any
}

// Do does it, where it is not done.
func (o *Once) Do(what func()) {
	o.once.Do(func() {
		defer func() { o.failure = Caught(recover()) }()
		what()
	})
	if o.failure != nil {
		panic(o.failure)
	}
}
