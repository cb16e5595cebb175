package cases

import (
	"slices"

	"ppolang/interp/eval/task"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// NoDay is the date of what has none.
var NoDay = value.MinDate - 1

// Table is the records of one type, with what is worked out about them once.
type Table struct {
	Of    *model.Record
	Src   *record.Table // nil where no data of the type were given
	Rows  int
	Days  []value.Date // governing dates by the id of the date column, NoDay where unknown; those that no record has are not filled in
	twins twins
}

func (w *World) newTable(of *model.Record, src *record.Table) *Table {
	t := task.One(w.scratch, func(s *scratch) *task.Slab[Table] { return &s.tables })
	t.Of, t.Src = of, src
	if src == nil {
		return t
	}
	t.Rows, t.twins = src.Rows(), newTwins(src)
	if f := of.Governing; f != nil {
		c := src.Columns[f.Index]
		t.Days = w.dayList(c.Dict.Len())
		t.Days[0] = NoDay
		if otherwise := w.Plan.Field(f).Const; otherwise != nil {
			t.Days[0] = otherwise.Date
		}
		if len(c.IDs) < len(t.Days) { // a batch has few of the days of what it shares
			for _, id := range c.IDs {
				if id != 0 {
					t.Days[id] = c.Dict.Value(id).RawDate()
				}
			}
			return t
		}
		for id := 1; id < len(t.Days); id++ {
			t.Days[id] = c.Dict.Value(uint32(id)).RawDate()
		}
	}
	return t
}

// AnyDerived says whether some value of some record was given by a line of a mapping.
func (w *World) AnyDerived() bool {
	return slices.ContainsFunc(w.Info.Records, func(of *model.Record) bool {
		t := w.Tables[of]
		return t.Src != nil && slices.ContainsFunc(t.Src.Columns, (*record.Column).AnyDerived)
	})
}

// Column is the column of one of the record's fields.
func (t *Table) Column(f *model.Field) *record.Column { return t.Src.Columns[f.Index] }

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
