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
	slices.SortStableFunc(findings, func(a, b Finding) int { return compare(&a, &b) })
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
