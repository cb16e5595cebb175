package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// subject is a case: a record or a group, and its governing date.
type subject struct {
	rec   *row
	group *groupCase
	day   value.Date
	when  *when
}

// within is the case on some of its days.
func (c *subject) within(days *when) *subject {
	to := *c
	to.when = days
	return &to
}

// Judgment is what one rule makes of one case, and how it came to it.
type Judgment struct {
	Rule    *model.Rule
	Date    value.Date // the governing date of the case
	Members []finding.Ref
	Outcome finding.Outcome
	Missing []string // of an undetermined case
	Lack    string   // what its finding says in place of what is missing
	Fixes   []finding.Fix
	Steps   []Step
	share   *share // of an undetermined case: what its section lacks, nil where the rule itself lacks something
	force   Truth  // whether the rule holds on the days of the case
	subject *subject
	scope   *scope
}

// Step is a clause of a rule and what it came to. A clause that took no part,
// because one before it settled the outcome, is there all the same.
type Step struct {
	Clause syntax.Keyword // KwWhen, KwExceptWhen, KwExceptionTo, KwMustBeKnown, KwProvided, KwRequire or KwForbid
	Rule   *model.Rule    // of KwExceptionTo: the rule that makes the exception
	*Node
}

// cases are the records or groups that rules for a case are judged on: those
// with a governing date.
func (w *world) cases(on model.Case) []*subject {
	var list []*subject
	switch on := on.(type) {
	case *model.Record:
		for _, r := range w.rows(on) {
			if day, ok := w.date(r); ok {
				list = append(list, &subject{rec: r, day: day, when: w.only(w.judged(day))})
			}
		}
	case *model.Group:
		for _, g := range w.groups[on] {
			if g.decided {
				list = append(list, &subject{group: g, day: g.day, when: g.when})
			}
		}
	}
	return list
}

// rows are the records of the case: itself, or all members.
func (c *subject) rows() []*row {
	if c.group != nil {
		return c.group.rows()
	}
	return []*row{c.rec}
}

func (c *subject) is(other *subject) bool {
	if c.group != nil {
		return c.group == other.group
	}
	return other.rec != nil && c.rec.is(other.rec)
}

func (w *world) scope(r *model.Rule, c *subject) *scope {
	return &scope{world: w, decl: r.Decl, rec: c.rec, group: c.group, when: c.when}
}

// allOf and anyOf join conditions as og and eller do.
func allOf(nodes ...*Node) *Node {
	all := &Node{Value: boolean(Yes), Children: nodes}
	for _, n := range nodes {
		all.Value = boolean(min((&Node{Value: all.Value}).truth(), n.truth()))
	}
	all.Need = needs(nodes...)
	return all
}

func not(n *Node) *Node {
	return &Node{Value: boolean(n.truth().not()), Need: n.Need, Children: []*Node{n}}
}

func anyOf(nodes ...*Node) *Node {
	var none []*Node
	for _, n := range nodes {
		none = append(none, not(n))
	}
	return not(allOf(none...))
}

// inForce says whether a rule holds on the governing date, and gives the case on
// the days on which it does: it is unknown where these are some of several.
func (w *world) inForce(r *model.Rule, c *subject) (*Node, *subject) {
	var days []value.Date
	for _, day := range c.when.days {
		if r.InForce(day) {
			days = append(days, day)
		}
	}
	switch len(days) {
	case 0:
		return &Node{Value: boolean(No)}, c
	case len(c.when.days):
		return &Node{Value: boolean(Yes)}, c
	}
	return &Node{Value: boolean(Unknown), Need: c.when.need}, c.within(w.among(days, c.when.need))
}

// appliesTo says whether a rule is meant for a case: its når, and not its unntatt
// når, and no exception to it applies.
func (w *world) appliesTo(r *model.Rule, c *subject) (*Node, []Step) {
	s := w.scope(r, c)
	var when, except, excepting []*Node
	steps := s.sectionSteps(r.Section)
	if r.Section != nil {
		when = append(when, s.in(r.Section.Decl).applies(r.Section))
	}
	for _, e := range r.When {
		n := s.eval(e)
		when, steps = append(when, n), append(steps, Step{Clause: syntax.KwWhen, Node: n})
	}
	for _, e := range r.Except {
		n := s.eval(e)
		except, steps = append(except, n), append(steps, Step{Clause: syntax.KwExceptWhen, Node: n})
	}
	for _, other := range w.info.Rules {
		isTarget := func(x model.Exception) bool { return x.Rule == r }
		if !slices.ContainsFunc(other.Excepts, isTarget) {
			continue
		}
		for _, oc := range w.covering(other, c) {
			n := w.applies(other, oc)
			excepting, steps = append(excepting, n), append(steps, Step{Clause: syntax.KwExceptionTo, Rule: other, Node: n})
		}
	}
	return allOf(allOf(when...), not(anyOf(except...)), not(anyOf(excepting...))), steps
}

// applies says whether a rule applies, as its exceptions see it.
func (w *world) applies(r *model.Rule, c *subject) *Node {
	force, c := w.inForce(r, c)
	meant, _ := w.appliesTo(r, c)
	return allOf(force, meant)
}

// covering are the cases of a rule on which it covers a case: the same one, or
// the groups where it points to the record.
func (w *world) covering(r *model.Rule, c *subject) []*subject {
	var list []*subject
	for _, oc := range w.cases(r.On) {
		switch {
		case oc.is(c):
			list = append(list, c)
		case oc.group != nil && c.rec != nil && w.pointsTo(r, oc, c.rec):
			list = append(list, oc)
		}
	}
	return list
}

func (w *world) pointsTo(r *model.Rule, c *subject, to *row) bool {
	_, c = w.inForce(r, c)
	return slices.ContainsFunc(w.scope(r, c).pointed(r.PointsTo, c, finding.Violation), to.is)
}

// judge finds the outcome of a rule on a case.
func (w *world) judge(r *model.Rule, c *subject) *Judgment {
	share := w.share(r.Section, c)
	force, c := w.inForce(r, c)
	j := &Judgment{Rule: r, Date: c.day, force: force.truth(), subject: c, scope: w.scope(r, c)}
	for _, row := range c.rows() {
		j.Members = append(j.Members, row.ref())
	}
	meant, steps := w.appliesTo(r, c)
	j.Steps = steps
	provisions := j.scope.provisions(r)
	for _, p := range provisions {
		j.Steps = append(j.Steps, Step{Clause: clause(p.Provided), Node: p.in.provision(p.Provided)})
	}
	met := &Node{Value: boolean(No)}
	if len(r.Require) > 0 {
		met = allOf(j.requirements()...)
	}
	unmet := firstUnmet(provisions)
	step := &Node{Value: boolean(Yes)}
	if !j.oneStep() {
		step = &Node{Value: boolean(Unknown), Need: c.when.need}
	}
	broken := allOf(force, meant, not(met), step)
	switch {
	case force.truth() == No || meant.truth() == No:
	case unmet != nil:
		j.Outcome, j.Missing, j.Lack = finding.Undetermined, unmet.need, unmet.said(r)
	case broken.truth() == Unknown:
		j.Outcome, j.Missing = finding.Undetermined, broken.Need
	case broken.truth() == Yes:
		j.Outcome = finding.Violation
		j.propose()
	default:
		j.Outcome = finding.OK
	}
	if j.Outcome == finding.Undetermined {
		j.share = share
	}
	return j
}

// steps are the severity lines of the rule on the days of the case, nil before the
// first.
func (j *Judgment) steps() []*model.Step {
	var list []*model.Step
	for _, day := range j.scope.when.days {
		list = append(list, j.Rule.StepOn(day))
	}
	return list
}

// oneStep says whether it is the same line on all of them.
func (j *Judgment) oneStep() bool { return len(slices.Compact(j.steps())) == 1 }

// requirements works krev and forby out: yes where the demand is met.
func (j *Judgment) requirements() []*Node {
	var list []*Node
	for _, q := range j.Rule.Require {
		n := j.scope.eval(q.Cond)
		clause := syntax.KwRequire
		if q.Forbid {
			clause = syntax.KwForbid
		}
		j.Steps = append(j.Steps, Step{Clause: clause, Node: n})
		if q.Forbid {
			n = not(n)
		}
		list = append(list, n)
	}
	return list
}
