package record

import (
	"maps"
	"slices"

	"ppolang/lang/model"
)

// Revision is what a field of a record becomes. It is no text and no reference:
// records are found by these.
type Revision struct {
	Record *model.Record
	Row    int
	Field  *model.Field
	Value  Value
}

// Revised is the records with some values changed, the last where one is changed
// twice. What is not changed is shared, and the records before stay as they were. A
// changed value is nobody's derivation any more.
func (s *Sealed) Revised(list []Revision) *Sealed {
	out := &Sealed{tables: maps.Clone(s.tables), shared: s.shared, Texts: s.Texts}
	fresh := map[*Column]bool{}
	for _, r := range list {
		if r.Field.Type.Kind == model.Text || r.Field.Type.Kind == model.Reference {
			panic("record: a text or a reference is not revised")
		}
		t := out.tables[r.Record]
		if t == s.tables[r.Record] {
			copied := *t
			copied.Columns = slices.Clone(t.Columns)
			t = &copied
			out.tables[r.Record] = t
		}
		c := t.Columns[r.Field.Index]
		if !fresh[c] {
			c = c.copied()
			fresh[c], t.Columns[r.Field.Index] = true, c
		}
		c.IDs[r.Row] = c.Dict.Intern(r.Value)
		if c.by != nil {
			c.by[r.Row] = 0
		}
	}
	return out
}

// copied is the column with a dictionary of its own, which new values go into.
func (c *Column) copied() *Column {
	dict := *c.Dict
	dict.texts = pool{list: slices.Clone(c.Dict.texts.list), table: slices.Clone(c.Dict.texts.table), seed: c.Dict.texts.seed, texts: new(packed)}
	dict.values = slices.Clone(c.Dict.values)
	return &Column{Field: c.Field, IDs: slices.Clone(c.IDs), Dict: &dict, by: slices.Clone(c.by), lines: c.lines}
}

// RowsOf are the rows of all records of a type that have a key, none where there is
// no such record.
func (s *Sealed) RowsOf(of *model.Record, key string) []int {
	t := s.Table(of)
	if t == nil || of.Key == nil {
		return nil
	}
	first := t.RowOf(s.Texts.ID(key))
	if first < 0 {
		return nil
	}
	rows := []int{first}
	for _, other := range t.Others(first) {
		rows = append(rows, int(other))
	}
	return rows
}
