// Package cases finds out what there is to judge: records and the groups they make
// up, the day that governs each, and which of them are judged by the same version
// of the rules. It evaluates nothing: who belongs to a collection it is told.
package cases

import (
	"slices"

	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// World is the records of a run and their groups.
type World struct {
	*task.Task
	Info *model.Info
	Data *record.Sealed
	Plan *plan.Plan
	on   *value.Date // judge every dated case as if its governing date were this one
	// Small says that the records are few: one worker judges them, and is sparing
	// with memory.
	Small bool

	scratch *scratch // of a run over a few records

	shared task.Kept[*record.Column, []common]
	Tables map[*model.Record]*Table
	Groups map[*model.Group]*Group
	// Membership judges the condition of a collection on every record of its type.
	Membership func(c *Collection)
}

// New is the world of a run, whose groups are not built yet: that takes Membership.
// Of a batch it has those shared records only that its cases lead to.
func New(t *task.Task, rules *plan.Plan, data *record.Sealed, on *value.Date) *World {
	if data.Shared() != nil && !t.Thresholds.AllShared {
		data = reachedBy(rules, data)
	}
	w := &World{Task: t, Info: rules.Info, Data: data, Plan: rules, on: on}
	records := 0
	for _, of := range w.Info.Records {
		if table := data.Table(of); table != nil {
			records += table.Rows()
		}
	}
	if w.Small = records <= t.Thresholds.Small; w.Small {
		t.Alone()
		w.scratch = scratches.Get().(*scratch)
		w.Tables, w.Groups = w.scratch.byRecord, w.scratch.byGroup
	} else {
		w.Tables, w.Groups = map[*model.Record]*Table{}, map[*model.Group]*Group{}
	}
	for _, of := range w.Info.Records {
		w.Tables[of] = w.newTable(of, data.Table(of))
	}
	for _, of := range w.Info.Groups {
		g := task.One(w.scratch, func(s *scratch) *task.Slab[Group] { return &s.groups })
		g.World, g.Of = w, of
		w.Groups[of] = g
	}
	return w
}

// Build finds the groups. A group may ask for another, but never, by however many
// others, for itself: that is a cycle, which the checker reports.
func (w *World) Build() {
	w.Parallel(len(w.Info.Groups), func(i int) { w.GroupOf(w.Info.Groups[i]) })
}

// Judged is the day by which a case with a governing date is judged.
func (w *World) Judged(day value.Date) value.Date {
	if w.on != nil && day != NoDay {
		return *w.on
	}
	return day
}

// NotGiven are the record types of collections that are unknown for want of data.
func (w *World) NotGiven() []*model.Record {
	var list []*model.Record
	for _, of := range w.Info.Records {
		for _, g := range w.Info.Groups {
			for _, c := range w.Groups[g].Colls {
				if c.Lacking && c.Of.Record == of && !slices.Contains(list, of) {
					list = append(list, of)
				}
			}
		}
	}
	return list
}
