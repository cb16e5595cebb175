package check

import (
	"slices"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// clauses puts together what the lines of a declaration's body say about
// validity, sources and assumptions.
func (c *checker) clauses(h model.Home, body []syntax.Clause) syntax.Basis {
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

func (c *checker) join(h model.Home, b *syntax.Basis, more syntax.Basis) {
	if more.Valid != nil && b.Valid != nil {
		c.Report(diag.RepeatedClause, h.At(more.Valid), diag.Plain(syntax.KwValid.In(h.File.Lang))).Relate(h.At(b.Valid), words.FirstHere)
	} else if more.Valid != nil {
		b.Valid = more.Valid
	}
	b.Sources = append(b.Sources, more.Sources...)
	b.Assumed = append(b.Assumed, more.Assumed...)
}

// basisOf is the basis of a declaration, with what its section says where it is
// served by one. It is vague where the header or a line about validity could not be
// read: the declaration then takes no part in the comparison of versions.
func (c *checker) basisOf(h model.Home, body []syntax.Clause, by *sectionDecl) model.Basis {
	b := c.basis(h, c.clauses(h, body), by)
	if !c.isSpoilt(h.Decl.Decl) {
		return b
	}
	b.Vague = b.Vague || hasBad(body) || c.unread(h, h.Decl.Decl.Header().Line)
	for _, clause := range body {
		switch clause.(type) {
		case *syntax.ValidClause, *syntax.SourceClause:
			b.Vague = b.Vague || c.unread(h, clause)
		}
	}
	return b
}

// basis works out what stands behind something: each end that its validity does
// not state is that of the first source's document. A section serves its sources
// where it names none, its validity where it states none, and its assumptions always.
func (c *checker) basis(h model.Home, b syntax.Basis, by *sectionDecl) model.Basis {
	out := model.Basis{Valid: model.Always}
	if by != nil && len(b.Sources) == 0 {
		out.Sources, out.Vague = by.Sources, by.Vague
	}
	for _, s := range b.Sources {
		if doc := c.document(h, s.Document); doc != nil {
			out.Vague = out.Vague || doc.Vague && len(out.Sources) == 0
			citation := model.Citation{Document: doc}
			if s.Part != nil {
				citation.Part = s.Part.Value
			}
			out.Sources = append(out.Sources, citation)
		} else {
			out.Vague = true
		}
	}
	if !out.Vague && len(out.Sources) > 0 {
		out.Valid = out.Sources[0].Document.Valid
	}
	valid, at := b.Valid, h.FirstLine()
	switch {
	case valid != nil:
		at = h.At(valid)
	case by != nil:
		valid = by.validity
	}
	if valid != nil {
		out.Valid = stated(valid, out.Valid)
		switch {
		case syntax.Misread(valid.From) || syntax.Misread(valid.To):
			out.Vague = true
		case out.Valid.From > out.Valid.To:
			c.Report(diag.EmptyValidity, at, diag.Plain(out.Valid.From.String()), diag.Plain(out.Valid.To.String()))
			out.Vague = true
		}
	}
	out.Force = []model.Interval{out.Valid}
	out.Assumptions = c.assumptions(h, b.Assumed)
	if by != nil {
		out.Assumptions = slices.Concat(by.Assumptions, out.Assumptions)
	}
	return out
}

// stated is the interval that a validity states; what it leaves out, or names no
// day, is otherwise's.
func stated(v *syntax.Validity, otherwise model.Interval) model.Interval {
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

func (c *checker) assumptions(h model.Home, list []*syntax.Assumed) []model.Assumption {
	var out []model.Assumption
	for _, a := range list {
		one := model.Assumption{At: h.At(a)}
		switch {
		case a.Why != nil:
			one.Why = a.Why.Value
		case a.Name == nil:
			continue // the parser has said so
		default:
			if one.Named = c.assumption(h, a.Name); one.Named == nil {
				continue
			}
			one.Why = one.Named.Title
		}
		when := stated(&syntax.Validity{From: a.From, To: a.To}, model.Always)
		if when.From > when.To {
			c.Report(diag.EmptyValidity, h.At(a), diag.Plain(when.From.String()), diag.Plain(when.To.String()))
		}
		one.Interval = when
		out = append(out, one)
	}
	return out
}

// document resolves the name of a source.
func (c *checker) document(h model.Home, name *syntax.Name) *model.Document {
	return named(c, h, name, words.Document, c.Names.Documents)
}

// sourced demands a source: nothing holds because a program says so.
func (c *checker) sourced(b *model.Basis, code diag.Code, at model.Spot, name string) {
	if len(b.Sources) == 0 && !b.Vague {
		c.Report(code, at, diag.Plain(name))
	}
}
