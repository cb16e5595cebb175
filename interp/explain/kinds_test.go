package explain_test

import (
	"testing"

	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
)

// What random programs find is of every kind, or the comparison of the evaluators
// would say nothing of it.
func TestFindingsOfEveryKindAreCompared(t *testing.T) {
	met := map[string]int{
		"violation": 0, "undetermined": 0, "folded": 0, "shared": 0, "shared by several": 0, "in a group": 0, "undated": 0,
		"add": 0, "remove": 0, "replace": 0, "set": 0, "missing": 0, "missing nothing": 0, "assumed": 0, "of the language": 0,
	}
	count := func(what string, is bool) {
		if is {
			met[what]++
		}
	}
	for seed := range uint64(250) {
		info := clean(t, gen.Make(seed, gen.Style{}), seed)
		for i := range uint64(4) {
			for _, f := range explain.Evaluate(info, gen.Records(seed*4+i, info).Dataset(info), explain.Options{}).Findings {
				count(f.Outcome.String(), true)
				count("folded", len(f.Also) > 0)
				count("shared", len(f.Shared) > 0)
				count("shared by several", len(f.Shared) > 1)
				count("in a group", len(f.On) > 1)
				count("undated", !f.Dated)
				count("assumed", len(f.Assumptions) > 0)
				count("of the language", f.Builtin != 0)
				count("missing", len(f.Missing) > 0)
				count("missing nothing", f.Outcome == finding.Undetermined && len(f.Missing) == 0)
				for _, x := range f.Fixes {
					count(x.Action, true)
				}
			}
		}
	}
	for what, n := range met {
		if n < 5 {
			t.Errorf("%s: %d of them", what, n)
		}
		t.Logf("%s: %d", what, n)
	}
}
