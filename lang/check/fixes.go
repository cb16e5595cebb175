package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// fix sees to it that a rett line can be carried out: the field is one of the
// records it works on, it holds codes, it is no fact, and the codes belong there.
func (c *checker) fix(s *scope, rule *Rule, line *syntax.FixClause, pointed []*Record) {
	targets := pointed
	switch {
	case line.On != nil:
		targets = c.memberList(s, line.On)
	case len(rule.PointsTo) > 0:
	default:
		targets = membersOf(rule.On)
	}
	f := c.fixedField(s, line, targets)
	if f == nil {
		return
	}
	h, at := s.home, s.home.place(line.Field)
	c.setUse(line.Field, f)
	c.use(f)
	switch {
	case f.Type.Kind == Bad:
		return
	case f.Type.Kind != Code && f.Type.Kind != Codes:
		c.report(diag.FixNeedsCodes, at, diag.Plain(f.Name), typeWord(f.Type)).relate(f.at, declaredHere)
		return
	case f.Fact:
		c.report(diag.FixOfFact, at, diag.Plain(f.Name)).relate(f.at, declaredHere)
		return
	case f.Sensitive:
		c.report(diag.SensitiveInMessage, at, diag.Plain(f.Name))
		return
	}
	one := func(e syntax.Expr, wanted bool) {
		if e == nil {
			return
		}
		single, before := true, len(c.diags)
		c.asking(wanted, func() { single = c.exactlyOne(s, e, f.Type.Systems) })
		if text, bare := bareText(e); bare && len(c.diags) == before+1 && c.diags[before].Code == diag.UnknownCode {
			c.fieldsFor(&c.diags[before], at, targets, text, f.Type.Kind)
		}
		if !single {
			c.report(diag.FixOneCode, h.place(e), diag.Plain(h.text(e)))
		}
	}
	switch line.Action {
	case syntax.Add:
		if f.Type.Kind == Code {
			lang := h.file.Lang
			c.report(diag.AddToOneCode, at, diag.Plain(f.Name), diag.Plain(syntax.KwSet.In(lang)))
		}
		one(line.Codes, true)
	case syntax.Remove:
		if line.Codes != nil {
			c.setItem(s, line.Codes, f.Type.Systems)
			c.foreign(s, line.Codes, f.Type.Systems)
		}
	case syntax.Replace:
		one(line.Codes, false)
		one(line.With, true)
	case syntax.Set:
		one(line.Value, true)
	default:
		panic("check: a fix of an unknown kind")
	}
}

// membersOf are the records that a finding about a case points to when the rule
// does not say.
func membersOf(on Case) []*Record {
	switch on := on.(type) {
	case *Record:
		return []*Record{on}
	case *Group:
		var list []*Record
		for _, coll := range on.Collections {
			if coll.Record == nil {
				return nil
			}
			list = append(list, coll.Record)
		}
		return list
	}
	return nil
}

// fixedField finds the field that a fix works on, in the first of the records
// that has it.
func (c *checker) fixedField(s *scope, line *syntax.FixClause, targets []*Record) *Field {
	if line.Field == nil || len(targets) == 0 {
		return nil
	}
	for _, r := range targets {
		if f, ok := c.names.members[r][line.Field.Text].(*Field); ok {
			return f
		}
	}
	c.noField(s.home, line.Field, targets[0])
	return nil
}
