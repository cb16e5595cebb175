package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/interp/report/reporttest"
	"ppolang/lang/diag"
)

func written(t *testing.T, run report.Run) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, run); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t *testing.T, text []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func rows(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	list, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// The same list is the same bytes, and every text of it stays a text.
func TestAWorkbookIsOfTextsAndDays(t *testing.T) {
	run := reporttest.Sample()
	list := slices.Collect(run.Findings.All())
	for i := range list {
		list[i].Message = []string{"=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"}[i%6]
	}
	run.Findings = finding.ListOf(list)
	text := written(t, run)
	for range 3 {
		if !bytes.Equal(written(t, run), text) {
			t.Fatal("the same list is not the same bytes")
		}
	}
	f := opened(t, text)
	if got := fmt.Sprint(f.GetSheetList()); got != "[Arbeidsliste Kan ikke avgjøres Sammendrag Ikke prøvd Kilder]" {
		t.Error(got)
	}
	seen := 0
	for _, sheet := range f.GetSheetList() {
		for i, row := range rows(t, f, sheet) {
			for j := range row {
				cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
				if formula, err := f.GetCellFormula(sheet, cell); formula != "" || err != nil {
					t.Errorf("%s %s is the formula %q (%v)", sheet, cell, formula, err)
				}
				if strings.HasPrefix(row[j], "=") {
					seen++
				}
			}
		}
	}
	if seen < 3 {
		t.Errorf("only %d texts that look like formulas", seen)
	}
	work := rows(t, f, "Arbeidsliste")
	if len(work) != 7 || work[1][1] != "09.02.2026" || work[1][10] != "åpen" {
		t.Errorf("%q", work)
	}
}

// In English it is another list, and one without findings has its headings.
func TestAWorkbookInEnglishOfNothing(t *testing.T) {
	f := opened(t, written(t, report.Run{Lang: diag.EN}))
	if got := rows(t, f, "Work list"); len(got) != 1 || got[0][0] != "Unit" || got[0][5] != "Correction" {
		t.Errorf("%q", got)
	}
}

// What a sheet has no room for is counted, and a text that a cell has no room for says so.
func TestAWorkbookHasLimits(t *testing.T) {
	b, err := newBook(diag.NB)
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.sheet("Liste", columns[:1], nil)
	if err != nil {
		t.Fatal(err)
	}
	s.most = 3
	for i := range 5 {
		if err := s.row(fmt.Sprint("K", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := b.Write(&text); err != nil {
		t.Fatal(err)
	}
	got := rows(t, opened(t, text.Bytes()), "Liste")
	if len(got) != 5 || got[3][0] != "K2" || !strings.HasPrefix(got[4][0], "… og 2 rader til") {
		t.Errorf("%q", got)
	}
	long := clipped(strings.Repeat("ø", mostRunes+1), diag.NB)
	if n := len([]rune(long)); n != mostRunes || !strings.HasSuffix(long, "(resten får ikke plass)") {
		t.Errorf("%d characters", n)
	}
}

// What people wrote is found again whatever they did to the list, and is with the
// corrections that are still asked for; the others are listed with it.
func TestWhatPeopleWroteIsTakenAlong(t *testing.T) {
	run := reporttest.Sample()
	f := opened(t, written(t, run))
	const sheet = "Arbeidsliste"
	work := rows(t, f, sheet)
	header := work[0]
	at := func(name string) int { return slices.Index(header, name) }
	for i, row := range work[1:] {
		for name, text := range map[string]string{"Status": "rettet", "Begrunnelse": "fordi " + row[at("Nøkkel")], "Hvem": "AB", "Kommentar": "=se her"} {
			cell, _ := excelize.CoordinatesToCellName(at(name)+1, i+2)
			if err := f.SetCellStr(sheet, cell, text); err != nil {
				t.Fatal(err)
			}
		}
		cell, _ := excelize.CoordinatesToCellName(at("Frist")+1, i+2)
		if err := f.SetCellValue(sheet, cell, 46000+i); err != nil { // a day
			t.Fatal(err)
		}
	}
	for _, change := range []func() error{
		func() error { return f.InsertCols(sheet, "C", 1) },
		func() error { return f.InsertRows(sheet, 1, 2) },
		func() error { return f.SetCellStr(sheet, "A1", "Vår liste") },
		func() error { return f.SetSheetName(sheet, "Uke 6") },
		func() error { return f.DuplicateRow("Uke 6", 5) },
		func() error { return f.DeleteSheet("Sammendrag") },
	} {
		if err := change(); err != nil {
			t.Fatal(err)
		}
	}
	var text bytes.Buffer
	if err := f.Write(&text); err != nil {
		t.Fatal(err)
	}
	earlier, err := Earlier(&text)
	if err != nil || len(earlier.Rows) != len(work)-1 {
		t.Fatal(len(earlier.Rows), err)
	}
	list := slices.Collect(run.Findings.All())
	run.Findings = finding.ListOf(list[1:]) // its corrections, on K1 and K2, are gone
	run.Earlier = earlier
	next := opened(t, written(t, run))
	got := rows(t, next, sheet)
	if len(got) != len(work)-2 {
		t.Fatalf("%q", got)
	}
	for _, row := range got[1:] {
		if row[at("Status")] != "rettet" || row[at("Begrunnelse")] != "fordi "+row[at("Nøkkel")] || row[at("Hvem")] != "AB" || row[at("Kommentar")] != "=se her" || !strings.HasSuffix(row[at("Frist")], ".2025") {
			t.Errorf("%q", row)
		}
	}
	gone := rows(t, next, "Borte siden sist")
	if len(gone) != 3 || gone[1][2] != "K1" || gone[2][2] != "K2" || gone[1][6] != "fordi K1" || gone[1][0] != "LMS" {
		t.Errorf("%q", gone)
	}
	// And once more: nothing is lost between one list and the next.
	again, err := Earlier(bytes.NewReader(written(t, run)))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range again.Rows {
		if again.Of[row].Who != "AB" {
			t.Errorf("%v lost what people wrote", row)
		}
	}
}

// What is no earlier list is said to be none, and nothing of it is shown.
func TestWhatIsNoEarlierListIsRefused(t *testing.T) {
	for name, text := range map[string][]byte{"text": []byte("KANARI"), "empty": nil, "cut": written(t, reporttest.Sample())[:2000]} {
		if _, err := Earlier(bytes.NewReader(text)); err != ErrNoBook {
			t.Errorf("%s: %v", name, err)
		}
	}
	other := excelize.NewFile()
	_ = other.SetCellStr("Sheet1", "A1", "KANARI")
	var b bytes.Buffer
	if err := other.Write(&b); err != nil {
		t.Fatal(err)
	}
	if _, err := Earlier(&b); err != ErrNoList {
		t.Error(err)
	}
}
