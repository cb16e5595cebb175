package xlsx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xlsx"
	"ppolang/lang/diag"
)

// parts are the parts of a small workbook.
func parts() map[string]string {
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	const relations = head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	return map[string]string{
		"[Content_Types].xml":        head + `<Types/>`,
		"_rels/.rels":                relations + `<Relationship Id="r1" Type="` + kind + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            head + `<workbook xmlns:r="r"><sheets><sheet name="Ark" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relations + `<Relationship Id="r1" Type="` + kind + `worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="` + kind + `styles" Target="/xl/styles.xml"/><Relationship Id="r3" Type="` + kind + `sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml":              head + `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml":       head + `<sst><si><t>kontakt_id</t></si><si><t>dato</t></si><si><r><t>K</t></r><rPh><t>x</t></rPh><r><t>1</t></r></si></sst>`,
		"xl/worksheets/sheet1.xml": head + `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>` +
			`<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>46054</v></c></row></sheetData></worksheet>`,
	}
}

const (
	sheet1  = "xl/worksheets/sheet1.xml"
	shared  = "xl/sharedStrings.xml"
	styles  = "xl/styles.xml"
	book    = "xl/workbook.xml"
	whole   = "errors 0 warnings 0 records 1 failed 0 incomplete false limit false\n2 kontakt_id=K1 dato=2026-02-01\n"
	oneLine = `<row r="3"><c r="A3" t="inlineStr"><is><t>K2</t></is></c></row></sheetData>`
)

// packed packs parts into a workbook.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	var names []string
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.Create(name)
		must(t, err)
		_, err = io.WriteString(w, parts[name])
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}

// changed is the small workbook with something else in one of its parts.
func changed(t testing.TB, name, old, new string) []byte {
	t.Helper()
	p := parts()
	if !strings.Contains(p[name], old) {
		t.Fatalf("no %s in %s", old, name)
	}
	p[name] = strings.Replace(p[name], old, new, 1)
	return packed(t, p)
}

// codes are the codes of the problems, and the counts.
func codes(report string) string {
	var kept []string
	for _, line := range strings.Split(report, "\n") {
		if strings.HasPrefix(line, "PPO") {
			kept = append(kept, line[:6])
		}
		if strings.Contains(line, "incomplete true") {
			kept = append(kept, "incomplete")
		}
		if strings.Contains(line, "limit true") {
			kept = append(kept, "limit")
		}
	}
	return strings.Join(kept, " ")
}

func TestASmallWorkbook(t *testing.T) {
	if got := read(t, packed(t, parts()), ""); got != whole {
		t.Errorf("got %s", got)
	}
	// The edition of the standard that is called Strict names its parts otherwise.
	p := parts()
	for name, text := range p {
		p[name] = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/")
	}
	p[sheet1] = strings.Replace(p[sheet1], `<c r="B2" s="1"><v>46054</v></c>`, `<c r="B2" t="d"><v>2026-02-01T10:30:00</v></c>`, 1)
	if got := read(t, packed(t, p), ""); got != whole {
		t.Errorf("Strict: got %s", got)
	}
}

func TestFilesOfAnotherKind(t *testing.T) {
	old := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 2000)...)
	var locked bytes.Buffer
	f := excelize.NewFile()
	must(t, f.Write(&locked, excelize.Options{Password: "hemmelig"}))
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":         {nil, "tom"},
		"a table of text": {[]byte("kontakt_id;dato\nK1;2026-02-01\n"), "tekst"},
		"a web page":      {[]byte("<html><table><tr><td>kontakt_id</td></tr></table></html>"), "tekst"},
		"an old workbook": {old, "passord"},
		"a locked one":    {locked.Bytes(), "passord"},
		"gzip":            {[]byte("\x1f\x8b\x08\x00"), "gzip"},
		"PDF":             {[]byte("%PDF-1.7\n\x00"), "PDF"},
		"Parquet":         {[]byte("PAR1\x00\x00\x00\x00PAR1"), "Parquet"},
		"zip":             {packed(t, map[string]string{"kontakt.csv": "kontakt_id"}), "zip-fil"},
		"OpenDocument":    {packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}), ".ods"},
		"binary":          {packed(t, map[string]string{"[Content_Types].xml": "<x/>", "xl/workbook.bin": "x"}), ".xlsb"},
		"noise":           {bytes.Repeat([]byte{0, 7, 3}, 400), "noe annet"},
	} {
		got := read(t, c.data, "")
		if message, _, _ := strings.Cut(got, "\n"); !strings.Contains(message, c.want) || !strings.Contains(got, "errors 1 warnings 0 records 0 failed 0 incomplete true limit false") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestHostileXML(t *testing.T) {
	entity := `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>`
	for name, c := range map[string]struct{ part, old, new, want string }{
		"entities in a sheet":       {sheet1, "<worksheet>", entity + "<worksheet>", "PPO678"},
		"entities in shared texts":  {shared, "<sst>", entity + "<sst>", "PPO678"},
		"entities in the styles":    {styles, "<styleSheet>", entity + "<styleSheet>", "PPO678"},
		"entities in the workbook":  {book, "<workbook", entity + "<workbook", "PPO678"},
		"an entity that is unknown": {sheet1, "46054", "&b;", "PPO684"},
		"deep XML":                  {sheet1, "<sheetData>", strings.Repeat("<x>", 100_000) + "<sheetData>", "PPO678"},
		"deep XML in a cell":        {sheet1, "<v>46054</v>", strings.Repeat("<v>", 100_000), "PPO678"},
		"another encoding":          {sheet1, "UTF-8", "UTF-16", "PPO684"},
		"a byte that is no UTF-8":   {shared, "<t>1<", "<t>\xff<", "PPO684"},
	} {
		got := codes(read(t, changed(t, c.part, c.old, c.new), ""))
		if got != c.want+" incomplete" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestDamagedFiles(t *testing.T) {
	for name, c := range map[string]struct{ part, old, new string }{
		"a text beyond all texts":     {sheet1, "<v>2</v>", "<v>3</v>"},
		"a text before all texts":     {sheet1, "<v>2</v>", "<v>-1</v>"},
		"a text whose number is none": {sheet1, "<v>2</v>", "<v>x</v>"},
		"a style beyond all styles":   {sheet1, `s="1"`, `s="2"`},
		"a style that is none":        {sheet1, `s="1"`, `s="x"`},
		"a number that is none":       {sheet1, "46054", "46O54"},
		"a number beyond all":         {sheet1, "46054", "1e999"},
		"a kind nobody knows":         {sheet1, `s="1"`, `t="q"`},
		"rows that go back":           {sheet1, `<row r="2">`, `<row r="1">`},
		"cells that go back":          {sheet1, `r="B2"`, `r="A2"`},
		"a cell without a column":     {sheet1, `r="B2"`, `r="2"`},
		"a cell beyond all columns":   {sheet1, `r="B2"`, `r="ZZZZZZZZ2"`},
		"a sheet that ends":           {sheet1, "</sheetData></worksheet>", ""},
		"a tag that is not closed":    {sheet1, "</c><c", "<c"},
		"a sheet that is not there":   {"xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet2.xml"},
		"a workbook without sheets":   {book, "<sheet name", "<x name"},
		"no workbook":                 {"_rels/.rels", "officeDocument\"", "x\""},
		"shared texts not there":      {"xl/_rels/workbook.xml.rels", "sharedStrings.xml", "x.xml"},
	} {
		if got := codes(read(t, changed(t, c.part, c.old, c.new), "")); got != "PPO684 incomplete" {
			t.Errorf("%s: %s", name, got)
		}
	}
	for name := range parts() {
		p := parts()
		delete(p, name)
		if got := codes(read(t, packed(t, p), "")); got != "PPO684 incomplete" && got != "PPO602 incomplete" {
			t.Errorf("without %s: %s", name, got)
		}
	}
}

// A workbook that is cut has lost its directory, and nothing of it is read.
func TestAFileCutAnywhereIsReadNotAtAll(t *testing.T) {
	data := packed(t, parts())
	for k := range len(data) {
		got := read(t, data[:k], "")
		if want := "errors 1 warnings 0 records 0 failed 0 incomplete true limit false"; !strings.Contains(got, want) {
			t.Fatalf("cut at %d: %s", k, got)
		}
	}
}

// A byte that is another costs what stands in it, and never passes for something
// else without a word: what is packed has a checksum.
func TestAFlippedByteIsNoticed(t *testing.T) {
	data := packed(t, parts())
	for k := range data {
		other := bytes.Clone(data)
		other[k] ^= 0x41
		if got := read(t, other, ""); got != whole && !strings.Contains(got, "incomplete true") {
			t.Fatalf("byte %d: %s", k, got)
		}
	}
}

func TestLimits(t *testing.T) {
	many := func(n int, f func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(f(i))
		}
		return b.String()
	}
	crowded := parts()
	for i := range 2000 {
		crowded[fmt.Sprint("xl/media/", i)] = ""
	}
	swarm := parts()
	for i := range 60_000 {
		swarm[fmt.Sprintf("xl/media/%090d", i)] = ""
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"parts":         {packed(t, crowded), "PPO676"},
		"a long list":   {packed(t, swarm), "PPO676"},
		"a row too far": {changed(t, sheet1, `<row r="2">`, `<row r="1048577">`), "PPO676"},
		"a wide row":    {changed(t, sheet1, `r="B2"`, `r="FAO2"`), "PPO637"},
		"a long cell":   {changed(t, sheet1, "46054", strings.Repeat("1", 2<<20)), "PPO676"},
		"a long name":   {changed(t, sheet1, `r="B2"`, `r="`+strings.Repeat("B", 2<<20)+`"`), "PPO676"},
		"a long row": {changed(t, sheet1, "</sheetData>", `<row r="3">`+many(20, func(i int) string {
			return `<c t="inlineStr"><is><t>` + strings.Repeat("x", 1<<20-100) + `</t></is></c>`
		})+"</row></sheetData>"), "PPO604"},
		"a row of runs":  {changed(t, sheet1, "</sheetData>", `<row r="3"><c t="inlineStr"><is>`+many(40, func(i int) string { return `<t>` + strings.Repeat("x", 1<<20-100) + `</t>` })+"</is></c></row></sheetData>"), "PPO604"},
		"a sheet of air": {changed(t, sheet1, "</sheetData>", strings.Repeat("<!--"+strings.Repeat(" ", 1<<19)+"-->", 140)+"</sheetData>"), "PPO605"},
		"a cell of air":  {changed(t, sheet1, "46054", strings.Repeat(" ", 2<<20)+"46054"), "PPO676"},
		"many sheets":    {changed(t, book, "<sheets>", "<sheets>"+strings.Repeat(`<sheet name="x" r:id="r1"/>`, 2000)), "PPO676"},
	} {
		if got := codes(read(t, c.data, "")); got != c.want+" incomplete limit" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// The last cell that a sheet can have is one cell, not a table of all before it.
func TestTheLastRowOfASheet(t *testing.T) {
	data := changed(t, sheet1, `<row r="2"><c r="A2"`, `<row r="1048576"><c r="A1048576"`)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := read(t, data, "")
	runtime.ReadMemStats(&after)
	if want := strings.Replace(whole, "2 kontakt_id", "1048576 kontakt_id", 1); got != want {
		t.Errorf("got %s", got)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 16<<20 {
		t.Errorf("it took %d bytes", used)
	}
}

func TestNothingIsWrittenToFiles(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	data := changed(t, sheet1, "</sheetData>", strings.Repeat(`<row><c t="inlineStr"><is><t>K2</t></is></c><c><v>46054</v></c></row>`, 20_000)+"</sheetData>")
	if got := read(t, data, ""); !strings.Contains(got, "records 1 failed 20000 ") {
		t.Errorf("got %.200s", got)
	}
	if left, _ := os.ReadDir(os.Getenv("TMPDIR")); len(left) > 0 {
		t.Errorf("left %v", left)
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
	data := packed(t, parts())
	for k := range len(data) {
		ds, contact := record.NewDataset(), sample.Contact()
		in := record.NewIntake(ds, contact, "kontakt.xlsx", nil)
		err := xlsx.Read(&record.Source{At: failing{bytes.NewReader(data), int64(k)}, Size: int64(len(data))}, in, in.Shape())
		if err != errBroken || in.Report.Errors > 0 {
			t.Fatalf("failed at %d: %v, %d problems", k, err, in.Report.Errors)
		}
	}
}

// Nothing of what stands in a workbook comes out with its problems but the names of
// its sheets, which are masked.
func TestProblemsNeverHoldWhatIsInTheWorkbook(t *testing.T) {
	for _, mark := range []string{"01010112345", "Canaria"} {
		inside := []string{"46054", "<v>2</v>", `r="B2"`, `s="1"`, `r="2"`, "<t>K</t>", "<t>dato</t>", "<row", "numFmtId", `"14"`}
		for name, text := range parts() {
			for _, old := range append(inside, "UTF-8", `Id="r1"`) {
				if !strings.Contains(text, old) {
					continue
				}
				for _, new := range []string{mark, `t="` + mark + `"`, "<" + mark + ">", "<t>" + mark + "</t>", "<v>" + mark + "</v>", "<!" + mark + ">"} {
					shown(t, changed(t, name, old, new), mark)
				}
			}
		}
		named := changed(t, book, "<sheets>", `<sheets><sheet name="01010112345" r:id="r1"/>`)
		shown(t, named, "01010112345")
	}
}

func shown(t *testing.T, data []byte, mark string) {
	t.Helper()
	in := record.NewIntake(record.NewDataset(), sample.Contact(), "kontakt.xlsx", nil)
	must(t, xlsx.Read(&record.Source{At: bytes.NewReader(data), Size: int64(len(data))}, in, in.Shape()))
	for _, p := range in.Report.List {
		for _, l := range []diag.Lang{diag.NB, diag.EN} {
			if text := p.Text(l) + p.Help(l); strings.Contains(text, mark) {
				t.Fatalf("%s: %s", p.Code, text)
			}
		}
	}
}

func FuzzXLSX(f *testing.F) {
	calc, err := os.ReadFile("testdata/calc.xlsx")
	must(f, err)
	f.Add(calc, "")
	f.Add(packed(f, parts()), oneLine)
	f.Add(packed(f, parts()), "<mergeCells/>")
	f.Fuzz(func(t *testing.T, data []byte, more string) {
		for _, d := range [][]byte{data, changed(t, sheet1, "</sheetData>", more)} {
			in := record.NewIntake(record.NewDataset(), sample.Contact(), "kontakt.xlsx", nil)
			src := &record.Source{At: bytes.NewReader(d), Size: int64(len(d))}
			if err := xlsx.Read(src, in, in.Shape()); err != nil {
				t.Fatal(err)
			}
			if _, err := xlsx.Look(src, in.Shape()); err != nil {
				t.Fatal(err)
			}
		}
	})
}
