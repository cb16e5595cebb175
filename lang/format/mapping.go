package format

import "ppolang/lang/syntax"

// mapping prints where a field comes from, and how it is read.
func (p *printer) mapping(c *syntax.MapClause) {
	p.keyword(syntax.KwField)
	p.name(c.Field)
	p.keyword(syntax.KwFrom)
	p.option(syntax.KwPath, c.Path)
	p.option(syntax.KwLookUp, c.LookUp)
	commas(p, c.From, func(m *syntax.MapColumn, _ bool) {
		p.text(m.From)
		if m.To != nil {
			p.word("..")
			p.text(m.To)
		}
	})
	p.option(syntax.KwAs, c.As)
	p.option(syntax.KwSplitOn, c.Split)
	for _, m := range c.Marks() {
		if *m.Set {
			p.keyword(m.Word)
		}
	}
	if c.Where != nil {
		p.option(syntax.KwWhen, c.Where.Heading)
		p.word("=")
		p.key(c.Where.Value)
	}
}

// derivation prints what a field is where the file does not say.
func (p *printer) derivation(c *syntax.DeriveClause) {
	p.keyword(syntax.KwField)
	p.name(c.Field)
	if c.Find != nil {
		p.keyword(syntax.KwFind)
		p.name(c.Find.Record)
		ended := lastEnd(0, c.Find.Record, c.Find.Of)
		if c.Find.Of != nil {
			p.glue(".")
			p.name(c.Find.Of)
		}
		p.keyword(syntax.KwWhere)
		p.gap(ended, c.Find.Where.Span().Start)
		p.expr(c.Find.Where, c.When != nil || len(c.Assumed) > 0)
	} else {
		p.keyword(syntax.KwIs)
		p.expr(c.Value, false)
	}
	if c.When != nil {
		p.keyword(syntax.KwWhen)
		p.expr(c.When, false)
	}
	p.assumed(c.Assumed...)
}

// mapEnd is where the words of a mapping's line end and its table may begin.
func mapEnd(c *syntax.MapClause) int {
	if c.Header == nil && len(c.Rows) == 0 {
		return c.Place.End
	}
	at := lastEnd(c.Place.Start, c.Field)
	syntax.Walk(c, func(n syntax.Node) bool {
		if _, row := n.(*syntax.Row); row {
			return false
		}
		if n != syntax.Node(c) {
			at = max(at, n.Span().End)
		}
		return true
	})
	return at
}
