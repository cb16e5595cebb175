package assist

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// inlineCodeSet offers to write a code set's codes where its name stands.
func (s *site) inlineCodeSet() {
	if s.Decl == nil || s.Broken(s.Decl) {
		return
	}
	name, ok := s.Leaf().(*syntax.NameExpr)
	if !ok {
		return
	}
	set, ok := s.Info.Use(name).(*model.CodeSet)
	if _, member := ide.Around[*syntax.SetMember](s.Cursor); !ok || member || len(s.Path) < 2 || !takesList(s.Path[len(s.Path)-2]) {
		return
	}
	title := diag.Term{NB: "skriv kodene i `" + set.Name + "` her", EN: "write the codes of `" + set.Name + "` here"}
	if len(set.Versions) != 1 {
		s.refuse(Inline, title, diag.Term{NB: "kodesettet har flere versjoner", EN: "the code set has several versions"})
		return
	}
	var codes []string
	for _, m := range set.Versions[0].Members {
		_, nested := s.Info.Use(m.X).(*model.CodeSet)
		if m.Outside || nested {
			s.refuse(Inline, title, diag.Term{NB: "kodesettet er laget av andre kodesett", EN: "the code set is made of other code sets"})
			return
		}
		codes = append(codes, placedText(s.View, set.Decl, m))
	}
	s.change(Inline, title, func() []ide.Edit {
		return []ide.Edit{{Span: s.Span(name), Text: "(" + strings.Join(codes, ", ") + ")"}}
	})
}

// takesList says whether a node tests for a set, so that a list may stand for it.
func takesList(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.HasExpr:
		return n.Mode != syntax.Has
	case *syntax.InExpr:
		return true
	}
	return false
}

// placedText is the text of a node of any declaration of the rule set.
func placedText(v *ide.View, d syntax.Decl, n syntax.Node) string {
	at := v.Info.At(d, n)
	if at.File == nil {
		return ""
	}
	return at.File.Slice(at.Span)
}
