package assist

import (
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

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
