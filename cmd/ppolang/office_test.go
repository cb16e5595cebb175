package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/report"
	"ppolang/interp/report/xlsx"
)

// needs is about a program that what is written is for: `make programs` installs it, and
// runs these tests.
func needs(t *testing.T, name string) {
	t.Helper()
	if os.Getenv("PROGRAMS") == "" {
		t.Skipf("needs %s: make programs", name)
	}
	if _, err := exec.LookPath(name); err != nil {
		t.Fatal(err)
	}
}

// written is what a call writes about the shipped records into a file of a name.
func written(t *testing.T, name string, args ...string) string {
	t.Helper()
	records, err := filepath.Glob("../../testdata/records/*.jsonl")
	if err != nil || len(records) == 0 {
		t.Fatal(records, err)
	}
	path := filepath.Join(t.TempDir(), name)
	var errs bytes.Buffer
	call := append([]string{"eval", "../../rules/ppo.rules"}, append(records, append(args, "-o", path)...)...)
	run(call, strings.NewReader(""), &bytes.Buffer{}, &errs, func(string) string { return "" })
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err, errs.String())
	}
	return path
}

// office has LibreOffice make another file of one, as an office does that is set to
// Norwegian.
func office(t *testing.T, path, to string, options ...string) string {
	t.Helper()
	dir := t.TempDir()
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--norestore"}, options...)
	cmd := exec.Command("soffice", append(args, "--convert-to", to, "--outdir", dir, path)...)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	kind, _, _ := strings.Cut(to, ":")
	made, err := filepath.Glob(filepath.Join(dir, "*."+kind))
	if err != nil || len(made) == 0 {
		t.Fatal(made, err)
	}
	return made[0]
}

// The CSV is opened as columns, each with its heading, and no cell is a formula or became
// another value.
func TestLibreOfficeOpensTheCSV(t *testing.T) {
	needs(t, "soffice")
	path := written(t, "liste.csv")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	read := func(text []byte, comma rune) [][]string {
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
		r.Comma = comma
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	want := read(text, ';')
	// 59 is the semicolon, 34 the quote, 76 UTF-8; the language of dates is Norwegian. Then
	// it is written again with commas, as shown (the last true).
	opened := office(t, path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
		"--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1044,false,true")
	again, err := os.ReadFile(opened)
	if err != nil {
		t.Fatal(err)
	}
	got := read(again, ',')
	if len(got) != len(want) || len(want) < 50 {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	for i := range want {
		for j := range want[i] {
			if d := want[i][j]; i > 0 && want[0][j] == "dato" && d != "" { // read as a day, and shown as here
				want[i][j] = d[3:5] + "/" + d[:2] + "/" + d[6:]
			}
			if got[i][j] != want[i][j] {
				t.Errorf("row %d, %s: %q is opened as %q", i, want[0][j], want[i][j], got[i][j])
			}
		}
	}
}

// A workbook is opened with everything that is in it, without a formula; and once
// LibreOffice has saved a list, what people wrote in it is still found.
func TestLibreOfficeOpensTheWorkbook(t *testing.T) {
	needs(t, "soffice")
	path := written(t, "liste.xlsx")
	saved := office(t, path, "xlsx:Calc MS Excel 2007 XML")
	sameCells(t, path, saved)
	leaders := written(t, "ledere.xlsx", "--summary-only")
	sameCells(t, leaders, office(t, leaders, "xlsx:Calc MS Excel 2007 XML"))
	list := func(path string) *report.Earlier {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		earlier, err := xlsx.Earlier(file)
		if err != nil {
			t.Fatal(err)
		}
		return earlier
	}
	if want, got := list(path), list(saved); len(want.Rows) < 50 || !slices.Equal(got.Rows, want.Rows) {
		t.Errorf("%d corrections, want %d", len(got.Rows), len(want.Rows))
	}
}

// sameCells says where a workbook shows something else than another, or has a formula.
func sameCells(t *testing.T, path, other string) {
	t.Helper()
	ours, theirs := book(t, path), book(t, other)
	cells := 0
	for _, sheet := range ours.GetSheetList() {
		want, err := ours.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		got, err := theirs.GetRows(sheet)
		if err != nil || len(got) != len(want) {
			t.Fatalf("%s: %d rows, want %d: %v", sheet, len(got), len(want), err)
		}
		for i := range want {
			for j := range want[i] {
				cells++
				cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
				if formula, _ := theirs.GetCellFormula(sheet, cell); formula != "" {
					t.Errorf("%s %s is a formula", sheet, cell)
				}
				if j >= len(got[i]) || strings.TrimRight(got[i][j], " ") != strings.TrimRight(want[i][j], " ") {
					t.Errorf("%s %s: %q is opened as %q", sheet, cell, want[i][j], got[i])
				}
			}
		}
	}
	if cells < 200 {
		t.Errorf("only %d cells", cells)
	}
}

func book(t *testing.T, path string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}
