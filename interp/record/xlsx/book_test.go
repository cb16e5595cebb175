package xlsx_test

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
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
