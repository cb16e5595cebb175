package gen

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Set is records as text, type by type.
type Set struct {
	Tables []Table
	// Derived has many of the values be such as lines of a mapping gave: which, hangs
	// on the number. 0 is none.
	Derived uint64
}

// Table is the records of one type that was given.
type Table struct {
	Type string
	Rows []Row
}

// Row has the fields that are known, in the record's order. A list of codes has
// its codes parted by blanks and may be empty.
type Row struct {
	Fields []string
	Values []string
}

// Records makes records for a rule set: dates around its turning points, few
// distinct values so that records meet, and everything that can be wrong with
// data: missing fields, keys that occur twice or nowhere, codes that are unknown,
// expired or repeated, types of which nothing was given.
func Records(seed uint64, info *model.Info) Set {
	m := &writer{Rand: rand.New(rand.NewPCG(seed, 2))}
	m.missing = []int{4, 8, 30, 100}[m.IntN(4)]
	var set Set
	for _, r := range info.Records {
		if m.IntN(2*m.missing) == 0 {
			continue
		}
		t := Table{Type: r.Name}
		n := 1 + m.IntN(3)
		if r.Governing != nil {
			n = m.IntN(6)
		}
		for i := range n {
			t.Rows = append(t.Rows, m.row(r, i))
		}
		set.Tables = append(set.Tables, t)
	}
	return set
}

type writer struct {
	*rand.Rand
	missing int // one field of so many
}

func (m *writer) row(r *model.Record, i int) Row {
	var row Row
	for _, f := range r.Fields {
		missing := m.missing
		if f == r.Key || f == r.Governing {
			missing *= 3
		}
		if m.IntN(missing) == 0 {
			continue
		}
		text := m.value(f)
		if f == r.Key && m.IntN(8) > 0 {
			text = fmt.Sprint(i + 1)
		}
		row.Fields, row.Values = append(row.Fields, f.Name), append(row.Values, text)
	}
	return row
}

// value is what is recorded in a field.
func (m *writer) value(f *model.Field) string {
	switch f.Type.Kind {
	case model.Bool:
		return pickText(m, "ja", "nei")
	case model.Integer:
		return fmt.Sprint(m.IntN(4))
	case model.Decimal:
		return pickText(m, "0", "0.5", "1", "1.5", "2.25", "3")
	case model.Percent:
		return pickText(m, "0", "50", "80 %", "79.9", "100%")
	case model.Date:
		day, _ := value.ParseDate(turns[m.IntN(len(turns))])
		return value.Date(int(day) + m.IntN(3) - 1).String()
	case model.Code:
		return m.code(f.Type.Systems)
	case model.Codes:
		var list []string
		for range m.IntN(4) {
			list = append(list, m.code(f.Type.Systems))
		}
		return strings.Join(list, " ")
	case model.Reference:
		if m.IntN(12) == 0 {
			return "9"
		}
		return fmt.Sprint(1 + m.IntN(2))
	}
	return pickText(m, "a", "b", "c")
}

func pickText(m *writer, list ...string) string { return list[m.IntN(len(list))] }

// code is a listed code, or one that no system lists: of the shape of an open
// system, with a letter of the wrong case, or nothing like a code.
func (m *writer) code(systems []*model.CodeSystem) string {
	s := systems[m.IntN(len(systems))]
	if len(s.Codes) == 0 {
		return "C98"
	}
	code := s.Codes[m.IntN(len(s.Codes))].Name
	switch m.IntN(12) {
	case 0:
		return strings.ReplaceAll(strings.ToLower(code), "0", "O")
	case 1:
		return pickText(m, "C98", "E78.1", "E781", "Q")
	}
	return code
}

// Rekeyed is the set with other keys, so that it has nothing in common with the
// sets of other numbers: they can be read together and stay what they are.
func (s Set) Rekeyed(info *model.Info, number int) Set {
	var out Set
	for _, t := range s.Tables {
		r := recordOf(info, t.Type)
		other := Table{Type: t.Type}
		for _, row := range t.Rows {
			values := slices.Clone(row.Values)
			for i, name := range row.Fields {
				for _, f := range r.Fields {
					if f.Name == name && (f == r.Key || f.Sensitive || f.Type.Kind == model.Reference) {
						values[i] = rekeyed(f, values[i], number)
					}
				}
			}
			other.Rows = append(other.Rows, Row{row.Fields, values})
		}
		out.Tables = append(out.Tables, other)
	}
	return out
}

// rekeyed is a key that no other number gives, whether keys are texts or numbers.
func rekeyed(f *model.Field, key string, number int) string {
	if f.Type.Kind == model.Reference {
		f = f.Type.Record.Key
	}
	if f.Type.Kind == model.Integer {
		return fmt.Sprintf("%d%s", number, key)
	}
	return fmt.Sprintf("%s-%d", key, number)
}

// Together are several sets read as one.
func Together(info *model.Info, sets []Set) Set {
	var out Set
	for _, r := range info.Records {
		t := Table{Type: r.Name}
		for _, s := range sets {
			for _, from := range s.Tables {
				if from.Type == r.Name {
					t.Rows = append(t.Rows, from.Rows...)
				}
			}
		}
		out.Tables = append(out.Tables, t)
	}
	return out
}

// Given is the set with every type given, if with no records.
func (s Set) Given(info *model.Info) Set { return Together(info, []Set{s}) }

// Keyed is the set without records of which it is not known which groups they belong
// to: they may belong to any, also of other sets.
func (s Set) Keyed(info *model.Info) Set {
	var out Set
	for _, t := range s.Tables {
		kept := Table{Type: t.Type}
		for _, row := range t.Rows {
			if hasKeys(info, recordOf(info, t.Type), row) {
				kept.Rows = append(kept.Rows, row)
			}
		}
		out.Tables = append(out.Tables, kept)
	}
	return out
}

func hasKeys(info *model.Info, of *model.Record, row Row) bool {
	for _, g := range info.Groups {
		for _, c := range g.Collections {
			for _, k := range g.Key {
				if f := k.Fields[c.Index]; c.Record == of && f.Otherwise == nil && row.get(f.Name) == "" {
					return false
				}
			}
		}
	}
	return true
}

// Unique is the set without records whose key was read before, or is missing:
// only then does the order of reading not matter.
func (s Set) Unique(info *model.Info) Set {
	var out Set
	for _, t := range s.Tables {
		key := recordOf(info, t.Type).Key.Name
		seen := map[string]bool{"": true}
		kept := Table{Type: t.Type}
		for _, row := range t.Rows {
			if k := row.get(key); !seen[k] {
				seen[k] = true
				kept.Rows = append(kept.Rows, row)
			}
		}
		out.Tables = append(out.Tables, kept)
	}
	return out
}

// WithoutOneField are the sets that know one thing less of one record: anything but its
// key and its governing date.
func (s Set) WithoutOneField(info *model.Info) []Set {
	var list []Set
	for i, t := range s.Tables {
		of := recordOf(info, t.Type)
		for j, row := range t.Rows {
			for k, field := range row.Fields {
				if field == of.Key.Name || of.Governing != nil && field == of.Governing.Name {
					continue
				}
				rows := slices.Clone(t.Rows)
				rows[j] = Row{slices.Delete(slices.Clone(row.Fields), k, k+1), slices.Delete(slices.Clone(row.Values), k, k+1)}
				tables := slices.Clone(s.Tables)
				tables[i] = Table{Type: t.Type, Rows: rows}
				list = append(list, Set{Tables: tables})
			}
		}
	}
	return list
}

// Shuffled is the set read in another order.
func (s Set) Shuffled(seed uint64) Set {
	m := rand.New(rand.NewPCG(seed, 3))
	var out Set
	for _, t := range s.Tables {
		other := Table{Type: t.Type, Rows: append([]Row(nil), t.Rows...)}
		m.Shuffle(len(other.Rows), func(i, j int) { other.Rows[i], other.Rows[j] = other.Rows[j], other.Rows[i] })
		out.Tables = append(out.Tables, other)
	}
	m.Shuffle(len(out.Tables), func(i, j int) { out.Tables[i], out.Tables[j] = out.Tables[j], out.Tables[i] })
	return out
}

func (r Row) get(field string) string {
	for i, f := range r.Fields {
		if f == field {
			return r.Values[i]
		}
	}
	return ""
}

func recordOf(info *model.Info, name string) *model.Record {
	for _, r := range info.Records {
		if r.Name == name {
			return r
		}
	}
	panic("gen: records of a type that the rule set does not declare")
}

// Some is the records of some types, each of them given.
func (s Set) Some(info *model.Info, is func(*model.Record) bool) Set {
	var out Set
	for _, t := range s.Given(info).Tables {
		if is(recordOf(info, t.Type)) {
			out.Tables = append(out.Tables, t)
		}
	}
	return out
}

// Dataset reads the set.
func (s Set) Dataset(info *model.Info) *record.Sealed { return s.read(info, record.NewDataset()) }

// Over reads the set as a batch that shares other records.
func (s Set) Over(info *model.Info, shared *record.Sealed) *record.Sealed {
	return s.read(info, shared.Batch())
}

func (s Set) read(info *model.Info, data *record.Dataset) *record.Sealed {
	for _, t := range s.Tables {
		r := recordOf(info, t.Type)
		table := data.Give(r)
		for i, row := range t.Rows {
			values := make([]record.Value, len(r.Fields))
			for _, f := range r.Fields {
				values[f.Index] = row.value(f)
			}
			table.Append(record.Place{File: t.Type + ".jsonl", Line: i + 1}, values)
		}
		if s.Derived > 0 {
			s.derive(table)
		}
	}
	sealed, _ := data.Seal()
	return sealed
}

// derive marks a third of the values that are known as derived, in half of the fields,
// each by one of two lines.
func (s Set) derive(t *record.Table) {
	m := rand.New(rand.NewPCG(s.Derived, uint64(len(t.Record.Name))))
	turn, _ := value.NewDate(2026, 1, 1)
	for _, c := range t.Columns {
		name := t.Record.Name + "." + c.Field.Name
		lines := []*model.Derivation{
			{Field: c.Field, Assumed: []model.Assumption{{Interval: model.Always, Why: name}, {Interval: model.Interval{From: turn, To: value.MaxDate}, Why: name + " nå"}}},
			{Field: c.Field, Assumed: []model.Assumption{{Interval: model.Always, Why: "felles"}}},
		}
		some := m.IntN(2) == 0
		for row, id := range c.IDs {
			if which := m.IntN(6); some && id != 0 && which < 2 {
				c.Derive(row, id, lines[which])
			}
		}
	}
}

func (r Row) value(f *model.Field) record.Value {
	for i, name := range r.Fields {
		if name != f.Name {
			continue
		}
		if f.Type.Kind == model.Codes && r.Values[i] == "" {
			return record.CodesOf(nil)
		}
		v, ok := record.Convert(f, r.Values[i])
		if !ok {
			panic("gen: a value that does not suit its field")
		}
		return v
	}
	return record.Value{}
}

// String is the set as JSON lines, a heading before the records of each type.
func (s Set) String() string {
	var b strings.Builder
	for _, t := range s.Tables {
		fmt.Fprintf(&b, "-- %s.jsonl --\n", t.Type)
		for _, row := range t.Rows {
			fields := make([]string, len(row.Fields))
			for i, f := range row.Fields {
				var text any = row.Values[i]
				if strings.HasPrefix(f, "koder") {
					text = append([]string{}, strings.Fields(row.Values[i])...)
				}
				name, _ := json.Marshal(f)
				encoded, _ := json.Marshal(text)
				fields[i] = string(name) + ":" + string(encoded)
			}
			b.WriteString("{" + strings.Join(fields, ",") + "}\n")
		}
	}
	return b.String()
}

// Smaller are the sets with one table, one record or one field less.
func (s Set) Smaller() []Set {
	var list []Set
	for i, t := range s.Tables {
		list = append(list, Set{Tables: slices.Delete(slices.Clone(s.Tables), i, i+1)})
		with := func(rows []Row) Set {
			tables := slices.Clone(s.Tables)
			tables[i] = Table{Type: t.Type, Rows: rows}
			return Set{Tables: tables}
		}
		for j := range t.Rows {
			list = append(list, with(slices.Delete(slices.Clone(t.Rows), j, j+1)))
		}
		for j, row := range t.Rows {
			for k := range row.Fields {
				rows := slices.Clone(t.Rows)
				rows[j] = Row{slices.Delete(slices.Clone(row.Fields), k, k+1), slices.Delete(slices.Clone(row.Values), k, k+1)}
				list = append(list, with(rows))
			}
		}
	}
	return list
}
