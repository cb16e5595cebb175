package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// baseline is the findings of an earlier run, by their ids. One that another speaks for
// has its id there too: who speaks for whom may have changed since.
type baseline struct {
	text   []byte
	known  map[string]int // all of them
	listed map[string]int // those that counted
}

// readBaseline reads the ids of the findings of an earlier run, as `--format jsonl` or
// `json` wrote them. A file that is no such list is refused: with it, everything
// would be new, or everything known.
func (a *app) readBaseline(name string) (*baseline, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	b := &baseline{text: text, known: map[string]int{}, listed: map[string]int{}}
	err = b.each(func(f *finding.Former) {
		b.known[f.ID]++
		if !f.Accepted {
			b.listed[f.ID]++
		}
		for _, also := range f.Also {
			b.known[also.ID]++
		}
	})
	if errors.Is(err, finding.ErrNoID) {
		return nil, usageError("--baseline: `%s`: %s", name, a.say(diag.Term{
			NB: "er skrevet av en eldre ppolang, og funnene i den har ingen `id`; skriv den på nytt med `--format jsonl`",
			EN: "was written by an older ppolang, and its findings have no `id`; write it anew with `--format jsonl`"}))
	}
	if err != nil {
		return nil, usageError("--baseline: `%s`: %s", name, a.say(diag.Term{NB: "er ikke skrevet av `--format jsonl` eller `json`", EN: "was not written by `--format jsonl` or `json`"}))
	}
	return b, nil
}

// each gives the findings of the file: single ones, or those of whole reports.
func (b *baseline) each(give func(*finding.Former)) error {
	for dec := json.NewDecoder(bytes.NewReader(b.text)); ; {
		var entry json.RawMessage
		err := dec.Decode(&entry)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err = former(entry, give); err == nil {
			continue
		}
		var report struct {
			Findings *[]json.RawMessage `json:"findings"`
			Accepted []json.RawMessage  `json:"accepted"`
			Summary  json.RawMessage    `json:"summary"`
		}
		if json.Unmarshal(entry, &report) != nil || report.Findings == nil || report.Summary == nil {
			return err
		}
		for _, text := range append(*report.Findings, report.Accepted...) {
			if err := former(text, give); err != nil {
				return err
			}
		}
	}
}

// former gives the finding that a text is, unless it was gone then.
func former(text json.RawMessage, give func(*finding.Former)) error {
	var f finding.Former
	switch err := f.UnmarshalJSON(text); {
	case errors.Is(err, finding.ErrGone):
	case err != nil:
		return err
	default:
		give(&f)
	}
	return nil
}

// compare parts the findings of a run into those that the baseline does not have and
// those that it has; one that it has as often is known. What it has besides, of rules
// that were asked for, is gone, unless that is accepted now or was then, or another
// finding speaks for it.
func (b *baseline) compare(found, accepted finding.List, asked func(rule string) bool) (fresh, still finding.List, gone []finding.Former) {
	met := func(id string) bool {
		if b.known[id] == 0 {
			return false
		}
		b.known[id]--
		b.listed[id] = max(0, b.listed[id]-1)
		return true
	}
	var isNew, isOld []int32
	var also []string
	i := int32(0)
	for f := range found.All() {
		if met(f.ID()) {
			isOld = append(isOld, i)
		} else {
			isNew = append(isNew, i)
		}
		for _, x := range f.Also {
			also = append(also, x.ID)
		}
		i++
	}
	for f := range accepted.All() {
		met(f.ID())
	}
	for _, id := range also {
		met(id)
	}
	left := 0
	for _, n := range b.listed {
		left += n
	}
	if left == 0 {
		return found.Pick(isNew), found.Pick(isOld), nil
	}
	_ = b.each(func(f *finding.Former) { // it was read before
		if !f.Accepted && b.listed[f.ID] > 0 && asked(f.Rule) {
			b.listed[f.ID]--
			gone = append(gone, *f)
		}
	})
	return found.Pick(isNew), found.Pick(isOld), gone
}

// askedFor says whether a rule, as findings name it, is one of those that were asked for.
func askedFor(info *model.Info, only []string) func(rule string) bool {
	return func(rule string) bool {
		name, _, _ := strings.Cut(rule, "[")
		if len(only) == 0 || slices.Contains(only, rule) || slices.Contains(only, name) {
			return true
		}
		if b := syntax.BuiltinNamed(rule); b != syntax.NoBuiltin {
			return slices.Contains(only, b.In(info.Lang))
		}
		return slices.ContainsFunc(info.Names.RulesNamed(name), func(r *model.Rule) bool {
			return r.Section != nil && slices.Contains(only, r.Section.Name)
		})
	}
}

// since compares a run with an earlier one, and has it show what is new.
func (b *baseline) since(run *report.Run, found, accepted finding.List, info *model.Info, opt evalOptions) finding.List {
	fresh, still, gone := b.compare(found, accepted, askedFor(info, opt.only))
	selection := run.Selection
	still = atLeast(selection.Keep(run, still), opt.severity)
	gone = slices.DeleteFunc(gone, func(f finding.Former) bool { return f.Severity < severities[opt.severity] })
	run.Gone = selection.Gone(gone)
	run.Summary.Baseline = &report.Baseline{Still: still.Len(), Gone: len(run.Gone)}
	return fresh
}
