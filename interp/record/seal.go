package record

import (
	"slices"
	"sync"

	"ppolang/lang/model"
)

// Sealed is records that are all there and findable by their keys: what can be
// evaluated. It never changes, and may be read by any number of goroutines.
type Sealed struct {
	tables map[*model.Record]*Table
	shared *Sealed // see Batch
	Texts  *Dict   // see Dataset
	kept   sync.Map
}

// Table is the records of one type, nil where no data of the type were given.
func (s *Sealed) Table(r *model.Record) *Table {
	if t := s.tables[r]; t != nil || s.shared == nil {
		return t
	}
	return s.shared.Table(r)
}

// Batch is an empty dataset that shares the records of this one: they are there
// to be looked up, in any number of batches at once, and are judged in none.
func (s *Sealed) Batch() *Dataset {
	return &Dataset{shared: s, Texts: over(s.Texts)}
}

// Shared is what a batch shares, nil where this is none.
func (s *Sealed) Shared() *Sealed { return s.shared }

// IsShared says whether the records of a type are shared ones.
func (s *Sealed) IsShared(r *model.Record) bool { return s.tables[r] == nil && s.shared != nil }

// Absent says whether there are records of a field's type and the field is unknown in
// all of them. What shared records lack is found out once; a batch is too few records
// to say it of those that come in batches.
func (s *Sealed) Absent(f *model.Field) bool {
	t := s.Table(f.Record)
	switch {
	case t == nil || t.Rows() == 0:
		return false
	case s.IsShared(f.Record):
		return s.shared.Keep(absentKey{f}, func() any { return s.shared.Absent(f) }).(bool)
	case s.shared != nil:
		return false
	}
	return !slices.ContainsFunc(t.Columns[f.Index].IDs, func(id uint32) bool { return id != 0 })
}

type absentKey struct{ of *model.Field }

// Keep gives back what was made for a key before, or makes it: what is worked out
// about shared records once for all batches.
func (s *Sealed) Keep(key any, make func() any) any {
	kept, ok := s.kept.Load(key)
	if !ok {
		kept, _ = s.kept.LoadOrStore(key, make())
	}
	return kept
}

// Pick is a batch that shares some of the records only: by type the rows, in
// order.
func (s *Sealed) Pick(rows map[*model.Record][]int32) *Sealed {
	some := &Sealed{tables: make(map[*model.Record]*Table, len(rows)), Texts: s.Texts}
	columns, entries := 0, 0
	for of, list := range rows {
		n := len(s.shared.Table(of).Columns)
		columns, entries = columns+n, entries+n*len(list)
	}
	room := picked{make([]Table, len(rows)), make([]Column, columns), make([]*Column, columns), make([]uint32, entries)}
	for of, list := range rows {
		some.tables[of] = room.pick(s.shared.Table(of), list, s.Texts)
	}
	return &Sealed{tables: s.tables, shared: some, Texts: s.Texts}
}

// picked is what is left of the memory for rows that are picked.
type picked struct {
	tables  []Table
	columns []Column
	lists   []*Column
	ids     []uint32
}

// pick is some rows of a table. Its texts have the numbers that they have among
// those of the batch.
func (p *picked) pick(t *Table, rows []int32, texts *Dict) *Table {
	n := len(t.Columns)
	out := &p.tables[0]
	*out = Table{Record: t.Record, Columns: p.lists[:n:n], of: t, rows: rows}
	for i, c := range t.Columns {
		to := &p.columns[i]
		*to = Column{Field: c.Field, Dict: c.Dict, IDs: p.ids[:len(rows):len(rows)]}
		if c.Dict == texts.under {
			to.Dict = texts
		}
		p.ids = p.ids[len(rows):]
		for at, row := range rows {
			to.IDs[at] = c.IDs[row]
		}
		if c.by != nil {
			to.lines, to.by = c.lines, make([]uint16, len(rows))
			for at, row := range rows {
				to.by[at] = c.by[row]
			}
		}
		out.Columns[i] = to
	}
	p.tables, p.columns, p.lists = p.tables[1:], p.columns[n:], p.lists[n:]
	return out
}

// Seal takes everything that was read, and leaves the dataset empty. Where several
// records have a key references lead to what these have in common (see Twice), and
// all of them are judged. A sensitive key that very many records share is noted.
func (d *Dataset) Seal() (*Sealed, Problems) {
	var problems Problems
	for _, t := range d.order { // first, for there are few of them and may be very many of the others
		t.standIns(&problems)
	}
	for _, t := range d.order {
		if t.Record.Key != nil {
			t.seal(d.Texts, d.shared != nil)
		}
	}
	sealed := &Sealed{tables: d.tables, shared: d.shared, Texts: d.Texts}
	if d.shared == nil {
		*d = *NewDataset()
	} else {
		*d = *d.shared.Batch()
	}
	return sealed, problems
}

func (t *Table) seal(texts *Dict, few bool) {
	column := t.Columns[t.Record.Key.Index]
	asText := func(id uint32) uint32 { return id }
	if column.Dict != texts {
		ids := make([]uint32, column.Dict.Len())
		for id := 1; id < len(ids); id++ {
			ids[id] = texts.Intern(TextOf(column.Dict.Value(uint32(id)).key()))
		}
		asText = func(id uint32) uint32 { return ids[id] }
	}
	if few {
		t.few = make(map[uint32]uint32, len(column.IDs))
	} else {
		t.byKey = make([]uint32, texts.Len())
	}
	for row, id := range column.IDs {
		if id == 0 {
			continue
		}
		id = asText(id)
		first := t.RowOf(id)
		switch {
		case first >= 0:
		case few:
			t.few[id] = uint32(row + 1)
			continue
		default:
			t.byKey[id] = uint32(row + 1)
			continue
		}
		if t.more == nil {
			t.more = map[int][]int32{}
		}
		t.more[first] = append(t.more[first], int32(row))
	}
	for first, others := range t.more {
		t.twice = append(t.twice, append([]int32{int32(first)}, others...))
	}
	slices.SortFunc(t.twice, func(a, b []int32) int { return int(a[0]) - int(b[0]) })
}

// Twice are the rows of the records that share a key with others, key by key: the
// first of each leads, as RowOf has it.
func (t *Table) Twice() [][]int32 {
	if t.of == nil {
		return t.twice
	}
	var list [][]int32
	for _, all := range t.of.twice {
		var picked []int32
		for _, row := range all {
			if at, ok := slices.BinarySearch(t.rows, row); ok {
				picked = append(picked, int32(at))
			}
		}
		if len(picked) > 1 {
			list = append(list, picked)
		}
	}
	return list
}

// Others are the rows of the other records that have the key of one that RowOf gives.
func (t *Table) Others(row int) []int32 { return t.more[row] }

// RowOf is the row of the first record whose key is the text of that id in the
// dataset's Texts, as a reference column holds it; -1 where there is none.
func (t *Table) RowOf(id uint32) int {
	if t.of != nil {
		if at, ok := slices.BinarySearch(t.rows, int32(t.of.RowOf(id))); ok {
			return at
		}
		return -1
	}
	if t.few != nil {
		return int(t.few[id]) - 1
	}
	if int(id) >= len(t.byKey) || id == 0 {
		return -1
	}
	return int(t.byKey[id]) - 1
}
