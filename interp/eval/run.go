// Package eval evaluates rules over columns: many records at a time, every
// distinct expression once, every distinct value once. It is the evaluator of the
// product; package explain judges one case at a time and is what it is compared
// with.
//
// A run goes through these steps. Groups are built (package cases), rules that are
// exceptions to others' records find whom they cover (cover), every rule is judged
// on every case (judge) by its expressions (package expr), findings silence others
// (silence), and what is left, with what the language itself finds (package builtin),
// is put in order (findings) and into words (report). Only these look at single
// records, and they do so for findings only: with many records a finding is a few
// words of memory until it is read, and is forgotten then.
package eval

import (
	"context"
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/eval/task"
	"ppolang/interp/finding"
	"ppolang/interp/pairs"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Options are what a run is asked for.
type Options struct {
	Only    []string    // rules, rows of tables and built-in findings to report; empty is all
	Workers int         // how many batches are evaluated at once
	On      *value.Date // judge every dated case as if its governing date were this one
	Today   *value.Date // the day of the run, by which waivers end: without it none holds
	Apart   bool        // no finding speaks for others: each is given by itself
	Pairs   int         // how many pairs one case may come to in an aggregate: tests ask for few; 0 is as many as the language says

	Thresholds *task.Thresholds // nil for the usual ones
}

// Result is what a run gives.
type Result struct {
	// Findings are put into words as they are read. They hold on to the records.
	Findings finding.List
	// Accepted are those that waivers accept. They count nowhere else.
	Accepted finding.List
	// Waivers say what came of the waivers.
	Waivers *finding.Waivers
	// Tried are the rules, and rows of tables, that were asked for and in force on the
	// date of some case, in order.
	Tried []Tried
	// Looked says that a rule that was asked for was in force on the date of some case,
	// or a check of the language that was asked for by its name had a record to look at.
	Looked bool
	// NotGiven are the record types for which no data were given, and without
	// which some collection is unknown.
	NotGiven []*model.Record
	Work     *task.Work // counts on while findings are put into words
}

// Tried is what a rule came to, before findings silence one another.
type Tried struct {
	Rule   *model.Rule
	Cases  int    // of its kind, on days on which it is in force
	Judged [4]int // those that it applies to, by outcome
	Folded int    // violations that the finding of another rule speaks for
}

// Judged counts what the rules made of cases that they apply to, by outcome.
func (r *Result) Judged() (sum [4]int) {
	for _, t := range r.Tried {
		for outcome, n := range t.Judged {
			sum[outcome] += n
		}
	}
	return sum
}

// run is one evaluation of rules over records.
type run struct {
	*expr.Evaluator
	options  Options
	absences *finding.Absences
	// anyDerived says that some value was given by a line of a mapping.
	anyDerived bool
	tried      []Tried // by the number of the rule
	waived     *finding.Waivers
}

// Run evaluates a rule set over records: those of a batch, where some are shared.
// It panics with Stopped where the context ends before it is done.
func Run(ctx context.Context, rules *plan.Plan, data *record.Sealed, options Options) *Result {
	if options.Pairs == 0 {
		options.Pairs = pairs.Most
	}
	w := cases.New(task.New(ctx, options.Workers, options.Thresholds), rules, data, options.On)
	r := &run{Evaluator: expr.New(w, options.Pairs), options: options, absences: finding.NewAbsences(rules.Info, data)}
	r.anyDerived = w.AnyDerived()
	w.Build()
	cohorts := r.Cohorts(r.needed())
	r.cover(cohorts)
	r.waived = r.waivers()
	result := &Result{Looked: r.looked(cohorts), NotGiven: r.NotGiven(), Work: r.Work, Waivers: r.waived}
	found := r.findings(r.silence(r.judge(cohorts)))
	result.Findings, result.Accepted = r.worded(found)
	for _, t := range r.tried {
		if t.Rule != nil && r.askedRule(t.Rule) {
			result.Tried = append(result.Tried, t)
		}
	}
	return result
}

// worded are the findings that are left, and those that are accepted, in words or to be
// put into words.
func (r *run) worded(found *findings) (left, accepted finding.List) {
	if !r.Small {
		n := found.settle()
		r.Outlives()
		return finding.NewList(found), found.accepted(n)
	}
	// What such a run is made of is another's next.
	defer r.Forget()
	if found.Len() == 0 {
		return finding.List{}, finding.List{}
	}
	list, waived := finding.Settle(r.Info, found.word(found.all()), r.waived, r.options.Apart, r.contradictory)
	for i := range list {
		for _, also := range list[i].Also {
			at := slices.IndexFunc(r.tried, func(t Tried) bool {
				return t.Rule != nil && t.Rule.ID() == also.Rule && t.Rule.Version() == also.Version
			})
			if at >= 0 {
				r.tried[at].Folded++
			}
		}
	}
	return finding.ListOf(list), finding.ListOf(waived)
}
