package assist

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// ActionKind is what sort of change an action is, by the names that editors
// group them by.
type ActionKind string

// The kinds of actions.
const (
	QuickFix     ActionKind = "quickfix"
	Extract      ActionKind = "refactor.extract"
	Inline       ActionKind = "refactor.inline"
	Rewrite      ActionKind = "refactor.rewrite"
	FixAll       ActionKind = "source.fixAll.ppolang"
	Organize     ActionKind = "source.organize.ppolang"
	FormatSource ActionKind = "source.format.ppolang"
)

// Action is a change that is offered.
type Action struct {
	Kind      ActionKind
	Title     string
	Preferred bool             // the one to take where people do not choose
	Mends     []ide.Diagnostic // what it puts right
	// Disabled says why a change that one would look for here cannot be made;
	// such an action has no edits.
	Disabled string
	// Shows is what people go on with once the change is made, nil where that is
	// where they are.
	Shows *Landing

	edits func() []ide.FileEdits
}

// Edits works out what the action changes. Actions are offered with every move
// of the cursor, and few are taken.
func (a *Action) Edits() []ide.FileEdits {
	if a.edits == nil {
		return nil
	}
	return a.edits()
}

// site is where actions are asked for, and those that were found.
type site struct {
	*ide.View
	ide.Cursor
	selection source.Span
	actions   []*Action
}

func newSite(v *ide.View, selection source.Span) *site {
	s := &site{View: v, Cursor: v.At(selection.Start), selection: selection}
	if len(s.Path) == 0 { // on a comment, or between two declarations
		s.Decl = v.DeclAround(selection.Start)
	}
	return s
}

// offer adds an action, unless one of that title is there already.
func (s *site) offer(a Action) *Action {
	a.Title = capital(a.Title, s.Lang)
	for _, other := range s.actions {
		if other.Kind == a.Kind && other.Title == a.Title {
			other.Mends = append(other.Mends, a.Mends...)
			return other
		}
	}
	s.actions = append(s.actions, &a)
	return &a
}

// change offers a change of the file at hand. The edits are made when it is
// taken, and what they touch is laid out as the formatter does.
func (s *site) change(kind ActionKind, title diag.Term, edits func() []ide.Edit) *Action {
	return s.offer(Action{Kind: kind, Title: s.Say(title), edits: func() []ide.FileEdits {
		return inFile(s.View, edits())
	}})
}

// refuse offers a change that cannot be made, with the reason.
func (s *site) refuse(kind ActionKind, title, why diag.Term) {
	s.offer(Action{Kind: kind, Title: s.Say(title), Disabled: s.Say(why)})
}

// inFile are edits of the file at hand, laid out.
func inFile(v *ide.View, edits []ide.Edit) []ide.FileEdits {
	if edits = tidy(v.File, edits); len(edits) == 0 {
		return nil
	}
	return []ide.FileEdits{{File: v.File, Edits: edits}}
}

// selects says whether the selection touches an absolute span.
func (s *site) selects(span source.Span) bool {
	return span.Start <= s.selection.End && s.selection.Start <= span.End
}

// capital begins a title with a capital letter, and puts names in it between
// quotation marks: titles are not Markdown.
func capital(title string, lang diag.Lang) string {
	marks := [2]string{"»", "«"}
	if lang == diag.EN {
		marks = [2]string{"”", "“"}
	}
	var b strings.Builder
	for i, part := range strings.Split(title, "`") {
		if i > 0 {
			b.WriteString(marks[i%2])
		}
		b.WriteString(part)
	}
	title = b.String()
	first, size := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(first)) + title[size:]
}

// selected are the diagnostics that the selection touches, of some codes or of any.
func (s *site) selected(codes ...diag.Code) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, d := range s.Diags {
		if d.Place.File == s.File.Source && s.selects(d.Place.Span) && (len(codes) == 0 || slices.Contains(codes, d.Code)) {
			list = append(list, d)
		}
	}
	return list
}

// declaration is the declaration at the cursor, nil where there is none or one of
// its lines cannot be read.
func (s *site) declaration() syntax.Decl {
	if s.Decl == nil || s.Broken(s.Decl) {
		return nil
	}
	return s.Decl.Decl
}

// inRule says whether the cursor is in a rule or a table that can be read.
func (s *site) inRule() bool {
	switch s.declaration().(type) {
	case *syntax.RuleDecl, *syntax.TableDecl:
		return true
	}
	return false
}

// quoted is a text in the quotation marks that it can stand in.
func quoted(text string) string {
	if strings.Contains(text, `"`) {
		return "«" + strings.ReplaceAll(text, "»", "") + "»"
	}
	return `"` + text + `"`
}
