package interp_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// A batch comes to what one evaluation of all records comes to for its cases,
// where its groups are whole, and no record may belong to those of another: in random rules, of which some record types are
// shared and the others come in batches.
func TestBatchesAreOneEvaluation(t *testing.T) {
	pairs := 60
	if testing.Short() {
		pairs = 15
	}
	compared := 0
	for seed := range uint64(pairs) {
		p := gen.Make(seed, gen.Style{})
		info, err := conform.Rules("", p.String())
		if err != nil {
			continue
		}
		program := compiled(t, info)
		var sets []gen.Set
		for i := range 4 {
			sets = append(sets, gen.Records(seed*10+uint64(i), info).Rekeyed(info, i))
		}
		for shared := range 1 << min(len(info.Records), 3) {
			if shared == 1<<len(info.Records)-1 {
				continue // nothing is left to judge
			}
			is := func(r *model.Record) bool { return shared>>slices.Index(info.Records, r)&1 == 1 }
			all := gen.Together(info, sets)
			reference := all.Some(info, is).Dataset(info)
			judged := all.Some(info, not(is)).Keyed(info)
			whole := findingsOf(t, program, judged.Over(info, reference), true)
			if got := findingsOf(t, program, judged.Over(info, reference), false); got != whole {
				t.Fatalf("seed %d, shared %b: with what is reached only\n%s\nwith everything\n%s\n%s\n%s", seed, shared, got, whole, p, all)
			}
			var list []finding.Finding
			for _, set := range sets {
				list = append(list, evaluated(t, program, set.Some(info, not(is)).Keyed(info).Over(info, reference), false)...)
			}
			if got := texts(list); got != whole {
				t.Fatalf("seed %d, shared %b: in batches\n%s\nat once\n%s\n%s\n%s", seed, shared, got, whole, p, all)
			}
			compared += len(list)
		}
	}
	if compared < 1000 {
		t.Errorf("only %d findings were compared", compared)
	}
}

func not(is func(*model.Record) bool) func(*model.Record) bool {
	return func(r *model.Record) bool { return !is(r) }
}

func evaluated(t *testing.T, program *interp.Program, data *record.Sealed, all bool) []finding.Finding {
	t.Helper()
	at := interp.Usual
	at.AllShared = all
	result, err := program.Evaluate(context.Background(), data, interp.Options{Workers: 1, Thresholds: &at})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(result.Findings.All())
}

func findingsOf(t *testing.T, program *interp.Program, data *record.Sealed, all bool) string {
	t.Helper()
	return texts(evaluated(t, program, data, all))
}

// texts are findings in an order of their own: those about records without keys
// stand in the order in which they were found.
func texts(list []finding.Finding) string {
	var all []string
	for _, f := range list {
		all = append(all, conform.Text([]finding.Finding{f}))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// A batch also has what a finding takes its unit from: what members that are shared
// refer to.
func TestABatchHasTheUnitOfWhatMembersReferTo(t *testing.T) {
	info, err := conform.Rules("", `språk nb
dokument d "Kilden"
  gjelder inntil videre
post sted
  felt sted_id tekst nøkkel
  felt navn tekst enhet
post besøk
  felt besøk_id tekst nøkkel
  felt dag dato styrende
post linje
  felt linje_id tekst nøkkel
  felt dag dato styrende
  felt sted post sted
gruppe dagen "Dagen"
  av besøk som besøk,
     linje som linjer
  per dag
regel r "Regelen" for dagen
  kilde d
  når finnes besøk
  peker på linjer
  feil "Brudd"
`)
	if err != nil {
		t.Fatal(err)
	}
	row := func(fields ...string) gen.Row {
		var r gen.Row
		for i := 0; i < len(fields); i += 2 {
			r.Fields, r.Values = append(r.Fields, fields[i]), append(r.Values, fields[i+1])
		}
		return r
	}
	shared := gen.Set{Tables: []gen.Table{
		{Type: "sted", Rows: []gen.Row{row("sted_id", "S1", "navn", "Bredden")}},
		{Type: "linje", Rows: []gen.Row{row("linje_id", "L1", "dag", "2026-02-02", "sted", "S1")}},
	}}
	batch := gen.Set{Tables: []gen.Table{{Type: "besøk", Rows: []gen.Row{row("besøk_id", "B1", "dag", "2026-02-02")}}}}
	found := evaluated(t, compiled(t, info), batch.Over(info, shared.Dataset(info)), false)
	if len(found) != 1 || found[0].Unit != "Bredden" {
		t.Errorf("%v", found)
	}
}
