package xml

import (
	"bytes"
	"unicode/utf8"

	"ppolang/lang/diag"
)

// What a byte can be in text.
const (
	ordinary = iota
	special  // ends a piece: < & and what has to be looked at
	control  // in no document
)

var class = func() (table [256]uint8) {
	for c := range byte(' ') {
		table[c] = control
	}
	for _, c := range []byte("\t\n") {
		table[c] = ordinary
	}
	for _, c := range []byte{'<', '&', ']', '\r', 0xef} {
		table[c] = special
	}
	return table
}()

// piece is how much of a long text is given at once.
const piece = 64 << 10

// plain reads a piece of text without markup; it is false where there is none, or
// something is wrong.
func (s *scanner) plain() bool {
	b := s.w.Bytes()
	b = b[:min(len(b), piece)]
	n := 0
	for n < len(b) && class[b[n]] == ordinary {
		n++
	}
	if n == 0 {
		return s.odd(b[0])
	}
	return s.give(b[:n], n)
}

// give makes a text the token in hand, which takes so much of the window.
func (s *scanner) give(b []byte, used int) bool {
	s.text, s.used = b, used
	return true
}

// odd reads a character that may be something else than itself.
func (s *scanner) odd(c byte) bool {
	b := s.want(3)
	switch {
	case c == '\r':
		if len(b) > 1 && b[1] == '\n' {
			return s.give(b[1:2], 2)
		}
		return s.give(newline, 1)
	case c == ']' && bytes.HasPrefix(b, []byte("]]>")):
		s.syntax(0, diag.Term{NB: "tekst uten `]]>`", EN: "text without `]]>`"})
		return false
	case c == ']':
		return s.give(b[:1], 1)
	case c == 0xef && noCharacter(b):
		s.syntax(0, character)
		return false
	case c == 0xef:
		return s.give(b[:3], 3)
	}
	s.syntax(0, character)
	return false
}

var character = diag.Term{NB: "et tegn som XML kan ha", EN: "a character that XML may have"}

// noCharacter says whether U+FFFE or U+FFFF stands there.
func noCharacter(b []byte) bool {
	return len(b) > 2 && b[0] == 0xef && b[1] == 0xbf && b[2] >= 0xbe
}

// sound holds that what stands from one offset of the window to another has no
// character that XML must not have.
func (s *scanner) sound(from, to int) bool {
	b := s.w.Bytes()
	for i := from; i < to; i++ {
		if k := class[b[i]]; k == control || k == special && noCharacter(b[i:]) {
			s.syntax(i, character)
			return false
		}
	}
	return true
}

// section reads a piece of a CDATA section; it is false at its end.
func (s *scanner) section() bool {
	b := s.want(3)
	n := bytes.IndexByte(b[:min(len(b), piece)], ']')
	switch {
	case len(b) == 0:
		s.ends()
		return false
	case bytes.HasPrefix(b, []byte("]]>")):
		s.advance(3)
		s.cdata = false
		return false
	case n < 0:
		n = min(len(b), piece)
	case n == 0:
		n = 1
	}
	switch i := bytes.IndexByte(b[:n], '\r'); {
	case i == 0:
		return s.odd('\r')
	case i > 0:
		n = i
	}
	return s.sound(0, n) && s.give(b[:n], n)
}

// longestReference is that of a character of eight digits with some noughts.
const longestReference = 32

// reference reads &amp; or a character by its number. No other entity is known,
// and none can be declared.
func (s *scanner) reference() {
	b := s.want(longestReference)
	out, n := decoded(s.char[:0], b[:min(len(b), longestReference)])
	switch {
	case n > 0:
		s.give(out, n)
	case bytes.IndexByte(b, ';') < 0 && len(b) < longestReference:
		s.ends()
	default:
		s.syntax(0, known)
	}
}

var known = diag.Term{NB: "`&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` eller et tegns nummer", EN: "`&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` or the number of a character"}

// entities are the ones that every document has.
var entities = []struct {
	name string
	char byte
}{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}

// decoded appends what a reference stands for, and says how long it is: 0 where it
// stands for nothing.
func decoded(to, b []byte) ([]byte, int) {
	for _, e := range entities {
		if bytes.HasPrefix(b, []byte(e.name)) {
			return append(to, e.char), len(e.name)
		}
	}
	if !bytes.HasPrefix(b, []byte("&#")) {
		return to, 0
	}
	base, i := rune(10), 2
	if i < len(b) && b[i] == 'x' {
		base, i = 16, 3
	}
	var r rune
	for first := i; i < len(b); i++ {
		d, ok := digit(b[i], base)
		switch {
		case b[i] == ';' && i > first && inXML(r):
			return utf8.AppendRune(to, r), i + 1
		case !ok || r > utf8.MaxRune:
			return to, 0
		}
		r = r*base + d
	}
	return to, 0
}

func digit(c byte, base rune) (rune, bool) {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0'), true
	case base == 16 && 'a' <= c|0x20 && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10, true
	}
	return 0, false
}

// inXML says whether a document may have a character.
func inXML(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || ' ' <= r && r <= 0xd7ff || 0xe000 <= r && r <= 0xfffd || 0x10000 <= r && r <= utf8.MaxRune
}
