package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// columns are the header of the CSV report; scripts read it.
var columns = []string{"severity", "outcome", "rule", "version", "date", "record", "key", "unit", "message", "fix", "missing", "source", "assumptions", "file", "line"}

// CSV writes one finding a line, separated by commas, with a header. Cells that
// hold several things part them with "; ". A cell that a spreadsheet would take
// for a formula begins with an apostrophe.
func CSV(w io.Writer, run Run) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	for i := range run.Findings {
		if err := out.Write(csvRow(&run.Findings[i])); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvRow(f *finding.Finding) []string {
	record, keys := "", make([]string, len(f.On))
	for i, on := range f.On {
		keys[i] = on.Key
		if record == "" {
			record = on.Record
		}
	}
	date, line := "", ""
	if f.Dated {
		date = f.Date.String()
	}
	if f.Place.Line > 0 {
		line = strconv.Itoa(f.Place.Line)
	}
	row := []string{finding.SeverityName(f.Severity), f.Outcome.String(), f.Rule, f.Version, date, record, strings.Join(keys, "; "), f.Unit, f.Message,
		strings.Join(fixTexts(f), "; "), strings.Join(f.Missing, "; "), strings.Join(sourceTexts(f), "; "), strings.Join(f.Assumptions, "; "), f.Place.File, line}
	for i, cell := range row {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			row[i] = "'" + cell
		}
	}
	return row
}

// fixTexts are the fixes in the words of the machine formats: "add WPCK00
// prosedyrer", and "K1: add WPCK00 prosedyrer" where it is not the one record
// that is pointed to.
func fixTexts(f *finding.Finding) []string {
	list := make([]string, len(f.Fixes))
	for i, x := range f.Fixes {
		what := x.Code
		switch x.Action {
		case "replace":
			what += " " + x.With
		case "set":
			what = x.Value
		}
		list[i] = x.Action + " " + what + " " + x.Field
		if len(f.On) != 1 || f.On[0].Key != x.Key {
			list[i] = x.Key + ": " + list[i]
		}
		list[i] = diag.Mask(list[i]) // a key is shown whole in the key column only
	}
	return list
}

func sourceTexts(f *finding.Finding) []string {
	list := make([]string, len(f.Sources))
	for i, s := range f.Sources {
		list[i] = s.Source
		if s.Part != "" {
			list[i] += " «" + s.Part + "»"
		}
	}
	return list
}
