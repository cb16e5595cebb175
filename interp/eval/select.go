package eval

import (
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// asked says whether a finding of a rule, a row of a table or a built-in finding
// was asked for.
func (r *run) asked(id, name string) bool {
	return len(r.options.Only) == 0 || slices.Contains(r.options.Only, id) || slices.Contains(r.options.Only, name)
}

// askedRule is asked of a rule, or of a row of a table: by its name, or by that of
// its section.
func (r *run) askedRule(rule *model.Rule) bool {
	return len(r.options.Only) == 0 || r.asked(rule.ID(), rule.Name) || rule.Section != nil && r.asked(rule.Section.Name, rule.Section.Name)
}

// looked says whether anything that was asked for looked at a record: a rule that is
// in force on the date of some case, or a check of the language that was named.
func (r *run) looked(cohorts []*cases.Cohort) bool {
	for _, c := range cohorts {
		for _, rule := range c.Rules {
			if r.askedRule(rule.Rule) {
				return true
			}
		}
	}
	for _, b := range syntax.Builtins() {
		if slices.Contains(r.options.Only, b.In(r.Info.Lang)) && r.given() {
			return true
		}
	}
	return false
}

// given says whether there is any record.
func (r *run) given() bool {
	for _, of := range r.Info.Records {
		if t := r.Data.Table(of); t != nil && t.Rows() > 0 {
			return true
		}
	}
	return false
}

// needed are the rules that were asked for and those that decide whether they
// give a finding; nil for all.
func (r *run) needed() map[*model.Rule]bool {
	if len(r.options.Only) == 0 {
		return nil
	}
	before := map[*model.Rule][]*model.Rule{} // by rule: those that go before it
	for _, other := range r.Info.Rules {
		for _, rule := range other.Before {
			before[rule] = append(before[rule], other)
		}
	}
	needed := map[*model.Rule]bool{}
	var add func(rule *model.Rule)
	add = func(rule *model.Rule) {
		if needed[rule] {
			return
		}
		needed[rule] = true
		for _, other := range before[rule] {
			add(other)
		}
	}
	for _, rule := range r.Info.Rules {
		if r.askedRule(rule) {
			add(rule)
		}
	}
	return needed
}
