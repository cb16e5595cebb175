package assist

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// addCode offers to list an unknown code in the code systems of its place that
// this file declares.
func (s *site) addCode() {
	for _, d := range s.selected(diag.UnknownCode) {
		if len(d.Args) < 2 {
			continue
		}
		code := d.Args[0].In(diag.EN)
		words := strings.FieldsFunc(d.Args[1].In(diag.EN), func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		for _, system := range s.Info.CodeSystems {
			place := own(s.View, system.Decl)
			if !slices.Contains(words, system.Name) || place == nil || system.Pattern != nil && !system.Pattern.MatchString(code) {
				continue
			}
			title := diag.Term{NB: "legg koden `" + code + "` til i " + system.Name, EN: "add the code `" + code + "` to " + system.Name}
			a := s.change(QuickFix, title, func() []ide.Edit { return []ide.Edit{codeLine(s.View, place, code)} })
			a.Mends = []ide.Diagnostic{s.Diagnostic(d)}
		}
	}
}

// codeLine is the edit that lists a code last in a code system, with its title to
// be written.
func codeLine(v *ide.View, d *syntax.Placed, code string) ide.Edit {
	end := d.Decl.Header().Line.Place.End
	for _, c := range d.Decl.Lines() {
		end = c.Span().End
	}
	return below(v, d.Base+end, fmt.Sprintf(`  %s %s "%s"`, v.Spelt(syntax.KwCode), code, code))
}
