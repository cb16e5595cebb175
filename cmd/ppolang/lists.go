package main

import (
	"fmt"
	"sort"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// checkLists prints what `check --assumptions` and `check --on` ask for.
func (a *app) checkLists(c *checked, opt checkOptions) {
	if opt.assumptions {
		a.listAssumptions(c.info)
	}
	if opt.on != nil {
		a.listInForce(c.info, *opt.on)
	}
}

// assumption is one antatt and what it belongs to.
type assumption struct {
	check.Assumption
	of string
}

// listAssumptions writes every antatt of the rule set in order of place.
func (a *app) listAssumptions(info *check.Info) {
	word := func(k syntax.Keyword) string { return k.In(info.Lang) }
	var list []assumption
	seen := map[diag.Place]bool{}
	add := func(of string, more []check.Assumption) {
		for _, m := range more {
			if !seen[m.Place] {
				seen[m.Place] = true
				list = append(list, assumption{m, of})
			}
		}
	}
	for _, s := range info.CodeSystems {
		for _, code := range s.Codes {
			add(word(syntax.KwCode)+" "+code.Name, code.Assumptions)
		}
	}
	for _, s := range info.CodeSets {
		for _, v := range s.Versions {
			add(word(syntax.KwCodeSet)+" "+s.Name, v.Assumptions)
		}
	}
	for _, v := range info.Values {
		for _, version := range v.Versions {
			add(word(syntax.KwValueWord)+" "+v.Name, version.Assumptions)
		}
	}
	for _, k := range info.Criteria {
		for _, version := range k.Versions {
			add(word(syntax.KwCriteria)+" "+k.Name, version.Assumptions)
			for _, item := range version.Items {
				add(word(syntax.KwCriterion)+" "+k.Name+"."+item.Name, item.Assumptions)
			}
		}
	}
	for _, d := range definitions(info) {
		add(word(syntax.KwDefine)+" "+d.Name, d.Assumptions)
	}
	for _, r := range info.Rules {
		add(word(syntax.KwRule)+" "+r.Name, r.Assumptions)
	}
	sort.SliceStable(list, func(i, j int) bool { return before(list[i].Place, list[j].Place) })
	for _, m := range list {
		at := m.Place.Position()
		fmt.Fprintf(a.stdout, "%s:%d  %s%s: %s\n", diag.Clean(m.Place.File.Name), at.Line, m.of, period(m.Interval, info.Lang), diag.Clean(m.Why))
	}
}

func definitions(info *check.Info) []*check.Definition {
	var list []*check.Definition
	for _, r := range info.Records {
		list = append(list, r.Definitions...)
	}
	for _, g := range info.Groups {
		list = append(list, g.Definitions...)
	}
	return list
}

func before(a, b diag.Place) bool {
	if a.File.Name != b.File.Name {
		return a.File.Name < b.File.Name
	}
	return a.Span.Start < b.Span.Start
}

// period writes an interval with the words of the rule file; empty for always.
func period(i check.Interval, l syntax.Language) string {
	s := ""
	if i.From != value.MinDate {
		s += " " + syntax.KwFrom.In(l) + " " + i.From.String()
	}
	if i.To != value.MaxDate {
		s += " " + syntax.KwTo.In(l) + " " + i.To.String()
	}
	return s
}

// listInForce writes the values, criteria and rules that hold on a day.
func (a *app) listInForce(info *check.Info, day value.Date) {
	for _, v := range info.Values {
		if version := v.VersionOn(day); version != nil {
			at := diag.Place{File: v.Place.File, Span: v.Place.Span}.Position()
			fmt.Fprintf(a.stdout, "%s:%d  %s %s%s\n", diag.Clean(v.Place.File.Name), at.Line, syntax.KwValueWord.In(info.Lang), v.Name, period(version.Valid, info.Lang))
		}
	}
	for _, k := range info.Criteria {
		if version := k.VersionOn(day); version != nil {
			fmt.Fprintf(a.stdout, "%s:%d  %s %s%s  %s\n", diag.Clean(version.Place.File.Name), version.Place.Position().Line, syntax.KwCriteria.In(info.Lang), k.Name, period(version.Valid, info.Lang), diag.Clean(version.Title))
		}
	}
	for _, r := range info.Rules {
		if r.InForce(day) {
			fmt.Fprintf(a.stdout, "%s:%d  %s %s%s  %s\n", diag.Clean(r.Place.File.Name), r.Place.Position().Line, syntax.KwRule.In(info.Lang), r.ID(), period(r.Valid, info.Lang), diag.Clean(r.Title))
		}
	}
}
