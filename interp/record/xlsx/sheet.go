package xlsx

import (
	"strconv"
	"strings"

	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
)

// Limits on a sheet; the rows are those that the format has.
const (
	maxRows    = 1 << 20
	maxColumns = 4096
	maxRow     = 16 << 20 // bytes of text in a row
)

// sheet reads the rows of a sheet. It is a grid.Rows.
type sheet struct {
	book *book
	part *part
	in   bool // among the rows
	err  error

	line  int // of the row in hand
	cells []grid.Cell
	text  []byte // of its cells
	value []byte // of the cell in hand, to be used again
	rich  []byte // likewise

	header                            *int // the line of the header, as far as it is known
	hiddenRows, hiddenColumns, merged int
}

// openSheet opens a sheet before its first row.
func (b *book) openSheet(of sheetOf) (*sheet, error) {
	p, err := b.part(of.part)
	if err != nil {
		return nil, err
	}
	return &sheet{book: b, part: p, header: new(int)}, nil
}

func (s *sheet) close() { s.part.close() }

// Next is the next row that has cells with something in them.
func (s *sheet) Next() (grid.Row, bool) {
	for s.err == nil && s.part.event != over {
		if s.err = s.part.next(); s.err != nil || s.part.event != starts {
			s.in = s.in && (s.part.event != ends || s.part.name != "sheetData")
			continue
		}
		switch s.part.name {
		case "sheetData":
			s.in = s.part.depth == 2
		case "row":
			if !s.in || s.part.depth != 3 {
				continue
			}
			if s.err = s.row(); s.err == nil && len(s.cells) > 0 {
				return grid.Row{Cells: s.cells, Line: s.line, Bare: true}, true
			}
		case "col":
			if s.part.is("hidden", false) {
				s.hiddenColumns++
			}
		case "mergeCell": // those of titles above the header are no loss
			if _, last, _ := strings.Cut(s.part.attr("ref"), ":"); rowOf(last) > *s.header {
				s.merged++
			}
		}
	}
	return grid.Row{}, false
}

// Place is the row and column of a cell.
func (s *sheet) Place(cell int) (line, column int) { return s.line, cell + 1 }

// Err is why the rows could not be read to their end.
func (s *sheet) Err() error { return s.err }

// row reads a row up to its end. Cells behind the last that has something in it are
// left out.
func (s *sheet) row() error {
	line, ok := numbered(s.part.attr("r"), s.line+1, maxRows)
	if !ok {
		return beyond(diag.Term{NB: "rader", EN: "rows"}, "1 048 576")
	}
	if line <= s.line {
		return errDamaged
	}
	if s.part.is("hidden", false) {
		s.hiddenRows++
	}
	s.line, s.cells, s.text = line, s.cells[:0], s.text[:0]
	for column := 0; ; {
		if err := s.part.next(); err != nil {
			return err
		}
		switch {
		case s.part.event == ends && s.part.depth == 3:
			return nil
		case s.part.event == over:
			return errDamaged
		case s.part.event != starts || s.part.name != "c" || s.part.depth != 4:
			continue
		}
		at, err := columnOf(s.part.attr("r"), column+1)
		if err != nil {
			return err
		}
		if at <= column {
			return errDamaged
		}
		column = at
		if err := s.cell(column); err != nil {
			return err
		}
	}
}

// cell reads the cell of a column up to its end.
func (s *sheet) cell(column int) error {
	c := cell{kind: s.part.attr("t"), style: s.part.attr("s"), value: s.value[:0], rich: richText{text: s.rich[:0]}}
	for inside := ""; ; {
		if err := s.part.next(); err != nil {
			return err
		}
		switch p := s.part; {
		case p.event == over:
			return errDamaged
		case p.event == ends && p.depth == 4:
			s.value, s.rich = c.value, c.rich.text
			return s.put(column, &c)
		case p.event != text && p.depth == 5:
			inside = ""
			if p.event == starts {
				inside = p.name
			}
			c.formula = c.formula || p.name == "f"
			c.valued = c.valued || p.name == "v"
		case p.event == text && inside == "v":
			c.value = append(c.value, p.text...)
		}
		if inside == "is" {
			c.rich.take(s.part)
		}
	}
}

// put adds a cell to the row.
func (s *sheet) put(column int, c *cell) error {
	read, err := s.read(c)
	switch {
	case err != nil:
		return err
	case len(read.Text) == 0 && read.Fault == "":
		return nil
	case column > maxColumns:
		return refuse(diag.CSVWide, diag.Plain("4096"))
	case len(s.text) > maxRow:
		return refuse(diag.RecordTooLong, diag.Plain("16"))
	}
	for len(s.cells) < column-1 {
		s.cells = append(s.cells, grid.Cell{})
	}
	s.cells = append(s.cells, read)
	return nil
}

// numbered is a number in an attribute, which may be left out; false where it is none
// or larger than any can be.
func numbered(text string, byDefault, most int) (int, bool) {
	if text == "" {
		return byDefault, byDefault <= most
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && 0 < n && n <= most
}

// rowOf is the row of a cell by its address, 0 where it has none.
func rowOf(address string) int {
	n, _ := strconv.Atoi(strings.TrimLeft(address, "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"))
	return n
}

// columnOf is the column of a cell by its address: 28 for AB12. Without an address
// it is the next.
func columnOf(address string, next int) (int, error) {
	if address == "" {
		return next, nil
	}
	column := 0
	for i := 0; i < len(address) && 'A' <= address[i] && address[i] <= 'Z'; i++ {
		if column = column*26 + int(address[i]-'A') + 1; column > 1<<14 {
			return 0, errDamaged
		}
	}
	if column == 0 {
		return 0, errDamaged
	}
	return column, nil
}
