package ide

import (
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
	if len(syntaxErrors(f, diags)) > 0 {
		return nil, false
	}
	return difference(0, f.Source.Text, withLineEnds(format.File(f, f.Lang), f.Source.Text)), true
}

// FormatRange is what the formatter would change in the declarations that a
// stretch of a file touches. Those with syntax errors stay as they are.
func FormatRange(f *syntax.File, diags []diag.Diagnostic, span source.Span) []Edit {
	broken := syntaxErrors(f, diags)
	var edits []Edit
	for i := 0; i < len(f.Decls); {
		n := neighbours(f, i)
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
func formatted(f *syntax.File, list []*syntax.Placed) []Edit {
	at := format.Extent(f, list)
	text := strings.TrimSuffix(format.Some(f, list), "\n")
	return difference(at.Start, f.Source.Slice(at), withLineEnds(text, f.Source.Text))
}

// neighbours is how many declarations from one on stand without a blank line
// between them: their comments stand under one another, so they are formatted
// together.
func neighbours(f *syntax.File, from int) int {
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

// syntaxErrors are the places of a file that cannot be read.
func syntaxErrors(f *syntax.File, diags []diag.Diagnostic) []source.Span {
	var list []source.Span
	for _, d := range diags {
		if d.Place.File == f.Source && d.Severity == diag.Error && ofSyntax(d.Code) {
			list = append(list, d.Place.Span)
		}
	}
	return list
}

// ofSyntax says whether the parser gives a code.
func ofSyntax(code diag.Code) bool { return code < "PPO200" }

func anyIn(list []source.Span, at source.Span) bool {
	for _, s := range list {
		if at.Start <= s.Start && s.Start <= at.End {
			return true
		}
	}
	return false
}

// lineEnd is how the lines of a text end.
func lineEnd(text string) string {
	if i := strings.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// withLineEnds gives a text the line ends of another.
func withLineEnds(text, like string) string {
	if end := lineEnd(like); end != "\n" {
		return strings.ReplaceAll(text, "\n", end)
	}
	return text
}
