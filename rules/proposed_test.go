package rules_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/propose"
	"ppolang/interp/record/jsonl"
)

// The coding that the rules would have is written, read again and judged: nothing is
// left that a fix could cure, fees apart, nothing new is said, and no rules disagree.
func TestWhatIsProposedIsInOrder(t *testing.T) {
	j := newJudge(t)
	seed := uint64(number(t, "SEED", 1))
	programmes, changes := 0, 0
	for wanted := number(t, "PROGRAMMES", 500); programmes < wanted; {
		var worlds []lacking
		for range 100 {
			for _, w := range append(worldsOf(t, seed), wildWorld(2*seed), wildWorld(2*seed+1)) {
				if l := (lacking{world: w}); !l.stray() {
					worlds = append(worlds, l)
					programmes += w.programmes()
				}
			}
			seed++
		}
		before := j.sealed(worlds)
		got, err := propose.Run(context.Background(), j.info, j.program, before, interp.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range got.Records {
			changes += len(p.Changes)
			if len(p.Conflicts) > 0 {
				t.Errorf("%s: %v", p.Key, p.Conflicts)
			}
		}
		lines := map[string]*bytes.Buffer{}
		for _, r := range j.info.Records {
			lines[r.Name] = &bytes.Buffer{}
			if table := got.After.Table(r); table != nil {
				if err := jsonl.Write(lines[r.Name], table); err != nil {
					t.Fatal(err)
				}
			}
		}
		was := j.evaluated(before, len(worlds))
		for i, after := range j.evaluated(j.read(lines), len(worlds)) {
			said := map[string]bool{}
			for k := range was[i] {
				if was[i][k].Outcome == finding.Violation {
					said[was[i][k].Rule+" of "+worlds[i].caseOf(&was[i][k])] = true
				}
			}
			for k := range after {
				f := &after[k]
				cures := slices.ContainsFunc(f.Fixes, func(x finding.Fix) bool { return x.Field != "takster" })
				isNew := f.Outcome == finding.Violation && !said[f.Rule+" of "+worlds[i].caseOf(f)] && !spokenFor(was[i], f) && !spelt(was[i])
				if cures || isNew {
					t.Fatalf("%s\n%s%s", worlds[i].String(), described("before", was[i]), described("after", after[k:k+1]))
				}
			}
		}
	}
	if changes == 0 {
		t.Error("nothing was proposed")
	}
	t.Logf("%d programmes, %d changes", programmes, changes)
}
