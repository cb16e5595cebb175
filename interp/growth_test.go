package interp_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/internal/gen"
)

const shapeHead = `språk nb
dokument d
  gjelder inntil videre
post kontakt
  felt id tekst nøkkel
  felt pas tekst
  felt dato dato styrende
  felt slutt dato
  felt a ja/nei
  felt b ja/nei
  felt c ja/nei
  felt n heltall
gruppe pasient
  av kontakt som kontakter
  per pas
verdi dag dato "D"
  er 2026-06-01 gjelder fra 2026-06-01 kilde d
`

// graphs are rule sets of n definitions that each use the one before twice.
var graphs = map[string]func(n int) string{
	"and or": func(n int) string {
		return chain(n, "a", "(a%[1]d og b) eller (ikke a%[1]d og c)") + demand("a%d", n)
	},
	"numbers": func(n int) string {
		return chain(n, "n", "(a%[1]d - n) + (n - a%[1]d)") + demand("a%d > 2", n)
	},
	"a value without a version": func(n int) string {
		return chain(n, "dager_mellom(dag, slutt)", "(a%[1]d - n) + a%[1]d") + demand("a%d > 2", n)
	},
	"fall back": func(n int) string {
		return chain(n, "n", "(a%[1]d ellers n) - (a%[1]d ellers 1)") + demand("a%d > 2", n)
	},
	"members": func(n int) string {
		return chain(n, "b", "finnes kontakter i pasient der (a%[1]d og denne.a%[1]d)") + demand("a%d", n)
	},
	"counts of members": func(n int) string {
		return chain(n, "n", "antall kontakter i pasient der (a%[1]d >= denne.a%[1]d)") + demand("a%d > 2", n)
	},
	"first members": func(n int) string {
		return chain(n, "slutt", "(første kontakter i pasient der (a%[1]d >= denne.a%[1]d)).slutt") + demand("a%d > 2026-01-01", n)
	},
	"dates of members": func(n int) string {
		return chain(n, "slutt", "minste a%[1]d i kontakter i pasient der (a%[1]d >= denne.a%[1]d)") + demand("a%d > 2026-01-01", n)
	},
}

// chain declares a0 and n definitions upon it.
func chain(n int, first, next string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "definer a0 for kontakt\n  er %s\n", first)
	for i := range n {
		fmt.Fprintf(&b, "definer a%d for kontakt\n  er %s\n", i+1, fmt.Sprintf(next, i))
	}
	return b.String()
}

func demand(condition string, n int) string {
	return fmt.Sprintf("regel r \"R\" for kontakt\n  kilde d\n  krev "+condition+"\n  feil \"x\"\n", n)
}

// Three records of one patient that lack something, and one of another.
var shapeRecords = gen.Set{Tables: []gen.Table{{Type: "kontakt", Rows: []gen.Row{
	{Fields: []string{"id", "pas", "dato", "a", "slutt"}, Values: []string{"K1", "p", "2026-01-01", "ja", "2026-01-02"}},
	{Fields: []string{"id", "pas", "dato", "b", "n"}, Values: []string{"K2", "p", "2026-01-02", "ja", "1"}},
	{Fields: []string{"id", "pas", "dato", "c", "n"}, Values: []string{"K3", "p", "2026-01-03", "nei", "2"}},
	{Fields: []string{"id", "dato"}, Values: []string{"K4", "2026-01-03"}},
}}}}

// What definitions share is evaluated, and asked what it lacks, once: work grows
// no faster than a square of the definitions, whatever the number of ways through
// them.
func TestSharedDefinitions(t *testing.T) {
	for name, shape := range graphs {
		t.Run(name, func(t *testing.T) {
			did := func(n int) interp.Work {
				info, err := conform.Rules("", shapeHead+shape(n))
				if err != nil {
					t.Fatal(err)
				}
				result, err := interp.Evaluate(context.Background(), info, shapeRecords.Dataset(info), interp.Options{Workers: 1})
				if err != nil {
					t.Fatal(err)
				}
				if n <= 20 {
					want := explain.Evaluate(info, shapeRecords.Dataset(info), explain.Options{})
					if got, want := conform.Text(slices.Collect(result.Findings.All())), conform.Text(want.Findings); got != want {
						t.Errorf("%d definitions:\n%s\nwant\n%s", n, got, want)
					}
				}
				return *result.Work
			}
			did(4)
			one, two := did(20), did(40)
			for what, counts := range map[string][2]int64{"rows": {one.Rows, two.Rows}, "members": {one.Members, two.Members}, "asked": {one.Asked, two.Asked}} {
				if counts[1] > 5*counts[0]+100 {
					t.Errorf("%s: %d for 20 definitions, %d for 40", what, counts[0], counts[1])
				}
			}
		})
	}
}

// A number that a rule computes has an end: past 300 digits it is unknown.
func TestDigitsHaveAnEnd(t *testing.T) {
	for _, next := range []string{"a%[1]d * a%[1]d", "a%[1]d / (1 / a%[1]d)", "a%[1]d * (a%[1]d + 0,1)"} {
		info, err := conform.Rules("", shapeHead+chain(40, "n + 10", next)+demand("a%d > 2", 40)+strings.Replace(demand("a%d > 2", 3), "regel r", "regel q", 1))
		if err != nil {
			t.Fatal(err)
		}
		result, err := interp.Evaluate(context.Background(), info, shapeRecords.Dataset(info), interp.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := conform.Text(slices.Collect(result.Findings.All()))
		if !strings.Contains(got, "undetermined note r for kontakt on kontakt K2\n  Kan ikke avgjøre «R»: en verdi lar seg ikke regne ut.") || strings.Contains(got, "q for kontakt on kontakt K2") {
			t.Errorf("%s gives\n%s", next, got)
		}
	}
}

// chains are rule sets in which each of n things hangs on the one before.
var chains = map[string]func(n int) string{
	"exceptions": func(n int) string {
		var b strings.Builder
		b.WriteString("regel r0 \"R\" for kontakt\n  kilde d\n  krev b\n  feil \"x\"\n")
		for i := range n {
			fmt.Fprintf(&b, "regel r%d \"R\" for kontakt\n  kilde d\n  når a\n  unntak fra r%d\n  feil \"x\"\n", i+1, i)
		}
		return b.String()
	},
	"one field":  func(n int) string { return chain(n, "a", "ikke (a%[1]d eller a)") + demand("a%d", n) },
	"two fields": func(n int) string { return chain(n, "a", "ikke (a%[1]d eller b)") + demand("a%d", n) },
}

var decided = gen.Set{Tables: []gen.Table{{Type: "kontakt", Rows: []gen.Row{
	{Fields: []string{"id", "pas", "dato", "a", "b"}, Values: []string{"K1", "p", "2026-01-01", "ja", "ja"}},
	{Fields: []string{"id", "pas", "dato", "a", "b"}, Values: []string{"K2", "p", "2026-01-02", "nei", "ja"}},
}}}}

// Twice the chain is twice the work of judging, where each of its links is asked
// for too.
func TestChainsAreLinear(t *testing.T) {
	for name, shape := range chains {
		t.Run(name, func(t *testing.T) {
			did := func(n int) int64 {
				info, err := conform.Rules("", shapeHead+shape(n))
				if err != nil {
					t.Fatal(err)
				}
				result, err := interp.Evaluate(context.Background(), info, decided.Dataset(info), interp.Options{Workers: 1})
				if err != nil {
					t.Fatal(err)
				}
				return result.Work.Rows
			}
			if one, two := did(100), did(200); two > 5*one/2+100 {
				t.Errorf("%d rows for 100, %d for 200", one, two)
			}
		})
	}
}
