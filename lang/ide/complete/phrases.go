package complete

import (
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// phrases adds the keywords of several words that have been begun.
func (c *completer) phrases() {
	rank := rankFirst
	for _, open := range c.Open {
		if open.Wants {
			rank = rankUsual
		}
	}
	for _, p := range c.Phrases {
		if p.Open != nil && !p.Open.Wants && !c.joins(syntax.Option{Keyword: p.Keyword, Tree: p.Tree}, c.top(p.Open)) {
			continue
		}
		span := source.Span{Start: p.From, End: c.Word.End}
		c.add(rank, Item{Label: c.Spelt(p.Keyword), Kind: KeywordItem, Keyword: p.Keyword, Span: span})
	}
}
