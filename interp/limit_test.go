package interp_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/pairs"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// paired are aggregates that hold every member against the case in hand, over three
// members: how many pairs that is.
var paired = map[string]int{
	"antall kontakter i pasient der (n * denne.n > 1) > 0":                                                         3,
	"finnes kontakter i pasient der (dager_mellom(denne.dato, dato) > 1)":                                          3,
	"finnes kontakter i pasient der (dato < denne.dato eller n > denne.n)":                                         3,
	"finnes kontakter i pasient der (n > denne.n og dato > denne.dato og slutt > denne.slutt)":                     3,
	"finnes kontakter i pasient der (n > denne.n og dato ≠ denne.dato og slutt > denne.slutt)":                     3,
	"sum (n / 2) i kontakter i pasient der (dato < denne.dato) > 0":                                                3,
	"sum (n * n * n * n * n) i kontakter i pasient der (dato < denne.dato) > 0":                                    3,
	"sum (n + denne.n) i kontakter i pasient der (dato = denne.dato) > 0":                                          1,
	"sum n i kontakter i pasient der (dato < denne.dato) unntatt første > 0":                                       3,
	"(første kontakter i pasient der (dato <= denne.slutt) unntatt første).a":                                      3,
	"antall ulike n i kontakter i pasient der (dato < denne.dato) > 0":                                             3,
	"sum (n * denne.n) i kontakter i pasient > 0":                                                                  3,
	"alle kontakter i pasient unntatt første oppfyller (n < denne.n)":                                              3,
	"finnes kontakter i pasient der (finnes kontakter i pasient der (n * denne.n > 1))":                            3,
	"finnes kontakter i pasient der (n ≠ denne.n og finnes kontakter i pasient der (n > denne.n * denne.denne.n))": 9,
	"finnes kontakter i pasient der (dato = denne.dato og finnes denne.kontakter i pasient der (n > kontakt.n))":   1,
}

// answered are those that come to no pairs.
var answered = []string{
	"antall kontakter i pasient der (dato < denne.dato) > 0",
	"finnes kontakter i pasient der (dato mellom denne.dato og denne.slutt)",
	"finnes kontakter i pasient der (dato <= denne.slutt og slutt >= denne.dato og a)",
	"alle kontakter i pasient der (n < denne.n) oppfyller dato >= denne.dato",
	"antall kontakter i pasient der (n ≠ denne.n) > 1",
	"antall kontakter i pasient der (dato = denne.dato og n ≠ denne.n) = 0",
	"finnes kontakter i pasient der (dato < denne.dato og n ≠ denne.n)",
	"finnes kontakter i pasient der (a = denne.a og dato > denne.dato)",
	"antall kontakter i pasient der (a = denne.a og dato = denne.dato og n < denne.n og slutt ≠ denne.slutt) > 0",
	"sum n i kontakter i pasient der (dato < denne.dato) > 0",
	"sum (n * n * n * n) i kontakter i pasient der (dato < denne.dato og n mellom 1 og 3) > 0",
	"sum n i kontakter i pasient der (a = denne.a og dato = denne.dato) > 0",
	"største n i kontakter i pasient der (dato mellom denne.dato og denne.slutt) > 0",
	"minste slutt i kontakter i pasient der (a = denne.a og dato <= denne.slutt og slutt >= denne.dato) > 2026-01-01",
	"(første kontakter i pasient der (dato >= denne.dato)).a",
	"(siste kontakter i pasient der (a = denne.a og n ≠ denne.n)).a ellers ja",
	"sum n i kontakter i pasient der (n > 1) > 0",
	"(første kontakter i pasient der (a)).a",
	"antall kontakter i pasient der (dato < denne.dato + 3 dager) unntatt første > 0",
}

// One case comes to so many pairs and no more: an aggregate that would come to one more
// is unknown, and the finding says why. Both evaluators say the same.
func TestPairsHaveALimit(t *testing.T) {
	const said = "Kan ikke avgjøre «R»: mer enn 2000 par av poster måtte sammenlignes for denne ene saken."
	for order, n := range paired {
		info := ordered(t, order)
		if got := limited(t, info, 3, n); strings.Contains(got, "undetermined") {
			t.Errorf("%s: %d pairs of %d are too many:\n%s", order, n, n, got)
		}
		if n == 1 {
			continue
		}
		if got := limited(t, info, 3, n-1); strings.Count(got, said) != 3 {
			t.Errorf("%s: %d pairs of %d are not too many:\n%s", order, n, n-1, got)
		}
	}
	for _, order := range answered {
		if got := limited(t, ordered(t, order), 3, 1); strings.Contains(got, "undetermined") {
			t.Errorf("%s: has pairs:\n%s", order, got)
		}
	}
}

// The specification says how many, among the limits.
func TestTheLimitOfPairsIsWritten(t *testing.T) {
	spec, err := os.ReadFile("../docs/spec.md")
	if err != nil {
		t.Fatal(err)
	}
	_, limits, _ := strings.Cut(string(spec), "## 15. Limits")
	for what, n := range map[string]int{"pairs of records that one case may come to in an aggregate": pairs.Most, "digits of a computed number": value.MaxResultDigits} {
		_, row, _ := strings.Cut(limits, "| "+what)
		row, _, _ = strings.Cut(row, "\n")
		if !strings.HasSuffix(strings.ReplaceAll(row, ",", ""), fmt.Sprintf("| %d |", n)) {
			t.Errorf("%s: %d is not %q", what, n, row)
		}
	}
}

// pointing are rules for a record that point to others of its group, or mend them.
var pointing = []string{
	"  krev nei\n  peker på kontakter i pasient\n",
	"  krev nei\n  peker på kontakter i pasient der (dato >= denne.dato)\n",
	"  krev nei\n  peker på første kontakter i pasient der (n >= denne.n)\n",
	"  krev nei\n  rett legg til A i ks på kontakter i pasient der (dato >= denne.dato)\n",
}

// Whom a finding points to, and mends, is looked for among so many records and no more:
// past that it points to its case, and has no such fix. Both evaluators say the same.
func TestPointingHasALimit(t *testing.T) {
	for _, lines := range pointing {
		info, err := conform.Rules("", chains.Head+chains.Rule("r", lines))
		if err != nil {
			t.Fatalf("%s%v", lines, err)
		}
		all, cut := limited(t, info, 3, 3), limited(t, info, 3, 2)
		if all == cut {
			t.Errorf("%s: three members of two are not too many:\n%s", lines, cut)
		}
		work := func(n int) int64 {
			result, err := interp.Evaluate(context.Background(), info, oneGroup(n, 0).Dataset(info), interp.Options{Workers: 1, Pairs: 20})
			if err != nil {
				t.Fatal(err)
			}
			on := 0
			for f := range result.Findings.All() {
				on += len(f.On)
			}
			return result.Work.Rows + result.Work.Members + result.Work.Ordered + result.Work.Asked + int64(on)
		}
		if one, two := work(700), work(1400); 10*two > 23*one {
			t.Errorf("%s: %d steps for 700 members, %d for 1400", lines, one, two)
		}
	}
}

// The members of a group in hand are held against one case: they have no limit.
func TestMembersOfTheCaseHaveNoLimit(t *testing.T) {
	rule := "regel r \"R\" for pasient\n  kilde d\n  krev finnes kontakter der (n * antall denne.kontakter > 2)\n  feil \"x\"\n"
	info, err := conform.Rules("", chains.Head+rule)
	if err != nil {
		t.Fatal(err)
	}
	if got := limited(t, info, 3, 1); strings.Contains(got, "undetermined") {
		t.Error(got)
	}
}

// However many members a group has, what comes to too many pairs is not begun: what is
// gathered is linear.
func TestTooManyPairsAreNotGathered(t *testing.T) {
	for order := range paired {
		info := ordered(t, order)
		work := func(n int) int64 {
			result, err := interp.Evaluate(context.Background(), info, oneGroup(n, 0).Dataset(info), interp.Options{Workers: 1, Pairs: 20})
			if err != nil {
				t.Fatal(err)
			}
			for range result.Findings.All() {
				continue
			}
			return result.Work.Rows + result.Work.Members + result.Work.Ordered + result.Work.Asked
		}
		if one, two := work(700), work(1400); 10*two > 23*one {
			t.Errorf("%s: %d steps for 700 members, %d for 1400", order, one, two)
		}
	}
}

// nested are aggregates in aggregates, which come to a pair for each two members, or to
// more than are allowed.
var nested = []string{
	"antall kontakter i pasient der (n < antall kontakter i pasient der (n < denne.denne.n og dato > denne.dato)) > 10",
	"antall kontakter i pasient der (n * denne.n > antall denne.kontakter i pasient der (n * kontakt.n > 7)) > 10",
	"antall kontakter i pasient der (n < antall denne.kontakter i pasient der (dato < denne.dato)) > 10",
	"finnes kontakter i pasient der (n * denne.n < 0 og finnes kontakter i pasient der (n * denne.n < 0))",
	"antall kontakter i pasient der (dager_mellom(slutt, denne.slutt) > 3) = 5",
	"(første kontakter i pasient der (dager_mellom(slutt, denne.slutt) > 3)).a",
}

// Where there are as many pairs as there may be, the work is that of the pairs, whatever is
// asked of each and whatever they lack.
func TestPairsAreAllThatIsDone(t *testing.T) {
	for _, condition := range nested {
		info := ordered(t, condition)
		for _, lacking := range []int{0, 2} {
			work := func(n int) int64 {
				result, err := interp.Evaluate(context.Background(), info, oneGroup(n, lacking).Dataset(info), interp.Options{Workers: 1, Pairs: n})
				if err != nil {
					t.Fatal(err)
				}
				for range result.Findings.All() {
					continue
				}
				return result.Work.Rows + result.Work.Members + result.Work.Ordered + result.Work.Asked
			}
			if one, two := work(300), work(600); 10*two > 46*one {
				t.Errorf("%s, lacking one of %d: %d steps for 300 members, %d for 600", condition, lacking, one, two)
			}
		}
	}
}

func ordered(t *testing.T, order string) *model.Info {
	t.Helper()
	info, err := conform.Rules("", chains.Head+chains.Rule("r", "  krev "+order+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// limited is what both evaluators find about so many records of one patient.
func limited(t *testing.T, info *model.Info, n, most int) string {
	t.Helper()
	set := oneGroup(n, 0)
	result, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Pairs: most})
	if err != nil {
		t.Fatal(err)
	}
	got := conform.Text(slices.Collect(result.Findings.All()))
	want := conform.Text(explain.Evaluate(info, set.Dataset(info), explain.Options{Pairs: most}).Findings)
	if got != want {
		t.Errorf("one evaluator finds\n%s\nthe other\n%s", got, want)
	}
	return got
}
