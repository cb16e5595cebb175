package xlsx_test

import (
	"bytes"
	"os"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xlsx"
)

// read reads a workbook for the sample's record type.
func read(t *testing.T, data []byte, sheet string) string {
	t.Helper()
	ds, contact := record.NewDataset(), sample.Contact()
	in := record.NewIntake(ds, contact, "kontakt.xlsx", nil)
	shape := in.Shape()
	shape.Sheet = sheet
	if err := xlsx.Read(&record.Source{At: bytes.NewReader(data), Size: int64(len(data))}, in, shape); err != nil {
		t.Fatal(err)
	}
	return sample.Report(in.Report, ds.Table(contact))
}

// testdata/calc.xlsx was made of calc.fods by LibreOffice 7.4:
//
//	soffice --headless --convert-to xlsx calc.fods
//
// It has two sheets that are shown, one that is not; lines above the header, merged
// and hidden cells, texts of several runs, a formula and one that failed.
func TestACalcWorkbook(t *testing.T) {
	data, err := os.ReadFile("testdata/calc.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	t.Log(read(t, data, ""))
	t.Log(read(t, data, "gamle"))
}
