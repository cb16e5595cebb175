package plan

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Rule is a rule in one epoch.
type Rule struct {
	*model.Rule
	Number int // of the rule among all
	// Days are those on which it holds, of the days that the case's date may be.
	Days     []value.Date
	Step     *model.Step // its severity line on them, nil before the first
	Applies  *Node       // it is in force, its når, and not its unntatt når, and no exception to it applies
	Provided []Condition // those of its section first
	Shared   *Section    // the conditions of its section, on all days that the case's date may be; nil where there are none
	Broken   *Node       // it applies, and not all of its krev and forby are met
}

// Rules are the rules for a case that are in force in the epoch, in order of
// declaration.
func (e *Epoch) Rules(on model.Case) []*Rule {
	e.plan.mu.Lock()
	defer e.plan.mu.Unlock()
	if list, done := e.rules[on]; done {
		return list
	}
	var list []*Rule
	for _, r := range e.plan.Info.Rules {
		if r.On != on {
			continue
		}
		if rule := e.rule(r); rule != nil {
			list = append(list, rule)
		}
	}
	e.rules[on] = list
	return list
}

// Rule is one of the rules in force in the epoch.
func (e *Epoch) Rule(r *model.Rule) *Rule {
	e.Rules(r.On)
	return e.compiled[r]
}

// rule compiles a rule, nil where it is not in force.
func (e *Epoch) rule(r *model.Rule) *Rule {
	on, _ := e.within(r)
	if on == nil {
		return nil
	}
	g := e.plan.graph
	s := &scope{on: r.On}
	rule := &Rule{Rule: r, Number: e.plan.numbers[r], Days: on.Days, Applies: e.appliesTo(r), Provided: on.conditions(r.Provisions(), s), Shared: e.section(r.Section)}
	rule.Broken = rule.Applies
	if len(r.Require) > 0 {
		var met []*Node
		for _, q := range r.Require {
			n := on.expr(q.Cond, s)
			if q.Forbid {
				n = g.not(n)
			}
			met = append(met, n)
		}
		rule.Broken = g.chain(And, rule.Applies, g.not(g.chain(And, met...)))
	}
	for i, day := range on.Days {
		step := r.StepOn(day)
		if i > 0 && step != r.StepOn(on.Days[0]) {
			rule.Broken = g.chain(And, e.undecided(), rule.Broken)
		}
		if step != nil {
			rule.Step = step
		}
	}
	e.compiled[r] = rule
	return rule
}

// undecided is what hangs on the days that may govern the case.
func (e *Epoch) undecided() *Node {
	return e.plan.graph.add(Node{Op: InForce, Kind: model.Bool}, "")
}

// appliesTo is whether a rule applies to a case: no where it is not in force. An
// exception to it counts where that rule applies, or, from a group, points to the
// record. Exceptions make no cycles.
func (e *Epoch) appliesTo(r *model.Rule) *Node {
	on, always := e.within(r)
	switch {
	case on == nil:
		return e.plan.graph.truth(false)
	case !always:
		return e.plan.graph.chain(And, e.undecided(), on.appliesTo(r))
	}
	if n := e.applies[r]; n != nil {
		return n
	}
	g := e.plan.graph
	s := &scope{on: r.On}
	parts := e.exprs(r.When, s)
	if section := e.section(r.Section); section != nil {
		parts = append([]*Node{section.Applies}, parts...)
	}
	for _, x := range r.Except {
		parts = append(parts, g.not(e.expr(x, s)))
	}
	for _, other := range e.plan.excepts[r] {
		if other.On != r.On {
			parts = append(parts, g.not(g.add(Node{Op: Covered, Kind: model.Bool, Rule: other}, "")))
			continue
		}
		parts = append(parts, g.not(e.appliesTo(other)))
	}
	n := g.chain(And, parts...)
	e.applies[r] = n
	return n
}

// Detail is what a finding of a rule needs beyond its outcome.
type Detail struct {
	PointsTo []Target
	Targets  map[*syntax.FixClause][]Target // of the fixes that say `på`, and of those that move a code
	Whens    map[*syntax.FixClause]*Node    // of the fixes that say `når`
	Holes    map[*syntax.Part]*Node         // what messages print
	Criteria map[*syntax.Part]Criteria      // whose titles messages list
	Met      []*Node                        // the conditions of krev and forby, one by one
}

// Criteria are the krav of one version of criteria; there is none where the days that
// may govern the case do not have the same.
type Criteria struct {
	Version *model.CriteriaVersion
	Items   []*Node
}

// Target is a collection, or the first or last of one, that a finding or a fix
// points to.
type Target struct {
	Members *Members
	Pick    bool
	Last    bool
}

func (e *Epoch) targets(list []syntax.Expr, s *scope) []Target {
	var targets []Target
	for _, x := range list {
		targets = append(targets, e.target(x, s))
	}
	return targets
}

func (e *Epoch) target(x syntax.Expr, s *scope) Target {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return e.target(x.X, s)
	case *syntax.PickExpr:
		t := e.target(x.Coll, s)
		t.Pick, t.Last = true, x.Last
		return t
	}
	m, _, way := e.members(x.(*syntax.CollExpr), s)
	e.count(m, x, nil, s)
	e.narrow(m, way.named, 0)
	if m.Lookup = way.lookup; m.Lookup != nil {
		e.part(m)
	}
	return Target{Members: m}
}

// Detail compiles what the findings of a rule need.
func (e *Epoch) Detail(r *model.Rule) *Detail {
	e.plan.mu.Lock()
	defer e.plan.mu.Unlock()
	if on, _ := e.within(r); on != nil {
		e = on
	}
	if d := e.details[r]; d != nil {
		return d
	}
	s := &scope{on: r.On}
	d := &Detail{
		PointsTo: e.targets(r.PointsTo, s),
		Targets:  map[*syntax.FixClause][]Target{},
		Whens:    map[*syntax.FixClause]*Node{},
		Holes:    map[*syntax.Part]*Node{},
		Criteria: map[*syntax.Part]Criteria{},
	}
	for _, f := range r.Fixes {
		if to := slices.Concat(f.On, f.To); to != nil {
			d.Targets[f] = e.targets(to, s)
		}
		if f.When != nil {
			d.Whens[f] = e.expr(f.When, s)
		}
	}
	for _, q := range r.Require {
		d.Met = append(d.Met, e.expr(q.Cond, s))
	}
	for _, m := range r.Messages() {
		for _, p := range m.Parts {
			switch p.Hole {
			case syntax.ExprHole:
				d.Holes[p] = e.expr(p.Expr, s)
			case syntax.MissingHole, syntax.UnknownHole:
				d.Criteria[p] = e.items(p.Name)
			}
		}
	}
	e.details[r] = d
	return d
}

// items are the krav of criteria, each by itself.
func (e *Epoch) items(name *syntax.Name) Criteria {
	of := e.plan.Info.Use(name).(*model.Criteria)
	c := Criteria{Version: of.VersionOn(e.day())}
	for _, day := range e.Days {
		if c.Version == nil || of.VersionOn(day) != c.Version {
			return Criteria{}
		}
	}
	for _, item := range c.Version.Items {
		c.Items = append(c.Items, e.item(item, of.On))
	}
	return c
}
