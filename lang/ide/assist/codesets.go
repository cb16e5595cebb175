package assist

import (
	"fmt"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// codeSets offers to give a list of codes a name, and to write a code set's codes
// where its name stands.
func (s *site) codeSets() {
	if s.Decl == nil || s.Broken(s.Decl) {
		return
	}
	if list, ok := ide.Around[*syntax.ListExpr](s.Cursor); ok && len(list.Items) > 1 && areCodes(s.View, list.Items) && s.Span(list).Start < s.Span(list).End {
		name := freshName(s.View, s.Written(diag.Term{NB: "nytt_kodesett", EN: "new_codeset"}))
		title := diag.Term{NB: "gjør lista til kodesettet `" + name + "`", EN: "make the list the code set `" + name + "`"}
		s.change(Extract, title, func() []ide.Edit {
			var codes []string
			for _, item := range list.Items {
				codes = append(codes, s.Slice(s.Span(item)))
			}
			text := fmt.Sprintf("%s %s: %s", s.Spelt(syntax.KwCodeSet), name, strings.Join(codes, ", "))
			return []ide.Edit{declared(s.View, text, isCodeSet), {Span: s.Span(list), Text: name}}
		})
	}
	name, ok := s.Leaf().(*syntax.NameExpr)
	if !ok {
		return
	}
	set, ok := s.Info.Use(name).(*check.CodeSet)
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
		_, nested := s.Info.Use(m.X).(*check.CodeSet)
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

func areCodes(v *ide.View, list []syntax.Expr) bool {
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
func placedText(v *ide.View, d syntax.Decl, n syntax.Node) string {
	at := v.Info.At(d, n)
	if at.File == nil {
		return ""
	}
	return at.File.Slice(at.Span)
}

// freshName is a name that nothing has yet.
func freshName(v *ide.View, name string) string {
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
