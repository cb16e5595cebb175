package eval

import (
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/plan"
	"ppolang/lang/model"
)

// cover works out whom exceptions cover: rules for groups first, for rules for
// records may be excepted by them.
func (r *run) cover(cohorts []*cases.Cohort) {
	for _, groups := range []bool{true, false} {
		for _, rule := range r.Info.Rules {
			if _, forGroup := rule.On.(*model.Group); forGroup == groups && covers(rule) {
				r.Covers[rule] = r.coverBy(rule, cohorts)
			}
		}
	}
}

// covers says whether a rule is an exception to something about records that it
// is not itself about.
func covers(rule *model.Rule) bool {
	return slices.ContainsFunc(rule.Excepts, func(x model.Exception) bool { return x.Rule == nil || x.Rule.On != rule.On })
}

func (r *run) coverBy(rule *model.Rule, cohorts []*cases.Cohort) *expr.Cover {
	c := &expr.Cover{}
	for _, cohort := range cohorts {
		if cohort.On != rule.On {
			continue
		}
		compiled := cohort.Epoch.Rule(rule)
		if compiled == nil {
			continue
		}
		bounds := r.Bounds(cohort)
		marks := func(i int) []expr.Mark { return marksOf(r.Cases(cohort, bounds[i], bounds[i+1]), compiled, cohort) }
		if len(bounds) == 2 {
			each(marks(0), c.Add)
			continue
		}
		list := make([][]expr.Mark, len(bounds)-1)
		r.Parallel(len(list), func(i int) { list[i] = marks(i) })
		each(slices.Concat(list...), c.Add)
	}
	return c
}

// marksOf are the records that rows cover.
func marksOf(f *expr.Rows, rule *plan.Rule, c *cases.Cohort) []expr.Mark {
	t := f.Truth(rule.Applies)
	var marks []expr.Mark
	for i := t.Maybe.Next(0); i >= 0; i = t.Maybe.Next(i + 1) {
		by := expr.CoverCase{Epoch: c.Epoch, Group: f.Group, Row: f.Row(i)}
		covered := f.CaseMembers(i)
		if f.Group != nil {
			covered = f.Pointed(c.Epoch.Detail(rule.Rule).PointsTo, i, false)
		}
		for _, m := range covered {
			marks = append(marks, expr.Mark{Of: m, Applies: t.At(i), By: by})
		}
	}
	return marks
}

func each[T any](list []T, do func(T)) {
	for _, x := range list {
		do(x)
	}
}
