package assist

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// declareName offers to declare what is named and nowhere declared: a code of a
// code system, a document, and what else may stand there.
func (s *site) declareName() {
	for _, d := range s.Diags {
		if d.Place.File != s.File.Source || !s.selects(d.Place.Span) {
			continue
		}
		switch {
		case d.Code == diag.UnknownCode && len(d.Args) > 1:
			s.addCode(d)
		case d.Code == diag.UnknownName && len(d.Args) > 1 && d.Args[0].In(diag.EN) == "document":
			name := d.Args[1].In(diag.EN)
			title := diag.Term{NB: "deklarer dokumentet `" + name + "`", EN: "declare the document `" + name + "`"}
			a := s.change(QuickFix, title, func() []ide.Edit {
				return []ide.Edit{declared(s.View, fmt.Sprintf("%s %s %q", s.Spelt(syntax.KwDocument), name, name), isDocument)}
			})
			a.Mends = []ide.Diagnostic{s.Diagnostic(d)}
		}
		s.declareMissing(d)
	}
}

// addCode offers to list an unknown code in the code systems of its place that
// this file declares.
func (s *site) addCode(d diag.Diagnostic) {
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

// codeLine is the edit that lists a code last in a code system, with its title to
// be written.
func codeLine(v *ide.View, d *syntax.Placed, code string) ide.Edit {
	end := d.Decl.Header().Line.Place.End
	for _, c := range d.Decl.Lines() {
		end = c.Span().End
	}
	return below(v, d.Base+end, fmt.Sprintf(`  %s %s "%s"`, v.Spelt(syntax.KwCode), code, code))
}

// own is a declaration of the file at hand as it stands in it, nil for others.
func own(v *ide.View, d syntax.Decl) *syntax.Placed {
	f, placed := v.Info.Home(d)
	if f != v.File {
		return nil
	}
	return placed
}

func isDocument(d syntax.Decl) bool { _, ok := d.(*syntax.DocumentDecl); return ok }
func isCodeSet(d syntax.Decl) bool  { _, ok := d.(*syntax.CodeSetDecl); return ok }
func isValue(d syntax.Decl) bool    { _, ok := d.(*syntax.ValueDecl); return ok }
func isTemplate(d syntax.Decl) bool { _, ok := d.(*syntax.TemplateDecl); return ok }
func isCriteria(d syntax.Decl) bool { _, ok := d.(*syntax.CriteriaDecl); return ok }

// declared is the edit that adds a declaration below the last of its kind, else
// where the file would have the first: below what it may rest on.
func declared(v *ide.View, text string, kind func(syntax.Decl) bool) ide.Edit {
	var last, before *syntax.Placed
	above := true
	for _, d := range v.File.Decls {
		if kind(d.Decl) {
			last = d
		}
		if above = above && restedOn(d.Decl); above {
			before = d
		}
	}
	if last == nil {
		last = before
	}
	if last == nil {
		return ide.Edit{Span: source.Span{}, Text: text + "\n\n"}
	}
	return addedAfter(v, last, text)
}

// restedOn are the declarations that come first in a file: those that open it,
// documents and code systems.
func restedOn(d syntax.Decl) bool {
	switch d.(type) {
	case *syntax.LanguageDecl, *syntax.RulesetDecl, *syntax.UseDecl, *syntax.DocumentDecl, *syntax.CodeSystemDecl:
		return true
	}
	return false
}
