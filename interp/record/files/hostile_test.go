package files_test

import (
	"context"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/internal/sample"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// The files in testdata/hostile/records hold cases like this one:
//
//	=== what it is about
//	file kontakt.csv
//	> kontakt_id;dato
//	> K1;2026-02-30
//	PPO610 2:4 dato
//	records 0 failed 1
//
// Lines with > are the file's; ⟨0D⟩ in them is a byte, ⟨⟩ at the end leaves the
// line end out. Behind them come the problems in order, the counts, and, if any
// is written, every record that was read. "encoding", "separator" and "mapping"
// lines are options, "post" is the element that is a record and "sti" the path of a
// field, with ? where the file need not have it.
func TestHostileFiles(t *testing.T) {
	names, _ := filepath.Glob("../../../testdata/hostile/records/*.txt")
	if len(names) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, chunk := range strings.Split("\n"+string(text), "\n=== ")[1:] {
			title, body, _ := strings.Cut(chunk, "\n")
			t.Run(strings.TrimSuffix(filepath.Base(name), ".txt")+"/"+title, func(t *testing.T) { hostile(t, body) })
		}
	}
}

func hostile(t *testing.T, body string) {
	r := sample.Contact()
	src, opt, text := files.Source{}, files.Options{}, ""
	var want []string
	showRows := false
	for _, line := range strings.Split(strings.TrimSpace(body), "\n") {
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case word == ">":
			text += bytesOf(t, rest)
		case word == "file":
			src.Name = rest
		case word == "encoding":
			opt.Encoding = rest
		case word == "separator":
			opt.Separator = []rune(rest)[0]
		case word == "post":
			opt.Mapping = sample.Message(r, rest)
		case word == "sti":
			opt.Mapping.Fields = append(opt.Mapping.Fields, sample.Message(r, "", rest).Fields...)
		case word == "mapping":
			opt.Mapping = mapping(r)
		case line != "":
			showRows = showRows || strings.HasPrefix(line, "row ")
			want = append(want, strings.TrimSuffix(bytesOf(t, line), "\n"))
		}
	}
	ds := record.NewDataset()
	src.Reader = strings.NewReader(text)
	report, err := files.Read(context.Background(), ds, r, src, opt)
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, p := range report.List {
		got = append(got, sample.Problem(p))
		for _, l := range []diag.Lang{diag.NB, diag.EN} {
			if m := p.Message(l); m == "" || strings.ContainsAny(m, "{\n") && !strings.Contains(m, "`{`") && !strings.Contains(m, "[{") || regexp.MustCompile(`\{[0-9]\}`).MatchString(m) {
				t.Errorf("message of %s: %q", p.Code, m)
			}
		}
	}
	counts := fmt.Sprintf("records %d failed %d", report.Records, report.Failed)
	if report.Incomplete {
		counts += " incomplete"
	}
	got = append(got, counts)
	table := ds.Table(r)
	if table.Rows() != report.Records {
		t.Errorf("%d rows, %d records reported", table.Rows(), report.Records)
	}
	for row := 0; showRows && row < table.Rows(); row++ {
		got = append(got, "row "+sample.Row(table, row))
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

var byteMark = regexp.MustCompile(`⟨[0-9A-F ]*⟩`)

func bytesOf(t *testing.T, line string) string {
	line, open := strings.CutSuffix(line, "⟨⟩")
	line = byteMark.ReplaceAllStringFunc(line, func(s string) string {
		b, err := hex.DecodeString(strings.ReplaceAll(strings.Trim(s, "⟨⟩"), " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	})
	if open {
		return line
	}
	return line + "\n"
}

func mapping(r *model.Record) *model.Mapping {
	columns := func(names ...string) (list []model.ColumnRange) {
		for _, n := range names {
			from, to, _ := strings.Cut(n, "..")
			list = append(list, model.ColumnRange{From: from, To: to})
		}
		return list
	}
	m := &model.Mapping{Record: r, Fields: []*model.MappedField{
		{Field: sample.Field(r, "dato"), Columns: columns("Inn Dato"), DateFormat: "dd.mm.yyyy"},
		{Field: sample.Field(r, "prosedyrer"), Columns: columns("hoved", "ncmp_1..ncmp_20", "p2_1b..p2_3b"), Translation: map[string]string{"kurs": "WPCK00", "to ting": "P Q", "P": "wrong"}},
		{Field: sample.Field(r, "program"), Columns: columns("kurs"), Translation: map[string]string{"a": "P1"}},
		{Field: sample.Field(r, "kontakttype"), Columns: columns("type"), Translation: map[string]string{"gruppe": "13", "blå": "", "13": "99"}},
	}}
	for _, f := range m.Fields {
		f.Optional = true
	}
	return m
}
