package derive_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp/derive"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
)

// Rows are left out file by file, also such as cannot be read, and what is wrong with
// these is not said.
func TestRowsThatAreLeftOut(t *testing.T) {
	info, err := conform.Rules("", declared+"innlesing m for kontakt\n  format csv\n  utelat når kontakt_id = \"Sum\"\n  utelat når k i S eller kontakt_id er ukjent\n")
	if err != nil {
		t.Fatal(err)
	}
	of, program, data := info.Records[2], derive.New(info), record.NewDataset()
	for i, text := range []string{
		"1;2026-02-01;A1;1\n2;2026-02-03;A1;1\nSum;x;;\n;2026-02-03;;\n3;x;;1\n4;x;A1;1\n5;2026-02-03;B2;1\n",
		"6;2026-02-03;;1\nSum;2026-02-03;;\n7;2026-02-03;;y\n",
	} {
		source := files.Source{Name: fmt.Sprintf("f%d.csv", i+1), Reader: strings.NewReader("kontakt_id;dato;k;n\n" + text)}
		got, err := files.Read(context.Background(), data, of, source, files.Options{Mapping: info.Mappings[0], Leave: program.Leave})
		if err != nil {
			t.Fatal(err)
		}
		said := fmt.Sprintln(got.Records, got.Failed, got.LeftOut)
		for _, p := range got.List {
			said += fmt.Sprintln(p.Code, p.Line, p.Field)
		}
		want := []string{
			"1 2 [{kontakt_id = \"Sum\" 1} {k i S eller kontakt_id er ukjent 3}]\nPPO610 6 dato\nPPO610 7 dato\n",
			"1 1 [{kontakt_id = \"Sum\" 1}]\nPPO610 4 n\n",
		}[i]
		compare(t, source.Name, said, want)
	}
	sealed, account := program.Seal(data)
	compare(t, "records", shown(sealed.Table(of)), "f1.csv:3 2 2026-02-03 A1 n=1\nf2.csv:2 6 2026-02-03 n=1\n")
	if len(account.List) > 0 {
		t.Error(account.Text(diag.EN))
	}
}
