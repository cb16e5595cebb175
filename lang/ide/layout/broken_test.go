package layout

import (
	"math/rand/v2"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
)

// Whatever is typed, folds have several lines and selections grow.
func TestStretchesOfBrokenText(t *testing.T) {
	idetest.Broken(t, 8, func(v *ide.View, r *rand.Rand) {
		for _, f := range Folds(v) {
			if v.File.Source.Line(f.Span.Start) >= v.File.Source.Line(f.Span.End) {
				t.Fatal("a fold of one line")
			}
		}
		for range 20 {
			spans := Selections(v, r.IntN(len(v.File.Source.Text)+1))
			for j := 1; j < len(spans); j++ {
				if a, b := spans[j-1], spans[j]; a == b || b.Start > a.Start || b.End < a.End {
					t.Fatalf("selections do not grow: %v %v", a, b)
				}
			}
		}
	})
}
