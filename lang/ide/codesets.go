package ide

import (
	"fmt"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// codeSets offers to give a list of codes a name, and to write a code set's codes
// where its name stands.
func (s *site) codeSets() {
	if s.decl == nil || s.broken(s.decl) {
		return
	}
	if list, ok := within[*syntax.ListExpr](s.cursor); ok && len(list.Items) > 1 && s.areCodes(list.Items) && s.span(list).Start < s.span(list).End {
		name := s.freshName(s.asFile(term("nytt_kodesett", "new_codeset")))
		title := term("gjør lista til kodesettet `"+name+"`", "make the list the code set `"+name+"`")
		s.change(Extract, title, func() []Edit {
			var codes []string
			for _, item := range list.Items {
				codes = append(codes, s.text(s.span(item)))
			}
			text := fmt.Sprintf("%s %s: %s", s.word(syntax.KwCodeSet), name, strings.Join(codes, ", "))
			return []Edit{s.declared(text, isCodeSet), {s.span(list), name}}
		})
	}
	name, ok := s.leaf().(*syntax.NameExpr)
	if !ok {
		return
	}
	set, ok := s.Info.Use(name).(*check.CodeSet)
	if _, member := within[*syntax.SetMember](s.cursor); !ok || member || len(s.path) < 2 || !takesList(s.path[len(s.path)-2]) {
		return
	}
	title := term("skriv kodene i `"+set.Name+"` her", "write the codes of `"+set.Name+"` here")
	if len(set.Versions) != 1 {
		s.refuse(Inline, title, term("kodesettet har flere versjoner", "the code set has several versions"))
		return
	}
	var codes []string
	for _, m := range set.Versions[0].Members {
		_, nested := s.Info.Use(m.X).(*check.CodeSet)
		if m.Outside || nested {
			s.refuse(Inline, title, term("kodesettet er laget av andre kodesett", "the code set is made of other code sets"))
			return
		}
		codes = append(codes, s.placedText(set.Decl, m))
	}
	s.change(Inline, title, func() []Edit { return []Edit{{s.span(name), "(" + strings.Join(codes, ", ") + ")"}} })
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

func (v *View) areCodes(list []syntax.Expr) bool {
	for _, e := range list {
		switch e.(type) {
		case *syntax.PrefixExpr, *syntax.RangeExpr:
			continue
		}
		switch v.Info.Use(e).(type) {
		case *check.CodeUse, *check.CodeSet:
		default:
			return false
		}
	}
	return true
}

// placedText is the text of a node of any declaration of the rule set.
func (v *View) placedText(d syntax.Decl, n syntax.Node) string {
	at := v.Info.At(d, n)
	if at.File == nil {
		return ""
	}
	return at.File.Slice(at.Span)
}

// freshName is a name that nothing has yet.
func (v *View) freshName(name string) string {
	taken := map[string]bool{}
	for _, f := range v.Info.Files {
		for _, d := range f.Decls {
			if n := d.Decl.Header().Name; n != nil {
				taken[n.Text] = true
			}
		}
	}
	fresh := name
	for i := 2; taken[fresh]; i++ {
		fresh = fmt.Sprintf("%s_%d", name, i)
	}
	return fresh
}
