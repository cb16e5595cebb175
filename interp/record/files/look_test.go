package files_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/internal/sample"
)

// Looking says how a file begins, as often as it is asked, and the file is read
// from its beginning all the same.
func TestALookUsesNothingUp(t *testing.T) {
	lines, table := contacts(20_000)
	array := "[" + strings.ReplaceAll(strings.TrimSpace(string(lines)), "\n", ",\n") + "]"
	const names = "kontakt_id pasient_id program dato kontakttype hovedtilstand prosedyrer antall_pårørende undervisningstimer digital_andel pasient_deltok"
	for name, file := range map[string]struct {
		data []byte
		want string
	}{
		"kontakt.csv":      {table, "csv utf-8 ';' 1 " + names},
		"kontakt.csv.gz":   {packed(t, table), "csv utf-8 ';' 1 " + names},
		"kontakt.jsonl":    {lines, "jsonl utf-8 '\\x00' 0 " + names},
		"kontakt.jsonl.gz": {packed(t, lines), "jsonl utf-8 '\\x00' 0 " + names},
		"kontakt.json":     {[]byte(array), "json utf-8 '\\x00' 0 " + names},
	} {
		for kind, src := range map[string]io.Reader{"stream": io.MultiReader(bytes.NewReader(file.data)), "file": bytes.NewReader(file.data)} {
			f := files.Open(context.Background(), files.Source{Name: name, Reader: src}, nil)
			for range 2 {
				for _, shape := range []record.Shape{{}, record.ShapeOf(sample.Contact(), nil)} {
					look, err := f.Look(shape, files.Options{})
					got := fmt.Sprintf("%s %s %q %d %s", look.Format, look.Encoding, look.Separator, look.Line, strings.Join(look.Headings, " "))
					if err != nil || got != file.want || look.Problems.Errors > 0 {
						t.Errorf("%s, %s: %v %s", name, kind, err, got)
					}
				}
			}
			report, err := f.Read(record.NewDataset(), sample.Contact(), files.Options{})
			if err != nil || report.Records != 20_000 || report.Errors > 0 {
				t.Errorf("%s, %s: %v, %d records", name, kind, err, report.Records)
			}
		}
	}
}
