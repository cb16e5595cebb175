package model

import (
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Spot is a place that stays right when its declaration moves: a span of the
// declaration, or of a file that is none of the rule files.
type Spot struct {
	Decl syntax.Decl  // nil in a file
	File *source.File // nil in a declaration
	Span source.Span
}

// Locate is where a spot is in the files of this Info. That of a declaration which
// they do not have is the zero Place.
func (i *Info) Locate(s Spot) diag.Place {
	if s.Decl == nil {
		return diag.Place{File: s.File, Span: s.Span}
	}
	f, placed := i.Home(s.Decl)
	if f == nil {
		return diag.Place{}
	}
	return diag.Place{File: f.Source, Span: placed.Abs(s.Span)}
}

// Home is where a piece of syntax stands: its file and its declaration.
type Home struct {
	File *syntax.File
	Decl *syntax.Placed
}

// At is the place of a node.
func (h Home) At(n syntax.Node) Spot { return Spot{Decl: h.Decl.Decl, Span: n.Span()} }

// Span is the absolute place of a node in the file that is being checked.
func (h Home) Span(n syntax.Node) source.Span { return h.Decl.Abs(n.Span()) }

// FirstLine is the place of the declaration's header line.
func (h Home) FirstLine() Spot { return h.At(h.Decl.Decl.Header().Line) }

// Text is the source text of a node.
func (h Home) Text(n syntax.Node) string { return h.File.Source.Slice(h.Span(n)) }
