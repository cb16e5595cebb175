package explain_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Unknown is monotone: making one known field unknown makes no violation of what was
// in order or open, and nothing in order of a violation or of what was open. It can
// only leave open what was decided. This holds of every rule by itself, where none asks
// whether something is known, and but for three things, which docs/unknown.md lists too:
// a record without its governing date stands last among others, an exception from a
// group does not cover a record of which nobody knows which group it is in, and such a
// record no longer keeps the group that it was in from having a date.
func TestUnknownIsMonotone(t *testing.T) {
	for seed := first(); seed < first()+uint64(pairs(t, 20)/setsPerProgram); seed++ {
		p := gen.Make(seed, gen.Style{Kleene: true})
		p.Rules = append(p.Rules, probes(clean(t, p, seed), p.Lang))
		eachSet(t, seed, p.String(), clean(t, p, seed), true, turned)
	}
}

// probe begins the names of rules that every case that is judged at all breaks.
const probe = "alltid_"

// probes are a rule of that kind for each type of records and each kind of groups.
func probes(info *model.Info, l syntax.Language) string {
	kw := func(k syntax.Keyword) string { return k.In(l) }
	text := kw(syntax.KwSection) + ` prober "P"` + "\n"
	add := func(on model.Case) {
		name := on.ObjectName()
		text += fmt.Sprintf("%s %s%s \"P\" %s %s\n  %s alltid\n  %s %s\n  %s \"P\"\n", kw(syntax.KwRule), probe, name,
			kw(syntax.KwFor), name, kw(syntax.KwSource), kw(syntax.KwWhen), kw(syntax.KwYes), kw(syntax.KwErrorWord))
	}
	for _, r := range info.Records {
		if r.Governing != nil {
			add(r)
		}
	}
	for _, g := range info.Groups {
		add(g)
	}
	return text
}

// turned compares what rules come to before and after each field is taken away by
// itself, and gives what was decided otherwise.
func turned(info *model.Info, set gen.Set) (here, there []string) {
	for _, r := range info.Rules { // each by itself, nothing left out, no exceptions from groups
		r.Before, r.PointsTo, r.IfUnknown = nil, nil, syntax.Note
		r.Excepts = slices.DeleteFunc(slices.Clone(r.Excepts), func(x model.Exception) bool { return x.Rule != nil && x.Rule.On != r.On })
		if r.Section != nil {
			r.Section.IfUnknown = syntax.Note
		}
	}
	if info.Ruleset != nil {
		delete(info.Ruleset.Checks, syntax.UnknownDate) // which says what is not judged for want of a date
	}
	set = set.Unique(info)
	before, undated := casesOf(info, set)
	for _, less := range set.WithoutOneField(info) {
		after, _ := casesOf(info, less)
		for _, c := range after {
			was := before.of(c)
			if was == nil && c.isWithout(undated.of(c)) {
				continue // it has a date now that a record without its key has left it
			}
			for rule, outcome := range c.rules {
				if old := was.outcome(rule); outcome != finding.Undetermined.String() && outcome != old {
					there = append(there, fmt.Sprintf("%s of %s is %s, and was %q with all of\n%s", rule, c, outcome, old, less))
				}
			}
			for rule, old := range was.outcomes() {
				if c.outcome(rule) == "" {
					here = append(here, fmt.Sprintf("%s of %s was %s, and is gone from\n%s", rule, c, old, less))
				}
			}
		}
		if len(here)+len(there) > 0 {
			return here, there
		}
	}
	return nil, nil
}

// judgedCase is a record or group that is judged, and what rules come to.
type judgedCase struct {
	of    string // the type
	on    []finding.Ref
	rules map[string]string
}

func (c *judgedCase) String() string { return fmt.Sprint(c.of, " ", c.on) }

func (c *judgedCase) outcomes() map[string]string {
	if c == nil {
		return nil
	}
	return c.rules
}

func (c *judgedCase) outcome(rule string) string { return c.outcomes()[rule] }

// isWithout says whether another case has a record that this has not.
func (c *judgedCase) isWithout(o *judgedCase) bool {
	return o != nil && slices.ContainsFunc(o.on, func(r finding.Ref) bool { return !slices.Contains(c.on, r) })
}

type judgedCases []*judgedCase

// of is the case that has some record of another in common: no record is in two
// groups of a kind.
func (list judgedCases) of(c *judgedCase) *judgedCase {
	i := slices.IndexFunc(list, func(o *judgedCase) bool {
		return o.of == c.of && slices.ContainsFunc(o.on, func(r finding.Ref) bool { return slices.Contains(c.on, r) })
	})
	if i < 0 {
		return nil
	}
	return list[i]
}

// casesOf are the cases that are judged, with what every rule comes to in them, and
// those that are not, for want of a date.
func casesOf(info *model.Info, set gen.Set) (list, undated judgedCases) {
	result, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Apart: true})
	if err != nil {
		panic(err)
	}
	found := slices.Collect(result.Findings.All())
	for _, f := range found {
		switch {
		case strings.HasPrefix(f.Rule, probe):
			list = append(list, &judgedCase{f.For, f.On, map[string]string{}})
		case f.Builtin == syntax.UnknownDate:
			undated = append(undated, &judgedCase{of: f.For, on: f.On})
		}
	}
	for _, f := range found {
		if f.Builtin != syntax.NoBuiltin || strings.HasPrefix(f.Rule, probe) {
			continue
		}
		c := list.of(&judgedCase{of: f.For, on: f.On})
		if c == nil {
			continue
		}
		rules := f.Shared
		if len(rules) == 0 {
			rules = []string{f.Rule}
		}
		for _, rule := range rules { // of one of whose versions it is
			if c.rules[rule] != finding.Violation.String() {
				c.rules[rule] = f.Outcome.String()
			}
		}
	}
	return list, undated
}
