package rules_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ppolang"
	"ppolang/lang/model"
	"ppolang/rules"
)

//go:generate go test -run TestTheEmptyWorkbooksAreUpToDate . -update

// The empty workbooks that a section fills in by hand: each has one sheet for one record
// type, under the headings of a mapping or, where there is none, of the titles.
var workbooks = []struct{ file, record, mapping string }{
	{"kursregister", "program", "kursregister"},
	{"kursdager", "økt", "kursdager"},
	{"kursliste", "oppmøte", "kursliste"},
	{"henvisning", "henvisning", ""},
	{"opphold", "opphold", ""},
}

const (
	templates = "innlesing/maler"
	filled    = 5000 // so many rows of a sheet are made ready
	helpSheet = "Slik fylles arket ut"
)

// shippedRules are ppo.rules with the mappings that it uses.
func shippedRules(t *testing.T) *ppolang.Rules {
	t.Helper()
	loaded, err := ppolang.Load(rules.FS, "ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func TestTheEmptyWorkbooksAreUpToDate(t *testing.T) {
	info := shippedRules(t).Info()
	for _, w := range workbooks {
		want := emptyWorkbook(t, info, w.record, w.mapping)
		path := filepath.Join(templates, w.file+".xlsx")
		if *update {
			if err := os.WriteFile(path, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the rules say (run go generate ./rules): %v", path, err)
		}
	}
}

// column is a column to fill in: for a field, or for what a field is put together of.
type column struct {
	heading, title string
	of             *model.Field // nil where it is a part of a key
}

// columns are those of a record type, as a mapping or the titles call them.
func columns(of *model.Record, m *model.Mapping) (list []column) {
	named := map[*model.Field]*model.MappedField{}
	if m != nil {
		for _, f := range m.Fields {
			named[f.Field] = f
		}
	}
	for _, f := range of.Fields {
		switch by := named[f]; {
		case by == nil && m != nil && (f.Type.Kind == model.Reference || f == of.Key || f.Sensitive):
			// read of something else
		case by == nil:
			list = append(list, column{f.Title, f.Title, f})
		case len(by.Joined) > 0:
			// of columns that other fields are read from
		default:
			list = append(list, column{by.Columns[0].From, f.Title, f})
		}
	}
	return list
}

// emptyWorkbook writes the workbook of a record type.
func emptyWorkbook(t *testing.T, info *model.Info, record, mapping string) []byte {
	t.Helper()
	of := info.RecordNamed(record)
	var m *model.Mapping
	if at := slices.IndexFunc(info.Mappings, func(m *model.Mapping) bool { return m.Name == mapping }); at >= 0 {
		m = info.Mappings[at]
	}
	f := excelize.NewFile()
	defer f.Close()
	must(t, f.SetSheetName("Sheet1", of.Title))
	_, err := f.NewSheet(helpSheet)
	must(t, err)
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Color: []string{"DDE7F0"}, Pattern: 1}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	must(t, err)
	must(t, f.SetSheetRow(helpSheet, "A1", &[]string{"Kolonne", "Hva den er", "Hva som kan stå der"}))
	must(t, f.SetCellStyle(helpSheet, "A1", "C1", head))
	must(t, f.SetColWidth(helpSheet, "A", "C", 45))
	for i, c := range columns(of, m) {
		name, err := excelize.ColumnNumberToName(i + 1)
		must(t, err)
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: numberFormat(c.of)})
		must(t, err)
		must(t, f.SetColStyle(of.Title, name, style))
		must(t, f.SetColWidth(of.Title, name, name, 16))
		must(t, f.SetCellStr(of.Title, name+"1", c.heading))
		must(t, f.SetCellStyle(of.Title, name+"1", name+"1", head))
		may, check := allowed(c.of)
		if check != nil {
			check.SetSqref(fmt.Sprintf("%[1]s2:%[1]s%[2]d", name, filled))
			check.SetError(excelize.DataValidationErrorStyleStop, c.heading, may)
			must(t, f.AddDataValidation(of.Title, check))
		}
		if c.of == of.Key || c.of == of.Governing {
			may += " Må fylles ut."
		}
		must(t, f.SetSheetRow(helpSheet, fmt.Sprint("A", i+2), &[]string{c.heading, c.title, may}))
	}
	must(t, f.SetPanes(of.Title, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

// numberFormat is how a spreadsheet shows a field's values: texts stay as they are typed.
func numberFormat(f *model.Field) *string {
	format := "General"
	switch f.Type.Kind {
	case model.Date:
		format = "dd.mm.yyyy"
	case model.Text, model.Reference, model.Code, model.Codes:
		format = "@"
	}
	return &format
}

// allowed says what may stand in a column, and has the spreadsheet see to it where the
// values are few or of a kind that it knows.
func allowed(f *model.Field) (string, *excelize.DataValidation) {
	check := excelize.NewDataValidation(true)
	switch f.Type.Kind {
	case model.Bool:
		may := "ja eller nei; tom celle er ukjent."
		if f.Otherwise != nil {
			may = "ja eller nei; tom celle er nei."
		}
		_ = check.SetDropList([]string{"ja", "nei"})
		return may, check
	case model.Date:
		_ = check.SetRange("36526", "73050", excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween)
		return "En dato, som 01.02.2026.", check
	case model.Integer:
		_ = check.SetRange(0, 100000, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween)
		return "Et helt tall.", check
	case model.Decimal:
		_ = check.SetRange(0, 100000, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween)
		return "Et tall, som 12 eller 2,5.", check
	case model.Percent:
		return "Prosent, som 80 %, eller ja (alt) eller nei (ingenting).", nil
	case model.Code:
		var names, told []string
		for _, s := range f.Type.Systems {
			for _, c := range s.Codes {
				names, told = append(names, c.Name), append(told, c.Name+" ("+c.Title+")")
			}
		}
		_ = check.SetDropList(names)
		return strings.Join(told, ", ") + ".", check
	}
	return "Tekst.", nil
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A workbook that was filled in is read without a flag, whatever the section called it
// behind its first word, and an empty one is a file of no records.
func TestTheWorkbooksAreRead(t *testing.T) {
	loaded := shippedRules(t)
	of := loaded.Info()
	for _, w := range workbooks {
		f, err := excelize.OpenFile(filepath.Join(templates, w.file+".xlsx"))
		must(t, err)
		sheet := of.RecordNamed(w.record).Title
		rows, err := f.GetRows(sheet)
		if must(t, err); len(rows) != 1 {
			t.Fatalf("%s has %d rows", w.file, len(rows))
		}
		read := func(want int) {
			t.Helper()
			var b bytes.Buffer
			must(t, f.Write(&b))
			data := loaded.NewData()
			got, err := data.Read(context.Background(), ppolang.Source{Name: w.file + " 2026.xlsx", Reader: bytes.NewReader(b.Bytes())})
			if err != nil || got.Mapping != w.mapping || got.Record != w.record || got.Errors+got.Warnings > 0 || got.Records != want || len(got.Unused) > 0 {
				t.Errorf("%s: %v %+v", w.file, err, got.Report)
			}
		}
		read(0)
		for i, c := range columns(of.RecordNamed(w.record), mappingOf(of, w.mapping)) {
			cell, err := excelize.CoordinatesToCellName(i+1, 2)
			must(t, err)
			must(t, f.SetCellValue(sheet, cell, sampleOf(c.of)))
		}
		read(1)
	}
}

func mappingOf(info *model.Info, name string) *model.Mapping {
	for _, m := range info.Mappings {
		if m.Name == name {
			return m
		}
	}
	return nil
}

// sampleOf is a value that somebody types into a column.
func sampleOf(f *model.Field) any {
	switch f.Type.Kind {
	case model.Date:
		return time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC)
	case model.Integer, model.Decimal:
		return 12
	case model.Percent:
		return "ja"
	case model.Bool:
		return "nei"
	case model.Code:
		return f.Type.Systems[0].Codes[0].Name
	}
	return "007"
}

// Where a field has few values the sheet offers these.
func TestTheWorkbooksOfferWhatMayStandThere(t *testing.T) {
	for file, want := range map[string]string{"kursregister": `"ja,nei"`, "henvisning": `"program,sykehuset"`} {
		f, err := excelize.OpenFile(filepath.Join(templates, file+".xlsx"))
		must(t, err)
		list, err := f.GetDataValidations(f.GetSheetName(0))
		must(t, err)
		if !slices.ContainsFunc(list, func(v *excelize.DataValidation) bool { return v.Type == "list" && v.Formula1 == want }) {
			t.Errorf("%s does not offer %s", file, want)
		}
	}
}
