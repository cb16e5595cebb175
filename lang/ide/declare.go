package ide

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ppolang/lang/diag"
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
			title := term("deklarer dokumentet `"+name+"`", "declare the document `"+name+"`")
			a := s.change(QuickFix, title, func() []Edit {
				return []Edit{s.declared(fmt.Sprintf("%s %s %q", s.word(syntax.KwDocument), name, name), isDocument)}
			})
			a.Mends = []Diagnostic{s.diagnostic(d)}
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
		place := s.own(system.Decl)
		if !slices.Contains(words, system.Name) || place == nil || system.Pattern != nil && !system.Pattern.MatchString(code) {
			continue
		}
		title := term("legg koden `"+code+"` til i "+system.Name, "add the code `"+code+"` to "+system.Name)
		a := s.change(QuickFix, title, func() []Edit { return []Edit{s.codeLine(place, code)} })
		a.Mends = []Diagnostic{s.diagnostic(d)}
	}
}

// codeLine is the edit that lists a code last in a code system, with its title to
// be written.
func (v *View) codeLine(d *syntax.Placed, code string) Edit {
	end := d.Decl.Header().Line.Place.End
	for _, c := range d.Decl.Lines() {
		end = c.Span().End
	}
	return v.below(d.Base+end, fmt.Sprintf(`  %s %s "%s"`, v.word(syntax.KwCode), code, code))
}

// own is a declaration of the file at hand as it stands in it, nil for others.
func (v *View) own(d syntax.Decl) *syntax.Placed {
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
func (v *View) declared(text string, kind func(syntax.Decl) bool) Edit {
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
		return Edit{source.Span{}, text + "\n\n"}
	}
	return v.addedAfter(last, text)
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
