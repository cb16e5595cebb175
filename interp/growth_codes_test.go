package interp_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/conform"
	"ppolang/internal/growth"
	"ppolang/interp"
	"ppolang/interp/internal/gen"
)

// One record with twice as many codes in one field is twice the work: rules that ask
// about them, and all that the language finds in them.
func TestCodesOfOneRecordAreLinear(t *testing.T) {
	info, err := conform.Rules("", chains.Head+
		"regel r \"R\" for kontakt\n  kilde d\n  når ks har noen utenom (A, B)\n  krev ks har alle av (A, B)\n  feil \"{ks}\"\n  rett legg til A i ks\n"+
		chains.Rule("q", "  krev antall(ks) < 3\n  forby ks har bare A\n"))
	if err != nil {
		t.Fatal(err)
	}
	for name, code := range map[string]func(i int) string{
		"unknown":  func(i int) string { return fmt.Sprintf("X%d", i) },
		"repeated": func(i int) string { return fmt.Sprintf("X%d", i/2) },
		"one code": func(int) string { return "B" },
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 2000, func(n int) func() {
				codes := make([]string, n)
				for i := range codes {
					codes[i] = code(i)
				}
				row := gen.Row{Fields: []string{"id", "pas", "dato", "ks"}, Values: []string{"K1", "p", "2026-01-01", strings.Join(codes, ", ")}}
				records := gen.Set{Tables: []gen.Table{{Type: "kontakt", Rows: []gen.Row{row}}}}.Dataset(info)
				return func() {
					at := interp.Usual
					at.Small = 0
					result, err := interp.Evaluate(context.Background(), info, records, interp.Options{Workers: 1, Thresholds: &at})
					if err != nil {
						t.Fatal(err)
					}
					for range result.Findings.All() {
						continue // put into words as they are read
					}
				}
			})
		})
	}
}
