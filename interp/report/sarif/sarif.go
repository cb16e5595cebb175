// Package sarif writes findings as a SARIF 2.1.0 log.
package sarif

import (
	"io"
	"iter"
	"strings"

	"ppolang/internal/sarif"
	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// Write writes each finding as a result: a violation as a failure, what cannot be decided
// as open. It stands at the records that it points to, which are places by name, and is
// related to where its rule stands.
func Write(w io.Writer, run report.Run) error {
	words := run.Wording()
	var rules sarif.Catalogue
	results := func(yield func(sarif.Result) bool) {
		for f := range both(run.Findings, run.Accepted) {
			f = f.Masked()
			at := rules.Index(f.Rule, func() sarif.Rule {
				rule := sarif.Rule{ID: f.Rule, ShortDescription: sarif.Text{Text: report.Title(&f)}}
				if sources := report.Sources(&f); sources != "" {
					rule.Help = &sarif.Text{Text: sources}
				}
				return rule
			})
			if !yield(result(&run, words, &f, at)) {
				return
			}
		}
	}
	return sarif.Write(w, results, func() sarif.Run {
		out := about(&run.Summary)
		out.Tool.Driver.Rules = rules.Rules
		return out
	})
}

// both are the findings of two lists.
func both(lists ...finding.List) iter.Seq[finding.Finding] {
	return func(yield func(finding.Finding) bool) {
		for _, list := range lists {
			for f := range list.All() {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// about is what is said of a run.
func about(s *report.Summary) sarif.Run {
	out := sarif.Run{Invocations: []sarif.Invocation{{ExecutionSuccessful: s.Whole()}}}
	if stamp := s.Stamp; stamp != nil {
		out.Tool.Driver.Version = stamp.Version
		out.Properties = map[string]any{"rules": stamp.Rules, "rules_hash": stamp.Hash, "options": stamp.Options}
		if stamp.At != "" {
			out.Properties["at"] = stamp.At
		}
	}
	named := map[string]bool{}
	for i := range s.Files {
		f := &s.Files[i]
		if named[f.Name] {
			continue
		}
		named[f.Name] = true
		file := sarif.Artifact{Location: sarif.File(f.Name)}
		if f.Hash != "" {
			file.Hashes = map[string]string{"sha-256": f.Hash}
		}
		out.Artifacts = append(out.Artifacts, file)
	}
	return out
}

func result(run *report.Run, words report.Wording, f *finding.Finding, rule int) sarif.Result {
	r := sarif.Result{
		RuleID: f.Rule, RuleIndex: rule, Level: finding.SeverityName(f.Severity), Message: sarif.Text{Text: f.Message}, Locations: []sarif.Location{},
		Fingerprints: map[string]string{"ppolang/v1": f.ID()}, Properties: map[string]any{},
	}
	if f.Outcome == finding.Undetermined {
		r.Kind, r.Level = "open", "none"
		r.Properties["severity"] = finding.SeverityName(f.Severity)
	}
	if f.Accepted != nil {
		r.Suppressions = []sarif.Suppression{{Kind: "external", Justification: words.Accepted(f.Accepted)}}
	}
	for _, on := range f.On {
		r.Locations = append(r.Locations, sarif.Location{Logical: []sarif.LogicalLocation{{Name: on.Key, QualifiedName: on.Record + "/" + on.Key, Kind: "member"}}})
	}
	if f.Place.Line > 0 {
		r.Related = []sarif.Location{{
			Physical: &sarif.PhysicalLocation{Artifact: sarif.File(f.Place.File), Region: &sarif.Region{StartLine: f.Place.Line}},
			Message:  &sarif.Text{Text: diag.Term{NB: "regelen", EN: "the rule"}.In(words.Lang)},
		}}
	}
	put := func(name, value string) {
		if value != "" {
			r.Properties[name] = value
		}
	}
	if len(f.On) > 0 {
		at := run.At(f.On[0], f)
		put("unit", at.Unit)
		if at.Dated {
			put("date", at.Date.String())
		}
	}
	put("version", f.Version)
	put("fix", words.Fixes(f.Fixes, report.OnlyKey(f)))
	put("missing", strings.Join(f.Missing, ", "))
	put("sources", report.Sources(f))
	if len(f.Assumptions) > 0 {
		r.Properties["assumptions"] = f.Assumptions
	}
	return r
}
