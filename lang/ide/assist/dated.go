package assist

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// dated is something that holds for a time.
type dated struct {
	decl    *syntax.Placed
	line    syntax.Clause // the line of a verdi or a kodeverk, nil where it is the whole declaration
	what    diag.Term     // what to call it
	valid   model.Interval
	written *syntax.Validity // nil where its own text does not say
	after   source.Span      // of a line: what its validity stands behind, from the declaration on
}

// datedAt is what holds for a time at the cursor, false where nothing does.
func (s *site) datedAt() (dated, bool) {
	if s.Decl == nil || s.Broken(s.Decl) {
		return dated{}, false
	}
	switch c := s.Clause.(type) {
	case *syntax.VersionClause:
		for _, o := range s.Info.Values {
			for _, version := range o.Versions {
				if version.Clause == c && c.Value != nil {
					return dated{s.Decl, c, diag.Term{NB: "verdien", EN: "the value"}, version.Valid, c.Basis.Valid, c.Value.Span()}, true
				}
			}
		}
		return dated{}, false
	case *syntax.CodeClause:
		if c.Code == nil {
			return dated{}, false
		}
		if code, ok := s.Info.Use(c.Code).(*model.ListedCode); ok {
			after := c.Code.Span()
			if c.Title != nil {
				after = c.Title.Span()
			}
			return dated{s.Decl, c, diag.Term{NB: "koden", EN: "the code"}, code.Valid, c.Basis.Valid, after}, true
		}
		return dated{}, false
	}
	basis := basisOf(s.View, s.Decl)
	if basis == nil {
		return dated{}, false
	}
	return dated{decl: s.Decl, what: nounOf(s.Decl.Decl), valid: basis.Valid, written: validityOf(s.Decl.Decl)}, true
}

func nounOf(d syntax.Decl) diag.Term {
	switch d.(type) {
	case *syntax.RuleDecl:
		return diag.Term{NB: "regelen", EN: "the rule"}
	case *syntax.TableDecl:
		return diag.Term{NB: "tabellen", EN: "the table"}
	case *syntax.CriteriaDecl:
		return diag.Term{NB: "kriteriene", EN: "the criteria"}
	}
	return diag.Term{NB: "kodesettet", EN: "the code set"}
}

// basisOf is what stands behind a declaration as a whole, nil where it holds for
// no time of its own.
func basisOf(v *ide.View, d *syntax.Placed) *model.Basis {
	switch o := v.DeclaredBy(d).(type) {
	case *model.Rule:
		return &o.Basis
	case *model.Criteria:
		for _, version := range o.Versions {
			if ide.Declares(&version.Named, d) {
				return &version.Basis
			}
		}
	case *model.CodeSet:
		for _, version := range o.Versions {
			if ide.Declares(&version.Named, d) {
				return &version.Basis
			}
		}
	}
	return nil
}

// validityOf is the validity that a declaration states, nil where it states none.
func validityOf(d syntax.Decl) *syntax.Validity {
	for _, c := range d.Lines() {
		switch c := c.(type) {
		case *syntax.CriterionClause:
			return nil
		case *syntax.ValidClause:
			return c.Basis.Valid
		case *syntax.SourceClause:
			if c.Basis.Valid != nil {
				return c.Basis.Valid
			}
		}
	}
	return nil
}

// stated is the validity that its text states, or that of the section it stands in,
// which no longer serves once the text states one.
func stated(v *ide.View, d dated) *syntax.Validity {
	if d.written != nil || d.line != nil {
		return d.written
	}
	switch d.decl.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl, *syntax.CriteriaDecl:
		if section := v.Info.SectionAround(d.decl.Decl); section != nil {
			return validityOf(section)
		}
	}
	return nil
}

// until is the edit that ends it on a day.
func until(v *ide.View, d dated, last value.Date) ide.Edit {
	from := ""
	if stated := stated(v, d); stated != nil && stated.From != nil {
		from = stated.From.Raw
	}
	return validity(v, d, from, v.DateText(last), false)
}

// from is the edit that begins it on a day.
func from(v *ide.View, d dated, day value.Date) ide.Edit {
	to, open := "", false
	if stated := stated(v, d); stated != nil {
		open = stated.Open
		if stated.To != nil {
			to = stated.To.Raw
		}
	}
	return validity(v, d, v.DateText(day), to, open)
}

// validity is the edit that writes its validity.
func validity(v *ide.View, d dated, from, to string, open bool) ide.Edit {
	words := []string{v.Spelt(syntax.KwValid)}
	if from != "" {
		words = append(words, v.Spelt(syntax.KwFrom), from)
	}
	if to != "" {
		words = append(words, v.Spelt(syntax.KwTo), to)
	}
	if open {
		words = append(words, v.Spelt(syntax.KwUntilFurther))
	}
	text := strings.Join(words, " ")
	switch {
	case d.written != nil:
		return ide.Edit{Span: d.decl.Abs(d.written.Span()), Text: text}
	case d.line != nil:
		at := d.decl.Abs(d.after).End
		return ide.Edit{Span: source.Span{Start: at, End: at}, Text: " " + text}
	}
	return added(v, d.decl, text, validRank)
}
