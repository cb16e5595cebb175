package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"ppolang/interp/finding"
)

// JSONL writes one finding a line.
func JSONL(w io.Writer, run Run) error {
	enc := encoder(w)
	for f := range run.Findings.All() {
		if err := enc.Encode(finding.Placed{Finding: f, Where: run.Where}); err != nil {
			return err
		}
	}
	return nil
}

// JSON writes the findings and the summary as one object, finding by finding.
func JSON(w io.Writer, run Run) error {
	out := bufio.NewWriter(w)
	out.WriteString("{\n  \"findings\": [")
	between := "\n    "
	for f := range run.Findings.All() {
		out.WriteString(between)
		if err := indented(out, finding.Placed{Finding: f, Where: run.Where}, "    "); err != nil {
			return err
		}
		between = ",\n    "
	}
	if run.Findings.Len() > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("],\n  \"summary\": ")
	if run.Summary.Files == nil {
		run.Summary.Files = []File{}
	}
	if run.Summary.Fields == nil {
		run.Summary.Fields = []Field{}
	}
	if run.Summary.Rules == nil {
		run.Summary.Rules = []Rule{}
	}
	if err := indented(out, run.Summary, "  "); err != nil {
		return err
	}
	out.WriteString("\n}\n")
	return out.Flush()
}

// indented writes a value as it stands in an object that is indented.
func indented(out *bufio.Writer, v any, prefix string) error {
	var text bytes.Buffer
	enc := encoder(&text)
	enc.SetIndent(prefix, "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := out.Write(bytes.TrimSuffix(text.Bytes(), []byte("\n")))
	return err
}

func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
