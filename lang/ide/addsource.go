package ide

import (
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// maxSources bounds the documents that are offered: nobody reads on.
const maxSources = 12

// addSource offers each document as the source of what has none.
func (s *site) addSource() {
	if s.decl == nil {
		return
	}
	var put func(text string) Edit
	at := s.decl.Decl.Header().Line.Place
	switch s.decl.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl, *syntax.CriteriaDecl:
		if hasSource(s.decl.Decl) {
			return
		}
		put = func(text string) Edit { return s.added(s.decl, text, sourceRank) }
	case *syntax.ValueDecl:
		c, ok := s.clause.(*syntax.VersionClause)
		if !ok || len(c.Basis.Sources) > 0 || c.Value == nil {
			return
		}
		at = c.Span()
		end := c.Value.Span().End
		if c.Basis.Valid != nil {
			end = c.Basis.Valid.Span().End
		}
		put = func(text string) Edit {
			return Edit{source.Span{Start: s.decl.Base + end, End: s.decl.Base + end}, " " + text}
		}
	default:
		return
	}
	if s.broken(s.decl) {
		return
	}
	var mends []Diagnostic
	for _, d := range s.Diags {
		if d.Place.File == s.File.Source && withoutSource[d.Code] && d.Place.Span.Start == s.decl.Abs(at).Start {
			mends = append(mends, s.diagnostic(d))
		}
	}
	documents := slices.Clone(s.Info.Documents)
	slices.SortStableFunc(documents, func(a, b *check.Document) int { return int(b.Edition) - int(a.Edition) })
	for _, doc := range documents[:min(len(documents), maxSources)] {
		title := term("legg til kilden `"+doc.Name+"`", "add the source `"+doc.Name+"`")
		if doc.Title != "" {
			title = term(title.NB+" – "+doc.Title, title.EN+" – "+doc.Title)
		}
		a := s.change(QuickFix, title, func() []Edit { return []Edit{put(s.word(syntax.KwSource) + " " + doc.Name)} })
		a.Mends, a.Preferred = mends, len(documents) == 1
	}
	if len(documents) == 0 {
		s.refuse(QuickFix, term("legg til en kilde", "add a source"), term("ingen dokumenter er deklarert", "no document is declared"))
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
