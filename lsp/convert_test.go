package lsp

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"ppolang/lang/source"
	"ppolang/lsp/protocol"
)

var bothEncodings = []encoding{{utf8: false}, {utf8: true}}

// plainly is the position of an offset as the protocol defines it, worked out the
// slow way.
func plainly(e encoding, text string, offset int) protocol.Position {
	line, start := 0, 0
	for i := 0; i < offset; i++ {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			line, start = line+1, i+1
		}
	}
	n := offset - start
	if !e.utf8 {
		n = len(utf16.Encode([]rune(text[start:offset])))
	}
	return protocol.Position{Line: uint32(line), Character: uint32(n)}
}

var awkward = []string{
	"", "a", "\n", "\r\n", "\r", "\r\r\n\n\r", "språk nb\r\nregel \"🙂\"\r\n", "🙂🙂\n🙂", "a\u2028b\u2029c\nd",
	"\u2028\u2028\r\n\u2028", "e\u0301\n", "\ufeffa", "æ\rø\nå", strings.Repeat("x🙂\n", 20),
}

func TestPositionsThereAndBack(t *testing.T) {
	for _, e := range bothEncodings {
		for _, text := range awkward {
			thereAndBack(t, e, text)
		}
	}
}

func thereAndBack(t *testing.T, e encoding, text string) {
	t.Helper()
	f := source.NewFile("x", text)
	for offset := 0; offset <= len(text); offset++ {
		if offset < len(text) && !utf8.RuneStart(text[offset]) {
			continue
		}
		p := e.position(f, offset)
		if want := plainly(e, text, offset); p != want {
			t.Fatalf("utf8 %v, %q: offset %d is %v, want %v", e.utf8, text, offset, p, want)
		}
		back := e.offset(f, p)
		if inLineEnd := offset > 0 && offset < len(text) && text[offset-1] == '\r' && text[offset] == '\n'; back != offset && !inLineEnd {
			t.Fatalf("utf8 %v, %q: offset %d is %v, which is %d", e.utf8, text, offset, p, back)
		}
		start, end, ok := e.exact(text, protocol.Range{Start: p, End: p})
		if want := (cut{at: back}); !ok || start != want || end != want {
			t.Fatalf("utf8 %v, %q: a change at %v is at %v to %v, %v", e.utf8, text, p, start, end, ok)
		}
	}
}

func TestPositionsOutsideTheTextAreItsNearestEnd(t *testing.T) {
	const most = uint32(1<<32 - 1)
	f := source.NewFile("x", "a🙂\r\nb")
	for _, tt := range []struct {
		p            protocol.Position
		utf16, bytes int
	}{
		{protocol.Position{Line: 0, Character: 2}, 1, 2 - 1},   // inside the pair; inside the character
		{protocol.Position{Line: 0, Character: 4}, 5, 1},       // past the end; inside the character
		{protocol.Position{Line: 0, Character: most}, 5, 5},    // the end of the line
		{protocol.Position{Line: 1, Character: most}, 8, 8},    // the end of the text
		{protocol.Position{Line: 2, Character: 0}, 8, 8},       // past the last line
		{protocol.Position{Line: most, Character: most}, 8, 8}, // far past it
		{protocol.Position{Line: 1_000_000_000, Character: 1}, 8, 8},
	} {
		if got := (encoding{}).offset(f, tt.p); got != tt.utf16 {
			t.Errorf("%v is byte %d, want %d", tt.p, got, tt.utf16)
		}
		if got := (encoding{utf8: true}).offset(f, tt.p); got != tt.bytes {
			t.Errorf("%v in UTF-8 is byte %d, want %d", tt.p, got, tt.bytes)
		}
	}
}

func TestChangesOutsideTheTextAreAtItsEnd(t *testing.T) {
	at := func(l1, c1, l2, c2 uint32) protocol.Range {
		return protocol.Range{Start: protocol.Position{Line: l1, Character: c1}, End: protocol.Position{Line: l2, Character: c2}}
	}
	for _, e := range bothEncodings {
		for _, tt := range []struct {
			text  string
			r     protocol.Range
			want  source.Span
			taken bool
		}{
			{"a\nb", at(0, 0, 1, 1), source.Span{Start: 0, End: 3}, true},
			{"a\nb", at(0, 0, 2, 0), source.Span{Start: 0, End: 3}, true}, // one line past the last is the end
			{"a\nb", at(2, 0, 2, 0), source.Span{Start: 3, End: 3}, true},
			{"a\nb\n", at(0, 0, 3, 0), source.Span{Start: 0, End: 4}, true},
			{"", at(0, 0, 1, 0), source.Span{}, true},
			{"", at(0, 5, 0, 9), source.Span{}, true}, // past the end of a line is its end
			{"a\nb", at(0, 0, 3, 0), source.Span{Start: 0, End: 3}, true},
			{"a\nb", at(3, 0, 3, 0), source.Span{Start: 3, End: 3}, true},
			{"a\nb", at(0, 9, 0, 99), source.Span{Start: 1, End: 1}, true},
			{"a\r\nb", at(0, 1, 0, 1<<32-1), source.Span{Start: 1, End: 1}, true},
			{"a\nb\n", at(1<<32-1, 1, 1<<32-1, 2), source.Span{Start: 4, End: 4}, true},
			{"a\nb", at(9, 0, 8, 0), source.Span{}, false},
			{"a\nb", at(1, 0, 0, 0), source.Span{}, false},
			{"a\nb", at(0, 1, 0, 0), source.Span{}, false},
			{"a\rb\r\nc", at(1, 0, 2, 1), source.Span{Start: 2, End: 6}, true},
			{"a\u2028b\nc", at(1, 0, 1, 1), source.Span{Start: 6, End: 7}, true},
			{"a\nb", at(0, 0, 1<<32-1, 0), source.Span{Start: 0, End: 3}, true},
		} {
			start, end, ok := e.exact(tt.text, tt.r)
			if got := (source.Span{Start: start.at, End: end.at}); ok != tt.taken || ok && (got != tt.want || start.half || end.half) {
				t.Errorf("utf8 %v, %q, %v: %v, %v", e.utf8, tt.text, tt.r, got, ok)
			}
		}
	}
}

func FuzzPositions(f *testing.F) {
	for _, text := range awkward {
		f.Add(text, uint32(0), uint32(3))
	}
	f.Fuzz(func(t *testing.T, text string, line, character uint32) {
		text = strings.ToValidUTF8(text, "?")
		for _, e := range bothEncodings {
			thereAndBack(t, e, text)
			file := source.NewFile("x", text)
			p := protocol.Position{Line: line, Character: character}
			offset := e.offset(file, p)
			if offset < 0 || offset > len(text) || offset < len(text) && !utf8.RuneStart(text[offset]) {
				t.Fatalf("%q: %v is byte %d", text, p, offset)
			}
			start, end, ok := e.exact(text, protocol.Range{Start: p, End: p})
			if start.at != offset || end.at != offset || !ok && !(e.utf8 && start.half) {
				t.Fatalf("%q: a change at %v is at %v to %v, a question at %d", text, p, start, end, offset)
			}
		}
	})
}
