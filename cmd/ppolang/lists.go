package main

import (
	"fmt"

	"ppolang/lang/diag"
	"ppolang/lang/model"
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

// period writes an interval with the words of the rule file; empty for always.
func period(i model.Interval, l syntax.Language) string {
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
func (a *app) listInForce(info *model.Info, day value.Date) {
	at := func(o model.Object) string { return lineOf(info.Place(o)) }
	for _, v := range info.Values {
		if version := v.VersionOn(day); version != nil {
			fmt.Fprintf(a.stdout, "%s  %s %s%s\n", at(v), syntax.KwValueWord.In(info.Lang), v.Name, period(version.Valid, info.Lang))
		}
	}
	for _, k := range info.Criteria {
		if version := k.VersionOn(day); version != nil {
			fmt.Fprintf(a.stdout, "%s  %s %s%s  %s\n", at(version), syntax.KwCriteria.In(info.Lang), k.Name, period(version.Valid, info.Lang), diag.Clean(version.Title))
		}
	}
	for _, r := range info.Rules {
		if r.InForce(day) {
			fmt.Fprintf(a.stdout, "%s  %s %s%s  %s\n", at(r), syntax.KwRule.In(info.Lang), r.ID(), period(r.Valid, info.Lang), diag.Clean(r.Title))
		}
	}
}
