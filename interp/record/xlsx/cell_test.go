package xlsx_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// first reads a workbook with one record, and gives what is left of its report:
// problems, or the record's line.
func first(t *testing.T, data []byte) string {
	t.Helper()
	var kept []string
	for _, line := range strings.Split(read(t, data, ""), "\n") {
		if line != "" && !strings.HasPrefix(line, "errors ") {
			line, _, _ = strings.Cut(line, " cella for")
			line, _, _ = strings.Cut(line, " `")
			line, _, _ = strings.Cut(line, " verdien av")
			kept = append(kept, strings.TrimPrefix(line, "2 kontakt_id=K1 "))
		}
	}
	return strings.Join(kept, "; ")
}

// What a cell of each field is read as, by its type and number format.
func TestCells(t *testing.T) {
	formats := func(f *excelize.File, code string) int {
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		must(t, err)
		return id
	}
	built := func(f *excelize.File, number int) int {
		id, err := f.NewStyle(&excelize.Style{NumFmt: number})
		must(t, err)
		return id
	}
	for name, c := range map[string]struct {
		field  string
		value  any
		format string // a code, or the number of a format that is built in
		want   string
	}{
		"a text":                      {"pasient_id", "007", "", "pasient_id=007"},
		"a text with an escape":       {"pasient_id", "a_x005F_x000D_b", "", "pasient_id=a_x000D_b"},
		"a number as an id":           {"pasient_id", 13, "", "pasient_id=13"},
		"a long number as an id":      {"pasient_id", 1.2e11, "0.00E+00", "pasient_id=120000000000"},
		"too long a number as an id":  {"pasient_id", 1e17, "", "PPO612 2:2 pasient_id"},
		"a number shown with zeros":   {"program", 42, "000000", "program=000042"},
		"a date as an id":             {"pasient_id", 46054, "14", "pasient_id=2026-02-01"},
		"a number as a code":          {"kontakttype", 13, "", "kontakttype=13"},
		"a date as a code":            {"kontakttype", 46054, "14", "PPO679 2:2 kontakttype"},
		"a number as codes":           {"takster", 201, "", "takster=1,201"},
		"codes parted by a line end":  {"prosedyrer", "WPCK00\nZWWA30", "", "prosedyrer=2,WPCK00,ZWWA30"},
		"a date built in":             {"dato", 46054, "14", "dato=2026-02-01"},
		"a Norwegian date":            {"dato", 46054.5, `[$-414]d\.\ mmmm\ yyyy;@`, "dato=2026-02-01"},
		"a month":                     {"dato", 46054, "mmm", "dato=2026-02-01"},
		"a date with a time":          {"dato", 46054.99999999, "dd.mm.yyyy hh:mm", "dato=2026-02-02"},
		"the last day of February":    {"dato", 59, "14", "dato=1900-02-28"},
		"the day that never was":      {"dato", 60, "14", "PPO610 2:2 dato"},
		"the day after":               {"dato", 61, "14", "dato=1900-03-01"},
		"no day":                      {"dato", 0, "14", "PPO610 2:2 dato"},
		"before all days":             {"dato", -1, "14", "PPO610 2:2 dato"},
		"the last of all days":        {"dato", 2958465, "14", "dato=9999-12-31"},
		"beyond it":                   {"dato", 2958466, "14", "PPO610 2:2 dato"},
		"a number that is no date":    {"dato", 46054, "", "PPO610 2:2 dato"},
		"a time without a date":       {"dato", 0.5, "20", "PPO610 2:2 dato"},
		"an ISO date as text":         {"dato", "2026-02-01", "", "dato=2026-02-01"},
		"a time of the library's":     {"dato", time.Date(2026, 2, 1, 8, 0, 0, 0, time.UTC), "", "dato=2026-02-01"},
		"a whole number":              {"antall_pårørende", 2, "0", "antall_pårørende=2"},
		"a date as a number":          {"antall_pårørende", 2, "14", "PPO679 2:2 antall_pårørende"},
		"a time as a number":          {"undervisningstimer", 1.5, "[h]:mm", "PPO610 2:2 undervisningstimer"},
		"a half":                      {"undervisningstimer", 7.5, "0.00", "undervisningstimer=7.5"},
		"a sum that binary misses":    {"undervisningstimer", 0.1 + 0.2, "", "undervisningstimer=0.3"},
		"a half as text":              {"undervisningstimer", "7,5", "", "undervisningstimer=7.5"},
		"a colour is no hour":         {"undervisningstimer", 7.5, `[Red]0.0" timer"`, "undervisningstimer=7.5"},
		"a percentage":                {"digital_andel", 0.8, "9", "digital_andel=0.8"},
		"a percentage with a decimal": {"digital_andel", 0.333, "0.0%", "digital_andel=0.333"},
		"a percentage that is none":   {"digital_andel", 80, "", "digital_andel=0.8"},
		"yes":                         {"pasient_deltok", true, "", "pasient_deltok=true"},
		"no":                          {"pasient_deltok", false, "", "pasient_deltok=false"},
		"yes as a text":               {"pasient_deltok", "Ja", "", "pasient_deltok=true"},
		"yes as a number":             {"pasient_deltok", 1, "", "pasient_deltok=true"},
		"blanks":                      {"dato", "  ", "", "2 kontakt_id=K1"},
		"blanks where codes stand":    {"takster", " ", "", "takster=0"},
		"a formula never worked out":  {"dato", "=TODAY()", "", "PPO672 2:2 dato"},
		"a formula that nobody reads": {"notat", "=TODAY()", "", "PPO642 1 kolonner som ikke leses: 1 (nummer 2); 2 kontakt_id=K1"},
	} {
		t.Run(name, func(t *testing.T) {
			data := workbook(t, func(f *excelize.File) {
				rows(t, f, "Ark", []any{"kontakt_id", c.field}, []any{"K1"})
				if text, ok := c.value.(string); ok && strings.HasPrefix(text, "=") {
					must(t, f.SetCellFormula("Ark", "B2", text))
				} else {
					must(t, f.SetCellValue("Ark", "B2", c.value))
				}
				if number := 0; c.format != "" {
					id := 0
					if _, err := fmt.Sscanf(c.format, "%d", &number); err == nil && number > 0 {
						id = built(f, number)
					} else {
						id = formats(f, c.format)
					}
					must(t, f.SetCellStyle("Ark", "B2", "B2", id))
				}
			})
			if got := first(t, data); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// Workbooks of Excel for the Mac count their days from 1904.
func TestTheOtherEpoch(t *testing.T) {
	for serial, want := range map[float64]string{44592: "dato=2026-02-01", 0: "dato=1904-01-01", 60: "dato=1904-03-01", -1: "PPO610 2:2 dato"} {
		data := workbook(t, func(f *excelize.File) {
			on := true
			must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &on}))
			rows(t, f, "Ark", []any{"kontakt_id", "dato"}, []any{"K1", serial})
			id, err := f.NewStyle(&excelize.Style{NumFmt: 14})
			must(t, err)
			must(t, f.SetCellStyle("Ark", "B2", "B2", id))
		})
		if got := first(t, data); got != want {
			t.Errorf("%g: got %s, want %s", serial, got, want)
		}
	}
}
