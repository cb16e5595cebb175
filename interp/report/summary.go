package report

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
)

// Text is the summary of a run for standard error, in a language.
func (s Summary) Text(l diag.Lang) string {
	var b strings.Builder
	for i := range s.Files {
		if f := &s.Files[i]; f.remarkable() {
			b.WriteString(f.Line(l) + "\n")
		}
	}
	for i, c := range s.Records {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%d %s", c.Count, c.Name)
	}
	if len(s.Records) == 0 {
		b.WriteString(diag.Term{NB: "0 poster", EN: "0 records"}.In(l))
	}
	fmt.Fprintf(&b, diag.Term{NB: " lest, %d regler gjelder\n", EN: " read, %d rules in force\n"}.In(l), len(s.Rules))
	if s.Unread > 0 {
		fmt.Fprintf(&b, diag.Term{NB: "%d poster kunne ikke leses\n", EN: "%d records could not be read\n"}.In(l), s.Unread)
	}
	for _, line := range s.derived(l) {
		b.WriteString(line + "\n")
	}
	if s.Baseline != nil {
		b.WriteString(s.Baseline.Line(l) + "\n")
	}
	if s.Accepted > 0 {
		fmt.Fprintf(&b, diag.Term{NB: "%d funn er godtatt\n", EN: "%d findings are accepted\n"}.In(l), s.Accepted)
	}
	if s.Errors+s.Warnings+s.Notes+s.Undetermined == 0 {
		for _, line := range s.Nothing(l) {
			b.WriteString(line + "\n")
		}
		return b.String()
	}
	fmt.Fprintf(&b, diag.Term{NB: "%d feil, %d advarsler, %d merknader, %d kan ikke avgjøres\n", EN: "%d errors, %d warnings, %d notes, %d cannot be decided\n"}.In(l),
		s.Errors, s.Warnings, s.Notes, s.Undetermined)
	return b.String()
}
