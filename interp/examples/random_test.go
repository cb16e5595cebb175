package examples_test

import (
	"context"
	"slices"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp"
	"ppolang/interp/examples"
	"ppolang/interp/internal/gen"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// In whatever forms an example gives records, what is found of them is what is found of
// the records themselves.
func TestGivenInEveryForm(t *testing.T) {
	seeds := uint64(400)
	if testing.Short() {
		seeds = 80
	}
	found := 0
	for seed := range seeds {
		text := gen.Make(seed, gen.Style{}).String()
		plain, _ := checkedRules(text)
		if !plain.Valid() {
			t.Fatalf("seed %d: not a program", seed)
		}
		set := gen.Records(seed, plain).Unique(plain).Given(plain)
		written := text + "\n" + set.Example(plain, seed)
		info, list := checkedRules(written)
		if !info.Valid() {
			t.Fatalf("seed %d: %v\n%s", seed, list[0].Message(diag.EN), written)
		}
		findings := func(data *record.Sealed) string {
			result, err := interp.Evaluate(context.Background(), info, data, interp.Options{})
			if err != nil {
				t.Fatal(err)
			}
			list := slices.Collect(result.Findings.All())
			found += len(list)
			return conform.Text(list)
		}
		if got, want := findings(examples.Given(info, info.Examples[0])), findings(set.Dataset(info)); got != want {
			t.Fatalf("seed %d: got\n%s\nwant\n%s\n%s", seed, got, want, written)
		}
	}
	if found == 0 {
		t.Error("nothing is found of any")
	}
}

func checkedRules(text string) (*model.Info, []diag.Diagnostic) {
	file, list := syntax.Parse([]byte(text), "random.rules")
	info, more := check.Check(file, nil)
	return info, append(list, more...)
}
