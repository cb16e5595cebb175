package derive

import (
	"context"
	"strconv"

	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/eval/task"
	"ppolang/interp/pairs"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// deriving works out what the lines of mappings give the records of one type that are
// not shared. A condition sees what was read and what was found, and nothing that a line
// gave otherwise: that waits until all lines are done.
type deriving struct {
	*Program
	data    *record.Sealed
	table   *record.Table
	account *Account
	view    *expr.Evaluator          // of what conditions see; nil where that has to be looked at anew
	waiting map[*model.Field][]given // what lines gave, by row
	limited map[*model.Field]int     // how many rows had too many to look among
}

// given is a value that a line gives.
type given struct {
	id uint32
	by *model.Derivation
}

// sizes are those of runs that evaluate a few expressions on all rows.
var sizes = func() task.Thresholds {
	t := task.Usual
	t.AllShared, t.Small = true, -1
	return t
}()

// see is the evaluator of what conditions see.
func (d *deriving) see() *expr.Evaluator {
	if d.view == nil {
		at := sizes
		w := cases.New(task.New(context.Background(), 1, &at), d.reading(), d.data.AsRead(), nil)
		d.view = expr.New(w, pairs.Most)
	}
	return d.view
}

func (d *deriving) run() {
	for _, m := range d.mappings[d.table.Record] {
		for _, line := range m.Derived {
			if d.isDerivable(line.Field) {
				d.line(m, line)
			}
		}
	}
	for _, f := range d.table.Record.Fields {
		column := d.table.Columns[f.Index]
		for row, x := range d.waiting[f] {
			if x.by != nil {
				column.Derive(row, x.id, x.by)
			}
		}
		if n := d.limited[f]; n > 0 {
			d.account.Add(record.Problem{Code: diag.RecordManyToFind, Field: f.Name, Args: []diag.Arg{
				diag.Plain(f.Record.Name + "." + f.Name), diag.Plain(strconv.Itoa(n)), diag.Plain(strconv.Itoa(pairs.Most)),
			}})
		}
	}
	d.count()
}

// isDerivable says whether a field may be derived: a key names what was read.
func (d *deriving) isDerivable(f *model.Field) bool { return f != nil && f != d.table.Record.Key }

// line gives a field its value in the rows where the line is the first that does.
func (d *deriving) line(m *model.Mapping, line *model.Derivation) {
	var rows []int32
	ids, waiting := d.table.Columns[line.Field.Index].IDs, d.waiting[line.Field]
	for row := range d.table.Rows() {
		if ids[row] == 0 && (waiting == nil || waiting[row].by == nil) && d.table.IsBy(row, m) {
			rows = append(rows, int32(row))
		}
	}
	if len(rows) == 0 {
		return
	}
	ev := d.see()
	t := ev.Tables[d.table.Record]
	var gives []func() // once the line is done with: what is found is seen by the next
	for _, some := range byEpoch(ev, t, rows) {
		e, rows := ev.Plan.Epoch(some.epoch), some.rows
		f := ev.Records(t, rows)
		if line.When != nil {
			yes := f.Truth(e.OfRow(line.When, t.Of)).Yes
			some := rows[:0:0]
			for i, row := range rows {
				if yes.Has(i) {
					some = append(some, row)
				}
			}
			if rows = some; len(rows) == 0 {
				continue
			}
			f = ev.Records(t, rows)
		}
		ids := make([]uint32, len(rows))
		if line.Find == nil {
			d.value(line, f, e, ids)
		} else {
			d.find(line, f, some.epoch, ids)
		}
		gives = append(gives, func() {
			for i, row := range rows {
				d.give(line, int(row), ids[i])
			}
		})
	}
	for _, give := range gives {
		give()
	}
	if line.Find != nil {
		d.view = nil
	}
}

// give gives a row a value, unless that is unknown.
func (d *deriving) give(line *model.Derivation, row int, id uint32) {
	if id == 0 {
		return
	}
	if line.Find != nil {
		d.table.Columns[line.Field.Index].Derive(row, id, line)
		return
	}
	if d.waiting[line.Field] == nil {
		if d.waiting == nil {
			d.waiting = map[*model.Field][]given{}
		}
		d.waiting[line.Field] = make([]given, d.table.Rows())
	}
	d.waiting[line.Field][row] = given{id, line}
}

// someRows are rows for which dated names are read in one epoch.
type someRows struct {
	epoch int
	rows  []int32
}

// byEpoch parts rows by the days on which dated names are read for them: those of their
// governing dates, as they were read.
func byEpoch(ev *expr.Evaluator, t *cases.Table, rows []int32) []*someRows {
	var list []*someRows
	of := map[int]*someRows{}
	for _, row := range rows {
		epoch := plan.Undated
		if day := t.Day(row); day != cases.NoDay {
			epoch = ev.Plan.EpochOf(day)
		}
		if of[epoch] == nil {
			of[epoch] = &someRows{epoch: epoch}
			list = append(list, of[epoch])
		}
		of[epoch].rows = append(of[epoch].rows, row)
	}
	return list
}

// value gives each row what an expression comes to.
func (d *deriving) value(line *model.Derivation, f *expr.Rows, e *plan.Epoch, ids []uint32) {
	n := e.OfRow(line.Value, d.table.Record)
	dict, field := d.table.Columns[line.Field.Index].Dict, line.Field
	if n.Op == plan.Constant {
		id := dict.Intern(fitting(field, cases.Constant(n.Const, n.Kind)))
		for i := range ids {
			ids[i] = id
		}
		return
	}
	of := values(f, n)
	for i := range ids {
		ids[i] = dict.Intern(fitting(field, of(i)))
	}
}

// values are what an expression comes to in each row: unknown where it is undecided.
func values(f *expr.Rows, n *plan.Node) func(i int) record.Value {
	switch n.Kind {
	case model.Bool:
		t := f.Truth(n)
		return func(i int) record.Value {
			if v := t.At(i); v.Known() {
				return record.BoolOf(t.Yes.Has(i))
			}
			return record.Value{}
		}
	case model.Integer, model.Decimal, model.Percent:
		v := f.Number(n)
		return func(i int) record.Value {
			if lo, hi, ok := v.At(i); ok && lo.Cmp(hi) == 0 {
				return record.NumberOf(lo)
			}
			return record.Value{}
		}
	case model.Date:
		v := f.Date(n)
		return func(i int) record.Value {
			if day, ok := v.At(i); ok {
				return record.DateOf(day)
			}
			return record.Value{}
		}
	}
	v := f.Value(n)
	return v.At
}

// fitting is a value as one of a field: a code is one of the field's systems, and makes a
// list of one where the field has lists.
func fitting(f *model.Field, v record.Value) record.Value {
	switch {
	case !v.Known():
	case f.Type.Kind == model.Code:
		v, _ = record.Convert(f, v.RawText())
	case f.Type.Kind == model.Codes:
		v = record.CodesOf(v.RawCodes())
	}
	return v
}

// count counts what the lines gave, and what none of them gave though they were tried.
func (d *deriving) count() {
	for _, f := range d.table.Record.Fields {
		var by []*model.Mapping
		var lines []*model.Derivation
		for _, m := range d.mappings[f.Record] {
			before := len(lines)
			for _, line := range m.Derived {
				if line.Field == f && d.isDerivable(f) {
					lines = append(lines, line)
				}
			}
			if len(lines) > before {
				by = append(by, m)
			}
		}
		if len(lines) == 0 {
			continue
		}
		c := d.table.Columns[f.Index]
		counts, without := map[*model.Derivation]int{}, 0
		for row, id := range c.IDs {
			if line := c.Derived(row); line != nil {
				counts[line]++
			} else if id == 0 && isByAny(d.table, row, by) {
				without++
			}
		}
		for _, line := range lines {
			if counts[line] > 0 {
				d.account.Derived = append(d.account.Derived, Derived{line, counts[line]})
			}
		}
		if without > 0 {
			d.account.Underived = append(d.account.Underived, Underived{f, without})
		}
	}
}

func isByAny(t *record.Table, row int, list []*model.Mapping) bool {
	for _, m := range list {
		if t.IsBy(row, m) {
			return true
		}
	}
	return false
}
