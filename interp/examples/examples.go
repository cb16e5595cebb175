// Package examples runs the examples of a rule set: the records they give, and
// the findings they expect.
package examples

import (
	"context"
	"slices"

	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Result is what came of one example.
type Result struct {
	Title      string            `json:"title"`
	File       string            `json:"file"`
	Line       int               `json:"line"`
	Passed     bool              `json:"passed"`
	Unexpected []finding.Finding `json:"unexpected"`
	Missing    []Expectation     `json:"missing"`

	Example  *model.Example    `json:"-"`
	Findings []finding.Finding `json:"-"` // all of them, also of rules the example does not name
	Counted  []finding.Finding `json:"-"` // those that the example is about
}

// Expectation is a forvent line that no finding met.
type Expectation struct {
	Line   int                  `json:"line"`
	Text   string               `json:"text"` // the line as it is written
	Clause *syntax.ExpectClause `json:"-"`
}

// Run runs every example of a rule set, in order of declaration. The error is
// interp.ErrInvalid, the context's, or an internal one.
func Run(ctx context.Context, info *model.Info) ([]Result, error) {
	results := make([]Result, 0, len(info.Examples))
	err := Each(ctx, info, func(*model.Example) bool { return true }, func(r Result) { results = append(results, r) })
	if err != nil {
		return nil, err
	}
	return results, nil
}

// Each runs the examples that are wanted and gives each result as it comes, in
// order of declaration.
func Each(ctx context.Context, info *model.Info, wanted func(*model.Example) bool, give func(Result)) error {
	program, err := interp.Compile(info)
	if err != nil {
		return err
	}
	for _, e := range info.Examples {
		if !wanted(e) {
			continue
		}
		r, err := run(ctx, program, info, e)
		if err != nil {
			return err
		}
		give(r)
	}
	return nil
}

func run(ctx context.Context, program *interp.Program, info *model.Info, e *model.Example) (Result, error) {
	at := info.At(e.Decl, e.Node())
	r := Result{Title: diag.Mask(e.Title), File: diag.Mask(at.File.Name), Line: at.Position().Line, Example: e, Unexpected: []finding.Finding{}, Missing: []Expectation{}}
	result, err := program.Evaluate(ctx, Given(info, e), interp.Options{Workers: 1, Apart: true})
	if err != nil {
		return r, err
	}
	r.Findings = slices.Collect(result.Findings.All())
	r.compare(info, e)
	r.Passed = len(r.Unexpected)+len(r.Missing) == 0
	return r, nil
}

// compare finds the findings that were not expected and the expectations that
// were not met.
func (r *Result) compare(info *model.Info, e *model.Example) {
	var list []finding.Finding
	for _, f := range r.Findings {
		if counts(info, e, f) {
			list = append(list, f)
		}
	}
	var expected []*model.Expected
	for _, x := range e.Expect {
		if !x.None {
			expected = append(expected, x)
		}
	}
	r.Counted = list
	met := assign(len(expected), len(list), func(x, f int) bool { return meets(info, expected[x], list[f]) })
	for x, f := range met {
		if f < 0 {
			r.Missing = append(r.Missing, expectation(info, e, expected[x]))
		}
	}
	for f := range list {
		if !slices.Contains(met, f) {
			r.Unexpected = append(r.Unexpected, list[f])
		}
	}
}

// counts says whether an example is about a finding.
func counts(info *model.Info, e *model.Example, f finding.Finding) bool {
	if len(e.Rules)+len(e.Builtins)+len(e.Sections) == 0 {
		return true
	}
	return gives(info, e.Rules, e.Builtins, f)
}

// gives says whether one of the rules or built-in findings gave a finding; one that
// rules of a section share each of them gave.
func gives(info *model.Info, rules []*model.Rule, builtins []syntax.Builtin, f finding.Finding) bool {
	if len(f.Shared) > 0 {
		return slices.ContainsFunc(rules, func(r *model.Rule) bool { return slices.Contains(f.Shared, r.ID()) })
	}
	if f.Builtin != syntax.NoBuiltin {
		return slices.Contains(builtins, f.Builtin)
	}
	return slices.ContainsFunc(rules, func(r *model.Rule) bool { return r.ID() == f.Rule })
}

// meets says whether a finding is what a forvent line expects.
func meets(info *model.Info, x *model.Expected, f finding.Finding) bool {
	var builtins []syntax.Builtin
	if x.Builtin != 0 {
		builtins = append(builtins, x.Builtin)
	}
	switch {
	case (x.Section != nil) != (len(f.Shared) > 0):
		return false
	case x.Section != nil:
		if f.Rule != x.Section.Name {
			return false
		}
	case !gives(info, x.Rules, builtins, f):
		return false
	}
	if undetermined := f.Outcome == finding.Undetermined; undetermined != x.Clause.Undetermined || !undetermined && f.Severity != x.Clause.Severity {
		return false
	}
	if x.Clause.Keys == nil {
		return true
	}
	var want, got []string
	for _, k := range x.Clause.Keys {
		want = append(want, k.Text)
	}
	for _, on := range f.On {
		got = append(got, on.Key)
	}
	slices.Sort(want)
	slices.Sort(got)
	return slices.Equal(slices.Compact(want), slices.Compact(got))
}

// expectation is a forvent line for people to read.
func expectation(info *model.Info, e *model.Example, x *model.Expected) Expectation {
	at := info.At(e.Decl, x.Clause)
	return Expectation{Line: at.Position().Line, Text: diag.Mask(at.File.Slice(at.Span)), Clause: x.Clause}
}

// assign gives as many as can be of the first n things one each of the other m
// that suits it: the number of it, or -1. One that is suited by much leaves to
// the others what only suits them (augmenting paths).
func assign(n, m int, suits func(i, j int) bool) []int {
	to, from := make([]int, n), make([]int, m)
	for i := range to {
		to[i] = -1
	}
	for j := range from {
		from[j] = -1
	}
	var find func(i int, tried []bool) bool
	find = func(i int, tried []bool) bool {
		for j := range m {
			if tried[j] || !suits(i, j) {
				continue
			}
			tried[j] = true
			if from[j] < 0 || find(from[j], tried) {
				to[i], from[j] = j, i
				return true
			}
		}
		return false
	}
	for i := range n {
		find(i, make([]bool, m))
	}
	return to
}
