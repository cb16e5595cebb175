package format_test

import (
	"strings"
	"testing"

	"ppolang/lang/format"
)

// TestRows: rows that are being written are put under one another as far as they
// go, and what stands in them stays.
func TestRows(t *testing.T) {
	got := format.Rows([]string{`| a | "b|c" |  # one`, `|længe|x`, `  |  健 \| | y | z`, `|`, "|\t|"})
	want := []string{
		`  | a     | "b|c" |  # one`,
		`  | længe | x`,
		`  | 健 \| | y     | z`,
		`  |`,
		`  |       |`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
