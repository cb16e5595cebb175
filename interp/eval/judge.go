package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/syntax"
)

// flagged is the cases of one cohort that one rule gives a finding for.
type flagged struct {
	rule   *plan.Rule
	cohort *cases.Cohort
	cases  []flaggedCase // ascending
}

// flaggedCase is the row of a case, whether it is undetermined, and whether that is
// for want of what the section of the rule asks: then its rules share a finding.
type flaggedCase struct {
	row          int32
	undetermined bool
	shared       bool
}

// batch is as many cases as are evaluated together, and the rules to judge them by.
type batch struct {
	cohort *cases.Cohort
	rows   *expr.Rows
	places []int // of the rules
}

// verdicts is what a batch came to.
type verdicts struct {
	cases  []verdict
	judged [][4]int // by the place of the rule in the batch
}

// verdict is a case that a rule gives a finding for, by the rule's place.
type verdict struct {
	place int
	flaggedCase
}

// judge judges every case by every rule that is in force on its date.
func (r *run) judge(cohorts []*cases.Cohort) []*flagged {
	var batches []batch
	r.tried = make([]Tried, len(r.Info.Rules))
	for _, c := range cohorts {
		for _, rule := range c.Rules {
			r.tried[rule.Number].Rule = rule.Rule
			r.tried[rule.Number].Cases += c.N
		}
		batches = r.batches(c, batches)
	}
	results := make([]verdicts, len(batches))
	r.Parallel(len(batches), func(i int) {
		b := &batches[i]
		results[i] = judgeAll(b.rows, b.cohort.Rules, b.places)
		b.rows = nil // what it remembers is not needed any more
	})
	found := map[foundKey]*flagged{}
	var list []*flagged
	for i, b := range batches {
		for _, v := range results[i].cases {
			key := foundKey{b.cohort, v.place}
			to := found[key]
			if to == nil {
				to = &flagged{rule: b.cohort.Rules[v.place], cohort: b.cohort}
				found[key] = to
				list = append(list, to)
			}
			to.cases = append(to.cases, v.flaggedCase)
		}
		for at, judged := range results[i].judged {
			t := &r.tried[b.cohort.Rules[b.places[at]].Number]
			for outcome, n := range judged {
				t.Judged[outcome] += n
			}
		}
	}
	return list
}

// foundKey tells apart what rules give findings for.
type foundKey struct {
	cohort *cases.Cohort
	place  int
}

// batches adds the rows to judge a cohort by: all its cases by most rules, and
// those that a rule is about by the rules that are about few.
func (r *run) batches(c *cases.Cohort, list []batch) []batch {
	if len(c.Rules) == 0 {
		return list
	}
	all, few := r.Part(c)
	if len(all) > 0 {
		bounds := r.Bounds(c)
		for i := range bounds[1:] {
			list = append(list, batch{c, r.Cases(c, bounds[i], bounds[i+1]), all})
		}
	}
	if len(few) == 0 {
		return list
	}
	for place := range c.Rules {
		for rows := range slices.Chunk(few[place], r.Thresholds.Chunk) {
			list = append(list, batch{c, r.Records(c.Table, rows), []int{place}})
		}
	}
	return list
}

func judgeAll(f *expr.Rows, rules []*plan.Rule, places []int) (v verdicts) {
	sections := undecided{}
	v.judged = make([][4]int, len(places))
	for at, place := range places {
		rule := rules[place]
		violated, undetermined, ok := outcome(f, rule)
		v.judged[at][finding.Violation] = violated.Count()
		v.judged[at][finding.Undetermined] = undetermined.Count()
		v.judged[at][finding.OK] = ok
		either := violated
		if rule.IfUnknown != syntax.Ignore {
			either = violated.Or(undetermined)
		}
		if rule.Step == nil {
			continue
		}
		shared := sections.in(f, rule, undetermined)
		for i := either.Next(0); i >= 0; i = either.Next(i + 1) {
			c := flaggedCase{f.Row(i), !violated.Has(i), shared.Has(i)}
			if !c.shared || rule.Section.IfUnknown != syntax.Ignore {
				v.cases = append(v.cases, verdict{place, c})
			}
		}
	}
	return v
}

// outcome judges rows by a rule in force: those that violate it,
// those that are undetermined, and the number of those that are ok.
func outcome(f *expr.Rows, rule *plan.Rule) (violated, undetermined columns.Bits, ok int) {
	undetermined = columns.None(f.N)
	applies := f.Truth(rule.Applies)
	rest := applies.Maybe
	for _, p := range rule.Provided {
		if !rest.Any() {
			break
		}
		lacks := rest.AndNot(f.Truth(p.Cond).Yes)
		undetermined = undetermined.Or(lacks)
		rest = rest.AndNot(lacks)
	}
	if !rest.Any() {
		return columns.None(f.N), undetermined, 0
	}
	broken := f.Truth(rule.Broken)
	violated = broken.Yes.And(rest)
	open := broken.Unknown().And(rest)
	ok = rest.Count() - violated.Count() - open.Count()
	return violated, undetermined.Or(open), ok
}

// unknowns adds what is missing in an undetermined case, and gives what is said
// instead, nil where the rule does not say that.
func unknowns(f *expr.Rows, rule *plan.Rule, i int, to *expr.Needs) *syntax.Message {
	defer func() { f.ResolveDate(i, to) }()
	for _, p := range rule.Provided {
		if v := f.Truth(p.Cond).At(i); v != columns.Yes {
			f.NeedCondition(p, v, i, to)
			return p.Text
		}
	}
	f.Need(rule.Broken, i, to)
	return nil
}
