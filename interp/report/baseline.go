package report

import (
	"fmt"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// Baseline counts how the findings of a run stand to those of an earlier one.
type Baseline struct {
	New   int `json:"new"`
	Still int `json:"still"`
	Gone  int `json:"gone"`
}

// Known is how many findings there still are, none where there was no earlier run.
func (b *Baseline) Known() int {
	if b == nil {
		return 0
	}
	return b.Still
}

// Line says the three counts.
func (b *Baseline) Line(l diag.Lang) string {
	return fmt.Sprintf(diag.Term{NB: "siden sist: %d nye, %d som før, %d borte", EN: "since last time: %d new, %d as before, %d gone"}.In(l), b.New, b.Still, b.Gone)
}

// Gone keeps those findings of an earlier run that pointed to a contact which is shown, or
// changed one.
func (s Selection) Gone(list []finding.Former) []finding.Former {
	var kept []finding.Former
	for _, f := range list {
		run := Run{Where: f.Where}
		if s.Keep(&run, finding.ListOf([]finding.Finding{f.Finding})).Len() > 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

// gone writes what the earlier run had and this one has not: which rule, on what, and what
// was to be changed.
func (t *textReport) gone() {
	n := len(t.run.Gone)
	if n == 0 {
		return
	}
	fmt.Fprintf(t.out, "%s  (%d)\n", t.paint.Strong(t.say(diag.Term{NB: "BORTE SIDEN SIST", EN: "GONE SINCE LAST TIME"})), n)
	for _, f := range t.run.Gone[:t.limit(n)] {
		if broken(t.out) {
			return
		}
		shown := f.Masked()
		line := t.about(&shown, f.Where)
		if fixes := t.fixes(&shown); fixes != "" {
			fmt.Fprintf(t.out, "  %s  %s: %s\n", line, Title(&shown), fixes)
		} else {
			fmt.Fprintf(t.out, "  %s  %s\n", line, Title(&shown))
		}
	}
	t.more("  ", n)
	fmt.Fprintln(t.out)
}
