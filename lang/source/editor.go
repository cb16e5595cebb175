package source

import (
	"slices"
	"sort"
	"strings"
)

// Editors end a line at LF, CR LF and a lone CR only. Where the text has another
// line end in it, which people paste without seeing it, their lines are not ours.

// editorLines are the starts of the lines as editors count them: those of all
// lines but the ones that a U+2028 or U+2029 begins.
func editorLines(text string, lines []int) []int {
	ours := func(start int) bool { return start > 0 && text[start-1] != '\n' && text[start-1] != '\r' }
	if !slices.ContainsFunc(lines, ours) {
		return lines
	}
	return slices.DeleteFunc(slices.Clone(lines), ours)
}

// EditorLines is the number of lines as editors count them.
func (f *File) EditorLines() int { return len(f.editor) }

// EditorLine is the 0-based line that holds the offset, as editors count.
func (f *File) EditorLine(offset int) int {
	offset = f.clamp(offset)
	return sort.Search(len(f.editor), func(i int) bool { return f.editor[i] > offset }) - 1
}

// EditorLineSpan is a 0-based line as editors count them, without its line end.
// What lies outside the text is its nearest end.
func (f *File) EditorLineSpan(line int) Span {
	switch {
	case line < 0:
		return Span{}
	case line >= len(f.editor):
		return Span{len(f.Text), len(f.Text)}
	case line == len(f.editor)-1:
		return Span{f.editor[line], len(f.Text)}
	}
	start, end := f.editor[line], f.editor[line+1]-1
	if end > start && f.Text[end] == '\n' && f.Text[end-1] == '\r' {
		end--
	}
	return Span{start, end}
}

// UTF16 counts the 0-based line of an editor and UTF-16 units from its start.
func (f *File) UTF16(offset int) (line, character int) {
	offset = f.clamp(offset)
	line = f.EditorLine(offset)
	return line, Units(f.Text[f.editor[line]:offset])
}

// OffsetUTF16 is the offset of a 0-based line and UTF-16 character. A character
// past the line's end is its end; one inside a surrogate pair is the pair's start.
func (f *File) OffsetUTF16(line, character int) int {
	s := f.EditorLineSpan(line)
	return s.Start + BytesOf(f.Text[s.Start:s.End], character)
}

// Units is how many UTF-16 units a text has.
func Units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16Len(r)
	}
	return n
}

// BytesOf is how many bytes of a line so many UTF-16 units are.
func BytesOf(line string, units int) int {
	for i, r := range line {
		if units -= utf16Len(r); units < 0 {
			return i
		}
	}
	return len(line)
}

// EditorLineIn is the span of a 0-based line of a text that is not indexed, and
// whether it has that line. A text that is being edited is looked at once only.
func EditorLineIn(text string, line int) (Span, bool) {
	if line < 0 {
		return Span{}, false
	}
	next := func(s string) int { return strings.IndexByte(s, '\n') }
	if strings.IndexByte(text, '\r') >= 0 {
		next = func(s string) int { return strings.IndexAny(s, "\r\n") }
	}
	start := 0
	for {
		n := next(text[start:])
		switch {
		case line == 0 && n < 0:
			return Span{start, len(text)}, true
		case line == 0:
			return Span{start, start + n}, true
		case n < 0:
			return Span{len(text), len(text)}, false
		}
		start += n + LineEnd(text[start+n:])
		line--
	}
}
