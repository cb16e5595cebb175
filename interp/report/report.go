// Package report writes the findings of a run: for people, for scripts, for
// spreadsheets. Every format has its own file; none of them decides anything
// about a record.
package report

import (
	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Run is what a report is made of.
type Run struct {
	Findings  finding.List     // in the order of a run
	Accepted  finding.List     // by waivers: they count nowhere else
	Gone      []finding.Former // that an earlier run had, and this one has not
	Summary   Summary
	Lang      diag.Lang // of headings; messages are the rules' own
	Titles    Titles    // of what findings name
	Selection Selection // of what is shown
	Earlier   *Earlier  // what people wrote in the list before; nil where there is none
	ByRule    bool      // whether a text is by rule, and not by unit and contact
	Limit     int       // how many contacts a text shows, or of each rule how many cases; 0 is all
	// Where says when and where a record was that a finding points to; nil where nobody
	// knows.
	Where func(finding.Ref) finding.Where
	// Case says which case of a group a record is a member of, to count by and never to show;
	// "" where nobody knows.
	Case func(group string, ref finding.Ref) string
	// Base is what leaders' numbers are out of; SmallCells hides counts below it from
	// them, unless it is 0.
	Base       Base
	SmallCells int
}

// Count is a number of something that has a name.
type Count struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Summary counts what was read and what was found.
type Summary struct {
	Stamp   *Stamp  `json:"run,omitempty"`
	Files   []File  `json:"files"`
	Records []Count `json:"records"` // read, by record type in order of declaration
	Unread  int     `json:"unread"`  // records that could not be read
	// Derived are the values that the mappings gave, by field.
	Derived []Derived `json:"derived,omitempty"`
	// StandIns are the sensitive key fields in which a value looks like a stand-in
	// for unknown, as record.field.
	StandIns     []string `json:"stand_ins,omitempty"`
	Fields       []Field  `json:"fields"`
	Rules        []Rule   `json:"rules"`  // in force
	Errors       int      `json:"errors"` // violations by severity
	Warnings     int      `json:"warnings"`
	Notes        int      `json:"notes"`
	Undetermined int      `json:"undetermined"`
	Accepted     int      `json:"accepted"` // by waivers, whatever they are
	// Baseline compares with an earlier run, nil where there is none. The findings are
	// then the new ones.
	Baseline *Baseline `json:"baseline,omitempty"`
	// Judged says that rules, or the checks that were asked for, looked at something.
	Judged bool `json:"judged"`
	Clean  bool `json:"nothing_found"` // nor accepted or known before, where something was judged and nothing was left unread
}

// CountFindings fills in what the findings say.
func (s *Summary) CountFindings(list finding.List) {
	s.Errors, s.Warnings, s.Notes, s.Undetermined = 0, 0, 0, 0
	for i := range list.Len() {
		switch f := list.Brief(i); {
		case f.Outcome == finding.Undetermined:
			s.Undetermined++
		case f.Severity == syntax.Error:
			s.Errors++
		case f.Severity == syntax.Warning:
			s.Warnings++
		default:
			s.Notes++
		}
	}
	s.Clean = list.Len() == 0 && s.Accepted == 0 && s.Baseline.Known() == 0 && s.Judged && s.Whole()
}

// SeverityOf turns a severity of the language into one of diagnostics, which
// have their words and colours.
func SeverityOf(s syntax.Severity) diag.Severity {
	switch s {
	case syntax.Error:
		return diag.Error
	case syntax.Warning:
		return diag.Warning
	}
	return diag.Note
}
