// Package finding is what evaluation gives: findings about records, and the
// counts of a run. Both evaluators make these, every report shows them.
package finding

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Outcome is what a rule makes of a case.
type Outcome uint8

// The outcomes. Only the last two give findings.
const (
	NotApplicable Outcome = iota // not valid on the date, not meant for the case, or excepted
	OK
	Violation
	Undetermined
)

// String is the outcome as machine formats write it.
func (o Outcome) String() string {
	return [...]string{"not applicable", "ok", "violation", "undetermined"}[o]
}

// Ref names a record by its type and key.
type Ref struct {
	Record string `json:"record"`
	Key    string `json:"key"`
}

// Source is a document and the part of it.
type Source struct {
	Source string `json:"source"`
	Part   string `json:"part,omitempty"`
}

// Fix is a change of one field of one record. Action is add, remove, replace
// (Code with With) or set (to Value). Move says that it is a part of one that moves
// the code from one record to another.
type Fix struct {
	Record string `json:"record"`
	Key    string `json:"key"`
	Field  string `json:"field"`
	Action string `json:"action"`
	Code   string `json:"code,omitempty"`
	With   string `json:"with,omitempty"`
	Value  string `json:"value,omitempty"`
	Move   bool   `json:"move,omitempty"`
}

// Place is where the rule stands; Line counts from 1.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

// Finding is one thing a rule, or the language itself, has to say about a case.
// It has no field that could hold a record's value but Message, which the rule's
// author wrote, Fixes and Code, which name codes, and the keys and the unit.
type Finding struct {
	Rule        string  // rule, rule[row], or the name of a built-in finding
	Title       string  // of the rule, or of the built-in finding
	Version     string  // first valid day of the rule's version, "" where it has none
	Outcome     Outcome // Violation or Undetermined
	Severity    syntax.Severity
	Message     string
	For         string     // the record or group the rule is about
	On          []Ref      // the records pointed to, in order
	Date        value.Date // the governing date
	Dated       bool       // false where the governing date is unknown
	Unit        string     // of the first record pointed to that has one, or that is referred to
	Sources     []Source
	Fixes       []Fix
	Missing     []string // record.field
	Absent      bool     // all of these are what no record of the run has
	Assumptions []string
	Also        []Also    // what it speaks for
	Place       Place     // zero for a built-in finding
	Accepted    *Accepted // by a waiver; nil where it is not
	// Shared are the rules, and rows of tables, that share the finding of their
	// section; Rule is then its name.
	Shared []string

	LimitMet bool // it is undetermined for a limit was met

	Builtin     syntax.Builtin // NoBuiltin for a rule's
	About, Code string         // the field or kind of group that a built-in finding is about, and the code there

	masked bool // as Masked gives it
}
