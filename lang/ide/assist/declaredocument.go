package assist

import (
	"fmt"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// declareDocument offers to declare a document that is cited and nowhere declared.
func (s *site) declareDocument() {
	for _, d := range s.selected(diag.UnknownName) {
		if len(d.Args) < 2 || d.Args[0].In(diag.EN) != "document" {
			continue
		}
		name := d.Args[1].In(diag.EN)
		title := diag.Term{NB: "deklarer dokumentet `" + name + "`", EN: "declare the document `" + name + "`"}
		a := s.change(QuickFix, title, func() []ide.Edit {
			return []ide.Edit{declared(s.View, fmt.Sprintf("%s %s %q", s.Spelt(syntax.KwDocument), name, name), isDocument)}
		})
		a.Mends, a.Shows = []ide.Diagnostic{s.Diagnostic(d)}, landingOn(s.View, name)
	}
}
