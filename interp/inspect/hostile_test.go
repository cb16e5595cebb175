package inspect_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"ppolang/interp/inspect"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

func lookAt(f file, info *model.Info, opt inspect.Options) (*inspect.File, error) {
	return inspect.Look(context.Background(), files.Source{Name: f.name, Reader: bytes.NewReader(f.data)}, info, opt)
}

// hostile are files that are not what they should be, and large ones.
func hostile(t *testing.T) []file {
	t.Helper()
	var many, ids, rows strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&many, "h%d;", i)
	}
	many.WriteString("\n" + strings.Repeat("x;", 4000) + "\n")
	ids.WriteString("Ref;Kode\n")
	for i := range 3000 {
		fmt.Fprintf(&ids, "X%07d;WPCK00\n", i)
	}
	rows.WriteString("Kontakt-ID;Dato;Avdeling\n")
	for i := range 300 {
		fmt.Fprintf(&rows, "K%d;02.02.2026;Avd %c\n", i, 'A'+i%3)
	}
	return []file{
		made("wide.csv", []byte(many.String())),
		made("ids.csv", []byte(ids.String())),
		made("rows.csv", []byte(rows.String())),
		made("empty.csv", nil),
		made("blank.csv", []byte("\n\n \n")),
		made("header.csv", []byte("kontakt_id;dato\n")),
		made("headless.csv", []byte("Kari Nordmann;01.02.2026;13097248022\nOla Hansen;02.02.2026;13097248022\n")),
		made("quote.csv", []byte("a;b\n1;\"2\n3;4\n")),
		made("no.xlsx", []byte("kontakt_id;dato\nK1;2026-01-01\n")),
		made("no.parquet", []byte("kontakt_id;dato\n")),
		made("no.zip", []byte("PK\x03\x04")),
		made("no.gz", []byte("abc")),
		made("no.csv.gz", []byte("abc")),
		made("report.pdf", []byte("%PDF-1.7 abc")),
		made("old.xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
		made("entity.xml", []byte(`<!DOCTYPE x [<!ENTITY a "b">]><x><y z="1"/><y z="2"/></x>`)),
		made("cut.xml", []byte(`<x><y z="1"/><y z="2"`)),
		made("flat.xml", []byte(`<x/>`)),
		made("cut.json", []byte(`[{"a":1},{"a":`)),
		made("text.jsonl", []byte("{\"a\":\n{\"a\":1}\n")),
		made("zeros.csv", make([]byte, 4096)),
	}
}

// Whatever a file is, it is looked at or refused with a message, in both languages, and
// what it has is not repeated.
func TestWhatIsNoFormat(t *testing.T) {
	r := shipped(t)
	refused := map[string]bool{"ids.csv": false, "rows.csv": false, "wide.csv": false, "header.csv": false, "empty.csv": false, "blank.csv": false}
	for _, f := range hostile(t) {
		t.Run(f.name, func(t *testing.T) {
			seen, err := lookAt(f, r.Info(), inspect.Options{Rows: 1000})
			if err != nil {
				t.Fatal(err)
			}
			for _, lang := range []diag.Lang{diag.NB, diag.EN} {
				var b strings.Builder
				if err := inspect.Text(&b, seen, inspect.Shown{Lang: lang, Values: true, Draft: true}); err != nil || b.Len() == 0 {
					t.Error(err)
				}
				for _, canary := range []string{"Nordmann", "13097248022", "X0000001"} {
					if strings.Contains(b.String(), canary) {
						t.Errorf("%s is told:\n%s", canary, b.String())
					}
				}
			}
			if want, known := refused[f.name]; seen.Failed() != (!known || want) {
				t.Errorf("failed: %t", seen.Failed())
			}
		})
	}
}

// A packed file that grows beyond reason is not unpacked to its end.
func TestAFileThatGrowsBeyondReason(t *testing.T) {
	var bomb bytes.Buffer
	g := gzip.NewWriter(&bomb)
	fmt.Fprint(g, "kontakt_id;dato\n")
	for range 80 {
		g.Write(bytes.Repeat([]byte{'a'}, 1<<20))
		fmt.Fprint(g, ";\n")
	}
	g.Close()
	seen, err := lookAt(made("bomb.csv.gz", bomb.Bytes()), shipped(t).Info(), inspect.Options{})
	if err != nil || !seen.Failed() || !seen.Limit() {
		t.Errorf("%v, failed: %t, limit: %t", err, seen.Failed(), seen.Limit())
	}
}

// A file can be cut off anywhere, and any of its bytes be another: it is looked at or
// refused, and never is there a panic.
func TestDamagedFiles(t *testing.T) {
	r := shipped(t)
	random := rand.New(rand.NewPCG(1, 2))
	for _, f := range cases(t) {
		if len(f.data) > 20_000 {
			continue
		}
		for range 6 {
			data := bytes.Clone(f.data[:random.IntN(len(f.data)+1)])
			for range random.IntN(4) {
				if len(data) > 0 {
					data[random.IntN(len(data))] = byte(random.IntN(256))
				}
			}
			seen, err := lookAt(made(f.name, data), r.Info(), inspect.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := inspect.Text(io.Discard, seen, inspect.Shown{Values: true, Draft: true}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Of a large file the first rows are looked at, and that is said.
func TestTheFirstRows(t *testing.T) {
	r := shipped(t)
	for _, f := range hostile(t) {
		if f.name != "rows.csv" {
			continue
		}
		for _, most := range []int{1, 299, 300, 301, 0} {
			seen, err := lookAt(f, r.Info(), inspect.Options{Rows: most})
			if err != nil {
				t.Fatal(err)
			}
			want := min(300, most)
			if most == 0 {
				want = 300
			}
			if table := seen.Tables[0]; table.Rows != want || table.More != (want < 300) {
				t.Errorf("of %d: %d rows, more: %t", most, table.Rows, table.More)
			}
		}
	}
}

// What the machine cannot do is the error.
func TestAFailingReader(t *testing.T) {
	r := shipped(t)
	broken := errors.New("broken")
	for _, name := range []string{"a.csv", "a.dat", "a.jsonl", "a.xlsx", "a.xml", "a.csv.gz"} {
		src := io.MultiReader(strings.NewReader("kontakt_id;dato\n"), iotest.ErrReader(broken))
		if _, err := inspect.Look(context.Background(), files.Source{Name: name, Reader: src}, r.Info(), inspect.Options{}); err != broken {
			t.Errorf("%s: %v", name, err)
		}
	}
}
