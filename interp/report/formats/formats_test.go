package formats_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/report"
	"ppolang/interp/report/formats"
	"ppolang/interp/report/reporttest"
	"ppolang/lang/diag"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func inEnglish(run report.Run) report.Run {
	run.Lang = diag.EN
	return run
}

// readable is what was written as a text: of a workbook the cells of each sheet.
func readable(t *testing.T, name string, text []byte) string {
	t.Helper()
	if name != "xlsx" {
		return string(text)
	}
	f, err := excelize.OpenReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", sheet)
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			b.WriteString(strings.Join(row, " | ") + "\n")
		}
	}
	return b.String()
}

func TestReportsAreAsTheyWere(t *testing.T) {
	writers := map[string]func(*bytes.Buffer) error{
		"text.en": func(b *bytes.Buffer) error { return report.Text(b, inEnglish(reporttest.Sample()), nil) },
		"summary": func(b *bytes.Buffer) error {
			b.WriteString(reporttest.Sample().Summary.Text(diag.NB) + reporttest.Sample().Summary.Text(diag.EN))
			return nil
		},
	}
	for _, f := range formats.All {
		writers[f.Name] = func(b *bytes.Buffer) error {
			var text bytes.Buffer
			err := f.Write(&text, reporttest.Sample(), nil)
			b.WriteString(readable(t, f.Name, text.Bytes()))
			return err
		}
	}
	for name, write := range writers {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, b.String(), want)
		}
	}
}

func TestColoursAreThoseOfTheSeverity(t *testing.T) {
	var b bytes.Buffer
	paint := func(ink diag.Ink, text string) string { return fmt.Sprintf("<%d>", ink) + text }
	if err := report.Text(&b, reporttest.Sample(), paint); err != nil || !strings.Contains(b.String(), "<2>feil") || !strings.Contains(b.String(), "<1>advarsel") {
		t.Errorf("%s %v", b.String(), err)
	}
}

// failing fails after some bytes.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left < len(p) {
		return f.left, errors.New("full")
	}
	f.left -= len(p)
	return len(p), nil
}

func TestAFullDiskIsAnError(t *testing.T) {
	for left := range 4 {
		for _, f := range formats.All {
			if f.Write(&failing{left * 100}, reporttest.Sample(), nil) == nil {
				t.Errorf("%s says nothing when the disk is full after %d bytes", f.Name, left*100)
			}
		}
	}
}
