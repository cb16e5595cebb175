package hover

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/diag"
)

// Code sets that rest on themselves are a mistake that is being written, and those
// that are used twice are one set each: as a tree they would be a million million.
func TestHoverOfCodeSetsEnds(t *testing.T) {
	twice := "kodesett s0: A, B\n"
	for i := range 40 {
		twice += fmt.Sprintf("kodesett s%d: s%[2]d, s%[2]d, utenom (C, s%[2]d)\n", i+1, i)
	}
	for _, sets := range []string{
		"kodesett s1: s2, A\nkodesett s2: s1, B\n",
		"kodesett s1: s2, A, utenom s1\nkodesett s2: s1, B, utenom s2\n",
		twice,
		strings.ReplaceAll(twice, ", utenom (C, s", ", (C, s"),
	} {
		v := idetest.Of(t, diag.Base()+sets)
		for line := range strings.Lines(sets) {
			if h := At(v, strings.Index(v.File.Source.Text, line)+len("kodesett ")); h == nil {
				t.Errorf("nothing is said of %s", line)
			}
		}
	}
}
