package record

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Leave says of the rows of a table, from one on, which clause of their mapping leaves
// each of them out: -1 where none does.
type Leave func(t *Table, texts *Dict, from int) []int

// refused is what could not be read of a file whose mapping leaves rows out: whether
// they are records shows only when all of them are there, and a row that is none has
// no problems.
type refused struct {
	table *Table
	held  []heldProblem
	more  []heldCode
}

type heldProblem struct {
	row int
	Problem
}

// heldCode is what is held of a problem where there are very many.
type heldCode struct {
	row  int
	code diag.Code
}

// mostHeld is how many problems are held with all that they say: more than are shown.
const mostHeld = 10_000

// Hold has problems of rows wait until it is known which rows are left out. LeaveOut,
// which has to follow, says that.
func (in *Intake) Hold() {
	in.refused = &refused{table: newTable(in.schema.record, in.texts)}
	for i, c := range in.refused.table.Columns {
		c.Dict = in.table.Columns[i].Dict
	}
}

// Totals says whether rows of totals are to be left out: nobody only looks at the file,
// and its mapping does not say which rows are no records.
func (in *Intake) Totals() bool { return in.refused == nil && in.watcher == nil }

func (r *refused) hold(p Problem) {
	row := r.table.Rows()
	if len(r.held) < mostHeld {
		r.held = append(r.held, heldProblem{row, p})
	} else {
		r.more = append(r.more, heldCode{row, p.Code})
	}
}

// LeaveOut leaves rows out, by clauses in the order of their texts, and reports what is
// wrong with the others.
func (in *Intake) LeaveOut(leave Leave, clauses []string) {
	counts := make([]int, len(clauses))
	count := func(by []int) {
		for _, clause := range by {
			if clause >= 0 {
				counts[clause]++
			}
		}
	}
	refused := in.refused
	in.refused = nil
	out := leave(refused.table, in.texts, 0)
	count(out)
	for _, clause := range out {
		if clause < 0 {
			in.Report.Failed++
		}
	}
	isRecord := func(row int) bool { return row >= len(out) || out[row] < 0 }
	for _, p := range refused.held {
		if isRecord(p.row) {
			in.FaultOfFile(p.Problem)
		}
	}
	for _, p := range refused.more {
		if isRecord(p.row) {
			*in.Report.count(p.code)++
		}
	}
	by := leave(in.table, in.texts, in.from)
	count(by)
	in.table.keepFrom(in.from, func(row int) bool { return by[row-in.from] < 0 })
	in.Report.Records = in.table.Rows() - in.from
	for i, n := range counts {
		if n > 0 {
			in.Report.LeftOut = append(in.Report.LeftOut, LeftOut{clauses[i], n})
		}
	}
}

// View is a table by itself, as what is sealed is looked at.
func (t *Table) View(texts *Dict) *Sealed {
	return &Sealed{tables: map[*model.Record]*Table{t.Record: t}, Texts: texts}
}
