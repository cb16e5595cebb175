package expr

import (
	"sync"
	"sync/atomic"

	"ppolang/interp/eval/task"
	"ppolang/lang/value"
)

// scratch is what a run over a few records works with, where making it costs more
// than what goes into it: it is used again by the next such run. One worker does
// that run. Other runs let go of everything as soon as they can.
type scratch struct {
	rows      task.Slab[int32]
	ids       task.Slab[uint32]
	numbers   task.Slab[value.Number]
	ints      task.Slab[int64]
	days      task.Slab[value.Date]
	evaluated task.Slab[Rows]
	gathered  task.Slab[gathered]
	answers   task.Slab[answers]
	answer    task.Slab[answer]
	blocks    task.Slab[atomic.Pointer[answer]]
	counts    task.Slab[memberCount]
	memos     []*memo
	used      int // of the memos
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// rowList is memory for rows.
func (ev *Evaluator) rowList(n int) []int32 {
	return task.Some(ev.scratch, func(s *scratch) *task.Slab[int32] { return &s.rows }, n)
}

// idList is memory for ids of values.
func (ev *Evaluator) idList(n int) []uint32 {
	return task.Some(ev.scratch, func(s *scratch) *task.Slab[uint32] { return &s.ids }, n)
}

// newRows is memory for rows that are evaluated together.
func (ev *Evaluator) newRows(f Rows) *Rows {
	to := task.One(ev.scratch, func(s *scratch) *task.Slab[Rows] { return &s.evaluated })
	*to = f
	return to
}

// numberList is memory for numbers.
func (ev *Evaluator) numberList(n int) []value.Number {
	return task.Some(ev.scratch, func(s *scratch) *task.Slab[value.Number] { return &s.numbers }, n)
}

// intList is memory for whole numbers.
func (ev *Evaluator) intList(n int) []int64 {
	return task.Some(ev.scratch, func(s *scratch) *task.Slab[int64] { return &s.ints }, n)
}

// dayList is memory for dates.
func (ev *Evaluator) dayList(n int) []value.Date {
	return task.Some(ev.scratch, func(s *scratch) *task.Slab[value.Date] { return &s.days }, n)
}

// Forget gives back what a run over a few records worked with. None of it is
// needed any more.
func (ev *Evaluator) Forget() {
	s := ev.scratch
	if s == nil {
		return
	}
	ev.scratch = nil
	s.rows.Reset()
	s.ids.Reset()
	s.numbers.Reset()
	s.ints.Reset()
	s.days.Reset()
	s.evaluated.Reset()
	s.gathered.Reset()
	s.answers.Reset()
	s.answer.Reset()
	s.blocks.Reset()
	s.counts.Reset()
	for _, m := range s.memos[:s.used] {
		m.clear()
	}
	s.used = 0
	scratches.Put(s)
	ev.World.Forget()
}

// memo is an empty one.
func (s *scratch) memo() *memo {
	if s.used == len(s.memos) {
		s.memos = append(s.memos, newMemo())
	}
	s.used++
	return s.memos[s.used-1]
}
