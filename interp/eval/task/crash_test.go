package task

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func stumble() {
	var list []int
	list[len(list)]++
}

// caught is what a function panics with, as it is handed on.
func caught(do func()) (p any) {
	defer func() { p = Caught(recover()) }()
	do()
	return nil
}

// A panic keeps the place where it began through workers, workers of workers and
// what is done once.
func TestPanicsKeepTheirPlace(t *testing.T) {
	r := New(context.Background(), 3, nil)
	var half Once
	for name, do := range map[string]func(){
		"at once":           stumble,
		"in a worker":       func() { r.Parallel(5, func(int) { stumble() }) },
		"two workers down":  func() { r.Parallel(5, func(int) { r.Parallel(5, func(int) { stumble() }) }) },
		"of the first once": func() { half.Do(stumble) },
		"of a later once":   func() { half.Do(func() { t.Error("done twice") }) },
	} {
		if name == "of a later once" {
			_ = caught(func() { half.Do(stumble) })
		}
		e, _ := caught(do).(*InternalError)
		if e == nil || !strings.HasPrefix(e.Stack[0], "ppolang/interp/eval/task.stumble:") {
			t.Errorf("%s: %v", name, e)
		}
	}
}

// The end of the context is no mistake.
func TestStoppedIsHandedOn(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := New(ctx, 3, nil)
	stopped, _ := caught(func() { r.Parallel(5, func(int) {}) }).(Stopped)
	if !errors.Is(stopped.Err, context.Canceled) {
		t.Errorf("stopped by %v", stopped.Err)
	}
}
