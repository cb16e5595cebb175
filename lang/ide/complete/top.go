package complete

import (
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// top is what may stand in the place of a whole expression.
func (c *completer) top(open *syntax.Open) want {
	w := want{scope: scope{Scope: check.ScopeOf(c.Info, c.Placed)}}
	_, w.whole = c.Placed.Decl.(*syntax.DefineDecl)
	switch open.Role {
	case syntax.RoleHole:
		w.printed = true
	case syntax.RoleFact:
		w.kind = wantFact
		for i := 2; i < len(c.Before); i++ { // fields of the case that stand there already
			if c.Before[i].Text == "," && c.Before[i-2].Text != "." {
				c.seen[c.Before[i-1].Text] = true
			}
		}
	case syntax.RoleDerived:
		if f := c.mappedField(); f != nil {
			w.of = f.Type
		}
	case syntax.RoleMember:
		if c.Decl == syntax.KwMapping {
			w.scope = scope{Scope: w.scope.Within(c.soughtRecord())}
			break
		}
		w.scope = c.caseless()
		for i := len(c.Before) - 1; i > 0; i-- {
			if c.Before[i].Keyword == syntax.KwAs {
				if r := c.Info.RecordNamed(c.Before[i-1].Text); r != nil {
					w.scope = scope{Scope: check.ScopeOn(c.Info, r)}
				}
				break
			}
		}
	case syntax.RoleValue:
		w.scope = c.caseless()
		if d, ok := c.Placed.Decl.(*syntax.ValueDecl); ok && d.Codes {
			w.kind, w.systems = wantCodes, c.systemsNamed(d.Systems)
		} else if o, ok := c.own().(*model.Value); ok && len(o.Versions) > 0 {
			w.of = o.Type
		}
	case syntax.RoleDefault:
		w.kind = wantNothing
		c.defaultOf(&w)
	case syntax.RoleCodes:
		w.kind, w.sets = wantCodes, true
		w.systems = c.Info.CodeSystems
		for _, one := range c.Before {
			c.seen[one.Text] = c.seen[one.Text] || c.Decl == syntax.KwCodeSet
		}
		if c.Clause == syntax.KwFix {
			w.systems, w.sets = c.fixSystems(), c.before(1).Text == "," ||
				slices.Contains([]syntax.Keyword{syntax.KwRemove, syntax.KwExcept, syntax.KwOutside}, c.before(1).Keyword)
		}
	case syntax.RoleSet:
		if f := c.setField(); f != nil {
			w.of = f.Type
		}
	}
	return w
}

// soughtRecord is the record that a line of a mapping looks for, no case where it is not
// known.
func (c *completer) soughtRecord() model.Case {
	for i, w := range c.Before {
		if w.Keyword == syntax.KwFind && i+1 < len(c.Before) {
			if r := c.Info.RecordNamed(c.Before[i+1].Text); r != nil {
				return r
			}
		}
	}
	return nil
}

// defaultOf is what can stand behind `ellers` in a field: a value of its type.
func (c *completer) defaultOf(w *want) {
	for i, word := range c.Before {
		switch {
		case i < 2:
		case word.Keyword == syntax.KwYes: // of ja/nei
			w.kind, w.of = wantOperand, model.Type{Kind: model.Bool}
			w.scope = c.caseless()
			return
		case word.Keyword == syntax.KwCode || word.Keyword == syntax.KwCodes:
			w.kind = wantCodes
			for _, name := range c.Before[i+1:] {
				if s := c.systemNamed(name.Text); s != nil {
					w.systems = append(w.systems, s)
				}
			}
			return
		}
	}
}

// fixSystems are the code systems of the fields that a fix may change, or of the
// one that stands further right already.
func (c *completer) fixSystems() []*model.CodeSystem {
	named := ""
	if line, ok := c.At(c.offset).Clause.(*syntax.FixClause); ok && line.Field != nil {
		named = line.Field.Text
	}
	var list []*model.CodeSystem
	for _, r := range c.fixed() {
		for _, f := range r.Fields {
			if named != "" && f.Name != named {
				continue
			}
			for _, s := range f.Type.Systems {
				if !f.Fact && !slices.Contains(list, s) {
					list = append(list, s)
				}
			}
		}
	}
	return list
}

// setField is the field that the fix in hand sets.
func (c *completer) setField() *model.Field {
	for i, w := range c.Before {
		if w.Keyword != syntax.KwSet || i+1 >= len(c.Before) {
			continue
		}
		for _, r := range c.fixed() {
			for _, f := range r.Fields {
				if f.Name == c.Before[i+1].Text {
					return f
				}
			}
		}
	}
	return nil
}

func (c *completer) systemsNamed(names []*syntax.Name) []*model.CodeSystem {
	var list []*model.CodeSystem
	for _, name := range names {
		if s := c.systemNamed(name.Text); s != nil {
			list = append(list, s)
		}
	}
	return list
}

func (c *completer) systemNamed(name string) *model.CodeSystem {
	s, _ := ide.Named(c.Info.CodeSystems, name).(*model.CodeSystem)
	return s
}

// fixed are the records whose fields a fix of the rule in hand may change: its
// own, and where it points to others or has nothing to change, those as well.
func (c *completer) fixed() []*model.Record {
	var list []*model.Record
	on := check.ScopeOf(c.Info, c.Placed).On()
	if own, ok := on.(*model.Record); ok {
		list = append(list, own)
		changes := slices.ContainsFunc(own.Fields, func(f *model.Field) bool { return !f.Fact && f.Type.Systems != nil })
		if changes && !c.has(syntax.KwPointsTo) {
			return list
		}
	}
	for _, r := range check.ScopeOn(c.Info, on).Collections() {
		if r.Collection.Record != nil && !slices.Contains(list, r.Collection.Record) {
			list = append(list, r.Collection.Record)
		}
	}
	return list
}
