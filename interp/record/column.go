package record

import (
	"math"
	"slices"
	"sort"

	"ppolang/lang/model"
)

// Dataset is everything that was read, by record type. Texts and references
// share one dictionary, so that equal texts have equal ids in every column of
// the dataset; every other field has its own.
type Dataset struct {
	tables map[*model.Record]*Table
	order  []*Table // as they were given
	shared *Sealed  // nil for none
	Texts  *Dict
}

// NewDataset is empty: no data of any type were given.
func NewDataset() *Dataset {
	return &Dataset{Texts: NewDict()}
}

// Table is the records of one type, nil where no data of the type were given. A
// given, empty file makes an empty table.
func (d *Dataset) Table(r *model.Record) *Table { return d.tables[r] }

// Tables are those that there are, in the order they were given.
func (d *Dataset) Tables() []*Table { return d.order }

// Shares says whether the records of a type are shared ones: none can be added.
func (d *Dataset) Shares(r *model.Record) bool {
	return d.shared != nil && d.shared.Table(r) != nil
}

// Give makes sure that there is a table for the type, and gives it back. The type
// is not one that is shared.
func (d *Dataset) Give(r *model.Record) *Table {
	t := d.tables[r]
	if t == nil {
		if d.Shares(r) {
			panic("record: no record can be added to those that are shared")
		}
		t = newTable(r, d.Texts)
		if d.tables == nil {
			d.tables = map[*model.Record]*Table{}
		}
		d.tables[r] = t
		d.order = append(d.order, t)
	}
	return t
}

// Place is where a record was read: Line counts from 1 (the record's first line
// in a text file, the row of a sheet).
type Place struct {
	File string
	Line int
}

// Table is the records of one type as columns, in the order they were read.
type Table struct {
	Record  *model.Record
	Columns []*Column                  // by model.Field.Index
	lines   []uint32                   // by row
	files   []run                      // which rows came from which file
	byKey   []uint32                   // row + 1 by the key's id among the texts; made by Seal
	more    map[int][]int32            // by row: the others that have its key; made by Seal
	twice   [][]int32                  // the rows of all keys that several have
	few     map[uint32]uint32          // likewise in a batch, which has few of very many texts
	also    map[int32][]*model.Mapping // by row: the mappings that other rows were read by which became part of it
	of      *Table                     // of some rows of another table: that one, and which they are, in order
	rows    []int32
}

// run is the rows from one on that were read from one file.
type run struct {
	from    int
	file    string
	mapping *model.Mapping // nil for none
}

// Column is one field of every record. IDs[row] leads into Dict; 0 is unknown.
type Column struct {
	Field *model.Field
	IDs   []uint32
	Dict  *Dict
	by    []uint16            // by row: one more than which of lines gave the value, 0 for none; nil where all were read
	lines []*model.Derivation // that gave some value
}

// Derived is the line of a mapping that gave the value of a row, nil where it was read.
func (c *Column) Derived(row int) *model.Derivation {
	if c.by == nil || c.by[row] == 0 {
		return nil
	}
	return c.lines[c.by[row]-1]
}

// AnyDerived says whether some value of the column was given by a line of a mapping.
func (c *Column) AnyDerived() bool { return c.by != nil }

// Derive gives a row a value that a line of a mapping says.
func (c *Column) Derive(row int, id uint32, line *model.Derivation) {
	at := slices.Index(c.lines, line)
	if at < 0 {
		at, c.lines = len(c.lines), append(c.lines, line)
	}
	if at >= math.MaxUint16 {
		panic("record: a field that so many lines give")
	}
	if c.by == nil {
		c.by = make([]uint16, len(c.IDs))
	}
	c.IDs[row], c.by[row] = id, uint16(at+1)
}

// Rows is the number of records.
func (t *Table) Rows() int {
	if t.of != nil {
		return len(t.rows)
	}
	return len(t.lines)
}

// Value is one field of one record.
func (t *Table) Value(row int, f *model.Field) Value {
	c := t.Columns[f.Index]
	return c.Dict.Value(c.IDs[row])
}

// Place is where a record was read.
func (t *Table) Place(row int) Place {
	if t.of != nil {
		return t.of.Place(int(t.rows[row]))
	}
	return Place{File: t.run(row).file, Line: int(t.lines[row])}
}

func (t *Table) run(row int) *run {
	return &t.files[sort.Search(len(t.files), func(i int) bool { return t.files[i].from > row })-1]
}

// Mapping is the mapping that a row was read by, nil for none.
func (t *Table) Mapping(row int) *model.Mapping { return t.run(row).mapping }

// AlsoBy says of a row that another one, read by a mapping, became part of it.
func (t *Table) AlsoBy(row int32, m *model.Mapping) {
	if m == nil || m == t.Mapping(int(row)) || slices.Contains(t.also[row], m) {
		return
	}
	if t.also == nil {
		t.also = map[int32][]*model.Mapping{}
	}
	t.also[row] = append(t.also[row], m)
}

// IsBy says whether a record, or a row that became part of it, was read by a mapping.
func (t *Table) IsBy(row int, m *model.Mapping) bool {
	return t.Mapping(row) == m || slices.Contains(t.also[int32(row)], m)
}

// Keep leaves only those rows that are to be kept, before the table is sealed.
func (t *Table) Keep(keep func(row int) bool) { t.keepFrom(0, keep) }

// keepFrom is Keep of the rows from one on; those before it stay.
func (t *Table) keepFrom(from int, keep func(row int) bool) {
	n := from
	before := sort.Search(len(t.files), func(i int) bool { return t.files[i].from >= from })
	files := slices.Clone(t.files[:before])
	var also map[int32][]*model.Mapping
	if t.also != nil {
		also = map[int32][]*model.Mapping{}
		for row, more := range t.also {
			if int(row) < from {
				also[row] = more
			}
		}
	}
	for row := from; row < len(t.lines); row++ {
		if !keep(row) {
			continue
		}
		if of := *t.run(row); len(files) == 0 || files[len(files)-1].file != of.file || files[len(files)-1].mapping != of.mapping {
			of.from = n
			files = append(files, of)
		}
		if more := t.also[int32(row)]; more != nil {
			also[int32(n)] = more
		}
		t.lines[n] = t.lines[row]
		for _, c := range t.Columns {
			c.IDs[n] = c.IDs[row]
			if c.by != nil {
				c.by[n] = c.by[row]
			}
		}
		n++
	}
	t.files, t.lines, t.also = files, t.lines[:n], also
	for _, c := range t.Columns {
		c.IDs = c.IDs[:n]
		if c.by != nil {
			c.by = c.by[:n]
		}
	}
}

// firstRows is how many records a table has room for from the start, in memory
// that its columns share: a batch mostly has one.
const firstRows = 2

func newTable(r *model.Record, texts *Dict) *Table {
	n := len(r.Fields)
	t := &Table{Record: r, Columns: make([]*Column, n)}
	columns, dicts, ids := make([]Column, n), make([]Dict, n), make([]uint32, n*firstRows)
	keys, values := make([]string, n*firstRows), make([]Value, n*(1+firstRows))
	for i, f := range r.Fields {
		c := &columns[i]
		*c = Column{Field: f, Dict: texts, IDs: share(ids, i, firstRows)}
		if f.Type.Kind != model.Text && f.Type.Kind != model.Reference {
			c.Dict = &dicts[i]
			*c.Dict = Dict{texts: newPool(texts.texts.texts), values: share(values, i, 1+firstRows)}
			c.Dict.texts.list = share(keys, i, firstRows)
		}
		t.Columns[i] = c
	}
	return t
}

// share is room for so many of the i-th of the slices that share one memory.
func share[T any](shared []T, i, room int) []T { return shared[i*room : i*room : (i+1)*room] }

// Append adds a record: values by field index, unknown where there is none. A
// code is resolved among its field's systems by the caller (see Convert).
func (t *Table) Append(place Place, values []Value) {
	for i, c := range t.Columns {
		c.IDs = append(c.IDs, c.Dict.Intern(values[i]))
	}
	t.placed(place, nil)
}

// appendRow adds a record that was read by a mapping, whose values are interned already.
func (t *Table) appendRow(place Place, by *model.Mapping, ids []uint32) {
	for i, c := range t.Columns {
		c.IDs = append(c.IDs, ids[i])
	}
	t.placed(place, by)
}

func (t *Table) placed(at Place, by *model.Mapping) {
	if n := len(t.files); n == 0 || t.files[n-1].file != at.File || t.files[n-1].mapping != by {
		t.files = append(t.files, run{len(t.lines), at.File, by})
	}
	t.lines = append(t.lines, uint32(at.Line))
}
