package check_test

import (
	"slices"
	"testing"

	"ppolang/lang/model"
)

// What is found out for all rules at once is what is found out for each alone, but
// for codes that are spelt alike in two systems.
func TestTouchingAgreesWithTouches(t *testing.T) {
	info, list := checkFile(t, "testdata/valid/ppo.rules")
	if got := texts(list); got != "" {
		t.Fatal(got)
	}
	spelt := map[string]int{}
	for _, s := range info.CodeSystems {
		for _, code := range s.Codes {
			spelt[code.Name]++
		}
	}
	met := 0
	for _, s := range info.CodeSystems {
		for _, code := range s.Codes {
			rules := info.Touching(s, code.Name, nil)
			met += len(rules)
			for _, r := range info.Rules {
				got, want := slices.Contains(rules, r), info.Touches(r, code.Name, nil)
				if got != want && (spelt[code.Name] == 1 || got) {
					t.Errorf("%s of %s in %s: %v together, %v alone", code.Name, s.Name, r.ID(), got, want)
				}
			}
		}
	}
	if met == 0 {
		t.Error("no rule touches a code")
	}
}

// A code that a code set takes out again is not touched by the rules that name the
// set.
func TestTouchesKnowsWhatIsTakenOut(t *testing.T) {
	info, list := both(`språk nb
dokument d "D"
  gjelder fra 2020-01-01
kodeverk K "K"
  kode A1 "En"
  kode A2 "To"
kodesett s "S": A*, utenom A2
post p "P"
  felt id tekst nøkkel
  felt dato dato styrende
  felt koder koder K
regel r "R" for p
  kilde d
  krev koder har noen av s
  feil "Nei."
`, nil)
	if got := texts(list); got != "" {
		t.Fatal(got)
	}
	named := func(code string) []*model.Rule { return info.Touching(info.CodeSystems[0], code, nil) }
	if len(named("A1")) != 1 || len(named("A2")) != 0 {
		t.Errorf("A1 in %d rules, A2 in %d", len(named("A1")), len(named("A2")))
	}
}
