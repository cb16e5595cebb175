// Package propose finds the coding that the rules would have: the fixes of all
// findings are made, the records judged again, and so on until no fix is left.
package propose

import (
	"cmp"
	"context"
	"slices"

	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// rounds is how often records are judged again. Rules whose fixes still change
// something then would go on for ever.
const rounds = 10

// fees is the field that nothing but a proposal changes: a fee is money that a patient
// pays.
const fees = "takster"

// Result is what the rules would have.
type Result struct {
	Records []*Proposal    // of those records that there is something to say of, in the order of date, type, key and row
	After   *record.Sealed // the records once the proposed changes are made, but those of fees
}

// Proposal is what the rules would have of one record.
type Proposal struct {
	Record    *model.Record
	Row       int
	Key       string
	Date      value.Date // the record's governing date
	Dated     bool
	Unit      string // "" where it is unknown
	Changes   []Change
	Fields    []*model.Field // those that change, in order
	Before    []record.Value // of Fields
	After     []record.Value
	Left      []Left
	Conflicts []Conflict
}

// Change is a fix and the rule that asks for it.
type Change struct {
	finding.Fix
	Fee bool // it is proposed only, and After does not have it
	// Finding is the finding that proposes it, first.
	Finding finding.Finding
}

// Left is a rule that is violated, or cannot be decided, when all changes are made.
type Left struct {
	Rule     string
	Outcome  finding.Outcome
	Accepted bool // by a waiver: it is left as it is
}

// Conflict is rules that want different things of a field, so that none is done.
type Conflict struct {
	Rules []string // sorted
	Field string
}

// Run finds out what rules would have of all records. The error is the one of
// evaluation.
func Run(ctx context.Context, info *model.Info, program *interp.Program, data *record.Sealed, options interp.Options) (*Result, error) {
	r := &run{info: info, data: data, now: data, by: map[place]*Proposal{}, stopped: map[finding.Target]bool{}}
	for round := 1; ; round++ {
		got, err := program.Evaluate(ctx, r.now, options)
		if err != nil {
			return nil, err
		}
		if !r.obey(got.Findings, round > rounds) {
			r.changes(got.Findings, true, func(c asked, from map[finding.Fix]*finding.Finding) {
				c.change(c.field, c.before, c.after, c.fixes, from)
			})
			r.left(got.Findings, false)
			r.left(got.Accepted, true)
			return r.result(), nil
		}
	}
}

type place struct {
	of  *model.Record
	row int
}

type run struct {
	info      *model.Info
	data, now *record.Sealed
	by        map[place]*Proposal
	stopped   map[finding.Target]bool // fields whose rules would go on for ever
}

// asked is a change that findings ask for.
type asked struct {
	*Proposal
	at            finding.Target
	field         *model.Field
	before, after record.Value
	fixes         []finding.Fix
}

// changes goes through what findings ask for, of fees or of all else, and notes where
// they disagree.
func (r *run) changes(found finding.List, fee bool, do func(c asked, from map[finding.Fix]*finding.Finding)) {
	changes := finding.NewChanges(r.info)
	from := map[finding.Fix]*finding.Finding{}
	for f := range found.All() {
		for _, x := range f.Fixes {
			if from[x] == nil {
				from[x] = &f
			}
			changes.Add(x)
		}
	}
	for _, at := range changes.Targets() {
		if fee != (at.Field == fees) || r.stopped[at] {
			continue
		}
		of := r.info.RecordNamed(at.Record)
		field := of.FieldNamed(at.Field)
		conflicting := changes.Conflicting(at)
		for _, row := range r.now.RowsOf(of, at.Key) {
			p := r.proposal(place{of, row})
			if len(conflicting) > 0 {
				p.conflict(field, conflicting, from)
			}
			before := r.now.Table(of).Value(row, field)
			if after := valueOf(field, changes.Obeyed(at, codesOf(before))); !same(before, after) {
				do(asked{p, at, field, before, after, changes.Of(at, conflicting)}, from)
			}
		}
	}
}

// obey makes the changes that findings ask for, and says whether there were any. At the
// end what still changes is given back.
func (r *run) obey(found finding.List, end bool) bool {
	var list []record.Revision
	r.changes(found, false, func(c asked, from map[finding.Fix]*finding.Finding) {
		if end {
			r.stopped[c.at] = true
			c.after = r.data.Table(c.Record).Value(c.Row, c.field)
			c.giveBack(c.field)
		} else {
			c.change(c.field, c.before, c.after, c.fixes, from)
		}
		list = append(list, record.Revision{Record: c.Record, Row: c.Row, Field: c.field, Value: c.after})
	})
	if len(list) == 0 {
		return false
	}
	r.now = r.now.Revised(list)
	return true
}

func (r *run) proposal(at place) *Proposal {
	p := r.by[at]
	if p != nil {
		return p
	}
	p = &Proposal{Record: at.of, Row: at.row}
	t := r.data.Table(at.of)
	if f := at.of.Key; f != nil {
		p.Key = t.Value(at.row, f).RawKey()
	}
	if f := at.of.Governing; f != nil {
		v := t.Value(at.row, f)
		p.Date, p.Dated = v.RawDate(), v.Known()
	}
	if f := at.of.Unit; f != nil {
		p.Unit = t.Value(at.row, f).RawText()
	}
	r.by[at] = p
	return p
}

// change notes what a field becomes, and why.
func (p *Proposal) change(f *model.Field, before, after record.Value, fixes []finding.Fix, from map[finding.Fix]*finding.Finding) {
	at := slices.Index(p.Fields, f)
	if at < 0 {
		p.Fields, p.Before, p.After = append(p.Fields, f), append(p.Before, before), append(p.After, after)
	} else {
		p.After[at] = after
	}
	for _, x := range fixes {
		c := Change{Fix: x, Fee: f.Name == fees, Finding: *from[x]}
		if !slices.ContainsFunc(p.Changes, func(o Change) bool { return o.Fix == c.Fix }) {
			p.Changes = append(p.Changes, c)
		}
	}
}

// giveBack leaves a field as it was recorded, since its rules never come to an end.
func (p *Proposal) giveBack(f *model.Field) {
	var rules []string
	for _, c := range p.Changes {
		if c.Field == f.Name {
			rules = append(rules, c.Finding.Rule)
		}
	}
	p.forget(f)
	p.disagree(f, rules)
}

// prune leaves out fields that are in the end what they were.
func (p *Proposal) prune() {
	for i := len(p.Fields) - 1; i >= 0; i-- {
		if f := p.Fields[i]; same(p.Before[i], p.After[i]) {
			p.forget(f)
		}
	}
}

// forget leaves a field out.
func (p *Proposal) forget(f *model.Field) {
	p.Changes = slices.DeleteFunc(p.Changes, func(c Change) bool { return c.Field == f.Name })
	if at := slices.Index(p.Fields, f); at >= 0 {
		p.Fields, p.Before, p.After = slices.Delete(p.Fields, at, at+1), slices.Delete(p.Before, at, at+1), slices.Delete(p.After, at, at+1)
	}
}

func (p *Proposal) conflict(f *model.Field, fixes []finding.Fix, from map[finding.Fix]*finding.Finding) {
	var rules []string
	for _, x := range fixes {
		rules = append(rules, from[x].Rule)
	}
	p.disagree(f, rules)
}

func (p *Proposal) disagree(f *model.Field, rules []string) {
	slices.Sort(rules)
	c := Conflict{slices.Compact(rules), f.Name}
	if !slices.ContainsFunc(p.Conflicts, func(o Conflict) bool { return o.Field == c.Field && slices.Equal(o.Rules, c.Rules) }) {
		p.Conflicts = append(p.Conflicts, c)
	}
}

// left notes what is not in order once the changes are made. What a fee would put in
// order is none of that, unless it is accepted.
func (r *run) left(found finding.List, accepted bool) {
	for f := range found.All() {
		if !accepted && len(f.Fixes) > 0 && !slices.ContainsFunc(f.Fixes, func(x finding.Fix) bool { return x.Field != fees }) {
			continue
		}
		for _, on := range f.On {
			of := r.info.RecordNamed(on.Record)
			for _, row := range r.now.RowsOf(of, on.Key) {
				p := r.proposal(place{of, row})
				if l := (Left{f.Rule, f.Outcome, accepted}); !slices.Contains(p.Left, l) {
					p.Left = append(p.Left, l)
				}
			}
		}
	}
}

func (r *run) result() *Result {
	out := &Result{After: r.now}
	for _, p := range r.by {
		p.prune()
		if len(p.Changes)+len(p.Left)+len(p.Conflicts) > 0 {
			out.Records = append(out.Records, p)
		}
	}
	slices.SortFunc(out.Records, func(a, b *Proposal) int {
		undated := func(p *Proposal) int {
			if p.Dated {
				return 0
			}
			return 1
		}
		return cmp.Or(undated(a)-undated(b), cmp.Compare(a.Date, b.Date), cmp.Compare(a.Record.Name, b.Record.Name), cmp.Compare(a.Key, b.Key), a.Row-b.Row)
	})
	return out
}
