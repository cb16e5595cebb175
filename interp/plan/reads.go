package plan

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Reads is what findings of a rule read of records on a day: every field that its
// expressions name, whether or not the value mattered in a case.
type Reads struct {
	fields map[*model.Record][]*model.Field
	// Lookups lead from its cases to the groups that it names besides.
	Lookups []*Lookup
}

// Fields are those of records of a type that are read, in order.
func (r *Reads) Fields(of *model.Record) []*model.Field { return r.fields[of] }

// Reads is what findings of a rule read on a day.
func (p *Plan) Reads(rule *model.Rule, day value.Date) *Reads {
	return p.readsOnce(rule, rule.On, day, func(r *reader) { r.rule(rule) })
}

// SharedReads is what the finding that rules of a section share reads on a day.
func (p *Plan) SharedReads(s *model.Section, on model.Case, day value.Date) *Reads {
	return p.readsOnce(s, on, day, func(r *reader) { r.section(s) })
}

func (p *Plan) readsOnce(of any, on model.Case, day value.Date, read func(*reader)) *Reads {
	key := onDays{of: of, stretch: p.Turn(day)}
	if known, is := p.reads.Load(key); is {
		return known.(*Reads)
	}
	r := &reader{info: p.Info, day: day, seen: map[model.Object]bool{}, fields: map[*model.Field]bool{}}
	r.on(on)
	read(r)
	made, _ := p.reads.LoadOrStore(key, p.newReads(r, on))
	return made.(*Reads)
}

func (p *Plan) newReads(r *reader, on model.Case) *Reads {
	reads := &Reads{fields: map[*model.Record][]*model.Field{}}
	for f := range r.fields {
		reads.fields[f.Record] = append(reads.fields[f.Record], f)
	}
	for _, list := range reads.fields {
		slices.SortFunc(list, func(a, b *model.Field) int { return a.Index - b.Index })
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, g := range r.groups {
		if model.Case(g) != on && hasKey(on, g) {
			reads.Lookups = append(reads.Lookups, p.lookup(on, g))
		}
	}
	return reads
}

// hasKey says whether a case has all fields of the key of a group.
func hasKey(on model.Case, g *model.Group) bool {
	return !slices.ContainsFunc(g.Key, func(k *model.GroupKey) bool {
		switch on := on.(type) {
		case *model.Record:
			return !slices.ContainsFunc(on.Fields, func(f *model.Field) bool { return f.Name == k.Name })
		case *model.Group:
			return !slices.ContainsFunc(on.Key, func(own *model.GroupKey) bool { return own.Name == k.Name })
		}
		return true
	})
}

// reader finds what is read.
type reader struct {
	info   *model.Info
	day    value.Date
	seen   map[model.Object]bool
	fields map[*model.Field]bool
	groups []*model.Group
}

func (r *reader) on(c model.Case) {
	switch c := c.(type) {
	case *model.Record:
		r.governing(c)
	case *model.Group:
		r.group(c)
	}
}

func (r *reader) governing(of *model.Record) {
	if of.Governing != nil {
		r.fields[of.Governing] = true
	}
}

// group adds what makes records members of a group and puts them in order.
func (r *reader) group(g *model.Group) {
	if r.seen[g] {
		return
	}
	r.seen[g], r.groups = true, append(r.groups, g)
	for _, k := range g.Key {
		for _, f := range k.Fields {
			r.fields[f] = true
		}
	}
	for _, c := range g.Collections {
		r.governing(c.Record)
		r.exprs(c.When)
	}
}

func (r *reader) rule(rule *model.Rule) {
	if rule.Section != nil {
		r.section(rule.Section)
	}
	r.provided(rule.Provided)
	r.exprs(rule.When...)
	r.exprs(rule.Except...)
	for _, q := range rule.Require {
		r.exprs(q.Cond)
	}
	r.exprs(rule.PointsTo...)
	for _, fix := range rule.Fixes {
		r.exprs(fix.Codes, fix.Except, fix.With, fix.Value, fix.When)
		r.exprs(fix.To...)
		r.exprs(fix.On...)
	}
}

func (r *reader) section(s *model.Section) {
	r.provided(s.Provided)
	r.exprs(s.When...)
	r.exprs(s.Except...)
}

func (r *reader) provided(list []*model.Provided) {
	for _, p := range list {
		r.exprs(p.Exprs()...)
	}
}

func (r *reader) exprs(list ...syntax.Expr) {
	for _, x := range list {
		if x == nil {
			continue
		}
		syntax.Walk(x, func(n syntax.Node) bool {
			if x, ok := n.(syntax.Expr); ok {
				if o := r.info.Use(x); o != nil {
					r.object(o)
				}
			}
			return true
		})
	}
}

func (r *reader) object(o model.Object) {
	switch o := o.(type) {
	case *model.Field:
		r.fields[o] = true
	case *model.Collection:
		r.group(o.Group)
	case *model.Definition:
		if !r.seen[o] {
			r.seen[o] = true
			r.exprs(o.Expr)
		}
	case *model.Criteria:
		v := o.VersionOn(r.day)
		if v == nil || r.seen[o] {
			return
		}
		r.seen[o] = true
		r.provided(v.Provided)
		for _, item := range v.Items {
			r.provided(item.Provided)
			r.exprs(item.Expr)
		}
	}
}

// LineReads is what a line of a mapping reads of the record that it gives a value.
func (p *Plan) LineReads(line *model.Derivation) []*model.Field {
	if known, is := p.reads.Load(line); is {
		return known.([]*model.Field)
	}
	r := &reader{info: p.Info, seen: map[model.Object]bool{}, fields: map[*model.Field]bool{}}
	r.exprs(line.When, line.Value)
	if line.Find != nil {
		r.exprs(line.Find.Where)
	}
	var list []*model.Field
	for _, f := range line.Field.Record.Fields {
		if r.fields[f] {
			list = append(list, f)
		}
	}
	p.reads.Store(line, list)
	return list
}
