package ide_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/source"
)

// TestDifference: edits make the one text of the other, and where lines were only
// put in or taken out, what stands on the others is not touched.
func TestDifference(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 2))
	words := []string{"a", "b", " ", "  ", "\n", "æ", "ø", "🙂", "|", "\r\n"}
	random := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(words[rnd.IntN(len(words))])
		}
		return b.String()
	}
	for range 3000 {
		before := random(rnd.IntN(40))
		after := random(rnd.IntN(40))
		if rnd.IntN(2) == 0 {
			i := rnd.IntN(len(before) + 1)
			for i < len(before) && before[i]&0xC0 == 0x80 {
				i++
			}
			after = before[:i] + random(3) + before[i:]
		}
		edits := ide.DifferenceAt(0, before, after)
		if got := idetest.Applied(t, before, edits); got != after {
			t.Fatalf("%q to %q gives %q by %v", before, after, got, edits)
		}
		if before == after && len(edits) > 0 {
			t.Fatalf("%q: %v", before, edits)
		}
	}
	edits := ide.DifferenceAt(7, "one\ntwo\nthree\nfour\n", "one\nthree\nnew\nfour\n")
	want := []ide.Edit{{source.Span{Start: 11, End: 15}, ""}, {source.Span{Start: 21, End: 21}, "new\n"}}
	if len(edits) != 2 || edits[0] != want[0] || edits[1] != want[1] {
		t.Errorf("got %v, want %v", edits, want)
	}
}
