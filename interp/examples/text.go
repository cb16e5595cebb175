package examples

import (
	"fmt"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Failure says what an example that failed was to give and did not, and what it
// gave instead.
func (r *Result) Failure(lang diag.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, diag.Term{NB: "%s:%d: eksempelet «%s» feilet\n", EN: "%s:%d: example «%s» failed\n"}.In(lang), diag.Clean(r.File), r.Line, diag.Clean(r.Title))
	for _, m := range r.Missing {
		fmt.Fprintf(&b, diag.Term{NB: "  kom ikke (linje %d): %s\n", EN: "  did not come (line %d): %s\n"}.In(lang), m.Line, diag.Clean(m.Text))
	}
	for i := range r.Unexpected {
		f := &r.Unexpected[i]
		fmt.Fprintf(&b, diag.Term{NB: "  kom uventet: %s %s", EN: "  came unexpected: %s %s"}.In(lang), OutcomeWord(f, lang), diag.Clean(f.Rule))
		for j, on := range f.On {
			if j == 0 {
				b.WriteString(diag.Term{NB: " på ", EN: " on "}.In(lang))
			} else {
				b.WriteString(", ")
			}
			b.WriteString(diag.Printable(on.Key))
		}
		fmt.Fprintf(&b, ": %s\n", diag.Clean(f.Message))
	}
	return b.String()
}

// OutcomeWord is the word of a forvent line that would expect the finding.
func OutcomeWord(f *finding.Finding, lang diag.Lang) string {
	l := syntax.NB
	if lang == diag.EN {
		l = syntax.EN
	}
	if f.Outcome == finding.Undetermined {
		return syntax.KwUndetermined.In(l)
	}
	return syntax.Spells(f.Severity).In(l)
}
