package eval

import (
	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
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

// batch is one frame's worth of cases to judge.
type batch struct {
	cohort   *cohort
	from, to int
}

// verdicts is what a batch came to: by rule of the cohort's epoch.
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
		for _, rule := range c.rules {
			inForce[rule.Rule] = true
		}
		if len(c.rules) == 0 {
			continue
		}
		bounds := c.chunks()
		for i := range bounds[1:] {
			batches = append(batches, batch{c, bounds[i], bounds[i+1]})
		}
	}
	result.RulesInForce = len(inForce)
	results := make([]verdicts, len(batches))
	r.parallel(len(batches), func(i int) {
		b := batches[i]
		results[i] = b.cohort.frame(r, b.from, b.to).judgeAll(b.cohort.rules)
	})
	for i, b := range batches {
		if i == 0 || batches[i-1].cohort != b.cohort {
			for _, rule := range b.cohort.rules {
				list = append(list, &found{rule: rule, cohort: b.cohort})
			}
		}
		of := list[len(list)-len(results[i].cases):]
		for n, cases := range results[i].cases {
			of[n].cases = append(of[n].cases, cases...)
		}
		for outcome, n := range results[i].judged {
			result.Judged[outcome] += n
		}
	}
	return list
}

func (f *frame) judgeAll(rules []*plan.Rule) verdicts {
	v := verdicts{cases: make([][]foundCase, len(rules))}
	for n, rule := range rules {
		violated, undetermined, ok := f.outcome(rule)
		v.judged[finding.Violation] += violated.Count()
		v.judged[finding.Undetermined] += undetermined.Count()
		v.judged[finding.OK] += ok
		if rule.IfUnknown == syntax.Ignore {
			undetermined = nil
		}
		if !violated.Any() && !undetermined.Any() {
			continue
		}
		for i := 0; i < f.n; i++ {
			is := violated.Has(i)
			if undetermined != nil {
				is = is || undetermined.Has(i)
			}
			if is && stepOn(rule.Rule, f.judged(f.dayOf(i))) != nil {
				v.cases[n] = append(v.cases[n], foundCase{f.row(i), !violated.Has(i)})
			}
		}
	}
	return v
}

// stepOn is the severity line of a rule on a day, nil before the first.
func stepOn(r *check.Rule, day value.Date) *check.Step {
	for i := range r.Steps {
		if r.Steps[i].Holds(day) {
			return &r.Steps[i]
		}
	}
	return nil
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
