package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Facts are what others than the checker found out.
type Facts struct {
	// Examples has the last result of each example, by its model.Example.Node: that
	// is the same as long as the text of its declaration is.
	Examples map[syntax.Node]*ExampleResult
	// Stale says that the rules have changed since the examples were run.
	Stale bool
	// Sampled is what is known of sample files; nil where nobody has looked.
	Sampled *Sampled
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
	// Clause is what was expected and did not come, or nil for a finding that
	// nothing expected.
	Clause *syntax.ExpectClause
	Text   diag.Term // what was expected or came instead
}

// Hits counts the sample records that a rule gave findings for.
type Hits struct{ Violations, Undetermined int }
