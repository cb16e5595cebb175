// Package navigate leads from a place to others: definitions, uses, what builds on what,
// symbols, links; and it changes a name in all of them.
package navigate

import (
	"slices"

	"ppolang/lang/ide"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Places are where a question about a word leads.
type Places struct {
	Origin source.Span // absolute, the word
	List   []ide.Location
}

// Definition is where the word at an offset is declared: the version that holds
// on the days of the rule it stands in, or all versions where that does not
// decide it.
func Definition(v *ide.View, offset int) Places {
	c := v.At(offset)
	if p, ok := elsewhere(v, c); ok {
		return p
	}
	t, ok := v.Target(c)
	if !ok {
		return Places{}
	}
	p := Places{Origin: t.Span}
	if key, ok := t.Object.(*model.GroupKey); ok && t.Declares {
		for _, f := range key.Fields { // what `per` names are the records' fields
			if f != nil {
				p.List = append(p.List, v.Declarations(f)...)
			}
		}
		p.List = unique(p.List)
		return p
	}
	if r, ok := t.Object.(*model.Rule); ok && r.Row > 0 {
		if ref, ok := ide.Around[*syntax.RuleRef](c); ok && ref.Row > 0 {
			p.List = rows(v.Snapshot, r)
			return p
		}
	}
	versions := v.Versions(t.Object)
	if len(versions) > 1 && !t.Declares {
		held := ide.InForce(versions, v.DaysAt(c))
		_, dated := t.Object.(*model.Value)
		if !dated || len(held) < len(versions) {
			for _, one := range held {
				p.List = append(p.List, one.At)
			}
			p.List = unique(p.List)
			return p
		}
	}
	p.List = v.Declarations(t.Object)
	return p
}

// elsewhere are the words that stand for no object: a file, and {krevd}.
func elsewhere(v *ide.View, c ide.Cursor) (Places, bool) {
	if text, ok := ide.Around[*syntax.Text](c); ok {
		at := c.Span(text)
		if use, ok := c.Decl.Decl.(*syntax.UseDecl); ok && use.Path == text {
			if f := v.Snapshot.File(load.Beside(v.File.Source.Name, text.Value)); f != nil {
				return Places{at, []ide.Location{{File: f.Source}}}, true
			}
		}
		if line, ok := c.Clause.(*syntax.ListFileClause); ok && line.Path == text {
			return Places{at, listFile(v, c.Decl)}, true
		}
	}
	if part, ok := ide.Around[*syntax.Part](c); ok && part.Hole == syntax.RequiredHole {
		p := Places{Origin: c.Span(part)}
		h := ide.Home{File: v.File, Placed: c.Decl}
		for _, clause := range c.Decl.Decl.Lines() {
			table, ok := clause.(*syntax.TableClause)
			if !ok || table.Header == nil {
				continue
			}
			for _, cell := range table.Header.Cells {
				if cell.Column != syntax.ConditionColumn {
					p.List = append(p.List, h.Line(cell))
				}
			}
		}
		return p, true
	}
	return Places{}, false
}

// listFile is the start of the list file of a code system.
func listFile(v *ide.View, placed *syntax.Placed) []ide.Location {
	s, ok := v.DeclaredBy(placed).(*model.CodeSystem)
	if !ok {
		return nil
	}
	for _, code := range s.Codes {
		if at := v.Info.Place(code); v.Snapshot.File(at.File.Name) == nil {
			return []ide.Location{{File: at.File}}
		}
	}
	return nil
}

// rows are the places of one row in every version of its table.
func rows(s *ide.Snapshot, r *model.Rule) []ide.Location {
	var list []ide.Location
	for _, one := range s.Info.Rules {
		if one.Name != r.Name || one.Row != r.Row {
			continue
		}
		if h, ok := s.HomeOf(one.Decl); ok {
			if row := row(h, one.Row); row != nil {
				list = append(list, h.Line(row))
			}
		}
	}
	return list
}

// row is a row of a table, counted from 1; nil where there is none.
func row(h ide.Home, n int) *syntax.Row {
	for _, clause := range h.Placed.Decl.Lines() {
		if rows := ide.RowsOf(clause); n >= 1 && n <= len(rows) {
			return rows[n-1]
		}
	}
	return nil
}

func unique(list []ide.Location) []ide.Location {
	var out []ide.Location
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
func TypeDefinition(v *ide.View, offset int) Places {
	t, ok := v.Target(v.At(offset))
	if !ok {
		return Places{}
	}
	p := Places{Origin: t.Span}
	for _, o := range madeOf(v, t.Object) {
		p.List = append(p.List, v.Declarations(o)...)
	}
	p.List = unique(p.List)
	return p
}

// madeOf are the objects that say what an object is.
func madeOf(v *ide.View, o model.Object) []model.Object {
	switch o := o.(type) {
	case *model.Field:
		return ofType(o.Type)
	case *model.GroupKey:
		return ofType(o.Type)
	case *model.Definition:
		if list := ofType(o.Type); len(list) > 0 {
			return list
		}
		return about(o.On)
	case *model.Value:
		return ofType(o.Type)
	case *model.ListedCode:
		return []model.Object{o.System}
	case *model.CodeUse:
		return []model.Object{o.System}
	case *model.CodeSet:
		return systemsOf(v, o)
	case *model.Collection:
		if o.Record != nil {
			return []model.Object{o.Record}
		}
	case *model.Section:
		return about(o.On)
	case *model.Rule:
		return about(o.On)
	case *model.Criteria:
		return about(o.On)
	case *model.Template:
		if o.Of != nil {
			return []model.Object{o.Of}
		}
	case *model.Mapping:
		if o.Record != nil {
			return []model.Object{o.Record}
		}
	case *ide.RecordKey:
		if o.Record != nil {
			return []model.Object{o.Record}
		}
	}
	return nil
}

func about(on model.Case) []model.Object {
	if on == nil {
		return nil
	}
	return []model.Object{on}
}

func ofType(t model.Type) []model.Object {
	var list []model.Object
	if t.Record != nil {
		list = append(list, t.Record)
	}
	for _, s := range t.Systems {
		list = append(list, s)
	}
	return list
}

// systemsOf are the systems whose codes a code set names.
func systemsOf(v *ide.View, set *model.CodeSet) []model.Object {
	var list []model.Object
	for _, one := range set.Versions {
		for _, m := range one.Members {
			if code, ok := v.Info.Use(m.X).(*model.CodeUse); ok && m.X != nil && !slices.Contains(list, model.Object(code.System)) {
				list = append(list, code.System)
			}
		}
	}
	return list
}

// Implementation is what puts the word at an offset into practice: the examples
// that try a rule, and the rules and values that cite a document.
func Implementation(v *ide.View, offset int) Places {
	t, ok := v.Target(v.At(offset))
	if !ok {
		return Places{}
	}
	p := Places{Origin: t.Span}
	for _, o := range v.Occurrences(t.Object) {
		_, example := o.Decl.Decl.(*syntax.ExampleDecl)
		switch t.Object.(type) {
		case *model.Rule, *model.Section, *ide.BuiltinFinding:
			if example {
				p.List = append(p.List, ide.Home{File: o.File, Placed: o.Decl}.Location())
			}
		case *model.Document:
			if !o.Declare {
				p.List = append(p.List, ide.Home{File: o.File, Placed: o.Decl}.Location())
			}
		}
	}
	p.List = unique(p.List)
	return p
}
