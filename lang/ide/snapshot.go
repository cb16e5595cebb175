// Package ide answers what editors ask: what stands here, what can stand here,
// where else it is used, how it could be changed. Answers are plain values over
// an immutable Snapshot; places are byte offsets. It knows no protocol, does no
// I/O and starts no goroutines.
//
// Every answer holds for broken text too: where there is nothing to say it is
// empty, never an error.
package ide

import (
	"sync"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Snapshot is one state of a rule set: its files, parsed and checked. It never
// changes and may be read by any number of goroutines.
type Snapshot struct {
	Info  *check.Info
	Diags []diag.Diagnostic // of all files, the parser's too, sorted

	index func() *index
}

// NewSnapshot makes the snapshot of a checked rule set.
func NewSnapshot(info *check.Info, diags []diag.Diagnostic) *Snapshot {
	s := &Snapshot{Info: info, Diags: diags}
	s.index = sync.OnceValue(func() *index { return newIndex(s) })
	return s
}

// File is the file of that name, nil where the rule set has none.
func (s *Snapshot) File(name string) *syntax.File {
	for _, f := range s.Info.Files {
		if f.Source.Name == name {
			return f
		}
	}
	return nil
}

// View is what one question is about: a file of a snapshot, the language in
// which to answer, and what is known besides the rules.
type View struct {
	*Snapshot
	File  *syntax.File
	Lang  diag.Lang
	Facts *Facts // nil where nothing is known
	// Plain asks for texts without Markdown and for insertions without snippet
	// syntax.
	Plain bool
}

// say picks the language.
func (v *View) say(t diag.Term) string { return t.In(v.Lang) }

// word is a keyword as the file at hand spells it.
func (v *View) word(k syntax.Keyword) string { return k.In(v.File.Lang) }

// asFile is a text to be written into the file at hand, in its language.
func (v *View) asFile(t diag.Term) string {
	if v.File.Lang == syntax.EN {
		return t.EN
	}
	return t.NB
}

// text is the source text of an absolute span of the file at hand.
func (v *View) text(s source.Span) string { return v.File.Source.Slice(s) }

// Facts are what others than the checker found out.
type Facts struct {
	// Examples has the last result of each example, by its declaration: that is
	// the same as long as the example's text is.
	Examples map[syntax.Decl]*ExampleResult
	// Stale says that the rules have changed since the examples were run.
	Stale bool
	// Hits says how many sample records each rule gave findings for, by Rule.ID;
	// nil where no sample records were counted.
	Hits map[string]Hits
}

// ExampleResult is what came of an example when it was run last.
type ExampleResult struct {
	Passed   bool
	Failures []ExampleFailure
	// Came is what a failed example should have expected, a line each.
	Came []*syntax.ExpectClause
}

// ExampleFailure is one difference between what an example expects and what
// came.
type ExampleFailure struct {
	// Clause is the forvent line that was not met, or nil for a finding that
	// nothing expected.
	Clause *syntax.ExpectClause
	Text   diag.Term // what was expected or came instead
}

// Hits counts the sample records that a rule gave findings for.
type Hits struct{ Violations, Undetermined int }

// example is the last result of an example, nil where it was not run.
func (v *View) example(d syntax.Decl) *ExampleResult {
	if v.Facts == nil {
		return nil
	}
	return v.Facts.Examples[d]
}
