package xml

import (
	"bytes"
	"strings"

	"ppolang/lang/diag"
)

// instruction passes over a processing instruction. The declaration of a document
// is one, which may only stand in front.
func (s *scanner) instruction() {
	b := s.want(6)
	if s.rooted && bytes.HasPrefix(b, []byte("<?xml")) && (len(b) < 6 || !nameByte[b[5]]) {
		s.stop(0, diag.XMLSyntax, diag.Term{NB: "en XML-erklæring til", EN: "another XML declaration"}, diag.Term{NB: "en til bare i en fil for seg", EN: "one more only in a file of its own"})
		return
	}
	s.pass(2, "?>", false)
}

// declaration reads what begins with <!: a comment is passed over, a CDATA section
// is text, and a DTD is refused: it is what entities come from.
func (s *scanner) declaration() {
	const section, doctype = "<![CDATA[", "<!DOCTYPE"
	b := s.want(len(section))
	switch {
	case bytes.HasPrefix(b, []byte("<!--")):
		s.pass(4, "-->", true)
	case string(b[:min(len(b), len(section))]) == section && len(s.starts) > 0:
		s.advance(len(section))
		s.cdata = true
	case strings.EqualFold(string(b[:min(len(b), len(doctype))]), doctype):
		if name := strings.TrimSpace(string(s.want(64)[len(doctype):min(64, len(s.w.Bytes()))])); strings.HasPrefix(strings.ToLower(name), "html") {
			s.stop(0, diag.RecordForm, diag.Term{NB: "en nettside (HTML)", EN: "a web page (HTML)"}, diag.Plain("XML"))
			return
		}
		s.stop(0, diag.XMLDoctype)
	case len(b) < len(section) && strings.HasPrefix(section+" "+doctype, string(b)):
		s.ends()
	default:
		s.syntax(1, diag.Term{NB: "et element, en kommentar eller `<![CDATA[`", EN: "an element, a comment or `<![CDATA[`"})
	}
}

// pass passes over what ends with a mark, from an offset of the window on. In a
// comment the mark's first two characters only stand at its end.
func (s *scanner) pass(from int, mark string, comment bool) {
	s.advance(from)
	begins := mark
	if comment {
		begins = mark[:2]
	}
	for {
		b := s.want(len(mark))
		n := bytes.Index(b, []byte(begins))
		switch {
		case n >= 0 && n+len(mark) <= len(b) || n == 0:
			if !s.sound(0, n) {
				return
			}
			if !bytes.HasPrefix(b[n:], []byte(mark)) {
				s.syntax(n+2, diag.Term{NB: "`" + mark + "`", EN: "`" + mark + "`"})
				return
			}
			s.advance(n + len(mark))
			return
		case n < 0:
			n = len(b) - 1 // the mark may begin with it
		}
		if !s.sound(0, max(n, 0)) {
			return
		}
		s.advance(max(n, 0))
		if len(s.w.Bytes()) < len(mark) && !s.w.More() {
			s.ends()
			return
		}
	}
}
