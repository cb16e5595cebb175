package eval

import (
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/value"
)

// noDay is the date of what has none.
var noDay = value.MinDate - 1

// table is the records of one type, with what is worked out about them once.
type table struct {
	of   *check.Record
	src  *record.Table // nil where no data of the type were given
	rows int
	days []value.Date // governing dates by the id of the date column, noDay where unknown
}

func newTable(of *check.Record, src *record.Table, rules *plan.Plan) *table {
	t := &table{of: of, src: src}
	if src == nil {
		return t
	}
	t.rows = src.Rows()
	if f := of.Governing; f != nil {
		dict := src.Columns[f.Index].Dict
		t.days = make([]value.Date, dict.Len())
		for id := range t.days {
			t.days[id] = noDay
			if v := dict.Value(uint32(id)); v.Known() {
				t.days[id] = v.RawDate()
			} else if otherwise := rules.Field(f).Const; otherwise != nil {
				t.days[id] = otherwise.Date
			}
		}
	}
	return t
}

// column is the column of one of the record's fields.
func (t *table) column(f *check.Field) *record.Column { return t.src.Columns[f.Index] }

// day is the governing date of a record, noDay where it is unknown.
func (t *table) day(row int32) value.Date {
	if t.days == nil {
		return noDay
	}
	return t.days[t.column(t.of.Governing).IDs[row]]
}

// key is the key of a record as findings name it.
func (t *table) key(row int32) string {
	if t.of.Key == nil {
		return ""
	}
	return finding.FormatKey(t.src.Value(int(row), t.of.Key), t.of.Key.Type)
}

// ref is how findings name a record.
func (t *table) ref(row int32) finding.Ref { return finding.Ref{Record: t.of.Name, Key: t.key(row)} }

// member is a record of some type.
type member struct {
	table *table
	row   int32
}

func (m member) ref() finding.Ref { return m.table.ref(m.row) }
