package inspect_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"ppolang"
	"ppolang/interp/inspect"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

var update = flag.Bool("update", false, "rewrite what is expected")

// file is a file to be looked at.
type file struct {
	name    string
	data    []byte
	shipped bool // among testdata/extracts
}

// cases are the made-up files of testdata/cases, the extracts that are shipped, and some
// of them packed, encoded or put into a workbook.
func cases(t *testing.T) []file {
	t.Helper()
	var list []file
	for _, pattern := range []string{"testdata/cases/*", "../../testdata/extracts/*.*", "../record/xlsx/testdata/*.xlsx"} {
		names, _ := filepath.Glob(pattern)
		if len(names) == 0 {
			t.Fatalf("no files in %s", pattern)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, file{filepath.Base(name), data, strings.Contains(pattern, "extracts")})
		}
	}
	of := func(name string) string {
		for _, f := range list {
			if f.name == name {
				return string(f.data)
			}
		}
		t.Fatalf("no case %s", name)
		return ""
	}
	windows, err := charmap.Windows1252.NewEncoder().String("Kontaktnummer;Dato;Årsak\nK1;02.02.2026;Læring\nK2;03.02.2026;Mestring\n")
	if err != nil {
		t.Fatal(err)
	}
	var wide, gz, zipped bytes.Buffer
	wide.Write([]byte{0xff, 0xfe})
	for _, u := range utf16.Encode([]rune(of("above.csv"))) {
		wide.Write([]byte{byte(u), byte(u >> 8)})
	}
	g := gzip.NewWriter(&gz)
	fmt.Fprint(g, of("row-a-code.csv"))
	g.Close()
	z := zip.NewWriter(&zipped)
	w, _ := z.Create("uttrekk.csv")
	fmt.Fprint(w, of("parted.csv"))
	z.Close()
	return append(list, made("windows.csv", []byte(windows)), made("utf16.csv", wide.Bytes()), made("packed.csv.gz", gz.Bytes()), made("packed.zip", zipped.Bytes()))
}

func made(name string, data []byte) file { return file{name: name, data: data} }

// mayFail are the rows of cases that no innlesing can read.
var mayFail = map[string]int{
	"text-behind-date.csv": 1, // two dates in a cell are not one
}

func shipped(t *testing.T) *ppolang.Rules {
	t.Helper()
	r, err := ppolang.Load(rules.FS, "ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func look(t *testing.T, f file, info *model.Info, opt inspect.Options) *inspect.File {
	t.Helper()
	got, err := inspect.Look(context.Background(), files.Source{Name: f.name, Reader: bytes.NewReader(f.data)}, info, opt)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// What is drafted, pasted into the rules, checks clean, stands as the formatter has it,
// and reads the very file that it was drafted from: every row that was looked at.
func TestDraftsReadTheFileTheyWereDraftedFrom(t *testing.T) {
	r := shipped(t)
	for _, f := range cases(t) {
		t.Run(f.name, func(t *testing.T) {
			seen := look(t, f, r.Info(), inspect.Options{})
			drafts := 0
			for _, table := range seen.Tables {
				if table.Draft.Text == "" {
					continue
				}
				drafts++
				pasted(t, f, table)
			}
			if drafts == 0 {
				t.Error("nothing is drafted")
			}
		})
	}
}

func pasted(t *testing.T, f file, table *inspect.Table) {
	main, err := fs.ReadFile(rules.FS, "ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	overlay := fstest.MapFS{"ppo.rules": {Data: append(append(main, '\n'), table.Draft.Text...)}}
	r, err := ppolang.Load(over{overlay, rules.FS}, "ppo.rules")
	if err != nil {
		t.Fatalf("%v\n%s", err, table.Draft.Text)
	}
	for _, d := range r.Diagnostics() {
		if int(d.Place.Position().Line) > bytes.Count(main, []byte("\n")) && d.Place.File.Name == "ppo.rules" {
			t.Errorf("%s\n%s", d.Message(diag.NB), table.Draft.Text)
		}
	}
	tree, _ := syntax.Parse([]byte("språk nb\n\n"+table.Draft.Text), "")
	if text := format.File(tree, syntax.NB); text != "språk nb\n\n"+table.Draft.Text {
		t.Errorf("the formatter makes of it\n%s", text)
	}
	name := strings.Fields(table.Draft.Text)[1]
	report, err := r.NewData().Read(context.Background(), ppolang.Source{Name: f.name, Reader: bytes.NewReader(f.data), Record: table.Record.Name, Mappings: []string{name}})
	if err != nil {
		t.Fatalf("%v\n%s", err, table.Draft.Text)
	}
	left := 0
	for _, l := range report.LeftOut {
		left += l.Rows
	}
	rows := table.Rows
	if table.Totals() {
		rows++
	}
	if report.Incomplete || report.Failed != mayFail[f.name] || report.Records+left+report.Failed != rows || report.Records == 0 {
		t.Errorf("%d of %d rows read, %d failed, %d left out\n%s%s", report.Records, table.Rows, report.Failed, left, report.Problems.Text(diag.NB), table.Draft.Text)
	}
}

// over is a file system in front of another.
type over struct{ front, behind fs.FS }

func (o over) Open(name string) (fs.File, error) {
	if f, err := o.front.Open(name); err == nil {
		return f, nil
	}
	return o.behind.Open(name)
}

// saidOf are the shipped extracts of which it is said here what is said of them.
var saidOf = []string{"npr_bred.csv", "dips_rapport.csv", "kursregister.csv", "npr_melding.xml", "tilstander.csv"}

// What is said of each case, in both languages.
func TestWhatIsSaid(t *testing.T) {
	r := shipped(t)
	for _, f := range cases(t) {
		if f.shipped && !slices.Contains(saidOf, f.name) {
			continue
		}
		t.Run(f.name, func(t *testing.T) {
			seen := look(t, f, r.Info(), inspect.Options{})
			var b strings.Builder
			for i, lang := range []diag.Lang{diag.NB, diag.EN} {
				if i > 0 {
					b.WriteString("\n==========\n\n")
				}
				if err := inspect.Text(&b, seen, inspect.Shown{Lang: lang}); err != nil {
					t.Fatal(err)
				}
			}
			path := "testdata/expected/" + f.name + ".txt"
			if *update {
				if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got := b.String(); got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// Every format that is read has a name for people.
func TestEveryFormatIsNamed(t *testing.T) {
	for _, format := range files.Formats() {
		if !inspect.Named(format) {
			t.Errorf("%s has no name", format)
		}
	}
}
