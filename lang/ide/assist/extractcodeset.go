package assist

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// extractCodeSet offers to give a list of codes a name.
func (s *site) extractCodeSet() {
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
}

func areCodes(v *ide.View, list []syntax.Expr) bool {
	for _, e := range list {
		switch e.(type) {
		case *syntax.PrefixExpr, *syntax.RangeExpr:
			continue
		}
		switch v.Info.Use(e).(type) {
		case *model.CodeUse, *model.CodeSet:
		default:
			return false
		}
	}
	return true
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
