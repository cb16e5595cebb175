package cases

import (
	"encoding/binary"
	"slices"
	"sync"

	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
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
	rows   map[*model.Record][]int32
	been   map[reachedAt]bool
	groups map[groupAt]bool
	parts  []string // of keys: those of the groups that led here, and then the next
	key    []byte
	// theirs are the members among the shared records by their keys, kept with these;
	// own are those of a batch that is not small.
	theirs *members
	own    members
}

// members are the rows of collections by key.
type members struct {
	by     task.Kept[*model.Collection, map[string][]int32]
	strays task.Kept[*model.Collection, []int32] // those with an unknown key field
}

// membersKey is what the members among shared records are kept under.
type membersKey struct{ *plan.Plan }

// reaches are used again by the next batch.
var reaches = sync.Pool{New: func() any {
	return &reached{rows: map[*model.Record][]int32{}, been: map[reachedAt]bool{}, groups: map[groupAt]bool{}}
}}

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
	r := reaches.Get().(*reached)
	defer r.forget()
	r.plan, r.data, r.shared = rules, data, data.Shared()
	r.theirs = r.shared.Keep(membersKey{rules}, func() any { return new(members) }).(*members)
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
				if f.Type.Kind == model.Reference {
					r.follow(t.Columns[f.Index], row, f.Type.Record, nil)
				}
			}
		}
	}
	for _, g := range rules.Info.Groups {
		for _, c := range g.Collections {
			if t := data.Table(c.Record); t != nil && !data.IsShared(c.Record) {
				for row := range int32(t.Rows()) {
					if parts, ok := r.keyOf(t, row, fieldOf{coll: c}); ok {
						r.group(g, parts, rules.Reach(g))
					}
					r.parts = r.parts[:0]
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

// forget gives the memory back.
func (r *reached) forget() {
	if len(r.been) > keptReached {
		return
	}
	clear(r.been)
	clear(r.groups)
	clear(r.rows)
	clear(r.parts)
	r.own.by.Reset()
	r.own.strays.Reset()
	r.theirs = nil
	r.plan, r.data, r.shared, r.parts = nil, nil, nil, r.parts[:0]
	reaches.Put(r)
}

// keptReached is up to how many records memory is kept: clearing a large table
// takes as long as filling it.
const keptReached = 1024

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
	for _, f := range t.Record.Fields { // a finding may take its unit from there
		if f.Type.Kind == model.Reference && f.Type.Record.Unit != nil {
			r.follow(t.Columns[f.Index], row, f.Type.Record, nil)
		}
	}
	for f, to := range from.Follow {
		r.follow(t.Columns[f.Index], row, f.Type.Record, to)
	}
	for l, to := range from.Lookups {
		before := len(r.parts)
		if parts, ok := r.keyOf(t, row, fieldOf{lookup: l}); ok {
			r.group(l.Group, parts, to)
		}
		r.parts = r.parts[:before]
	}
}

// follow goes to the record that a reference leads to.
func (r *reached) follow(c *record.Column, row int32, of *model.Record, to *plan.Reach) {
	if v := c.Dict.Value(c.IDs[row]); v.Known() {
		r.byKey(v.RawText(), of, to)
	}
}

func (r *reached) byKey(key string, of *model.Record, to *plan.Reach) {
	if t := r.data.Table(of); t != nil {
		if row := t.RowOf(r.data.Texts.ID(key)); row >= 0 {
			r.record(t, int32(row), to)
			for _, other := range t.Others(row) {
				r.record(t, other, to)
			}
		}
	}
}

// group goes on from a group, which may have no members.
func (r *reached) group(g *model.Group, parts []string, from *plan.Reach) {
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
		all := &r.own
		if r.data.IsShared(c.Record) {
			all = r.theirs
		}
		for _, row := range r.straysOf(all, t, c) {
			if r.mayBeKey(parts, t, row, c) {
				r.record(t, row, to)
			}
		}
		switch {
		case all == r.theirs:
			for _, row := range r.membersBy(all, t, c)[at.key] {
				r.record(t, row, to)
			}
		case t.Rows() > fewRows:
			for _, row := range r.membersBy(all, t, c)[at.key] {
				r.record(t, row, to)
			}
		default:
			for row := range int32(t.Rows()) {
				if r.keyIs(at.key, t, row, c) {
					r.record(t, row, to)
				}
			}
		}
	}
	for k, to := range from.Keys {
		r.byKey(parts[k.Index], k.Type.Record, to)
	}
	for l, to := range from.Lookups {
		before := len(r.parts)
		for _, k := range l.Keys {
			r.parts = append(r.parts, parts[k.Index])
		}
		r.group(l.Group, r.parts[before:], to)
		r.parts = r.parts[:before]
	}
}

// fewRows are looked through one by one: an index costs more than it saves.
const fewRows = 4

// keyIs says whether a record has a key, as a member of a collection.
func (r *reached) keyIs(key string, t *record.Table, row int32, c *model.Collection) bool {
	before := len(r.parts)
	parts, ok := r.keyOf(t, row, fieldOf{coll: c})
	r.key = joinKey(r.key[:0], parts)
	r.parts = r.parts[:before]
	return ok && string(r.key) == key
}

// straysOf are the rows of a collection whose key is not wholly known.
func (r *reached) straysOf(all *members, t *record.Table, c *model.Collection) []int32 {
	strays, known := all.strays.Get(c)
	if known {
		return strays
	}
	before := len(r.parts)
	for row := range int32(t.Rows()) {
		if _, ok := r.keyOf(t, row, fieldOf{coll: c}); !ok {
			strays = append(strays, row)
		}
		r.parts = r.parts[:before]
	}
	return all.strays.Put(c, strays)
}

// mayBeKey says whether what is known of a record's key agrees with a group's.
func (r *reached) mayBeKey(parts []string, t *record.Table, row int32, c *model.Collection) bool {
	for i, part := range parts {
		if own, known := r.partOf(t, row, fieldOf{coll: c}.part(i)); known && own != part {
			return false
		}
	}
	return true
}

// membersBy are the rows of a collection by key.
func (r *reached) membersBy(all *members, t *record.Table, c *model.Collection) map[string][]int32 {
	byKey, known := all.by.Get(c)
	if known {
		return byKey
	}
	byKey = map[string][]int32{}
	before := len(r.parts)
	for row := range int32(t.Rows()) {
		if parts, ok := r.keyOf(t, row, fieldOf{coll: c}); ok {
			r.key = joinKey(r.key[:0], parts)
			byKey[string(r.key)] = append(byKey[string(r.key)], row)
		}
		r.parts = r.parts[:before]
	}
	return all.by.Put(c, byKey)
}

// fieldOf is where the parts of a key are read: in a collection's records, or in
// those that a lookup goes from.
type fieldOf struct {
	coll   *model.Collection
	lookup *plan.Lookup
}

func (f fieldOf) part(i int) *model.Field {
	if f.coll != nil {
		return f.coll.Group.Key[i].Fields[f.coll.Index]
	}
	return f.lookup.Fields[i]
}

func (f fieldOf) parts() int {
	if f.coll != nil {
		return len(f.coll.Group.Key)
	}
	return len(f.lookup.Fields)
}

// keyOf is a key that fields make, as it is compared, behind the parts there are;
// false where some of it is not known.
func (r *reached) keyOf(t *record.Table, row int32, fields fieldOf) ([]string, bool) {
	before := len(r.parts)
	for i := range fields.parts() {
		part, known := r.partOf(t, row, fields.part(i))
		if !known {
			return nil, false
		}
		r.parts = append(r.parts, part)
	}
	return r.parts[before:], true
}

// partOf is one field of a key as it is compared; false where it is not known.
func (r *reached) partOf(t *record.Table, row int32, f *model.Field) (string, bool) {
	v := t.Value(int(row), f)
	if !v.Known() {
		otherwise := r.plan.Field(f).Const
		if otherwise == nil {
			return "", false
		}
		v = Constant(otherwise, f.Type.Kind)
	}
	return compared(v, f.Type.Kind), true
}

func joinKey(to []byte, parts []string) []byte {
	for _, p := range parts {
		to = append(binary.AppendUvarint(to, uint64(len(p))), p...)
	}
	return to
}
