package jsonl

import (
	"bytes"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// scanner reads one record after the other out of data.
type scanner struct {
	in     *record.Intake
	data   []byte // one record
	at     int
	line   int // where data begins, from 1
	column int
	text   []byte // of texts with escapes
}

// record reads the object that data is. Values that do not suit their fields are
// reported and the scan goes on; the fault is what ended it.
func (s *scanner) record() *fault {
	s.at = 0
	s.in.Begin()
	if !utf8.Valid(s.data) {
		for s.at < len(s.data) {
			r, size := utf8.DecodeRune(s.data[s.at:])
			if r == utf8.RuneError && size == 1 {
				break
			}
			s.at += size
		}
		return s.fault(diag.RecordBytes, diag.Plain("UTF-8"))
	}
	if s.blank(); s.peek() != '{' {
		return s.unexpected("{")
	}
	s.at++
	if f := s.members(); f != nil {
		return f
	}
	s.blank()
	if s.at < len(s.data) {
		return s.fault(diag.JSONTwoOnLine)
	}
	return nil
}

// members reads the members of the record and its closing brace.
func (s *scanner) members() *fault {
	if s.blank(); s.peek() == '}' {
		s.at++
		return nil
	}
	var name *record.Spelling
	for keys := 1; ; keys++ {
		s.blank()
		start := s.at
		key, f := s.quoted()
		if f != nil {
			return f
		}
		if keys > maxKeys {
			return s.faultAt(start, diag.JSONManyKeys, diag.Plain("10 000"))
		}
		name = s.in.Spell(name, key)
		switch {
		case !s.in.Once(name.Name):
			s.report(s.faultAt(start, diag.JSONTwice, s.in.Title(name.Name)))
		case s.in.Strange(name.Name):
			line, column := s.place(start, diag.RecordUnknownColumn)
			s.in.Unknown(name.Name, diag.Term{NB: "denne nøkkelen", EN: "this key"}, line, column)
		}
		if s.blank(); s.peek() != ':' {
			return s.unexpected(":")
		}
		s.at++
		s.blank()
		if f := s.value(name.Name); f != nil {
			return f
		}
		switch s.blank(); s.peek() {
		case ',':
			s.at++
		case '}':
			s.at++
			return nil
		default:
			return s.unexpectedNext("}")
		}
	}
}

// value reads the value of a member and puts it where its name leads.
func (s *scanner) value(n *record.Name) *fault {
	if !n.Known() {
		return s.skip(1)
	}
	start := s.at
	switch c := s.peek(); c {
	case '"':
		text, f := s.quoted()
		if f != nil {
			return f
		}
		s.put(n, record.Quoted, text, start)
	case '[':
		return s.array(n)
	case '{':
		s.refuse(n, start)
		return s.skip(1)
	default:
		if f := s.skip(1); f != nil {
			return f
		}
		switch raw := s.data[start:s.at]; c {
		case 'n':
		case 't', 'f':
			s.put(n, record.Truth, raw, start)
		default:
			s.put(n, record.Number, raw, start)
		}
	}
	return nil
}

// array reads a list of codes: texts and whole numbers.
func (s *scanner) array(n *record.Name) *fault {
	start := s.at
	if f := s.skip(1); f != nil {
		return f
	}
	raw := s.data[start:s.at]
	if s.in.Seen(n, raw) {
		return nil
	}
	texts, ok := codes(raw)
	if !ok {
		s.refuse(n, start)
		return nil
	}
	if code, field := s.in.Array(n, raw, texts); code != "" {
		s.refusal(code, field, raw, start)
	}
	return nil
}

// codes are the elements of an array that is known to be sound, if each is a
// text or a whole number.
func codes(raw []byte) ([]string, bool) {
	e := scanner{data: raw, at: 1}
	texts := []string{}
	for {
		e.blank()
		switch c := e.peek(); {
		case c == ']':
			return texts, true
		case c == ',':
			e.at++
		case c == '"':
			text, _ := e.quoted()
			texts = append(texts, string(text))
		case '0' <= c && c <= '9':
			start := e.at
			e.number()
			number := raw[start:e.at]
			if bytes.ContainsAny(number, ".eE") {
				return nil, false
			}
			texts = append(texts, string(number))
		default:
			return nil, false
		}
	}
}

// skip passes over one value at that depth, which must be sound JSON.
func (s *scanner) skip(depth int) *fault {
	switch c := s.peek(); {
	case c == '"':
		_, f := s.quoted()
		return f
	case c == '{' || c == '[':
		return s.skipAll(depth + 1)
	case c == 't':
		return s.word("true")
	case c == 'f':
		return s.word("false")
	case c == 'n':
		return s.word("null")
	case c == '-' || '0' <= c && c <= '9':
		return s.number()
	}
	return s.unexpectedTerm(diag.Term{NB: "en verdi", EN: "a value"})
}

// skipAll passes over an object or an array.
func (s *scanner) skipAll(depth int) *fault {
	if depth > maxDepth {
		return s.fault(diag.JSONDeep, diag.Plain("64"))
	}
	object, closing := s.data[s.at] == '{', "]"
	if object {
		closing = "}"
	}
	s.at++
	if s.blank(); s.peek() == closing[0] {
		s.at++
		return nil
	}
	for {
		if object {
			s.blank()
			if _, f := s.quoted(); f != nil {
				return f
			}
			if s.blank(); s.peek() != ':' {
				return s.unexpected(":")
			}
			s.at++
		}
		s.blank()
		if f := s.skip(depth); f != nil {
			return f
		}
		s.blank()
		switch s.peek() {
		case closing[0]:
			s.at++
			return nil
		case ',':
			s.at++
		default:
			return s.unexpectedNext(closing)
		}
	}
}

func (s *scanner) word(want string) *fault {
	for i := 0; i < len(want); i++ {
		if s.peek() != want[i] {
			return s.unexpectedTerm(diag.Term{NB: "`true`, `false` eller `null`", EN: "`true`, `false` or `null`"})
		}
		s.at++
	}
	return nil
}

// number passes over a number as the standard writes it.
func (s *scanner) number() *fault {
	if s.peek() == '-' {
		s.at++
	}
	if s.peek() == '0' {
		s.at++
	} else if f := s.digits(); f != nil {
		return f
	}
	if s.peek() == '.' {
		s.at++
		if f := s.digits(); f != nil {
			return f
		}
	}
	if c := s.peek(); c == 'e' || c == 'E' {
		s.at++
		if c := s.peek(); c == '+' || c == '-' {
			s.at++
		}
		return s.digits()
	}
	return nil
}

func (s *scanner) digits() *fault {
	start := s.at
	for '0' <= s.peek() && s.peek() <= '9' {
		s.at++
	}
	if s.at == start {
		return s.unexpectedTerm(diag.Term{NB: "et siffer", EN: "a digit"})
	}
	return nil
}

// peek is the next byte, 0 at the end: no valid JSON has it outside a text.
func (s *scanner) peek() byte {
	if s.at < len(s.data) {
		return s.data[s.at]
	}
	return 0
}

func (s *scanner) blank() {
	for s.at < len(s.data) && s.data[s.at] <= ' ' && (s.data[s.at] == ' ' || s.data[s.at] == '\t' || s.data[s.at] == '\n' || s.data[s.at] == '\r') {
		s.at++
	}
}

// put hands a value on and reports it where it does not suit its field.
func (s *scanner) put(n *record.Name, form record.Form, text []byte, at int) {
	if code, field := s.in.Put(n, form, text); code != "" {
		s.refusal(code, field, text, at)
	}
}
