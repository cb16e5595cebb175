package report

import (
	"bufio"
	"io"
	"regexp"
	"strconv"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// columns are the header of the CSV report; scripts read it.
var columns = []string{"severity", "outcome", "rule", "version", "date", "record", "key", "unit", "message", "fix", "missing", "source", "assumptions", "file", "line", "id"}

// CSV writes one finding a line, separated by commas, with a header. Cells that
// hold several things part them with "; ". First come the files that were not read
// whole, with the outcome `unread`.
func CSV(w io.Writer, run Run) error {
	out := bufio.NewWriter(w)
	writeRow(out, columns)
	for i := range run.Summary.Files {
		if f := &run.Summary.Files[i]; !f.Whole() {
			writeRow(out, f.csvRow(run.Lang))
		}
	}
	for f := range run.Findings.All() {
		writeRow(out, csvRow(f.Masked()))
		if broken(out) {
			break
		}
	}
	return out.Flush()
}

// broken says whether nothing more can be written; Flush says why.
func broken(out *bufio.Writer) bool {
	_, err := out.Write(nil)
	return err != nil
}

// writeRow writes a row; an error stays with the writer until it is flushed.
// encoding/csv cannot be told to quote a cell for another separator than its own.
func writeRow(out *bufio.Writer, row []string) {
	for i, cell := range row {
		if i > 0 {
			out.WriteByte(',')
		}
		safe := noFormula(cell)
		if safe != cell || strings.ContainsAny(cell, separators+"\"") || strings.HasPrefix(cell, " ") {
			safe = `"` + strings.ReplaceAll(safe, `"`, `""`) + `"`
		}
		out.WriteString(safe)
	}
	out.WriteByte('\n')
}

// separators are the characters at which a spreadsheet may begin a new cell:
// which one does depends on the country it is set to, and quotes in the middle of
// a line do not keep it from that.
const separators = ",;\t\r\n"

// formula is what a spreadsheet could take for a formula: at the beginning of a
// cell and behind each separator; blanks of any kind, quotes and what is not seen
// aside. Some take the forms of other widths for the signs, too.
var formula = regexp.MustCompile(`(^|[,;\t\r\n])([\pZ\p{Cf}\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x{9f}]*)(["\pZ\p{Cf}]*[=+\-@＝＋－＠−﹢﹣﹦﹫])`)

// noFormula puts an apostrophe before it, which makes it a text.
func noFormula(cell string) string {
	if strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") {
		cell = "'" + cell
	}
	return formula.ReplaceAllString(cell, "${1}${2}'${3}")
}

func csvRow(f finding.Finding) []string {
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
	return []string{finding.SeverityName(f.Severity), f.Outcome.String(), f.Rule, f.Version, date, record, strings.Join(keys, "; "), f.Unit, f.Message,
		strings.Join(fixTexts(&f), "; "), strings.Join(f.Missing, "; "), strings.Join(sourceTexts(&f), "; "), strings.Join(f.Assumptions, "; "), f.Place.File, line, f.ID()}
}

// csvRow says what of a file was not read, and the first reason.
func (f *File) csvRow(l diag.Lang) []string {
	message, line := f.lost(l), ""
	if len(f.Problems) > 0 {
		p := f.Problems[0]
		message += ": " + p.Message
		if p.Line > 0 {
			line = strconv.Itoa(p.Line)
		}
	}
	row := map[string]string{"severity": finding.SeverityName(syntax.Error), "outcome": "unread", "record": f.Record, "message": message, "file": f.Name, "line": line}
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = row[c]
	}
	return cells
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
