package explain_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/finding"
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
	own := explain.Evaluate(info, set.Dataset(info))
	here, there = apart(lines(own.Findings, true), lines(r.Findings, true))
	if len(here)+len(there) > 0 {
		return here, there
	}
	var judged [4]int
	for _, j := range own.Judgments {
		judged[j.Outcome]++
	}
	for _, o := range []finding.Outcome{finding.OK, finding.Violation, finding.Undetermined} {
		if judged[o] != r.Judged[o] {
			here, there = append(here, fmt.Sprint(o, " ", judged[o])), append(there, fmt.Sprint(o, " ", r.Judged[o]))
		}
	}
	for i, f := range own.Findings {
		if a, b := order(f), order(r.Findings[i]); a != b {
			return []string{"order: " + a}, []string{"order: " + b}
		}
	}
	return here, there
}

// order is what findings are ordered by.
func order(f finding.Finding) string {
	key := ""
	if len(f.On) > 0 {
		key = f.On[0].Key
	}
	return fmt.Sprint(f.Dated, f.Date, " ", key, " ", f.Rule, " ", f.Version, " ", f.Message)
}

// Thousands of records are judged in batches, and what has nothing in common
// stays what it is: as many findings as of all small sets by themselves.
func TestManyRecords(t *testing.T) {
	const sets = 1200
	for seed := range uint64(pairs(t, 5000) / 1000) {
		info := clean(t, gen.Make(seed, gen.Style{}), seed)
		var want []string
		var all []gen.Set
		for i := range sets {
			set := gen.Records(uint64(i), info).Given(info).Apart(info, i+1)
			all = append(all, set)
			want = append(want, evaluated(info, set, true)...)
		}
		for _, workers := range []int{1, 3} {
			r, err := interp.Evaluate(context.Background(), info, gen.Together(info, all).Dataset(info), interp.Options{Workers: workers})
			if err != nil {
				t.Fatal(err)
			}
			if here, there := apart(want, lines(r.Findings, true)); len(here)+len(there) > 0 {
				t.Fatalf("seed %d, %d workers\nof small sets:\n%s\nof all:\n%s", seed, workers, strings.Join(here, "\n"), strings.Join(there, "\n"))
			}
		}
	}
}
