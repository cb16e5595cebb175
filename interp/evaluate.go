// Package interp evaluates checked rules over records.
package interp

import (
	"context"
	"errors"
	"runtime"

	"ppolang/interp/eval"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Options are what an evaluation is asked for.
type Options = eval.Options

// Result is what an evaluation gives.
type Result = eval.Result

// InternalError is a mistake in the evaluator itself: it names places in the
// program, and no value.
type InternalError = task.InternalError

// Thresholds are the sizes at which evaluation goes another way.
type Thresholds = task.Thresholds

// Usual are the thresholds of an evaluation that names none.
var Usual = task.Usual

// Work counts what an evaluation did.
type Work = task.Work

// Program is a rule set made ready for evaluation. It may be used for any number
// of evaluations, several at once.
type Program struct{ plan *plan.Plan }

// ErrInvalid is why a rule set with errors is not compiled.
var ErrInvalid = errors.New("the rule set has errors")

// Compile makes a rule set ready. One with errors, of syntax or other ones, is
// refused with ErrInvalid: what it means is not known.
func Compile(info *model.Info) (*Program, error) {
	if !info.Valid() {
		return nil, ErrInvalid
	}
	return &Program{plan.New(info)}, nil
}

// Around is those records only that can have to do with the records of a key.
func (p *Program) Around(data *record.Sealed, key string) *record.Sealed {
	return cases.Around(p.plan, data, key)
}

// Evaluate judges every record and every group by every rule in force on its
// date. The result does not depend on the number of workers, which is that of the
// processors where Options leave it 0.
//
// The error is the context's where that ended, else an InternalError.
func (p *Program) Evaluate(ctx context.Context, data *record.Sealed, options Options) (result *Result, err error) {
	defer func() {
		switch p := task.Caught(recover()).(type) {
		case task.Stopped:
			result, err = nil, p.Err
		case *InternalError:
			result, err = nil, p
		}
	}()
	if err := ctx.Err(); err != nil {
		return nil, err // also where there is nothing to do
	}
	if options.Workers == 0 {
		options.Workers = runtime.GOMAXPROCS(0)
	}
	return eval.Run(ctx, p.plan, data, options), nil
}

// Evaluate is Program.Evaluate of a rule set that is used once.
func Evaluate(ctx context.Context, info *model.Info, data *record.Sealed, options Options) (*Result, error) {
	program, err := Compile(info)
	if err != nil {
		return nil, err
	}
	return program.Evaluate(ctx, data, options)
}
