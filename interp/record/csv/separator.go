package csv

import (
	"bytes"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
)

// separators are those that are looked for, the most usual here first.
var separators = []string{";", ",", "\t", "|"}

// begin finds out how the table's cells are parted. It says what is wrong where
// that makes no table.
func (t *table) begin(shape record.Shape) *record.Problem {
	t.sep = []byte(separators[0])
	if named := t.separatorLine(); shape.Separator == 0 {
		shape.Separator = named
	}
	t.emptyLines()
	if text := t.w.Bytes(); len(text) > 0 && (text[0] == '{' || text[0] == '[') {
		return &record.Problem{Code: diag.RecordForm, Line: t.line, Args: []diag.Arg{diag.Plain("JSON"), diag.Plain("CSV")}}
	}
	best := t.try(shape, separators...)
	if best.row.Columns > 1 {
		t.sep = best.sep
	}
	if shape.Separator == 0 {
		return nil
	}
	given := t.try(shape, string(shape.Separator))
	if !given.row.Anchor && given.row.Columns == 1 && best.row.Columns > 1 {
		return &record.Problem{Code: diag.CSVSeparator, Line: t.line, Args: []diag.Arg{shown(given.sep), shown(best.sep)}}
	}
	t.sep = given.sep
	return nil
}

// separatorLine uses up a first line that says only how cells are parted, as Excel
// writes it: `sep=;`. It is 0 where there is none.
func (t *table) separatorLine() rune {
	const begins = "sep="
	for len(t.w.Bytes()) < len(begins)+2*utf8.UTFMax && t.w.More() {
	}
	text := t.w.Bytes()
	rest := bytes.TrimPrefix(text, []byte(`"`))
	if len(rest) < len(begins) || !bytes.EqualFold(rest[:len(begins)], []byte(begins)) {
		return 0
	}
	r, size := utf8.DecodeRune(rest[len(begins):])
	rest = rest[len(begins)+size:]
	if len(rest) < len(text)-len(begins)-size {
		rest = bytes.TrimPrefix(rest, []byte(`"`))
	}
	rest = bytes.TrimPrefix(rest, []byte("\r"))
	switch {
	case r == utf8.RuneError || r == '\r' || r == '\n':
		return 0
	case t.end == '\n' && bytes.HasPrefix(rest, []byte("\n")):
		rest = rest[1:]
	case len(rest) > 0 && t.end == '\n':
		return 0
	}
	t.w.Advance(len(text) - len(rest))
	t.line++
	return r
}

// emptyLines uses up empty lines.
func (t *table) emptyLines() {
	for {
		text := t.w.Bytes()
		n := 0
		for n < len(text) && (text[n] == '\n' || text[n] == '\r') {
			if text[n] == t.end {
				t.line++
			}
			n++
		}
		t.w.Advance(n)
		if n < len(text) || !t.w.More() {
			return
		}
	}
}

// tried is a separator, and the row that makes the best header with it.
type tried struct {
	sep []byte
	row grid.Headings
}

// The rows and the text among which the best header is looked for.
const (
	triedRows = 50
	triedText = 1 << 20
)

// try finds the separator that makes the best header. Of the text no more is looked
// at than it takes to find one.
func (t *table) try(shape record.Shape, separators ...string) tried {
	for {
		text := t.w.Bytes()
		if best, found := t.tryIn(text, shape, separators, false); found {
			return best
		}
		if len(text) >= triedText || !t.w.More() {
			best, _ := t.tryIn(text, shape, separators, true)
			return best
		}
	}
}

// tryIn is try in so much of the text, which may be all there is. It is found where a
// row is known by its headings, and where there were rows enough.
func (t *table) tryIn(text []byte, shape record.Shape, separators []string, all bool) (best tried, found bool) {
	tables := make([]table, len(separators))
	for i, s := range separators {
		tables[i] = table{w: record.WindowOf(text), sep: []byte(s), end: t.end}
	}
	best.sep = tables[0].sep
	for range triedRows {
		var now tried
		for i := range tables {
			row, more := tables[i].Next()
			if tables[i].w.Dry() && !all {
				return best, false
			}
			if !more || row.Fault != nil {
				continue
			}
			if h := grid.Rate(&row, shape); now.sep == nil || now.row.Less(h) {
				now = tried{tables[i].sep, h}
			}
		}
		if now.row.Anchor {
			return now, true
		}
		if best.row.Less(now.row) {
			best = now
		}
	}
	return best, true
}
