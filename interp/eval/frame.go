package eval

import (
	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
)

// frame is a run of rows that expressions are evaluated on together: records of
// one type, groups of one kind, or the members of other frames' rows. Every
// expression is evaluated at most once in a frame, whatever rules share it.
//
// A row can be absent: the record that a reference does not lead to, the group
// whose key is unknown. What is read in an absent row is unknown.
type frame struct {
	*run
	n      int
	table  *table  // of a frame of records
	group  *group  // of a frame of groups
	base   int32   // the first row, where rows is nil: the rows are base, base+1, …
	rows   []int32 // rows of the table, or numbers of groups
	only   *check.Field
	parent *frame // the frame one level out, of members
	owners []int32
	// absent adds what an absent row lacks.
	absent func(i int, n *needs)

	truths  map[*plan.Node]columns.Truth
	numbers map[*plan.Node]columns.Numbers
	dates   map[*plan.Node]columns.Dates
	values  map[*plan.Node]columns.Values
	picked  map[*plan.Node][]int32
	follows map[*plan.Node]*frame
	members map[gatherKey]*gathered
}

// Rows that are no rows.
const (
	absentRow  = -1 // see frame
	emptyGroup = -2 // a group that no record belongs to: its key is known
)

// row is the row of the table, or the number of the group.
func (f *frame) row(i int) int32 {
	if f.rows == nil {
		return f.base + int32(i)
	}
	return f.rows[i]
}

// records is a frame of records.
func (r *run) records(t *table, rows []int32) *frame {
	return &frame{run: r, n: len(rows), table: t, rows: rows}
}

// groupRows is a frame of groups.
func (r *run) groupRows(g *group, rows []int32) *frame {
	return &frame{run: r, n: len(rows), group: g, rows: rows}
}

// distinct is a frame with a row for each distinct value of a column, and an
// absent one last.
func (r *run) distinct(t *table, only *check.Field) *frame {
	return &frame{run: r, n: t.column(only).Dict.Len() + 1, table: t, only: only}
}

// slice is the rows from one to before the other, as a frame of its own.
func (f *frame) slice(from, to int) *frame {
	out := &frame{run: f.run, n: to - from, table: f.table, group: f.group, parent: f.parent}
	if f.rows != nil {
		out.rows = f.rows[from:to]
	} else {
		out.base = f.base + int32(from)
	}
	if f.owners != nil {
		out.owners = f.owners[from:to]
	}
	if f.absent != nil {
		out.absent = func(i int, n *needs) { f.absent(from+i, n) }
	}
	return out
}

// some is some rows of a frame, as a frame of its own.
func (f *frame) some(rows []int) *frame {
	out := &frame{run: f.run, n: len(rows), table: f.table, group: f.group, parent: f.parent, rows: make([]int32, len(rows))}
	for at, i := range rows {
		out.rows[at] = f.row(i)
		if f.owners != nil {
			out.owners = append(out.owners, f.owners[i])
		}
	}
	if f.absent != nil {
		out.absent = func(at int, n *needs) { f.absent(rows[at], n) }
	}
	return out
}

// id is the id of a row's value in a column; false in an absent row.
func (f *frame) id(c *record.Column, i int) (uint32, bool) {
	if f.only != nil {
		if i == f.n-1 {
			return 0, false
		}
		return uint32(i), true
	}
	row := f.row(i)
	if row < 0 {
		return 0, false
	}
	return c.IDs[row], true
}

// isAbsent says whether a row is absent.
func (f *frame) isAbsent(i int) bool {
	if f.only != nil {
		return i == f.n-1
	}
	return f.row(i) == absentRow
}

// follow is the frame of the records that a reference leads to, row by row.
func (f *frame) follow(ref *plan.Node) *frame {
	if to := f.follows[ref]; to != nil {
		return to
	}
	t, rows := f.targets(ref)
	to := &frame{run: f.run, n: f.n, table: t, rows: rows}
	to.absent = func(i int, n *needs) { f.needReference(ref, i, n) }
	if f.follows == nil {
		f.follows = map[*plan.Node]*frame{}
	}
	f.follows[ref] = to
	return to
}

// targets are the rows of the records that a reference leads to.
func (f *frame) targets(ref *plan.Node) (*table, []int32) {
	if ref.Op == plan.First || ref.Op == plan.Last {
		return f.tables[ref.Members.Coll.Record], f.pick(ref)
	}
	t := f.tables[referred(ref)]
	rows := make([]int32, f.n)
	v := f.value(ref)
	for i, id := range v.IDs {
		rows[i] = absentRow
		if t.src != nil && id != 0 {
			rows[i] = int32(t.src.RowOf(f.textID(v.Dict, id)))
		}
	}
	return t, rows
}

// referred is the record type that a reference leads to.
func referred(ref *plan.Node) *check.Record {
	switch ref.Op {
	case plan.Field:
		return ref.Field.Type.Record
	case plan.Key:
		return ref.Key.Type.Record
	case plan.First, plan.Last:
		return ref.Members.Coll.Record
	}
	return referred(ref.Args[len(ref.Args)-1])
}

// textID is the id among the texts of the data of a value in another dictionary.
func (f *frame) textID(dict *record.Dict, id uint32) uint32 {
	if dict == f.data.Texts {
		return id
	}
	return f.data.Texts.ID(dict.Value(id).RawText())
}
