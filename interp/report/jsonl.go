package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"

	"ppolang/interp/finding"
)

// JSONL writes one finding a line, those that are accepted and those that are gone
// last.
func JSONL(w io.Writer, run Run) error {
	enc := encoder(w)
	for _, list := range []finding.List{run.Findings, run.Accepted} {
		for f := range list.All() {
			if err := enc.Encode(finding.Placed{Finding: f, Where: run.Where}); err != nil {
				return err
			}
		}
	}
	for _, f := range run.Gone {
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return nil
}

// JSON writes the findings and the summary as one object, finding by finding.
func JSON(w io.Writer, run Run) error {
	out := bufio.NewWriter(w)
	out.WriteString("{\n")
	if err := writeList(out, "findings", run.placed(run.Findings)); err != nil {
		return err
	}
	if run.Accepted.Len() > 0 {
		if err := writeList(out, "accepted", run.placed(run.Accepted)); err != nil {
			return err
		}
	}
	if run.Summary.Baseline != nil {
		if err := writeList(out, "gone", slices.Values(run.Gone)); err != nil {
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

// placed are findings that say when and where what they point to was.
func (r *Run) placed(list finding.List) iter.Seq[finding.Placed] {
	return func(yield func(finding.Placed) bool) {
		for f := range list.All() {
			if !yield(finding.Placed{Finding: f, Where: r.Where}) {
				return
			}
		}
	}
}

// writeList writes a list of findings and its name.
func writeList[T any](out *bufio.Writer, name string, list iter.Seq[T]) error {
	out.WriteString("  \"" + name + "\": [")
	between := "\n    "
	for f := range list {
		out.WriteString(between)
		if err := indented(out, f, "    "); err != nil {
			return err
		}
		between = ",\n    "
	}
	if between != "\n    " {
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
