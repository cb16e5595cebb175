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

// identity is what makes two findings of two runs the same: the rule, what it
// says of the case, what the case is, the records, and of a violation the fields
// and codes to change. The message may have been re-worded since, and the rule may
// stand on another line or be a newer version.
func identity(f earlierFinding) string {
	id, _ := json.Marshal(f) // texts only
	return string(id)
}

// earlierFinding is what is read of a finding of an earlier run.
type earlierFinding struct {
	Rule    string        `json:"rule"`
	Outcome string        `json:"outcome"`
	For     string        `json:"for"`
	On      []finding.Ref `json:"on"`
	Fixes   []finding.Fix `json:"fixes"`
	// Message is kept of a built-in finding that proposes nothing: only there it
	// says which field and code it is about.
	Message string         `json:"message"`
	Place   *finding.Place `json:"place"`
}

// known reads a finding as it was or will be written, which is what it is
// compared with.
func known(text []byte) (earlierFinding, error) {
	var f earlierFinding
	err := json.Unmarshal(text, &f)
	if f.Outcome != finding.Violation.String() {
		f.Fixes = nil
	}
	if f.Place != nil || len(f.Fixes) > 0 {
		f.Message, f.Place = "", nil
	}
	return f, err
}

// errNoBaseline is for files that hold something else than findings.
var errNoBaseline = errors.New("no baseline")

// readBaseline reads the findings of an earlier run, as `--format jsonl` or
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
		f, err := known(text)
		if err != nil {
			return err
		}
		if f.Rule == "" || f.For == "" || f.Outcome != finding.Violation.String() && f.Outcome != finding.Undetermined.String() {
			return errNoBaseline
		}
		counts[identity(f)]++
	}
	return nil
}

// newSince keeps the findings that the baseline does not have; one that it has
// as often is known.
func newSince(list finding.List, baseline map[string]int) finding.List {
	var some []int32
	i := int32(0)
	for f := range list.All() {
		text, _ := json.Marshal(f) // as it would be written
		was, _ := known(text)
		if id := identity(was); baseline[id] > 0 {
			baseline[id]--
		} else {
			some = append(some, i)
		}
		i++
	}
	return list.Pick(some)
}
