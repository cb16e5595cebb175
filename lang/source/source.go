// Package source holds the text of rule files and the one place that turns
// byte offsets into what people and editors count: lines, columns in runes and
// UTF-16 units.
//
// Inside the program every place is a byte offset. Positions are made at the
// edges only, and making one never fails: an offset outside the text is moved
// to its nearest end.
package source

import (
	"sort"
	"unicode/utf16"
	"unicode/utf8"
)

// Span is the half-open byte range [Start, End) of a piece of text.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether the offset lies in the span.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// Shift moves the span by n bytes. Nodes of a syntax tree count from the start
// of their declaration; Shift makes their spans absolute.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Join is the smallest span that covers both.
func (s Span) Join(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// File is the text of one rule file. It never changes: an edited file is a new
// File.
type File struct {
	Name   string // as diagnostics print it: slash separated, relative to where the user stands
	Text   string // UTF-8 without byte order mark
	lines  []int  // the offset of each line's first byte
	editor []int  // the same of the lines that editors count
}

// NewFile indexes the text. LF, CR LF, a lone CR, U+2028 and U+2029 end a line.
func NewFile(name, text string) *File {
	lines := make([]int, 1, 1+len(text)/32)
	return newFile(name, text, appendLines(lines, text, 0, len(text)))
}

func newFile(name, text string, lines []int) *File {
	return &File{Name: name, Text: text, lines: lines, editor: editorLines(text, lines)}
}

// appendLines adds the offsets behind the line ends of a stretch of text.
func appendLines(lines []int, text string, from, to int) []int {
	for i := from; i < to; {
		if c := text[i]; c != '\n' && c != '\r' && c != 0xE2 {
			i++
		} else if n := LineEnd(text[i:]); n > 0 {
			i += n
			lines = append(lines, i)
		} else {
			i++
		}
	}
	return lines
}

// Edited is the file of another text that is the same before one offset and from
// another on, counted in this text. Both are where lines begin, in either text.
func (f *File) Edited(name, text string, from, to int) *File {
	grown := len(text) - len(f.Text)
	first := sort.SearchInts(f.lines, from+1)
	below := f.lines[sort.SearchInts(f.lines, to+1):]
	lines := make([]int, first, len(f.lines)+max(grown, 0)/8+8)
	copy(lines, f.lines)
	lines = appendLines(lines, text, from, to+grown)
	for _, start := range below {
		lines = append(lines, start+grown)
	}
	return newFile(name, text, lines)
}

// LineEnd is the length in bytes of the line end that s begins with, 0 if none.
func LineEnd(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '\n':
		return 1
	case s[0] == '\r':
		if len(s) > 1 && s[1] == '\n' {
			return 2
		}
		return 1
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9):
		return 3
	}
	return 0
}

// Position is a place as people count: both from 1, the column in runes.
type Position struct{ Line, Column int }

// Lines is the number of lines.
func (f *File) Lines() int { return len(f.lines) }

// Line is the 0-based line that holds the offset.
func (f *File) Line(offset int) int {
	offset = f.clamp(offset)
	return sort.Search(len(f.lines), func(i int) bool { return f.lines[i] > offset }) - 1
}

// LineStart is the offset of the first byte of a 0-based line.
func (f *File) LineStart(line int) int {
	if line < 0 {
		return 0
	}
	if line >= len(f.lines) {
		return len(f.Text)
	}
	return f.lines[line]
}

// LineText is the text of a 0-based line without its line end.
func (f *File) LineText(line int) string {
	start, end := f.LineStart(line), f.LineStart(line+1)
	for i := max(start, end-len("\u2028")); i < end; i++ { // no line end is longer
		if LineEnd(f.Text[i:end]) > 0 {
			return f.Text[start:i]
		}
	}
	return f.Text[start:end]
}

// Position counts lines and runes from 1.
func (f *File) Position(offset int) Position {
	offset = f.clamp(offset)
	line := f.Line(offset)
	return Position{line + 1, utf8.RuneCountInString(f.Text[f.lines[line]:offset]) + 1}
}

func utf16Len(r rune) int {
	if n := utf16.RuneLen(r); n > 0 {
		return n
	}
	return 1
}

func (f *File) clamp(offset int) int { return min(max(offset, 0), len(f.Text)) }

// Slice is the text of a span, clamped to the file.
func (f *File) Slice(s Span) string {
	start := f.clamp(s.Start)
	return f.Text[start:max(start, f.clamp(s.End))]
}
