package xml

import (
	"bytes"
	"strconv"

	"ppolang/lang/diag"
)

// Limits on a document. A tag of a message has under a kilobyte and a dozen
// attributes, an episode stands ten levels deep.
const (
	maxDepth      = 64
	maxAttributes = 256
	maxTag        = 1 << 20
	maxSpaces     = 256 // prefixes that are declared at one place
)

// tag is a start tag. Its offsets count from the window's start.
type tag struct {
	name       name
	attributes []attribute
}

// name is a name with its prefix, if it has one.
type name struct {
	from, local, to int
}

type attribute struct {
	name
	value, end int  // between the quotes
	coded      bool // it has references, or blanks that count as one
}

// space is a declared prefix, "" for elements without one, and the depth of the
// element that declares it.
type space struct {
	prefix, uri string
	depth       int
}

// markup reads what begins with <; it is none of the tokens where it is passed
// over.
func (s *scanner) markup() (token, bool) {
	b := s.want(2)
	switch {
	case len(b) < 2:
		s.ends()
	case b[1] == '/':
		return s.endTag(), true
	case b[1] == '?':
		s.instruction()
	case b[1] == '!':
		s.declaration()
	default:
		return s.startTag(), true
	}
	return end, false
}

// startTag reads a start tag or an empty element.
func (s *scanner) startTag() token {
	size, whole := s.attributes(s.w.Bytes())
	if !whole && s.fault == nil && s.whole() {
		size, whole = s.attributes(s.w.Bytes())
	}
	switch {
	case s.fault != nil:
		return end
	case !whole:
		s.ends()
		return end
	case len(s.starts) == 0 && s.rooted:
		s.stop(0, diag.XMLSyntax, diag.Term{NB: "et rotelement til", EN: "another root element"}, diag.Term{NB: "filens slutt", EN: "the end of the file"})
		return end
	case len(s.starts) == maxDepth:
		s.stop(0, diag.XMLLimit, diag.Term{NB: strconv.Itoa(maxDepth) + " nivåer", EN: strconv.Itoa(maxDepth) + " levels"})
		return end
	}
	s.rooted = true
	b := s.w.Bytes()
	s.starts = append(s.starts, len(s.open))
	s.open = append(s.open, b[s.tag.name.from:s.tag.name.to]...)
	s.used = size
	s.namespaces(b)
	return s.unless(opened)
}

// whole reads on until the tag that begins the window is in it.
func (s *scanner) whole() bool {
	quote := byte(0)
	for at := 1; ; at++ {
		b := s.w.Bytes()
		if at == len(b) {
			if at > maxTag {
				s.stop(0, diag.XMLLimit, diag.Term{NB: "1 MiB i en tagg", EN: "1 MiB in a tag"})
				return false
			}
			if !s.w.More() {
				return false
			}
			b = s.w.Bytes()
		}
		switch c := b[at]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return true
		}
	}
}

var nameByte = func() (table [256]bool) {
	for c := range table {
		table[c] = 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_' || c == ':' || c == '-' || c == '.' || c >= 0x80
	}
	return table
}()

// readName reads a name that begins at an offset; it is false where none does.
func readName(b []byte, at int) (name, bool) {
	n := name{at, at, at}
	for n.to < len(b) && nameByte[b[n.to]] {
		if b[n.to] == ':' {
			if n.local > at || n.to == at {
				return n, false
			}
			n.local = n.to + 1
		}
		n.to++
	}
	if n.local == n.to {
		return n, false
	}
	for _, c := range [2]byte{b[at], b[n.local]} {
		if '0' <= c && c <= '9' || c == '-' || c == '.' {
			return n, false
		}
	}
	return n, true
}

func skipBlanks(b []byte, at int) int {
	for at < len(b) && (b[at] == ' ' || b[at] == '\n' || b[at] == '\t' || b[at] == '\r') {
		at++
	}
	return at
}

// attributes reads the tag that begins the window, and says how long it is; it is
// false where the tag is not whole there, or something is wrong with it.
func (s *scanner) attributes(b []byte) (size int, whole bool) {
	t := &s.tag
	t.attributes = t.attributes[:0]
	ok := false
	t.name, ok = readName(b, 1)
	at := t.name.to
	switch {
	case at == len(b):
		return 0, false
	case !ok:
		s.syntax(1, diag.Term{NB: "et elements navn", EN: "the name of an element"})
		return 0, false
	}
	for {
		after := skipBlanks(b, at)
		switch {
		case after == len(b):
			return 0, false
		case b[after] == '>':
			s.empty = false
			return after + 1, true
		case b[after] == '/' && after+1 == len(b):
			return 0, false
		case b[after] == '/' && b[after+1] == '>':
			s.empty = true
			return after + 2, true
		case after == at || b[after] == '/':
			s.syntax(after, diag.Term{NB: "`>` eller en blank", EN: "`>` or a blank"})
			return 0, false
		case len(t.attributes) == maxAttributes:
			s.stop(after, diag.XMLLimit, diag.Term{NB: strconv.Itoa(maxAttributes) + " attributter på et element", EN: strconv.Itoa(maxAttributes) + " attributes of an element"})
			return 0, false
		}
		if at = s.attribute(b, after); at == 0 {
			return 0, false
		}
	}
}

// attribute reads an attribute and says where it ends; 0 is nowhere.
func (s *scanner) attribute(b []byte, at int) int {
	n, ok := readName(b, at)
	if n.to == len(b) {
		return 0
	}
	if !ok {
		s.syntax(at, diag.Term{NB: "en attributts navn", EN: "the name of an attribute"})
		return 0
	}
	for _, other := range s.tag.attributes {
		if bytes.Equal(b[other.from:other.to], b[n.from:n.to]) {
			s.stop(at, diag.XMLSyntax, diag.Term{NB: "en attributt to ganger", EN: "an attribute twice"}, diag.Term{NB: "hver attributt én gang", EN: "each attribute once"})
			return 0
		}
	}
	at = skipBlanks(b, n.to)
	if at < len(b) && b[at] != '=' {
		s.syntax(at, diag.Term{NB: "`=`", EN: "`=`"})
		return 0
	}
	if at = skipBlanks(b, min(at+1, len(b))); at == len(b) {
		return 0
	}
	quote := b[at]
	if quote != '"' && quote != '\'' {
		s.syntax(at, diag.Term{NB: "`\"` eller `'`", EN: "`\"` or `'`"})
		return 0
	}
	a := attribute{name: n, value: at + 1}
	for at = a.value; at < len(b) && b[at] != quote; at++ {
		switch c := b[at]; {
		case c > '<' && c != 0xef || c == ' ':
		case c == '<':
			s.syntax(at, diag.Term{NB: "`&lt;`", EN: "`&lt;`"})
			return 0
		case class[c] == control, noCharacter(b[at:]):
			s.syntax(at, character)
			return 0
		case c == '&', c < ' ':
			a.coded = true
		}
	}
	if at == len(b) {
		return 0
	}
	a.end = at
	if a.coded {
		for i := a.value; i < a.end; i++ {
			if b[i] != '&' {
				continue
			}
			_, n := decoded(s.char[:0], b[i:a.end])
			if n == 0 {
				s.syntax(i, known)
				return 0
			}
		}
	}
	s.tag.attributes = append(s.tag.attributes, a)
	return at + 1
}

// value is what an attribute says, appended to a buffer: references stand for
// their characters, and a line end for a blank.
func (s *scanner) value(to []byte, a attribute) []byte {
	b := s.w.Bytes()[a.value:a.end]
	if !a.coded {
		return append(to, b...)
	}
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c == '&':
			n := 0
			to, n = decoded(to, b[i:])
			i += n
			continue
		case c == '\r' && i+1 < len(b) && b[i+1] == '\n':
		case c == '\n' || c == '\t' || c == '\r':
			to = append(to, ' ')
		default:
			to = append(to, c)
		}
		i++
	}
	return to
}

// attributeOf is the attribute of that name, without a prefix before one with; it
// is false where the tag has none.
func (s *scanner) attributeOf(local string) (attribute, bool) {
	b := s.w.Bytes()
	best := -1
	for i, a := range s.tag.attributes {
		if string(b[a.local:a.to]) != local || string(b[a.from:a.local]) == "xmlns:" {
			continue
		}
		if a.local == a.from {
			return a, true
		}
		if best < 0 {
			best = i
		}
	}
	if best < 0 {
		return attribute{}, false
	}
	return s.tag.attributes[best], true
}

// local is the name of the element that begins, without its prefix.
func (s *scanner) local() []byte { return s.w.Bytes()[s.tag.name.local:s.tag.name.to] }

// prefix is that of the element that begins, "" for none.
func (s *scanner) prefix() []byte {
	n := s.tag.name
	return s.w.Bytes()[n.from:max(n.from, n.local-1)]
}

// endTag reads an end tag, which has to be that of the innermost open element.
func (s *scanner) endTag() token {
	if !s.whole() {
		s.ends()
		return end
	}
	b := s.w.Bytes()
	n, ok := readName(b, 2)
	at := skipBlanks(b, n.to)
	if !ok || b[at] != '>' {
		s.syntax(at, diag.Term{NB: "`>`", EN: "`>`"})
		return end
	}
	if len(s.starts) == 0 || !bytes.Equal(s.open[s.starts[len(s.starts)-1]:], b[n.from:n.to]) {
		s.mismatch(b[n.from:n.to])
		return end
	}
	s.used = at + 1
	return s.close()
}

// mismatch notes an end tag of an element that is not the innermost open one.
func (s *scanner) mismatch(name []byte) {
	wanted := diag.Term{NB: "filens slutt", EN: "the end of the file"}
	if len(s.starts) > 0 {
		open := called(s.open[s.starts[len(s.starts)-1]:])
		wanted = diag.Term{NB: "slutten på " + open, EN: "the end of " + open}
	}
	is := called(name)
	s.stop(0, diag.XMLSyntax, diag.Term{NB: "slutten på " + is, EN: "the end of " + is}, wanted)
}

// close ends the innermost open element.
func (s *scanner) close() token {
	last := len(s.starts) - 1
	s.open, s.starts = s.open[:s.starts[last]], s.starts[:last]
	for n := len(s.spaces); n > 0 && s.spaces[n-1].depth > last; n-- {
		s.spaces = s.spaces[:n-1]
	}
	return closed
}

// namespaces takes the prefixes that a tag declares, and holds that those it uses
// are declared.
func (s *scanner) namespaces(b []byte) {
	for _, a := range s.tag.attributes {
		switch prefix := string(b[a.from:a.local]); {
		case prefix == "xmlns:":
			s.declare(string(b[a.local:a.to]), string(b[a.value:a.end]), a.from)
		case prefix == "" && string(b[a.local:a.to]) == "xmlns":
			s.declare("", string(b[a.value:a.end]), a.from)
		}
	}
	s.declared(b, s.tag.name)
	for _, a := range s.tag.attributes {
		s.declared(b, a.name)
	}
}

func (s *scanner) declare(prefix, uri string, at int) {
	if len(s.spaces) == maxSpaces {
		s.stop(at, diag.XMLLimit, diag.Term{NB: strconv.Itoa(maxSpaces) + " navnerom", EN: strconv.Itoa(maxSpaces) + " namespaces"})
		return
	}
	s.spaces = append(s.spaces, space{prefix, uri, len(s.starts)})
}

// declared holds that a name's prefix is.
func (s *scanner) declared(b []byte, n name) {
	if n.local == n.from {
		return
	}
	prefix := b[n.from : n.local-1]
	if string(prefix) == "xml" || string(prefix) == "xmlns" {
		return
	}
	if _, ok := s.space(prefix); !ok {
		s.stop(n.from, diag.XMLSyntax, diag.Term{NB: "et prefiks uten navnerom", EN: "a prefix without a namespace"}, diag.Term{NB: "et som er erklært med `xmlns:`", EN: "one that is declared with `xmlns:`"})
	}
}

// space is the namespace of a prefix.
func (s *scanner) space(prefix []byte) (string, bool) {
	for i := len(s.spaces) - 1; i >= 0; i-- {
		if s.spaces[i].prefix == string(prefix) {
			return s.spaces[i].uri, true
		}
	}
	return "", false
}
