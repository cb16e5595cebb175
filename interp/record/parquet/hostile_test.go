package parquet_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	library "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/parquet"
	"ppolang/lang/diag"
)

// refooted is a file whose footer says something else.
func refooted(t *testing.T, data []byte, change func(m *format.FileMetaData)) []byte {
	t.Helper()
	n := int(binary.LittleEndian.Uint32(data[len(data)-8:]))
	body, footer := data[:len(data)-8-n], data[len(data)-8-n:len(data)-8]
	var m format.FileMetaData
	if err := thrift.Unmarshal(new(thrift.CompactProtocol), footer, &m); err != nil {
		t.Fatal(err)
	}
	change(&m)
	footer, err := thrift.Marshal(new(thrift.CompactProtocol), m)
	if err != nil {
		t.Fatal(err)
	}
	return ended(body, footer)
}

// ended puts a footer behind a file's pages.
func ended(body, footer []byte) []byte {
	data := append(slices.Clone(body), footer...)
	data = binary.LittleEndian.AppendUint32(data, uint32(len(footer)))
	return append(data, "PAR1"...)
}

// took reads a file and says what came of it, and how much memory it took.
func took(t *testing.T, data []byte) (report string, bytes uint64) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	report = read(t, data)
	runtime.ReadMemStats(&after)
	return report, after.TotalAlloc - before.TotalAlloc
}

func TestDamagedFiles(t *testing.T) {
	data := written(t, visits(), 1)
	first := func(m *format.FileMetaData) *format.ColumnMetaData { return &m.RowGroups[0].Columns[0].MetaData }
	for name, change := range map[string]func(m *format.FileMetaData){
		"more rows than there are":     func(m *format.FileMetaData) { m.NumRows++ },
		"a group with more rows":       func(m *format.FileMetaData) { m.NumRows++; m.RowGroups[0].NumRows++ },
		"a group with fewer rows":      func(m *format.FileMetaData) { m.NumRows--; m.RowGroups[0].NumRows-- },
		"a group with less than none":  func(m *format.FileMetaData) { m.NumRows -= 3; m.RowGroups[0].NumRows = -2 },
		"a column too few":             func(m *format.FileMetaData) { m.RowGroups[0].Columns = m.RowGroups[0].Columns[1:] },
		"pages beyond the file":        func(m *format.FileMetaData) { first(m).DataPageOffset = 1 << 40 },
		"pages before the file":        func(m *format.FileMetaData) { first(m).DataPageOffset = -1 },
		"pages longer than the file":   func(m *format.FileMetaData) { first(m).TotalCompressedSize = 1 << 40 },
		"pages that are cut":           func(m *format.FileMetaData) { first(m).TotalCompressedSize-- },
		"pages packed otherwise":       func(m *format.FileMetaData) { first(m).Codec = format.Gzip },
		"by a codec nobody has":        func(m *format.FileMetaData) { first(m).Codec = format.LZO },
		"pages in another file":        func(m *format.FileMetaData) { m.RowGroups[0].Columns[0].FilePath = "other" },
		"a tree with a child too many": func(m *format.FileMetaData) { m.Schema[0].NumChildren.V++ },
		"a tree with a child too few":  func(m *format.FileMetaData) { m.Schema[0].NumChildren.V-- },
		"a tree with less than none":   func(m *format.FileMetaData) { m.Schema[0].NumChildren.V = -1 },
		"a tree of very many":          func(m *format.FileMetaData) { m.Schema[0].NumChildren.V = 1<<31 - 1 },
		"no tree":                      func(m *format.FileMetaData) { m.Schema = nil },
		"a column of no kind":          func(m *format.FileMetaData) { m.Schema[1].Type.Valid = false },
	} {
		report, used := took(t, refooted(t, data, change))
		if !strings.HasPrefix(report, "PPO683") && !strings.Contains(report, "\nPPO683") || !strings.Contains(report, "incomplete true limit false") {
			t.Errorf("%s: %s", name, report)
		}
		if used > 64<<20 {
			t.Errorf("%s: took %d bytes", name, used)
		}
	}
}

func TestLimits(t *testing.T) {
	data := written(t, visits(), 1)
	deep := func(n int) func(m *format.FileMetaData) {
		return func(m *format.FileMetaData) {
			m.Schema[0].NumChildren.V++
			for range n {
				m.Schema = append(m.Schema, format.SchemaElement{Name: "x", NumChildren: thrift.New[int32](1), RepetitionType: thrift.New(format.Optional)})
			}
			m.Schema = append(m.Schema, format.SchemaElement{Name: "x", Type: thrift.New(format.Int32), RepetitionType: thrift.New(format.Optional)})
		}
	}
	wide := func(m *format.FileMetaData) {
		for i := range 5000 {
			m.Schema = append(m.Schema, format.SchemaElement{Name: fmt.Sprint("x", i), Type: thrift.New(format.Int32), RepetitionType: thrift.New(format.Optional)})
		}
		m.Schema[0].NumChildren.V += 5000
	}
	long := written(t, []struct {
		ID    string   `parquet:"kontakt_id"`
		Codes []string `parquet:"takster,list"`
	}{{"K1", make([]string, 20_000)}}, 0)
	for name, data := range map[string][]byte{
		"nested":      refooted(t, data, deep(20)),
		"very nested": refooted(t, data, deep(3000)),
		"wide":        refooted(t, data, wide),
		"a footer":    ended([]byte("PAR1"), make([]byte, 33<<20)),
		"a list":      long,
	} {
		report, used := took(t, data)
		if !strings.Contains(report, "PPO682") || !strings.Contains(report, "incomplete true limit true") {
			t.Errorf("%s: %s", name, report)
		}
		if used > 64<<20 {
			t.Errorf("%s: took %d bytes", name, used)
		}
	}
}

// What a file says of the size of its lists, texts and pages takes no memory before
// it is known to be there.
func TestWhatIsSaidOfSizesIsNotTakenAtItsWord(t *testing.T) {
	data := written(t, visits(), 1)
	n := int(binary.LittleEndian.Uint32(data[len(data)-8:]))
	body := data[:len(data)-8-n]
	list := func(kind byte, size uint64) []byte { // field 2 of a struct, a list
		return append(binary.AppendUvarint([]byte{0x29, 0xf0 | kind}, size), 0)
	}
	files := map[string][]byte{
		"a list of structs":  ended(body, list(12, 1<<31-1)),
		"a list of numbers":  ended(body, list(5, 1<<31-1)),
		"a list of lists":    ended(body, append(bytes.Repeat([]byte{0x19}, 1<<20), 0)),
		"structs in structs": ended(body, bytes.Repeat([]byte{0x1c}, 1<<20)),
		"empty structs":      ended(body, append(list(12, 1<<20), make([]byte, 1<<20)...)),
		"a text":             ended(body, append([]byte{0x48}, binary.AppendUvarint(nil, 1<<31-1)...)),
	}
	for _, codec := range []compress.Codec{&library.Snappy, &library.Gzip, &library.Zstd, &library.Lz4Raw, &library.Brotli} {
		data := written(t, visits(), 1, library.Compression(codec))
		for k := 4; k < 200; k++ {
			other := slices.Clone(data)
			copy(other[k:], "\xff\xff\xff\xff\x0f")
			files[fmt.Sprint(codec, " at ", k)] = other
		}
	}
	for name, data := range files {
		if report, used := took(t, data); used > 256<<20 {
			t.Errorf("%s: took %d bytes: %s", name, used, report)
		}
	}
}

// Differences say how many there are, and texts how much they have in common with the
// one before: a file of some kilobytes could so be all of the memory.
func TestDifferences(t *testing.T) {
	type visit struct {
		ID    string `parquet:"kontakt_id,delta"`
		Count int64  `parquet:"antall_pårørende,delta,optional"`
	}
	for _, version := range []int{1, 2} {
		for _, codec := range []compress.Codec{&library.Uncompressed, &library.Snappy, &library.Zstd} {
			options := []library.WriterOption{library.Compression(codec), library.DataPageVersion(version)}
			data := written(t, []visit{{"K1", 2}, {"K2", 0}, {"K3", 2}}, 0, options...)
			if got := read(t, data); !strings.Contains(got, "records 3 failed 0 incomplete false") {
				t.Errorf("version %d, %s: %s", version, codec, got)
			}
			if codec != &library.Uncompressed {
				continue
			}
			// The third number of a run of differences is how many there are.
			head := []byte{0x80, 0x01, 0x04}
			for at := 0; ; at++ {
				next := bytes.Index(data[at:], head)
				if next < 0 {
					break
				}
				at += next
				other := slices.Clone(data)
				other[at+3] = 0x7f
				if report, used := took(t, other); !strings.Contains(report, "PPO683") || used > 64<<20 {
					t.Errorf("version %d, at %d: took %d bytes: %s", version, at, used, report)
				}
			}
		}
	}
}

func TestAFileCutAnywhereIsReadNotAtAll(t *testing.T) {
	data := written(t, visits(), 1)
	for k := range len(data) {
		if got := read(t, data[:k]); !strings.Contains(got, "records 0 failed 0 incomplete true") {
			t.Fatalf("cut at %d: %s", k, got)
		}
	}
}

// No byte that is another makes the reader panic, and no record is lost in silence.
func TestAFlippedByteLosesNoRecordSilently(t *testing.T) {
	for _, codec := range []compress.Codec{&library.Uncompressed, &library.Snappy, &library.Lz4Raw} {
		if testing.Short() && codec != &library.Uncompressed {
			continue
		}
		data := written(t, visits(), 1, library.Compression(codec))
		for k := range data {
			other := slices.Clone(data)
			other[k] ^= []byte{0x01, 0x80, 0xff}[k%3]
			got := read(t, other)
			if !strings.Contains(got, "incomplete true") && !strings.Contains(got, "records 2 failed 0") && !strings.Contains(got, "records 1 failed 1") && !strings.Contains(got, "records 0 failed 2") {
				t.Fatalf("byte %d: %s", k, got)
			}
		}
	}
}

// Nothing of what stands in a file comes out with its problems.
func TestProblemsNeverHoldWhatIsInTheFile(t *testing.T) {
	const mark = "Canaria 01010112345"
	contact := sample.Contact()
	for _, f := range contact.Fields {
		for _, name := range []string{f.Name, mark} {
			var b bytes.Buffer
			w := library.NewWriter(&b, library.NewSchema(mark, library.Group{"kontakt_id": library.String(), name + "_": library.Repeated(library.String()), f.Name: library.Repeated(library.String())}))
			row := library.Row{}
			for i := range w.Schema().Columns() {
				row = append(row, library.ByteArrayValue([]byte(mark+"\x1f")).Level(0, 1, i))
			}
			if _, err := w.WriteRows([]library.Row{row}); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			in := record.NewIntake(record.NewDataset(), contact, "kontakt.parquet", nil)
			if err := parquet.Read(&record.Source{At: bytes.NewReader(b.Bytes()), Size: int64(b.Len())}, in, in.Shape()); err != nil {
				t.Fatal(err)
			}
			for _, p := range in.Report.List {
				for _, l := range []diag.Lang{diag.NB, diag.EN} {
					if text := p.Text(l) + p.Help(l); strings.Contains(text, "Canaria") || strings.Contains(text, "01010112345") {
						t.Fatalf("%s: %s", p.Code, text)
					}
				}
			}
		}
	}
}

func FuzzParquet(f *testing.F) {
	for _, codec := range []compress.Codec{&library.Uncompressed, &library.Snappy, &library.Lz4Raw, &library.Zstd} {
		f.Add(written(f, visits(), 1, library.Compression(codec)))
		f.Add(written(f, visits(), 0, library.Compression(codec), library.DataPageVersion(1)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read(t, data)
	})
}
