package check

import (
	"strings"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/report"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// provided reads what has to be known, or to hold, before anything can be decided:
// the lines of må være kjent and forutsetter, in their order.
func (c *checker) provided(s *expr.Scope, body []syntax.Clause) []*model.Provided {
	var list []*model.Provided
	for _, clause := range body {
		switch line := clause.(type) {
		case *syntax.KnownClause:
			list = append(list, c.mustBeKnown(s, line))
		case *syntax.ProvidedClause:
			list = append(list, c.mustHold(s, line))
		}
	}
	return list
}

// mustHold reads a forutsetter line.
func (c *checker) mustHold(s *expr.Scope, line *syntax.ProvidedClause) *model.Provided {
	p := &model.Provided{Cond: line.Cond}
	if line.Cond != nil && line.Lacking == nil && line.Text == nil {
		c.LineCondition(s, line, line.Cond)
	} else if line.Cond != nil {
		c.Condition(s, line.Cond)
	}
	for _, name := range line.Lacking {
		if f := c.recordField(s.Home, name); f != nil {
			p.Lacking = append(p.Lacking, f)
		}
	}
	if line.Text != nil {
		p.Text = line.Text
		c.message(s, line.Text)
		if _, aside := s.Home.Decl.Decl.(*syntax.CriteriaDecl); aside {
			c.Report(diag.TextAside, s.Home.At(line.Text))
		}
	}
	return p
}

// mustBeKnown reads a må være kjent line. What it names is a field and nothing
// else: so a finding can say which one is missing.
func (c *checker) mustBeKnown(s *expr.Scope, line *syntax.KnownClause) *model.Provided {
	p := &model.Provided{}
	for i, e := range line.Facts {
		if i == len(line.Facts)-1 && expr.Cut(s.Home, line, e) {
			c.Quietly(func() { c.Type(s, e) })
			continue
		}
		if names := knownNames(e); names != "" {
			c.notAField(s, e, names)
			continue
		}
		if !model.IsPath(e) {
			if _, bad := e.(*syntax.BadExpr); !bad {
				c.notAField(s, e, "")
			}
			continue
		}
		if t := c.Type(s, e); t.Kind == model.Bad {
			continue
		}
		if !model.NamesField(c.Info.Use(e)) {
			c.notAField(s, e, "").Relate(c.Info.Use(e).Declared(), words.DeclaredHere)
			continue
		}
		p.Known = append(p.Known, e)
	}
	return p
}

// notAField reports what is no field where one has to be known. names is what was
// meant, where that can be told.
func (c *checker) notAField(s *expr.Scope, e syntax.Expr, names string) *report.Draft {
	d := c.Report(diag.NotAFact, s.Home.At(e), diag.Plain(s.Home.Text(e)))
	if names != "" {
		d.Replace(s.Home.At(e), names)
	}
	return d
}

// knownNames are the fields of `a er kjent og b er kjent`, with commas between:
// how that is said where fields must be known. It is empty for anything else.
func knownNames(e syntax.Expr) string {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.StateExpr:
		if e.State == syntax.Known {
			return factText(e.X)
		}
	case *syntax.LogicExpr:
		var list []string
		for _, x := range e.Operands {
			text := knownNames(x)
			if text == "" {
				text = factText(x)
			}
			if e.Or || text == "" {
				return ""
			}
			list = append(list, text)
		}
		return strings.Join(list, ", ")
	}
	return ""
}

// factText is a name or a path as it is written, empty for anything else.
func factText(e syntax.Expr) string {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.NameExpr:
		return e.Text
	case *syntax.MemberExpr:
		if x := factText(e.X); x != "" && e.Field != nil {
			return x + "." + e.Field.Text
		}
	}
	return ""
}

// recordField resolves record.field.
func (c *checker) recordField(h model.Home, e *syntax.MemberExpr) *model.Field {
	x, ok := e.X.(*syntax.NameExpr)
	if !ok || e.Field == nil {
		return nil
	}
	r, ok := c.Names.Cases[x.Text].(*model.Record)
	if !ok {
		if g, ok := c.Names.Cases[x.Text].(*model.Group); ok {
			c.Report(diag.NotA, h.At(x), diag.Plain(x.Text), words.Group, words.Record).Relate(g.At, words.DeclaredHere)
			return nil
		}
		c.Unknown(h, x, x.Text, words.Record, expr.NamesOf(c.Info.Records))
		return nil
	}
	c.SetUse(x, r)
	c.SetType(x, model.Type{Kind: model.Reference, Record: r})
	f, ok := c.Names.Members[r][e.Field.Text].(*model.Field)
	if !ok {
		c.NoField(h, e.Field, r)
		return nil
	}
	c.SetUse(e, f)
	c.SetUse(e.Field, f)
	c.SetType(e, f.Type)
	c.Use(f)
	return f
}
