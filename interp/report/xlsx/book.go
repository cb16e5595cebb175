package xlsx

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// What a workbook can hold: as many rows as people can still work with and memory has
// room for, and as much text in a cell as the format allows.
const (
	mostRows  = 50_000
	mostRunes = excelize.TotalCellChars
)

// book is a workbook that is being written.
type book struct {
	*excelize.File
	lang                       diag.Lang
	head, wrapped, plain, date int // styles
	headRight, right           int // of numbers, and of words in their place
	sheets                     int
}

func newBook(l diag.Lang) (*book, error) {
	// Nothing of a list is put down in a temporary file: no folder has that name, and then
	// the library keeps what it has in memory.
	b := &book{File: excelize.NewFile(excelize.Options{TmpDir: "\x00"}), lang: l}
	b.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &ordered{to: w} })
	top := &excelize.Alignment{Vertical: "top"}
	format := "dd.mm.yyyy"
	if l == diag.EN {
		format = "yyyy-mm-dd"
	}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.head, excelize.Style{Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E79"}}, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
		{&b.headRight, excelize.Style{Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E79"}}, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "right", WrapText: true}}},
		{&b.right, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "right"}}},
		{&b.wrapped, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
		{&b.plain, excelize.Style{Alignment: top}},
		{&b.date, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, CustomNumFmt: &format}},
	} {
		id, err := b.NewStyle(&s.style)
		if err != nil {
			return nil, err
		}
		*s.id = id
	}
	return b, nil
}

// add gives the next sheet, the first of which is there already.
func (b *book) add(name string) error {
	b.sheets++
	var err error
	if b.sheets == 1 {
		err = b.SetSheetName(b.GetSheetName(0), name)
	} else {
		_, err = b.NewSheet(name)
	}
	if err != nil {
		return err
	}
	// Printed on A4 lying, as wide as the paper.
	size, lying, wide, long, fit := 9, "landscape", 1, 0, true
	if err := b.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &lying, FitToWidth: &wide, FitToHeight: &long}); err != nil {
		return err
	}
	return b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit})
}

// column is one of a sheet.
type column struct {
	name  diag.Term
	width float64
}

// sheet is rows under headings, with a filter. What it has no room for is counted, and said
// in its last row.
type sheet struct {
	b       *book
	name    string
	columns []column
	choices map[int][]string // what a column offers, by its number
	to      *excelize.StreamWriter
	at      int // its last row
	left    int // rows that it has no room for
	most    int // rows
	printed int // columns that are printed
}

func (b *book) sheet(name string, columns []column, choices map[int][]string) (*sheet, error) {
	s := &sheet{b: b, name: name, columns: columns, choices: choices, most: mostRows, printed: len(columns)}
	return s, s.begin()
}

// begin makes the sheet, with its headings.
func (s *sheet) begin() error {
	err := s.b.add(s.name)
	if err != nil {
		return err
	}
	if s.to, err = s.b.NewStreamWriter(s.name); err != nil {
		return err
	}
	for i, c := range s.columns {
		if err := s.to.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	if err := s.to.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	heads := make([]any, len(s.columns))
	for i, c := range s.columns {
		heads[i] = excelize.Cell{StyleID: s.b.head, Value: c.name.In(s.b.lang)}
	}
	s.at = 1
	return s.to.SetRow("A1", heads)
}

// row writes one: texts, numbers, and days.
func (s *sheet) row(cells ...any) error {
	if s.at > s.most {
		s.left++
		return nil
	}
	s.at++
	row := make([]any, len(cells))
	high := 1
	for i, c := range cells {
		row[i] = s.b.cell(c)
		if text, ok := c.(string); ok {
			high = max(high, linesOf(text, s.columns[i].width))
		}
	}
	return s.to.SetRow(fmt.Sprint("A", s.at), row, excelize.RowOpts{Height: height(high)})
}

// end ends the sheet.
func (s *sheet) end() error {
	if s.left > 0 {
		more := fmt.Sprintf(diag.Term{NB: "… og %d rader til, som det ikke er plass til: bruk --unit eller --from og --to, eller csv", EN: "… and %d more rows that there is no room for: use --unit or --from and --to, or csv"}.In(s.b.lang), s.left)
		s.at++
		if err := s.to.SetRow(fmt.Sprint("A", s.at), []any{excelize.Cell{StyleID: s.b.plain, Value: more}}); err != nil {
			return err
		}
	}
	last, err := excelize.CoordinatesToCellName(len(s.columns), s.at)
	if err != nil {
		return err
	}
	name := s.name
	if err := s.b.AutoFilter(name, "A1:"+last, nil); err != nil {
		return err
	}
	for i, offers := range s.choices {
		letter, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(fmt.Sprintf("%s2:%s%d", letter, letter, max(2, s.at)))
		if err := v.SetDropList(offers); err != nil {
			return err
		}
		v.ShowErrorMessage = false // it offers, and forbids nothing
		if err := s.b.AddDataValidation(name, v); err != nil {
			return err
		}
	}
	printed, err := excelize.ColumnNumberToName(s.printed)
	if err != nil {
		return err
	}
	for _, d := range []excelize.DefinedName{
		{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: fmt.Sprintf("'%s'!$1:$1", name)},
		{Name: "_xlnm.Print_Area", Scope: name, RefersTo: fmt.Sprintf("'%s'!$A$1:$%s$%d", name, printed, s.at)},
	} {
		if err := s.b.SetDefinedName(&d); err != nil {
			return err
		}
	}
	return s.to.Flush()
}

// cell is a value as a cell. A text stays one, whatever it looks like.
func (b *book) cell(v any) any {
	switch v := v.(type) {
	case string:
		return excelize.Cell{StyleID: b.wrapped, Value: clipped(v, b.lang)}
	case finding.Where:
		if !v.Dated {
			return nil
		}
		return excelize.Cell{StyleID: b.date, Value: serial(v.Date)}
	case day:
		return excelize.Cell{StyleID: b.date, Value: float64(v)}
	}
	return excelize.Cell{StyleID: b.plain, Value: v}
}

// day is a day as workbooks count them, with the time of day behind the comma.
type day float64

// zeroth is the day from which they count; it is right from March 1900 on.
var zeroth, _ = value.ParseDate("1899-12-30")

func serial(d value.Date) int { return int(d) - int(zeroth) }

// clipped is a text that fits into a cell, and says so where it was too long.
func clipped(text string, l diag.Lang) string {
	if len(text) <= mostRunes || utf8.RuneCountInString(text) <= mostRunes {
		return text
	}
	end := diag.Term{NB: " … (resten får ikke plass)", EN: " … (there is no room for the rest)"}.In(l)
	return string([]rune(text)[:mostRunes-utf8.RuneCountInString(end)]) + end
}

// Not every program finds out by itself how high a row has to be: a line is 15 points, and
// a sheet has a few pages of them at most.
const (
	lineHeight = 15
	mostLines  = 27
)

func height(lines int) float64 { return lineHeight * float64(min(lines, mostLines)) }

// linesOf is how many lines a text takes in a column of a width, in characters; words that
// are not parted take some more than their number.
func linesOf(text string, width float64) int {
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n += 1 + int(1.1*float64(utf8.RuneCountInString(line))/width)
	}
	return n
}

// section is lines of text under a heading.
type section struct {
	head diag.Term
	text []string
}

// wide is how wide a sheet of plain texts is.
const wide = 110

// lines makes a sheet of plain texts, one below the other.
func (b *book) lines(name string, list []section) error {
	if err := b.add(name); err != nil {
		return err
	}
	if err := b.SetColWidth(name, "A", "A", wide); err != nil {
		return err
	}
	at := 0
	line := func(text string, style int) error {
		at++
		cell := fmt.Sprint("A", at)
		if err := b.SetCellStr(name, cell, clipped(text, b.lang)); err != nil {
			return err
		}
		if err := b.SetRowHeight(name, at, height(linesOf(text, wide))); err != nil {
			return err
		}
		return b.SetCellStyle(name, cell, cell, style)
	}
	for _, s := range list {
		if err := line(s.head.In(b.lang), b.head); err != nil {
			return err
		}
		for _, text := range s.text {
			if err := line(text, b.wrapped); err != nil {
				return err
			}
		}
		at++
	}
	return nil
}
