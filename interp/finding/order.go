package finding

import (
	"cmp"
	"slices"
	"strings"
)

// Sort puts findings in the order of a run: dated before undated, governing
// date, key of the first record pointed to, rule, version, message. It is
// stable.
func Sort(findings []Finding) {
	// Findings are large: places are sorted, and every finding is moved once.
	order := make([]int, len(findings))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(compare(&findings[a], &findings[b]), cmp.Compare(a, b))
	})
	sorted := make([]Finding, len(findings))
	for to, from := range order {
		sorted[to] = findings[from]
	}
	copy(findings, sorted)
}

func compare(a, b *Finding) int {
	if a.Dated != b.Dated {
		if a.Dated {
			return -1
		}
		return 1
	}
	if a.Dated && a.Date != b.Date {
		return cmp.Compare(a.Date, b.Date)
	}
	if c := strings.Compare(firstKey(a), firstKey(b)); c != 0 {
		return c
	}
	if c := strings.Compare(a.Rule, b.Rule); c != 0 {
		return c
	}
	if c := strings.Compare(a.Version, b.Version); c != 0 {
		return c
	}
	return strings.Compare(a.Message, b.Message)
}

func firstKey(f *Finding) string {
	if len(f.On) == 0 {
		return ""
	}
	return f.On[0].Key
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
