package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// earlierFinding is what is read of a finding of an earlier run.
type earlierFinding struct {
	ID      string `json:"id"`
	Rule    string `json:"rule"`
	For     string `json:"for"`
	Outcome string `json:"outcome"`
}

// What is wrong with a file that is no baseline: it holds something else than
// findings, or those of a version of the program that gave them no id.
var (
	errNoFindings = errors.New("no findings")
	errNoID       = errors.New("no id")
)

// readBaseline reads the ids of the findings of an earlier run, as `--format jsonl` or
// `json` wrote them. A file that is no such list is refused: with it, everything
// would be new, or everything known.
func (a *app) readBaseline(name string) (map[string]int, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	defer file.Close()
	counts := map[string]int{}
	for dec := json.NewDecoder(bufio.NewReader(file)); ; {
		var entry json.RawMessage
		err := dec.Decode(&entry)
		if errors.Is(err, io.EOF) {
			return counts, nil
		}
		if err == nil {
			err = addKnown(counts, entry)
		}
		if errors.Is(err, errNoID) {
			return nil, usageError("--baseline: `%s`: %s", name, a.say(diag.Term{
				NB: "er skrevet av en eldre ppolang, og funnene i den har ingen `id`; skriv den på nytt med `--format jsonl`",
				EN: "was written by an older ppolang, and its findings have no `id`; write it anew with `--format jsonl`"}))
		}
		if err != nil {
			return nil, usageError("--baseline: `%s`: %s", name, a.say(diag.Term{NB: "er ikke skrevet av `--format jsonl` eller `json`", EN: "was not written by `--format jsonl` or `json`"}))
		}
	}
}

// addKnown counts the findings of one JSON value: one finding, or a whole report.
func addKnown(counts map[string]int, entry json.RawMessage) error {
	var report struct {
		Findings *[]json.RawMessage `json:"findings"`
		Summary  json.RawMessage    `json:"summary"`
	}
	if err := json.Unmarshal(entry, &report); err != nil {
		return err
	}
	list := []json.RawMessage{entry}
	if report.Findings != nil && report.Summary != nil {
		list = *report.Findings
	}
	for _, text := range list {
		var f earlierFinding
		if err := json.Unmarshal(text, &f); err != nil {
			return err
		}
		if f.Rule == "" || f.For == "" || f.Outcome != finding.Violation.String() && f.Outcome != finding.Undetermined.String() {
			return errNoFindings
		}
		if f.ID == "" {
			return errNoID
		}
		counts[f.ID]++
	}
	return nil
}

// newSince keeps the findings that the baseline does not have; one that it has
// as often is known.
func newSince(list finding.List, baseline map[string]int) finding.List {
	var some []int32
	i := int32(0)
	for f := range list.All() {
		if id := f.ID(); baseline[id] > 0 {
			baseline[id]--
		} else {
			some = append(some, i)
		}
		i++
	}
	return list.Pick(some)
}
