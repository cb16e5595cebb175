package jsonl

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Write writes records one a line, as Read reads them: every field by its name, those
// that are unknown left out.
func Write(w io.Writer, t *record.Table) error {
	out := bufio.NewWriter(w)
	for row := range t.Rows() {
		between := byte('{')
		for _, f := range t.Record.Fields {
			v := t.Value(row, f)
			if !v.Known() {
				continue
			}
			out.WriteByte(between)
			between = ','
			text(out, f.Name)
			out.WriteByte(':')
			write(out, f, v)
		}
		if between == '{' {
			out.WriteByte('{')
		}
		if _, err := out.WriteString("}\n"); err != nil {
			return err
		}
	}
	return out.Flush()
}

func write(out *bufio.Writer, f *model.Field, v record.Value) {
	switch f.Type.Kind {
	case model.Bool:
		out.WriteString(strconv.FormatBool(v.RawBool()))
	case model.Integer, model.Decimal:
		out.WriteString(v.RawNumber().Decimal())
	case model.Percent:
		text(out, v.RawNumber().Mul(value.Int(100)).Decimal()+" %")
	case model.Date:
		text(out, v.RawDate().String())
	case model.Codes:
		codes := make([]string, len(v.RawCodes()))
		for i, c := range v.RawCodes() {
			codes[i] = c.Raw
		}
		list(out, codes)
	default:
		text(out, v.RawText())
	}
}

func list(out *bufio.Writer, texts []string) {
	out.WriteByte('[')
	for i, s := range texts {
		if i > 0 {
			out.WriteByte(',')
		}
		text(out, s)
	}
	out.WriteByte(']')
}

func text(out *bufio.Writer, s string) {
	encoded, err := json.Marshal(s)
	if err != nil {
		panic("jsonl: a text that is none")
	}
	out.Write(encoded)
}
