package source

import (
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestLinesEndAtEveryKindOfLineEnd(t *testing.T) {
	for _, tt := range []struct {
		text  string
		lines []string
	}{
		{"", []string{""}},
		{"a", []string{"a"}},
		{"a\n", []string{"a", ""}},
		{"a\r\nb", []string{"a", "b"}},
		{"a\rb", []string{"a", "b"}},
		{"a\n\r\nb", []string{"a", "", "b"}},
		{"å\u2028ø\u2029æ", []string{"å", "ø", "æ"}},
		{"\xe2\x80", []string{"\xe2\x80"}},
	} {
		f := NewFile("x", tt.text)
		if f.Lines() != len(tt.lines) {
			t.Errorf("%q: %d lines, want %d", tt.text, f.Lines(), len(tt.lines))
			continue
		}
		for i, want := range tt.lines {
			if got := f.LineText(i); got != want {
				t.Errorf("%q: line %d is %q, want %q", tt.text, i, got, want)
			}
		}
	}
}

func TestPositionCountsRunesFromOne(t *testing.T) {
	f := NewFile("x", "språk nb\r\nregel 🙂x\n")
	for offset, want := range map[int]Position{
		0: {1, 1}, 3: {1, 4}, 5: {1, 5}, 9: {1, 9}, 11: {2, 1}, 17: {2, 7}, 21: {2, 8},
		-5: {1, 1}, 999: {3, 1},
	} {
		if got := f.Position(offset); got != want {
			t.Errorf("offset %d is at %v, want %v", offset, got, want)
		}
	}
}

func TestUTF16ThereAndBack(t *testing.T) {
	f := NewFile("x", "a🙂å\nb")
	for offset, want := range map[int][2]int{0: {0, 0}, 1: {0, 1}, 5: {0, 3}, 7: {0, 4}, 8: {1, 0}} {
		line, char := f.UTF16(offset)
		if [2]int{line, char} != want {
			t.Errorf("offset %d is %d:%d in UTF-16, want %v", offset, line, char, want)
		}
		if back := f.OffsetUTF16(line, char); back != offset {
			t.Errorf("%d:%d is offset %d, want %d", line, char, back, offset)
		}
	}
	for _, tt := range []struct{ line, char, want int }{
		{0, 2, 1},       // inside the surrogate pair: its start
		{0, 1 << 31, 7}, // past the line's end
		{1 << 30, 0, 9}, // past the last line
		{-1, 4, 0},
		{0, -1, 0},
	} {
		if got := f.OffsetUTF16(tt.line, tt.char); got != tt.want {
			t.Errorf("%d:%d is offset %d, want %d", tt.line, tt.char, got, tt.want)
		}
	}
}

func TestSliceClampsToTheFile(t *testing.T) {
	f := NewFile("x", "abc")
	for _, tt := range []struct {
		span Span
		want string
	}{{Span{1, 2}, "b"}, {Span{-3, 2}, "ab"}, {Span{2, 99}, "c"}, {Span{2, 1}, ""}, {Span{9, 12}, ""}} {
		if got := f.Slice(tt.span); got != tt.want {
			t.Errorf("slice %v is %q, want %q", tt.span, got, tt.want)
		}
	}
}

// Positions agree with the plain definition: count what stands before.
func FuzzPosition(f *testing.F) {
	f.Add("språk nb\r\n🙂\u2028x", 7)
	f.Add("\r\r\n\n", 2)
	f.Add("\xff\xf0å", 1)
	f.Add("\u2028", 102)
	f.Fuzz(func(t *testing.T, text string, offset int) {
		file := NewFile("x", text)
		at := file.Position(offset)
		clamped := min(max(offset, 0), len(text))
		start := file.LineStart(at.Line - 1)
		if start > clamped || at.Column != utf8.RuneCountInString(text[start:clamped])+1 {
			t.Fatalf("offset %d of %q is at %v", offset, text, at)
		}
		line, char := file.UTF16(offset)
		editorLine, start := editorLineOf(text, clamped)
		if line != editorLine || char != len(utf16.Encode([]rune(text[start:clamped]))) {
			t.Fatalf("offset %d of %q is %d:%d in UTF-16", offset, text, line, char)
		}
		if back := file.OffsetUTF16(line, char); utf8.ValidString(text) && utf8.ValidString(text[start:clamped]) && back != clamped &&
			file.EditorLineSpan(line).End >= clamped {
			t.Fatalf("offset %d of %q comes back as %d", offset, text, back)
		}
	})
}

// editorLineOf counts the lines of an editor, which end at LF, CR LF and a lone
// CR, up to an offset, and says where the last of them begins.
func editorLineOf(text string, offset int) (line, start int) {
	for i := 0; i < offset; i++ {
		end := text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n')
		if end {
			line, start = line+1, i+1
		}
	}
	return line, start
}
