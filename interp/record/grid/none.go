package grid

import (
	"bytes"
	"strconv"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// isNone says whether a row is certainly no record, and counts it.
func (t *table) isNone(row *Row) bool {
	skipped := &t.in.Report.Skipped
	first := row.first()
	switch {
	case first < 0:
		skipped.Blank++
		t.gap = true
	case drawn(row, first):
		skipped.Lines++
	case t.isHeader(row):
		skipped.Headers++
	case t.isTotal(row, first):
	case t.mayClose(row, first):
	default:
		return false
	}
	return true
}

// drawn says whether a row is a line, drawn under the header or above the total.
func drawn(row *Row, first int) bool {
	if text := row.Cells[first].Text; len(text) == 0 || strings.IndexByte("-=+_ ", text[0]) < 0 {
		return false
	}
	marks := 0
	for i := range row.Cells {
		text := value.Trim(row.Cells[i].Text)
		if len(bytes.Trim(text, "-=+_| ")) > 0 {
			return false
		}
		marks += len(text)
	}
	// One mark in a single cell may be a value, for a record that nothing is known of.
	return marks >= 2
}

// isHeader says whether a row is the header once more, as where files were joined
// or a report has pages.
func (t *table) isHeader(row *Row) bool {
	h := t.rows.header
	if t.key >= len(row.Cells) || !bytes.Equal(row.Cells[t.key].Text, h.Cells[t.key].Text) || len(row.Cells) > len(h.Cells) {
		return false
	}
	for i := range row.Cells {
		if !bytes.Equal(row.Cells[i].Text, h.Cells[i].Text) {
			return false
		}
	}
	return true
}

// maxClosing is how many lines a report has at its end.
const maxClosing = 50

// mayClose says whether a row has a text in its first cell and nothing else, as the
// lines have that a report ends in: how many rows there were, when it was made. It
// waits until it is known whether it stands at the end.
func (t *table) mayClose(row *Row, first int) bool {
	if first != 0 || len(t.names) < 2 || len(t.closes) >= maxClosing || row.Cut && len(row.Cells) > 1 {
		return false
	}
	for i := 1; i < len(row.Cells); i++ {
		if !row.Cells[i].blank() {
			return false
		}
	}
	text := value.Trim(row.Cells[0].Text)
	if len(text) == 0 {
		return false // there is something wrong with it
	}
	alone := t.gap && len(row.Cells) == 1 && !row.Cut
	if text[0] != '(' && bytes.IndexByte(text, ' ') < 0 && !alone && len(t.closes) == 0 {
		return false
	}
	t.takeShort()
	k := &keptRow{Row: *row}
	k.keep(t.rows)
	t.closes = append(t.closes, k)
	return true
}

// takeClosing takes the rows that waited for the end and are not there.
func (t *table) takeClosing() {
	for _, k := range t.closes {
		t.kept(k)
	}
	t.closes = t.closes[:0]
}

// skipClosing leaves the rows out that waited for the end.
func (t *table) skipClosing() {
	n := len(t.closes)
	if n == 0 {
		return
	}
	t.in.Report.Skipped.Below = n
	t.in.FaultOfFile(record.Problem{Code: diag.TableBelow, Line: t.closes[0].Line, Args: []diag.Arg{diag.Plain(strconv.Itoa(n))}})
}
