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
	"ppolang/lang/model"
)

const rules = `språk nb

kodeverk K "K"
  kode A1
  kode B2
  kode C3
  overse "."

post p "P"
  felt id tekst nøkkel
  felt hvem tekst sensitiv
  felt dato dato styrende
  felt n heltall
  felt k kode K
  felt ks koder K

innlesing samlet for p
  format jsonl
  felt n fra "n" valgfri
`

// info is the rules, in which the mapping has rows with one key be one record.
func info(t *testing.T) *model.Info {
	t.Helper()
	info, err := conform.Rules("", rules)
	if err != nil {
		t.Fatal(err)
	}
	info.Mappings[0].PerKey = info.Records[0].Key
	return info
}

// file is lines of JSON that are read by a mapping or by none.
type file struct {
	mapping *model.Mapping
	text    string
}

func read(t *testing.T, of *model.Record, list ...file) *record.Dataset {
	t.Helper()
	data := record.NewDataset()
	for i, f := range list {
		source := files.Source{Name: fmt.Sprintf("f%d.jsonl", i+1), Reader: strings.NewReader(f.text)}
		got, err := files.Read(context.Background(), data, of, source, files.Options{Format: "jsonl", Mapping: f.mapping})
		if err != nil || got.Errors > 0 {
			t.Fatal(err, got.Problems.Text(diag.EN))
		}
	}
	return data
}

// sealed makes records of what was read; the dataset is empty after that.
func sealed(info *model.Info, data *record.Dataset) (*record.Table, derive.Account) {
	s, got := derive.New(info).Seal(data)
	return s.Table(info.Records[0]), got
}

// shown is the records of a type, a line each: line, key, n, k and ks.
func shown(t *record.Table) string {
	var b strings.Builder
	for row := range t.Rows() {
		fmt.Fprintf(&b, "%s:%d", t.Place(row).File, t.Place(row).Line)
		for _, f := range t.Record.Fields {
			v := t.Value(row, f)
			switch {
			case !v.Known():
			case f.Type.Kind == model.Integer:
				b.WriteString(" n=" + v.RawNumber().String())
			case f.Type.Kind == model.Codes:
				b.WriteString(" ks=")
				for _, c := range v.RawCodes() {
					b.WriteString(c.Raw + ";")
				}
			case f.Type.Kind == model.Date:
				b.WriteString(" " + v.RawDate().String())
			default:
				b.WriteString(" " + v.RawText())
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func problems(list []record.Problem) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(p.Text(diag.EN) + "\n")
	}
	return b.String()
}

func compare(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant:\n%s", what, got, want)
	}
}

func TestRowsWithOneKey(t *testing.T) {
	info := info(t)
	of := info.Records[0]
	data := read(t, of,
		file{nil, `{"id": "1", "hvem": "Kari", "n": 1, "ks": ["A1"]}
{"id": "2", "n": 1}
{"id": "1", "hvem": "Kari", "n": 1, "ks": ["A.1"]}
{"id": "1", "hvem": "Ola", "n": 1, "ks": ["A1"]}
`}, file{nil, `{"id": "1", "hvem": "Ola", "n": 1, "ks": ["A1"]}
{"id": "1", "hvem": "Kari", "n": 1, "ks": ["B2"]}
{"id": "2", "n": 1}
{"id": "2", "n": 1, "k": "A1"}
`})
	table, got := sealed(info, data)
	compare(t, "records", shown(table), `f1.jsonl:1 1 Kari n=1 ks=A1;
f1.jsonl:2 2 n=1
f1.jsonl:4 1 Ola n=1 ks=A1;
f2.jsonl:2 1 Kari n=1 ks=B2;
f2.jsonl:4 2 n=1 A1
`)
	compare(t, "problems", problems(got.List), "f1.jsonl:4: warning PPO615: the key is the same as in f1.jsonl:1, but `hvem` is not; both are judged\n"+
		"f2.jsonl:2: warning PPO617: the key is the same as in f1.jsonl:1, and only `ks` is not; both are judged\n"+
		"f2.jsonl:4: warning PPO615: the key is the same as in f1.jsonl:2, but `k` is not; both are judged\n")
	if c := got.Tables[0]; fmt.Sprint(c.Files) != "[{f1.jsonl 1 0} {f2.jsonl 2 0}]" || c.Failed != 0 {
		t.Errorf("%+v", c)
	}
}

func TestRowsThatAreOneRecord(t *testing.T) {
	info := info(t)
	of, by := info.Records[0], info.Mappings[0]
	episodes := file{by, `{"id": "1", "n": 1, "ks": ["A1", "A1"]}
{"id": "2", "n": 2}
{"id": "3", "ks": []}
`}
	codes := file{by, `{"id": "1", "ks": ["B2"]}
{"id": "2", "ks": ["C3"]}
{"id": "1", "ks": ["A.1", "B2", "C3", "C3"], "k": "A1"}
{"id": "3", "ks": ["B2"]}
{"id": "1", "k": "A.1"}
`}
	data := read(t, of, episodes, codes)
	table, got := sealed(info, data)
	compare(t, "records", shown(table), `f1.jsonl:1 1 n=1 A1 ks=A1;A1;B2;C3;C3;
f1.jsonl:2 2 n=2 ks=C3;
f1.jsonl:3 3 ks=B2;
`)
	if c := got.Tables[0]; fmt.Sprint(c.Files) != "[{f2.jsonl 0 5}]" || c.Failed != 0 || len(got.List) > 0 {
		t.Errorf("%+v %s", c, problems(got.List))
	}

	// Files in another order give the same records, with lists in that order; a row
	// that was read by no mapping is a row of the record too.
	codes.mapping = nil
	data = read(t, of, codes, episodes)
	table, _ = sealed(info, data)
	compare(t, "the other way", shown(table), `f1.jsonl:1 1 n=1 A1 ks=B2;A.1;C3;C3;
f1.jsonl:2 2 n=2 ks=C3;
f1.jsonl:4 3 ks=B2;
`)
}

func TestRowsThatDoNotAgree(t *testing.T) {
	info := info(t)
	of, by := info.Records[0], info.Mappings[0]
	data := read(t, of, file{by, `{"id": "1", "hvem": "Kari", "n": 1}
{"id": "2", "n": 1}
{"id": "1", "k": "A1"}
`}, file{by, `{"id": "1", "hvem": "Ola", "n": 1}
{"id": "1", "hvem": "Nils", "n": 1}
`})
	table, got := sealed(info, data)
	compare(t, "records", shown(table), "f1.jsonl:2 2 n=1\n")
	compare(t, "problems", problems(got.List), "f2.jsonl:1: error PPO618: the rows are one record, but `hvem` is another than in f1.jsonl:1; the record was not judged\n")
	if c := got.Tables[0]; c.Files != nil || c.Failed != 1 || got.Errors != 1 {
		t.Errorf("%+v", c)
	}
}

// In a batch, which has few of the texts of what it shares, rows are found as well.
func TestRowsOfABatchWithOneKey(t *testing.T) {
	info := info(t)
	of := info.Records[0]
	var shared strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&shared, "{\"id\": \"%d\"}\n", i)
	}
	whole := read(t, of, file{nil, shared.String()})
	texts := whole.Texts.Len()
	batch := whole.Texts
	if texts < 1000 || batch.ID("7") == 0 {
		t.Fatal("the texts are not there")
	}
	// A type of its own shares the texts.
	whole.Give(of)
	table := whole.Table(of)
	table.Keep(func(row int) bool { return row == 7 })
	table.Append(record.Place{File: "f", Line: 1}, []record.Value{record.TextOf("7"), {}, {}, {}, {}, {}})
	if _, got := sealed(info, whole); fmt.Sprint(got.Tables[0].Files) != "[{f 1 0}]" || table.Rows() != 1 {
		t.Errorf("%+v, %d rows", got.Tables[0], table.Rows())
	}
}

// A key that very many rows have is no more work for each of them than one that few
// have.
func TestManyRowsWithOneKey(t *testing.T) {
	info := info(t)
	of := info.Records[0]
	for _, by := range []*model.Mapping{nil, info.Mappings[0]} {
		data := record.NewDataset()
		var text strings.Builder
		for i := range 20_000 {
			if by == nil {
				fmt.Fprintf(&text, "{\"id\": \"1\", \"n\": %d}\n", i%10_000)
			} else {
				fmt.Fprintf(&text, "{\"id\": \"1\", \"ks\": [\"X%d\"]}\n", i)
			}
		}
		source := files.Source{Name: "f.jsonl", Reader: strings.NewReader(text.String())}
		if _, err := files.Read(context.Background(), data, of, source, files.Options{Format: "jsonl", Mapping: by}); err != nil {
			t.Fatal(err)
		}
		table, got := sealed(info, data)
		want := "[{f.jsonl 10000 0}]"
		if by != nil {
			want = "[{f.jsonl 0 19999}]"
		}
		if fmt.Sprint(got.Tables[0].Files) != want || by != nil && len(table.Value(0, of.Fields[5]).RawCodes()) != 20_000 {
			t.Errorf("%+v", got.Tables[0])
		}
	}
}
