package derive

import (
	"context"

	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/eval/task"
	"ppolang/interp/pairs"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Leave finds the rows that a mapping leaves out, by what was read in each: those for
// which a clause is yes. The texts are those of its clauses. It is nil where the mapping
// leaves nothing out.
func (p *Program) Leave(m *model.Mapping) (record.Leave, []string) {
	if len(m.LeaveOut) == 0 {
		return nil, nil
	}
	texts := make([]string, len(m.LeaveOut))
	for i, clause := range m.LeaveOut {
		at := p.info.At(m.Decl, clause.Cond)
		texts[i] = at.File.Slice(at.Span)
	}
	return func(t *record.Table, dict *record.Dict, from int) []int { return p.leave(m, t, dict, from) }, texts
}

func (p *Program) leave(m *model.Mapping, t *record.Table, dict *record.Dict, from int) []int {
	by := make([]int, t.Rows()-from)
	rows := make([]int32, len(by))
	for i := range by {
		by[i], rows[i] = -1, int32(from+i)
	}
	if len(rows) == 0 {
		return by
	}
	at := sizes
	w := cases.New(task.New(context.Background(), 1, &at), p.reading(), t.View(dict), nil)
	ev := expr.New(w, pairs.Most)
	of := ev.Tables[t.Record]
	for _, some := range byEpoch(ev, of, rows) {
		f, e := ev.Records(of, some.rows), ev.Plan.Epoch(some.epoch)
		for n, clause := range m.LeaveOut {
			yes := f.Truth(e.OfRow(clause.Cond, t.Record)).Yes
			for i, row := range some.rows {
				if at := &by[int(row)-from]; *at < 0 && yes.Has(i) {
					*at = n
				}
			}
		}
	}
	return by
}
