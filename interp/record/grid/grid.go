// Package grid makes records of rows of cells: what tables of text and the sheets
// of workbooks have in common. Which row is the header, what its headings lead to,
// and which rows are no records, is found out here and nowhere else.
package grid

import (
	"bytes"

	"ppolang/interp/record"
	"ppolang/lang/diag"
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

// blank says whether nothing at all was recorded in the row.
func (r *Row) blank() bool {
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Fault != "" || len(bytes.TrimSpace(c.Text)) > 0 {
			return false
		}
	}
	return r.Fault == nil
}
