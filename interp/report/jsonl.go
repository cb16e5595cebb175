package report

import (
	"encoding/json"
	"io"

	"ppolang/interp/finding"
)

// JSONL writes one finding a line.
func JSONL(w io.Writer, run Run) error {
	enc := encoder(w)
	for i := range run.Findings {
		if err := enc.Encode(&run.Findings[i]); err != nil {
			return err
		}
	}
	return nil
}

// JSON writes the findings and the summary as one object.
func JSON(w io.Writer, run Run) error {
	list := run.Findings
	if list == nil {
		list = []finding.Finding{}
	}
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Findings []finding.Finding `json:"findings"`
		Summary  Summary           `json:"summary"`
	}{list, run.Summary})
}

func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
