package files_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"ppolang/internal/growth"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/internal/sample"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

func packed(t testing.TB, data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func codes(r record.Report) string {
	var list []string
	for _, p := range r.List {
		list = append(list, sample.Problem(p))
	}
	return strings.Join(list, ", ")
}

func TestAPackedFileIsReadAsWhatIsInIt(t *testing.T) {
	lines, table := contacts(2000)
	for name, data := range map[string][]byte{"kontakt.jsonl.gz": lines, "kontakt.NDJSON.GZ": lines, "kontakt.csv.gz": table} {
		if report := readAll(t, name, packed(t, data)); report.Records != 2000 || report.Errors > 0 {
			t.Errorf("%s: %d records, %s", name, report.Records, codes(report))
		}
	}
}

func TestAPackedFileCutAnywhereSaysSo(t *testing.T) {
	lines, _ := contacts(20)
	data := packed(t, lines)
	for k := range len(data) {
		report := readAll(t, "kontakt.jsonl.gz", data[:k])
		if report.Errors == 0 || !report.Incomplete {
			t.Fatalf("cut at %d and nothing said", k)
		}
	}
}

func TestAPackedFileThatGrowsTooMuchIsLeft(t *testing.T) {
	line := []byte(`{"kontakt_id":"K1"}` + strings.Repeat(" ", 60_000) + "\n")
	report := readAll(t, "kontakt.jsonl.gz", packed(t, bytes.Repeat(line, 2000)))
	if codes(report) != "PPO605" || !report.Limit || !report.Incomplete || report.Records == 0 {
		t.Errorf("%s, %d records", codes(report), report.Records)
	}
}

func TestAnUnknownEncodingIsNamed(t *testing.T) {
	report, err := files.Read(context.Background(), record.NewDataset(), sample.Contact(),
		files.Source{Name: "kontakt.csv", Reader: strings.NewReader("x")}, files.Options{Encoding: "ebcdic"})
	if err != nil || codes(report) != "PPO601" || !strings.Contains(report.List[0].Message(diag.EN), "`ebcdic`") {
		t.Errorf("%v, %s", err, codes(report))
	}
}

func TestARecordWithoutKeyFieldCannotBeRead(t *testing.T) {
	r := sample.Contact()
	r.Key = nil
	report, err := files.Read(context.Background(), record.NewDataset(), r, files.Source{Name: "kontakt.csv", Reader: strings.NewReader("dato\n")}, files.Options{})
	if err != nil || codes(report) != "PPO607" || !report.Incomplete {
		t.Errorf("%v, %s", err, codes(report))
	}
}

func TestAFileOfAnUnknownFormatIsNotOpened(t *testing.T) {
	for _, name := range []string{"kontakt", "kontakt.txt", "kontakt.gz", "kontakt.xls", "", "."} {
		ds := record.NewDataset()
		_, err := files.Read(context.Background(), ds, sample.Contact(), files.Source{Name: name, Reader: iotest.ErrReader(io.ErrClosedPipe)}, files.Options{})
		if err == nil || errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestEveryFormatIsTheEndingOfAFile(t *testing.T) {
	if got := strings.Join(files.Formats(), " "); got != "csv json jsonl ndjson parquet xlsm xlsx xml" {
		t.Error(got)
	}
	if got := files.Readable().Formats; !slices.Equal(got, files.Formats()) {
		t.Errorf("an innlesing can name %v", got)
	}
	for _, name := range files.Readable().Encodings {
		if !files.KnownEncoding(name) {
			t.Errorf("an innlesing can name %s, which cannot be decoded", name)
		}
	}
	for _, want := range files.Formats() {
		for name, packed := range map[string]bool{"kontakt." + want: false, "KONTAKT." + strings.ToUpper(want) + ".gz": true} {
			text := want != "parquet" && want != "xlsm" && want != "xlsx" // what is packed itself is not packed again
			if format, gz, ok := files.FormatOf(name); format != want || gz != packed || ok != (text || !packed) {
				t.Errorf("%s: %s, %t, %t", name, format, gz, ok)
			}
		}
	}
}

func TestOptionsGoBeforeTheMappingAndTheMappingBeforeTheName(t *testing.T) {
	read := func(text string, opt files.Options) string {
		report, err := files.Read(context.Background(), record.NewDataset(), sample.Contact(), files.Source{Name: "-", Reader: strings.NewReader(text)}, opt)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("%d %s", report.Records, codes(report))
	}
	m := &model.Mapping{Format: "csv", Separator: ':', Encoding: "windows-1252"}
	if got := read("kontakt_id:program\nK1:\xe5", files.Options{Mapping: m}); got != "1 " {
		t.Error(got)
	}
	if got := read("kontakt_id!program\nK1!å", files.Options{Mapping: m, Separator: '!', Encoding: "UTF-8"}); got != "1 " {
		t.Error(got)
	}
	if got := read(`{"kontakt_id":"K1"}`, files.Options{Mapping: m, Format: "jsonl"}); got != "1 " {
		t.Error(got)
	}
}

func TestAContextThatEndsStopsTheReading(t *testing.T) {
	lines, _ := contacts(20_000)
	ctx, cancel := context.WithCancel(context.Background())
	var last int64
	_, err := files.Read(ctx, record.NewDataset(), sample.Contact(), files.Source{Name: "kontakt.jsonl", Reader: bytes.NewReader(lines)},
		files.Options{Progress: func(n int64) { last = n; cancel() }})
	if err != context.Canceled || last == 0 || last >= int64(len(lines)) {
		t.Errorf("%v after %d bytes", err, last)
	}
}

func TestAFailingFileIsItsError(t *testing.T) {
	broken := errors.New("broken")
	lines, table := contacts(3)
	for name, data := range map[string][]byte{"kontakt.jsonl": lines, "kontakt.csv": table, "kontakt.jsonl.gz": packed(t, lines)} {
		for k := range len(data) + 1 {
			src := io.MultiReader(bytes.NewReader(data[:k]), iotest.ErrReader(broken))
			report, err := files.Read(context.Background(), record.NewDataset(), sample.Contact(), files.Source{Name: name, Reader: src}, files.Options{})
			if err != broken || report.Errors > 0 || report.Failed > 0 {
				t.Fatalf("%s failed at %d: %v, %s", name, k, err, codes(report))
			}
		}
	}
}

func TestSeveralFilesMakeOneTable(t *testing.T) {
	ds, r := record.NewDataset(), sample.Contact()
	for name, text := range map[string]string{"a/kontakt.jsonl": `{"kontakt_id":"K1"}`, "b/kontakt.csv": "kontakt_id\nK2\nK3"} {
		if _, err := files.Read(context.Background(), ds, r, files.Source{Name: name, Reader: strings.NewReader(text)}, files.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if n := ds.Table(r).Rows(); n != 3 {
		t.Errorf("%d rows", n)
	}
}

func TestTheRecordOfAFileIsSeenFromItsName(t *testing.T) {
	var records []*model.Record
	for _, name := range []string{"kontakt", "kontakt_gammel", "økt", "program"} {
		records = append(records, &model.Record{Named: model.Named{Name: name}})
	}
	for name, want := range map[string]string{
		"kontakt.jsonl": "kontakt", "data/Program-2026.csv": "program", `c:\data\kontakt 2.csv`: "kontakt",
		"kontakt_gammel.csv": "kontakt_gammel", "o\u0308kt.csv": "", "økt.csv": "økt", "kontakter.csv": "", "kontakt2.csv": "", "x.csv": "", "": "",
	} {
		got := ""
		if r := files.RecordOf(name, records); r != nil {
			got = r.Name
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// Nothing of what stands in a file may come out with its problems: not the
// values, and not the names in it either, which may be values.
func TestProblemsNeverHoldWhatIsInTheFile(t *testing.T) {
	marks := []string{"01010112345", "010101 12345", "010101-12345", "Canaria", "9.99E+99"}
	values := []string{`"%s"`, `%s`, `["%s"]`, `{"%s":1}`, `"%s`, `"\u00e5%s`, `"%s\q"`, `"%s":`, `true%s`}
	contact := sample.Contact()
	for _, mark := range marks {
		var inputs [][2]string
		for _, f := range contact.Fields {
			for _, v := range values {
				inputs = append(inputs, [2]string{"kontakt.jsonl", `{"kontakt_id":"K1","` + f.Name + `":` + fmt.Sprintf(v, mark) + "}"})
				inputs = append(inputs, [2]string{"kontakt.json", `[{"` + f.Name + `":` + fmt.Sprintf(v, mark) + "}]"})
			}
			for _, c := range []string{mark, `"` + mark, `"` + mark + `"x`, mark + ";x", mark + "\xff", mark + "\rx"} {
				inputs = append(inputs, [2]string{"kontakt.csv", "kontakt_id;" + f.Name + "2;" + f.Name + "\nK1;;" + c + "\n"})
				inputs = append(inputs, [2]string{"kontakt.csv", f.Name + ";" + c + ";" + c + "\n" + c + ";" + c + "\n"})
			}
		}
		inputs = append(inputs,
			[2]string{"kontakt.jsonl", `{"` + mark + `":1,"` + mark + `":1}`},
			[2]string{"kontakt-" + mark + ".jsonl", mark},
			[2]string{"kontakt-" + mark + ".json", mark},
			[2]string{"kontakt-" + mark + ".jsonl.gz", mark})
		for _, input := range inputs {
			ds := record.NewDataset()
			report, err := files.Read(context.Background(), ds, contact, files.Source{Name: input[0], Reader: strings.NewReader(input[1])}, files.Options{})
			if err != nil {
				t.Fatal(err)
			}
			sealed, twice := ds.Seal()
			problems := append(report.List, twice.List...)
			for _, p := range problems {
				for _, l := range []diag.Lang{diag.NB, diag.EN} {
					text := p.Text(l) + p.Help(l) + fmt.Sprintf("%v %+v %#v", p, p, p)
					if strings.Contains(input[0], mark) && !strings.HasPrefix(mark, "01") {
						text = strings.ReplaceAll(text, mark, "") // in the name of the file it may stand
					}
					if strings.Contains(text, mark) {
						t.Fatalf("%s with %q: %s", p.Code, input[1], p.Text(l))
					}
				}
			}
			for row := range sealed.Table(contact).Rows() {
				for _, f := range contact.Fields {
					v := sealed.Table(contact).Value(row, f)
					if text := fmt.Sprintf("%v %+v %#v %s", v, v, v.RawCodes(), v); strings.Contains(text, mark) {
						t.Fatalf("the value itself prints: %s", text)
					}
				}
			}
		}
	}
}

// shapes are files of a size, that were or might be slow to read.
var shapes = map[string]func(n int) (string, string){
	"records": func(n int) (string, string) {
		lines, _ := contacts(n * 40)
		return "kontakt.jsonl", string(lines)
	},
	"faulty keys": func(n int) (string, string) {
		return "kontakt.jsonl", "{" + strings.Repeat(`"dato":7,"x":0,`, n*10) + "}"
	},
	"strange keys": func(n int) (string, string) {
		return "kontakt.jsonl", strings.Repeat(`{"kontakt_id":"K","x":0}`+"\n", n*100)
	},
	"broken lines":    func(n int) (string, string) { return "kontakt.jsonl", strings.Repeat("{\"x\":\n", n*400) },
	"one long line":   func(n int) (string, string) { return "kontakt.jsonl", strings.Repeat(" ", n*4000) },
	"one long array":  func(n int) (string, string) { return "kontakt.json", "[" + strings.Repeat("{},", n*400) },
	"open quotes":     func(n int) (string, string) { return "kontakt.csv", "kontakt_id\n" + strings.Repeat("\"\n", n*400) },
	"one open quote":  func(n int) (string, string) { return "kontakt.csv", "kontakt_id\n\"" + strings.Repeat("x\n", n*400) },
	"doubled quotes":  func(n int) (string, string) { return "kontakt.csv", "kontakt_id\n\"" + strings.Repeat("\"\"\n", n*400) },
	"unknown columns": func(n int) (string, string) { return "kontakt.csv", "kontakt_id" + strings.Repeat(";x", n) + "\n" },
}

func reading(tb testing.TB, shape func(n int) (string, string)) growth.Task {
	return func(n int) func() {
		name, text := shape(n)
		return func() { readAll(tb, name, []byte(text)) }
	}
}

// Twice the file takes twice the work, whatever is in it.
func TestReadingIsLinear(t *testing.T) {
	for name, shape := range shapes {
		t.Run(name, func(t *testing.T) { growth.Linear(t, 400, reading(t, shape)) })
	}
}

func BenchmarkReadingIsLinear(b *testing.B) {
	for name, shape := range shapes {
		b.Run(name, func(b *testing.B) { growth.Ratio(b, 400, reading(b, shape)) })
	}
}
