package cases

import (
	"encoding/binary"
	"slices"

	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
)

// A batch has few records and shares many. What its cases can come to hangs on
// those only that some path of the rules leads to from them: these are found
// first, by the keys of the shared tables, and the run is then one over a handful
// of records. Nothing is evaluated on the way, so more may be found than is read
// in the end (a condition on members is not looked at), but never less.

// reached is the shared records that the cases of a batch lead to.
type reached struct {
	plan   *plan.Plan
	data   *record.Sealed
	shared *record.Sealed
	rows   map[*check.Record][]int32
	been   map[reachedAt]bool
	groups map[groupAt]bool
	key    []byte
}

// reachedAt is a record, and what is read from it.
type reachedAt struct {
	from  *plan.Reach
	table *record.Table
	row   int32
}

// groupAt is a group by its key, and what is read from it.
type groupAt struct {
	from *plan.Reach
	key  string
}

// reachedBy is a batch with those shared records only that its cases lead to.
func reachedBy(rules *plan.Plan, data *record.Sealed) *record.Sealed {
	r := &reached{plan: rules, data: data, shared: data.Shared(), rows: map[*check.Record][]int32{}, been: map[reachedAt]bool{}, groups: map[groupAt]bool{}}
	for _, of := range rules.Info.Records {
		t := data.Table(of)
		switch {
		case t == nil:
			continue
		case data.IsShared(of):
			r.rows[of] = nil
			continue
		}
		for row := range int32(t.Rows()) {
			r.record(t, row, rules.Reach(of))
			for _, f := range of.Fields { // that a reference leads nowhere is a finding
				if f.Type.Kind == check.Reference {
					r.follow(t.Columns[f.Index], row, f.Type.Record, nil)
				}
			}
		}
	}
	for _, g := range rules.Info.Groups {
		for _, c := range g.Collections {
			if t := data.Table(c.Record); t != nil && !data.IsShared(c.Record) {
				for row := range int32(t.Rows()) {
					if parts, ok := r.keyOf(t, row, fieldsOf(c)); ok {
						r.group(g, parts, rules.Reach(g))
					}
				}
			}
		}
	}
	for of, rows := range r.rows {
		slices.Sort(rows)
		r.rows[of] = slices.Compact(rows)
	}
	return data.Pick(r.rows)
}

// record goes on from a record.
func (r *reached) record(t *record.Table, row int32, from *plan.Reach) {
	at := reachedAt{from, t, row}
	if r.been[at] {
		return
	}
	r.been[at] = true
	if r.data.IsShared(t.Record) {
		r.rows[t.Record] = append(r.rows[t.Record], row)
	}
	if from == nil {
		return
	}
	for f, to := range from.Follow {
		r.follow(t.Columns[f.Index], row, f.Type.Record, to)
	}
	for l, to := range from.Lookups {
		if parts, ok := r.keyOf(t, row, l.Fields); ok {
			r.group(l.Group, parts, to)
		}
	}
}

// follow goes to the record that a reference leads to.
func (r *reached) follow(c *record.Column, row int32, of *check.Record, to *plan.Reach) {
	if v := c.Dict.Value(c.IDs[row]); v.Known() {
		r.byKey(v.RawText(), of, to)
	}
}

func (r *reached) byKey(key string, of *check.Record, to *plan.Reach) {
	if t := r.data.Table(of); t != nil {
		if row := t.RowOf(r.data.Texts.ID(key)); row >= 0 {
			r.record(t, int32(row), to)
		}
	}
}

// group goes on from a group, which may have no members.
func (r *reached) group(g *check.Group, parts []string, from *plan.Reach) {
	r.key = joinKey(r.key[:0], parts)
	at := groupAt{from, string(r.key)}
	if r.groups[at] {
		return
	}
	r.groups[at] = true
	for c, to := range from.Members {
		t := r.data.Table(c.Record)
		if t == nil {
			continue
		}
		home := r.data
		if r.data.IsShared(c.Record) {
			home = r.shared
		}
		for _, row := range r.membersBy(home, t, c)[at.key] {
			r.record(t, row, to)
		}
	}
	for k, to := range from.Keys {
		r.byKey(parts[k.Index], k.Type.Record, to)
	}
	for l, to := range from.Lookups {
		list := make([]string, len(l.Keys))
		for i, k := range l.Keys {
			list[i] = parts[k.Index]
		}
		r.group(l.Group, list, to)
	}
}

// membersKey is what the members of a collection by their keys are kept under.
type membersKey struct {
	plan *plan.Plan
	of   *check.Collection
}

// membersBy are the rows of a collection by key, kept with the records.
func (r *reached) membersBy(home *record.Sealed, t *record.Table, c *check.Collection) map[string][]int32 {
	return home.Keep(membersKey{r.plan, c}, func() any {
		byKey := map[string][]int32{}
		var key []byte
		for row := range int32(t.Rows()) {
			if parts, ok := r.keyOf(t, row, fieldsOf(c)); ok {
				key = joinKey(key[:0], parts)
				byKey[string(key)] = append(byKey[string(key)], row)
			}
		}
		return byKey
	}).(map[string][]int32)
}

// fieldsOf are the fields of a collection's records that make the key.
func fieldsOf(c *check.Collection) []*check.Field {
	list := make([]*check.Field, len(c.Group.Key))
	for i, k := range c.Group.Key {
		list[i] = k.Fields[c.Index]
	}
	return list
}

// keyOf is a key that fields make, as it is compared; false where some of it is
// not known.
func (r *reached) keyOf(t *record.Table, row int32, fields []*check.Field) ([]string, bool) {
	parts := make([]string, len(fields))
	for i, f := range fields {
		v := t.Value(int(row), f)
		if !v.Known() {
			otherwise := r.plan.Field(f).Const
			if otherwise == nil {
				return nil, false
			}
			v = Constant(otherwise, f.Type.Kind)
		}
		parts[i] = compared(v, f.Type.Kind)
	}
	return parts, true
}

func joinKey(to []byte, parts []string) []byte {
	for _, p := range parts {
		to = append(binary.AppendUvarint(to, uint64(len(p))), p...)
	}
	return to
}
