package eval

import (
	"slices"

	"ppolang/interp/eval/builtin"
	"ppolang/interp/eval/cases"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// leaveProposed leaves out the violations that propose nothing but what unknown
// codes do.
func (r *run) leaveProposed(list []*flagged, by *builtin.Builtins) {
	type piece struct {
		*flagged
		cases    []flaggedCase // perhaps
		proposed []bool
	}
	var pieces []*piece
	for _, f := range list {
		var perhaps []flaggedCase
		alone := changesItself(f.rule, f.cohort)
		for _, c := range f.cases {
			if !c.undetermined && (!alone || proposesIn(by, cases.Member{Table: f.cohort.Table, Row: c.row})) {
				perhaps = append(perhaps, c)
			}
		}
		for part := range slices.Chunk(perhaps, r.Thresholds.Reported) {
			pieces = append(pieces, &piece{flagged: f, cases: part})
		}
	}
	r.Parallel(len(pieces), func(i int) {
		p := pieces[i]
		rows := make([]int32, len(p.cases))
		for at, c := range p.cases {
			rows[at] = c.row
		}
		w := r.reporter(p.rule, p.cohort, r.SomeCases(p.cohort, rows))
		p.proposed = make([]bool, len(rows))
		for at := range rows {
			fixes, of := w.fixes(at, w.Pointed(w.detail.PointsTo, at, false))
			p.proposed[at] = finding.Proposed(fixes,
				func(fix int) *model.Record { return of[fix].Table.Of },
				func(fix int, f *model.Field) []string { return by.Proposed(of[fix], f) })
		}
	})
	gone := map[*flagged]map[int32]bool{}
	for _, p := range pieces {
		for at, c := range p.cases {
			if p.proposed[at] {
				if gone[p.flagged] == nil {
					gone[p.flagged] = map[int32]bool{}
				}
				gone[p.flagged][c.row] = true
			}
		}
	}
	for f, rows := range gone {
		f.cases = slices.DeleteFunc(f.cases, func(c flaggedCase) bool { return rows[c.row] })
	}
}

// changesItself says whether all that a rule proposes is for the record that it
// judges.
func changesItself(rule *plan.Rule, of *cases.Cohort) bool {
	return of.Table != nil && len(of.Epoch.Detail(rule.Rule).PointsTo) == 0 &&
		!slices.ContainsFunc(rule.Fixes, func(c *syntax.FixClause) bool { return c.On != nil })
}

// proposesIn says whether an unknown code of a record proposes anything.
func proposesIn(by *builtin.Builtins, m cases.Member) bool {
	return slices.ContainsFunc(m.Table.Of.Fields, func(f *model.Field) bool { return len(by.Proposed(m, f)) > 0 })
}
