package eval

import (
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// assumptions are what a finding on a case rests on: it points to some records and
// proposes some fixes.
func (r *run) assumptions(g *plan.Grounds, f *expr.Rows, i int, on []cases.Member, fixes []finding.Fix) []string {
	if !g.HangOnCodes() {
		return g.Texts(nil)
	}
	var standing []plan.Standing
	add := func(path int, f *model.Field, codes []record.CodeValue) {
		for _, c := range codes {
			standing = append(standing, plan.Standing{Path: path, Field: f, Canon: c.Canon})
		}
	}
	if f.Group == nil {
		on = append(slices.Clip(on), f.CaseMembers(i)...)
	}
	for path, way := range g.Paths {
		for _, m := range on {
			r.end(way, m, func(f *model.Field, codes []record.CodeValue) { add(path, f, codes) })
		}
	}
	for _, fix := range fixes {
		f, codes := fix.Names(r.Info)
		add(plan.Proposed, f, codes)
	}
	return g.Texts(standing)
}

// end gives the codes in the field that a path leads to from a record.
func (r *run) end(way plan.Path, m cases.Member, give func(f *model.Field, codes []record.CodeValue)) {
	for step := range way {
		f := way.Of(step, m.Table.Of)
		if f == nil {
			return
		}
		if step == len(way)-1 {
			give(f, r.Effective(m, f).RawCodes())
			return
		}
		to, ok := r.Follow(m, f)
		if !ok {
			return
		}
		m = to
	}
}
