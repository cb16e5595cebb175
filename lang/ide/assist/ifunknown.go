package assist

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// ifUnknown offers to say what the rule does where something is not known.
func (s *site) ifUnknown() {
	if !s.inRule() || s.Clause != nil && rank(s.Clause) != rank(&syntax.SeverityClause{}) {
		return
	}
	for _, c := range s.Decl.Decl.Lines() {
		if _, ok := c.(*syntax.IfUnknownClause); ok {
			return
		}
	}
	for _, word := range []syntax.Keyword{syntax.KwIgnoreWord, syntax.KwWarningWord} {
		line := s.Spelt(syntax.KwIfUnknown) + " " + s.Spelt(word)
		title := diag.Term{NB: "legg til `" + line + "`", EN: "add `" + line + "`"}
		s.change(Rewrite, title, func() []ide.Edit { return []ide.Edit{added(s.View, s.Decl, line, ifUnknownRank)} })
	}
}
