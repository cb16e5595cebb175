package ide

import (
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// term is a text in both languages.
func term(nb, en string) diag.Term { return diag.Term{NB: nb, EN: en} }

// newYears are the first days of the year of the newest edition and of the next:
// there is no clock, so the sources say which year it is. There are none where
// no source has a date.
func (v *View) newYears() []value.Date {
	newest := value.MinDate
	for _, d := range v.Info.Documents {
		for _, day := range []value.Date{d.Edition, d.Valid.From} {
			newest = max(newest, day)
		}
	}
	if newest == value.MinDate {
		return nil
	}
	year, _, _ := newest.YMD()
	var list []value.Date
	for _, y := range []int{year, year + 1} {
		if day, ok := value.NewDate(y, 1, 1); ok {
			list = append(list, day)
		}
	}
	return list
}

// dateText is a day as the file writes dates.
func (v *View) dateText(day value.Date) string {
	for _, d := range v.File.Decls {
		text := ""
		syntax.Walk(d.Decl, func(n syntax.Node) bool {
			if date, ok := n.(*syntax.Date); ok && text == "" {
				text = date.Raw
			}
			return text == ""
		})
		if strings.Contains(text, ".") {
			return day.Norwegian()
		}
		if text != "" {
			break
		}
	}
	return day.String()
}

// dated is something that holds for a time.
type dated struct {
	decl    *syntax.Placed
	line    syntax.Clause // the line of a verdi or a kodeverk, nil where it is the whole declaration
	what    diag.Term     // what to call it
	valid   check.Interval
	written *syntax.Validity // nil where its own text does not say
	after   source.Span      // of a line: what its validity stands behind, from the declaration on
}

// datedAt is what holds for a time at the cursor, false where nothing does.
func (s *site) datedAt() (dated, bool) {
	if s.decl == nil || s.broken(s.decl) {
		return dated{}, false
	}
	switch c := s.clause.(type) {
	case *syntax.VersionClause:
		for _, o := range s.Info.Values {
			for _, version := range o.Versions {
				if version.Clause == c && c.Value != nil {
					return dated{s.decl, c, term("verdien", "the value"), version.Valid, c.Basis.Valid, c.Value.Span()}, true
				}
			}
		}
		return dated{}, false
	case *syntax.CodeClause:
		if c.Code == nil {
			return dated{}, false
		}
		if code, ok := s.Info.Use(c.Code).(*check.ListedCode); ok {
			after := c.Code.Span()
			if c.Title != nil {
				after = c.Title.Span()
			}
			return dated{s.decl, c, term("koden", "the code"), code.Valid, c.Basis.Valid, after}, true
		}
		return dated{}, false
	}
	basis := s.basisOf(s.decl)
	if basis == nil {
		return dated{}, false
	}
	return dated{decl: s.decl, what: nounOf(s.decl.Decl), valid: basis.Valid, written: validityOf(s.decl.Decl)}, true
}

func nounOf(d syntax.Decl) diag.Term {
	switch d.(type) {
	case *syntax.RuleDecl:
		return term("regelen", "the rule")
	case *syntax.TableDecl:
		return term("tabellen", "the table")
	case *syntax.CriteriaDecl:
		return term("kriteriene", "the criteria")
	}
	return term("kodesettet", "the code set")
}

// basisOf is what stands behind a declaration as a whole, nil where it holds for
// no time of its own.
func (v *View) basisOf(d *syntax.Placed) *check.Basis {
	switch o := v.declaredBy(d).(type) {
	case *check.Rule:
		return &o.Basis
	case *check.Criteria:
		for _, version := range o.Versions {
			if declares(&version.Named, d) {
				return &version.Basis
			}
		}
	case *check.CodeSet:
		for _, version := range o.Versions {
			if declares(&version.Named, d) {
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

// until is the edit that ends it on a day.
func (v *View) until(d dated, last value.Date) Edit {
	from := ""
	if d.written != nil && d.written.From != nil {
		from = d.written.From.Raw
	}
	return v.validity(d, from, v.dateText(last), false)
}

// from is the edit that begins it on a day.
func (v *View) from(d dated, day value.Date) Edit {
	to, open := "", false
	if d.written != nil {
		open = d.written.Open
		if d.written.To != nil {
			to = d.written.To.Raw
		}
	}
	return v.validity(d, v.dateText(day), to, open)
}

// validity is the edit that writes its validity.
func (v *View) validity(d dated, from, to string, open bool) Edit {
	words := []string{v.word(syntax.KwValid)}
	if from != "" {
		words = append(words, v.word(syntax.KwFrom), from)
	}
	if to != "" {
		words = append(words, v.word(syntax.KwTo), to)
	}
	if open {
		words = append(words, v.word(syntax.KwUntilFurther))
	}
	text := strings.Join(words, " ")
	switch {
	case d.written != nil:
		return Edit{d.decl.Abs(d.written.Span()), text}
	case d.line != nil:
		at := d.decl.Abs(d.after).End
		return Edit{source.Span{Start: at, End: at}, " " + text}
	}
	return v.added(d.decl, text, validRank)
}

// closeAtNewYear offers to end what has no last day at the end of a year.
func (s *site) closeAtNewYear() {
	d, ok := s.datedAt()
	if !ok || d.valid.To != value.MaxDate {
		return
	}
	for _, day := range s.newYears() {
		last := day - 1
		if last <= d.valid.From {
			continue
		}
		text := s.dateText(last)
		title := term("la "+d.what.NB+" gjelde til "+text, "end "+d.what.EN+" on "+text)
		s.change(Rewrite, title, func() []Edit { return []Edit{s.until(d, last)} })
	}
}
