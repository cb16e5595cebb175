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

// Rules about rare codes are judged on the records that have them only: those of
// six of the nine shapes are. Whatever makes a rule such a one, it finds what it
// would find on all records.
func TestManyRules(t *testing.T) {
	shapes := []string{
		"koder har X%[1]d",
		"koder har noen av (X%[1]d, X%[2]d) og timer > 1",
		"koder har alle av (X%[1]d, X%[2]d)",
		"hoved = X%[1]d",
		"hoved i (X%[1]d) eller hoved = X%[2]d",
		"koder har X%[1]d eller hoved = X%[1]d",
		"ikke (koder har X%[1]d)",
		"koder har noen utenom X%[1]d",
		"koder har X%[1]d og hoved = X%[2]d",
	}
	var b strings.Builder
	b.WriteString("språk nb\ndokument d\n  gjelder inntil videre\nkodeverk K\n  åpen\n")
	b.WriteString("post kontakt\n  felt kontakt_id tekst nøkkel\n  felt dato dato styrende\n  felt hoved kode K\n  felt koder koder K\n  felt timer heltall\n")
	for i := range 90 {
		fmt.Fprintf(&b, "regel r%d \"R\" for kontakt\n  kilde d\n  når "+shapes[i%len(shapes)]+"\n  krev timer > 2\n  feil \"x\"\n", i, i, i+1)
	}
	info, err := conform.Rules("", b.String())
	if err != nil {
		t.Fatal(err)
	}
	set := gen.Set{Tables: []gen.Table{{Type: "kontakt"}}}
	for i := range 400 {
		row := gen.Row{Fields: []string{"kontakt_id", "dato"}, Values: []string{fmt.Sprint("K", i), "2026-01-01"}}
		add := func(field, value string) {
			row.Fields, row.Values = append(row.Fields, field), append(row.Values, value)
		}
		if i%300 != 0 {
			add("hoved", fmt.Sprintf("X%d", i%197))
		}
		if i%300 != 1 {
			add("koder", fmt.Sprintf("X%d X%d", i%211, i%211+i%2))
		}
		if i%7 > 0 {
			add("timer", fmt.Sprint(i%4))
		}
		set.Tables[0].Rows = append(set.Tables[0].Rows, row)
	}
	want := explain.Evaluate(info, set.Dataset(info), explain.Options{})
	for _, workers := range []int{1, 4} {
		result, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		if result.Work.Few != 60 {
			t.Errorf("%d rules are judged on few records", result.Work.Few)
		}
		if got, want := conform.Text(slices.Collect(result.Findings.All())), conform.Text(want.Findings); got != want {
			t.Errorf("%d workers:\n%s\nwant\n%s", workers, got, want)
		}
		judged := [4]int{}
		for _, j := range want.Judgments {
			judged[j.Outcome]++
		}
		judged[0] = 0
		if result.Judged() != judged {
			t.Errorf("judged %v, want %v", result.Judged(), judged)
		}
	}
}
