package cases

import (
	"sync"

	"ppolang/interp/eval/task"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// scratch is what the world of a run over a few records is made of: it is used
// again by the next such run, which one worker does.
type scratch struct {
	byRecord map[*model.Record]*Table
	byGroup  map[*model.Group]*Group

	tables  task.Slab[Table]
	groups  task.Slab[Group]
	parts   task.Slab[part]
	colls   task.Slab[Collection]
	lists   task.Slab[*Collection]
	levels  task.Slab[Pairs]
	keys    task.Slab[uint64]
	rows    task.Slab[int32]
	ids     task.Slab[uint32]
	days    task.Slab[value.Date]
	numbers task.Slab[int]
	cohorts task.Slab[Cohort]
	sources task.Slab[source]
}

var scratches = sync.Pool{New: func() any {
	return &scratch{byRecord: map[*model.Record]*Table{}, byGroup: map[*model.Group]*Group{}}
}}

// Forget gives back what a run over a few records was made of. None of it is
// needed any more.
func (w *World) Forget() {
	s := w.scratch
	if s == nil {
		return
	}
	w.scratch = nil
	clear(s.byRecord)
	clear(s.byGroup)
	s.tables.Reset()
	s.groups.Reset()
	s.parts.Reset()
	s.colls.Reset()
	s.lists.Reset()
	s.levels.Reset()
	s.keys.Reset()
	s.rows.Reset()
	s.ids.Reset()
	s.days.Reset()
	s.numbers.Reset()
	s.cohorts.Reset()
	s.sources.Reset()
	scratches.Put(s)
}

func (w *World) rowList(n int) []int32 {
	return task.Some(w.scratch, func(s *scratch) *task.Slab[int32] { return &s.rows }, n)
}

func (w *World) idList(n int) []uint32 {
	return task.Some(w.scratch, func(s *scratch) *task.Slab[uint32] { return &s.ids }, n)
}

func (w *World) dayList(n int) []value.Date {
	return task.Some(w.scratch, func(s *scratch) *task.Slab[value.Date] { return &s.days }, n)
}

func (w *World) numberList(n int) []int {
	return task.Some(w.scratch, func(s *scratch) *task.Slab[int] { return &s.numbers }, n)
}

func (w *World) newCohort(c Cohort) *Cohort {
	to := task.One(w.scratch, func(s *scratch) *task.Slab[Cohort] { return &s.cohorts })
	*to = c
	return to
}
