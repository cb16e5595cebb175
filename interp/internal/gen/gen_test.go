package gen_test

import (
	"testing"

	"ppolang/interp/internal/gen"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// A random program checks without errors, in either style; so what the checker
// lets through is what the evaluators are tried on.
func TestProgramsCheck(t *testing.T) {
	n := uint64(1000)
	if testing.Short() {
		n = 200
	}
	for seed := range n {
		style := gen.Style{DoubleNot: seed%2 == 1}
		text := gen.Make(seed, style).String()
		file, problems := syntax.Parse([]byte(text), "random.rules")
		_, more := check.Check(file, nil)
		for _, d := range append(problems, more...) {
			if d.Severity == diag.Error {
				t.Fatalf("seed %d, line %d: %s\n%s", seed, d.Place.Position().Line, d.Message(diag.EN), text)
			}
		}
	}
}

// A seed always makes the same program and the same records.
func TestSeedsRepeat(t *testing.T) {
	for seed := range uint64(50) {
		a, b := gen.Make(seed, gen.Style{}), gen.Make(seed, gen.Style{})
		if a.String() != b.String() {
			t.Fatalf("seed %d makes two programs", seed)
		}
		file, _ := syntax.Parse([]byte(a.String()), "random.rules")
		info, _ := check.Check(file, nil)
		if x, y := gen.Records(seed, info).String(), gen.Records(seed, info).String(); x != y {
			t.Fatalf("seed %d makes two sets of records", seed)
		}
	}
}
