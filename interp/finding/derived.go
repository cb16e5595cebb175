package finding

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/value"
)

// AssumedOf is what is assumed on a day of values that a line of a mapping gave.
func AssumedOf(line *model.Derivation, day value.Date) []string {
	var texts []string
	for _, x := range line.Assumed {
		if x.Holds(day) {
			texts = append(texts, x.Why)
		}
	}
	return texts
}

// WithDerived is what a finding rests on, and behind it what is assumed of the derived
// values that it reads, each once and in alphabetical order.
func WithDerived(texts, more []string) []string {
	slices.Sort(more)
	texts = slices.Clip(texts)
	for _, text := range slices.Compact(more) {
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}
