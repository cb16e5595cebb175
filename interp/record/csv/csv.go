// Package csv reads records from tables of text, as spreadsheets and the systems
// of hospitals write them.
//
// The first line has the names. The separator is the one that finds most fields
// in it, unless one is given. A quoted cell may hold separators, line ends and
// doubled quotes; a quote that is not closed costs its own row only.
package csv

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// Limits on one table.
const (
	maxColumns = 4096
	maxCell    = 1 << 20
	maxRow     = 16 << 20
)

// Read reads a table. The separator is 0 where it is to be found. The error is
// that of reading; what is wrong with the rows is in the intake's report.
func Read(w *record.Window, in *record.Intake, separator rune) error {
	t := &table{w: w, in: in, line: 1, end: lineEnd(w)}
	if t.header(separator) {
		for t.next() {
			t.take()
		}
	}
	return w.Err()
}

// table is a table that is being read.
type table struct {
	w    *record.Window
	in   *record.Intake
	sep  []byte
	end  byte // of lines: LF, also in CR LF, or CR in old files
	line int  // where the window starts, from 1

	row   row
	names []*record.Name // by column
	text  []byte         // of a cell with doubled quotes
}

// lineEnd is CR for a file whose first line ends in a CR and no LF.
func lineEnd(w *record.Window) byte {
	for searched := 0; searched <= maxRow; {
		text := w.Bytes()
		i := bytes.IndexAny(text[searched:], "\r\n")
		if i >= 0 && (text[searched+i] == '\n' || searched+i+1 < len(text)) {
			if text[searched+i] == '\r' && text[searched+i+1] != '\n' {
				return '\r'
			}
			return '\n'
		}
		searched = len(text)
		if i >= 0 {
			searched-- // what follows the CR tells
		}
		if !w.More() {
			if i >= 0 {
				return '\r'
			}
			break
		}
	}
	return '\n'
}

// next finds the next row that is not empty; it is false at the end.
func (t *table) next() bool {
	for {
		t.row.read(t.w, t.sep, t.end)
		switch {
		case t.row.cut && t.w.Err() != nil:
			return false
		case t.row.fault != nil:
			return true
		case t.row.next == 0:
			return false
		case len(t.row.cells) > 1 || t.row.cells[0].from < t.row.cells[0].to:
			return true
		}
		t.leave()
	}
}

// leave uses the row up.
func (t *table) leave() {
	t.w.Advance(t.row.next)
	t.line += t.row.lines
}

// take reads the row as a record.
func (t *table) take() {
	defer t.leave()
	if t.row.fault == nil && t.allBlank() {
		return
	}
	t.in.Begin()
	if f := t.check(); f != nil {
		t.report(f)
	} else {
		for i, c := range t.row.cells {
			if n := t.names[i]; n.Known() {
				t.put(n, c)
			}
		}
	}
	t.in.Commit(t.line)
}

func (t *table) put(n *record.Name, c cell) {
	code, field := t.in.Put(n, record.Cell, t.content(c))
	if code == "" {
		return
	}
	f := t.row.at(code, c.from, diag.Plain(field.Name), record.Wanted(field))
	f.field = field.Name
	t.report(f)
}

// check says what is wrong with the row as a whole.
func (t *table) check() *fault {
	if t.row.fault != nil {
		return t.row.fault
	}
	if f := t.valid(); f != nil {
		return f
	}
	if len(t.row.cells) != len(t.names) {
		return t.row.at(diag.CSVWidth, whole, diag.Plain(strconv.Itoa(len(t.row.cells))), diag.Plain(strconv.Itoa(len(t.names))))
	}
	return nil
}

// valid says where the row is no UTF-8.
func (t *table) valid() *fault {
	text := t.w.Bytes()[:t.row.next]
	if utf8.Valid(text) {
		return nil
	}
	at := 0
	for r, size := utf8.DecodeRune(text); r != utf8.RuneError || size != 1; r, size = utf8.DecodeRune(text[at:]) {
		at += size
	}
	return t.row.at(diag.RecordBytes, at, diag.Plain("UTF-8"))
}

// allBlank says whether nothing at all was recorded: spreadsheets leave such rows
// at the end.
func (t *table) allBlank() bool {
	for _, c := range t.row.cells {
		if len(bytes.TrimSpace(t.w.Bytes()[c.from:c.to])) > 0 {
			return false
		}
	}
	return true
}

// content is the text of a cell, until the next call.
func (t *table) content(c cell) []byte {
	text := t.w.Bytes()[c.from:c.to]
	if !c.doubled {
		return text
	}
	t.text = t.text[:0]
	for {
		i := bytes.IndexByte(text, '"')
		if i < 0 {
			t.text = append(t.text, text...)
			return t.text
		}
		t.text = append(t.text, text[:i+1]...)
		text = text[i+2:]
	}
}

// report makes a problem of a fault; the record in hand is not taken.
func (t *table) report(f *fault) { t.in.Fault(t.problem(f)) }

func (t *table) problem(f *fault) record.Problem {
	p := record.Problem{Code: f.code, Line: t.line, Field: f.field, Args: f.args}
	if f.offset != whole {
		at := place{t.line, 1}.behind(t.w.Bytes()[:f.offset], t.end)
		p.Line, p.Column = at.line, at.column
	}
	return p
}

// place is a line and a column, from 1.
type place struct{ line, column int }

// behind is the place behind a text that begins here.
func (p place) behind(text []byte, end byte) place {
	if i := bytes.LastIndexByte(text, end); i >= 0 {
		p.line += bytes.Count(text, []byte{end})
		p.column, text = 1, text[i+1:]
	}
	p.column += utf8.RuneCount(text)
	return p
}
