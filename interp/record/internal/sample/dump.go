package sample

import (
	"fmt"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Row is what is known of a record: its line, and each field's value.
func Row(t *record.Table, row int) string {
	var list []string
	for _, f := range t.Record.Fields {
		v := t.Value(row, f)
		if !v.Known() {
			continue
		}
		s := v.RawText()
		switch f.Type.Kind {
		case model.Date:
			s = v.RawDate().String()
		case model.Integer, model.Decimal, model.Percent:
			s = v.RawNumber().String()
		case model.Bool:
			s = fmt.Sprint(v.RawBool())
		case model.Code:
			if v.RawCanon() != s {
				s += "=" + v.RawCanon()
			}
		case model.Codes:
			s = fmt.Sprint(len(v.RawCodes()))
			for _, c := range v.RawCodes() {
				s += "," + c.Raw
			}
		}
		list = append(list, f.Name+"="+s)
	}
	return strings.TrimRight(fmt.Sprintf("%d %s", t.Place(row).Line, strings.Join(list, " ")), " ")
}

// Problem is a problem without its message: code, place, field.
func Problem(p record.Problem) string {
	s := string(p.Code)
	if p.Line > 0 {
		s += fmt.Sprintf(" %d", p.Line)
	}
	if p.Column > 0 {
		s += fmt.Sprintf(":%d", p.Column)
	}
	return strings.TrimRight(s+" "+p.Field, " ")
}

// Report is everything that came of reading a file: the problems with their
// messages, the counts, the records.
func Report(report record.Report, t *record.Table) string {
	var b strings.Builder
	for _, p := range report.List {
		fmt.Fprintf(&b, "%s %s\n", Problem(p), p.Message(diag.NB))
	}
	fmt.Fprintf(&b, "errors %d warnings %d records %d failed %d incomplete %t limit %t\n",
		report.Errors, report.Warnings, report.Records, report.Failed, report.Incomplete, report.Limit)
	for row := range t.Rows() {
		b.WriteString(Row(t, row) + "\n")
	}
	return b.String()
}
