package diag

import (
	"fmt"
	"strings"
)

// StackPlaces keeps the lines of a stack that name a file of this program: the
// places of the code, and nothing of what it worked on.
func StackPlaces(stack []byte) string {
	var b strings.Builder
	for line := range strings.Lines(string(stack)) {
		if i := strings.Index(line, ".go:"); i >= 0 && strings.HasPrefix(line, "\t") {
			line = line[strings.LastIndex(line[:i], "/")+1:]
			line, _, _ = strings.Cut(strings.TrimSpace(line), " ")
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	return b.String()
}
