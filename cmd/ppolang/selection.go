package main

import (
	"fmt"
	"slices"
	"strings"

	"ppolang"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// selection is what --unit, --from and --to ask for.
func (a *app) selection(opt evalOptions) (s report.Selection, err error) {
	if s.From, err = a.dateFlag("--from", opt.from); err != nil {
		return s, err
	}
	if s.To, err = a.dateFlag("--to", opt.to); err != nil {
		return s, err
	}
	if s.From != nil && s.To != nil && *s.From > *s.To {
		return s, usageError("--from: %s", a.say(diag.Term{NB: "er etter --to", EN: "is after --to"}))
	}
	s.Units = opt.units
	return s, nil
}

// knownUnits refuses units that no record is of: a list of nothing would look as if all
// were well there.
func (a *app) knownUnits(asked []string, records *ppolang.Records) error {
	if len(asked) == 0 {
		return nil
	}
	units := records.Units()
	for _, unit := range asked {
		if slices.ContainsFunc(units, func(u string) bool { return strings.EqualFold(u, unit) }) {
			continue
		}
		hint := ""
		if near, ok := diag.Near(unit, units); ok {
			hint = fmt.Sprintf(a.say(diag.Term{NB: ", mente du `%s`?", EN: ", did you mean `%s`?"}), near)
		}
		return usageError(a.say(diag.Term{NB: "--unit: ingen poster er ved `%s`%s", EN: "--unit: no record is of `%s`%s"}), unit, hint)
	}
	return nil
}
