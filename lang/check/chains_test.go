package check_test

import (
	"slices"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/growth"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// Twice as many links of anything that hangs on anything are twice the work.
func TestCheckingIsLinearInEveryChain(t *testing.T) {
	for _, c := range slices.Concat(chains.All, chains.Growing) {
		t.Run(c.Name, func(t *testing.T) {
			growth.Linear(t, 300, func(n int) func() {
				file, _ := syntax.Parse([]byte(c.File(n)), "test.rules")
				return func() { check.Check(file, nil) }
			})
		})
	}
}
