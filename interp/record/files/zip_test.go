package files_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/internal/sample"
	"ppolang/lang/model"
)

func zipped(t testing.TB, names []string, data []byte) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "/") {
			if _, err := w.Write(data); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAZipFile(t *testing.T) {
	lines, table := contacts(2000)
	locked := zipped(t, []string{"a.csv"}, table)
	for _, header := range []string{"PK\x03\x04", "PK\x01\x02"} {
		at := bytes.Index(locked, []byte(header))
		locked[at+map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[header]] |= 1
	}
	whole := zipped(t, []string{"a.csv"}, table)
	for name, c := range map[string]struct {
		file string
		data []byte
		want string
	}{
		"a table":                 {"kontakt.zip", zipped(t, []string{"uttrekk.csv"}, table), "2000 "},
		"lines":                   {"KONTAKT.ZIP", zipped(t, []string{"uttrekk.jsonl"}, lines), "2000 "},
		"the outer name says it":  {"kontakt.csv.zip", zipped(t, []string{"uttrekk.dat"}, table), "2000 "},
		"what the Mac puts in it": {"kontakt.zip", zipped(t, []string{"a/", "a/b.csv", "__MACOSX/a/._b.csv", "a/.DS_Store"}, table), "2000 "},
		"several files":           {"kontakt.zip", zipped(t, []string{"a.csv", "b.csv"}, table), "0 PPO647"},
		"no file":                 {"kontakt.zip", zipped(t, []string{"a/"}, nil), "0 PPO647"},
		"a password":              {"kontakt.zip", locked, "0 PPO648"},
		"no text":                 {"kontakt.zip", zipped(t, []string{"a.xlsx"}, table), "0 PPO602"},
		"packed twice":            {"kontakt.zip", zipped(t, []string{"a.csv.gz"}, table), "0 PPO602"},
		"no zip file":             {"kontakt.zip", table, "0 PPO606"},
		"cut short":               {"kontakt.zip", whole[:len(whole)-10], "0 PPO606"},
		"not unpacked":            {"kontakt.csv", whole, "0 PPO602"},
		"too much in it":          {"kontakt.zip", zipped(t, []string{"a.csv"}, append([]byte("kontakt_id\n"), bytes.Repeat(append(bytes.Repeat([]byte(" "), 1023), '\n'), 100<<10)...)), "0 PPO605"},
	} {
		for kind, src := range map[string]io.Reader{"stream": io.MultiReader(bytes.NewReader(c.data)), "file": bytes.NewReader(c.data)} {
			f := files.Open(context.Background(), files.Source{Name: c.file, Reader: src}, nil)
			look, err := f.Look(record.ShapeOf(sample.Contact(), nil), files.Options{})
			if err != nil || strings.HasPrefix(c.want, "2000") && (len(look.Headings) == 0 || look.Problems.Errors > 0) {
				t.Errorf("%s, %s: %v, headings %q", name, kind, err, look.Headings)
			}
			report, err := f.Read(record.NewDataset(), sample.Contact(), files.Options{})
			want := strings.HasPrefix(c.want, "2000")
			if err != nil || codes(report) != strings.SplitN(c.want, " ", 2)[1] || want != (report.Records == 2000) || report.Incomplete == want {
				t.Errorf("%s, %s: %v, %d records, %s", name, kind, err, report.Records, codes(report))
			}
		}
	}
}

func TestTheHeaderIsTheLineThatHasTheHeadingOfTheMapping(t *testing.T) {
	r := sample.Contact()
	m := &model.Mapping{Record: r, Header: "Uttrekk nr"}
	text := "kontakt_id;alle\nUttrekk nr;kontakt_id;program\n7;K1;P1\n"
	ds := record.NewDataset()
	report, err := files.Read(context.Background(), ds, r, files.Source{Name: "kontakt.csv", Reader: strings.NewReader(text)}, files.Options{Mapping: m})
	if err != nil || !strings.HasPrefix(codes(report), "PPO641 2") || report.Header != 2 || report.Skipped.Above != 1 || report.Records != 1 || report.Errors > 0 {
		t.Errorf("%v, %s, %+v", err, codes(report), report)
	}
}
