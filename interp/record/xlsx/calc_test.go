package xlsx_test

import (
	"bytes"
	"os"
	"strings"
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
	for sheet, want := range map[string]string{
		"": `PPO641 3 overskriften står i denne linjen; linjer over den som ikke leses: 1
PPO673 5:8 antall_pårørende cella for ¤antall_pårørende¤ har en feil (som ¤#N/A¤), og verdien er ukjent
PPO675 rader (1) og kolonner er skjult, og er lest som alt annet
errors 0 warnings 3 records 2 failed 0 incomplete false limit false
4 kontakt_id=K1 pasient_id=007 program=000042 dato=2026-02-01 kontakttype=13 hovedtilstand=E10.9=E109 prosedyrer=2,WPCK00,ZWWA30 antall_pårørende=2 undervisningstimer=7.5 digital_andel=0.8 pasient_deltok=true
5 kontakt_id=K2 pasient_id=120000000001 dato=2026-02-02 kontakttype=13 prosedyrer=0 undervisningstimer=0.5 digital_andel=0.75 pasient_deltok=false
`,
		"gamle": `PPO675 arket er skjult, og er lest som alt annet
errors 0 warnings 1 records 1 failed 0 incomplete false limit false
2 kontakt_id=G1 dato=2025-12-31
`,
	} {
		if got := read(t, data, sheet); got != strings.ReplaceAll(want, "¤", "`") {
			t.Errorf("sheet %q:\n%s\nwant\n%s", sheet, got, want)
		}
	}
}
