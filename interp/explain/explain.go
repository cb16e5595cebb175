// Package explain evaluates a checked rule set in the most obvious way: one
// case at a time, by walking the tree, with every value kept and nothing indexed.
// It has two uses. Case shows people why a rule came to what it came to. And the
// package is the oracle that the columnar evaluator is compared with: it was
// written from the specification, knows nothing of that one, and is no faster than
// it has to be to be plain. Its work grows with the square of the records: who
// explains one of many does well to give Case the ones that share its groups, and
// those that they refer to.
//
// What is no evaluation (wording, fixes) both take from package finding; truth,
// members, groups, what is missing and what is assumed stand here once more.
package explain

import (
	"cmp"

	"ppolang/interp/finding"
	"ppolang/interp/pairs"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Result is what a whole run gives.
type Result struct {
	Findings  []finding.Finding // in order
	Accepted  []finding.Finding // by waivers, in order
	Judgments []*Judgment       // every rule on every case that it is for
}

// Options are what an evaluation is asked for.
type Options struct {
	On    *value.Date // judge every dated case as if its governing date were this one
	Today *value.Date // the day of the run, by which waivers end: without it none holds
	Apart bool        // no finding speaks for others: each is given by itself
	Pairs int         // how many pairs one case may come to in an aggregate; 0 is as many as the language says
}

// world is what does not change during a run.
type world struct {
	info        *model.Info
	data        *record.Sealed
	on          *value.Date
	groups      map[*model.Group][]*groupCase
	days        map[value.Date]*when
	found       map[named]*row
	collections map[use]*gathered // the collections that definitions name: those that are used twice are worked out once
	known       map[use]*Node     // what names came to, likewise
	joins       *pairs.Rules
	mostPairs   int
	reading     bool           // see Derive: a missing value means nothing
	seen        map[seen]Value // then: what was found for records
}

func newWorld(info *model.Info, data *record.Sealed, opt Options) *world {
	w := &world{
		info: info, data: data, on: opt.On, groups: map[*model.Group][]*groupCase{},
		days: map[value.Date]*when{}, found: map[named]*row{}, collections: map[use]*gathered{}, known: map[use]*Node{},
		joins: pairs.New(info), mostPairs: cmp.Or(opt.Pairs, pairs.Most),
	}
	for _, g := range info.Groups {
		w.groups[g] = w.casesOf(g)
	}
	return w
}

// Evaluate judges every case by every rule. The rule set must have checked
// without errors.
func Evaluate(info *model.Info, data *record.Sealed, opt Options) Result {
	w := newWorld(info, data, opt)
	run := w.run()
	result := Result{Judgments: run.judgments}
	for _, f := range run.candidates {
		result.Findings = append(result.Findings, f.Finding)
	}
	absences := finding.NewAbsences(info, data)
	for i, f := range result.Findings {
		result.Findings[i].Absent = absences.Cover(f.Missing)
	}
	waivers := finding.NewWaivers(info, opt.Today, func(model.Waived) bool { return true })
	result.Findings, result.Accepted = finding.Settle(info, result.Findings, waivers, opt.Apart, w.contradicting)
	return result
}

// judged is the day by which a case with a governing date is judged.
func (w *world) judged(day value.Date) value.Date {
	if w.on != nil && day != noDay {
		return *w.on
	}
	return day
}

// run is everything that was judged, and the findings that are left in the end.
type run struct {
	judgments  []*Judgment
	candidates []*candidate
}

func (w *world) run() run {
	var all run
	for _, r := range w.info.Rules {
		for _, c := range w.cases(r.On) {
			j := w.judge(r, c)
			all.judgments = append(all.judgments, j)
			if f := w.candidate(j); f != nil {
				all.candidates = append(all.candidates, f)
			}
		}
	}
	all.candidates = w.settle(all.candidates, w.builtins())
	return all
}
