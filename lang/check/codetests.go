package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// has types X har … .
func (c *checker) has(s *scope, e *syntax.HasExpr) {
	t := c.plain(s, e.X)
	lang := s.home.file.Lang
	switch t.Kind {
	case Bad:
		c.quietly(func() { c.setItem(s, e.Codes, c.info.CodeSystems) })
		return
	case Codes:
	case Code:
		d := c.report(diag.HasOfCode, s.home.place(e.X), diag.Plain(s.home.text(e.X)))
		if e.Mode == syntax.Has || e.Mode == syntax.AnyOf {
			between := s.home.place(e.X)
			between.Span.Start, between.Span.End = between.Span.End, s.home.place(e.Codes).Span.Start
			d.replace(between, " "+syntax.KwIn.In(lang)+" ")
			d.Fixes[0].Title = diag.Term{NB: "skriv `" + syntax.KwIn.In(lang) + "`", EN: "write `" + syntax.KwIn.In(lang) + "`"}
		}
		c.quietly(func() { c.setItem(s, e.Codes, t.Systems) })
		return
	default:
		c.report(diag.NoCodes, s.home.place(e.X), diag.Plain(s.home.text(e.X)), typeWord(t))
		c.quietly(func() { c.setItem(s, e.Codes, c.info.CodeSystems) })
		return
	}
	before := len(c.diags)
	defer func() { c.mendUnknown(s, before, e, e.X, e.Codes, e.Mode) }()
	switch e.Mode {
	case syntax.Has:
		if !c.exactlyOne(s, e.Codes, t.Systems) {
			d := c.report(diag.HasOfSet, s.home.place(e.Codes), diag.Plain(s.home.text(e.Codes)), diag.Plain(syntax.KwHasWord.In(lang)))
			d.replace(d.Place, syntax.KwAnyOfWord.In(lang)+" "+s.home.text(e.Codes))
		}
	case syntax.AllOf:
		c.setItem(s, e.Codes, t.Systems)
		c.allListed(s, e.Codes)
	default:
		c.setItem(s, e.Codes, t.Systems)
	}
	c.setType(e.Codes, Type{Kind: Codes, Systems: t.Systems})
	c.foreign(s, e.Codes, t.Systems)
}

// allListed sees to it that all of a set can be asked for: it has to be a list of
// codes.
func (c *checker) allListed(s *scope, e syntax.Expr) {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.PrefixExpr, *syntax.RangeExpr:
		c.report(diag.AllOfOpenSet, s.home.place(e), diag.Plain(s.home.text(e)))
	case *syntax.ListExpr:
		for _, item := range e.Items {
			c.allListed(s, item)
		}
	default:
		if o := c.info.Use(e); o != nil {
			c.lateSets = append(c.lateSets, lateSet{o, s.home.place(e)})
		}
	}
}

// in types X i S.
func (c *checker) in(s *scope, e *syntax.InExpr) {
	before := len(c.diags)
	t := c.plain(s, e.X)
	switch t.Kind {
	case Bad:
		c.turned(s, before, e, e.X, e.Set)
		c.quietly(func() { c.setItem(s, e.Set, c.info.CodeSystems) })
	case Code:
		c.setItem(s, e.Set, t.Systems)
		c.foreign(s, e.Set, t.Systems)
	case Codes:
		d := c.report(diag.InOfCodes, s.home.place(e.X), diag.Plain(s.home.text(e.X)))
		between := s.home.place(e.X)
		between.Span.Start, between.Span.End = between.Span.End, s.home.place(e.Set).Span.Start
		lang := s.home.file.Lang
		d.replace(between, " "+syntax.KwHasWord.In(lang)+" "+syntax.KwAnyOfWord.In(lang)+" ")
		c.quietly(func() { c.setItem(s, e.Set, t.Systems) })
	default:
		c.report(diag.NoCodes, s.home.place(e.X), diag.Plain(s.home.text(e.X)), typeWord(t))
		c.quietly(func() { c.setItem(s, e.Set, c.info.CodeSystems) })
	}
}

// foreign reports a named set or value none of whose codes the place can have.
func (c *checker) foreign(s *scope, e syntax.Expr, systems []*CodeSystem) {
	switch inner := syntax.Unparen(e).(type) {
	case *syntax.ListExpr:
		for _, item := range inner.Items {
			c.foreign(s, item, systems)
		}
	case *syntax.NameExpr:
		switch o := c.info.Use(inner).(type) {
		case *Value:
			if t := c.valueType(o); t.Kind == Code && !ShareSystem(t.Systems, systems) {
				c.report(diag.OtherSystem, s.home.place(inner), diag.Plain(o.Name), systemNames(t.Systems), systemNames(systems))
			}
		case *CodeSystem:
			if !ShareSystem([]*CodeSystem{o}, systems) {
				c.report(diag.OtherSystem, s.home.place(inner), diag.Plain(o.Name), diag.Plain(o.Name), systemNames(systems))
			}
		case *CodeSet:
			c.foreignSets = append(c.foreignSets, foreignSet{o, s.home.place(inner), systems})
		}
	}
}
