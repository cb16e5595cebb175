package gen_test

import (
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp/internal/gen"
)

// Random graphs have no errors.
func TestGraphsCheck(t *testing.T) {
	for seed := range uint64(200) {
		text := gen.Graph(seed)
		if _, err := conform.Rules("", text); err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
	}
}
