package xlsx_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xlsx"
)

// workbook is a workbook that somebody fills in, whose first sheet is called Ark.
func workbook(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must(t, f.SetSheetName("Sheet1", "Ark"))
	fill(f)
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

// rows puts rows into a sheet.
func rows(t testing.TB, f *excelize.File, sheet string, list ...[]any) {
	t.Helper()
	for i, row := range list {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		must(t, err)
		must(t, f.SetSheetRow(sheet, at, &row))
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// counting counts the bytes that are read.
type counting struct {
	*bytes.Reader
	read int64
}

func (c *counting) ReadAt(p []byte, off int64) (int, error) {
	n, err := c.Reader.ReadAt(p, off)
	c.read += int64(n)
	return n, err
}

// However many mappings a workbook is held against, it is opened once: what its cells
// share may be most of it.
func TestAWorkbookIsOpenedOnce(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		list := [][]any{{"kontakt_id", "dato"}}
		for i := range 20_000 {
			list = append(list, []any{fmt.Sprint("K", i*7919%1_000_003), "2026-02-02"})
		}
		rows(t, f, "Ark", list...)
	})
	read := func(looks int) int64 {
		at := &counting{Reader: bytes.NewReader(data)}
		src := &record.Source{At: at, Size: int64(len(data))}
		for range looks {
			look, err := xlsx.Look(src, record.ShapeOf(sample.Contact(), nil))
			if must(t, err); len(look.Headings) != 2 {
				t.Fatal(look.Headings)
			}
		}
		return at.read
	}
	if once, often := read(1), read(20); often > 3*once {
		t.Errorf("%d bytes are read to look once, %d to look twenty times", once, often)
	}
}
