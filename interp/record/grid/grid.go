// Package grid makes records of rows of cells: what tables of text and the sheets
// of workbooks have in common. Which row is the header, what its headings lead to,
// and which rows are no records, is found out here and nowhere else.
package grid

import (
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// Cell is one cell of a row.
type Cell struct {
	Text []byte // without quotes; until the next row is read
	Form record.Form
	// Fault is what the format knows to be wrong with the cell, "" for nothing. Where it
	// is an error the record is not taken, else the value is unknown.
	Fault diag.Code
}

// Row is a row of a table.
type Row struct {
	Cells []Cell
	Line  int // where it begins, from 1
	// Cut says that the file ends in this row, without a line end.
	Cut bool
	// Bare says that blank cells at its end are not there, as in a sheet: then nothing is
	// to be said of a row that has fewer than the header.
	Bare bool
	// Fault is what is wrong with the row as a whole, nil for nothing; its cells are
	// then not there. The place in it is set.
	Fault *record.Problem
}

// Rows are the rows of a table as its format's reader finds them.
type Rows interface {
	// Next is the next row, which is good until Next is called for another; false at
	// the end of the table, and where reading failed.
	Next() (Row, bool)
	// Place is where a cell of the row in hand stands, from 1. It is asked for what a
	// problem is said of, so it may be slow.
	Place(cell int) (line, column int)
	// Err is why reading failed, nil where it came to the end.
	Err() error
}

// blank says whether nothing is in the cell.
func (c *Cell) blank() bool {
	if len(c.Text) > 0 && c.Text[0] > ' ' && c.Text[0] < utf8.RuneSelf {
		return false
	}
	return c.Fault == "" && len(value.Trim(c.Text)) == 0
}

// blank says whether nothing at all was recorded in the row.
func (r *Row) blank() bool { return r.Fault == nil && r.first() < 0 }

// first is the first cell with anything in it, -1 for none.
func (r *Row) first() int {
	for i := range r.Cells {
		if !r.Cells[i].blank() {
			return i
		}
	}
	return -1
}

// filled is how many cells a row has up to the last with anything in it, but no
// less than so many if it has those.
func (r *Row) filled(least int) int {
	n := len(r.Cells)
	for n > least && r.Cells[n-1].blank() {
		n--
	}
	return n
}
