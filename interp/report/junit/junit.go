// Package junit writes findings as JUnit XML: a rule is a suite, a finding a case of it.
package junit

import (
	"fmt"
	"io"
	"strings"

	"ppolang/internal/junitxml"
	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// Write writes a suite for each rule in force, and each check of the language that found
// something: a violation fails, also one that another finding speaks for; what cannot be
// decided is skipped; the cases that are in order are one that passed.
func Write(w io.Writer, run report.Run) error {
	words := run.Wording()
	at := map[string]*junitxml.Suite{}
	var suites []*junitxml.Suite
	suite := func(rule string) *junitxml.Suite {
		if at[rule] == nil {
			at[rule] = junitxml.NewSuite(rule)
			suites = append(suites, at[rule])
		}
		return at[rule]
	}
	for i := range run.Summary.Rules {
		r := &run.Summary.Rules[i]
		title := finding.TitleOf(r.Title, r.Name)
		switch s := suite(r.Name); {
		case r.InOrder > 0:
			s.Add(fmt.Sprintf(diag.Term{NB: "%s: %d i orden", EN: "%s: %d in order"}.In(words.Lang), title, r.InOrder), junitxml.Passed, "", "", "")
		case r.Untried:
			s.Add(title, junitxml.Skipped, diag.Term{NB: "ikke prøvd", EN: "not tried"}.In(words.Lang), "", "")
		}
	}
	for f := range run.Findings.All() {
		f = f.Masked()
		name, text := report.Keys(&f), diag.Clean(f.Message)
		came, short := junitxml.Failed, words.Fixes(f.Fixes, report.OnlyKey(&f))
		if short == "" {
			short = report.Title(&f)
		}
		if f.Outcome == finding.Undetermined {
			came, short = junitxml.Skipped, text
		}
		whole := []string{text}
		if sources := report.Sources(&f); sources != "" {
			whole = append(whole, sources)
		}
		kind := finding.SeverityName(f.Severity)
		suite(f.Rule).Add(name, came, short, strings.Join(append(whole, f.ID()), "\n"), kind)
		for _, a := range f.Also {
			suite(a.Rule).Add(name, junitxml.Failed, short, diag.Clean(a.Message), kind)
		}
	}
	var said []junitxml.Property
	when := ""
	if s := run.Summary.Stamp; s != nil {
		when = s.At
		said = []junitxml.Property{{Name: "version", Value: s.Version}, {Name: "rules_hash", Value: s.Hash}, {Name: "options", Value: strings.Join(s.Options, " ")}}
	}
	for i := range run.Summary.Files {
		f := &run.Summary.Files[i]
		if !f.Whole() {
			s := suite(f.Name)
			s.Add(f.Name, junitxml.Failed, f.Lost(words.Lang), f.Lost(words.Lang), "unread")
		}
		if f.Hash != "" {
			said = append(said, junitxml.Property{Name: "sha256 " + f.Name, Value: f.Hash})
		}
	}
	return junitxml.Write(w, suites, when, said...)
}
