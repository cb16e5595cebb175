package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// spot is a place that stays right when its declaration moves: a span of the
// declaration, or of a file that is none of the rule files.
type spot struct {
	decl syntax.Decl  // nil in a file
	file *source.File // nil in a declaration
	Span source.Span
}

// spotOf is the place of an object of this package.
func spotOf(o Object) spot { return o.(interface{ spot() spot }).spot() }

// spotted is a diagnostic on its way: it gets its places when all is known.
type spotted struct {
	Code    diag.Code
	Place   spot
	Args    []diag.Arg
	Related []note
	Fixes   []fix
	Tags    diag.Tags
}

type note struct {
	Place spot
	Note  diag.Term
}

// fix replaces one stretch of the text.
type fix struct {
	Title diag.Term
	Place spot
	Text  string
}

// place is where a spot is in the files of this Info. That of a declaration which
// they do not have is the zero Place.
func (i *Info) place(s spot) diag.Place {
	if s.decl == nil {
		return diag.Place{File: s.file, Span: s.Span}
	}
	f, placed := i.Home(s.decl)
	if f == nil {
		return diag.Place{}
	}
	return diag.Place{File: f.Source, Span: placed.Abs(s.Span)}
}

// diagnostic gives a diagnostic its places.
func (i *Info) diagnostic(s spotted) diag.Diagnostic {
	d := diag.New(s.Code, i.place(s.Place), s.Args...)
	d.Tags = s.Tags
	for _, r := range s.Related {
		d.Related = append(d.Related, diag.Related{Place: i.place(r.Place), Note: r.Note})
	}
	for _, f := range s.Fixes {
		d.Fixes = append(d.Fixes, diag.Fix{Title: f.Title, Edits: []diag.Edit{{Place: i.place(f.Place), Text: f.Text}}})
	}
	return d
}

// relate adds a place that explains a diagnostic.
func relate(d *spotted, at spot, why diag.Term) {
	d.Related = append(d.Related, note{Place: at, Note: why})
}

// replace adds a fix that puts a text in a place.
func replace(d *spotted, at spot, text string) {
	title := diag.Term{NB: "skriv `" + text + "`", EN: "write `" + text + "`"}
	d.Fixes = append(d.Fixes, fix{Title: title, Place: at, Text: text})
}

var (
	declaredHere = diag.Term{NB: "deklarert her", EN: "declared here"}
	firstHere    = diag.Term{NB: "den første står her", EN: "the first stands here"}
)

// home is where a piece of syntax stands: its file and its declaration.
type home struct {
	file *syntax.File
	decl *syntax.Placed
}

// place is the place of a node.
func (h home) place(n syntax.Node) spot { return spot{decl: h.decl.Decl, Span: n.Span()} }

// span is the absolute place of a node in the file that is being checked.
func (h home) span(n syntax.Node) source.Span { return h.decl.Abs(n.Span()) }

// firstLine is the place of the declaration's header line.
func (h home) firstLine() spot { return h.place(h.decl.Decl.Header().Line) }

// text is the source text of a node.
func (h home) text(n syntax.Node) string { return h.file.Source.Slice(h.span(n)) }
