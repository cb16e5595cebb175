package assist

import (
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// missing is a name that nothing declares, and where it stands.
type missing struct {
	*site
	cursor ide.Cursor
	of     diag.Diagnostic
	name   string
	scope  *check.Scope // where it is looked up

	defined bool // it is looked at where the definition that it stands in is used
}

// title is a first title of what is declared: its name in words.
func (m *missing) title() string {
	return quoted(capital(strings.ReplaceAll(m.name, "_", " "), m.Lang))
}

// offerIn offers to add to the file of a declaration, which need not be the one
// at hand.
func (m *missing) offerIn(d syntax.Decl, title diag.Term, edits func(*ide.View, *syntax.Placed) []ide.Edit) {
	f, placed := m.Info.Home(d)
	if f == nil || placed == nil {
		return
	}
	home := *m.View
	home.File = f
	if home.Broken(placed) {
		return
	}
	m.offer(Action{
		Kind: QuickFix, Title: m.Say(title), Mends: []ide.Diagnostic{m.Diagnostic(m.of)}, Shows: landingOn(&home, m.name),
		edits: func() []ide.FileEdits { return inFile(&home, edits(&home, placed)) },
	})
}

// offerHere offers to add to the file at hand.
func (m *missing) offerHere(title diag.Term, edit func() ide.Edit) {
	a := m.change(QuickFix, title, func() []ide.Edit { return []ide.Edit{edit()} })
	a.Mends = append(a.Mends, m.Diagnostic(m.of))
	a.Shows = landingOn(m.View, m.name)
}

// offerSourced offers to add what must have a source, and says something: the
// newest document is it, and where there is none the change is refused.
func (m *missing) offerSourced(title diag.Term, is string, edit func(*model.Document) ide.Edit) {
	if is == "" {
		return
	}
	doc := m.sectionDocument()
	if doc == nil {
		doc = m.NewestDocument()
	}
	if doc == nil {
		m.refuse(QuickFix, title, diag.Term{NB: "ingen dokumenter er deklarert", EN: "no document is declared"})
		return
	}
	m.offerHere(title, func() ide.Edit { return edit(doc) })
}

// sectionDocument is the document that the section at the cursor cites first, whose
// days are those of the section; nil where there is none.
func (m *missing) sectionDocument() *model.Document {
	around := m.Info.SectionAround(m.cursor.Decl.Decl)
	if around == nil {
		return nil
	}
	for _, clause := range around.Lines() {
		if line, ok := clause.(*syntax.SourceClause); ok && len(line.Basis.Sources) > 0 && line.Basis.Sources[0].Document != nil {
			doc, _ := m.Info.Use(line.Basis.Sources[0].Document).(*model.Document)
			return doc
		}
	}
	return nil
}

// systemsOf are the code systems that a message names.
func (s *site) systemsOf(message string) []*model.CodeSystem {
	var list []*model.CodeSystem
	for _, name := range strings.Split(message, ", ") {
		if system, ok := ide.Named(s.Info.CodeSystems, name).(*model.CodeSystem); ok {
			list = append(list, system)
		}
	}
	return list
}

// known is the condition that the key of a case is known.
func known(v *ide.View, on model.Case) string {
	switch on := on.(type) {
	case *model.Record:
		if on.Key != nil {
			return on.Key.Name + " " + v.Spelt(syntax.KwIsKnown)
		}
	case *model.Group:
		if len(on.Key) > 0 {
			return on.Key[0].Name + " " + v.Spelt(syntax.KwIsKnown)
		}
	}
	return ""
}
