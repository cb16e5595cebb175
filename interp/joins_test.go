package interp_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/internal/gen"
	"ppolang/lang/model"
)

// joins are conditions between a record and the members of its group that are
// answered by an index or by counting, in every shape that these tell apart.
var joins = []string{
	"antall kontakter i deltakelse der (slutt = denne.slutt) > 1",
	"antall kontakter i deltakelse der (slutt = denne.slutt) unntatt første > 0",
	"finnes kontakter i deltakelse der (slutt = denne.slutt og kontakt_id ≠ denne.kontakt_id)",
	"antall kontakter i deltakelse der (slutt = denne.slutt og hoved ≠ denne.hoved og timer > 1) > 0",
	"antall kontakter i deltakelse der (slutt = denne.slutt og hoved = denne.hoved) > 1",
	"antall kontakter i deltakelse der (slutt = denne.slutt og hoved = denne.hoved og timer ≠ denne.timer) > 0",
	"alle kontakter i deltakelse der (deltok = denne.deltok) oppfyller timer > 1",
	"sum timer i kontakter i deltakelse der (hoved = denne.hoved) > 3",
	"antall ulike timer i kontakter i deltakelse der (hoved = denne.hoved) > 1",
	"(første kontakter i deltakelse der (hoved = denne.hoved og slutt ≠ denne.slutt)).timer > 1",
	"finnes kontakter i deltakelse der (slutt ≠ denne.slutt)",
	"finnes kontakter i deltakelse der (dato < denne.dato og hoved = denne.hoved)",
	"antall kontakter i deltakelse der (dato < denne.dato) > 1",
	"antall kontakter i deltakelse der (timer <= denne.timer) unntatt første > 1",
	"antall kontakter i deltakelse der (denne.slutt < slutt og deltok) > 0",
	"finnes kontakter i deltakelse der (dato <= denne.slutt og slutt >= denne.dato)",
	"antall kontakter i deltakelse der (slutt mellom denne.dato og denne.slutt) > 1",
	"alle kontakter i deltakelse der (dato > denne.dato) oppfyller slutt >= denne.slutt",
	"finnes kontakter i deltakelse der (timer + 1 > denne.timer og hoved = denne.hoved og dato >= denne.dato)",
	"antall kontakter i deltakelse der (dager_mellom(dato, slutt) > denne.timer og slutt = denne.slutt) > 0",
	"antall kontakter i deltakelse der (timer ≠ denne.timer) > 1",
	"sum timer i kontakter i deltakelse der (dato <= denne.dato) > 2",
	"største slutt i kontakter i deltakelse der (dato <= denne.slutt og slutt >= denne.dato) > 2026-02-01",
	"antall ulike timer i kontakter i deltakelse der (timer > denne.timer og dato < denne.dato) > 0",
	"(siste kontakter i deltakelse der (dato < denne.dato)).timer > 1",
	"alle kontakter i deltakelse der (dato >= denne.dato) unntatt første oppfyller timer > denne.timer",
	"antall kontakter i deltakelse der (år(dato) < denne.timer + 2000) = 0",
	"sum timer i kontakter i deltakelse der (dato <= denne.slutt) > 2",
	"(siste kontakter i deltakelse der (dato <= denne.slutt)).timer > 1",
	"antall kontakter i deltakelse der (dato < denne.slutt og merke = denne.merke) > 0",
	"sum timer i kontakter i deltakelse der (hoved = denne.hoved og dato <= denne.dato og slutt ≠ denne.slutt) > 2",
	"minste timer i kontakter i deltakelse der (slutt = denne.slutt og hoved = denne.hoved) < 2",
	"minste dato i kontakter i deltakelse der (timer ≠ denne.timer og slutt ≠ denne.slutt) > 2026-01-01",
	"sum (timer * 2 - 1) i kontakter i deltakelse der (deltok = denne.deltok og slutt = denne.slutt og hoved = denne.hoved og timer <= denne.timer) > 1",
	"(første kontakter i deltakelse der (deltok = denne.deltok og timer >= denne.timer)).timer > 1",
	"(siste kontakter i deltakelse der (hoved ≠ denne.hoved og dato mellom denne.dato og denne.slutt)).timer > 1",
	"(siste kontakter i deltakelse der (slutt = denne.slutt og hoved = denne.hoved)).timer = timer",
	"antall kontakter i deltakelse der (hoved ≠ denne.hoved og slutt ≠ denne.slutt og deltok = denne.deltok) unntatt første > 0",
}

// pointers are what findings point to by a join.
var pointers = []string{
	"kontakter i deltakelse der (dato < denne.dato)",
	"kontakter i deltakelse der (hoved = denne.hoved og kontakt_id ≠ denne.kontakt_id)",
	"første kontakter i deltakelse der (dato >= denne.dato og dato <= denne.slutt og deltok)",
	"siste kontakter i deltakelse der (timer ≠ denne.timer) unntatt første",
}

// orders are joins in one group that are answered without pairing its members.
var orders = []string{
	"antall kontakter i pasient der (n < denne.n) > 3",
	"finnes kontakter i pasient der (dato > denne.dato og a)",
	"finnes kontakter i pasient der (dato <= denne.slutt og slutt >= denne.dato)",
	"antall kontakter i pasient der (slutt mellom denne.dato og denne.slutt) > 3",
	"antall kontakter i pasient der (n ≠ denne.n) > 3",
	"alle kontakter i pasient der (n < denne.n) oppfyller dato >= denne.dato",
	"sum n i kontakter i pasient der (n mellom denne.n og denne.n + 2) > 3",
	"(første kontakter i pasient der (n > denne.n og n < denne.n + 3)).a",
	"sum n i kontakter i pasient der (n < denne.n) > 3",
	"sum (n + n) i kontakter i pasient der (a = denne.a og dato <= denne.dato og slutt ≠ denne.slutt) > 3",
	"største n i kontakter i pasient der (dato <= denne.slutt og slutt >= denne.dato) > 3",
	"minste slutt i kontakter i pasient der (a = denne.a og n ≠ denne.n) > 2026-02-01",
	"(siste kontakter i pasient der (dato < denne.dato og n ≠ denne.n)).a",
	"finnes kontakter i pasient der (a = denne.a og dato = denne.dato og n < denne.n)",
	"antall kontakter i pasient der (n ≠ denne.n og slutt ≠ denne.slutt) unntatt første > 3",
}

// Twice the members of one group are twice the work, also to point to some of them.
func TestOrdersAreLinear(t *testing.T) {
	shapes := map[string]string{"peker på": strings.Replace(chains.Rule("r", "  krev n < 0\n"), "  feil", "  peker på kontakter i pasient der (n mellom denne.n og denne.n + 2)\n  feil", 1)}
	for _, order := range orders {
		shapes[order] = chains.Rule("r", "  krev n > 0 eller "+order+"\n")
	}
	for name, rule := range shapes {
		t.Run(name, func(t *testing.T) {
			info, err := conform.Rules("", chains.Head+rule)
			if err != nil {
				t.Fatal(err)
			}
			linear(t, info, 0)
		})
	}
}

// So they are where the collection is one that a definition names, and the case further
// out is called by its name.
func TestNamedOrdersAreLinear(t *testing.T) {
	for _, order := range []string{
		"dato < kontakt.dato", "dato mellom kontakt.dato og kontakt.slutt", "slutt >= kontakt.dato og dato <= denne.slutt",
	} {
		t.Run(order, func(t *testing.T) {
			named := "definer flere for kontakt\n  er kontakter i pasient der (" + order + ")\n\n"
			info, err := conform.Rules("", chains.Head+named+chains.Rule("r", "  krev n > 0 eller antall flere der (a og n > 3) > 3\n"))
			if err != nil {
				t.Fatal(err)
			}
			linear(t, info, 0)
		})
	}
}

// So they are where members lack something, for every case that is undetermined.
func TestWhatOrdersLackIsLinear(t *testing.T) {
	for _, order := range unsureOrders {
		t.Run(order, func(t *testing.T) {
			info, err := conform.Rules("", chains.Head+chains.Rule("r", "  krev a og n > 0 og "+order+"\n"))
			if err != nil {
				t.Fatal(err)
			}
			linear(t, info, 7)
		})
	}
}

// unsureOrders are undetermined where members lack an end.
var unsureOrders = []string{
	"antall kontakter i pasient der (slutt >= denne.slutt) = 3",
	"antall kontakter i pasient der (dato <= denne.slutt og slutt >= denne.dato) = 2",
	"antall kontakter i pasient der (slutt mellom denne.dato og denne.slutt og b) = 5",
	"antall kontakter i pasient der (slutt ≠ denne.slutt) = 5",
	"antall kontakter i pasient der (a = denne.a og slutt ≠ denne.slutt) = 5",
	"antall kontakter i pasient der (slutt = denne.slutt) = 5",
	"antall kontakter i pasient der (a = denne.a og slutt = denne.slutt og n ≠ denne.n) = 5",
	"sum n i kontakter i pasient der (slutt <= denne.slutt) = 5",
	"største slutt i kontakter i pasient der (n < denne.n) = 2026-02-01",
	"minste n i kontakter i pasient der (a = denne.a og slutt mellom denne.dato og denne.slutt) = 5",
	"(første kontakter i pasient der (slutt <= denne.slutt)).a",
	"(siste kontakter i pasient der (a = denne.a og slutt ≠ denne.slutt)).a",
}

// linear holds that twice the members of one group are twice the work.
func linear(t *testing.T, info *model.Info, lacking int) {
	t.Helper()
	if one, two := ofOneGroup(t, info, 3000, lacking), ofOneGroup(t, info, 6000, lacking); 10*two > 23*one {
		t.Errorf("%d steps for 3000 members, %d for 6000", one, two)
	}
}

// ofOneGroup is the work that n contacts of one patient make. Where lacking is not
// 0, one of so many lacks its end.
func ofOneGroup(t *testing.T, info *model.Info, n, lacking int) int64 {
	result, err := interp.Evaluate(context.Background(), info, oneGroup(n, lacking).Dataset(info), interp.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	return result.Work.Rows + result.Work.Members + result.Work.Ordered + result.Work.Asked
}

// oneGroup are so many records of one patient.
func oneGroup(n, lacking int) gen.Set {
	set := gen.Set{Tables: []gen.Table{{Type: "kontakt"}}}
	for i := range n {
		row := gen.Row{
			Fields: []string{"id", "pas", "dato", "a", "n", "slutt"},
			Values: []string{fmt.Sprint("K", i), "p", fmt.Sprintf("2026-01-%02d", 1+i%28), "ja", fmt.Sprint(i * 7919 % n), fmt.Sprintf("2026-02-%02d", 1+i*5%28)},
		}
		if lacking > 0 && i%lacking == 0 {
			row.Fields, row.Values = row.Fields[:5], row.Values[:5]
		}
		set.Tables[0].Rows = append(set.Tables[0].Rows, row)
	}
	return set
}

// asked is a context that ends when it has been asked so often.
type asked struct {
	context.Context
	left, times *int
}

func (c asked) Err() error {
	if *c.times++; *c.times > *c.left {
		return context.Canceled
	}
	return nil
}

// However large a group is, a run that nobody waits for ends between two pieces of it.
func TestARunEndsWithinAGroup(t *testing.T) {
	for _, condition := range []string{
		"antall kontakter i pasient der (n * denne.n > 7) > 1000",
		"antall kontakter i pasient der (finnes kontakter i pasient der (n * denne.n > denne.denne.n)) > 1000",
	} {
		info, err := conform.Rules("", chains.Head+chains.Rule("r", "  krev "+condition+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		at := interp.Usual
		at.Members = 100
		data := oneGroup(50, 0).Dataset(info)
		run := func(most int) (times int, err error) {
			_, err = interp.Evaluate(asked{context.Background(), &most, &times}, info, data, interp.Options{Workers: 1, Thresholds: &at})
			return times, err
		}
		all, err := run(1 << 30)
		if err != nil || all < 25 { // two rows of the group are a piece
			t.Fatalf("asked %d times: %v", all, err)
		}
		if times, err := run(all / 2); !errors.Is(err, context.Canceled) || times > all/2+3 {
			t.Errorf("ended after %d of %d, it asked %d times: %v", all/2, all, times, err)
		}
	}
}

func TestJoins(t *testing.T) {
	rules := "gruppe deltakelse\n  av kontakt som kontakter når form = gruppe\n  per merke\n"
	for i, j := range joins {
		rules += fmt.Sprintf("regel r%d \"R\" for kontakt\n  kilde d\n  når %s\n  feil \"x\"\n", i, j)
	}
	for i, to := range pointers {
		rules += fmt.Sprintf("regel p%d \"P\" for kontakt\n  kilde d\n  når timer > 1\n  peker på %s\n  feil \"x\"\n", i, to)
	}
	info, err := conform.Rules("../testdata/conformance/lang/base.rules", rules)
	if err != nil {
		t.Fatal(err)
	}
	program, err := interp.Compile(info)
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(7, 7))
	fields := []string{"kontakt_id", "merke", "form", "dato", "slutt", "hoved", "timer", "deltok"}
	values := [][]string{nil, {"a", "a", "b", ""}, {"gruppe", "gruppe", "gruppe", "individuell", ""}, {"2026-01-01", "2026-01-02", "2026-01-03", ""},
		{"2026-02-01", "2026-02-02", ""}, {"A1", "A2", ""}, {"1", "2", ""}, {"ja", "nei", ""}}
	few := interp.Usual
	few.Members = 2
	for round := range 400 {
		set := gen.Set{Tables: []gen.Table{{Type: "kontakt"}}}
		for k := range 1 + rng.IntN(8) {
			row := gen.Row{Fields: []string{"kontakt_id"}, Values: []string{fmt.Sprint("K", k)}}
			for i, v := range values {
				if i > 0 {
					if text := v[rng.IntN(len(v))]; text != "" {
						row.Fields, row.Values = append(row.Fields, fields[i]), append(row.Values, text)
					}
				}
			}
			set.Tables[0].Rows = append(set.Tables[0].Rows, row)
		}
		result, err := program.Evaluate(context.Background(), set.Dataset(info), interp.Options{Thresholds: []*interp.Thresholds{nil, &few}[round%2]})
		if err != nil {
			t.Fatal(err)
		}
		got, want := conform.Text(slices.Collect(result.Findings.All())), conform.Text(explain.Evaluate(info, set.Dataset(info), explain.Options{}).Findings)
		if got != want {
			t.Fatalf("round %d\n%v\ngot\n%s\nwant\n%s", round, set, got, want)
		}
	}
}
