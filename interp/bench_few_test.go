package interp_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/rules"
)

// A service judges one contact as it is saved: what a run costs that has next to
// nothing to judge, beside one that judges a hundred.
func BenchmarkFewContacts(b *testing.B) {
	info := benchInfo(b, string(rules.PPO()))
	program := compiled(b, info)
	text, err := os.ReadFile("../testdata/records/kontakt.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	lines := bytes.SplitAfter(text, []byte("\n"))
	for name, part := range map[string][][]byte{"1": lines[20:21], "10": lines[20:30], "100": lines[:100]} {
		data := record.NewDataset()
		of := files.RecordOf("kontakt.jsonl", info.Records)
		if _, err := files.Read(context.Background(), data, of, files.Source{Name: "kontakt.jsonl", Reader: bytes.NewReader(bytes.Join(part, nil))}, files.Options{}); err != nil {
			b.Fatal(err)
		}
		sealed, _ := data.Seal()
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				evaluate(b, program, sealed, 1)
			}
		})
	}
}
