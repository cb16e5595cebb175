package xlsx

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// Why a file is no earlier list.
var (
	ErrNoBook = errors.New("no workbook that can be read")
	ErrNoList = errors.New("no work list in the workbook")
)

// mostBytes is how large the parts of an earlier list may be, unpacked.
const mostBytes = 512 << 20

// Earlier reads what people wrote in a work list, whatever they sorted, filtered, renamed
// or added: its columns go by their headings, in either language. Nothing of the file is
// in an error.
func Earlier(r io.Reader) (*report.Earlier, error) {
	book, err := excelize.OpenReader(r, excelize.Options{UnzipSizeLimit: mostBytes, UnzipXMLSizeLimit: mostBytes, RawCellValue: true, TmpDir: "\x00"})
	if err != nil {
		return nil, ErrNoBook
	}
	defer book.Close()
	out, found := &report.Earlier{}, false
	for _, name := range book.GetSheetList() {
		rows, err := book.Rows(name)
		if err != nil {
			continue // a sheet of charts
		}
		is, err := earlierRows(rows, out)
		_ = rows.Close()
		if err != nil {
			return nil, err
		}
		found = found || is
	}
	if !found {
		return nil, ErrNoList
	}
	return out, nil
}

// wanted are the columns of an earlier list that are read.
var wanted = []int{
	followedColumn, followedColumn + 1, followedColumn + 2, followedColumn + 3, followedColumn + 4,
	rowColumn, rowColumn + 1, rowColumn + 2, rowColumn + 3, rowColumn + 4,
	unitColumn, dateColumn, keyColumn, doColumn, whyColumn,
}

// earlierRows reads a sheet, if it is one of a work list: above its headings people may
// have put other rows.
func earlierRows(rows *excelize.Rows, out *report.Earlier) (bool, error) {
	var at []int // where the wanted ones are; nil before the headings
	for rows.Next() {
		cells, err := rows.Columns()
		if err != nil {
			return false, ErrNoBook
		}
		if at == nil {
			at = headings(cells)
			continue
		}
		cell := func(i int) string {
			if at[i] < 0 || at[i] >= len(cells) {
				return ""
			}
			return strings.TrimSpace(cells[at[i]])
		}
		if cell(5) == "" {
			continue // a row that people added
		}
		followed := report.Followed{Status: cell(0), Reason: cell(1), Who: cell(2), Due: cell(3), Comment: cell(4)}
		if slices.ContainsFunc(statuses[:1], func(t diag.Term) bool { return followed.Status == t.NB || followed.Status == t.EN }) {
			followed.Status = "" // as every row begins
		}
		out.Add(report.Row{ID: cell(5), Record: cell(6), Key: cell(12), Field: cell(7), Action: cell(8), Code: cell(9)}, followed, []string{cell(10), cell(11), cell(13), cell(14)})
	}
	return at != nil, rows.Error()
}

// headings says where the wanted columns are in a row of headings; nil where it is none.
func headings(cells []string) []int {
	at := make([]int, len(wanted))
	for i, n := range wanted {
		name := columns[n].name
		at[i] = slices.IndexFunc(cells, func(c string) bool {
			c = strings.TrimSpace(c)
			return strings.EqualFold(c, name.NB) || strings.EqualFold(c, name.EN)
		})
		if at[i] < 0 && (n == rowColumn || n == keyColumn || n == followedColumn) {
			return nil
		}
	}
	return at
}
