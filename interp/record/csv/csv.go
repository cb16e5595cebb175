// Package csv reads tables of text, as spreadsheets and the systems of hospitals
// write them; package grid makes records of their rows.
//
// The separator is the one that makes the best header of one of the first lines,
// unless one is given. A quoted cell may hold separators, line ends and doubled
// quotes; a quote that is not closed costs its own row only.
package csv

import (
	"bytes"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
)

// Limits on one table.
const (
	maxColumns = 4096
	maxCell    = 1 << 20
	maxRow     = 16 << 20
)

// Read reads a table. The error is that of reading; what is wrong with the rows is
// in the intake's report.
func Read(src *record.Source, in *record.Intake, shape record.Shape) error {
	t := open(src.Window)
	if p := t.begin(shape); p != nil {
		in.FaultOfFile(*p)
		in.Report.Incomplete = true
		return src.Window.Err()
	}
	if string(t.sep) != "," {
		in.DecimalComma()
	}
	return grid.Read(t, in, shape)
}

// Look says how a table begins.
func Look(src *record.Source, shape record.Shape) (record.Look, error) {
	t := open(src.Window)
	if p := t.begin(shape); p != nil {
		look := record.Look{}
		look.Problems.Add(*p)
		return look, src.Window.Err()
	}
	look, err := grid.Look(t, shape)
	look.Separator = []rune(string(t.sep))[0]
	return look, err
}

// table is the rows of a table of text.
type table struct {
	w    *record.Window
	sep  []byte
	end  byte // of lines: LF, also in CR LF, or CR in old files
	line int  // where the window starts, from 1

	row   row
	cells []grid.Cell
	text  []byte // of the cells with doubled quotes in the row in hand
}

func open(w *record.Window) *table { return &table{w: w, line: 1, end: lineEnd(w)} }

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

// Err is why reading failed.
func (t *table) Err() error { return t.w.Err() }

// Next finds the next row that is not empty; it is false at the end.
func (t *table) Next() (grid.Row, bool) {
	for {
		t.leave()
		t.row.read(t.w, t.sep, t.end)
		switch {
		case t.row.cut && t.w.Err() != nil:
			return grid.Row{}, false
		case t.row.fault != nil:
		case t.row.next == 0:
			return grid.Row{}, false
		case len(t.row.cells) == 1 && t.row.cells[0].from == t.row.cells[0].to:
			continue
		}
		return t.grid(), true
	}
}

// leave uses the row in hand up.
func (t *table) leave() {
	t.w.Advance(t.row.next)
	t.line += t.row.lines
	t.row.next, t.row.lines = 0, 0
}

// grid is the row in hand.
func (t *table) grid() grid.Row {
	f := t.row.fault
	if f == nil {
		f = t.row.valid()
	}
	r := grid.Row{Line: t.line, Cut: t.row.cut}
	if f != nil {
		r.Fault = t.problem(f)
		return r
	}
	t.cells, t.text = t.cells[:0], t.text[:0]
	all := t.w.Bytes()
	for _, c := range t.row.cells {
		text := all[c.from:c.to]
		if c.doubled {
			text = t.single(text)
		}
		t.cells = append(t.cells, grid.Cell{Text: text})
	}
	r.Cells = t.cells
	return r
}

// single is the text of a cell whose quotes are doubled, with single ones.
func (t *table) single(text []byte) []byte {
	from := len(t.text)
	for {
		i := bytes.IndexByte(text, '"')
		if i < 0 {
			t.text = append(t.text, text...)
			return t.text[from:]
		}
		t.text = append(t.text, text[:i+1]...)
		text = text[i+2:]
	}
}

// problem is what is wrong with the row in hand.
func (t *table) problem(f *fault) *record.Problem {
	p := record.Problem{Code: f.code, Line: t.line, Args: f.args}
	if f.offset != whole {
		p.Line, p.Column = t.place(f.offset)
	}
	return &p
}

// Place is where a cell of the row in hand stands.
func (t *table) Place(cell int) (line, column int) { return t.place(t.row.cells[cell].from) }

// place is where an offset of the row in hand is.
func (t *table) place(offset int) (line, column int) {
	text := t.w.Bytes()[:offset]
	line = t.line
	if i := bytes.LastIndexByte(text, t.end); i >= 0 {
		line += bytes.Count(text, []byte{t.end})
		text = text[i+1:]
	}
	return line, 1 + utf8.RuneCount(text)
}

// shown is a separator as messages call it.
func shown(sep []byte) diag.Arg {
	if string(sep) == "\t" {
		return diag.Term{NB: "tabulator", EN: "tab"}
	}
	return diag.Plain("`" + string(sep) + "`")
}
