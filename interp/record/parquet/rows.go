package parquet

import (
	"bytes"
	"io"
	"math"

	library "github.com/parquet-go/parquet-go"

	"ppolang/interp/record"
	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
)

// rows are the rows of a file, the names of the columns before them as a header. It
// is a grid.Rows. Columns that nobody reads are blank.
type rows struct {
	file  *file
	shape record.Shape
	err   error

	group   int // the next to be read
	left    int64
	cursors []*cursor // by column; nil where it is not read
	line    int       // of the row in hand; the header has none of its own
	began   bool
	cells   []grid.Cell
	text    []byte
}

// Next is the next row.
func (r *rows) Next() (grid.Row, bool) {
	if r.err != nil {
		return grid.Row{}, false
	}
	r.cells, r.text = r.cells[:0], r.text[:0]
	if !r.began {
		r.began = true
		for _, c := range r.file.columns {
			r.cells = append(r.cells, grid.Cell{Text: []byte(c.name)})
		}
		return grid.Row{Cells: r.cells, Line: 1}, true
	}
	r.err = safely(r.read)
	if r.err == io.EOF {
		r.err = nil
		return grid.Row{}, false
	}
	return grid.Row{Cells: r.cells, Line: r.line}, r.err == nil
}

// Place is the row and column of a cell.
func (r *rows) Place(cell int) (line, column int) { return r.line, cell + 1 }

// Err is why the rows could not be read to their end.
func (r *rows) Err() error { return r.err }

// read reads a row; it is io.EOF behind the last.
func (r *rows) read() error {
	for r.left == 0 {
		if err := r.next(); err != nil {
			return err
		}
	}
	r.left--
	if r.line++; r.line == math.MaxInt32 {
		return beyond("rader", "rows", "2 147 483 646")
	}
	for i, c := range r.cursors {
		cell := grid.Cell{Form: record.Quoted} // nothing is known
		if c != nil {
			values, err := c.row()
			if err != nil {
				return err
			}
			cell = r.cell(r.file.columns[i], values)
		}
		r.cells = append(r.cells, cell)
	}
	return nil
}

// next goes on to the next row group.
func (r *rows) next() error {
	if err := r.ended(); err != nil {
		return err
	}
	if r.group == len(r.file.groups) {
		return io.EOF
	}
	g := r.file.groups[r.group]
	metas := r.file.file.Metadata().RowGroups[r.group].Columns
	r.group++
	r.left = g.NumRows()
	r.cursors = r.cursors[:0]
	chunks := g.ColumnChunks()
	for _, c := range r.file.columns {
		if !r.shape.Wants([]byte(c.name)) {
			r.cursors = append(r.cursors, nil)
			continue
		}
		if c.leaf == nil || c.kind == unreadable {
			return refuse(diag.ParquetType, diag.Plain(c.name), c.term())
		}
		i := c.leaf.Index()
		if err := r.file.pagesFit(&metas[i].MetaData, c); err != nil {
			return err
		}
		r.cursors = append(r.cursors, &cursor{pages: chunks[i].Pages(), nested: c.list})
	}
	return nil
}

// ended checks that the row group in hand has no more values than rows, and lets it
// go.
func (r *rows) ended() error {
	for _, c := range r.cursors {
		if c == nil {
			continue
		}
		if _, err := c.peek(); err != io.EOF {
			return errDamaged
		}
	}
	r.close()
	return nil
}

func (r *rows) close() {
	for _, c := range r.cursors {
		if c != nil {
			c.pages.Close()
		}
	}
	r.cursors = nil
}

// cell is what a row's values of a column are as a cell.
func (r *rows) cell(c *column, values []library.Value) grid.Cell {
	from := len(r.text)
	if !c.list {
		if values[0].IsNull() {
			return grid.Cell{Form: record.Quoted}
		}
		var form record.Form
		var code diag.Code
		r.text, form, code = c.text(r.text, values[0])
		return grid.Cell{Text: r.text[from:len(r.text):len(r.text)], Form: form, Fault: code}
	}
	switch level := values[0].DefinitionLevel(); {
	case level < c.here-1: // no list
		return grid.Cell{Form: record.Quoted}
	case level == c.here-1: // an empty one
		values = nil
	}
	r.text = append(r.text, record.ListMark)
	for _, v := range values {
		if v.IsNull() {
			return grid.Cell{Fault: diag.RecordValue}
		}
		var code diag.Code
		begins := len(r.text)
		if r.text, _, code = c.text(r.text, v); code != "" {
			return grid.Cell{Fault: code}
		}
		if bytes.IndexByte(r.text[begins:], record.ListMark) >= 0 {
			return grid.Cell{Fault: diag.RecordValue}
		}
		r.text = append(r.text, record.ListMark)
	}
	return grid.Cell{Text: r.text[from:len(r.text):len(r.text)], Form: record.List}
}
