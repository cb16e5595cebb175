package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// clauses puts together what the lines of a declaration's body say about
// validity, sources and assumptions.
func (c *checker) clauses(h home, body []syntax.Clause) syntax.Basis {
	var b syntax.Basis
	for _, clause := range body {
		switch line := clause.(type) {
		case *syntax.ValidClause:
			c.join(h, &b, line.Basis)
		case *syntax.SourceClause:
			c.join(h, &b, line.Basis)
		case *syntax.AssumedClause:
			b.Assumed = append(b.Assumed, line.Assumed)
		}
	}
	return b
}

func (c *checker) join(h home, b *syntax.Basis, more syntax.Basis) {
	if more.Valid != nil && b.Valid != nil {
		c.report(diag.RepeatedClause, h.place(more.Valid), diag.Plain(syntax.KwValid.In(h.file.Lang))).relate(h.place(b.Valid), firstHere)
	} else if more.Valid != nil {
		b.Valid = more.Valid
	}
	b.Sources = append(b.Sources, more.Sources...)
	b.Assumed = append(b.Assumed, more.Assumed...)
}

// basisOf is the basis of a declaration. It is vague where the header or a line
// about validity could not be read: the declaration then takes no part in the
// comparison of versions.
func (c *checker) basisOf(h home, body []syntax.Clause) Basis {
	b := c.basis(h, c.clauses(h, body))
	if !c.isSpoilt(h.decl.Decl) {
		return b
	}
	b.vague = b.vague || hasBad(body) || c.unread(h, h.decl.Decl.Header().Line)
	for _, clause := range body {
		switch clause.(type) {
		case *syntax.ValidClause, *syntax.SourceClause:
			b.vague = b.vague || c.unread(h, clause)
		}
	}
	return b
}

// basis works out what stands behind something: each end that its validity does
// not state is that of the first source's document.
func (c *checker) basis(h home, b syntax.Basis) Basis {
	out := Basis{Valid: Always}
	for _, s := range b.Sources {
		if doc := c.document(h, s.Document); doc != nil {
			out.vague = out.vague || doc.vague && len(out.Sources) == 0
			citation := Citation{Document: doc}
			if s.Part != nil {
				citation.Part = s.Part.Value
			}
			out.Sources = append(out.Sources, citation)
		} else {
			out.vague = true
		}
	}
	if !out.vague && len(out.Sources) > 0 {
		out.Valid = out.Sources[0].Document.Valid
	}
	if b.Valid != nil {
		out.Valid = stated(b.Valid, out.Valid)
		switch {
		case syntax.Misread(b.Valid.From) || syntax.Misread(b.Valid.To):
			out.vague = true
		case out.Valid.From > out.Valid.To:
			c.report(diag.EmptyValidity, h.place(b.Valid), diag.Plain(out.Valid.From.String()), diag.Plain(out.Valid.To.String()))
			out.vague = true
		}
	}
	out.Force = []Interval{out.Valid}
	out.Assumptions = c.assumptions(h, b.Assumed)
	return out
}

// stated is the interval that a validity states; what it leaves out, or names no
// day, is otherwise's.
func stated(v *syntax.Validity, otherwise Interval) Interval {
	if v.From != nil && !v.From.Bad {
		otherwise.From = v.From.Value
	}
	switch {
	case v.To != nil && !v.To.Bad:
		otherwise.To = v.To.Value
	case v.To == nil && v.Open:
		otherwise.To = value.MaxDate
	}
	return otherwise
}

func (c *checker) assumptions(h home, list []*syntax.Assumed) []Assumption {
	var out []Assumption
	for _, a := range list {
		if a.Why == nil {
			continue // the parser has said so
		}
		when := stated(&syntax.Validity{From: a.From, To: a.To}, Always)
		if when.From > when.To {
			c.report(diag.EmptyValidity, h.place(a), diag.Plain(when.From.String()), diag.Plain(when.To.String()))
		}
		out = append(out, Assumption{Interval: when, Why: a.Why.Value, at: h.place(a)})
	}
	return out
}

// document resolves the name of a source.
func (c *checker) document(h home, name *syntax.Name) *Document {
	if name == nil {
		return nil
	}
	doc := c.names.documents[name.Text]
	if doc == nil {
		c.unknown(h, name, name.Text, documentWord, namesIn(c.names.documents))
		return nil
	}
	c.setUse(name, doc)
	c.use(doc)
	return doc
}

// sourced demands a source: nothing holds because a program says so.
func (c *checker) sourced(b *Basis, code diag.Code, at Spot, name string) {
	if len(b.Sources) == 0 && !b.vague {
		c.report(code, at, diag.Plain(name))
	}
}
