package cases

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Several records may have one key. A reference to it leads to none of them, but to
// what they have in common: to a row of its own, numbered behind those of the table,
// in which a field is unknown where they differ.

// twins is the records of a table that share their keys with others.
type twins struct {
	rows   [][]int32       // key by key
	number map[int32]int32 // by the first row of a key: the row of what they have in common
}

func newTwins(src *record.Table) twins {
	t := twins{rows: src.Twice()}
	if len(t.rows) > 0 {
		t.number = map[int32]int32{}
		for i, rows := range t.rows {
			t.number[rows[0]] = int32(src.Rows() + i)
		}
	}
	return t
}

// Leads is the row that a key leads to, by its id among the texts of the data:
// AbsentRow where there is none.
func (t *Table) Leads(id uint32) int32 {
	row := int32(t.Src.RowOf(id))
	if common, several := t.twins.number[row]; several {
		return common
	}
	return row
}

// IsCommon says whether a row is what several records have in common.
func (t *Table) IsCommon(row int32) bool { return int(row) >= t.Rows }

// Own are the rows of the table that a row is, or that it is what is common of.
func (t *Table) Own(row int32) []int32 {
	if t.IsCommon(row) {
		return t.twins.rows[int(row)-t.Rows]
	}
	return []int32{row}
}

// AllRows is how many rows there are, with those of what records have in common.
func (t *Table) AllRows() int { return t.Rows + len(t.twins.rows) }

// common is a field of records with one key: the id of its value, where it is the
// same in all of them.
type common struct {
	id      uint32
	differs bool
	lacks   bool // one of them has no value
}

// CommonID is the id of the value that a row of what records have in common has in a
// column; false where these differ.
func (w *World) CommonID(t *Table, c *record.Column, row int32) (uint32, bool) {
	of := w.common(t, c)[int(row)-t.Rows]
	return of.id, !of.differs
}

// CommonLacks is what a field lacks in a row of what records have in common: that it
// has no value, or leads nowhere, in one of them, or that they differ.
func (w *World) CommonLacks(t *Table, f *model.Field, row int32) (names []string) {
	at := int(row) - t.Rows
	of := w.common(t, t.Column(f))[at]
	if of.lacks || !of.differs {
		names = append(names, f.Record.Name+"."+f.Name)
	}
	if of.differs {
		names = append(names, finding.Twice(w.Info, t.Of.Key, t.Key(t.twins.rows[at][0])))
	}
	return names
}

func (w *World) common(t *Table, c *record.Column) []common {
	if known, ok := w.shared.Get(c); ok {
		return known
	}
	list := make([]common, len(t.twins.rows))
	for i, rows := range t.twins.rows {
		first := w.Effective(Member{t, rows[0]}, c.Field)
		list[i] = common{id: c.IDs[rows[0]], lacks: !first.Known()}
		for _, row := range rows[1:] {
			if c.IDs[row] == c.IDs[rows[0]] {
				continue
			}
			other := w.Effective(Member{t, row}, c.Field)
			list[i].lacks = list[i].lacks || !other.Known()
			list[i].differs = list[i].differs || !Alike(first, other, c.Field.Type.Kind)
		}
		if list[i].differs {
			list[i].id = 0
		}
	}
	return w.shared.Put(c, list)
}

// Alike says whether as much is known of two values of a kind, and the same.
func Alike(a, b record.Value, kind model.Kind) bool {
	if !a.Known() || !b.Known() {
		return a.Known() == b.Known()
	}
	if kind == model.Codes {
		return slices.EqualFunc(a.RawCodes(), b.RawCodes(), func(a, b record.CodeValue) bool { return a.Canon == b.Canon })
	}
	return compared(a, kind) == compared(b, kind)
}
