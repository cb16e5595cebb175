package xml_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xml"
)

// summary is what came of reading a document in one go: the first problem, and the
// counts.
func summary(t *testing.T, src io.Reader, element string, fields ...string) string {
	t.Helper()
	r := sample.Contact()
	m := sample.Message(r, element, fields...)
	ds := record.NewDataset()
	in := record.NewIntake(ds, r, "melding.xml", m)
	if err := xml.Read(&record.Source{Window: record.NewWindow(src)}, in, record.ShapeOf(r, m)); err != nil {
		t.Fatal(err)
	}
	first := ""
	if len(in.Report.List) > 0 {
		first = sample.Problem(in.Report.List[0])
	}
	return fmt.Sprintf("%s: records %d failed %d incomplete %t limit %t", first, in.Report.Records, in.Report.Failed, in.Report.Incomplete, in.Report.Limit)
}

// long is a text of n bytes that nobody has in memory.
func long(begin string, c string, n int, end string) io.Reader {
	return io.MultiReader(strings.NewReader(begin), io.LimitReader(endless(c), int64(n)), strings.NewReader(end))
}

type endless string

func (e endless) Read(p []byte) (int, error) {
	n := 0
	for n+len(e) <= len(p) {
		n += copy(p[n:], e)
	}
	if n == 0 {
		n = copy(p, e)
	}
	return n, nil
}

func TestLimits(t *testing.T) {
	record := `<Episode id="K1"/>`
	for _, test := range []struct {
		what string
		src  io.Reader
		want string
	}{
		{"64 levels", strings.NewReader("<M>" + record + strings.Repeat("<a>", 63) + strings.Repeat("</a>", 63) + "</M>"), ": records 1 failed 0 incomplete false limit false"},
		{"65 levels", strings.NewReader("<M>" + record + strings.Repeat("<a>", 64) + strings.Repeat("</a>", 64) + "</M>"), "PPO688 1:211: records 1 failed 0 incomplete true limit true"},
		{"100 000 levels", strings.NewReader(strings.Repeat("<a>", 100_000)), "PPO688 1:193: records 0 failed 0 incomplete true limit true"},
		{"256 attributes", strings.NewReader("<M>" + record + "<a" + numbered(256) + "/></M>"), ": records 1 failed 0 incomplete false limit false"},
		{"257 attributes", strings.NewReader("<M>" + record + "<a" + numbered(257) + "/></M>"), "PPO688 1:2621: records 1 failed 0 incomplete true limit true"},
		{"a large attribute", long(`<M><Episode id="`, "a", 1000_000, `"/></M>`), ": records 1 failed 0 incomplete false limit false"},
		{"a huge attribute", long(`<M><Episode id="`, "a", 300<<20, `"/></M>`), "PPO688 1:4: records 0 failed 0 incomplete true limit true"},
		{"a tag without an end", long(`<M><Episode `, " ", 300<<20, `/></M>`), "PPO688 1:4: records 0 failed 0 incomplete true limit true"},
		{"a tag that is a quote only", strings.NewReader(`<M><a '>`), "PPO685 1:7: records 0 failed 0 incomplete true limit false"},
		{"a huge text nobody reads", long("<M>"+record, "abc ", 20<<20, "</M>"), ": records 1 failed 0 incomplete false limit false"},
		{"a huge comment", long("<M>"+record+"<!--", "abc ", 20<<20, "--></M>"), ": records 1 failed 0 incomplete false limit false"},
		{"a record over the limit", long(`<M><Episode id="K0">`, "<a/>", 20<<20, `</Episode>`+record+"</M>"), "PPO604 1: records 1 failed 1 incomplete false limit false"},
		{"namespaces", strings.NewReader("<M>" + record + strings.Repeat("<a"+strings.Replace(numbered(16), " a", " xmlns:a", -1)+">", 17)), "PPO688 1:3593: records 1 failed 0 incomplete true limit true"},
		{"a long text of a field", long(`<M><Episode id="K0"><P>`, "a", 2<<20, `</P></Episode>`+record+"</M>"), "PPO688 1: records 1 failed 1 incomplete false limit false"},
		{"a long text above the records", long(`<M><P>`, "a", 2<<20, `</P>`+record+"</M>"), "PPO688 1:991233: records 0 failed 0 incomplete true limit true"},
		{"many values above the records", long(`<M>`, "<Q>abc</Q>", 1<<20, record+"</M>"), "PPO688 1:10010: records 0 failed 0 incomplete true limit true"},
		{"a table that is too large", io.MultiReader(strings.NewReader("<M>"), &units{}), "PPO688 1:14888380: records 0 failed 0 incomplete true limit true"},
	} {
		got := summary(t, test.src, "Episode", "kontakt_id @id", "pasient_id? P", "prosedyrer? ../P", "takster? ../Q", "program? R → ../Enhet[@id]/@navn")
		if got != test.want {
			t.Errorf("%s: %s, not %s", test.what, got, test.want)
		}
	}
}

// units are entries of a table, each another.
type units struct{ n int }

func (u *units) Read(p []byte) (int, error) {
	n := 0
	for n+64 < len(p) {
		u.n++
		n += copy(p[n:], fmt.Sprintf(`<Enhet id="%d" navn="%d"/>`, u.n, u.n))
	}
	return n, nil
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ` a%d="%d"`, i, i)
	}
	return b.String()
}

// Wherever a message is cut off, the records before that place are read, and it is
// said that there should have been more.
func TestAMessageThatIsCutOffAnywhere(t *testing.T) {
	whole := 0
	for n := range len(message) {
		got := summary(t, strings.NewReader(message[:n]), "Episode", sample.NPR...)
		records := strings.Count(message[:n], "</n:Episode>") + strings.Count(message[:n], `02-02"/>`)
		if !strings.Contains(got, fmt.Sprintf(": records %d ", records)) || !strings.Contains(got, "incomplete true") || !strings.HasPrefix(got, "PPO686") {
			if n == len(message)-1 && strings.Contains(got, "incomplete false") {
				whole++ // only the last line end is missing
				continue
			}
			t.Fatalf("%d bytes: %s", n, got)
		}
	}
	if whole != 1 {
		t.Errorf("%d", whole)
	}
}

// However the file comes, the records are the same.
func TestAMessageInSmallPieces(t *testing.T) {
	r := sample.Contact()
	m := sample.Message(r, "Episode", sample.NPR...)
	want := read(t, r, m, message)
	for _, src := range []io.Reader{iotest.OneByteReader(strings.NewReader(message)), iotest.HalfReader(strings.NewReader(message)), iotest.DataErrReader(strings.NewReader(message))} {
		ds := record.NewDataset()
		in := record.NewIntake(ds, r, "melding.xml", m)
		if err := xml.Read(&record.Source{Window: record.NewWindow(src)}, in, record.ShapeOf(r, m)); err != nil {
			t.Fatal(err)
		}
		if got := sample.Report(in.Report, ds.Table(r)); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
}

// A file that cannot be read on is an error of the machine's, not of the data's.
func TestAFileThatCannotBeReadOn(t *testing.T) {
	r := sample.Contact()
	m := sample.Message(r, "Episode", sample.NPR...)
	for n := range len(message) - 1 {
		in := record.NewIntake(record.NewDataset(), r, "melding.xml", m)
		src := io.MultiReader(strings.NewReader(message[:n]), iotest.ErrReader(io.ErrClosedPipe))
		if err := xml.Read(&record.Source{Window: record.NewWindow(src)}, in, record.ShapeOf(r, m)); err != io.ErrClosedPipe || len(in.Report.List) > 0 {
			t.Fatalf("%d bytes: %v %v", n, err, in.Report.Text(0))
		}
	}
}
