package cases

import (
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/value"
)

// NoDay is the date of what has none.
var NoDay = value.MinDate - 1

// Table is the records of one type, with what is worked out about them once.
type Table struct {
	Of   *check.Record
	Src  *record.Table // nil where no data of the type were given
	Rows int
	Days []value.Date // governing dates by the id of the date column, noDay where unknown
}

func newTable(of *check.Record, src *record.Table, rules *plan.Plan) *Table {
	t := &Table{Of: of, Src: src}
	if src == nil {
		return t
	}
	t.Rows = src.Rows()
	if f := of.Governing; f != nil {
		dict := src.Columns[f.Index].Dict
		t.Days = make([]value.Date, dict.Len())
		for id := range t.Days {
			t.Days[id] = NoDay
			if v := dict.Value(uint32(id)); v.Known() {
				t.Days[id] = v.RawDate()
			} else if otherwise := rules.Field(f).Const; otherwise != nil {
				t.Days[id] = otherwise.Date
			}
		}
	}
	return t
}

// Column is the column of one of the record's fields.
func (t *Table) Column(f *check.Field) *record.Column { return t.Src.Columns[f.Index] }

// Day is the governing date of a record, noDay where it is unknown.
func (t *Table) Day(row int32) value.Date {
	if t.Days == nil {
		return NoDay
	}
	return t.Days[t.Column(t.Of.Governing).IDs[row]]
}

// Key is the key of a record as findings name it.
func (t *Table) Key(row int32) string {
	if t.Of.Key == nil {
		return ""
	}
	return finding.FormatKey(t.Src.Value(int(row), t.Of.Key), t.Of.Key.Type)
}

// ref is how findings name a record.
func (t *Table) ref(row int32) finding.Ref { return finding.Ref{Record: t.Of.Name, Key: t.Key(row)} }

// Member is a record of some type.
type Member struct {
	Table *Table
	Row   int32
}

func (m Member) ref() finding.Ref { return m.Table.ref(m.Row) }
