package report

import (
	"fmt"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// Fixes says what to change, naming the record where that is not the one at hand; own is
// its key.
func (w Wording) Fixes(fixes []finding.Fix, own string) string {
	var list []string
	for rest := fixes; len(rest) > 0; {
		if from, to := moved(rest); to > 0 {
			list = append(list, w.move(rest[:from], rest[from:from+to]))
			rest = rest[from+to:]
			continue
		}
		s := w.fix(&rest[0])
		if own != rest[0].Key {
			s += " (" + diag.Printable(diag.Cut(rest[0].Key)) + ")"
		}
		list, rest = append(list, s), rest[1:]
	}
	return strings.Join(list, "; ")
}

// fixes says what to change for a finding.
func (w Wording) fixes(f *finding.Finding) string { return w.Fixes(f.Fixes, OnlyKey(f)) }

// OnlyKey is the key of the one record that a finding points to; else nothing, which is
// nobody's key.
func OnlyKey(f *finding.Finding) string {
	if len(f.On) == 1 {
		return f.On[0].Key
	}
	return ""
}

func (w Wording) fix(x *finding.Fix) string {
	var s string
	code, with, field := diag.Cut(x.Code), diag.Cut(x.With), w.Titles.Changed(x.Record, x.Field)
	switch x.Action {
	case "add":
		s = fmt.Sprintf(w.say(diag.Term{NB: "legg til %s i %s", EN: "add %s to %s"}), code, field)
	case "remove":
		s = fmt.Sprintf(w.say(diag.Term{NB: "fjern %s fra %s", EN: "remove %s from %s"}), code, field)
	case "replace":
		s = fmt.Sprintf(w.say(diag.Term{NB: "bytt %s med %s i %s", EN: "replace %s with %s in %s"}), code, with, field)
	case "set":
		s = fmt.Sprintf(w.say(diag.Term{NB: "sett %s til %s", EN: "set %s to %s"}), field, diag.Cut(x.Value))
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

func (w Wording) move(from, to []finding.Fix) string {
	keys := func(list []finding.Fix) string {
		keys := make([]string, len(list))
		for i, x := range list {
			keys[i] = diag.Printable(diag.Cut(x.Key))
		}
		return strings.Join(keys, ", ")
	}
	what := fmt.Sprintf(w.say(diag.Term{NB: "flytt %s i %s", EN: "move %s in %s"}), diag.Cut(from[0].Code), w.Titles.Changed(from[0].Record, from[0].Field))
	where := fmt.Sprintf(w.say(diag.Term{NB: " fra %s til %s", EN: " from %s to %s"}), keys(from), keys(to))
	return diag.Clean(what) + where
}
