package finding

import (
	"strings"

	"ppolang/lang/diag"
)

// String is the finding on one line, in the words of the machine formats: how bad
// it is, the rule, the records by their keys, the date and the message.
func (f Finding) String() string {
	word := SeverityName(f.Severity)
	if f.Outcome == Undetermined {
		word = f.Outcome.String()
	}
	parts := []string{word, f.Rule}
	for _, on := range f.On {
		parts = append(parts, on.String())
	}
	if f.Dated {
		parts = append(parts, f.Date.String())
	}
	return strings.Join(parts, " ") + ": " + diag.Clean(f.Message)
}

// String is the type and the key.
func (r Ref) String() string { return r.Record + " " + diag.Printable(r.Key) }
