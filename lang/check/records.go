package check

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// resolveRecord reads the fields of a post.
func (c *checker) resolveRecord(r *Record) {
	h := c.homeOf(r.Decl)
	broken := c.isSpoilt(r.Decl)
	for _, clause := range r.Decl.Lines() {
		line, ok := clause.(*syntax.FieldClause)
		if !ok || line.Name == nil {
			broken = true
			if words := strings.Fields(h.text(clause)); len(words) > 1 && syntax.TypeWord(words[1], h.file.Lang) {
				c.vagueRecords[r] = true // `felt tekst nøkkel`: it is the name that is not there
			}
			continue
		}
		if line.Kind == syntax.NoKind && syntax.TypeWord(line.Name.Text, h.file.Lang) {
			c.vagueRecords[r] = true // `felt dato`: no name either
		}
		f := &Field{Record: r, Fact: line.Fact, Sensitive: line.Sensitive, Otherwise: line.Otherwise, Clause: line}
		f.Named = Named{Name: line.Name.Text, at: h.place(line.Name), Decl: h.decl.Decl}
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
		c.report(diag.NoKey, r.at, diag.Plain(r.Name))
	}
}

// addMember enters the name of a field, key or definition among those of its case.
func (c *checker) addMember(on Case, o Object) bool {
	if first := c.names.members[on][o.ObjectName()]; first != nil {
		c.duplicate(o.Declared(), o.ObjectName(), first.Declared())
		return false
	}
	c.names.members[on][o.ObjectName()] = o
	return true
}

// fieldType is the declared type of a field; Bad where it names what is not
// declared.
func (c *checker) fieldType(h home, line *syntax.FieldClause) Type {
	t := Type{Kind: kindOf(line.Kind), Sensitive: line.Sensitive}
	switch line.Kind {
	case syntax.CodeKind, syntax.CodesKind:
		if t.Systems = c.systemsOn(h, line, line.Systems); t.Systems == nil {
			t.Kind = Bad
		}
	case syntax.RecordKind:
		if t.Record = c.record(h, line.Record); t.Record == nil {
			t.Kind = Bad
		}
	}
	return t
}

// systemsNamed resolves the systems after kode or koder; nil where any of them is
// not declared, for then nothing can be said about its codes.
func (c *checker) systemsNamed(h home, names []*syntax.Name) []*CodeSystem {
	list := make([]*CodeSystem, 0, len(names))
	ok := len(names) > 0
	for _, name := range names {
		s := c.names.systems[name.Text]
		if s == nil {
			c.unknown(h, name, name.Text, systemWord, namesIn(c.names.systems))
			ok = false
			continue
		}
		c.setUse(name, s)
		c.use(s)
		list = append(list, s)
	}
	if !ok {
		return nil
	}
	return list
}

// systemsOn are the systems that a line names. Of a line that could not be read
// they are all that stand in it; nil where the list itself breaks off.
func (c *checker) systemsOn(h home, line syntax.Node, names []*syntax.Name) []*CodeSystem {
	list := c.systemsNamed(h, names)
	if list == nil || !c.unread(h, line) {
		return list
	}
	var all []*CodeSystem
	for _, word := range strings.FieldsFunc(h.text(line), notInName) {
		if s := c.names.systems[word]; s != nil && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	last := h.span(names[len(names)-1]).End
	stop := within(h.file.Unread, h.span(line))[0].Start
	if len(all) == len(list) && last <= stop && strings.Trim(h.file.Source.Text[last:stop], " \t,") == "" {
		return nil
	}
	return all
}

// record resolves the name of a record; a group is none.
func (c *checker) record(h home, name *syntax.Name) *Record {
	if name == nil {
		return nil
	}
	switch o := c.names.cases[name.Text].(type) {
	case *Record:
		c.setUse(name, o)
		c.use(o)
		return o
	case *Group:
		c.report(diag.NotA, h.place(name), diag.Plain(name.Text), groupWord, recordWord).relate(o.at, declaredHere)
	default:
		c.unknown(h, name, name.Text, recordWord, namesOf(c.info.Records))
	}
	return nil
}

// caseNamed resolves what stands after `for`: a record or a group.
func (c *checker) caseNamed(h home, name *syntax.Name) Case {
	if name == nil {
		return nil
	}
	on := c.names.cases[name.Text]
	if on == nil {
		c.unknown(h, name, name.Text, caseWord, namesIn(c.names.cases))
		return nil
	}
	c.setUse(name, on)
	c.use(on)
	return on
}

// special takes note of the key, the governing date and the unit of a record,
// of which there is one each.
func (c *checker) special(h home, r *Record, f *Field, line *syntax.FieldClause) {
	one := func(marked bool, slot **Field, k syntax.Keyword, kinds ...Kind) {
		switch {
		case !marked:
		case *slot != nil:
			c.report(diag.RepeatedModifier, f.at, diag.Plain(k.In(h.file.Lang)), diag.Plain(r.Name)).relate((*slot).at, firstHere)
		default:
			*slot = f
			if f.Type.Kind != Bad && !oneOf(f.Type.Kind, kinds) {
				c.report(diag.ModifierType, f.at, diag.Plain(k.In(h.file.Lang)), kindWords(kinds), typeWord(f.Type))
			}
		}
	}
	one(line.Key, &r.Key, syntax.KwKey, Text, Integer, Code)
	one(line.Governing, &r.Governing, syntax.KwGoverning, Date)
	one(line.Unit, &r.Unit, syntax.KwUnit, Text, Code, Integer)
	if line.Sensitive && (line.Key || line.Unit || line.Governing) {
		c.report(diag.SensitivePrinted, f.at, diag.Plain(f.Name))
	}
}

func oneOf(k Kind, kinds []Kind) bool {
	for _, other := range kinds {
		if k == other {
			return true
		}
	}
	return false
}

// resolveOtherwise types what a missing value of each field means. It has no
// fields in it, but it may be a code of the field's.
func (c *checker) resolveOtherwise(r *Record) {
	for _, f := range r.Fields {
		if f.Otherwise == nil {
			continue
		}
		h := c.homeOf(r.Decl)
		s := &scope{home: h}
		switch {
		case f.Clause.Key || f.Clause.Governing:
			c.report(diag.OtherwiseOnKey, h.place(f.Otherwise), diag.Plain(f.Name))
			c.quietly(func() { c.constant(s, f.Otherwise, f.Type) })
		default:
			c.constant(s, f.Otherwise, f.Type)
		}
	}
}

// constant types an expression that has to be a constant of a type.
func (c *checker) constant(s *scope, e syntax.Expr, want Type) {
	switch syntax.Unparen(e).(type) {
	case *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DateExpr, *syntax.TextExpr, *syntax.BoolExpr, *syntax.CodeExpr,
		*syntax.NameExpr, *syntax.ListExpr, *syntax.NegExpr, *syntax.BadExpr:
	default:
		c.quietly(func() { c.expr(s, e) })
		c.report(diag.NotConstant, s.home.place(e))
		return
	}
	got := c.operand(s, e, want)
	if want.Kind == Decimal && got.Kind == Integer || got.Kind == Bad || want.Kind == Bad {
		return
	}
	if got.Kind != want.Kind {
		c.mismatch(s, e, want, got)
	}
}
