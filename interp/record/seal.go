package record

import (
	"strconv"

	"ppolang/lang/check"
	"ppolang/lang/diag"
)

// Sealed is records that are all there and findable by their keys: what can be
// evaluated. It never changes, and may be read by any number of goroutines.
type Sealed struct {
	tables map[*check.Record]*Table
	Texts  *Dict // see Dataset
}

// Table is the records of one type, nil where no data of the type were given.
func (s *Sealed) Table(r *check.Record) *Table { return s.tables[r] }

// Seal takes everything that was read, and leaves the dataset empty. Where a key
// was read more than once references lead to the first record that has it; all of
// them are judged, and a warning names both places.
func (d *Dataset) Seal() (*Sealed, Problems) {
	var problems Problems
	for _, t := range d.order {
		if t.Record.Key != nil {
			t.seal(d.Texts, &problems)
		}
	}
	sealed := &Sealed{d.tables, d.Texts}
	*d = *NewDataset()
	return sealed, problems
}

func (t *Table) seal(texts *Dict, problems *Problems) {
	column := t.Columns[t.Record.Key.Index]
	asText := func(id uint32) uint32 { return id }
	if column.Dict != texts {
		ids := make([]uint32, column.Dict.Len())
		for id := 1; id < len(ids); id++ {
			ids[id] = texts.Intern(TextOf(column.Dict.Value(uint32(id)).key()))
		}
		asText = func(id uint32) uint32 { return ids[id] }
	}
	t.byKey = make([]uint32, texts.Len())
	for row, id := range column.IDs {
		if id == 0 {
			continue
		}
		first := &t.byKey[asText(id)]
		if *first == 0 {
			*first = uint32(row + 1)
			continue
		}
		here, there := t.Place(row), t.Place(int(*first-1))
		problems.Add(Problem{
			Code: diag.RecordSameKey, File: here.File, Line: here.Line, Field: t.Record.Key.Name,
			Args: []diag.Arg{diag.Plain(diag.Mask(there.File) + ":" + strconv.Itoa(there.Line))},
		})
	}
}

// RowOf is the row of the first record whose key is the text of that id in the
// dataset's Texts, as a reference column holds it; -1 where there is none.
func (t *Table) RowOf(id uint32) int {
	if int(id) >= len(t.byKey) || id == 0 {
		return -1
	}
	return int(t.byKey[id]) - 1
}
