package model

import (
	"slices"

	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Section is an avsnitt: what the rules below it have in common.
type Section struct {
	Named
	// Basis is what serves where a rule states nothing of its own. Valid is always
	// where the section states no validity; Force are the days of its rules.
	Basis
	On       Case // nil where it does not say
	Provided []*Provided
	When     []syntax.Expr // all must hold; empty is yes
	Except   []syntax.Expr // none may hold
	// IfUnknown is what unknown does to the finding that its rules share.
	IfUnknown syntax.Severity
	Rules     []*Rule // every version and row that stands in it, in the order of the file
}

// Conditional says whether the section has conditions, so that its rules may share a
// finding.
func (s *Section) Conditional() bool {
	return len(s.When)+len(s.Except)+len(s.Provided) > 0
}

// FirstOn is the first of its rules that holds on one of some days, nil where none
// does.
func (s *Section) FirstOn(days ...value.Date) *Rule {
	for _, r := range s.Rules {
		if slices.ContainsFunc(days, r.InForce) {
			return r
		}
	}
	return nil
}

// Provisions are what must be known or hold before a rule is judged: the section's,
// then its own.
func (r *Rule) Provisions() []*Provided {
	if r.Section == nil {
		return r.Provided
	}
	return slices.Concat(r.Section.Provided, r.Provided)
}

// Messages are all that a finding of the rule, or one that its section shares, may say.
func (r *Rule) Messages() []*syntax.Message {
	var list []*syntax.Message
	for _, p := range r.Provisions() {
		if p.Text != nil {
			list = append(list, p.Text)
		}
	}
	for _, step := range r.Steps {
		list = append(list, step.Message)
	}
	return list
}

// Whens are the conditions that all must hold for a rule to apply: the section's, then
// its own.
func (r *Rule) Whens() []syntax.Expr {
	if r.Section == nil {
		return r.When
	}
	return slices.Concat(r.Section.When, r.When)
}

// Unless are the conditions of which none may hold.
func (r *Rule) Unless() []syntax.Expr {
	if r.Section == nil {
		return r.Except
	}
	return slices.Concat(r.Section.Except, r.Except)
}

// SectionAround is the avsnitt that a declaration stands in, nil where it stands in
// none.
func (i *Info) SectionAround(d syntax.Decl) *syntax.SectionDecl { return i.around[d] }

// RulesNamed is every version and row of the rules of a name, or of a section of that
// name all of its rules.
func (n *Names) RulesNamed(name string) []*Rule {
	if s := n.Sections[name]; s != nil {
		return s.Rules
	}
	return n.Rules[name]
}
