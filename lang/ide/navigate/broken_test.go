package navigate

import (
	"math/rand/v2"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/source"
)

// Whatever is typed, answers are sound and nothing fails.
func TestAnswersOfBrokenText(t *testing.T) {
	idetest.Broken(t, 7, func(v *ide.View, r *rand.Rand) {
		n := len(v.File.Source.Text)
		nested(t, v, Symbols(v), source.Span{End: n})
		Links(v)
		Find(v, "a r")
		for range 20 {
			offset := r.IntN(n + 1)
			TypeDefinition(v, offset)
			Implementation(v, offset)
			Highlights(v, offset)
			Linked(v, offset)
			if at, name, why := Renamable(v, offset); why.NB == "" && name != "" && (at.Start > offset || at.End < offset) {
				t.Fatalf("%q is not where it was asked for", name)
			}
			RefuseName(v, offset, "nytt")
			end := 0
			for _, o := range RenamePlaces(v, offset) {
				if o.Span.Start < end && o.Span.End > end {
					t.Fatal("edits overlap")
				}
				end = o.Span.End
			}
			for _, block := range Prepare(v, offset) {
				BuildsOn(v, block)
				BuiltOnBy(v, block)
			}
			for _, p := range Definition(v, offset).List {
				if p.Name.Start < p.Whole.Start || p.Name.End > p.Whole.End || p.Whole.End > len(p.File.Text) {
					t.Fatal("a place outside its line")
				}
			}
		}
	})
}

// nested sees to it that symbols have names and lie in each other.
func nested(t *testing.T, v *ide.View, list []Symbol, in source.Span) {
	t.Helper()
	for _, s := range list {
		if s.Label == "" || s.Whole.Start < in.Start || s.Whole.End > in.End || s.Name.Start < s.Whole.Start || s.Name.End > s.Whole.End {
			t.Fatalf("the symbol %q at %v, %v is not in %v", s.Label, s.Name, s.Whole, in)
		}
		nested(t, v, s.Children, s.Whole)
	}
}
