package explain_test

import (
	"context"
	"fmt"
	"testing"

	"ppolang/interp"
	"ppolang/interp/internal/gen"
	"ppolang/lang/check"
)

// The columnar evaluator and this one were written apart from one specification:
// they give the same findings on everything.
func TestBothEvaluators(t *testing.T) {
	eachPair(t, pairs(t, 5000), true, func(gen.Program, uint64) comparison { return columns })
}

func columns(info *check.Info, set gen.Set) (here, there []string) {
	r, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Workers: 2})
	if err != nil {
		return nil, []string{fmt.Sprint(err)}
	}
	return apart(evaluated(info, set, true), lines(r.Findings, true))
}
