package files_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	library "github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/internal/sample"
)

const batchRecords = 1000

// asFormats is a file of the same records in every format; in every hundredth the date
// is none.
func asFormats(t *testing.T) map[string][]byte {
	t.Helper()
	type visit struct {
		ID   string `parquet:"kontakt_id"`
		Date string `parquet:"dato"`
	}
	var csv, lines, array, book, columns bytes.Buffer
	csv.WriteString("kontakt_id;dato\n")
	array.WriteString("[")
	workbook := excelize.NewFile()
	rows := []visit{}
	cell := func(column string, row int, text string) {
		if err := workbook.SetCellStr("Sheet1", fmt.Sprint(column, row), text); err != nil {
			t.Fatal(err)
		}
	}
	cell("A", 1, "kontakt_id")
	cell("B", 1, "dato")
	for i := range batchRecords {
		v := visit{fmt.Sprint("K", i), "2026-01-02"}
		if i%100 == 50 {
			v.Date = "ingen"
		}
		fmt.Fprintf(&csv, "%s;%s\n", v.ID, v.Date)
		one := fmt.Sprintf(`{"kontakt_id":%q,"dato":%q}`, v.ID, v.Date)
		lines.WriteString(one + "\n")
		if i > 0 {
			array.WriteString(",\n")
		}
		array.WriteString(one)
		cell("A", i+2, v.ID)
		cell("B", i+2, v.Date)
		rows = append(rows, v)
	}
	array.WriteString("]")
	if err := workbook.Write(&book); err != nil {
		t.Fatal(err)
	}
	w := library.NewGenericWriter[visit](&columns)
	if _, err := w.Write(rows); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"kontakt.csv": csv.Bytes(), "kontakt.jsonl": lines.Bytes(), "kontakt.json": array.Bytes(), "kontakt.csv.gz": packed(t, csv.Bytes()),
		"kontakt.xlsx": book.Bytes(), "kontakt.parquet": columns.Bytes(),
	}
}

// The batches of a file are, together and in order, what a file is read to; of each its
// problems are those of its rows.
func TestBatchesAreTheWholeFile(t *testing.T) {
	for name, data := range asFormats(t) {
		contact := sample.Contact()
		ds := record.NewDataset()
		var keys, places []string
		batches, read := 0, 0
		each := func(b record.Batch) {
			batches++
			if b.From != read {
				t.Errorf("%s: a batch begins at %d, after %d", name, b.From, read)
			}
			if n := b.To - b.From; n < 64 && b.To != batchRecords*99/100 {
				t.Errorf("%s: a batch of %d", name, n)
			}
			read = b.To
			for row := b.From; row < b.To; row++ {
				keys = append(keys, b.Table.Value(row, contact.Key).RawKey())
			}
			first, last := 0, b.Table.Place(b.To-1).Line
			if b.From > 0 {
				first = b.Table.Place(b.From - 1).Line
			}
			for _, p := range b.Problems {
				places = append(places, fmt.Sprint(p.Line))
				if p.Line <= first || p.Line > last {
					t.Errorf("%s: a problem of line %d in a batch of lines %d to %d", name, p.Line, first, last)
				}
			}
		}
		report, err := files.Read(context.Background(), ds, contact, files.Source{Name: name, Reader: bytes.NewReader(data)}, files.Options{Each: each, Batch: 64})
		if err != nil || report.Failed != batchRecords/100 {
			t.Fatalf("%s: %v, %d failed", name, err, report.Failed)
		}
		var wantKeys, wantPlaces []string
		table := ds.Table(contact)
		for row := range table.Rows() {
			wantKeys = append(wantKeys, table.Value(row, contact.Key).RawKey())
		}
		for _, p := range report.List {
			wantPlaces = append(wantPlaces, fmt.Sprint(p.Line))
		}
		if batches != (batchRecords*99/100+63)/64 || !slices.Equal(keys, wantKeys) || !slices.Equal(places, wantPlaces) {
			t.Errorf("%s: %d batches with %d of %d records and problems %s of %s", name, batches, len(keys), len(wantKeys), strings.Join(places, " "), strings.Join(wantPlaces, " "))
		}
	}
}
