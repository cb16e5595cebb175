package explain_test

import (
	"path/filepath"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp/explain"
)

// The conformance cases of the language hold for this evaluator too.
func TestConformance(t *testing.T) {
	cases, err := conform.Cases(filepath.Join("..", "..", "testdata", "conformance", "lang"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			if got := conform.Text(explain.Evaluate(c.Info, c.Data, explain.Options{Pairs: c.Pairs}).Findings); got != c.Want {
				t.Errorf("%s: got\n%s\nwant\n%s", c.Path, got, c.Want)
			}
		})
	}
}
