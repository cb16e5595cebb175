// Package eval evaluates rules over columns: many records at a time, every
// distinct expression once, every distinct value once. It is the evaluator of the
// product; package explain judges one case at a time and is what it is compared
// with.
//
// A run goes through these steps, each in its own file. Groups are built (group),
// rules that are exceptions to others' records find whom they cover (cover),
// every rule is judged on every case (judge), findings silence others (silence),
// and what is left is put into words (report). Only the last step looks at single
// records, and it does so for findings only.
package eval

import (
	"context"
	"slices"
	"sync"

	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Options are what a run is asked for.
type Options struct {
	Only    []string    // rules, rows of tables and built-in findings to report; empty is all
	Workers int         // how many batches are evaluated at once
	On      *value.Date // judge every dated case as if its governing date were this one

	Thresholds *Thresholds // nil for the usual ones
}

// Result is what a run gives.
type Result struct {
	Findings []finding.Finding
	// Judged counts what rules made of cases that they apply to, by outcome: before
	// findings silence one another.
	Judged [4]int
	// RulesInForce is the number of rules, and rows of tables, that were in force on
	// the date of some case.
	RulesInForce int
	// NotGiven are the record types for which no data were given, and without
	// which some collection is unknown.
	NotGiven []*check.Record
	Work     Work
}

// run is one evaluation of rules over records.
type run struct {
	ctx     context.Context
	info    *check.Info
	data    *record.Sealed
	plan    *plan.Plan
	lang    syntax.Language
	options Options
	at      Thresholds
	work    *Work

	tables map[*check.Record]*table
	groups map[*check.Group]*group

	lifts    sync.Map // *plan.Node -> *lifted
	answered sync.Map // *plan.Node -> *answers
	tallied  sync.Map // *plan.Members -> *tallyTable
	joined   names

	columnDates sync.Map // *record.Column -> []value.Date
	lacked      sync.Map // neededKey -> []string
	covers      map[*check.Rule]*cover

	assumed sync.Map // assumedKey -> []string
}

// Run evaluates a rule set over records. It panics with
// Stopped where the context ends before it is done.
func Run(ctx context.Context, rules *plan.Plan, data *record.Sealed, options Options) *Result {
	info := rules.Info
	r := &run{
		ctx: ctx, info: info, data: data, plan: rules, lang: info.Lang, options: options, at: Usual, work: new(Work),
		tables: map[*check.Record]*table{},
		groups: map[*check.Group]*group{},
		joined: names{numbers: map[string]uint32{}},
		covers: map[*check.Rule]*cover{},
	}
	if options.Thresholds != nil {
		r.at = *options.Thresholds
	}
	for _, of := range info.Records {
		r.tables[of] = newTable(of, data.Table(of), r.plan)
	}
	for _, of := range info.Groups {
		r.groups[of] = &group{run: r, of: of}
	}
	// A group may ask for another, but never, by however many others, for itself:
	// that is a cycle, which the checker reports.
	r.parallel(len(info.Groups), func(i int) { r.groupOf(info.Groups[i]) })
	cohorts := r.cohorts()
	r.cover(cohorts)
	result := &Result{NotGiven: r.notGiven()}
	found := r.judge(cohorts, result)
	found = r.silence(found)
	findings := r.report(found)
	builtins := r.builtins()
	findings = slices.DeleteFunc(findings, finding.Proposed(builtins, func(m member) *check.Record { return m.table.of }))
	findings = append(findings, builtins...)
	result.Findings = r.selected(findings)
	finding.Sort(result.Findings)
	result.Work = *r.work
	return result
}

// Stopped is what Run panics with where its context ended.
type Stopped struct{ Err error }

// alive panics where the run's context has ended.
func (r *run) alive() {
	if err := r.ctx.Err(); err != nil {
		panic(Stopped{err})
	}
}

// judged is the day by which a case with a governing date is judged.
func (r *run) judged(day value.Date) value.Date {
	if r.options.On != nil && day != noDay {
		return *r.options.On
	}
	return day
}

// notGiven are the record types of collections that are unknown for want of data.
func (r *run) notGiven() []*check.Record {
	var list []*check.Record
	for _, of := range r.info.Records {
		for _, g := range r.info.Groups {
			for _, c := range r.groups[g].colls {
				if c.lacking && c.of.Record == of && !slices.Contains(list, of) {
					list = append(list, of)
				}
			}
		}
	}
	return list
}
