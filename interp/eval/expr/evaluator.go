// Package expr evaluates expressions over many records or groups at a time: every
// distinct expression once, every distinct value once, and what it lacks where it
// is not known.
package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Evaluator is what the evaluation of expressions remembers in a run.
type Evaluator struct {
	*cases.World
	MostPairs   int // of one case in an aggregate
	lifts       task.Kept[*plan.Node, *lifted]
	distinct    task.Kept[*model.Field, *distinctRows]
	answered    task.Kept[*plan.Node, *answers]
	lineups     task.Kept[*plan.Members, *lineup]
	indexes     task.Kept[string, *index] // by collection and the members' side
	joined      names
	columnDates task.Kept[*record.Column, []value.Date]
	lacked      task.Kept[neededKey, []string]
	loose       task.Kept[*plan.Node, []lot]
	strayLacks  task.Kept[strayKey, []lacks]
	Covers      map[*model.Rule]*Cover
	scratch     *scratch // of a run over a few records
}

// New makes expressions over the records of a world ready to be
// evaluated, and lets it know who belongs where.
func New(w *cases.World, mostPairs int) *Evaluator {
	ev := &Evaluator{World: w, MostPairs: mostPairs, Covers: map[*model.Rule]*Cover{}}
	if w.Small {
		ev.scratch = scratches.Get().(*scratch)
	}
	w.Membership = ev.judgeMembers
	return ev
}

// judgeMembers evaluates the membership condition of every record of the type,
// on the record's own date.
func (ev *Evaluator) judgeMembers(c *cases.Collection) {
	if c.Of.When == nil || c.Table.Src == nil {
		return
	}
	c.Belongs = columns.NewTruth(c.Table.Rows)
	ev.byEpoch(c.Table, func(e *plan.Epoch, f *Rows) {
		n := e.Member(c.Of)
		t := f.Truth(n)
		for i := range f.N {
			row := f.Row(i)
			v := t.At(i)
			c.Belongs.Set(int(row), v)
			if v == columns.Unknown {
				var lacks Needs
				f.Need(n, i, &lacks)
				if c.Need == nil {
					c.Need = map[int32][]string{}
				}
				c.Need[row] = lacks.List()
			}
		}
	})
}

// byEpoch goes through all records of a type, a chunk at a time, each with the
// epoch of its own date.
func (ev *Evaluator) byEpoch(t *cases.Table, do func(e *plan.Epoch, f *Rows)) {
	for _, c := range ev.ByDay(t) {
		e := c.Epoch
		if e == nil {
			e = ev.Plan.Epoch(plan.Undated)
		}
		for from := 0; from < c.N; from += ev.Thresholds.Chunk {
			do(e, ev.Cases(c, from, min(from+ev.Thresholds.Chunk, c.N)))
		}
	}
}
