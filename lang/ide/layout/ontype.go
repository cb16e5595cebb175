// Package layout is about how a file is laid out: what is folded, how a selection grows,
// what is put right while somebody types.
package layout

import (
	"strings"

	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// OnType is what is put right around the cursor when a bar or a line end
// has just been typed before it. It goes by the lines, so that it works in text
// that cannot be read yet.
func OnType(f *syntax.File, offset int, typed string) []ide.Edit {
	offset = min(max(offset, 0), len(f.Source.Text))
	t := typist{f, offset, f.Source.Line(offset)}
	switch {
	case typed == "|" && t.begunTwice():
		at := source.Span{Start: offset - 1, End: offset}
		return []ide.Edit{{Span: at, Text: ""}}
	case typed == "|" && isRow(t.text(t.line)):
		return t.align(t.line, len(f.Source.Text))
	case typed == "\n" && t.line > 0:
		return t.newLine()
	}
	return nil
}

// typist is where somebody is typing.
type typist struct {
	file   *syntax.File
	offset int
	line   int
}

func (t typist) text(line int) string { return t.file.Source.LineText(line) }

// begunTwice says whether the bar that was just typed begins a row that the line
// end above has begun already.
func (t typist) begunTwice() bool {
	start := t.file.Source.LineStart(t.line)
	line := t.text(t.line)
	at := min(t.offset-start, len(line))
	return t.line > 0 && isRow(t.text(t.line-1)) && strings.TrimLeft(line[:at], " \t") == "| |" && isBlankLine(line[at:])
}

func isRow(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " \t"), "|") }

func isBlankLine(line string) bool { return strings.TrimSpace(line) == "" }

// align puts the bars of the table around a row under one another, down to an
// offset.
func (t typist) align(row, until int) []ide.Edit {
	src := t.file.Source
	first, last := row, row
	for first > 0 && isRow(t.text(first-1)) {
		first--
	}
	for last+1 < src.Lines() && isRow(t.text(last+1)) && src.LineStart(last+1) < until {
		last++
	}
	var rows []string
	for line := first; line <= last; line++ {
		rows = append(rows, t.text(line))
	}
	start := src.LineStart(first)
	before := src.Slice(source.Span{Start: start, End: src.LineStart(last) + len(t.text(last))})
	return ide.DifferenceAt(start, before, ide.WithLineEnds(strings.Join(format.Rows(rows), "\n"), before))
}

// newLine gives the line that was begun its indentation. Below a row it begins
// the next one; below a row with nothing in it the table is at its end, and that
// row goes.
func (t typist) newLine() []ide.Edit {
	above, line := t.text(t.line-1), t.text(t.line)
	src := t.file.Source
	start := src.LineStart(t.line)
	if !isRow(above) {
		return t.indent(strings.Repeat(" ", t.indentation()))
	}
	if strings.TrimSpace(above) == "|" && isBlankLine(line) {
		aboveAt := src.LineStart(t.line - 1)
		return append([]ide.Edit{{Span: source.Span{Start: aboveAt, End: aboveAt + len(above)}, Text: ""}}, t.indent("  ")...)
	}
	edits := t.align(t.line-1, start)
	if rest := strings.TrimSpace(line); isRow(line) || rest != "" && !strings.HasSuffix(rest, "|") && syntax.CutRow(above).Open == "" {
		return append(edits, t.indent("  ")...) // the next row, or what stood below the table
	}
	return append(edits, t.indent("  | ")...)
}

// indent makes a text of the blanks that the line begins with.
func (t typist) indent(with string) []ide.Edit {
	start := t.file.Source.LineStart(t.line)
	line := t.text(t.line)
	blanks := len(line) - len(strings.TrimLeft(line, " \t"))
	if line[:blanks] == with {
		return nil
	}
	return []ide.Edit{{Span: source.Span{Start: start, End: start + blanks}, Text: with}}
}

// indentation is how far in the line stands: what the tree says of it where
// there is something on it, else what may follow the line above.
func (t typist) indentation() int {
	above, line := t.text(t.line-1), t.text(t.line)
	if isBlankLine(above) {
		if isBlankLine(line) {
			return 0
		}
		return len(line) - len(strings.TrimLeft(line, " \t"))
	}
	start := t.file.Source.LineStart(t.line)
	aboveAt := t.file.Source.LineStart(t.line - 1)
	if trimmed := strings.TrimLeft(above, " \t"); strings.HasPrefix(trimmed, "#") {
		return len(above) - len(trimmed)
	}
	if !isBlankLine(line) {
		start += len(line) - len(strings.TrimLeft(line, " \t"))
		for _, d := range t.file.Decls {
			if d.Abs(d.Decl.Span()).Start == start {
				return 0
			}
			for _, c := range d.Decl.Lines() {
				if d.Abs(c.Span()).Start == start {
					return 2
				}
			}
		}
		return 4
	}
	i := ide.DeclAt(t.file, aboveAt+len(above))
	if i < 0 || oneLine(t.file.Decls[i].Decl) && !t.goesOn(above) {
		return 0
	}
	if t.goesOn(above) {
		trimmed := strings.TrimLeft(above, " \t")
		if strings.HasPrefix(above, "    ") {
			return len(above) - len(trimmed)
		}
		if members := syntax.KwOf.In(t.file.Lang) + " "; strings.HasPrefix(trimmed, members) {
			return 2 + len(members)
		}
		return 4
	}
	return 2
}

// oneLine are the declarations that mostly have no lines below the first.
func oneLine(d syntax.Decl) bool {
	switch d.(type) {
	case *syntax.LanguageDecl, *syntax.RulesetDecl, *syntax.UseDecl, *syntax.CodeSetDecl, *syntax.WaiverDecl:
		return len(d.Lines()) == 0
	}
	return false
}

// goesOn says whether a line is one that the next goes on with.
func (t typist) goesOn(line string) bool { return syntax.GoesOn(line, t.file.Lang) }
