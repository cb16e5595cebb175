package grid

import (
	"bytes"
	"strconv"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// Read makes records of the rows. The error is that of reading; what is wrong with
// the table is in the intake's report.
func Read(rows Rows, in *record.Intake, shape record.Shape) error {
	t := table{in: in, rows: findHead(rows, shape), key: -1, date: -1}
	if rows.Err() == nil && t.header() {
		for {
			row, more := t.rows.Next()
			if !more {
				break
			}
			t.take(&row)
		}
		if rows.Err() == nil {
			t.end()
		}
	}
	return rows.Err()
}

// Look says where the header is and which headings it has. The error is that of
// reading.
func Look(rows Rows, shape record.Shape) (record.Look, error) {
	h := findHead(rows, shape)
	if h.header == nil {
		return record.Look{}, rows.Err()
	}
	look := record.Look{Line: h.header.Line}
	for _, c := range h.header.Cells {
		look.Headings = append(look.Headings, string(value.Trim(c.Text)))
	}
	for n := len(look.Headings); n > 0 && look.Headings[n-1] == ""; n-- {
		look.Headings = look.Headings[:n-1]
	}
	return look, rows.Err()
}

// table is a table that is being read.
type table struct {
	in      *record.Intake
	rows    *head
	names   []*record.Name // by column
	read    []column       // those that a field is read from, in order
	key     int            // the column of the key; -1 as long as none is known
	date    int            // that of the governing date; likewise
	unnamed []int          // columns that have no heading, and nothing else so far

	shorts shorts
	closes []*keptRow // rows that are no records if they stand at the end
	gap    bool       // the row before this one was blank
	total  int        // the line of the first row of totals
}

// column is a column and what it is called.
type column struct {
	at   int
	name *record.Name
}

// take reads a row, as a record unless it is none.
func (t *table) take(row *Row) {
	if row.Fault == nil && t.isNone(row) {
		return
	}
	t.gap = false
	t.takeClosing()
	if t.waits(row) {
		return
	}
	t.record(row, t.rows)
}

// record reads a row as a record.
func (t *table) record(row *Row, at places) {
	t.in.Begin()
	switch n := len(t.names); {
	case row.Fault != nil:
		t.in.Fault(*row.Fault)
	case len(row.Cells) == n && len(t.unnamed) == 0:
		for _, c := range t.read {
			t.put(c.name, c.at, &row.Cells[c.at], at)
		}
	case row.filled(n) > n, len(row.Cells) < n && (len(row.Cells) == 1 || row.Cut):
		t.in.Fault(t.width(row.Line, len(row.Cells)))
	default:
		t.named(row, at)
		for _, c := range t.read {
			cell := &Cell{}
			if c.at < len(row.Cells) {
				cell = &row.Cells[c.at]
			}
			t.put(c.name, c.at, cell, at)
		}
	}
	t.in.Commit(row.Line)
}

// width says that a row has another number of cells than the header.
func (t *table) width(line, cells int) record.Problem {
	return record.Problem{Code: diag.CSVWidth, Line: line,
		Args: []diag.Arg{diag.Plain(strconv.Itoa(cells)), diag.Plain(strconv.Itoa(len(t.names)))}}
}

// places says where the cells of a row stand.
type places interface {
	Place(cell int) (line, column int)
}

func (t *table) put(n *record.Name, at int, c *Cell, where places) {
	text := unquoted(c)
	code, field := c.Fault, t.in.Field(n)
	if code == "" {
		code, field = t.in.Put(n, c.Form, text)
	}
	if code == "" {
		return
	}
	line, column := where.Place(at)
	p := record.Problem{Code: code, Line: line, Column: column, Field: field.Name, Args: record.NotRead(field, text)}
	if p.Severity() == diag.Error {
		t.in.Fault(p)
		return
	}
	t.in.Unknowable(n)
	t.in.FaultOfFile(p)
}

// unquoted is the text of a cell. One that is written ="00123", so that a
// spreadsheet takes it for a text, is what stands in the quotes.
func unquoted(c *Cell) []byte {
	text := c.Text
	if len(text) < 3 || text[0] != '=' || text[1] != '"' || c.Form != record.Cell {
		return text
	}
	if inner, is := bytes.CutSuffix(text[2:], []byte(`"`)); is && bytes.IndexByte(inner, '"') < 0 {
		return inner
	}
	return text
}

// named warns of columns without a heading that have something in them: nobody can
// say what it is.
func (t *table) named(row *Row, at places) {
	blank := t.unnamed[:0]
	for _, i := range t.unnamed {
		if i >= len(row.Cells) || row.Cells[i].blank() {
			blank = append(blank, i)
			continue
		}
		line, column := at.Place(i)
		t.in.FaultOfFile(record.Problem{Code: diag.CSVNoName, Line: line, Column: column, Args: []diag.Arg{diag.Plain(strconv.Itoa(i + 1))}})
	}
	t.unnamed = blank
}

// end says what is to be said of the table when all of it was read.
func (t *table) end() {
	t.takeShort()
	t.skipClosing()
	t.sayTotals()
	if n := t.in.Report.Short; n > 0 {
		t.in.FaultOfFile(record.Problem{Code: diag.TableShort, Line: t.shorts.first, Args: []diag.Arg{diag.Plain(strconv.Itoa(n))}})
	}
}
