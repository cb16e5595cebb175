// Package task is how a run is run: its workers, its end, its memory, what it counts, and the
// sizes at which it goes another way.
package task

import (
	"context"
)

// Task is one run.
type Task struct {
	ctx        context.Context
	workers    int
	Thresholds Thresholds
	Work       *Work
}

// New begins a run. Thresholds are the usual ones where they are nil.
func New(ctx context.Context, workers int, at *Thresholds) *Task {
	t := &Task{ctx: ctx, workers: workers, Thresholds: Usual, Work: new(Work)}
	if at != nil {
		t.Thresholds = *at
	}
	return t
}

// Alone has one worker do the run.
func (t *Task) Alone() { t.workers = 1 }

// Outlives has what is still asked of a run that is done not end with its context.
func (t *Task) Outlives() { t.ctx = context.WithoutCancel(t.ctx) }

// Stopped is what a run panics with where its context ended.
type Stopped struct{ Err error }

// Alive panics where the run's context has ended.
func (t *Task) Alive() {
	if err := t.ctx.Err(); err != nil {
		panic(Stopped{err})
	}
}
