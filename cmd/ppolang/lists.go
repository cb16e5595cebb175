package main

import (
	"fmt"
	"strconv"

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

// listAssumptions writes every antatt of the rule set in order of place, then every
// antakelse with all that rests on it.
func (a *app) listAssumptions(info *model.Info) {
	all := info.AllAssumptions()
	for _, m := range all {
		if m.Named == nil {
			a.listAssumption(info, m, ": "+diag.Clean(m.Why))
		}
	}
	for _, named := range info.Assumptions {
		at := info.Place(named)
		fmt.Fprintf(a.stdout, "%s:%d  %s %s: %s\n", diag.Clean(at.File.Name), at.Position().Line, syntax.KwAssumption.In(info.Lang), named.Name, diag.Clean(named.Title))
		if named.Whom != "" {
			fmt.Fprintf(a.stdout, "  %s: %s\n", syntax.KwAsk.In(info.Lang), diag.Clean(named.Whom))
		}
		if named.By != "" {
			fmt.Fprintf(a.stdout, "  %s: %s, %s\n", syntax.KwChecked.In(info.Lang), named.Checked, diag.Clean(named.By))
		}
		for _, m := range all {
			if m.Named == named {
				fmt.Fprint(a.stdout, "  ")
				a.listAssumption(info, m, "")
			}
		}
	}
}

// listAssumption writes what rests on an assumption, and on which days.
func (a *app) listAssumption(info *model.Info, m model.AssumptionOf, why string) {
	fmt.Fprintf(a.stdout, "%s:%d  %s %s%s%s\n", diag.Clean(m.Place.File.Name), m.Place.Position().Line, m.Word.In(info.Lang), m.Of, period(m.Interval, info.Lang), why)
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
	at := func(o model.Object) string {
		place := info.Place(o)
		return diag.Clean(place.File.Name) + ":" + strconv.Itoa(place.Position().Line)
	}
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
