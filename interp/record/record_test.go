package record_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

func TestAValueNeverPrintsItself(t *testing.T) {
	secret := "Canaria"
	code := record.CodeValue{Raw: secret, Canon: "Canari"}
	d := record.NewDict()
	d.Intern(record.TextOf(secret))
	var logged bytes.Buffer
	log := slog.New(slog.NewTextHandler(&logged, nil))
	for _, v := range []any{record.TextOf(secret), record.CodeOf(code), record.CodesOf([]record.CodeValue{code}), code, []record.CodeValue{code}, d} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
			if s := fmt.Sprintf(verb, v); strings.Contains(s, "Canar") || strings.Contains(s, "43616e6172") {
				t.Errorf("%s of %T: %s", verb, v, s)
			}
		}
		if b, err := json.Marshal(v); err != nil || bytes.Contains(b, []byte("Canar")) {
			t.Errorf("JSON of %T: %s, %v", v, b, err)
		}
		log.Info("x", "v", v)
	}
	if strings.Contains(logged.String(), "Canar") {
		t.Errorf("logged: %s", logged.String())
	}
}

func TestADictNumbersDistinctValuesInTheOrderTheyCame(t *testing.T) {
	date, _ := value.NewDate(2026, 2, 1)
	list := []record.Value{
		record.DateOf(date), record.NumberOf(value.Int(7)), record.BoolOf(true), record.BoolOf(false),
		record.CodesOf(nil), record.CodesOf([]record.CodeValue{{Raw: "A", Canon: "A"}}),
		record.CodesOf([]record.CodeValue{{Raw: "A", Canon: "A"}, {Raw: "B", Canon: "B"}}),
		record.CodeOf(record.CodeValue{Raw: "E10.9", Canon: "E109"}), record.TextOf("æ"),
	}
	d := record.NewDict()
	for i, v := range list {
		if id := d.Intern(v); id != uint32(i+1) || d.Intern(v) != id {
			t.Errorf("value %d has id %d", i, id)
		}
	}
	if d.Len() != len(list)+1 || d.Intern(record.Value{}) != 0 || d.Value(0).Known() {
		t.Errorf("unknown is not 0, or there are %d values", d.Len())
	}
	if d.Value(1).RawDate() != date || d.Value(2).RawNumber().String() != "7" || !d.Value(3).RawBool() || d.Value(4).RawBool() ||
		!d.Value(5).Known() || len(d.Value(5).RawCodes()) != 0 || d.Value(7).RawCodes()[1].Raw != "B" ||
		d.Value(8).RawText() != "E10.9" || d.Value(8).RawCanon() != "E109" || d.Value(9).RawText() != "æ" {
		t.Error("a value is not what was put in")
	}
	if d.ID("æ") != 9 || d.ID("ø") != 0 || record.NewDict().ID("æ") != 0 {
		t.Error("a text is not found by itself")
	}
}

func TestADictOfManyTextsKeepsThemApart(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	d, want := record.NewDict(), map[string]uint32{}
	for range 200_000 {
		text := fmt.Sprint(random.Intn(50_000), strings.Repeat("x", random.Intn(3)*random.Intn(2000)*random.Intn(2)*random.Intn(2)))
		id := d.Intern(record.TextOf(text))
		if known, ok := want[text]; ok && known != id || d.Value(id).RawText() != text {
			t.Fatalf("%d is not %d", id, known)
		}
		want[text] = id
	}
	if d.Len() != len(want)+1 {
		t.Errorf("%d values of %d texts", d.Len()-1, len(want))
	}
}

func TestATextDictTakesOtherValuesToo(t *testing.T) {
	d := record.NewDict()
	a, n := d.Intern(record.TextOf("a")), d.Intern(record.NumberOf(value.Int(3)))
	if d.Value(a).RawText() != "a" || d.Value(n).RawNumber().String() != "3" || d.Value(d.Intern(record.TextOf("b"))).RawText() != "b" {
		t.Error("a value got lost")
	}
}

func TestConvert(t *testing.T) {
	r := sample.Contact()
	for _, c := range []struct{ field, raw, want string }{
		{"kontakt_id", " K1 ", "kontakt_id=K1"},
		{"kontakt_id", "ka\u030a", "kontakt_id=kå"},
		{"program", "P1", "program=P1"},
		{"program", " ", ""},
		{"dato", "2026-02-01", "dato=2026-02-01"},
		{"dato", "01.02.2026", "dato=2026-02-01"},
		{"dato", "1.2.2026", "!"},
		{"antall_pårørende", "5,0", "antall_pårørende=5"},
		{"antall_pårørende", "5,5", "!"},
		{"undervisningstimer", "4,5", "undervisningstimer=4.5"},
		{"digital_andel", "80 %", "digital_andel=0.8"},
		{"digital_andel", "0,8", "digital_andel=0.008"},
		{"pasient_deltok", "Nei", "pasient_deltok=false"},
		{"pasient_deltok", "?", "!"},
		{"kontakttype", "01", "kontakttype=01"},
		{"hovedtilstand", "E10.9", "hovedtilstand=E10.9=E109"},
		{"prosedyrer", "WPCK00, ZWWA30 WPCK00", "prosedyrer=3,WPCK00,ZWWA30,WPCK00"},
		{"prosedyrer", "A\x00B", "!"},
		{"hovedtilstand", "A\x1fB", "!"},
	} {
		f := sample.Field(r, c.field)
		got := "!"
		if v, ok := record.Convert(f, c.raw); ok {
			ds := record.NewDataset()
			values := make([]record.Value, len(r.Fields))
			values[f.Index] = v
			ds.Give(r).Append(record.Place{}, values)
			got = strings.TrimPrefix(strings.TrimPrefix(sample.Row(ds.Table(r), 0), "0"), " ")
		}
		if got != c.want {
			t.Errorf("%s %q: %q, want %q", c.field, c.raw, got, c.want)
		}
	}
}

func TestADurationIsNoValueOfARecord(t *testing.T) {
	f := &model.Field{Type: model.Type{Kind: model.Duration}}
	if _, ok := record.Convert(f, "3"); ok {
		t.Error("it was read")
	}
}

func keyed(r *model.Record, keys ...string) (*record.Dataset, *record.Table) {
	ds := record.NewDataset()
	table := ds.Give(r)
	for i, k := range keys {
		v, _ := record.Convert(r.Key, k)
		values := make([]record.Value, len(r.Fields))
		values[r.Key.Index] = v
		table.Append(record.Place{File: fmt.Sprintf("%c.csv", 'a'+i/2), Line: i + 1}, values)
	}
	return ds, table
}

func TestReferencesLeadToTheFirstRecordOfTheirKey(t *testing.T) {
	ds, table := keyed(sample.Contact(), "K1", "K2", "K1", "K3", "K1")
	unknown := ds.Texts.Intern(record.TextOf("K9"))
	sealed, problems := ds.Seal()
	for key, want := range map[string]int{"K1": 0, "K2": 1, "K3": 3} {
		if row := table.RowOf(sealed.Texts.ID(key)); row != want {
			t.Errorf("%s is row %d, want %d", key, row, want)
		}
	}
	if table.RowOf(unknown) != -1 || table.RowOf(0) != -1 || table.RowOf(1<<31) != -1 {
		t.Error("a row for what is no key")
	}
	if len(problems.List) > 0 {
		t.Error("a key that several have is the matter of who reads them")
	}
	for row, others := range map[int]int{0: 2, 1: 0, 3: 0} {
		if got := len(table.Others(row)); got != others {
			t.Errorf("row %d has %d others", row, got)
		}
	}
}

func TestAKeyThatIsANumberIsFoundByItsText(t *testing.T) {
	r := sample.Contact()
	r.Key = sample.Field(r, "antall_pårørende")
	ds, table := keyed(r, "7", "", "7.0", "8")
	sealed, _ := ds.Seal()
	if row := table.RowOf(sealed.Texts.ID("7")); row != 0 || len(table.Others(0)) != 1 {
		t.Errorf("row %d, and others %v", row, table.Others(0))
	}
	if row := table.RowOf(sealed.Texts.ID("8")); row != 3 {
		t.Errorf("row %d", row)
	}
}

func TestPlacesAreThoseOfTheirFiles(t *testing.T) {
	_, table := keyed(sample.Contact(), "A", "B", "C")
	for row, want := range []record.Place{{File: "a.csv", Line: 1}, {File: "a.csv", Line: 2}, {File: "b.csv", Line: 3}} {
		if got := table.Place(row); got != want {
			t.Errorf("row %d at %v, want %v", row, got, want)
		}
	}
}

func TestAFileOfProblemsIsBounded(t *testing.T) {
	var l record.Problems
	for i := range 1000 {
		l.Add(record.Problem{Code: diag.RecordNoKey, File: "01010112345", Line: i})
	}
	l.Add(record.Problem{Code: diag.RecordSameKey})
	if len(l.List) != 101 || l.Errors != 1000 || l.Warnings != 1 || l.More() != 900 || l.List[100].Code != diag.RecordSameKey {
		t.Errorf("%d kept, %d errors, %d warnings, %d more", len(l.List), l.Errors, l.Warnings, l.More())
	}
	if l.List[0].File != "***********" {
		t.Error("the file's name is not masked")
	}
}

func TestWhatNoRecordHasIsAbsent(t *testing.T) {
	r := sample.Contact()
	ds, _ := keyed(r, "K1", "K2")
	sealed, _ := ds.Seal()
	other := &model.Record{}
	key, absent := r.Key, sample.Field(r, "antall_pårørende")
	batch := sealed.Batch()
	batched, _ := batch.Seal()
	for name, data := range map[string]*record.Sealed{"all": sealed, "shared": batched} {
		if data.Absent(key) || !data.Absent(absent) || !data.Absent(absent) || data.Absent(&model.Field{Record: other}) {
			t.Error(name)
		}
	}
	empty := record.NewDataset()
	empty.Give(r)
	if none, _ := empty.Seal(); none.Absent(key) {
		t.Error("a field of no records")
	}
}
