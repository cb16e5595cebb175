package grid

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// TotalWords are the words that a row of totals begins with, in small letters.
var TotalWords = []string{"totalt", "total", "totals", "totalsum", "sum", "summer", "i alt", "grand total"}

// isTotal says whether a row is certainly a total of those above it: it says so where the
// key or, if that is blank, a text would stand, it has no date, and all else in it are
// numbers. Where the mapping itself says which rows are no records, or somebody only
// looks at the file, it is a row like others.
func (t *table) isTotal(row *Row, first int) bool {
	if !t.in.Totals() || !says(row.Cells[first].Text) {
		return false
	}
	for i := range row.Cells {
		switch c := &row.Cells[i]; {
		case c.blank():
		case i == t.date, !says(c.Text) && (i == t.key || !isNumber(c.Text)):
			return false
		}
	}
	if t.in.Report.Skipped.Totals++; t.in.Report.Skipped.Totals == 1 {
		t.total = row.Line
	}
	return true
}

// says says whether a text is one of the words, perhaps with more behind it.
func says(text []byte) bool {
	text = value.Trim(text)
	if len(text) == 0 || bytes.IndexByte([]byte("tsig"), text[0]|0x20) < 0 {
		return false
	}
	words := strings.ToLower(strings.TrimSuffix(string(text[:min(len(text), 40)]), ":"))
	before, _, _ := strings.Cut(words, " ")
	return slices.Contains(TotalWords, words) || slices.Contains(TotalWords, before)
}

// isNumber says whether a text is digits, with what stands between and behind them.
func isNumber(text []byte) bool {
	return bytes.ContainsAny(text, "0123456789") && len(bytes.Trim(text, "0123456789.,:%+-\t \u00a0")) == 0
}

// sayTotals says once that rows of totals were left out.
func (t *table) sayTotals() {
	if n := t.in.Report.Skipped.Totals; n > 0 {
		t.in.FaultOfFile(record.Problem{Code: diag.TableTotals, Line: t.total, Args: []diag.Arg{diag.Plain(strconv.Itoa(n)), diag.Plain(t.in.Key().Name)}})
	}
}
