package parquet_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	library "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/deprecated"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/parquet"
	"ppolang/lang/diag"
)

// visit is a record as a warehouse may keep it.
type visit struct {
	ID      string            `parquet:"kontakt_id"`
	Patient *int64            `parquet:"pasient_id"`
	Program []byte            `parquet:"program"`
	Day     *int32            `parquet:"dato,date"`
	Type    int32             `parquet:"kontakttype"`
	Cause   *string           `parquet:"hovedtilstand,dict"`
	Codes   []string          `parquet:"prosedyrer,list"`
	Guests  float64           `parquet:"antall_pårørende"`
	Hours   int64             `parquet:"undervisningstimer,decimal(2:18)"`
	Share   *float32          `parquet:"digital_andel"`
	Came    *bool             `parquet:"pasient_deltok"`
	Fees    []string          `parquet:"takster"`
	Extra   map[string]string `parquet:"tillegg"`
}

func pointer[T any](v T) *T { return &v }

func visits() []visit {
	return []visit{
		{ID: "K1", Patient: pointer(int64(120000000001)), Program: []byte("P1"), Day: pointer(int32(20485)), Type: 13, Cause: pointer("E10.9"),
			Codes: []string{"WPCK00", "ZWWA30"}, Guests: 2, Hours: 750, Share: pointer(float32(80)), Came: pointer(true), Fees: []string{"201B"}, Extra: map[string]string{"a": "b"}},
		{ID: "K2", Type: 1, Codes: []string{}, Guests: 1, Hours: -5},
	}
}

// written writes rows in groups of so many.
func written[T any](t testing.TB, rows []T, group int, options ...library.WriterOption) []byte {
	t.Helper()
	var b bytes.Buffer
	w := library.NewGenericWriter[T](&b, options...)
	for i, row := range rows {
		if _, err := w.Write([]T{row}); err != nil {
			t.Fatal(err)
		}
		if group > 0 && (i+1)%group == 0 {
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read reads a file for the sample's record type.
func read(t testing.TB, data []byte) string {
	t.Helper()
	ds, contact := record.NewDataset(), sample.Contact()
	in := record.NewIntake(ds, contact, "kontakt.parquet", nil)
	if err := parquet.Read(&record.Source{At: bytes.NewReader(data), Size: int64(len(data))}, in, in.Shape()); err != nil {
		t.Fatal(err)
	}
	return sample.Report(in.Report, ds.Table(contact))
}

const wanted = "PPO642 1 kolonner som ikke leses: 1 (nummer 13)\n" +
	"errors 0 warnings 1 records 2 failed 0 incomplete false limit false\n" +
	"1 kontakt_id=K1 pasient_id=120000000001 program=P1 dato=2026-02-01 kontakttype=13 hovedtilstand=E10.9=E109 prosedyrer=2,WPCK00,ZWWA30 antall_pårørende=2 undervisningstimer=7.5 digital_andel=0.8 pasient_deltok=true takster=1,201B\n" +
	"2 kontakt_id=K2 kontakttype=1 prosedyrer=0 antall_pårørende=1 undervisningstimer=-0.05 takster=0\n"

func TestAFileOfEveryKindOfColumn(t *testing.T) {
	for name, codec := range map[string]compress.Codec{"bare": &library.Uncompressed, "snappy": &library.Snappy, "gzip": &library.Gzip, "zstd": &library.Zstd, "lz4": &library.Lz4Raw, "brotli": &library.Brotli} {
		for version := 1; version <= 2; version++ {
			data := written(t, visits(), 1, library.Compression(codec), library.DataPageVersion(version))
			if got := read(t, data); got != wanted {
				t.Errorf("%s, pages of version %d: got\n%s\nwant\n%s", name, version, got, wanted)
			}
		}
	}
}

// What a column of each type is read as.
func TestColumns(t *testing.T) {
	at := time.Date(2026, 2, 1, 10, 30, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		field string
		node  library.Node
		value library.Value
		want  string
	}{
		"a text":                       {"pasient_id", library.String(), library.ByteArrayValue([]byte("007")), "pasient_id=007"},
		"a blank text":                 {"pasient_id", library.String(), library.ByteArrayValue([]byte(" ")), ""},
		"blanks where codes stand":     {"takster", library.String(), library.ByteArrayValue(nil), ""},
		"codes in one text":            {"takster", library.String(), library.ByteArrayValue([]byte("A, B")), "takster=2,A,B"},
		"bytes that are no text":       {"pasient_id", library.String(), library.ByteArrayValue([]byte{0xff}), "PPO603"},
		"a whole number as an id":      {"pasient_id", library.Int(64), library.Int64Value(1 << 60), "pasient_id=1152921504606846976"},
		"one without a sign":           {"pasient_id", library.Uint(64), library.Int64Value(-1), "pasient_id=18446744073709551615"},
		"a small one without a sign":   {"pasient_id", library.Uint(32), library.Int32Value(-1), "pasient_id=4294967295"},
		"a double as an id":            {"pasient_id", library.Leaf(library.DoubleType), library.DoubleValue(1.2e11), "pasient_id=120000000000"},
		"a double too large for one":   {"pasient_id", library.Leaf(library.DoubleType), library.DoubleValue(1e17), "PPO612"},
		"a double that is none":        {"undervisningstimer", library.Leaf(library.DoubleType), library.DoubleValue(nan()), ""},
		"a float":                      {"undervisningstimer", library.Leaf(library.FloatType), library.FloatValue(0.1), "undervisningstimer=0.1"},
		"a decimal as a code":          {"kontakttype", library.Decimal(2, 9, library.Int32Type), library.Int32Value(1300), "kontakttype=13"},
		"a decimal in bytes":           {"undervisningstimer", library.Decimal(1, 20, library.FixedLenByteArrayType(9)), library.FixedLenByteArrayValue([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xb5}), "undervisningstimer=-7.5"},
		"a date":                       {"dato", library.Date(), library.Int32Value(20485), "dato=2026-02-01"},
		"a date before 1970":           {"dato", library.Date(), library.Int32Value(-1), "dato=1969-12-31"},
		"a date before all":            {"dato", library.Date(), library.Int32Value(-1 << 31), "PPO610"},
		"a date as a code":             {"kontakttype", library.Date(), library.Int32Value(20485), "PPO679"},
		"a time of a clock":            {"dato", library.TimestampAdjusted(library.Millisecond, false), library.Int64Value(at.UnixMilli()), "dato=2026-02-01"},
		"an instant in no known zone":  {"dato", library.Timestamp(library.Millisecond), library.Int64Value(at.UnixMilli()), "PPO646"},
		"in microseconds":              {"dato", library.TimestampAdjusted(library.Microsecond, false), library.Int64Value(at.UnixMicro()), "dato=2026-02-01"},
		"in nanoseconds":               {"dato", library.TimestampAdjusted(library.Nanosecond, false), library.Int64Value(at.UnixNano()), "dato=2026-02-01"},
		"before 1970 in nanoseconds":   {"dato", library.TimestampAdjusted(library.Nanosecond, false), library.Int64Value(-1), "dato=1969-12-31"},
		"as a text":                    {"pasient_id", library.TimestampAdjusted(library.Nanosecond, false), library.Int64Value(at.UnixNano()), "pasient_id=2026-02-01T10:30:00"},
		"an old time":                  {"dato", library.Leaf(library.Int96Type), library.ValueOf(deprecated.Int96{0, 0, 2461073}), "dato=2026-02-01"},
		"a time of the day":            {"pasient_id", library.Time(library.Millisecond), library.Int32Value(37_800_000), "pasient_id=10:30:00"},
		"a time of the day for a date": {"dato", library.Time(library.Millisecond), library.Int32Value(37_800_000), "PPO610"},
		"yes":                          {"pasient_deltok", library.Leaf(library.BooleanType), library.BooleanValue(true), "pasient_deltok=true"},
		"yes as a number":              {"pasient_deltok", library.Int(32), library.Int32Value(1), "pasient_deltok=true"},
		"yes as an id":                 {"pasient_id", library.Leaf(library.BooleanType), library.BooleanValue(true), "PPO610"},
		"yes as a date":                {"dato", library.Leaf(library.BooleanType), library.BooleanValue(true), "PPO610"},
		"a UUID":                       {"pasient_id", library.UUID(), library.FixedLenByteArrayValue([]byte("0123456789abcdef")), "pasient_id=30313233-3435-3637-3839-616263646566"},
		"a nothing":                    {"pasient_id", library.Optional(library.String()), library.NullValue(), ""},
		"codes that are nothing":       {"takster", library.Optional(library.String()), library.NullValue(), ""},
		"a repeated text":              {"takster", library.Repeated(library.String()), library.ByteArrayValue([]byte("A")), "takster=1,A"},
		"a repeated text as an id":     {"pasient_id", library.Repeated(library.String()), library.ByteArrayValue([]byte("A")), "PPO610"},
		"repeated numbers":             {"takster", library.Repeated(library.Int(32)), library.Int32Value(201), "takster=1,201"},
		"a list":                       {"takster", library.List(library.String()), library.ByteArrayValue([]byte("A")), "takster=1,A"},
		"a list with a nothing in it":  {"takster", library.List(library.Optional(library.String())), library.NullValue().Level(0, 1, 1), "PPO610"},
		"an empty list":                {"takster", library.List(library.String()), library.NullValue(), "takster=0"},
		"no list":                      {"takster", library.Optional(library.List(library.String())), library.NullValue(), ""},
		"an empty list that may miss":  {"takster", library.Optional(library.List(library.String())), library.NullValue().Level(0, 1, 1), "takster=0"},
		"a list whose mark is a text":  {"takster", library.List(library.String()), library.ByteArrayValue([]byte("A\x1fB")), "PPO610"},
		"a group":                      {"takster", library.Group{"a": library.String()}, library.ByteArrayValue([]byte("A")), "PPO681 incomplete"},
		"bits":                         {"pasient_id", library.Leaf(library.FixedLenByteArrayType(4)), library.FixedLenByteArrayValue([]byte("abcd")), "PPO681 incomplete"},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			w := library.NewWriter(&b, library.NewSchema("x", library.Group{"kontakt_id": library.String(), c.field: c.node}))
			// Columns are in the order of their names.
			first, value := 0, c.value
			at := 1
			if c.field < "kontakt_id" {
				first, at = 1, 0
			}
			depth := value.DefinitionLevel()
			if leaf, _ := w.Schema().Lookup(w.Schema().Columns()[at]...); !value.IsNull() {
				depth = leaf.MaxDefinitionLevel
			}
			row := make(library.Row, 2)
			row[first] = library.ByteArrayValue([]byte("K1")).Level(0, 0, first)
			row[at] = value.Level(0, depth, at)
			if _, err := w.WriteRows([]library.Row{row}); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			var kept []string
			for _, line := range strings.Split(read(t, b.Bytes()), "\n") {
				switch {
				case strings.HasPrefix(line, "PPO"):
					kept = append(kept, line[:6])
				case strings.Contains(line, "incomplete true"):
					kept = append(kept, "incomplete")
				case strings.HasPrefix(line, "1 "):
					if rest := strings.TrimPrefix(line, "1 kontakt_id=K1"); rest != "" {
						kept = append(kept, rest[1:])
					}
				}
			}
			if got := strings.Join(kept, " "); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func nan() float64 {
	zero := 0.0
	return zero / zero
}

// Row groups and pages follow one another, also where a row's list goes on in the
// next page.
func TestRowGroupsAndPages(t *testing.T) {
	var list []visit
	for i := range 5000 {
		v := visits()[0]
		v.ID = fmt.Sprint("K", i)
		v.Codes = make([]string, i%7)
		for j := range v.Codes {
			v.Codes[j] = fmt.Sprint("C", i, "_", j)
		}
		list = append(list, v)
	}
	for _, version := range []int{1, 2} {
		got := strings.Split(read(t, written(t, list, 700, library.PageBufferSize(512), library.DataPageVersion(version))), "\n")
		if want := "records 5000 failed 0"; !strings.Contains(got[1], want) {
			t.Fatalf("%s", got[1])
		}
		for i, v := range list {
			want := fmt.Sprintf("%d kontakt_id=%s ", i+1, v.ID)
			codes := "prosedyrer=" + strings.Join(append([]string{fmt.Sprint(len(v.Codes))}, v.Codes...), ",") + " "
			if line := got[i+2]; !strings.HasPrefix(line, want) || !strings.Contains(line, codes) {
				t.Fatalf("got %s, want %s%s", line, want, codes)
			}
		}
	}
}

func TestALook(t *testing.T) {
	data := written(t, visits(), 0)
	look, err := parquet.Look(&record.Source{At: bytes.NewReader(data), Size: int64(len(data))}, record.Shape{})
	if err != nil || strings.Join(look.Headings, " ") != "kontakt_id pasient_id program dato kontakttype hovedtilstand prosedyrer antall_pårørende undervisningstimer digital_andel pasient_deltok takster tillegg" {
		t.Errorf("%v, %+v", err, look)
	}
	look, err = parquet.Look(&record.Source{At: bytes.NewReader(data[:40]), Size: 40}, record.Shape{})
	if err != nil || len(look.Problems.List) != 1 || look.Problems.List[0].Code != diag.ParquetDamaged {
		t.Errorf("%v, %+v", err, look)
	}
}

func TestFilesOfAnotherKind(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"nothing":         {"", "PPO602"},
		"a table of text": {"kontakt_id;dato\n", "PPO602"},
		"a workbook":      {"PK\x03\x04\x00", "PPO602"},
		"gzip":            {"\x1f\x8b\x08\x00", "PPO602"},
		"noise":           {"\x00\x01\x02", "PPO602"},
		"encrypted":       {"PARE" + strings.Repeat("\x00", 30) + "PARE", "PPO680"},
		"its end is":      {"PAR1" + strings.Repeat("\x00", 30) + "PARE", "PPO680"},
		"only a magic":    {"PAR1", "PPO683"},
		"two magics":      {"PAR1PAR1", "PPO683"},
	} {
		if got := read(t, []byte(c.data)); !strings.HasPrefix(got, c.want) || !strings.Contains(got, "errors 1 warnings 0 records 0 failed 0 incomplete true") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// failing fails beyond a number of bytes.
type failing struct {
	io.ReaderAt
	from int64
}

var errBroken = errors.New("broken")

func (f failing) ReadAt(p []byte, off int64) (int, error) {
	if off+int64(len(p)) > f.from {
		return 0, errBroken
	}
	return f.ReaderAt.ReadAt(p, off)
}

func TestAFailingReaderIsAnErrorAndNoProblem(t *testing.T) {
	data := written(t, visits(), 1)
	for k := range len(data) {
		in := record.NewIntake(record.NewDataset(), sample.Contact(), "kontakt.parquet", nil)
		err := parquet.Read(&record.Source{At: failing{bytes.NewReader(data), int64(k)}, Size: int64(len(data))}, in, in.Shape())
		if err != errBroken || in.Report.Errors > 0 {
			t.Fatalf("failed at %d: %v, %d problems", k, err, in.Report.Errors)
		}
	}
}
