package assist

import (
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// addSource offers each document as the source of what has none.
func (s *site) addSource() {
	if s.Decl == nil {
		return
	}
	var put func(text string) ide.Edit
	at := s.Decl.Decl.Header().Line.Place
	switch s.Decl.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl, *syntax.CriteriaDecl:
		if section := s.Info.SectionAround(s.Decl.Decl); hasSource(s.Decl.Decl) || section != nil && hasSource(section) {
			return
		}
		put = func(text string) ide.Edit { return added(s.View, s.Decl, text, sourceRank) }
	case *syntax.ValueDecl:
		c, ok := s.Clause.(*syntax.VersionClause)
		if !ok || len(c.Basis.Sources) > 0 || c.Value == nil {
			return
		}
		at = c.Span()
		end := c.Value.Span().End
		if c.Basis.Valid != nil {
			end = c.Basis.Valid.Span().End
		}
		put = func(text string) ide.Edit {
			return ide.Edit{Span: source.Span{Start: s.Decl.Base + end, End: s.Decl.Base + end}, Text: " " + text}
		}
	default:
		return
	}
	if s.Broken(s.Decl) {
		return
	}
	var mends []ide.Diagnostic
	for _, d := range s.Diags {
		if d.Place.File == s.File.Source && withoutSource[d.Code] && d.Place.Span.Start == s.Decl.Abs(at).Start {
			mends = append(mends, s.Diagnostic(d))
		}
	}
	documents := slices.Clone(s.Info.Documents)
	slices.SortStableFunc(documents, func(a, b *model.Document) int { return int(b.Edition) - int(a.Edition) })
	day := s.NewestDay()
	if valid := statedAt(s); valid != nil && valid.From != nil && !valid.From.Bad {
		day = valid.From.Value
	}
	if best := s.DocumentFor(day); best != nil {
		slices.SortStableFunc(documents, func(a, b *model.Document) int {
			switch best {
			case a:
				return -1
			case b:
				return 1
			}
			return 0
		})
	}
	for _, doc := range documents[:min(len(documents), maxSources)] {
		title := diag.Term{NB: "legg til kilden `" + doc.Name + "`", EN: "add the source `" + doc.Name + "`"}
		if doc.Title != "" {
			title = diag.Term{NB: title.NB + " – " + doc.Title, EN: title.EN + " – " + doc.Title}
		}
		a := s.change(QuickFix, title, func() []ide.Edit { return []ide.Edit{put(s.Spelt(syntax.KwSource) + " " + doc.Name)} })
		a.Mends, a.Preferred = mends, len(documents) == 1
	}
	if len(documents) == 0 {
		s.refuse(QuickFix, diag.Term{NB: "legg til en kilde", EN: "add a source"}, diag.Term{NB: "ingen dokumenter er deklarert", EN: "no document is declared"})
	}
}

var withoutSource = map[diag.Code]bool{diag.RuleWithoutSource: true, diag.ValueWithoutSource: true, diag.CriteriaWithoutSource: true}

// hasSource says whether a declaration as a whole names a source.
func hasSource(d syntax.Decl) bool {
	for _, c := range d.Lines() {
		switch c := c.(type) {
		case *syntax.CriterionClause:
			return false
		case *syntax.SourceClause:
			return true
		case *syntax.ValidClause:
			if len(c.Basis.Sources) > 0 {
				return true
			}
		}
	}
	return false
}

// statedAt is the validity that is written at the cursor, nil where there is none.
func statedAt(s *site) *syntax.Validity {
	if c, ok := s.Clause.(*syntax.VersionClause); ok {
		return c.Basis.Valid
	}
	return validityOf(s.Decl.Decl)
}
