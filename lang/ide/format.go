package ide

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Formatting needs no more than the tree of one file and what the parser said of
// it: it works at once, whatever else is wrong with the rules.

// FormatDocument is what the formatter would change in a file: nothing, with
// false, where the file has syntax errors.
func FormatDocument(f *syntax.File, diags []diag.Diagnostic) ([]Edit, bool) {
	if len(SyntaxErrors(f, diags)) > 0 {
		return nil, false
	}
	return DifferenceAt(0, f.Source.Text, WithLineEnds(format.File(f, f.Lang), f.Source.Text)), true
}

// Neighbours is how many declarations from one on stand without a blank line
// between them: their comments stand under one another, so they are formatted
// together.
func Neighbours(f *syntax.File, from int) int {
	n := 1
	for ; from+n < len(f.Decls); n++ {
		end := format.Extent(f, f.Decls[from+n-1:from+n]).End
		start := format.Extent(f, f.Decls[from+n:from+n+1]).Start
		if f.Source.Line(start) != f.Source.Line(end)+1 {
			break
		}
	}
	return n
}

// SyntaxErrors are the places of a file that cannot be read.
func SyntaxErrors(f *syntax.File, diags []diag.Diagnostic) []source.Span {
	var list []source.Span
	for _, d := range diags {
		if d.Place.File == f.Source && d.Severity == diag.Error && OfSyntax(d.Code) {
			list = append(list, d.Place.Span)
		}
	}
	return list
}

// OfSyntax says whether the parser gives a code.
func OfSyntax(code diag.Code) bool { return code < "PPO200" }

// LineEnd is how the lines of a text end.
func LineEnd(text string) string {
	if i := strings.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// WithLineEnds gives a text the line ends of another.
func WithLineEnds(text, like string) string {
	if end := LineEnd(like); end != "\n" {
		return strings.ReplaceAll(text, "\n", end)
	}
	return text
}

// Broken says whether a declaration has a line that cannot be read.
func (v *View) Broken(d *syntax.Placed) bool {
	at, broken := d.Abs(d.Decl.Span()), v.broken()[v.File.Source]
	i, _ := slices.BinarySearch(broken, at.Start)
	return i < len(broken) && broken[i] <= at.End
}
