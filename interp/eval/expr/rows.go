package expr

import (
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Rows is a run of rows that expressions are evaluated on together: records of
// one type, groups of one kind, or the members of other rows. Every
// expression is evaluated at most once on them, whatever rules share it.
//
// A row can be absent: the record that a reference does not lead to, the group
// whose key is unknown. What is read in an absent row is unknown.
type Rows struct {
	*Evaluator
	N      int
	table  *cases.Table // of records
	Group  *cases.Group // of groups
	base   int32        // the first row, where rows is nil: the rows are base, base+1, …
	rows   []int32      // rows of the table, or numbers of groups
	only   *model.Field
	parent *Rows // the rows one level out, of members
	of     *plan.Members
	owners []int32
	// instead is the collection that is gathered from groups, and not from the rows'
	// own: the layer tells them from other such groups.
	instead *plan.Members
	groups  []int32
	layer   int
	// beside says that they are not the rows that a batch judges, but others that
	// these lead to, on which answering is worked out where it is set.
	beside    bool
	answering *plan.Node
	// absent adds what an absent row lacks.
	absent func(i int, n *Needs)

	memo *memo // nil as long as nothing was evaluated
}

// isBeside says whether they are other rows than a batch judges.
func (f *Rows) isBeside() bool { return f.beside || f.parent != nil }

// recordsBeside are records that are gone through for whoever asks.
func (ev *Evaluator) recordsBeside(t *cases.Table, rows []int32) *Rows {
	f := ev.Records(t, rows)
	f.beside = true
	return f
}

// Row is the row of the table, or the number of the group.
func (f *Rows) Row(i int) int32 {
	if f.rows == nil {
		return f.base + int32(i)
	}
	return f.rows[i]
}

// Records are records as rows.
func (ev *Evaluator) Records(t *cases.Table, rows []int32) *Rows {
	return ev.newRows(Rows{Evaluator: ev, N: len(rows), table: t, rows: rows})
}

// Paired are records as rows, each with one of these rows a level out.
func (f *Rows) Paired(t *cases.Table, rows, owners []int32) *Rows {
	return f.newRows(Rows{Evaluator: f.Evaluator, N: len(rows), table: t, rows: rows, parent: f, owners: owners})
}

// SomeCases is some of the cases of a cohort.
func (ev *Evaluator) SomeCases(c *cases.Cohort, rows []int32) *Rows {
	return ev.newRows(Rows{Evaluator: ev, N: len(rows), table: c.Table, Group: c.Group, rows: rows})
}

// GroupRows are groups as rows.
func (ev *Evaluator) GroupRows(g *cases.Group, rows []int32) *Rows {
	return ev.newRows(Rows{Evaluator: ev, N: len(rows), Group: g, rows: rows})
}

// slice is the rows from one to before the other, by themselves.
func (f *Rows) slice(from, to int) *Rows {
	out := &Rows{Evaluator: f.Evaluator, N: to - from, table: f.table, Group: f.Group, parent: f.parent, of: f.of, beside: f.beside, answering: f.answering}
	if f.rows != nil {
		out.rows = f.rows[from:to]
	} else {
		out.base = f.base + int32(from)
	}
	if f.owners != nil {
		out.owners = f.owners[from:to]
	}
	if f.instead != nil {
		out.instead, out.groups, out.layer = f.instead, f.groups[from:to], f.layer
	}
	if f.absent != nil {
		out.absent = func(i int, n *Needs) { f.absent(from+i, n) }
	}
	return out
}

// id is the id of a row's value in a column; false in an absent row, and where records
// with one key differ in it.
func (f *Rows) id(c *record.Column, i int) (uint32, bool) {
	if f.only != nil {
		if i >= c.Dict.Len() {
			return 0, false
		}
		return uint32(i), true
	}
	row := f.Row(i)
	if row < 0 {
		return 0, false
	}
	if !f.table.IsCommon(row) {
		return c.IDs[row], true
	}
	return f.CommonID(f.table, c, row)
}

// isAbsent says whether a row is absent.
func (f *Rows) isAbsent(i int) bool {
	if f.only != nil {
		return i == f.N-1
	}
	return f.Row(i) == cases.AbsentRow
}

// isCommon says whether a row is what several records with one key have in common.
func (f *Rows) isCommon(i int) bool {
	return f.only == nil && f.table != nil && f.table.IsCommon(f.Row(i))
}

// follow are the records that a reference leads to, row by row.
func (f *Rows) follow(ref *plan.Node) *Rows {
	if to := f.remembers().follows[ref]; to != nil {
		return to
	}
	t, rows := f.targets(ref)
	to := f.newRows(Rows{Evaluator: f.Evaluator, N: f.N, table: t, rows: rows, beside: true})
	to.absent = func(i int, n *Needs) { f.needReference(ref, i, n) }
	f.memo.follows[ref] = to
	return to
}

// targets are the rows of the records that a reference leads to.
func (f *Rows) targets(ref *plan.Node) (*cases.Table, []int32) {
	if ref.Op == plan.First || ref.Op == plan.Last {
		return f.Tables[ref.Members.Coll.Record], f.pick(ref)
	}
	t := f.Tables[referred(ref)]
	rows := f.rowList(f.N)
	v := f.Value(ref)
	for i, id := range v.IDs {
		rows[i] = cases.AbsentRow
		if t.Src != nil && id != 0 {
			rows[i] = t.Leads(f.textID(v.Dict, id))
		}
	}
	return t, rows
}

// referred is the record type that a reference leads to.
func referred(ref *plan.Node) *model.Record {
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
func (f *Rows) textID(dict *record.Dict, id uint32) uint32 {
	if dict == f.Data.Texts {
		return id
	}
	return f.Data.Texts.ID(dict.Value(id).RawText())
}

// Cases are the cases of a cohort from one to before the other.
func (ev *Evaluator) Cases(c *cases.Cohort, from, to int) *Rows {
	f := ev.newRows(Rows{Evaluator: ev, N: to - from, table: c.Table, Group: c.Group})
	if c.Rows == nil {
		f.base = int32(from)
	} else {
		f.rows = c.Rows[from:to]
	}
	return f
}

// DayOf is the governing date of a case.
func (f *Rows) DayOf(i int) value.Date {
	if f.Group != nil {
		return f.Group.Days[f.Row(i)]
	}
	return f.table.Day(f.Row(i))
}
