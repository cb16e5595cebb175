package chains_test

import (
	"slices"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/conform"
)

// Every kind of chain is a rule file without errors.
func TestChainsCheck(t *testing.T) {
	for _, c := range slices.Concat(chains.All, chains.Growing) {
		if _, err := conform.Rules("", c.File(5)); err != nil {
			t.Errorf("%s: %v\n%s", c.Name, err, c.File(5))
		}
	}
}
