package interp_test

import (
	"context"
	"flag"
	"path/filepath"
	"slices"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/explain"
)

var update = flag.Bool("update", false, "write what the cases give into their files")

// Both evaluators give what the cases want. The cases cite the sections of the
// specification that they show.
func TestConformance(t *testing.T) {
	cases, err := conform.Cases(filepath.Join("..", "testdata", "conformance", "lang"))
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) < 60 {
		t.Fatalf("only %d cases", len(cases))
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			if len(c.Cites) == 0 {
				t.Error("the case cites no section")
			}
			result, err := interp.Evaluate(context.Background(), c.Info, c.Data, interp.Options{Today: c.Today, Pairs: c.Pairs})
			if err != nil {
				t.Fatal(err)
			}
			got := conform.Text(slices.AppendSeq(slices.Collect(result.Findings.All()), result.Accepted.All()))
			if *update {
				if err := c.Update(got); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != c.Want {
				t.Errorf("got\n%s\nwant\n%s", got, c.Want)
			}
			other := explain.Evaluate(c.Info, c.Data, explain.Options{Today: c.Today, Pairs: c.Pairs})
			if got := conform.Text(append(other.Findings, other.Accepted...)); got != c.Want {
				t.Errorf("the other evaluator gives\n%s\nwant\n%s", got, c.Want)
			}
		})
	}
}
