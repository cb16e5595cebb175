package ppolang

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"ppolang/internal/graph"
	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Explanation is how a rule came to what it came to on one record or group. Its
// String is every condition with what it came to; a sensitive value is never
// shown.
type Explanation struct {
	*explain.Explanation
	lang diag.Lang
}

// Explain says what rules of a name, or of a section, or one row of a table, make of the records
// with a key, and of the groups that such a record is a member of: every version
// of the rule, those that are not in force included. There is nothing to explain
// where no such record has a governing date. The error is an *UnknownRuleError
// or the context's.
func (r *Records) Explain(ctx context.Context, rule, key string, options Options) ([]Explanation, error) {
	if err := r.rules.known([]string{rule}); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	found, _ := explain.Of(r.rules.info, r.around(key), key, named([]string{rule}), explain.Options{On: options.On})
	var list []Explanation
	for _, x := range found {
		list = append(list, Explanation{x, r.rules.lang()})
	}
	return list, nil
}

// around is the records that can have to do with those of a key.
func (r *Records) around(key string) *record.Sealed { return r.rules.program.Around(r.sealed, key) }

// named says whether one of some names is a rule's, its row's or its section's.
func named(names []string) func(*model.Rule) bool {
	return func(of *model.Rule) bool {
		return slices.ContainsFunc(names, func(name string) bool {
			return of.Name == name || of.ID() == name || of.Section != nil && of.Section.Name == name
		})
	}
}

// ErrNoKey is why nothing can be said of a key: no record has it.
var ErrNoKey = errors.New("no record has the key")

// ExplainKey says how rules came to what they came to on the records with a key and the
// groups that these are members of: the rules that are named, in the versions that are in
// force, or any where none is, or where no rule is named those that give a finding there. The error is an
// *UnknownRuleError, ErrNoKey, or the context's.
func (r *Records) ExplainKey(ctx context.Context, key string, rules []string, options Options) (*report.Explanations, error) {
	if err := r.rules.known(rules); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	wanted := named(rules)
	if len(rules) == 0 {
		wanted = func(*model.Rule) bool { return true }
	}
	few := r.around(key)
	has := func(of *model.Record) bool { return len(few.RowsOf(of, key)) > 0 }
	if !slices.ContainsFunc(r.rules.info.Records, has) {
		return nil, ErrNoKey
	}
	out := &report.Explanations{Info: r.rules.info, Key: key, Lang: r.rules.lang()}
	out.Rules, out.Builtins = explain.Of(r.rules.info, few, key, wanted, explain.Options{On: options.On})
	r.accept(out, options)
	if len(rules) == 0 {
		out.Rules = slices.DeleteFunc(out.Rules, func(x *explain.Explanation) bool { return len(x.Findings) == 0 })
		return out, nil
	}
	out.Builtins = slices.DeleteFunc(out.Builtins, func(f finding.Finding) bool { return !slices.Contains(rules, f.Rule) })
	inForce := map[string]bool{}
	for _, x := range out.Rules {
		inForce[x.Rule.ID()] = inForce[x.Rule.ID()] || x.InForce != explain.No
	}
	out.Rules = slices.DeleteFunc(out.Rules, func(x *explain.Explanation) bool { return x.InForce == explain.No && inForce[x.Rule.ID()] })
	return out, nil
}

// accept notes at findings that waivers accept them.
func (r *Records) accept(out *report.Explanations, options Options) {
	var list []*finding.Finding
	for i := range out.Builtins {
		list = append(list, &out.Builtins[i])
	}
	for _, x := range out.Rules {
		for i := range x.Findings {
			list = append(list, &x.Findings[i])
		}
	}
	finding.NewWaivers(r.rules.info, options.today(), func(model.Waived) bool { return true }).Mark(r.rules.info, list)
}

// outcomes are the words for what a rule makes of a case.
var outcomes = map[finding.Outcome]diag.Term{
	finding.NotApplicable: {NB: "gjelder ikke", EN: "does not apply"},
	finding.OK:            {NB: "i orden", EN: "in order"},
	finding.Violation:     {NB: "brutt", EN: "violated"},
	finding.Undetermined:  {NB: "kan ikke avgjøres", EN: "cannot be decided"},
}

// String is the outcome, and under it each clause of the rule with what it, and
// all that it is made of, came to.
func (x Explanation) String() string {
	keys := make([]string, len(x.Members))
	for i, m := range x.Members {
		keys[i] = m.String()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s\n", x.Rule.ID(), strings.Join(keys, ", "), outcomes[x.Outcome].In(x.lang))
	var shown graph.Visited[*explain.Node]
	for _, s := range x.Steps {
		x.step(&b, s, &shown)
	}
	if len(x.Missing) > 0 {
		fmt.Fprintf(&b, "  %s: %s\n", diag.Term{NB: "mangler", EN: "missing"}.In(x.lang), strings.Join(x.Missing, ", "))
	}
	for _, f := range x.Findings {
		fmt.Fprintf(&b, "  → %s\n", diag.Clean(f.Message))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (x Explanation) step(b *strings.Builder, s explain.Step, shown *graph.Visited[*explain.Node]) {
	l := syntax.NB
	if x.lang == diag.EN {
		l = syntax.EN
	}
	word := s.Clause.In(l)
	if s.Rule != nil {
		fmt.Fprintf(b, "  %s %s\n", word, s.Rule.ID())
	} else {
		fmt.Fprintf(b, "  %s\n", word)
	}
	x.node(b, s.Node, "    ", shown)
}

// node writes an expression with its value, and under it those that it is made
// of: a definition's the first time that it is used. What stands in no rule, or is
// its own value, says nothing.
func (x Explanation) node(b *strings.Builder, n *explain.Node, indent string, shown *graph.Visited[*explain.Node]) {
	if _, text, stands := x.Source(n); stands {
		text = strings.Join(strings.Fields(diag.Clean(text)), " ")
		if value := x.Show(n); value != text && !literal(n.Expr) {
			if n.Case != "" {
				text = diag.Clean(n.Case) + ": " + text
			}
			fmt.Fprintf(b, "%s%s = %s\n", indent, text, value)
			indent += "  "
		}
	}
	for _, child := range n.Children {
		if shown.First(child) {
			x.node(b, child, indent, shown)
		}
	}
}

func literal(e syntax.Expr) bool {
	switch e.(type) {
	case *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DateExpr, *syntax.DurationExpr, *syntax.TextExpr, *syntax.BoolExpr, *syntax.CodeExpr, *syntax.ListExpr:
		return true
	}
	return false
}
