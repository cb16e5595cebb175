package signature

import (
	"strings"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// outline holds a form against the words that are there. A form is read by the
// lexer of the language itself: what it gives as keywords are keywords.
type outline struct {
	label string
	parts []syntax.Lexeme
	slots []int // the parts that are to be filled in
}

func newOutline(label string, lang syntax.Language) *outline {
	m := &outline{label: label}
	for _, part := range syntax.Lexemes(label, source.Span{End: len(label)}, lang) {
		switch {
		case part.Kind == syntax.TextLexeme:
		case part.Kind == syntax.WordLexeme && part.Keyword == syntax.NoKeyword:
		case part.Keyword == syntax.NoKeyword: // a mark; the point of POST.FELT joins what it parts
			if n := len(m.parts); label[part.Span.Start:part.Span.End] == "." && n > 0 {
				m.parts[n-1].Span.End = part.Span.End
			}
			continue
		default:
			m.parts = append(m.parts, part)
			continue
		}
		if n := len(m.parts); n > 0 && strings.HasSuffix(label[:m.parts[n-1].Span.End], ".") {
			m.parts[n-1].Span.End = part.Span.End
			continue
		}
		m.slots = append(m.slots, len(m.parts))
		m.parts = append(m.parts, part)
	}
	return m
}

// text is how the form writes one of its slots.
func (m *outline) text(slot int) string {
	at := m.parts[m.slots[slot]].Span
	return m.label[at.Start:at.End]
}

// long are the slots that take several words.
var long = map[string]bool{
	"BETINGELSE": true, "UTTRYKK": true, "SAMLING": true, "VERDI": true, "KODER": true, "MERKER": true, "POST.FELT": true,
	"CONDITION": true, "EXPRESSION": true, "COLLECTION": true, "VALUE": true, "CODES": true, "MARKS": true, "RECORD.FIELD": true,
}

// long says whether a part is a slot that takes several words.
func (m *outline) long(part int) bool {
	at := m.parts[part].Span
	return long[m.label[at.Start:at.End]]
}

func (m *outline) quoted(part int) bool { return m.parts[part].Kind == syntax.TextLexeme }

func (m *outline) isSlot(part int) bool {
	return part < len(m.parts) && m.parts[part].Keyword == syntax.NoKeyword
}

// call says whether the form is that of a function.
func (m *outline) call() bool {
	return len(m.parts) > 0 && strings.HasPrefix(m.label[m.parts[0].Span.End:], "(")
}

// anywhere are the keywords that begin a part which may stand in any order.
var anywhere = map[syntax.Keyword]bool{syntax.KwValid: true, syntax.KwSource: true, syntax.KwAssumed: true, syntax.KwReplaces: true, syntax.KwFor: true}

// find is the part of the form that a keyword is, from a place on; -1 where it is
// none.
func (m *outline) find(k syntax.Keyword, from int) int {
	for i := from; i < len(m.parts); i++ {
		if m.parts[i].Keyword == k {
			return i
		}
	}
	if anywhere[k] && from > 1 {
		return m.find(k, 1)
	}
	return -1
}

// progress is how far the words that are there fill a form.
type progress struct {
	slot  int  // which to fill in at the cursor
	met   int  // how many keywords of the form are there
	fresh bool // nothing of what the last keyword asks for is there
	done  bool // nothing more can be filled in
	long  bool // the slot takes several words
}

// follow holds the words before the cursor against the form. The first word is
// the one the form begins with.
func (m *outline) follow(text string, words []syntax.Lexeme, offset int) progress {
	at, current, depth := 1, -1, 0 // the next part, the one being filled, open parentheses
	p := progress{met: 1, fresh: true}
	comma := false
	for i, w := range words[1:] {
		mark := ""
		if w.Kind == syntax.MarkLexeme {
			mark = text[w.Span.Start:w.Span.End]
		}
		if mark == "(" && i == 0 && m.call() {
			continue
		}
		switch mark {
		case "(":
			depth++
		case ")":
			depth--
		}
		if k := m.find(w.Keyword, at); depth == 0 && w.Keyword != syntax.NoKeyword && k >= 0 {
			at, current, comma, p.fresh = k+1, -1, false, true
			p.met++
			continue
		}
		if mark == "," && depth == 0 {
			comma = true
			if m.call() {
				current = -1
			} else if current >= 0 && !m.long(current) && !m.isType(current) { // once more what the last keyword asks for
				for at, current = current, -1; m.isSlot(at - 1); at-- {
				}
			}
			continue
		}
		if mark == ":" {
			comma = false
			current = -1
			continue
		}
		p.fresh = false
		previous := words[i] // words[i+1] is w
		if current < 0 || !m.stays(current, w, previous, comma || depth > 0 || mark != "") {
			if next := m.takes(at, w); next >= 0 {
				current, at = next, next+1
			}
		}
		comma = false
	}
	last := words[len(words)-1]
	writing := last.Span.End >= offset && last.Kind != syntax.MarkLexeme && current >= 0
	switch {
	case writing, current >= 0 && (comma || depth > 0 || m.long(current)): // that slot still
	default:
		current = -1
		for i := at; i < len(m.parts) && current < 0; i++ {
			if m.isSlot(i) {
				current = i
			}
		}
	}
	p.done = current < 0
	p.slot = len(m.slots) - 1
	for i, part := range m.slots {
		if part == current {
			p.slot = i
		}
	}
	p.slot = max(p.slot, 0)
	p.long = current >= 0 && m.long(current)
	return p
}

// isType says whether a part is the slot of a type, which may name several code
// systems.
func (m *outline) isType(part int) bool {
	at := m.parts[part].Span
	return m.label[at.Start:at.End] == "TYPE"
}

// stays says whether a word belongs to the slot that is being filled.
func (m *outline) stays(current int, w, previous syntax.Lexeme, joined bool) bool {
	if w.Kind == syntax.TextLexeme && !m.quoted(current) && m.takes(current+1, w) >= 0 {
		return false
	}
	switch previous.Keyword { // kode KODEVERK
	case syntax.KwCode, syntax.KwCodes, syntax.KwRecord:
		return true
	}
	return joined || m.long(current)
}

// takes is the slot, from a part on, that a word fills: a text the next one in
// quotation marks, another word the next one that is not.
func (m *outline) takes(from int, w syntax.Lexeme) int {
	text := w.Kind == syntax.TextLexeme
	for i := from; i < len(m.parts); i++ {
		if !m.isSlot(i) {
			if text {
				continue
			}
			return -1
		}
		if m.quoted(i) == text {
			return i
		}
	}
	return -1
}
