package interp_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/conform"
	"ppolang/internal/growth"
	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/internal/gen"
	"ppolang/lang/model"
)

// Three records of one patient that lack something, and one of another.
var lacking = gen.Set{Tables: []gen.Table{{Type: "kontakt", Rows: []gen.Row{
	{Fields: []string{"id", "pas", "dato", "a", "slutt"}, Values: []string{"K1", "p", "2026-01-01", "ja", "2026-01-02"}},
	{Fields: []string{"id", "pas", "dato", "b", "n"}, Values: []string{"K2", "p", "2026-01-02", "ja", "1"}},
	{Fields: []string{"id", "pas", "dato", "c", "n"}, Values: []string{"K3", "p", "2026-01-03", "nei", "2"}},
	{Fields: []string{"id", "dato"}, Values: []string{"K4", "2026-01-03"}},
}}}}

// Twice as many links of anything that hangs on anything are twice the work, from the
// plan to the findings, whatever the number of ways through them.
func TestEvaluationIsLinearInEveryChain(t *testing.T) {
	for _, c := range chains.All {
		t.Run(c.Name, func(t *testing.T) {
			done := map[int]interp.Work{} // by the number of links
			growth.Linear(t, 200, func(n int) func() {
				info := chained(t, c, n)
				return func() {
					result := judge(t, info)
					for range result.Findings.All() {
						continue // put into words as they are read
					}
					done[n] = *result.Work
				}
			})
			one, two := done[200], done[400]
			for what, counts := range map[string][2]int64{"rows": {one.Rows, two.Rows}, "members": {one.Members, two.Members}, "asked": {one.Asked, two.Asked}} {
				if 10*counts[1] > 22*counts[0]+1000 {
					t.Errorf("%s: %d for 200 links, %d for 400", what, counts[0], counts[1])
				}
			}
		})
	}
}

// Both evaluators give the same of every chain.
func TestEveryChainIsEvaluatedAsItIsWalked(t *testing.T) {
	for _, c := range chains.All {
		info := chained(t, c, 12)
		want := conform.Text(explain.Evaluate(info, lacking.Dataset(info), explain.Options{}).Findings)
		if got := conform.Text(slices.Collect(judge(t, info).Findings.All())); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.Name, got, want)
		}
	}
}

func chained(t *testing.T, c chains.Chain, n int) *model.Info {
	t.Helper()
	info, err := conform.Rules("", c.File(n))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func judge(t *testing.T, info *model.Info) *interp.Result {
	t.Helper()
	at := interp.Usual
	at.Small = 0 // no memory of another run
	result, err := interp.Evaluate(context.Background(), info, lacking.Dataset(info), interp.Options{Workers: 1, Thresholds: &at})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// A number that a rule computes has an end: past 300 digits it is unknown.
func TestDigitsHaveAnEnd(t *testing.T) {
	for _, next := range []string{"@ * @", "@ / (1 / @)", "@ * (@ + 0,1)"} {
		info, err := conform.Rules("", chains.Head+chains.Definitions(40, "n + 10", next)+chains.Rule("r", "  krev a40 > 2\n")+chains.Rule("q", "  krev a3 > 2\n"))
		if err != nil {
			t.Fatal(err)
		}
		result, err := interp.Evaluate(context.Background(), info, lacking.Dataset(info), interp.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := conform.Text(slices.Collect(result.Findings.All()))
		if !strings.Contains(got, "undetermined note r for kontakt on kontakt K2\n  Kan ikke avgjøre «R»: et tall har mer enn 300 sifre.") || strings.Contains(got, "q for kontakt on kontakt K2") {
			t.Errorf("%s gives\n%s", next, got)
		}
	}
}
