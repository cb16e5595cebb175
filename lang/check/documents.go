package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// resolveDocument reads the lines of a dokument.
func (c *checker) resolveDocument(doc *Document) {
	h := c.homeOf(doc.Decl)
	doc.Edition = value.MinDate
	var seen repeated
	for _, clause := range doc.Decl.Lines() {
		switch line := clause.(type) {
		case *syntax.EditionClause:
			if seen.repeats(c, h, line, syntax.KwEdition) {
				continue
			}
			if line.Date != nil && !line.Date.Bad {
				doc.Edition = line.Date.Value
			}
		case *syntax.LinkClause:
			if seen.repeats(c, h, line, syntax.KwLink) {
				continue
			}
			if line.URL != nil {
				doc.Link = line.URL.Value
			}
		case *syntax.OverridesClause:
			for _, ref := range line.Refs {
				if other := c.document(h, ref.Name); other != nil {
					doc.Before = append(doc.Before, other)
					c.edges[doc] = append(c.edges[doc], edge{To: other, At: h.place(ref)})
				}
			}
		}
	}
	if valid := c.clauses(h, doc.Decl.Lines()).Valid; valid != nil {
		doc.Valid = stated(valid, Always)
		doc.vague = syntax.Misread(valid.From) || syntax.Misread(valid.To)
		if doc.Valid.From > doc.Valid.To {
			c.report(diag.EmptyValidity, h.place(valid), diag.Plain(doc.Valid.From.String()), diag.Plain(doc.Valid.To.String()))
			doc.Valid, doc.vague = Always, true
		}
	}
}

// repeated keeps track of the clauses that may stand once only.
type repeated struct {
	first map[syntax.Keyword]Spot
}

// repeats says whether a clause stands for the second time, and reports it.
func (r *repeated) repeats(c *checker, h home, n syntax.Node, k syntax.Keyword) bool {
	if first, twice := r.first[k]; twice {
		c.report(diag.RepeatedClause, h.place(n), diag.Plain(k.In(h.file.Lang))).relate(first, firstHere)
		return true
	}
	if r.first == nil {
		r.first = map[syntax.Keyword]Spot{}
	}
	r.first[k] = h.place(n)
	return false
}
