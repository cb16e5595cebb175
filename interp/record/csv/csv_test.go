package csv_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"ppolang/interp/record"
	"ppolang/interp/record/csv"
	"ppolang/interp/record/internal/sample"
)

func read(r io.Reader, separator rune) (record.Report, *record.Table, error) {
	ds, contact := record.NewDataset(), sample.Contact()
	in := record.NewIntake(ds, contact, "kontakt.csv", nil)
	shape := in.Shape()
	shape.Separator = separator
	err := csv.Read(&record.Source{Window: record.NewWindow(r)}, in, shape)
	return in.Report, ds.Table(contact), err
}

func problems(r record.Report) string {
	var list []string
	for _, p := range r.List {
		list = append(list, sample.Problem(p))
	}
	return strings.Join(list, ", ")
}

func TestTooManyColumns(t *testing.T) {
	report, table, err := read(strings.NewReader("kontakt_id"+strings.Repeat(";x", 1_000_000)+"\nK1"), 0)
	if err != nil || problems(report) != "PPO637 1:8202" || !report.Incomplete || !report.Limit || table.Rows() != 0 {
		t.Errorf("%v, %s", err, problems(report))
	}
	report, table, err = read(strings.NewReader("kontakt_id;dato\n"+strings.Repeat(";", 1_000_000)+"\nK1;"), 0)
	if err != nil || problems(report) != "PPO637 2:4097" || table.Rows() != 1 {
		t.Errorf("%v, %s", err, problems(report))
	}
}

func TestACellOverTheLimitCostsItsRowOnly(t *testing.T) {
	long := strings.Repeat("x", 1<<20+1)
	for name, c := range map[string]struct{ text, want string }{
		"bare":              {"K1;" + long + "\n", "PPO638 2:4"},
		"quoted":            {`K1;"` + long + `"` + "\n", "PPO638 2:4"},
		"never closed":      {`K1;"` + long + long + "\n", "PPO631 2:4"},
		"row":               {strings.Repeat("x", 17<<20) + "\n", "PPO604 2"},
		"row over windows":  {strings.Repeat("x", 70<<20) + "\n", "PPO604 2"},
		"row of many cells": {strings.Repeat(strings.Repeat("x", 1<<20)+";", 17) + "\n", "PPO604 2"},
	} {
		t.Run(name, func(t *testing.T) {
			report, table, err := read(strings.NewReader("kontakt_id;program\n"+c.text+"K2;b\n"), 0)
			if err != nil || problems(report) != c.want || report.Failed != 1 || table.Rows() != 1 {
				t.Fatalf("%v, %s, %d failed, %d rows", err, problems(report), report.Failed, table.Rows())
			}
			if at := table.Place(0).Line; at != 3 {
				t.Errorf("next row in line %d", at)
			}
		})
	}
}

func TestARowOfManyLinesOverTheLimit(t *testing.T) {
	cell := `"` + strings.Repeat("x\n", 1<<19) + `";`
	for name, row := range map[string]string{
		"many cells":                  strings.Repeat(cell, 17) + "\n",
		"a long line behind its cell": cell + strings.Repeat("x", 17<<20) + "\n",
	} {
		report, table, err := read(strings.NewReader("kontakt_id;program\n"+row+"K2;b\n"), 0)
		if err != nil || report.List[0].Code != "PPO604" || report.Failed == 0 || table.Rows() != 1 {
			t.Fatalf("%s: %v, %s, %d rows", name, err, problems(report), table.Rows())
		}
		if at, want := table.Place(0).Line, 2+strings.Count(row, "\n"); at != want {
			t.Errorf("%s: next row in line %d, want %d", name, at, want)
		}
	}
}

func TestAHeaderOverTheLimit(t *testing.T) {
	report, _, err := read(strings.NewReader(strings.Repeat("x", 17<<20)), 0)
	if err != nil || problems(report) != "PPO604 1" || !report.Limit || !report.Incomplete {
		t.Errorf("%v, %s", err, problems(report))
	}
}

// table has most of what tables have in them.
const table = "kontakt_id;program;prosedyrer_1;prosedyrer_2;dato\r\n" +
	"K1;\"a;\r\n\"\"b\"\"\";A;B;2026-02-01\r\n" +
	"\r\n" +
	"K2;æ;;;\"01.02.2026\"\r\n"

func TestAFileCutAnywhereNeverLosesARecordSilently(t *testing.T) {
	for k := range len(table) {
		report, rows, err := read(strings.NewReader(table[:k]), 0)
		if err != nil || report.Records != rows.Rows() {
			t.Fatalf("cut at %d: %v, %d records, %d rows", k, err, report.Records, rows.Rows())
		}
		lines := strings.Count(strings.TrimRight(table[:k], "\r\n"), "\r\n")
		if lines > 0 && report.Records+report.Failed == 0 {
			t.Errorf("cut at %d: nothing said of the rows", k)
		}
	}
}

func TestAFailingReaderIsAnErrorAndNoProblem(t *testing.T) {
	broken := errors.New("broken")
	for k := range len(table) + 1 {
		src := io.MultiReader(strings.NewReader(table[:k]), iotest.ErrReader(broken))
		report, rows, err := read(src, 0)
		if err != broken || report.Errors > 0 || report.Failed > 0 || report.Records != rows.Rows() {
			t.Errorf("failed at %d: %v, %s, %d records", k, err, problems(report), report.Records)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{table, "", "\n", "\"", "kontakt_id\rK1\rK2", "kontakt_id;\"dato\nK1;", "kontakt_id;program\n\"a\";\"\"\"\"\n\"a\"b;c\n\"", "kontakt_id,dato\n,,,\nK1,\"\n\n\",", "kontakt_id;\xe5\n", "kontakt_id;program\nK1;\"a\r\r\n\"\r\n"} {
		f.Add(s, byte(0))
		f.Add(s, byte(';'))
	}
	f.Fuzz(func(t *testing.T, text string, separator byte) {
		report, table, err := read(strings.NewReader(text), rune(separator))
		if err != nil || report.Records != table.Rows() {
			t.Fatalf("%v, %d records, %d rows", err, report.Records, table.Rows())
		}
		lines := 1 + strings.Count(text, "\n") + strings.Count(text, "\r")
		for _, p := range report.List {
			if p.Line < 1 || p.Line > lines {
				t.Errorf("line %d of %d", p.Line, lines)
			}
		}
		for row := range table.Rows() {
			if at := table.Place(row).Line; at < 2 || at > lines || row > 0 && at <= table.Place(row-1).Line {
				t.Errorf("row %d in line %d of %d", row, at, lines)
			}
		}
		slow, slowTable, _ := read(iotest.OneByteReader(strings.NewReader(text)), rune(separator))
		if a, b := sample.Report(report, table), sample.Report(slow, slowTable); a != b {
			t.Errorf("read at once:\n%s\nbyte by byte:\n%s", a, b)
		}
	})
}
