package check

import (
	"slices"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// fix sees to it that a rett line can be carried out: the field is one of the
// records it works on, it holds codes, it is no fact, and the codes belong there.
func (c *checker) fix(s *expr.Scope, rule *model.Rule, line *syntax.FixClause, pointed []*model.Record) {
	targets := pointed
	switch {
	case line.On != nil:
		targets = c.MemberList(s, line.On)
	case len(rule.PointsTo) > 0:
	default:
		targets = model.MembersOf(rule.On)
	}
	if line.When != nil {
		c.LineCondition(s, line, line.When)
	}
	f := c.fixedField(s, line, targets)
	there := f // the field where a code is moved to
	if line.To != nil {
		to := c.MemberList(s, line.To)
		there = c.fixedField(s, line, to)
		targets = append(slices.Clone(targets), to...)
	}
	if f == nil || there == nil {
		return
	}
	c.SetUse(line.Field, f)
	c.Use(f)
	c.Use(there)
	if f.Type.Kind == model.Bad || there.Type.Kind == model.Bad || !c.fixable(s, line, f) {
		return
	}
	c.fixCodes(s, line, f, targets)
	if there != f && c.fixable(s, line, there) {
		c.fits(s, line.Codes, there)
	}
}

// fits sees to it that the code which is moved to a field, and is one of the field that
// it comes from, is one there too.
func (c *checker) fits(s *expr.Scope, code syntax.Expr, there *model.Field) {
	if use, ok := c.Info.Use(syntax.Unparen(code)).(*model.CodeUse); ok {
		if _, _, known := model.Resolve(there.Type.Systems, use.Name); !known {
			c.UnknownCode(s.Home, code, use.Name, there.Type.Systems)
		}
		return
	}
	c.Foreign(s, code, there.Type.Systems)
}

// fixable says whether a fix may change a field, and reports why not.
func (c *checker) fixable(s *expr.Scope, line *syntax.FixClause, f *model.Field) bool {
	at := s.Home.At(line.Field)
	switch {
	case f.Type.Kind != model.Code && f.Type.Kind != model.Codes:
		c.Report(diag.FixNeedsCodes, at, diag.Plain(f.Name), words.Type(f.Type)).Relate(f.At, words.DeclaredHere)
	case f.Fact:
		c.Report(diag.FixOfFact, at, diag.Plain(f.Name)).Relate(f.At, words.DeclaredHere)
	case f.Sensitive:
		c.Report(diag.SensitiveInMessage, at, diag.Plain(f.Name))
	case line.Action == syntax.Move && f.Type.Kind == model.Code:
		c.Report(diag.MoveOfOneCode, at, diag.Plain(f.Name)).Relate(f.At, words.DeclaredHere)
	default:
		return true
	}
	return false
}

// fixCodes reads the codes of a fix of a field.
func (c *checker) fixCodes(s *expr.Scope, line *syntax.FixClause, f *model.Field, targets []*model.Record) {
	h, at := s.Home, s.Home.At(line.Field)
	one := func(e syntax.Expr, wanted bool) {
		if e == nil {
			return
		}
		single, before := true, len(c.Diags)
		c.asking(wanted, func() { single = c.ExactlyOne(s, e, f.Type.Systems) })
		if text, bare := expr.BareText(e); bare && len(c.Diags) == before+1 && c.Diags[before].Code == diag.UnknownCode {
			c.FieldsFor(&c.Diags[before], at, targets, text, f.Type.Kind)
		}
		if !single {
			c.Report(diag.FixOneCode, h.At(e), diag.Plain(h.Text(e)))
		}
	}
	switch line.Action {
	case syntax.Add:
		if f.Type.Kind == model.Code {
			lang := h.File.Lang
			c.Report(diag.AddToOneCode, at, diag.Plain(f.Name), diag.Plain(syntax.KwSet.In(lang)))
		}
		one(line.Codes, true)
	case syntax.Remove:
		for _, codes := range []syntax.Expr{line.Codes, line.Except} {
			if codes != nil {
				c.SetItem(s, codes, f.Type.Systems)
				c.Foreign(s, codes, f.Type.Systems)
			}
		}
	case syntax.Replace:
		one(line.Codes, false)
		one(line.With, true)
	case syntax.Set:
		one(line.Value, true)
	case syntax.Move:
		one(line.Codes, true)
	default:
		panic("check: a fix of an unknown kind")
	}
}

// fixedField finds the field that a fix works on, in the first of the records
// that has it.
func (c *checker) fixedField(s *expr.Scope, line *syntax.FixClause, targets []*model.Record) *model.Field {
	if line.Field == nil || len(targets) == 0 {
		return nil
	}
	for _, r := range targets {
		if f, ok := c.Names.Members[r][line.Field.Text].(*model.Field); ok {
			return f
		}
	}
	c.NoField(s.Home, line.Field, targets[0])
	return nil
}
