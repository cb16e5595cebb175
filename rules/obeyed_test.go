package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/finding"
)

// aboutFunding are the rules about the funding codes, and what the language itself
// says of an expired one. Not among them are the hints about a programme that has
// one (små_grupper_mangler, heldigitalt, video_rapportering), which say so as soon
// as it stands there.
var aboutFunding = []string{
	"isf_krav_oppfylt", "isf_kode_mangler", "isf_kode_én_gang", "isf_kode_første_dag", "isf_kode_annen_ordning",
	"isf_kode_annen_ordning_senere", "isf_kode_ikke_aktuell", "begge_isf_koder", "a0099_inneliggende", "wwaa00_inneliggende",
	"isf_kode_utstyr", "isf_kode_i_gruppebehandling", "lavterskel_uten_koder", "gruppekode_individuell", "utgått_kode",
}

func violations(w *world, found []finding.Finding) map[string]*finding.Finding {
	list := map[string]*finding.Finding{}
	for i := range found {
		if f := &found[i]; f.Outcome == finding.Violation && slices.Contains(aboutFunding, f.Rule) {
			list[f.Rule+" of "+w.caseOf(f)] = f
		}
	}
	return list
}

// All fixes of the rules about funding codes are obeyed at once: none undoes
// another, what had a fix is gone, and nothing new is said.
func TestFixesOfFundingCodesCanBeObeyed(t *testing.T) {
	j := newJudge(t)
	programmes, fixed := 0, map[string]int{}
	seed := uint64(number(t, "SEED", 1))
	for wanted := number(t, "PROGRAMMES", 1000); programmes < wanted; {
		var before, after []lacking
		for range 300 {
			for _, w := range worldsOf(t, seed) {
				before = append(before, lacking{world: w})
				programmes += w.programmes()
			}
			seed++
		}
		found := j.findings(before)
		for i, w := range before {
			obeyed := w.clone()
			done := map[string]string{}
			for _, f := range violations(w.world, found[i]) {
				for _, x := range f.Fixes {
					if x.Field != "prosedyrer" {
						continue
					}
					fixed[f.Rule]++
					for code, what := range changes(x) {
						at := x.Key + " " + code
						if done[at] != "" && done[at] != what {
							t.Errorf("%s is to be added and removed\n%s", at, w)
						}
						done[at] = what
					}
				}
			}
			for _, r := range obeyed.rows {
				if r.of != "kontakt" || r.at("prosedyrer") == nil {
					continue
				}
				list := slices.DeleteFunc(r.codes(), func(c string) bool { return done[r.key()+" "+c] == "remove" })
				for _, c := range []string{"A0099", "WWAA00"} {
					if done[r.key()+" "+c] == "add" && !slices.Contains(list, c) {
						list = append(list, c)
					}
				}
				r.setCodes(list)
			}
			after = append(after, lacking{world: obeyed})
		}
		for i, found2 := range j.findings(after) {
			was := violations(before[i].world, found[i])
			for k, f := range violations(after[i].world, found2) {
				if old := was[k]; old == nil && !undecidedBefore(found[i], f) || old != nil && len(old.Fixes) > 0 {
					t.Errorf("%s is said after obeying (%s)\nbefore:\n%s%safter:\n%s", k, f.Message, before[i], shapes(was), after[i])
				}
			}
		}
		if t.Failed() {
			break
		}
	}
	for _, rule := range aboutFunding {
		if fixed[rule] == 0 && rule != "utgått_kode" {
			t.Errorf("no fix of %s was obeyed", rule)
		}
	}
}

// undecidedBefore says whether it hung on something unknown whether a record that
// a finding is now about had to be put right: whether the patient was in hospital.
func undecidedBefore(before []finding.Finding, f *finding.Finding) bool {
	return slices.ContainsFunc(before, func(b finding.Finding) bool {
		return b.Outcome == finding.Undetermined && slices.Contains(aboutFunding, b.Rule) &&
			slices.ContainsFunc(b.Missing, func(m string) bool { return m == "kontakt.omsorgsnivå" || strings.HasPrefix(m, "opphold.") }) &&
			slices.ContainsFunc(f.On, func(on finding.Ref) bool { return slices.Contains(b.On, on) })
	})
}

// changes are what a fix does to each code.
func changes(x finding.Fix) map[string]string {
	switch x.Action {
	case "replace":
		return map[string]string{x.Code: "remove", x.With: "add"}
	}
	return map[string]string{x.Code: x.Action}
}

func shapes(found map[string]*finding.Finding) string {
	text := ""
	for k, f := range found {
		text += fmt.Sprintln("  ", k, f.On, f.Fixes)
	}
	return text
}
