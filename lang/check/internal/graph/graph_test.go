package graph

import (
	"slices"
	"strings"
	"testing"
)

// edges are those of a graph written as "ab bc": each from the first letter to the
// second, and that is where it is said.
func edges(text string) func(string) []Edge[string, string] {
	return func(n string) (list []Edge[string, string]) {
		for _, e := range strings.Fields(text) {
			if e[:1] == n {
				list = append(list, Edge[string, string]{e[1:], e})
			}
		}
		return list
	}
}

var letters = []string{"a", "b", "c", "d", "e"}

func TestCycles(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"ab bc":                "",
		"aa ab":                "a",
		"ab ba":                "ab",
		"ab bc ca cd":          "abc",
		"ab bc cb":             "bc",
		"ab ac bc cb bd de ed": "bc de",
		"ab bc cd db ca":       "abcd",
		"ba ab cb":             "ab",
	} {
		var got []string
		for _, part := range Cycles(letters, edges(text)) {
			slices.Sort(part)
			got = append(got, strings.Join(part, ""))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, not %s", text, got, want)
		}
	}
}

func TestRound(t *testing.T) {
	for text, want := range map[string]string{
		"aa":                "aa",
		"ab ba":             "ab ba",
		"ab bc ca ba":       "ab ba",
		"ab bc cd da bd":    "ab bd da",
		"ab be ea bc cb ae": "ae ea",
	} {
		var got []string
		for _, e := range Round(letters, edges(text)) {
			got = append(got, e.At)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, not %s", text, got, want)
		}
	}
}
