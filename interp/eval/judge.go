package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// found is the cases of one cohort that one rule gives a finding for.
type found struct {
	rule   *plan.Rule
	cohort *cohort
	cases  []foundCase // ascending
}

// foundCase is the row of a case, and whether it is undetermined.
type foundCase struct {
	row          int32
	undetermined bool
}

// batch is one frame's worth of cases, and the rules to judge them by.
type batch struct {
	cohort *cohort
	found  []*found // by place of the rule in the cohort
	frame  *frame
	places []int // of the rules
}

// verdicts is what a batch came to, rule by rule.
type verdicts struct {
	cases  [][]foundCase
	judged [4]int
}

// judge judges every case by every rule that is in force on its date.
func (r *run) judge(cohorts []*cohort, result *Result) []*found {
	var batches []batch
	var list []*found
	inForce := map[*check.Rule]bool{}
	for _, c := range cohorts {
		of := make([]*found, len(c.rules))
		for i, rule := range c.rules {
			inForce[rule.Rule] = true
			of[i] = &found{rule: rule, cohort: c}
		}
		list = append(list, of...)
		batches = append(batches, r.batches(c, of)...)
	}
	result.RulesInForce = len(inForce)
	results := make([]verdicts, len(batches))
	r.parallel(len(batches), func(i int) {
		b := &batches[i]
		results[i] = b.frame.judgeAll(b.cohort.rules, b.places)
		b.frame = nil // what it remembers is not needed any more
	})
	for i, b := range batches {
		for n, cases := range results[i].cases {
			to := b.found[b.places[n]]
			to.cases = append(to.cases, cases...)
		}
		for outcome, n := range results[i].judged {
			result.Judged[outcome] += n
		}
	}
	return list
}

// batches are the frames to judge a cohort by: all its cases by most rules, and
// those that a rule is about by the rules that are about few.
func (r *run) batches(c *cohort, of []*found) []batch {
	if len(c.rules) == 0 {
		return nil
	}
	var list []batch
	all, few := r.part(c)
	if len(all) > 0 {
		bounds := r.chunks(c)
		for i := range bounds[1:] {
			list = append(list, batch{c, of, c.frame(r, bounds[i], bounds[i+1]), all})
		}
	}
	for place := range c.rules {
		for rows := range slices.Chunk(few[place], r.at.Chunk) {
			list = append(list, batch{c, of, r.records(c.table, rows), []int{place}})
		}
	}
	return list
}

func (f *frame) judgeAll(rules []*plan.Rule, places []int) verdicts {
	v := verdicts{cases: make([][]foundCase, len(places))}
	for n, place := range places {
		rule := rules[place]
		violated, undetermined, ok := f.outcome(rule)
		v.judged[finding.Violation] += violated.Count()
		v.judged[finding.Undetermined] += undetermined.Count()
		v.judged[finding.OK] += ok
		either := violated
		if rule.IfUnknown != syntax.Ignore {
			either = violated.Or(undetermined)
		}
		for i := either.Next(0); i >= 0; i = either.Next(i + 1) {
			if finding.StepOn(rule.Rule, f.judged(f.dayOf(i))) != nil {
				v.cases[n] = append(v.cases[n], foundCase{f.row(i), !violated.Has(i)})
			}
		}
	}
	return v
}

// outcome judges all rows of a frame by a rule in force: those that violate it,
// those that are undetermined, and the number of those that are ok.
func (f *frame) outcome(rule *plan.Rule) (violated, undetermined columns.Bits, ok int) {
	undetermined = columns.NewBits(f.n)
	if rule.Uncertain {
		return undetermined, columns.AllBits(f.n), 0
	}
	applies := f.truth(rule.Applies)
	rest := applies.Maybe
	for _, p := range rule.Provided {
		if !rest.Any() {
			break
		}
		lacks := rest.AndNot(f.truth(p.Cond).Yes)
		undetermined = undetermined.Or(lacks)
		rest = rest.AndNot(lacks)
	}
	if !rest.Any() {
		return columns.NewBits(f.n), undetermined, 0
	}
	broken := f.truth(rule.Broken)
	violated = broken.Yes.And(rest)
	open := broken.Unknown().And(rest)
	ok = rest.Count() - violated.Count() - open.Count()
	return violated, undetermined.Or(open), ok
}

// unknowns adds what is missing in an undetermined case.
func (f *frame) unknowns(rule *plan.Rule, i int, to *needs) {
	if rule.Uncertain {
		to.add(f.group.undecided[f.row(i)].need...)
		return
	}
	for _, p := range rule.Provided {
		if v := f.truth(p.Cond).At(i); v != columns.Yes {
			f.needCondition(p, v, i, to)
			return
		}
	}
	f.need(rule.Broken, i, to)
}
