package check_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/chains"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// A waiver is about each of its rules on each of its keys: past a number of pairs that is
// reported once, and no more of them are looked at.
func TestWaiversHaveAnEnd(t *testing.T) {
	rows := func(n int) string {
		return "tabell t \"T\" for kontakt\n  kilde d\n  feil \"x\"\n  | n | krev ks |\n" + strings.Repeat("  | 1 | A |\n", n)
	}
	waiver := func(from, keys int) string {
		var list []string
		for i := range keys {
			list = append(list, fmt.Sprintf("K%d", from+i))
		}
		return "avvik \"Avtalt\" for t på " + strings.Join(list, ", ") + " til 2026-12-31 av \"leder\"\n"
	}
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"as many as may be", rows(1000) + waiver(0, 1000), 0},
		{"too many", rows(1000) + waiver(0, 1000) + waiver(1000, 1) + waiver(2000, 1), 1},
	} {
		file, _ := syntax.Parse([]byte(chains.Head+c.text), "test.rules")
		_, diags := check.Check(file, nil)
		n := 0
		for _, d := range diags {
			if d.Code == diag.TooManyWaived {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: reported %d times, want %d", c.name, n, c.want)
		}
	}
}
