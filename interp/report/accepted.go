package report

import (
	"fmt"
	"strconv"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

var acceptedWord = diag.Term{NB: "godtatt", EN: "accepted"}

// Accepted says why a finding is accepted, by whom, and for how long.
func (w Wording) Accepted(a *finding.Accepted) string {
	return diag.Fill(w.say(diag.Term{NB: "{0} ({1}, til og med {2})", EN: "{0} ({1}, until {2})"}),
		diag.Clean(a.Why), diag.Clean(a.By), w.Date(finding.Where{Date: a.Until, Dated: true}))
}

// accepted writes what waivers accept: which rule, on what, and why.
func (t *textReport) accepted() {
	n := t.run.Accepted.Len()
	if n == 0 {
		return
	}
	fmt.Fprintf(t.out, "%s  (%s)\n", t.paint.Strong(t.say(diag.Term{NB: "GODTATT", EN: "ACCEPTED"})), strconv.Itoa(n))
	left := t.limit(n)
	for f := range t.run.Accepted.All() {
		if left--; left < 0 || broken(t.out) {
			break
		}
		f = f.Masked()
		fmt.Fprintf(t.out, "  %s  %s\n      %s\n", t.about(&f, t.run.Where), Title(&f), t.Accepted(f.Accepted))
	}
	t.more("  ", n)
	fmt.Fprintln(t.out)
}

// about is what a finding points to: the key and date of one record, or all keys.
func (t *textReport) about(f *finding.Finding, where func(finding.Ref) finding.Where) string {
	keys := t.paint.Strong(Keys(f))
	if len(f.On) != 1 {
		return keys
	}
	run := Run{Where: where}
	if date := t.Date(run.At(f.On[0], f)); date != "" {
		keys += "  " + date
	}
	return keys
}
