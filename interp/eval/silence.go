package eval

import (
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/lang/model"
)

// silence leaves out the cases that findings of rules that go before speak for:
// the same case, or from a group the records that the finding points to. Rules
// are gone through so that those that go before come first; what is silenced
// itself silences nothing.
func (r *run) silence(list []*flagged) []*flagged {
	byRule := map[*model.Rule][]*flagged{} // of those that found something
	for _, f := range list {
		if len(f.cases) > 0 {
			byRule[f.rule.Rule] = append(byRule[f.rule.Rule], f)
		}
	}
	if len(byRule) == 0 {
		return list
	}
	silenced := map[*model.Rule]map[spoken]bool{}
	for _, rule := range r.Plan.Order() {
		for _, f := range byRule[rule] {
			if gone := silenced[rule]; gone != nil {
				f.cases = slices.DeleteFunc(f.cases, func(c flaggedCase) bool { return gone[f.spoken(c.row)] })
			}
			for _, other := range rule.Before {
				if byRule[other] == nil || len(f.cases) == 0 {
					continue
				}
				if silenced[other] == nil {
					silenced[other] = map[spoken]bool{}
				}
				r.speakFor(f, other, silenced[other])
			}
		}
	}
	return list
}

// spoken is a case that another finding speaks for.
type spoken struct {
	table *cases.Table
	group *cases.Group
	row   int32
}

func (f *flagged) spoken(row int32) spoken { return spoken{f.cohort.Table, f.cohort.Group, row} }

// speakFor adds the cases of another rule that the findings of f silence.
func (r *run) speakFor(f *flagged, other *model.Rule, silenced map[spoken]bool) {
	if other.On == f.rule.On {
		sharing := f.rule.Section != nil && f.rule.Section == other.Section
		for _, c := range f.cases {
			if !c.shared || !sharing { // a finding that both share silences nothing of itself
				silenced[f.spoken(c.row)] = true
			}
		}
		return
	}
	if f.cohort.Group == nil {
		return
	}
	detail := f.cohort.Epoch.Detail(f.rule.Rule)
	for _, c := range f.cases {
		one := r.GroupRows(f.cohort.Group, []int32{c.row})
		pointed := detail.PointsTo
		if c.shared {
			pointed = nil // what rules share points to all
		}
		for _, m := range one.Pointed(pointed, 0, c.undetermined) {
			silenced[spoken{table: m.Table, row: m.Row}] = true
		}
	}
}
