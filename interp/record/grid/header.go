package grid

import (
	"bytes"
	"slices"

	"ppolang/interp/record"
)

// The rows among which the header is looked for: the titles, parameters and dates
// that a report has above it are fewer. Rows that are very long are no titles.
const (
	searchedRows = 50
	searchedText = 1 << 20
)

// Headings says how well a row would do for a header.
type Headings struct {
	Anchor  bool // it has a heading that the header line is known by
	Wanted  int  // from so many of its cells a field is read
	Columns int
}

// Rate says how well a row would do for a header.
func Rate(row *Row, shape record.Shape) Headings {
	h := Headings{Columns: len(row.Cells)}
	for i := range row.Cells {
		text := row.Cells[i].Text
		h.Anchor = h.Anchor || shape.Anchors(text)
		if shape.Wants(text) {
			h.Wanted++
		}
	}
	return h
}

// Less says whether other would do better.
func (h Headings) Less(other Headings) bool {
	switch {
	case h.Anchor != other.Anchor:
		return other.Anchor
	case h.Wanted != other.Wanted:
		return h.Wanted < other.Wanted
	}
	return h.Columns < other.Columns
}

// head is the first rows of a table: those above the header, the header, and, where
// more had to be looked at to find it, rows behind it.
type head struct {
	Rows
	above  []keptRow // no header; a row with a fault among them is one too
	header *keptRow  // nil where no row is one
	behind []keptRow // not read yet
	row    *keptRow  // in hand, of those behind; nil where it is the table's
}

// keptRow is a copy of a row, and where its cells stand.
type keptRow struct {
	Row
	places [][2]int
	rated  Headings
}

// findHead finds the header: the first row that has a heading it is known by, else
// the one of the first rows with most headings that are wanted. Where nobody wants
// any, it is the one with most cells that are not blank.
func findHead(rows Rows, shape record.Shape) *head {
	h := &head{Rows: rows}
	best, text := -1, 0
	for len(h.above) < searchedRows && text < searchedText {
		row, more := rows.Next()
		if !more {
			break
		}
		k := keptRow{Row: row, rated: Rate(&row, shape)}
		if k.rated.Anchor {
			k.keep(rows)
			h.header = &k
			return h
		}
		if row.blank() {
			continue
		}
		text += k.keep(rows)
		h.above = append(h.above, k)
		i := len(h.above) - 1
		if shape.Knows() && k.rated.Wanted == 0 || row.Fault != nil {
			continue
		}
		if !shape.Knows() {
			k.rated.Columns = filled(&row)
			h.above[i].rated = k.rated
		}
		if best < 0 || h.above[best].rated.Less(k.rated) {
			best = i
		}
	}
	if best >= 0 {
		h.header, h.behind = &h.above[best], slices.Clone(h.above[best+1:])
		h.above = h.above[:best]
	}
	return h
}

// filled is how many cells are not blank.
func filled(row *Row) int {
	n := 0
	for i := range row.Cells {
		if !row.Cells[i].blank() {
			n++
		}
	}
	return n
}

// keep copies the row in hand, and says how much text it has.
func (k *keptRow) keep(rows Rows) int {
	text := 0
	cells := make([]Cell, len(k.Cells))
	for i, c := range k.Cells {
		cells[i] = Cell{Text: bytes.Clone(c.Text), Form: c.Form, Fault: c.Fault}
		line, column := rows.Place(i)
		k.places = append(k.places, [2]int{line, column})
		text += len(c.Text) + 64
	}
	k.Cells = cells
	return text
}

// Next is the next row behind the header.
func (h *head) Next() (Row, bool) {
	if len(h.behind) == 0 {
		h.row = nil
		return h.Rows.Next()
	}
	h.row, h.behind = &h.behind[0], h.behind[1:]
	return h.row.Row, true
}

// Place is where a cell of the row in hand stands.
func (h *head) Place(cell int) (line, column int) {
	if h.row != nil {
		return h.row.places[cell][0], h.row.places[cell][1]
	}
	return h.Rows.Place(cell)
}
