package csv

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// row is the next row of a table. Its offsets count from the window's start,
// where it begins.
type row struct {
	cells []cell
	next  int // where it ends, with its line end; 0 at the end of the file
	lines int
	cut   bool // the file ends in it
	fault *fault

	w    *record.Window
	sep  []byte
	end  byte
	stop int // the end of the line in hand, without its line end

	// other is the line end that the file does not use; mixed says that there is
	// one in the line in hand.
	other byte
	mixed bool
}

// cell is what stands between separators, or between the quotes there.
type cell struct {
	from, to int
	doubled  bool // it has quotes in it, written twice
}

// fault is something wrong at an offset of the row.
type fault struct {
	code   diag.Code
	offset int
	args   []diag.Arg
}

// whole is the offset of a fault of the row as a whole.
const whole = -1

func (r *row) at(code diag.Code, offset int, args ...diag.Arg) *fault {
	return &fault{code: code, offset: offset, args: args}
}

// valid says where the row is no UTF-8.
func (r *row) valid() *fault {
	text := r.w.Bytes()[:r.next]
	if utf8.Valid(text) {
		return nil
	}
	at := 0
	for c, size := utf8.DecodeRune(text); c != utf8.RuneError || size != 1; c, size = utf8.DecodeRune(text[at:]) {
		at += size
	}
	return r.at(diag.RecordBytes, at, diag.Plain("UTF-8"))
}

// read finds the cells of the row at the window's start. A row with a fault ends
// with the line that the fault lies in, so that the next one is read from its
// beginning.
func (r *row) read(w *record.Window, sep []byte, end byte) {
	*r = row{cells: r.cells[:0], w: w, sep: sep, end: end}
	if !r.line(0) || r.next == 0 {
		return
	}
	for at, more := 0, true; more && r.fault == nil; {
		switch {
		case len(r.cells) == maxColumns:
			r.fault = r.at(diag.CSVWide, at, diag.Plain(strconv.Itoa(maxColumns)))
		case at < r.stop && w.Bytes()[at] == '"':
			at, more = r.quoted(at)
		default:
			at, more = r.bare(at)
		}
	}
	r.lines += bytes.Count(w.Bytes()[:r.next], []byte{end})
}

// line finds the end of the line that begins, or goes on, at an offset. It is
// false where that is too far, and the row is then left behind.
func (r *row) line(at int) bool {
	for searched := at; ; {
		text := r.w.Bytes()
		if i := bytes.IndexByte(text[searched:], r.end); i >= 0 {
			r.stop = searched + i
			r.next = r.stop + 1
			if r.stop > maxRow {
				r.tooLong(r.next)
				return false
			}
			break
		}
		searched = len(text)
		if searched > maxRow {
			r.tooLong(0)
			return false
		}
		if !r.w.More() {
			r.stop, r.next, r.cut = len(text), len(text), true
			break
		}
	}
	r.other = '\n'
	if r.end == '\n' {
		r.other = '\r'
		if r.stop > at && r.w.Bytes()[r.stop-1] == '\r' {
			r.stop--
		}
	}
	r.mixed = bytes.IndexByte(r.w.Bytes()[at:r.stop], r.other) >= 0
	return true
}

// tooLong leaves the row behind, to the end of the line in hand, which is 0 where
// it is not in the window.
func (r *row) tooLong(end int) {
	r.fault = r.at(diag.RecordTooLong, whole, diag.Plain("16"))
	r.next = 0
	if end > 0 {
		r.leave(end)
		return
	}
	r.leave(len(r.w.Bytes()))
	for r.w.More() {
		if i := bytes.IndexByte(r.w.Bytes(), r.end); i >= 0 {
			r.leave(i + 1)
			return
		}
		r.leave(len(r.w.Bytes()))
	}
}

func (r *row) leave(n int) {
	r.lines += bytes.Count(r.w.Bytes()[:n], []byte{r.end})
	r.w.Advance(n)
}

// bare reads a cell without quotes; more says that a separator follows.
func (r *row) bare(at int) (next int, more bool) {
	text := r.w.Bytes()
	to := r.stop
	if i := bytes.Index(text[at:r.stop], r.sep); i >= 0 {
		to, more = at+i, true
	}
	switch {
	case to-at > maxCell:
		r.fault = r.at(diag.CSVLongCell, at, diag.Plain("1"))
	case r.mixed && bytes.IndexByte(text[at:to], r.other) >= 0:
		r.fault = r.at(diag.CSVLineEnd, at+bytes.IndexByte(text[at:to], r.other))
	}
	r.cells = append(r.cells, cell{from: at, to: to})
	return to + len(r.sep), more
}

// quoted reads a cell in quotes, over as many lines as it takes.
func (r *row) quoted(open int) (next int, more bool) {
	c := cell{from: open + 1}
	for at := c.from; ; {
		text := r.w.Bytes()
		i := bytes.IndexByte(text[at:], '"')
		if i < 0 {
			at = len(text)
			if at-open > maxCell || !r.w.More() {
				r.cut = r.cut || r.w.Err() != nil
				r.fault = r.at(diag.CSVOpenQuote, open)
				return 0, false
			}
			continue
		}
		at += i
		if at+1 == len(text) && r.w.More() {
			text = r.w.Bytes()
		}
		if at+1 < len(text) && text[at+1] == '"' {
			c.doubled = true
			at += 2
			continue
		}
		c.to = at
		break
	}
	return r.closed(open, c)
}

// closed goes on behind a cell's closing quote.
func (r *row) closed(open int, c cell) (next int, more bool) {
	if c.to-c.from > maxCell {
		r.fault = r.at(diag.CSVLongCell, open, diag.Plain("1"))
	}
	next = c.to + 1
	opened := *r
	if next > r.stop && !r.line(next) {
		return 0, false
	}
	r.cells = append(r.cells, c)
	switch rest := r.w.Bytes()[next:r.stop]; {
	case bytes.HasPrefix(rest, r.sep):
		return next + len(r.sep), true
	case len(rest) == 0 || r.fault != nil:
		return next, false
	case opened.stop == r.stop:
		r.fault = r.at(diag.CSVAfterQuote, next)
	default:
		// The quote that seems to close it opens another cell further down.
		opened.fault = r.at(diag.CSVOpenQuote, open)
		*r = opened
	}
	return next, false
}
