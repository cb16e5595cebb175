package files_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/internal/sample"
)

// contacts makes n synthetic contacts, as JSON lines and as a table.
func contacts(n int) (lines, table []byte) {
	var l, t bytes.Buffer
	t.WriteString("kontakt_id;pasient_id;program;dato;kontakttype;hovedtilstand;prosedyrer;antall_pårørende;undervisningstimer;digital_andel;pasient_deltok\n")
	codes := []string{"WPCK00", "ZWWA30", "WWAA00", "ZWWA40"}
	for i := range n {
		kontakt, pasient, program := fmt.Sprintf("K%07d", i), fmt.Sprintf("p%05d", i/5), fmt.Sprintf("P%03d", i%300)
		dato := fmt.Sprintf("2026-%02d-%02d", i%12+1, i%28+1)
		a, b := codes[i%4], codes[(i/4)%4]
		fmt.Fprintf(&l, `{"kontakt_id":"%s","pasient_id":"%s","program":"%s","dato":"%s","kontakttype":"13","hovedtilstand":"E10.%d","prosedyrer":["%s","%s"],"antall_pårørende":%d,"undervisningstimer":%d.5,"digital_andel":%d,"pasient_deltok":true}`+"\n",
			kontakt, pasient, program, dato, i%10, a, b, i%3, i%9, i%101)
		fmt.Fprintf(&t, "%s;%s;%s;%s;13;E10.%d;%s %s;%d;%d,5;%d;ja\n", kontakt, pasient, program, dato, i%10, a, b, i%3, i%9, i%101)
	}
	return l.Bytes(), t.Bytes()
}

func readAll(t testing.TB, name string, data []byte) record.Report {
	report, err := files.Read(context.Background(), record.NewDataset(), sample.Contact(), files.Source{Name: name, Reader: bytes.NewReader(data)}, files.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func benchmark(b *testing.B, name string, data []byte, records int) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if report := readAll(b, name, data); report.Records != records || report.Errors > 0 {
			b.Fatalf("%d records, %d errors", report.Records, report.Errors)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*records), "ns/record")
}

const benchRecords = 50_000

func BenchmarkJSONL(b *testing.B) {
	lines, _ := contacts(benchRecords)
	benchmark(b, "kontakt.jsonl", lines, benchRecords)
}

func BenchmarkJSONArray(b *testing.B) {
	lines, _ := contacts(benchRecords)
	lines = bytes.ReplaceAll(lines, []byte("}\n"), []byte("},\n"))
	benchmark(b, "kontakt.json", append(append([]byte("["), lines[:len(lines)-2]...), ']'), benchRecords)
}

func BenchmarkCSV(b *testing.B) {
	_, table := contacts(benchRecords)
	benchmark(b, "kontakt.csv", table, benchRecords)
}
