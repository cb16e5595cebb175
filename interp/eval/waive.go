package eval

import (
	"slices"

	"ppolang/interp/eval/builtin"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// waivers are those of the run, on its day.
func (r *run) waivers() *finding.Waivers {
	return finding.NewWaivers(r.Info, r.options.Today, func(of model.Waived) bool {
		if of.Builtin != syntax.NoBuiltin {
			name := of.Builtin.In(r.Info.Lang)
			return r.asked(name, name)
		}
		if of.Section != nil {
			return slices.ContainsFunc(of.Section.Rules, r.askedRule)
		}
		return slices.ContainsFunc(of.Rules, r.askedRule)
	})
}

// waive takes the findings out that are accepted, which are given back. It does what
// finding.Settle does: whom findings point to is worked out only where a waiver names
// their rule.
func (f *findings) waive() []brief {
	var places []int32
	of := make([]finding.Waived, len(f.sources))
	for i := range f.sources {
		of[i] = f.waived.Of(f.sources[i].id)
	}
	for i := range f.list {
		if of[f.list[i].by] != nil {
			places = append(places, int32(i))
		}
	}
	f.pieces(places, func(p piece) {
		note := func(x *brief, on []cases.Member) {
			x.waiver = of[x.by].Find(func(yield func(*model.Record, string) bool) {
				for _, m := range on {
					if !yield(m.Table.Of, m.Table.Key(m.Row)) {
						return
					}
				}
			})
		}
		if p.cohort == nil {
			for _, i := range p.at {
				x := p.brief(i)
				note(x, builtin.Brief{Source: f.sources[x.by].builtin, Row: x.row}.PointsTo())
			}
			return
		}
		p.cases(func(rows *expr.Rows, row int, at []int32) {
			for _, i := range at {
				x := p.brief(i)
				note(x, rows.Pointed(f.pointsTo(&f.sources[x.by]), row, x.outcome == finding.Undetermined))
			}
		})
	})
	f.Did(&f.Work.Waived, len(places))
	var accepted []brief
	f.list = slices.DeleteFunc(f.list, func(x brief) bool {
		if f.waived.By(x.waiver) == nil {
			return false
		}
		accepted = append(accepted, x)
		return true
	})
	f.left = len(f.list)
	return accepted
}

// accepted are the findings that are accepted, behind all others.
func (f *findings) accepted(n int) finding.List {
	places := make([]int32, n)
	for i := range places {
		places[i] = int32(len(f.list) - n + i)
	}
	return finding.NewList(f).Pick(places)
}
