package proof

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// proposal is a fix that a rule can propose for a field. Those that add a code are none:
// a code is added only where it is not, and so never to what another takes out.
type proposal struct {
	rule   *model.Rule
	clause *syntax.FixClause // nil for one that follows from what the rule demands
	node   syntax.Node       // that it stands in
	field  *model.Field
	action syntax.FixAction // Remove, Replace or Set
	codes  syntax.Expr      // that are taken out
	except syntax.Expr      // but for these
	into   syntax.Expr      // the code that is put there
}

// proposals are those of a rule, for each kind of record that it may be about.
func (p *prover) proposals(r *model.Rule) []*proposal {
	if r.On == nil || r.Partial {
		return nil
	}
	var list []*proposal
	for _, line := range r.Fixes {
		x := proposal{rule: r, clause: line, node: line, action: line.Action, codes: line.Codes, except: line.Except}
		switch line.Action {
		case syntax.Add:
			continue
		case syntax.Move:
			x.action = syntax.Remove
		case syntax.Replace:
			x.into = line.With
		case syntax.Set:
			x.codes, x.into = nil, line.Value
		}
		points := r.PointsTo
		if line.On != nil {
			points = line.On
		}
		for _, record := range p.pointed(r.On, points) {
			if f := record.FieldNamed(line.Field.Text); f != nil {
				one := x
				one.field = f
				list = append(list, &one)
			}
		}
	}
	if _, ofRecord := r.On.(*model.Record); ofRecord && len(r.Fixes) == 0 {
		for _, q := range r.Require {
			if x := p.derived(r, q); x != nil {
				list = append(list, x)
			}
		}
	}
	return list
}

// derived is what follows from a demand (docs/spec.md, 10.5), nil where nothing does.
func (p *prover) derived(r *model.Rule, q model.Requirement) *proposal {
	x := &proposal{rule: r, node: q.Cond}
	var of syntax.Expr
	switch e := syntax.Unparen(q.Cond).(type) {
	case *syntax.HasExpr:
		if e.Mode != syntax.Has || !q.Forbid {
			return nil
		}
		of, x.action, x.codes = e.X, syntax.Remove, e.Codes
	case *syntax.CompareExpr:
		if e.Op != syntax.Eq || q.Forbid {
			return nil
		}
		of, x.action, x.into = e.L, syntax.Set, e.R
	default:
		return nil
	}
	name, bare := syntax.Unparen(of).(*syntax.NameExpr)
	if !bare {
		return nil
	}
	f, ok := p.info.Use(name).(*model.Field)
	if !ok || f.Fact || f.Sensitive || f.Type.Kind != model.Code && f.Type.Kind != model.Codes {
		return nil
	}
	x.field = f
	return x
}

// pointed are the kinds of records that a finding may point to.
func (p *prover) pointed(on model.Case, points []syntax.Expr) []*model.Record {
	var list []*model.Record
	once := func(r *model.Record) {
		for _, other := range list {
			if r == other {
				return
			}
		}
		if r != nil {
			list = append(list, r)
		}
	}
	for _, e := range points {
		if pick, ok := e.(*syntax.PickExpr); ok {
			e = pick.Coll
		}
		if c, ok := e.(*syntax.CollExpr); ok {
			if of := p.info.Gathered(c); of != nil {
				once(of.Record)
			}
		}
	}
	if len(points) > 0 {
		return list
	}
	switch on := on.(type) {
	case *model.Record:
		once(on)
	case *model.Group:
		for _, coll := range on.Collections {
			once(coll.Record)
		}
	}
	return list
}

// mayMeet says whether two proposals for a field are of kinds that can contradict one
// another, on some day.
func (x *proposal) mayMeet(other *proposal) bool {
	if x.action == syntax.Remove && other.action == syntax.Remove || x.action == syntax.Set && other.action == syntax.Remove || x.action == syntax.Remove && other.action == syntax.Set {
		return false
	}
	for _, a := range x.rule.Force {
		for _, b := range other.rule.Force {
			if model.Overlap(a, b) {
				return true
			}
		}
	}
	return false
}

// month is how far into a stretch of days a rule is asked.
const month = 31

// days are those on which two rules are asked: one of each stretch in which nothing
// turns and both can find something, the newest first.
func (p *prover) days(of pair) []value.Date {
	turns := p.turns
	var list []value.Date
	for i := len(turns); i >= 0; i-- {
		stretch := model.Interval{From: value.MinDate, To: value.MaxDate}
		if i > 0 {
			stretch.From = turns[i-1]
		}
		if i < len(turns) {
			stretch.To = turns[i] - 1
		}
		day := stretch.From + month
		if stretch.From == value.MinDate {
			day = min(stretch.To, usual)
		}
		day = min(day, stretch.To)
		finds := func(r *model.Rule) bool { return r.InForce(day) && r.StepOn(day) != nil }
		if stretch.From <= stretch.To && finds(of[0].rule) && finds(of[1].rule) {
			list = append(list, day)
		}
	}
	return list
}

// usual is a day for rules that hold always.
var usual, _ = value.NewDate(2026, 2, 2)

// clash says whether two proposals contradict one another on a day, and which codes must
// stand in the field that they do.
func (p *prover) clash(of pair, day value.Date) (codes []string, can bool) {
	a, b := of[0], of[1]
	if a.action == syntax.Remove || a.action == syntax.Set && b.action == syntax.Replace {
		a, b = b, a // what puts a code in comes first, and what replaces one before what sets
	}
	out, okOut := p.code(a.codes, day)
	in, okIn := p.code(a.into, day)
	if !okIn || a.action == syntax.Replace && !okOut {
		return nil, false
	}
	f := a.field
	switch {
	case b.action == syntax.Remove:
		switch { // a replaces
		case p.takes(b, out, f, day):
			return []string{out}, true
		case f.Type.Kind == model.Codes && p.takes(b, in, f, day):
			return []string{out, in}, true
		}
		return nil, false
	case b.action == syntax.Set:
		set, ok := p.code(b.into, day)
		if !ok || canon(f, set) == canon(f, in) {
			return nil, false
		}
		if a.action == syntax.Replace {
			return []string{out}, true
		}
		return nil, true
	}
	otherOut, ok := p.code(b.codes, day)
	otherIn, okIn := p.code(b.into, day)
	switch same := func(x, y string) bool { return canon(f, x) == canon(f, y) }; {
	case !ok || !okIn:
		return nil, false
	case same(out, otherOut):
		return []string{out}, !same(in, otherIn)
	case f.Type.Kind == model.Codes && (same(in, otherOut) || same(out, otherIn)):
		return []string{out, otherOut}, true
	}
	return nil, false
}

// takes says whether a proposal takes a code out of a field.
func (p *prover) takes(x *proposal, code string, f *model.Field, day value.Date) bool {
	set := p.info.SetOn(x.codes, day)
	if len(set.Lacking) > 0 || !set.Has(canon(f, code)) {
		return false
	}
	if x.except == nil {
		return true
	}
	kept := p.info.SetOn(x.except, day)
	return len(kept.Lacking) == 0 && !kept.Has(canon(f, code))
}

func (p *prover) code(e syntax.Expr, day value.Date) (string, bool) {
	if e == nil {
		return "", false
	}
	code, _, _, ok := p.info.CodeOn(e, day)
	return code, ok
}

func canon(f *model.Field, code string) string {
	c, _, _ := model.Resolve(f.Type.Systems, code)
	return c
}
