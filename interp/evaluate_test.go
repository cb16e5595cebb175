package interp_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/internal/gen"
	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

const twoRules = `språk nb
dokument d
  gjelder inntil videre
kodeverk K
  kode A1
post kontakt
  felt kontakt_id tekst nøkkel
  felt dato dato styrende
  felt timer heltall
  felt koder koder K
post økt
  felt økt_id tekst nøkkel
  felt kontakt_id tekst
  felt dato dato styrende
gruppe besøk
  av kontakt som kontakter, økt som økter
  per kontakt_id
regel a "A" for kontakt
  kilde d
  gjelder til 2025-12-31
  når timer > 1
  går foran b
  feil "a"
regel b "B" for kontakt
  kilde d
  når timer > 0
  advarsel "b"
`

func twoContacts(t *testing.T) (*model.Info, gen.Set) {
	t.Helper()
	info, err := conform.Rules("", twoRules)
	if err != nil {
		t.Fatal(err)
	}
	row := func(key, date, hours, codes string) gen.Row {
		return gen.Row{Fields: []string{"kontakt_id", "dato", "timer", "koder"}, Values: []string{key, date, hours, codes}}
	}
	return info, gen.Set{Tables: []gen.Table{{Type: "kontakt", Rows: []gen.Row{
		row("K1", "2025-06-01", "2", "A1"), row("K2", "2026-06-01", "2", "A1 A1"),
	}}}}
}

// found is which rule found what on which record.
func found(t *testing.T, options interp.Options) string {
	t.Helper()
	info, set := twoContacts(t)
	result, err := interp.Evaluate(context.Background(), info, set.Dataset(info), options)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for f := range result.Findings.All() {
		list = append(list, f.Rule+" "+f.On[0].Key)
	}
	return strings.Join(list, ", ")
}

func TestOptions(t *testing.T) {
	day := func(y int) *value.Date { d, _ := value.NewDate(y, 1, 1); return &d }
	for _, test := range []struct {
		name    string
		options interp.Options
		want    string
	}{
		{"all", interp.Options{}, "a K1, b K2, gjentatt_kode K2"},
		{"one rule, and what goes before it", interp.Options{Only: []string{"b"}}, "b K2"},
		{"a built-in finding", interp.Options{Only: []string{"gjentatt_kode"}}, "gjentatt_kode K2"},
		{"by the rules of another day", interp.Options{On: day(2027)}, "b K1, b K2, gjentatt_kode K2"},
		{"by those of an earlier day", interp.Options{On: day(2020)}, "a K1, a K2, gjentatt_kode K2"},
		{"more workers than work", interp.Options{Workers: 50}, "a K1, b K2, gjentatt_kode K2"},
	} {
		if got := found(t, test.options); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestCounts(t *testing.T) {
	info, set := twoContacts(t)
	result, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Tried) != 2 {
		t.Errorf("%d rules in force", len(result.Tried))
	}
	if got := []int{result.Tried[0].Cases, result.Tried[1].Cases}; !slices.Equal(got, []int{1, 2}) {
		t.Errorf("cases %v", got)
	}
	if want := [4]int{0, 0, 3, 0}; result.Judged() != want {
		t.Errorf("judged %v, want %v", result.Judged(), want)
	}
	if len(result.NotGiven) != 1 || result.NotGiven[0].Name != "økt" {
		t.Errorf("not given: %v", result.NotGiven)
	}
}

func TestCancelled(t *testing.T) {
	info, set := twoContacts(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := interp.Evaluate(ctx, info, set.Dataset(info), interp.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

// Whatever the evaluator stumbles over, the run ends with an error that names
// places in the program and holds no value.
func TestInternalError(t *testing.T) {
	info, _ := twoContacts(t)
	_, err := interp.Evaluate(context.Background(), info, nil, interp.Options{})
	var internal *interp.InternalError
	if !errors.As(err, &internal) {
		t.Fatalf("the error is %v", err)
	}
	if len(internal.Stack) == 0 || !strings.HasPrefix(internal.Stack[0], "ppolang/interp/") || !strings.Contains(err.Error(), internal.Stack[0]) {
		t.Errorf("%v: %v", err, internal.Stack)
	}
}

// However many workers there are, the error names the place where the evaluator
// stumbled: not the one where workers are waited for.
func TestInternalErrorOfAWorker(t *testing.T) {
	var places []string
	for _, workers := range []int{1, 2, 8} {
		info, set := twoContacts(t)
		data := set.Dataset(info)
		for _, of := range info.Records {
			if of.Name == "kontakt" {
				for _, c := range data.Table(of).Columns {
					c.IDs[0] = 1 << 20 // no value has that number
				}
			}
		}
		_, err := interp.Evaluate(context.Background(), info, data, interp.Options{Workers: workers})
		var internal *interp.InternalError
		if !errors.As(err, &internal) {
			t.Fatalf("%d workers: the error is %v", workers, err)
		}
		places = append(places, internal.Stack[0])
	}
	for _, place := range places {
		if place != places[0] || !strings.HasPrefix(place, "ppolang/interp/") || strings.Contains(place, "parallel") {
			t.Errorf("the places are %q", places)
		}
	}
}

// What a rule set with errors means is not known, so it is not compiled.
func TestCompileRefusesErrors(t *testing.T) {
	for name, text := range map[string]string{
		"of syntax":            "språk nb\nregel\n",
		"of meaning":           strings.Replace(twoRules, "timer > 1", "tid > 1", 1),
		"no text":              "språk nb\n\xff",
		"a merge left halfway": "språk nb\n<<<<<<< HEAD\n",
	} {
		file, _ := syntax.Parse([]byte(text), "x.rules")
		info, _ := check.Check(file, nil)
		if _, err := interp.Compile(info); !errors.Is(err, interp.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := interp.Evaluate(context.Background(), info, nil, interp.Options{}); !errors.Is(err, interp.ErrInvalid) {
			t.Errorf("%s: evaluated, %v", name, err)
		}
	}
	file, _ := syntax.Parse([]byte(twoRules+"kodesett ubrukt: A1\n"), "x.rules")
	info, list := check.Check(file, nil)
	if _, err := interp.Compile(info); err != nil || len(list) == 0 {
		t.Errorf("warnings alone: %v, %v", list, err)
	}
}
