package report

import (
	"fmt"
	"slices"
	"testing"

	"ppolang/interp/finding"
)

// A unit's part of a run has of the contacts of others no key: not where it points, not in
// a fix, not in what it says.
func TestAPartHasNothingOfOthers(t *testing.T) {
	of := map[string]string{"K1": "A", "K2": "B", "K-1": "C", "K3": "A"}
	run := Run{Where: func(ref finding.Ref) finding.Where { return finding.Where{Unit: of[ref.Key]} }}
	ref := func(key string) finding.Ref { return finding.Ref{Record: "k", Key: key} }
	fix := func(key string) finding.Fix {
		return finding.Fix{Record: "k", Key: key, Field: "f", Action: "add", Code: "X"}
	}
	run.Findings = finding.ListOf([]finding.Finding{
		{Rule: "both", Outcome: finding.Violation, Message: "K1, K2,K2 og K12 (K-1).", On: []finding.Ref{ref("K1"), ref("K2"), ref("K-1")}, Fixes: []finding.Fix{fix("K1"), fix("K2")}, Unit: "B",
			Also: []finding.Also{{Rule: "x", Message: "K2 også"}}},
		{Rule: "own", Outcome: finding.Violation, Message: "M", On: []finding.Ref{ref("K3")}},
		{Rule: "fixed", Outcome: finding.Violation, Message: "M", On: []finding.Ref{ref("K2")}, Fixes: []finding.Fix{fix("K3")}},
	})
	said := func(unit string) []string {
		var list []string
		part := run.Part(unit)
		for f := range part.Findings.All() {
			list = append(list, fmt.Sprint(f.Rule, f.On, len(f.Fixes), f.Unit, ": ", f.Message, f.Also))
		}
		return list
	}
	other := "en kontakt ved en annen enhet"
	also := " Det gjelder også " + other + "."
	want := map[string][]string{
		"A": {
			"both[k K1] 1A: K1, " + other + "," + other + " og K12 (" + other + ")." + also + "[{x  " + other + " også  }]",
			"own[k K3] 0: M[]",
			"fixed[k K3] 1A: M" + also + "[]",
		},
		"b": {
			"both[k K2] 1b: " + other + ", K2,K2 og K12 (" + other + ")." + also + "[{x  K2 også  }]",
			"fixed[k K2] 0b: M" + also + "[]",
		},
	}
	for unit, want := range want {
		if got := said(unit); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", unit, got, want)
		}
	}
}

func TestFileNamesOfUnits(t *testing.T) {
	units := []string{"", "Østre/../poliklinikk", "østre poliklinikk", "con", "***", "A.B", "a b"}
	names := FileNames(units, "uten-enhet")
	var got []string
	for _, u := range units {
		got = append(got, names[u])
	}
	if want := "[uten-enhet østre-poliklinikk østre-poliklinikk-2 enhet-con enhet- a-b a-b-2]"; fmt.Sprint(got) != want {
		t.Errorf("%v", got)
	}
}
