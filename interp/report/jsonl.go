package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"ppolang/interp/finding"
)

// JSONL writes one finding a line, those that are accepted last.
func JSONL(w io.Writer, run Run) error {
	enc := encoder(w)
	for _, list := range []finding.List{run.Findings, run.Accepted} {
		for f := range list.All() {
			if err := enc.Encode(finding.Placed{Finding: f, Where: run.Where}); err != nil {
				return err
			}
		}
	}
	return nil
}

// JSON writes the findings and the summary as one object, finding by finding.
func JSON(w io.Writer, run Run) error {
	out := bufio.NewWriter(w)
	out.WriteString("{\n")
	if err := run.listed(out, "findings", run.Findings); err != nil {
		return err
	}
	if run.Accepted.Len() > 0 {
		if err := run.listed(out, "accepted", run.Accepted); err != nil {
			return err
		}
	}
	out.WriteString("  \"summary\": ")
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

// listed writes a list of findings and its name.
func (r *Run) listed(out *bufio.Writer, name string, list finding.List) error {
	out.WriteString("  \"" + name + "\": [")
	between := "\n    "
	for f := range list.All() {
		out.WriteString(between)
		if err := indented(out, finding.Placed{Finding: f, Where: r.Where}, "    "); err != nil {
			return err
		}
		between = ",\n    "
	}
	if list.Len() > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("],\n")
	return nil
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
