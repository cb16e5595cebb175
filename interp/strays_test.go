package interp_test

import (
	"context"
	"fmt"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/internal/gen"
)

// strayShapes are what groups, and records by their group, ask of members that may
// belong to any group.
var strayShapes = []string{
	"regel r \"R\" for pasient\n  kilde d\n  når antall kontakter > 1\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  når finnes kontakter der (n > 5)\n  peker på kontakter der (n > 5)\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  krev alle kontakter unntatt første oppfyller n > 5\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  når sum n i kontakter > 5\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  når største dato i kontakter > 2026-01-05\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  når antall ulike n i kontakter = 3\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  når (første kontakter der (n > 1)).a\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  når (siste kontakter).a\n  feil \"x\"\n",
	"regel r \"R\" for pasient\n  kilde d\n  gjelder fra 2026-01-07\n  når antall kontakter > 0\n  feil \"x\"\n",
	"regel r \"R\" for kontakt\n  kilde d\n  krev antall kontakter i pasient = 1\n  feil \"x\"\n",
	"regel r \"R\" for kontakt\n  kilde d\n  krev antall kontakter i pasient der (n = denne.n) = 1\n  feil \"x\"\n",
	"regel r \"R\" for kontakt\n  kilde d\n  krev antall kontakter i pasient der (dato < denne.dato) = 0\n  feil \"x\"\n",
}

// Strays are asked once, and not once for every group that they may belong to: with
// twice as many of both there is twice as much to do.
func TestStraysAreLinear(t *testing.T) {
	for _, rule := range strayShapes {
		t.Run(rule, func(t *testing.T) {
			if one, two := strayWork(t, rule, 1500), strayWork(t, rule, 3000); 10*two > 23*one {
				t.Errorf("%d steps for 1500 groups, %d for 3000", one, two)
			}
		})
	}
}

// strayWork is the work that n patients make, and a fifth as many contacts of nobody.
func strayWork(t *testing.T, rule string, n int) int64 {
	t.Helper()
	info, err := conform.Rules("", chains.Head+rule)
	if err != nil {
		t.Fatal(err)
	}
	set := gen.Set{Tables: []gen.Table{{Type: "kontakt"}}}
	add := func(i int, pas string) {
		row := gen.Row{Fields: []string{"id", "dato", "a", "n"}, Values: []string{fmt.Sprint("K", i, pas), fmt.Sprintf("2026-01-%02d", 1+i%28), "ja", fmt.Sprint(i % 9)}}
		if pas != "" {
			row.Fields, row.Values = append(row.Fields, "pas"), append(row.Values, pas)
		}
		set.Tables[0].Rows = append(set.Tables[0].Rows, row)
	}
	for i := range n {
		add(i, fmt.Sprint("p", i))
		add(i+3, fmt.Sprint("p", i))
		if i%5 == 0 {
			add(i, "")
		}
	}
	result, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if result.Findings.Len() < n/2 {
		t.Fatalf("%d findings", result.Findings.Len())
	}
	return result.Work.Rows + result.Work.Members + result.Work.Ordered + result.Work.Asked
}
