package synth_test

import (
	"bytes"
	"strconv"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ppolang/internal/synth"
)

// workbook is a table as a spreadsheet keeps it: dates and numbers are such, under a sheet
// that tells of something else.
func workbook(t testing.TB, table synth.Table) synth.File {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	f := excelize.NewFile()
	defer f.Close()
	must(f.SetSheetName("Sheet1", "Forklaring"))
	must(f.SetCellStr("Forklaring", "A1", "Oppdiktede data"))
	_, err := f.NewSheet("Uttrekk")
	must(err)
	styles := map[string]int{}
	for _, format := range []string{"dd/mm/yyyy", "dd/mm/yyyy hh:mm"} {
		styles[format], err = f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		must(err)
	}
	for r, row := range table.Rows {
		for c, text := range row {
			if text == "" {
				continue
			}
			cell, err := excelize.CoordinatesToCellName(c+1, r+1)
			must(err)
			value, format := typed(text)
			must(f.SetCellValue("Uttrekk", cell, value))
			if format != "" {
				must(f.SetCellStyle("Uttrekk", cell, cell, styles[format]))
			}
		}
	}
	var b bytes.Buffer
	must(f.Write(&b))
	return synth.File{Name: table.Name + ".xlsx", Data: b.Bytes()}
}

// typed is what a spreadsheet makes of a text that is typed into it, and the format that it
// gives a date.
func typed(text string) (value any, format string) {
	if at, err := time.Parse("02.01.2006 15:04", text); err == nil {
		return at, "dd/mm/yyyy hh:mm"
	}
	if at, err := time.Parse("02.01.2006", text); err == nil {
		return at, "dd/mm/yyyy"
	}
	if n, err := strconv.Atoi(text); err == nil && strconv.Itoa(n) == text {
		return n, ""
	}
	return text, ""
}
