package finding

import (
	"cmp"
	"slices"
	"strings"

	"ppolang/lang/value"
)

// Order is what findings are ordered by: dated before undated, governing date, key
// of the first record pointed to, rule, version. Those that have all this in common
// are ordered by their messages.
type Order struct {
	Date          value.Date
	Dated         bool
	Key           string
	Rule, Version string
}

// Compare says which of two comes first.
func (a *Order) Compare(b *Order) int {
	if a.Dated != b.Dated {
		if a.Dated {
			return -1
		}
		return 1
	}
	if a.Dated && a.Date != b.Date {
		return cmp.Compare(a.Date, b.Date)
	}
	if c := strings.Compare(a.Key, b.Key); c != 0 {
		return c
	}
	if c := strings.Compare(a.Rule, b.Rule); c != 0 {
		return c
	}
	return strings.Compare(a.Version, b.Version)
}

func (f *Finding) order() Order {
	o := Order{Date: f.Date, Dated: f.Dated, Rule: f.Rule, Version: f.Version}
	if len(f.On) > 0 {
		o.Key = f.On[0].Key
	}
	return o
}

// Sort puts findings in the order of a run. It is stable.
func Sort(findings []Finding) {
	if len(findings) < 2 {
		return
	}
	// Findings are large: places are sorted, and every finding is moved once.
	order := make([]int, len(findings))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := findings[a].order(), findings[b].order()
		return cmp.Or(x.Compare(&y), strings.Compare(findings[a].Message, findings[b].Message), cmp.Compare(a, b))
	})
	sorted := make([]Finding, len(findings))
	for to, from := range order {
		sorted[to] = findings[from]
	}
	copy(findings, sorted)
}

// SortMissing orders what is missing by record and then field, each once. It
// works in place.
func SortMissing(missing []string) []string {
	slices.SortFunc(missing, func(a, b string) int {
		recordA, fieldA, _ := strings.Cut(a, ".")
		recordB, fieldB, _ := strings.Cut(b, ".")
		if c := strings.Compare(recordA, recordB); c != 0 {
			return c
		}
		return strings.Compare(fieldA, fieldB)
	})
	return slices.Compact(missing)
}
