package eval

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
	r := &run{ctx: context.Background(), options: Options{Workers: 3}}
	var half once
	for name, do := range map[string]func(){
		"at once":           stumble,
		"in a worker":       func() { r.parallel(5, func(int) { stumble() }) },
		"two workers down":  func() { r.parallel(5, func(int) { r.parallel(5, func(int) { stumble() }) }) },
		"of the first once": func() { half.do(stumble) },
		"of a later once":   func() { half.do(func() { t.Error("done twice") }) },
	} {
		if name == "of a later once" {
			_ = caught(func() { half.do(stumble) })
		}
		e, _ := caught(do).(*InternalError)
		if e == nil || !strings.HasPrefix(e.Stack[0], "ppolang/interp/eval.stumble:") {
			t.Errorf("%s: %v", name, e)
		}
	}
}

// The end of the context is no mistake.
func TestStoppedIsHandedOn(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := &run{ctx: ctx, options: Options{Workers: 3}}
	stopped, _ := caught(func() { r.parallel(5, func(int) {}) }).(Stopped)
	if !errors.Is(stopped.Err, context.Canceled) {
		t.Errorf("stopped by %v", stopped.Err)
	}
}
