package record

import (
	"ppolang/lang/check"
)

// Dataset is everything that was read, by record type. Texts and references
// share one dictionary, so that equal texts have equal ids in every column of
// the dataset; every other field has its own.
type Dataset struct {
	tables map[*check.Record]*Table
	Texts  *Dict
}

// NewDataset is empty: no data of any type were given.
func NewDataset() *Dataset {
	return &Dataset{tables: map[*check.Record]*Table{}, Texts: NewDict()}
}

// Table is the records of one type, nil where no data of the type were given. A
// given, empty file makes an empty table.
func (d *Dataset) Table(r *check.Record) *Table { return d.tables[r] }

// Give makes sure that there is a table for the type, and gives it back.
func (d *Dataset) Give(r *check.Record) *Table {
	t := d.tables[r]
	if t == nil {
		t = newTable(r, d.Texts)
		d.tables[r] = t
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
	Record  *check.Record
	Columns []*Column // by check.Field.Index
	Places  []Place   // by row
}

// Column is one field of every record. IDs[row] leads into Dict; 0 is unknown.
type Column struct {
	Field *check.Field
	IDs   []uint32
	Dict  *Dict
}

// Rows is the number of records.
func (t *Table) Rows() int { return len(t.Places) }

// Value is one field of one record.
func (t *Table) Value(row int, f *check.Field) Value {
	c := t.Columns[f.Index]
	return c.Dict.Value(c.IDs[row])
}

// Dict numbers the distinct values of a column from 1; 0 is unknown.
type Dict struct {
	values []Value
	ids    map[string]uint32 // by the value as it is compared and printed
}

// NewDict has only the unknown value.
func NewDict() *Dict { return &Dict{values: []Value{{}}, ids: map[string]uint32{}} }

// Len is one more than the number of distinct values: ids are below it.
func (d *Dict) Len() int { return len(d.values) }

// Value is the value of an id.
func (d *Dict) Value(id uint32) Value { return d.values[id] }

// Intern gives equal values (as they print) one id.
func (d *Dict) Intern(v Value) uint32 {
	if !v.Known() {
		return 0
	}
	key := v.key()
	if id, ok := d.ids[key]; ok {
		return id
	}
	id := uint32(len(d.values))
	d.values = append(d.values, v)
	d.ids[key] = id
	return id
}

func (v Value) key() string {
	switch v.kind {
	case numberValue, boolValue:
		return v.number.Key()
	case dateValue:
		return v.date.String()
	case codesValue:
		n := 1
		for _, c := range v.codes {
			n += len(c.Raw) + 1
		}
		b := make([]byte, 0, n)
		for _, c := range v.codes {
			b = append(append(b, c.Raw...), 0)
		}
		return string(b)
	default:
		return v.text
	}
}

func newTable(r *check.Record, texts *Dict) *Table {
	t := &Table{Record: r, Columns: make([]*Column, len(r.Fields))}
	for i, f := range r.Fields {
		c := &Column{Field: f}
		if f.Type.Kind == check.Text || f.Type.Kind == check.Reference {
			c.Dict = texts
		} else {
			c.Dict = NewDict()
		}
		t.Columns[i] = c
	}
	return t
}

// Append adds a record: values by field index, unknown where there is none. A
// code is resolved among its field's systems by the caller (see Convert).
func (t *Table) Append(place Place, values []Value) {
	for i, c := range t.Columns {
		c.IDs = append(c.IDs, c.Dict.Intern(values[i]))
	}
	t.Places = append(t.Places, place)
}
