package report

import (
	"fmt"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// fixes says what to change, naming the record where it is not the only one.
func (t *textReport) fixes(f *finding.Finding) string {
	var list []string
	for rest := f.Fixes; len(rest) > 0; {
		if from, to := moved(rest); to > 0 {
			list = append(list, t.move(rest[:from], rest[from:from+to]))
			rest = rest[from+to:]
			continue
		}
		s := t.fix(&rest[0])
		if len(f.On) != 1 || f.On[0].Key != rest[0].Key {
			s += " (" + diag.Printable(diag.Cut(rest[0].Key)) + ")"
		}
		list, rest = append(list, s), rest[1:]
	}
	return strings.Join(list, "; ")
}

func (t *textReport) fix(x *finding.Fix) string {
	var s string
	code, with := diag.Cut(x.Code), diag.Cut(x.With)
	switch x.Action {
	case "add":
		s = fmt.Sprintf(t.say(diag.Term{NB: "legg til %s i %s", EN: "add %s to %s"}), code, x.Field)
	case "remove":
		s = fmt.Sprintf(t.say(diag.Term{NB: "fjern %s fra %s", EN: "remove %s from %s"}), code, x.Field)
	case "replace":
		s = fmt.Sprintf(t.say(diag.Term{NB: "bytt %s med %s i %s", EN: "replace %s with %s in %s"}), code, with, x.Field)
	case "set":
		s = fmt.Sprintf(t.say(diag.Term{NB: "sett %s til %s", EN: "set %s to %s"}), x.Field, diag.Cut(x.Value))
	}
	return diag.Clean(s)
}

// moved is how many of the first fixes of a list take a code out of records, and how
// many behind these add it to others, where together they move it; else the second is 0.
func moved(list []finding.Fix) (from, to int) {
	part := func(i int, action string) bool {
		return i < len(list) && list[i].Move && list[i].Action == action && list[i].Field == list[0].Field && list[i].Code == list[0].Code
	}
	for part(from, "remove") {
		from++
	}
	for from > 0 && part(from+to, "add") {
		to++
	}
	return from, to
}

func (t *textReport) move(from, to []finding.Fix) string {
	keys := func(list []finding.Fix) string {
		keys := make([]string, len(list))
		for i, x := range list {
			keys[i] = diag.Printable(diag.Cut(x.Key))
		}
		return strings.Join(keys, ", ")
	}
	what := fmt.Sprintf(t.say(diag.Term{NB: "flytt %s i %s", EN: "move %s in %s"}), diag.Cut(from[0].Code), from[0].Field)
	where := fmt.Sprintf(t.say(diag.Term{NB: " fra %s til %s", EN: " from %s to %s"}), keys(from), keys(to))
	return diag.Clean(what) + where
}
