package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"

	"ppolang/interp/finding"
)

// identity is what makes two findings of two runs the same: the rule, what it
// says of the case, and the records. The message may have been re-worded since.
func identity(rule, outcome string, on []finding.Ref) string {
	var b strings.Builder
	b.WriteString(rule + "\x00" + outcome)
	for _, ref := range on {
		b.WriteString("\x00" + ref.Record + "\x00" + ref.Key)
	}
	return b.String()
}

type earlierFinding struct {
	Rule    string        `json:"rule"`
	Outcome string        `json:"outcome"`
	On      []finding.Ref `json:"on"`
}

// readBaseline reads the findings of an earlier run, as `--format jsonl` or
// `json` wrote them.
func (a *app) readBaseline(name string) (map[string]int, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	defer file.Close()
	counts := map[string]int{}
	add := func(f earlierFinding) { counts[identity(f.Rule, f.Outcome, f.On)]++ }
	for dec := json.NewDecoder(bufio.NewReader(file)); ; {
		var entry struct {
			earlierFinding
			Findings []earlierFinding `json:"findings"`
		}
		if err := dec.Decode(&entry); errors.Is(err, io.EOF) {
			return counts, nil
		} else if err != nil {
			return nil, usageError("--baseline: `%s`: jsonl | json", name)
		}
		if entry.Rule != "" {
			add(entry.earlierFinding)
		}
		for _, f := range entry.Findings {
			add(f)
		}
	}
}

// newSince keeps the findings that the baseline does not have; one that it has
// as often is known.
func newSince(list []finding.Finding, baseline map[string]int) []finding.Finding {
	var out []finding.Finding
	for i := range list {
		id := identity(list[i].Rule, list[i].Outcome.String(), list[i].On)
		if baseline[id] > 0 {
			baseline[id]--
			continue
		}
		out = append(out, list[i])
	}
	return out
}
