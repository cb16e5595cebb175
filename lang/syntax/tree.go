package syntax

import (
	"ppolang/lang/source"
	"ppolang/lang/value"
)

// Language is the vocabulary a file is written in.
type Language uint8

// The two vocabularies.
const (
	NB Language = iota
	EN
)

// String is the word that stands after `språk` or `language`.
func (l Language) String() string {
	if l == EN {
		return "en"
	}
	return "nb"
}

// File is the syntax tree of one rule file, broken or not. It is read-only.
//
// Of a header with mistakes there is a declaration in which any part may be
// missing. A line with mistakes is a BadClause, or is whole but for a BadExpr
// where an expression could not be read. There is a diagnostic for each.
type File struct {
	Source *source.File
	Lang   Language
	Decls  []*Placed  // in file order
	Tail   []*Comment // comments after the last declaration's last line, absolute spans
	// Unread are the places, absolute, where a line could not be read as it
	// stands: what is found wrong with such a line afterwards may follow from that.
	Unread []source.Span
	Broken bool // Parse found an error in it
}

// BesideRules says whether a file has examples, mappings or waivers, and nothing else but what
// these use: it stands beside the rules, which may use it though it uses them.
func (f *File) BesideRules() bool {
	some := false
	for _, decl := range f.Decls {
		switch decl.Decl.(type) {
		case *LanguageDecl, *UseDecl, *AssumptionDecl:
		case *TemplateDecl, *ExampleDecl, *MappingDecl, *WaiverDecl:
			some = true
		default:
			return false
		}
	}
	return some
}

// Placed is a declaration at its place in a file. Every span in the declaration
// counts from Base, so that an unchanged declaration can be used again wherever
// it moves to; Abs turns such a span into one of the file.
type Placed struct {
	Base int
	Doc  []*Comment // the run of comment lines right above: the documentation (spans relative, may be negative)
	Lead []*Comment // own-line comments further above, parted from the declaration by a blank line
	Decl Decl
}

// Abs is a span of the declaration's as a span of the file.
func (p *Placed) Abs(s source.Span) source.Span { return s.Shift(p.Base) }

// Node is anything in the tree that has a place.
type Node interface {
	// Span is relative to the declaration the node is in.
	Span() source.Span
}

// At is the place of a node; every node embeds it.
type At struct{ Place source.Span }

// Span is relative to the declaration.
func (a At) Span() source.Span { return a.Place }

// Comment is one comment: the text after `#`, without the line end.
type Comment struct {
	At
	Text    string
	OwnLine bool // nothing but blanks before it on its line
}

// Name is a word that declares or names something, in NFC.
type Name struct {
	At
	Text string
}

// Text is a quoted text on one line: Value is what it says, with escapes undone.
type Text struct {
	At
	Value  string
	Guille bool // written «…» rather than "…"
}

// Date is a date as it was written.
type Date struct {
	At
	Value value.Date
	Bad   bool // there is no such day, which has been reported
	Raw   string
}

// Message is a text with expressions in braces.
type Message struct {
	At
	Guille bool
	Parts  []*Part
}

// Part is a stretch of a message: literal text or a placeholder.
type Part struct {
	At
	Literal string // of a literal part, with escapes undone
	Hole    Hole   // NoHole for a literal part
	Expr    Expr   // what an ExprHole prints
	Name    *Name  // the criteria of a MissingHole or UnknownHole
}

// Hole says what a placeholder prints.
type Hole uint8

// The kinds of placeholders.
const (
	NoHole       Hole = iota
	ExprHole          // {antall kontakter}
	RequiredHole      // {krevd}: the cell a table row demands
	MissingHole       // {isf_program.mangler}: titles of the criteria that are no
	UnknownHole       // {isf_program.ukjent}: titles of the criteria that are unknown
)

// RuleRef names a rule, a table, a row of a table (t[2]) or a built-in finding.
type RuleRef struct {
	At
	Name *Name
	Row  int // 0 where no row is named
}
