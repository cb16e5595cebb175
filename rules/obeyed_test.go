package rules_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// obeyed is the world after all fixes of its findings are made at once.
func (j *judge) obeyed(w *world, found []finding.Finding) (*world, *finding.Changes) {
	changes := finding.NewChanges(j.info)
	for i := range found {
		changes.Add(found[i].Fixes...)
	}
	after := w.clone()
	for _, at := range changes.Targets() {
		r := after.by[at.Record+" "+at.Key]
		fields := j.info.RecordNamed(at.Record).Fields
		many := fields[slices.IndexFunc(fields, func(f *model.Field) bool { return f.Name == at.Field })].Type.Kind == model.Codes
		var codes []string
		switch c := r.at(at.Field); {
		case c == nil:
		case many:
			_ = json.Unmarshal([]byte(c.raw), &codes)
		default:
			codes = []string{r.text(at.Field)}
		}
		codes = changes.Obeyed(at, codes)
		raw, _ := json.Marshal(append([]string{}, codes...))
		if !many {
			raw, _ = json.Marshal(codes[0])
		}
		r.set(at.Field, string(raw))
	}
	return after, changes
}

// named is a finding by its rule and the records that it points to, and of the
// language's own the code that it is about.
func named(f *finding.Finding) string {
	var on []string
	for _, ref := range f.On {
		on = append(on, ref.Key)
	}
	slices.Sort(on)
	return strings.TrimSpace(f.Rule + " " + f.Code + " on " + strings.Join(on, ","))
}

// All fixes of a run are obeyed at once: none contradicts another, none is proposed
// twice, what had a fix is gone, and nothing new is said, but where a misspelt code was
// put right: nobody could read it before. What an error had covered may be undecided
// once that is gone, which is counted, and no news.
func TestFixesCanBeObeyed(t *testing.T) {
	j := newJudge(t)
	wrong, first := map[string]int{}, map[string]string{}
	total, fixed := map[string]int{}, map[string]int{}
	programmes := 0
	seed := uint64(number(t, "SEED", 1))
	for wanted := number(t, "PROGRAMMES", 500); programmes < wanted; {
		var before, after []lacking
		for range 300 {
			for _, w := range append(worldsOf(t, seed), wildWorld(2*seed), wildWorld(2*seed+1)) {
				before = append(before, lacking{world: w})
				programmes += w.programmes()
			}
			seed++
		}
		found := j.findings(before)
		complain := func(i int, class, what string, then []finding.Finding) {
			total[class]++
			kind := class + ": " + what
			text := before[i].String() + described("before", found[i])
			if then != nil {
				text += after[i].String() + described("after", then)
			}
			if wrong[kind]++; wrong[kind] == 1 || len(text) < len(first[kind]) {
				first[kind] = text
			}
		}
		for i, w := range before {
			obeyed, changes := j.obeyed(w.world, found[i])
			after = append(after, lacking{world: obeyed})
			for _, at := range changes.Targets() {
				if list := changes.Conflicting(at); len(list) > 0 {
					complain(i, "contradiction", fmt.Sprint(at.Field, " ", proposers(found[i], list)), nil)
				}
			}
			by := map[finding.Fix]string{}
			for _, f := range found[i] {
				for _, x := range f.Fixes {
					fixed[f.Rule]++
					if by[x] != "" {
						complain(i, "double", fmt.Sprintf("%s %s of %s and %s", x.Action, x.Code, by[x], f.Rule), nil)
					}
					by[x] = f.Rule
				}
			}
		}
		for i, then := range j.findings(after) {
			was := map[string]*finding.Finding{}
			undecided := map[string]bool{}
			for k := range found[i] {
				f := &found[i][k]
				was[named(f)] = f
				undecided[f.Rule+" of "+before[i].caseOf(f)] = true
			}
			for k := range then {
				f := &then[k]
				switch old := was[named(f)]; {
				case f.Outcome == finding.Undetermined:
					if !undecided[f.Rule+" of "+before[i].caseOf(f)] {
						total["undecided now"]++
					}
				case old == nil && spokenFor(found[i], f):
				case old == nil || old.Outcome == finding.Undetermined:
					if spelt(found[i]) {
						continue
					}
					complain(i, "new", f.Rule, then)
				case len(old.Fixes) > 0:
					complain(i, "still there", f.Rule, then)
				}
			}
		}
	}
	for _, kind := range slices.SortedFunc(maps.Keys(wrong), func(a, b string) int { return cmp.Or(wrong[b]-wrong[a], strings.Compare(a, b)) }) {
		t.Errorf("%d times: %s\n%s", wrong[kind], kind, first[kind])
	}
	t.Logf("%d programmes: %v; fixes obeyed: %v", programmes, total, fixed)
}

// spokenFor says whether a finding is no news: another had said it too, of the same
// records.
func spokenFor(found []finding.Finding, f *finding.Finding) bool {
	return slices.ContainsFunc(found, func(was finding.Finding) bool {
		return slices.ContainsFunc(was.Also, func(a finding.Also) bool { return a.Rule == f.Rule }) &&
			slices.ContainsFunc(f.On, func(ref finding.Ref) bool { return slices.Contains(was.On, ref) })
	})
}

// spelt says whether a misspelt code is put right.
func spelt(found []finding.Finding) bool {
	return slices.ContainsFunc(found, func(f finding.Finding) bool { return f.Builtin == syntax.UnknownCode && len(f.Fixes) > 0 })
}

func described(when string, found []finding.Finding) string {
	text := ""
	for _, f := range found {
		text += fmt.Sprintln("  ", when, f.Rule, f.Outcome, f.On, f.Fixes, f.Missing)
	}
	return text
}

// proposers are the rules that propose some fixes.
func proposers(found []finding.Finding, fixes []finding.Fix) []string {
	var list []string
	for _, f := range found {
		if slices.ContainsFunc(f.Fixes, func(x finding.Fix) bool { return slices.Contains(fixes, x) }) {
			list = append(list, f.Rule)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
