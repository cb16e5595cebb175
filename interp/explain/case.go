package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Explanation is everything there is to say about one rule on one case.
type Explanation struct {
	*Judgment
	// InForce says on which of the days that may govern the rule holds: a group
	// whose first member is uncertain may have several.
	InForce Truth
	// Findings are what is reported about the case by this rule in the end; none
	// where the outcome gives none, or where another finding silences it.
	Findings    []finding.Finding
	Assumptions []string
	Derived     []*model.Derivation // the lines of mappings that gave values which are read
}

// Case explains a rule on the records with a key, or on the groups that have a
// member with that key. There may be several: a key can occur twice. A case
// without a governing date is judged by no rule and has no explanation.
func Case(info *model.Info, data *record.Sealed, rule *model.Rule, key string, opt Options) []*Explanation {
	list, _ := Of(info, data, key, func(r *model.Rule) bool { return r == rule }, opt)
	return list
}

// Of explains the rules that are wanted on the records with a key, and on the groups
// that have a member with it, in the order of the rules. What the language itself finds
// about these records is given as it is.
func Of(info *model.Info, data *record.Sealed, key string, wanted func(*model.Rule) bool, opt Options) (list []*Explanation, found []finding.Finding) {
	return about(newWorld(info, data, opt), func(r *row) bool { return r.key() == key }, wanted)
}

// Every explains the rules that are wanted on every case, as Of does.
func Every(info *model.Info, data *record.Sealed, wanted func(*model.Rule) bool, opt Options) ([]*Explanation, []finding.Finding) {
	return about(newWorld(info, data, opt), func(*row) bool { return true }, wanted)
}

// about explains the cases that have one of some records.
func about(w *world, hasKey func(*row) bool, wanted func(*model.Rule) bool) (list []*Explanation, found []finding.Finding) {
	run := w.run()
	for _, j := range run.judgments {
		if !wanted(j.Rule) || !slices.ContainsFunc(j.subject.rows(), hasKey) {
			continue
		}
		own := *j
		own.Missing = finding.Missing(j.Missing)
		on := j.scope.pointed(j.Rule.PointsTo, j.subject, j.Outcome)
		texts := w.withDerived(w.assumptions(nil, j.Rule, on, j.Fixes, j.scope), nil, j.Rule, j.subject, on)
		x := &Explanation{Judgment: &own, InForce: j.force, Assumptions: texts}
		w.eachDerived(nil, j.Rule, j.subject, on, func(line *model.Derivation, _ value.Date) {
			if !slices.Contains(x.Derived, line) {
				x.Derived = append(x.Derived, line)
			}
		})
		for _, f := range run.candidates {
			if f.judgment == j || slices.Contains(f.stands, j) {
				x.Findings = append(x.Findings, f.Finding)
			}
		}
		list = append(list, x)
	}
	for _, f := range run.candidates {
		if f.judgment == nil && len(f.stands) == 0 && slices.ContainsFunc(f.on, hasKey) {
			found = append(found, f.Finding)
		}
	}
	return list, found
}

// Source is where the expression of a node stands, and its text; false for the
// nodes that join clauses and stand nowhere.
func (x *Explanation) Source(n *Node) (diag.Place, string, bool) {
	if n.Expr == nil || n.Decl == nil {
		return diag.Place{}, "", false
	}
	at := x.scope.info.At(n.Decl, n.Expr)
	return at, at.File.Slice(at.Span), true
}

// Show is the value of a node as messages print it, masked, in the language of
// the rule set. What is sensitive is never shown.
func (x *Explanation) Show(n *Node) string {
	t := x.scope.info.TypeOf(n.Expr)
	if t.Sensitive && n.Value.State != Missing {
		return diag.Hidden
	}
	if t.Kind == model.Bad {
		t.Kind = n.Value.Kind
	}
	return diag.Mask(x.scope.print(n.Value, t))
}
