package cases

import (
	"slices"

	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Around is those records only that the records with a key, and the groups that these
// are members of, lead to: what can be said of them can be said by these, and they are
// few. A batch is given back as it is.
func Around(rules *plan.Plan, data *record.Sealed, key string) *record.Sealed {
	if data.Shared() != nil {
		return data
	}
	empty, _ := data.Batch().Seal() // whose records are all shared ones
	r := &reached{
		plan: rules, data: empty, shared: data,
		rows: map[*model.Record][]int32{}, been: map[reachedAt]bool{}, groups: map[groupAt]bool{},
		theirs: data.Keep(membersKey{rules}, func() any { return new(members) }).(*members),
	}
	for _, of := range rules.Info.Records {
		if data.Table(of) != nil {
			r.rows[of] = nil // it was given
		}
	}
	for _, of := range rules.Info.Records {
		t := data.Table(of)
		for _, row := range data.RowsOf(of, key) {
			r.record(t, int32(row), rules.Reach(of))
			for _, f := range of.Fields {
				if f.Type.Kind == model.Reference {
					r.follow(t.Columns[f.Index], int32(row), f.Type.Record, nil)
				}
			}
			r.groupsOf(t, int32(row))
		}
	}
	for of, rows := range r.rows {
		slices.Sort(rows)
		r.rows[of] = slices.Compact(rows)
	}
	return empty.Pick(r.rows).Shared()
}

// groupsOf goes to the groups that a record is a member of.
func (r *reached) groupsOf(t *record.Table, row int32) {
	for _, g := range r.plan.Info.Groups {
		for _, c := range g.Collections {
			if c.Record != t.Record {
				continue
			}
			if parts, ok := r.keyOf(t, row, fieldOf{coll: c}); ok {
				r.group(g, parts, r.plan.Reach(g))
			}
			r.parts = r.parts[:0]
		}
	}
}
