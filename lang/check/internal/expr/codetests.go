package expr

import (
	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// has types X har … .
func (c *Checker) has(s *Scope, e *syntax.HasExpr) {
	t := c.Plain(s, e.X)
	lang := s.Home.File.Lang
	switch t.Kind {
	case model.Bad:
		c.Quietly(func() { c.SetItem(s, e.Codes, c.Info.CodeSystems) })
		return
	case model.Codes:
	case model.Code:
		d := c.Report(diag.HasOfCode, s.Home.At(e.X), diag.Plain(s.Home.Text(e.X)))
		if e.Mode == syntax.Has || e.Mode == syntax.AnyOf {
			between := s.Home.At(e.X)
			between.Span.Start, between.Span.End = between.Span.End, s.Home.At(e.Codes).Span.Start
			d.Replace(between, " "+syntax.KwIn.In(lang)+" ")
			d.Fixes[0].Title = diag.Term{NB: "skriv `" + syntax.KwIn.In(lang) + "`", EN: "write `" + syntax.KwIn.In(lang) + "`"}
		}
		c.Quietly(func() { c.SetItem(s, e.Codes, t.Systems) })
		return
	default:
		c.Report(diag.NoCodes, s.Home.At(e.X), diag.Plain(s.Home.Text(e.X)), words.Type(t))
		c.Quietly(func() { c.SetItem(s, e.Codes, c.Info.CodeSystems) })
		return
	}
	before := len(c.Diags)
	defer func() { c.mendUnknown(s, before, e, e.X, e.Codes, e.Mode) }()
	switch e.Mode {
	case syntax.Has:
		if !c.ExactlyOne(s, e.Codes, t.Systems) {
			d := c.Report(diag.HasOfSet, s.Home.At(e.Codes), diag.Plain(s.Home.Text(e.Codes)), diag.Plain(syntax.KwHasWord.In(lang)))
			d.Replace(d.Place, syntax.KwAnyOfWord.In(lang)+" "+s.Home.Text(e.Codes))
		}
	case syntax.AllOf:
		c.SetItem(s, e.Codes, t.Systems)
		c.AllListed(s, e.Codes)
	default:
		c.SetItem(s, e.Codes, t.Systems)
	}
	c.SetType(e.Codes, model.Type{Kind: model.Codes, Systems: t.Systems})
	c.Foreign(s, e.Codes, t.Systems)
}

// AllListed sees to it that all of a set can be asked for: it has to be a list of
// codes.
func (c *Checker) AllListed(s *Scope, e syntax.Expr) {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.PrefixExpr, *syntax.RangeExpr:
		c.Report(diag.AllOfOpenSet, s.Home.At(e), diag.Plain(s.Home.Text(e)))
	case *syntax.ListExpr:
		for _, item := range e.Items {
			c.AllListed(s, item)
		}
	default:
		if o := c.Info.Use(e); o != nil {
			c.AllOfs = append(c.AllOfs, notes.AllOf{Set: o, At: s.Home.At(e)})
		}
	}
}

// in types X i S.
func (c *Checker) in(s *Scope, e *syntax.InExpr) {
	before := len(c.Diags)
	t := c.Plain(s, e.X)
	switch t.Kind {
	case model.Bad:
		c.turned(s, before, e, e.X, e.Set)
		c.Quietly(func() { c.SetItem(s, e.Set, c.Info.CodeSystems) })
	case model.Code:
		c.SetItem(s, e.Set, t.Systems)
		c.Foreign(s, e.Set, t.Systems)
	case model.Codes:
		d := c.Report(diag.InOfCodes, s.Home.At(e.X), diag.Plain(s.Home.Text(e.X)))
		between := s.Home.At(e.X)
		between.Span.Start, between.Span.End = between.Span.End, s.Home.At(e.Set).Span.Start
		lang := s.Home.File.Lang
		d.Replace(between, " "+syntax.KwHasWord.In(lang)+" "+syntax.KwAnyOfWord.In(lang)+" ")
		c.Quietly(func() { c.SetItem(s, e.Set, t.Systems) })
	default:
		c.Report(diag.NoCodes, s.Home.At(e.X), diag.Plain(s.Home.Text(e.X)), words.Type(t))
		c.Quietly(func() { c.SetItem(s, e.Set, c.Info.CodeSystems) })
	}
}

// Foreign reports a named set or value none of whose codes the place can have.
func (c *Checker) Foreign(s *Scope, e syntax.Expr, systems []*model.CodeSystem) {
	switch inner := syntax.Unparen(e).(type) {
	case *syntax.ListExpr:
		for _, item := range inner.Items {
			c.Foreign(s, item, systems)
		}
	case *syntax.NameExpr:
		switch o := c.Info.Use(inner).(type) {
		case *model.Value:
			if t := c.ValueType(o); t.Kind == model.Code && !model.ShareSystem(t.Systems, systems) {
				c.Report(diag.OtherSystem, s.Home.At(inner), diag.Plain(o.Name), words.Systems(t.Systems), words.Systems(systems))
			}
		case *model.CodeSystem:
			if !model.ShareSystem([]*model.CodeSystem{o}, systems) {
				c.Report(diag.OtherSystem, s.Home.At(inner), diag.Plain(o.Name), diag.Plain(o.Name), words.Systems(systems))
			}
		case *model.CodeSet:
			c.ForeignSets = append(c.ForeignSets, notes.ForeignSet{Set: o, At: s.Home.At(inner), Systems: systems})
		}
	}
}
