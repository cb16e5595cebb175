// Package interp evaluates checked rules over records.
package interp

import (
	"context"
	"fmt"
	"runtime"
	"strings"

	"ppolang/interp/eval"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
)

// Options are what an evaluation is asked for.
type Options = eval.Options

// Result is what an evaluation gives.
type Result = eval.Result

// Program is a rule set made ready for evaluation. It may be used for any number
// of evaluations, several at once.
type Program struct{ plan *plan.Plan }

// Compile makes a rule set ready, which has been checked without errors.
func Compile(info *check.Info) *Program { return &Program{plan.New(info)} }

// Evaluate judges every record and every group by every rule in force on its
// date. The dataset is sealed and is not changed. The result does not depend on
// the number of workers, which is that of the processors where Options leave it 0.
//
// The error is the context's where that ended, else an InternalError.
func (p *Program) Evaluate(ctx context.Context, data *record.Dataset, options Options) (result *Result, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case eval.Stopped:
			result, err = nil, p.Err
		default:
			result, err = nil, &InternalError{Stack: callers()}
		}
	}()
	if options.Workers == 0 {
		options.Workers = runtime.GOMAXPROCS(0)
	}
	return eval.Run(ctx, p.plan, data, options), nil
}

// Evaluate is Program.Evaluate of a rule set that is used once.
func Evaluate(ctx context.Context, info *check.Info, data *record.Dataset, options Options) (*Result, error) {
	return Compile(info).Evaluate(ctx, data, options)
}

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

// callers are the places that were active when a panic began.
func callers() []string {
	pc := make([]uintptr, 64)
	frames := runtime.CallersFrames(pc[:runtime.Callers(3, pc)])
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
