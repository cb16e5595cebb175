package check

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

// place is where a spot is in the files of this Info. That of a declaration which
// they do not have is the zero Place.
func (i *Info) place(s Spot) diag.Place {
	if s.Decl == nil {
		return diag.Place{File: s.File, Span: s.Span}
	}
	f, placed := i.Home(s.Decl)
	if f == nil {
		return diag.Place{}
	}
	return diag.Place{File: f.Source, Span: placed.Abs(s.Span)}
}

// home is where a piece of syntax stands: its file and its declaration.
type home struct {
	file *syntax.File
	decl *syntax.Placed
}

// place is the place of a node.
func (h home) place(n syntax.Node) Spot { return Spot{Decl: h.decl.Decl, Span: n.Span()} }

// span is the absolute place of a node in the file that is being checked.
func (h home) span(n syntax.Node) source.Span { return h.decl.Abs(n.Span()) }

// firstLine is the place of the declaration's header line.
func (h home) firstLine() Spot { return h.place(h.decl.Decl.Header().Line) }

// text is the source text of a node.
func (h home) text(n syntax.Node) string { return h.file.Source.Slice(h.span(n)) }
