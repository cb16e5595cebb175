package layout

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Range is what the formatter would change in the declarations that a
// stretch of a file touches. Those with syntax errors stay as they are.
func Range(f *syntax.File, diags []diag.Diagnostic, span source.Span) []ide.Edit {
	broken := ide.SyntaxErrors(f, diags)
	var edits []ide.Edit
	for i := 0; i < len(f.Decls); {
		n := ide.Neighbours(f, i)
		list := f.Decls[i : i+n]
		i += n
		at := format.Extent(f, list)
		if at.Start <= span.End && span.Start <= at.End && !anyIn(broken, at) {
			edits = append(edits, formatted(f, list)...)
		}
	}
	return edits
}

// formatted is what the formatter would change in declarations that follow one
// another.
func formatted(f *syntax.File, list []*syntax.Placed) []ide.Edit {
	at := format.Extent(f, list)
	text := strings.TrimSuffix(format.Some(f, list), "\n")
	return ide.DifferenceAt(at.Start, f.Source.Slice(at), ide.WithLineEnds(text, f.Source.Text))
}

func anyIn(list []source.Span, at source.Span) bool {
	for _, s := range list {
		if at.Start <= s.Start && s.Start <= at.End {
			return true
		}
	}
	return false
}
