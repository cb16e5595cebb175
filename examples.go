package ppolang

import (
	"context"
	"fmt"
	"strings"

	"ppolang/interp/examples"
	"ppolang/lang/diag"
)

// ExampleResult is what came of one eksempel of the rules.
type ExampleResult struct {
	examples.Result
	lang diag.Lang
}

// String is where the example stands and that it passed, or all that was
// otherwise than it says.
func (r ExampleResult) String() string {
	if !r.Passed {
		return strings.TrimSuffix(r.Failure(r.lang), "\n")
	}
	return fmt.Sprintf(diag.Term{NB: "%s:%d: eksempelet «%s» er i orden", EN: "%s:%d: example «%s» passed"}.In(r.lang), diag.Clean(r.File), r.Line, diag.Clean(r.Title))
}

// RunExamples runs every example of the rules, in order of declaration. The error
// is the context's, or an *interp.InternalError.
func (r *Rules) RunExamples(ctx context.Context) ([]ExampleResult, error) {
	results, err := examples.Run(ctx, r.info)
	if err != nil {
		return nil, err
	}
	list := make([]ExampleResult, len(results))
	for i, one := range results {
		list[i] = ExampleResult{one, r.lang()}
	}
	return list, nil
}
