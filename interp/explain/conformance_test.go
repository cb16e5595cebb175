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
			r := explain.Evaluate(c.Info, c.Data, explain.Options{Today: c.Today, Pairs: c.Pairs})
			if got := conform.Text(append(r.Findings, r.Accepted...)); got != c.Want {
				t.Errorf("%s: got\n%s\nwant\n%s", c.Path, got, c.Want)
			}
		})
	}
}
