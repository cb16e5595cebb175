package finding

import (
	"slices"

	"ppolang/internal/graph"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Proposer finds out what a violation proposes to change, in the version of the
// rules that holds on a day; on several the same on all of them.
type Proposer struct {
	Info *model.Info
	Days []value.Date
	Set  func(codes syntax.Expr, day value.Date) *model.Set // what an expression of codes stands for

	day value.Date // the one in hand
}

// common are the fixes that there are on all days.
func common[F comparable](p *Proposer, on func() []F) []F {
	var list []F
	for i, day := range p.Days {
		p.day = day
		fixes := on()
		if i == 0 {
			list = fixes
			continue
		}
		list = slices.DeleteFunc(list, func(f F) bool { return !slices.Contains(fixes, f) })
	}
	return list
}

// Subject is a record that a change is proposed for.
type Subject struct {
	Record *model.Record
	Key    string
	Codes  func(f *model.Field) []record.CodeValue // what stands in a field, or what a missing value of it means
}

// Derived are the fixes that follow from a demand that the record does not meet.
func (p *Proposer) Derived(q model.Requirement, s Subject) []Fix {
	return common(p, func() []Fix { return p.derived(q, s) })
}

func (p *Proposer) derived(q model.Requirement, s Subject) []Fix {
	switch x := syntax.Unparen(q.Cond).(type) {
	case *syntax.HasExpr:
		f := p.fixable(x.X)
		switch {
		case f == nil:
		case x.Mode == syntax.Has && q.Forbid:
			return p.remove(f, x.Codes, nil, s)
		case x.Mode == syntax.Has:
			return p.change(f, syntax.Add, x.Codes, nil, s)
		case x.Mode == syntax.AllOf && !q.Forbid:
			codes := []syntax.Expr{x.Codes}
			if l, ok := syntax.Unparen(x.Codes).(*syntax.ListExpr); ok {
				codes = l.Items
			}
			var list []Fix
			for _, code := range codes {
				list = append(list, p.change(f, syntax.Add, code, nil, s)...)
			}
			return list
		}
	case *syntax.CompareExpr:
		if f := p.fixable(x.L); f != nil && x.Op == syntax.Eq && !q.Forbid {
			return p.change(f, syntax.Set, nil, x.R, s)
		}
	}
	return nil
}

// fixable is the field that an expression is, where a fix may change it: a fix says
// what stands there, and of a sensitive field nothing does.
func (p *Proposer) fixable(x syntax.Expr) *model.Field {
	name, bare := syntax.Unparen(x).(*syntax.NameExpr)
	if !bare {
		return nil
	}
	f, ok := p.Info.Use(name).(*model.Field)
	if !ok || f.Fact || f.Sensitive || f.Type.Kind != model.Code && f.Type.Kind != model.Codes {
		return nil
	}
	return f
}

// Written are the fixes of a rett line on one record, none where it does not have
// the field.
func (p *Proposer) Written(clause *syntax.FixClause, s Subject) []Fix {
	return common(p, func() []Fix { return p.written(clause, s) })
}

func (p *Proposer) written(clause *syntax.FixClause, s Subject) []Fix {
	f := s.Record.FieldNamed(clause.Field.Text)
	if f == nil {
		return nil
	}
	switch clause.Action {
	case syntax.Remove:
		return p.remove(f, clause.Codes, clause.Except, s)
	case syntax.Set:
		return p.change(f, syntax.Set, nil, clause.Value, s)
	}
	return p.change(f, clause.Action, clause.Codes, clause.With, s)
}

// Moved is one of the fixes of a line that moves a code: Of is the number of the record
// that it changes, among those that the code stands in and those that it goes to.
type Moved struct {
	Fix
	Of int
}

// Moved are the fixes of a rett line that moves a code out of some records into others:
// none where it stands in none of these, and where there are no others. An other that
// has it already keeps it.
func (p *Proposer) Moved(clause *syntax.FixClause, from, to []Subject) []Moved {
	return common(p, func() []Moved {
		var out, in []Moved
		add := func(list *[]Moved, of int, fixes []Fix) {
			for _, x := range fixes {
				x.Move = true
				*list = append(*list, Moved{x, of})
			}
		}
		for i, s := range from {
			if f := s.Record.FieldNamed(clause.Field.Text); f != nil {
				add(&out, i, p.remove(f, clause.Codes, nil, s))
			}
		}
		goes := false
		for i, s := range to {
			if f := s.Record.FieldNamed(clause.Field.Text); f != nil {
				goes = true
				add(&in, len(from)+i, p.change(f, syntax.Add, clause.Codes, nil, s))
			}
		}
		if len(out) == 0 || !goes {
			return nil
		}
		return append(out, in...)
	})
}

// change is one fix of one record, where it would change anything and the codes
// that it names have a meaning that day.
func (p *Proposer) change(f *model.Field, action syntax.FixAction, codes, with syntax.Expr, s Subject) []Fix {
	change := Fix{Record: f.Record.Name, Key: s.Key, Field: f.Name}
	now := s.Codes(f)
	has := func(code string) bool { return contains(now, canon(f, code)) }
	code := func(x syntax.Expr) (string, bool) {
		code, _, _, ok := p.Info.CodeOn(x, p.day)
		return code, ok
	}
	var ok bool
	switch action {
	case syntax.Add:
		change.Action = "add"
		if change.Code, ok = code(codes); !ok || has(change.Code) {
			return nil
		}
	case syntax.Replace:
		change.Action = "replace"
		if change.Code, ok = code(codes); !ok || !has(change.Code) {
			return nil
		}
		if change.With, ok = code(with); !ok || canon(f, change.With) == canon(f, change.Code) {
			return nil
		}
	case syntax.Set:
		change.Action = "set"
		if change.Value, ok = code(with); !ok || has(change.Value) {
			return nil
		}
	}
	return []Fix{change}
}

// remove is one fix for each recorded code in a set, as it was recorded, but for those
// in another one, which is nil where there is none.
func (p *Proposer) remove(f *model.Field, codes, except syntax.Expr, s Subject) []Fix {
	set, kept := p.Set(codes, p.day), &model.Set{}
	if except != nil {
		kept = p.Set(except, p.day)
	}
	if len(set.Lacking)+len(kept.Lacking) > 0 {
		return nil
	}
	var list []Fix
	var spelt graph.Visited[string]
	for _, c := range s.Codes(f) {
		if set.Has(c.Canon) && !kept.Has(c.Canon) && spelt.First(c.Raw) {
			list = append(list, Fix{Record: f.Record.Name, Key: s.Key, Field: f.Name, Action: "remove", Code: c.Raw})
		}
	}
	return list
}

func contains(codes []record.CodeValue, canon string) bool {
	return slices.ContainsFunc(codes, func(c record.CodeValue) bool { return c.Canon == canon })
}

// canon is a code as it is compared in a field.
func canon(f *model.Field, code string) string {
	canon, _, _ := model.Resolve(f.Type.Systems, code)
	return canon
}

// Names are the codes that a fix names, and the field that it is for.
func (x Fix) Names(info *model.Info) (*model.Field, []record.CodeValue) {
	f := info.RecordNamed(x.Record).FieldNamed(x.Field)
	var codes []record.CodeValue
	for _, code := range []string{x.Code, x.With, x.Value} {
		if code != "" {
			codes = append(codes, record.CodeValue{Raw: code, Canon: canon(f, code)})
		}
	}
	return f, codes
}
