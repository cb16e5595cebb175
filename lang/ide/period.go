package ide

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Period is a run of days in words.
func Period(i model.Interval) diag.Term {
	switch {
	case i == model.Always:
		return diag.Term{NB: "alltid", EN: "always"}
	case i.From == value.MinDate:
		return diag.Term{NB: fmt.Sprintf("til og med %s", i.To), EN: fmt.Sprintf("to %s", i.To)}
	case i.To == value.MaxDate:
		return diag.Term{NB: fmt.Sprintf("fra %s", i.From), EN: fmt.Sprintf("from %s", i.From)}
	}
	return diag.Term{NB: fmt.Sprintf("%s til %s", i.From, i.To), EN: fmt.Sprintf("%s to %s", i.From, i.To)}
}

// HeldOn says whether a version holds on some of the days that a question is about.
// Where these are all days it does not tell versions apart, and is false.
func HeldOn(b *model.Basis, days []model.Interval) bool {
	if len(days) == 1 && days[0] == model.Always {
		return false
	}
	return slices.ContainsFunc(b.Force, func(i model.Interval) bool {
		return slices.ContainsFunc(days, func(d model.Interval) bool { return i.From <= d.To && d.From <= i.To })
	})
}

// HeldDays are the days on which a version holds.
func (v *View) HeldDays(b *model.Basis) string {
	var list []string
	for _, i := range b.Force {
		list = append(list, Period(i).In(v.Lang))
	}
	return strings.Join(list, ", ")
}
