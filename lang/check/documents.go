package check

import (
	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// resolveDocument reads the lines of a dokument.
func (c *checker) resolveDocument(doc *model.Document) {
	h := c.Info.HomeOf(doc.Decl)
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
					c.Edges[doc] = append(c.Edges[doc], notes.Edge{To: other, At: h.At(ref)})
				}
			}
		}
	}
	if valid := c.clauses(h, doc.Decl.Lines()).Valid; valid != nil {
		doc.Valid = stated(valid, model.Always)
		doc.Vague = syntax.Misread(valid.From) || syntax.Misread(valid.To)
		if doc.Valid.From > doc.Valid.To {
			c.Report(diag.EmptyValidity, h.At(valid), diag.Plain(doc.Valid.From.String()), diag.Plain(doc.Valid.To.String()))
			doc.Valid, doc.Vague = model.Always, true
		}
	}
}

// repeated keeps track of the clauses that may stand once only.
type repeated struct {
	first map[syntax.Keyword]model.Spot
}

// repeats says whether a clause stands for the second time, and reports it.
func (r *repeated) repeats(c *checker, h model.Home, n syntax.Node, k syntax.Keyword) bool {
	if first, twice := r.first[k]; twice {
		c.Report(diag.RepeatedClause, h.At(n), diag.Plain(k.In(h.File.Lang))).Relate(first, words.FirstHere)
		return true
	}
	if r.first == nil {
		r.first = map[syntax.Keyword]model.Spot{}
	}
	r.first[k] = h.At(n)
	return false
}
