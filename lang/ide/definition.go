package ide

import (
	"path"
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Places are where a question about a word leads.
type Places struct {
	Origin source.Span // absolute, the word
	List   []Location
}

// Definition is where the word at an offset is declared: the version that holds
// on the days of the rule it stands in, or all versions where that does not
// decide it.
func (v *View) Definition(offset int) Places {
	c := v.at(offset)
	if p, ok := v.elsewhere(c); ok {
		return p
	}
	t, ok := v.target(c)
	if !ok {
		return Places{}
	}
	p := Places{Origin: t.span}
	if key, ok := t.object.(*check.GroupKey); ok && t.declares {
		for _, f := range key.Fields { // what `per` names are the records' fields
			if f != nil {
				p.List = append(p.List, v.declarations(f)...)
			}
		}
		p.List = unique(p.List)
		return p
	}
	if r, ok := t.object.(*check.Rule); ok && r.Row > 0 {
		if ref, ok := within[*syntax.RuleRef](c); ok && ref.Row > 0 {
			p.List = v.rows(r)
			return p
		}
	}
	versions := v.versions(t.object)
	if len(versions) > 1 && !t.declares {
		held := inForce(versions, v.days(c))
		_, dated := t.object.(*check.Value)
		if !dated || len(held) < len(versions) {
			for _, one := range held {
				p.List = append(p.List, one.at)
			}
			p.List = unique(p.List)
			return p
		}
	}
	p.List = v.declarations(t.object)
	return p
}

// elsewhere are the words that stand for no object: a file, and {krevd}.
func (v *View) elsewhere(c cursor) (Places, bool) {
	if text, ok := within[*syntax.Text](c); ok {
		at := c.span(text)
		if use, ok := c.decl.Decl.(*syntax.UseDecl); ok && use.Path == text {
			if f := v.Snapshot.File(path.Join(path.Dir(v.File.Source.Name), text.Value)); f != nil {
				return Places{at, []Location{{File: f.Source}}}, true
			}
		}
		if line, ok := c.clause.(*syntax.ListFileClause); ok && line.Path == text {
			return Places{at, v.listFile(c.decl)}, true
		}
	}
	if part, ok := within[*syntax.Part](c); ok && part.Hole == syntax.RequiredHole {
		p := Places{Origin: c.span(part)}
		h := home{c.file, c.decl}
		for _, clause := range c.decl.Decl.Lines() {
			table, ok := clause.(*syntax.TableClause)
			if !ok || table.Header == nil {
				continue
			}
			for _, cell := range table.Header.Cells {
				if cell.Column != syntax.ConditionColumn {
					p.List = append(p.List, h.line(cell))
				}
			}
		}
		return p, true
	}
	return Places{}, false
}

// listFile is the start of the list file of a code system.
func (v *View) listFile(placed *syntax.Placed) []Location {
	s, ok := v.declaredBy(placed).(*check.CodeSystem)
	if !ok {
		return nil
	}
	for _, code := range s.Codes {
		if at := v.Info.Place(code); v.Snapshot.File(at.File.Name) == nil {
			return []Location{{File: at.File}}
		}
	}
	return nil
}

// rows are the places of one row in every version of its table.
func (s *Snapshot) rows(r *check.Rule) []Location {
	var list []Location
	for _, one := range s.Info.Rules {
		if one.Name != r.Name || one.Row != r.Row {
			continue
		}
		if h, ok := s.homeOf(one.Decl); ok {
			if row := h.row(one.Row); row != nil {
				list = append(list, h.line(row))
			}
		}
	}
	return list
}

// row is a row of a table, counted from 1; nil where there is none.
func (h home) row(n int) *syntax.Row {
	for _, clause := range h.placed.Decl.Lines() {
		if rows := rowsOf(clause); n >= 1 && n <= len(rows) {
			return rows[n-1]
		}
	}
	return nil
}

func unique(list []Location) []Location {
	var out []Location
	for _, l := range list {
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// TypeDefinition is where what the word at an offset is made of is declared: the
// code systems of a field, a value or a code, the record that a field refers to,
// the record of a collection, and what a rule, a definition or criteria are about.
func (v *View) TypeDefinition(offset int) Places {
	t, ok := v.target(v.at(offset))
	if !ok {
		return Places{}
	}
	p := Places{Origin: t.span}
	for _, o := range v.madeOf(t.object) {
		p.List = append(p.List, v.declarations(o)...)
	}
	p.List = unique(p.List)
	return p
}

// madeOf are the objects that say what an object is.
func (v *View) madeOf(o check.Object) []check.Object {
	switch o := o.(type) {
	case *check.Field:
		return ofType(o.Type)
	case *check.GroupKey:
		return ofType(o.Type)
	case *check.Definition:
		if list := ofType(o.Type); len(list) > 0 {
			return list
		}
		return about(o.On)
	case *check.Value:
		return ofType(o.Type)
	case *check.ListedCode:
		return []check.Object{o.System}
	case *check.CodeUse:
		return []check.Object{o.System}
	case *check.CodeSet:
		return v.systemsOf(o)
	case *check.Collection:
		if o.Record != nil {
			return []check.Object{o.Record}
		}
	case *check.Rule:
		return about(o.On)
	case *check.Criteria:
		return about(o.On)
	case *check.Template:
		if o.Of != nil {
			return []check.Object{o.Of}
		}
	case *check.Mapping:
		if o.Record != nil {
			return []check.Object{o.Record}
		}
	case *RecordKey:
		if o.Record != nil {
			return []check.Object{o.Record}
		}
	}
	return nil
}

func about(on check.Case) []check.Object {
	if on == nil {
		return nil
	}
	return []check.Object{on}
}

func ofType(t check.Type) []check.Object {
	var list []check.Object
	if t.Record != nil {
		list = append(list, t.Record)
	}
	for _, s := range t.Systems {
		list = append(list, s)
	}
	return list
}

// systemsOf are the systems whose codes a code set names.
func (v *View) systemsOf(set *check.CodeSet) []check.Object {
	var list []check.Object
	for _, one := range set.Versions {
		for _, m := range one.Members {
			if code, ok := v.Info.Use(m.X).(*check.CodeUse); ok && m.X != nil && !slices.Contains(list, check.Object(code.System)) {
				list = append(list, code.System)
			}
		}
	}
	return list
}

// Implementation is what puts the word at an offset into practice: the examples
// that try a rule, and the rules and values that cite a document.
func (v *View) Implementation(offset int) Places {
	t, ok := v.target(v.at(offset))
	if !ok {
		return Places{}
	}
	p := Places{Origin: t.span}
	for _, o := range v.occurrences(t.object) {
		_, example := o.Decl.Decl.(*syntax.ExampleDecl)
		switch t.object.(type) {
		case *check.Rule, *BuiltinFinding:
			if example {
				p.List = append(p.List, home{o.File, o.Decl}.location())
			}
		case *check.Document:
			if !o.Declare {
				p.List = append(p.List, home{o.File, o.Decl}.location())
			}
		}
	}
	p.List = unique(p.List)
	return p
}
