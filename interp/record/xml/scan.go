package xml

import (
	"bytes"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// token is what a document is made of, as far as records need it.
type token uint8

const (
	end    token = iota // of the document, or a fault
	opened              // a start tag
	closed              // an end tag, also that of an empty element
	text                // a piece of text, in the scanner's text
)

// scanner cuts a document into tags and texts and holds that it is well-formed,
// as far as it can be known without a DTD, which it refuses. It keeps no more of
// it than the tag or piece of text in hand, and the names of the elements that are
// open. The document is valid UTF-8.
type scanner struct {
	w            *record.Window
	offset       int64 // of the window's start, in the document
	line, column int   // of the window's start, from 1

	tag    tag    // of opened
	text   []byte // of text, until the next token
	fault  *fault // what ended the document too early
	empty  bool   // the tag in hand is an empty element's, whose end comes next
	used   int    // how much of the window the token in hand takes
	rooted bool   // the root element has begun
	cdata  bool   // the next piece of text is of a CDATA section
	char   [4]byte

	open   []byte // names of open elements, one after the other
	starts []int  // where each begins
	spaces []space
}

// fault is something wrong at an offset of the window.
type fault struct {
	code diag.Code
	at   int
	args []diag.Arg
}

// next is the next token.
func (s *scanner) next() token {
	if s.fault != nil {
		return end
	}
	s.advance(s.used)
	s.used = 0
	if s.empty {
		s.empty = false
		return s.close()
	}
	for s.fault == nil {
		b := s.w.Bytes()
		switch {
		case s.cdata:
			if s.section() {
				return text
			}
		case len(b) == 0:
			if !s.w.More() {
				s.finish()
				return end
			}
		case b[0] == '<':
			if t, is := s.markup(); is {
				return t
			}
		case len(s.starts) == 0:
			s.between()
		case b[0] == '&':
			s.reference()
			return s.unless(text)
		default:
			if s.plain() {
				return text
			}
		}
	}
	return end
}

// unless is the token, unless something is wrong with it.
func (s *scanner) unless(t token) token {
	if s.fault != nil {
		return end
	}
	return t
}

// name is the name of an open element without its prefix; 0 is the root.
func (s *scanner) name(i int) []byte {
	to := len(s.open)
	if i+1 < len(s.starts) {
		to = s.starts[i+1]
	}
	n := s.open[s.starts[i]:to]
	return n[bytes.IndexByte(n, ':')+1:]
}

// depth is how many elements are open.
func (s *scanner) depth() int { return len(s.starts) }

// stop notes a fault at an offset of the window.
func (s *scanner) stop(at int, code diag.Code, args ...diag.Arg) {
	if s.fault == nil {
		s.fault = &fault{code, at, args}
	}
}

// syntax notes that something else stands at an offset than is wanted there.
func (s *scanner) syntax(at int, wanted diag.Term) {
	b := s.w.Bytes()
	if at >= len(b) {
		s.ends()
		return
	}
	s.stop(at, diag.XMLSyntax, kindOf(b[at:]), wanted)
}

// ends notes that the document ends in the middle.
func (s *scanner) ends() {
	s.stop(len(s.w.Bytes()), diag.XMLEnds, s.unfinished())
}

// unfinished is what is not closed where the document ends.
func (s *scanner) unfinished() diag.Term {
	switch {
	case len(s.starts) == 0 && s.rooted:
		return diag.Term{NB: "det siste er ikke lukket", EN: "the last of it is not closed"}
	case len(s.starts) == 0:
		return diag.Term{NB: "rotelementet mangler", EN: "the root element is missing"}
	}
	name := called(s.open[s.starts[len(s.starts)-1]:])
	return diag.Term{NB: name + " er ikke lukket", EN: name + " is not closed"}
}

// finish ends the document, where nothing may be left open.
func (s *scanner) finish() {
	if s.w.Err() == nil && (len(s.starts) > 0 || !s.rooted) {
		s.ends()
	}
}

// want makes sure that so many bytes are in the window, if the document has them.
func (s *scanner) want(n int) []byte {
	for len(s.w.Bytes()) < n && s.w.More() {
	}
	return s.w.Bytes()
}

// between passes over what stands outside the root element: blanks only.
func (s *scanner) between() {
	b := s.w.Bytes()
	n := len(b) - len(bytes.TrimLeft(b, blanks))
	s.advance(n)
	if n == 0 {
		s.syntax(0, diag.Term{NB: "`<`", EN: "`<`"})
	}
}

const blanks = " \t\r\n"

// advance uses up n bytes and keeps count of lines and columns.
func (s *scanner) advance(n int) {
	s.line, s.column = behind(s.line, s.column, s.w.Bytes()[:n])
	s.offset += int64(n)
	s.w.Advance(n)
}

// behind is the place behind a text that begins at one.
func behind(line, column int, b []byte) (int, int) {
	if i := bytes.LastIndexByte(b, '\n'); i >= 0 {
		line += bytes.Count(b[:i], newline) + 1
		column, b = 1, b[i+1:]
	}
	for _, c := range b {
		if c < 0x80 || c >= 0xc0 {
			column++
		}
	}
	return line, column
}

var newline = []byte{'\n'}

// place is the line and column of an offset of the window.
func (s *scanner) place(at int) (line, column int) {
	b := s.w.Bytes()
	return behind(s.line, s.column, b[:min(at, len(b))])
}
