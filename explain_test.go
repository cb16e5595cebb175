package ppolang_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ppolang"
)

const sensitive = `språk nb
dokument d
  gjelder inntil videre
post kontakt
  felt kontakt_id tekst nøkkel
  felt pasient_id tekst sensitiv
  felt dato dato styrende
regel r "R" for kontakt
  kilde d
  når pasient_id er kjent
  krev pasient_id = "p2"
  feil "x"
`

// An explanation shows what everything came to, but no sensitive value; nor does
// anything else that holds the records, however it is printed.
func TestNothingPrintsASensitiveValue(t *testing.T) {
	ctx := context.Background()
	rules, err := ppolang.Load(fstest.MapFS{"r.rules": {Data: []byte(sensitive)}}, "r.rules")
	if err != nil {
		t.Fatal(err)
	}
	data := rules.NewData()
	report, err := data.Read(ctx, ppolang.Source{Name: "kontakt.jsonl", Reader: strings.NewReader(`{"kontakt_id":"K1","pasient_id":"hemmelig","dato":"2026-01-01"}`)})
	if err != nil {
		t.Fatal(err)
	}
	before := fmt.Sprintf("%v %+v %#v %v %+v %#v", data, data, data, report, report, report)
	records := data.Seal()
	why, err := records.Explain(ctx, "r", "K1", ppolang.Options{})
	if err != nil || len(why) != 1 {
		t.Fatal(why, err)
	}
	if text := why[0].String(); !strings.Contains(text, "pasient_id = ***") || !strings.HasPrefix(text, "r: kontakt K1: brutt\n") {
		t.Error(text)
	}
	result, err := records.Evaluate(ctx, ppolang.Options{})
	if err != nil {
		t.Fatal(err)
	}
	printed := before + fmt.Sprintf("%v %+v %#v %v %+v %v %+v %#v", records, records, records, result, result, why, why, slices.Collect(result.Findings.All()))
	if strings.Contains(printed, "hemmelig") {
		t.Error(printed)
	}
}

// A name that no rule has is an error, not a result without findings.
func TestUnknownRules(t *testing.T) {
	rules, err := ppolang.Load(fstest.MapFS{"r.rules": {Data: []byte(sensitive + strings.ReplaceAll(sensitive[strings.Index(sensitive, "regel"):], "regel r", "regel lang"))}}, "r.rules")
	if err != nil {
		t.Fatal(err)
	}
	records := rules.NewData().Seal()
	_, err = records.Evaluate(context.Background(), ppolang.Options{Only: []string{"lagn"}})
	if unknown := new(ppolang.UnknownRuleError); !errors.As(err, &unknown) || unknown.Near != "lang" {
		t.Error(err)
	}
	if _, err = records.Explain(context.Background(), "x", "K1", ppolang.Options{}); err == nil {
		t.Error("it explained a rule that is not there")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := records.Evaluate(ctx, ppolang.Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
