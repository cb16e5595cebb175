package format

import (
	"slices"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Some prints declarations that follow one another in a file as File prints
// them there, with the comments in and between them and the documentation of the
// first. It ends in a line end. What stands at Extent is what the text replaces.
func Some(f *syntax.File, list []*syntax.Placed) string {
	p := &printer{lang: f.Lang, from: f.Lang, src: f.Source, roles: rolesOf(f)}
	for i, d := range list {
		if i > 0 {
			p.comments = appendComments(p.comments, d, d.Lead)
		}
		p.comments = appendComments(p.comments, d, d.Doc, d.Decl.Header().Inner)
	}
	slices.SortStableFunc(p.comments, inOrder)
	p.decls(list)
	return p.render()
}

// Extent is the lines of declarations that follow one another, with the
// documentation of the first and without the line end of the last.
func Extent(f *syntax.File, list []*syntax.Placed) source.Span {
	first, last := list[0], list[len(list)-1]
	start := first.Abs(first.Decl.Span()).Start
	if len(first.Doc) > 0 {
		start = first.Abs(first.Doc[0].Place).Start
	}
	line := f.Source.Line(last.Abs(last.Decl.Span()).End)
	return source.Span{
		Start: f.Source.LineStart(f.Source.Line(start)),
		End:   f.Source.LineStart(line) + len(f.Source.LineText(line)),
	}
}
