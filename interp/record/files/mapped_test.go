package files_test

import (
	"context"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/internal/sample"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// mapped reads a file of contacts by a mapping of some fields, each `field heading`;
// the mapping and its fields can then be changed. It gives the rows, the problems and
// the report.
func mapped(t *testing.T, name, text string, change func(m *model.Mapping, f func(name string) *model.MappedField), fields ...string) (rows, found string, report record.Report) {
	t.Helper()
	r := sample.Contact()
	m := &model.Mapping{Named: model.Named{Name: "m"}, Record: r}
	for _, line := range fields {
		field, headings, _ := strings.Cut(line, " ")
		to := &model.MappedField{Field: sample.Field(r, field)}
		for _, h := range strings.Split(headings, "|") {
			from, last, is := strings.Cut(h, "..")
			if !is {
				last = from
			}
			to.Columns = append(to.Columns, model.ColumnRange{From: from, To: last})
		}
		m.Fields = append(m.Fields, to)
	}
	change(m, func(name string) *model.MappedField {
		for _, f := range m.Fields {
			if f.Field.Name == name {
				return f
			}
		}
		t.Fatalf("no field %s", name)
		return nil
	})
	ds := record.NewDataset()
	report, err := files.Read(context.Background(), ds, r, files.Source{Name: name, Reader: strings.NewReader(text)}, files.Options{Mapping: m})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for row := range ds.Table(r).Rows() {
		list = append(list, sample.Row(ds.Table(r), row))
	}
	return strings.Join(list, "\n"), codes(report), report
}

type change = func(m *model.Mapping, f func(name string) *model.MappedField)

func as(*model.Mapping, func(string) *model.MappedField) {}

func TestMappedValues(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		fields     []string
		change     change
		rows, want string
	}{
		"words for not recorded": {"k.csv", "Id;Pas;Dato;Koder\nK1;NULL;(tom);NULL\nK2;null;;\n", []string{"kontakt_id Id", "pasient_id Pas", "dato Dato", "prosedyrer Koder"},
			func(m *model.Mapping, _ func(string) *model.MappedField) { m.Unknown = []string{"NULL", "(tom)"} },
			"2 kontakt_id=K1\n3 kontakt_id=K2 pasient_id=null prosedyrer=0", ""},
		"and among several columns": {"k.csv", "Id;P1;P2\nK1;NULL;A\nK2;NULL;NULL\nK3;NULL;\n", []string{"kontakt_id Id", "prosedyrer P1..P9"},
			func(m *model.Mapping, _ func(string) *model.MappedField) { m.Unknown = []string{"NULL"} },
			"2 kontakt_id=K1 prosedyrer=1,A\n3 kontakt_id=K2\n4 kontakt_id=K3 prosedyrer=0", ""},
		"parted by a bar, the first word of each": {"k.csv", "Id;Koder\nK1;WPCK00 Læring og mestring|ZWWA30  Gruppe| \n", []string{"kontakt_id Id", "prosedyrer Koder"},
			func(_ *model.Mapping, f func(string) *model.MappedField) {
				f("prosedyrer").SplitOn, f("prosedyrer").FirstWord = "|", true
			},
			"2 kontakt_id=K1 prosedyrer=2,WPCK00,ZWWA30", ""},
		"the first word of a code": {"k.csv", "Id;Type\nK1;13 Opplæring\n", []string{"kontakt_id Id", "kontakttype Type"},
			func(_ *model.Mapping, f func(string) *model.MappedField) { f("kontakttype").FirstWord = true },
			"2 kontakt_id=K1 kontakttype=13", ""},
		"capitals, and what is translated stays": {"k.csv", "Id;Koder\nK1;wpck00, kurs\n", []string{"kontakt_id Id", "prosedyrer Koder"},
			func(_ *model.Mapping, f func(string) *model.MappedField) {
				f("prosedyrer").UpperCase, f("prosedyrer").Translation = true, map[string]string{"kurs": "zwwa30"}
			},
			"2 kontakt_id=K1 prosedyrer=2,WPCK00,zwwa30", ""},
		"shares": {"k.csv", "Id;Andel\nK1;0,8\nK2;80 %\nK3;ja\nK4;1\n", []string{"kontakt_id Id", "digital_andel Andel"},
			func(_ *model.Mapping, f func(string) *model.MappedField) { f("digital_andel").AsShare = true },
			"2 kontakt_id=K1 digital_andel=0.8\n3 kontakt_id=K2 digital_andel=0.8\n4 kontakt_id=K3 digital_andel=1\n5 kontakt_id=K4 digital_andel=1", ""},
		"a decimal comma in a comma file": {"k.csv", "Id,Timer\nK1,\"2,5\"\nK2,2.5\nK3,1.234\nK4,\"1.234,5\"\n", []string{"kontakt_id Id", "undervisningstimer Timer"},
			func(m *model.Mapping, _ func(string) *model.MappedField) { m.DecimalMark = ',' },
			"2 kontakt_id=K1 undervisningstimer=2.5\n3 kontakt_id=K2 undervisningstimer=2.5", "PPO610 4:4 undervisningstimer, PPO610 5:5 undervisningstimer"},
		"a decimal point in a semicolon file": {"k.csv", "Id;Timer\nK1;2,5\nK2;2.5\n", []string{"kontakt_id Id", "undervisningstimer Timer"},
			func(m *model.Mapping, _ func(string) *model.MappedField) { m.DecimalMark = '.' },
			"3 kontakt_id=K2 undervisningstimer=2.5", "PPO610 2:4 undervisningstimer"},
		"only in rows where another cell says so": {"k.csv", "Id;kode;Hoved\nK1;A;1\nK2;B;0\nK3;C;\n", []string{"kontakt_id Id", "hovedtilstand kode", "prosedyrer kode"},
			func(_ *model.Mapping, f func(string) *model.MappedField) {
				f("hovedtilstand").Where = &model.CellIs{Heading: "Hoved", Value: "1"}
				f("prosedyrer").Where = &model.CellIs{Heading: "Hoved", Value: "0"}
			},
			"2 kontakt_id=K1 hovedtilstand=A prosedyrer=0\n3 kontakt_id=K2 prosedyrer=1,B\n4 kontakt_id=K3", ""},
		"a cell that is not taken is not judged": {"k.csv", "Hoved;Id;Dato\n0;K1;aldri\n1;K2;aldri\n", []string{"kontakt_id Id", "dato Dato"},
			func(_ *model.Mapping, f func(string) *model.MappedField) {
				f("dato").Where = &model.CellIs{Heading: "Hoved", Value: "1"}
			},
			"2 kontakt_id=K1", "PPO610 3 dato"},
		"the key is only in some rows": {"k.csv", "Id;Nivå;Dato\nK1;1;2026-02-01\nK2;3;aldri\n", []string{"kontakt_id Id", "dato Dato"},
			func(_ *model.Mapping, f func(string) *model.MappedField) {
				f("kontakt_id").Where = &model.CellIs{Heading: "Nivå", Value: "1"}
			},
			"2 kontakt_id=K1 dato=2026-02-01", ""},
		"texts are joined": {"k.csv", "Kursnr;Dato\nA;2026-02-01\n;2026-02-01\nB;\n", []string{"dato Dato"},
			func(m *model.Mapping, _ func(string) *model.MappedField) {
				m.Fields = append(m.Fields, &model.MappedField{Field: m.Record.Key, Joined: []model.Piece{{Heading: "Kursnr"}, {Text: "/"}, {Heading: "Dato"}}})
			},
			"2 kontakt_id=A/2026-02-01 dato=2026-02-01", "PPO613 3 kontakt_id, PPO613 4 kontakt_id"},
		"one heading is read by several": {"k.csv", "Id;Pas\nK1;p1\n", []string{"kontakt_id Id", "pasient_id Id", "program Id"}, as,
			"2 kontakt_id=K1 pasient_id=K1 program=K1", ""},
		"of JSON too": {"k.jsonl", `{"Id":"K1","koder":["NULL"],"Hoved":1,"kode":"a"}` + "\n" + `{"Id":"K2","koder":["wpck00 kurs"],"kode":"b"}`, []string{"kontakt_id Id", "prosedyrer koder", "hovedtilstand kode"},
			func(m *model.Mapping, f func(string) *model.MappedField) {
				m.Unknown = []string{"NULL"}
				f("prosedyrer").FirstWord, f("prosedyrer").UpperCase = true, true
				f("hovedtilstand").Where = &model.CellIs{Heading: "Hoved", Value: "1"}
			},
			"1 kontakt_id=K1 hovedtilstand=a\n2 kontakt_id=K2 prosedyrer=1,WPCK00", ""},
	} {
		t.Run(name, func(t *testing.T) {
			rows, found, _ := mapped(t, c.file, c.text, c.change, c.fields...)
			if rows != c.rows || found != c.want {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", rows, found, c.rows, c.want)
			}
		})
	}
}

func TestADateWithATimeBehind(t *testing.T) {
	zoned := func(m *model.Mapping, _ func(string) *model.MappedField) { m.TimeZone = "Europe/Oslo" }
	named := func(m *model.Mapping, f func(string) *model.MappedField) { f("dato").DateFormat = "dd.mm.yyyy" }
	for text, c := range map[string]struct {
		change change
		want   string
	}{
		"02.02.2026 09:15:00":           {as, "2026-02-02"},
		"2026-02-02T09:15":              {as, "2026-02-02"},
		"2026-02-02 09.15":              {as, "2026-02-02"},
		"2026-02-02T23:30:00Z":          {as, "PPO646"},
		"2026-02-02T23:30:00.000Z":      {zoned, "2026-02-03"},
		"2026-07-02T22:30:00Z":          {zoned, "2026-07-03"}, // summer time
		"2026-02-02T22:30:00Z":          {zoned, "2026-02-02"},
		"2026-02-02T00:30:00+02:00":     {zoned, "2026-02-01"},
		"2026-02-02T00:30:00-0500":      {zoned, "2026-02-02"},
		"2026-02-02T23:30:00":           {zoned, "2026-02-02"},
		"02.02.2026 9:15":               {named, "2026-02-02"},
		"02.02.2026 kl":                 {named, "PPO610"},
		"02.02.2026 - 04.02.2026":       {named, "PPO610"},
		"02.02.2026 og 09.02.2026":      {named, "PPO610"},
		"02.02.2026?":                   {named, "PPO610"},
		"02.02.2026 09:15:00 ":          {named, "2026-02-02"},
		"02.02.2026 25:15":              {named, "PPO610"},
		"2026-02-02T09:15:00+01:00 og.": {zoned, "PPO610"},
	} {
		rows, found, _ := mapped(t, "k.csv", "Id;Dato\nK1;"+text+"\n", c.change, "kontakt_id Id", "dato Dato")
		got := strings.TrimPrefix(rows, "2 kontakt_id=K1 dato=")
		if got == "" {
			got, _, _ = strings.Cut(found, " ")
		}
		if got != c.want {
			t.Errorf("%q is read as %s (%s), want %s", text, got, found, c.want)
		}
	}
}

// A mapped heading that the file lacks is an error, which names it.
func TestAHeadingThatIsNotThere(t *testing.T) {
	fields := []string{"kontakt_id Id", "pasient_id Pasient", "prosedyrer Kode|P1..P9"}
	rows, found, report := mapped(t, "k.csv", "Id;Kode\nK1;A\n", as, fields...)
	if rows != "" || found != "PPO655 1 pasient_id, PPO655 1 prosedyrer" || !report.Incomplete {
		t.Fatalf("%s, %s", rows, found)
	}
	if m := report.List[0].Message(diag.NB); !strings.Contains(m, "overskriften «Pasient»") || !strings.Contains(m, "`pasient_id`") {
		t.Error(m)
	}
	if m := report.List[1].Message(diag.EN); !strings.Contains(m, "any of the headings “P1” to “P9”") {
		t.Error(m)
	}
	optional := func(m *model.Mapping, f func(string) *model.MappedField) {
		f("pasient_id").Optional, f("prosedyrer").Optional = true, true
	}
	if rows, found, report := mapped(t, "k.csv", "Id;Kode;P7\nK1;A;B\n", optional, fields...); rows != "2 kontakt_id=K1 prosedyrer=2,A,B" || found != "" || report.Used == nil {
		t.Errorf("%s, %s", rows, found)
	}
	if rows, found, _ := mapped(t, "k.csv", "Nr;Kode\nK1;A\n", optional, fields...); rows != "" || !strings.HasPrefix(found, "PPO655 1 kontakt_id") {
		t.Errorf("%s, %s", rows, found)
	}
	if rows, found, report := mapped(t, "k.jsonl", `{"Id":"K1","Kode":"A"}`, as, fields...); rows == "" || report.Records != 1 || found != "PPO655 pasient_id, PPO655 prosedyrer" {
		t.Errorf("%s, %s", rows, found)
	}
}

// A row of which the key is not taken is no record, and counted.
func TestARowOfAnotherKind(t *testing.T) {
	_, found, report := mapped(t, "k.csv", "Id;Nivå\nK1;1\nK2;3\nK3;\n", func(_ *model.Mapping, f func(string) *model.MappedField) {
		f("kontakt_id").Where = &model.CellIs{Heading: "Nivå", Value: "1"}
	}, "kontakt_id Id")
	if found != "" || report.Records != 1 || report.Failed != 0 || len(report.LeftOut) != 1 || report.LeftOut[0].Rows != 2 || report.LeftOut[0].Clause != `"Nivå" ≠ 1` {
		t.Errorf("%s %+v", found, report.LeftOut)
	}
}

// A word for unknown that nobody has said to be one is warned of where it makes one of
// all that are unknown, once.
func TestAWordForUnknownAsAKey(t *testing.T) {
	for word, want := range map[string]string{"NULL": "PPO656 2 program", "(tom)": "PPO656 2 program", "#N/A": "PPO656 2 program", "NULLE": ""} {
		r := sample.Contact()
		ds := record.NewDataset()
		text := "kontakt_id;program;prosedyrer\nK1;" + word + ";A\nK2;" + word + ";A\nK3;x;A\nK4;" + word + ";A\n"
		report, err := files.Read(context.Background(), ds, r, files.Source{Name: "kontakt.csv", Reader: strings.NewReader(text)}, files.Options{})
		if err != nil || codes(report) != want || report.Records != 4 {
			t.Errorf("%s: %s", word, codes(report))
		}
	}
}

// Without a mapping a field is found by its name or its title; a name goes before a
// title, and a title of two fields is none's.
func TestTitlesAreHeadings(t *testing.T) {
	r := sample.Contact()
	sample.Field(r, "kontakt_id").Title = "Kontakt-ID"
	sample.Field(r, "program").Title = "Dato"
	sample.Field(r, "pasient_id").Title = "Id"
	sample.Field(r, "hovedtilstand").Title = "Id"
	sample.Field(r, "prosedyrer").Title = "Koder på kontakten"
	ds := record.NewDataset()
	report, err := files.Read(context.Background(), ds, r, files.Source{Name: "kontakt.csv", Reader: strings.NewReader("KONTAKT-ID;Dato;Koder på kontakten 1;koder_på_kontakten_2\nK1;2026-02-01;A;B\n")}, files.Options{})
	if err != nil || report.Errors > 0 || ds.Table(r).Rows() != 1 {
		t.Fatal(err, codes(report))
	}
	if got := sample.Row(ds.Table(r), 0); got != "2 kontakt_id=K1 dato=2026-02-01 prosedyrer=2,A,B" {
		t.Error(got)
	}
}
