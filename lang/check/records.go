package check

import (
	"slices"
	"strings"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// resolveRecord reads the fields of a post.
func (c *checker) resolveRecord(r *model.Record) {
	h := c.Info.HomeOf(r.Decl)
	broken := c.isSpoilt(r.Decl)
	for _, clause := range r.Decl.Lines() {
		line, ok := clause.(*syntax.FieldClause)
		if !ok || line.Name == nil {
			broken = true
			if words := strings.Fields(h.Text(clause)); len(words) > 1 && syntax.TypeWord(words[1], h.File.Lang) {
				c.VagueRecords[r] = true // `felt tekst nøkkel`: it is the name that is not there
			}
			continue
		}
		if line.Kind == syntax.NoKind && syntax.TypeWord(line.Name.Text, h.File.Lang) {
			c.VagueRecords[r] = true // `felt dato`: no name either
		}
		f := &model.Field{Record: r, Fact: line.Fact, Sensitive: line.Sensitive, Otherwise: line.Otherwise, Clause: line}
		f.Named = model.Named{Name: line.Name.Text, At: h.At(line.Name), Decl: h.Decl.Decl}
		if line.Title != nil {
			f.Title = line.Title.Value
		}
		f.Type = c.fieldType(h, line)
		if !c.addMember(r, f) {
			continue
		}
		f.Index = len(r.Fields)
		r.Fields = append(r.Fields, f)
		c.special(h, r, f, line)
	}
	if r.Key == nil && !broken {
		c.Report(diag.NoKey, r.At, diag.Plain(r.Name))
	}
}

// addMember enters the name of a field, key or definition among those of its case.
func (c *checker) addMember(on model.Case, o model.Object) bool {
	if first := c.Names.Members[on][o.ObjectName()]; first != nil {
		c.duplicate(o.Declared(), o.ObjectName(), first.Declared())
		return false
	}
	c.Names.Members[on][o.ObjectName()] = o
	return true
}

// fieldType is the declared type of a field; Bad where it names what is not
// declared.
func (c *checker) fieldType(h model.Home, line *syntax.FieldClause) model.Type {
	t := model.Type{Kind: model.KindOf(line.Kind), Sensitive: line.Sensitive}
	switch line.Kind {
	case syntax.CodeKind, syntax.CodesKind:
		if t.Systems = c.systemsOn(h, line, line.Systems); t.Systems == nil {
			t.Kind = model.Bad
		}
	case syntax.RecordKind:
		if t.Record = c.record(h, line.Record); t.Record == nil {
			t.Kind = model.Bad
		}
	}
	return t
}

// systemsNamed resolves the systems after kode or koder; nil where any of them is
// not declared, for then nothing can be said about its codes.
func (c *checker) systemsNamed(h model.Home, names []*syntax.Name) []*model.CodeSystem {
	list := make([]*model.CodeSystem, 0, len(names))
	ok := len(names) > 0
	for _, name := range names {
		s := named(c, h, name, words.System, c.Names.Systems)
		ok = ok && s != nil
		list = append(list, s)
	}
	if !ok {
		return nil
	}
	return list
}

// systemsOn are the systems that a line names. Of a line that could not be read
// they are all that stand in it; nil where the list itself breaks off.
func (c *checker) systemsOn(h model.Home, line syntax.Node, names []*syntax.Name) []*model.CodeSystem {
	list := c.systemsNamed(h, names)
	if list == nil || !c.unread(h, line) {
		return list
	}
	var all []*model.CodeSystem
	for _, word := range strings.FieldsFunc(h.Text(line), notInName) {
		if s := c.Names.Systems[word]; s != nil && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	last := h.Span(names[len(names)-1]).End
	stop := within(h.File.Unread, h.Span(line))[0].Start
	if len(all) == len(list) && last <= stop && strings.Trim(h.File.Source.Text[last:stop], " \t,") == "" {
		return nil
	}
	return all
}

// record resolves the name of a record; a group is none.
func (c *checker) record(h model.Home, name *syntax.Name) *model.Record {
	if name == nil {
		return nil
	}
	switch o := c.Names.Cases[name.Text].(type) {
	case *model.Record:
		c.SetUse(name, o)
		c.Use(o)
		return o
	case *model.Group:
		c.Report(diag.NotA, h.At(name), diag.Plain(name.Text), words.Group, words.Record).Relate(o.At, words.DeclaredHere)
	default:
		c.Unknown(h, name, name.Text, words.Record, expr.NamesOf(c.Info.Records))
	}
	return nil
}

// caseNamed resolves what stands after `for`: a record or a group.
func (c *checker) caseNamed(h model.Home, name *syntax.Name) model.Case {
	return named(c, h, name, words.Case, c.Names.Cases)
}

// special takes note of the key, the governing date and the unit of a record,
// of which there is one each.
func (c *checker) special(h model.Home, r *model.Record, f *model.Field, line *syntax.FieldClause) {
	one := func(marked bool, slot **model.Field, k syntax.Keyword, kinds ...model.Kind) {
		switch {
		case !marked:
		case *slot != nil:
			c.Report(diag.RepeatedModifier, f.At, diag.Plain(k.In(h.File.Lang)), diag.Plain(r.Name)).Relate((*slot).At, words.FirstHere)
		default:
			*slot = f
			if f.Type.Kind != model.Bad && !oneOf(f.Type.Kind, kinds) {
				c.Report(diag.ModifierType, f.At, diag.Plain(k.In(h.File.Lang)), words.Kinds(kinds), words.Type(f.Type))
			}
		}
	}
	one(line.Key, &r.Key, syntax.KwKey, model.Text, model.Integer, model.Code)
	one(line.Governing, &r.Governing, syntax.KwGoverning, model.Date)
	one(line.Unit, &r.Unit, syntax.KwUnit, model.Text, model.Code, model.Integer)
	if line.Sensitive && (line.Key || line.Unit || line.Governing) {
		c.Report(diag.SensitivePrinted, f.At, diag.Plain(f.Name))
	}
}

func oneOf(k model.Kind, kinds []model.Kind) bool {
	for _, other := range kinds {
		if k == other {
			return true
		}
	}
	return false
}

// resolveOtherwise types what a missing value of each field means. It has no
// fields in it, but it may be a code of the field's.
func (c *checker) resolveOtherwise(r *model.Record) {
	for _, f := range r.Fields {
		if f.Otherwise == nil {
			continue
		}
		h := c.Info.HomeOf(r.Decl)
		s := &expr.Scope{Home: h}
		switch {
		case f.Clause.Key || f.Clause.Governing:
			c.Report(diag.OtherwiseOnKey, h.At(f.Otherwise), diag.Plain(f.Name))
			c.Quietly(func() { c.constant(s, f.Otherwise, f.Type) })
		default:
			c.constant(s, f.Otherwise, f.Type)
		}
	}
}

// constant types an expression that has to be a constant of a type.
func (c *checker) constant(s *expr.Scope, e syntax.Expr, want model.Type) {
	switch syntax.Unparen(e).(type) {
	case *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DateExpr, *syntax.TextExpr, *syntax.BoolExpr, *syntax.CodeExpr,
		*syntax.NameExpr, *syntax.ListExpr, *syntax.NegExpr, *syntax.BadExpr:
	default:
		c.Quietly(func() { c.Type(s, e) })
		c.Report(diag.NotConstant, s.Home.At(e))
		return
	}
	got := c.Operand(s, e, want)
	if want.Kind == model.Decimal && got.Kind == model.Integer || got.Kind == model.Bad || want.Kind == model.Bad {
		return
	}
	if got.Kind != want.Kind {
		c.Mismatch(s, e, want, got)
	}
}
