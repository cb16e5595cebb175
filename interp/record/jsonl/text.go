package jsonl

import (
	"unicode/utf16"
	"unicode/utf8"

	"ppolang/lang/diag"
)

// quoted reads a text: its bytes without quotes and escapes, until the next call.
// The record is known to be valid UTF-8.
func (s *scanner) quoted() ([]byte, *fault) {
	if s.peek() != '"' {
		return nil, s.unexpectedTerm(diag.Term{NB: "en tekst i anførselstegn", EN: "a text in quotes"})
	}
	start := s.at + 1
	for i := start; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.at = i + 1
			return s.data[start:i], nil
		case c == '\\':
			s.text = append(s.text[:0], s.data[start:i]...)
			s.at = i
			return s.escaped()
		case c < ' ':
			s.at = i
			return nil, s.inText(s.unexpected(`"`))
		}
	}
	s.at = len(s.data)
	return nil, s.inText(s.unexpected(`"`))
}

// escaped reads the rest of a text from its first escape on.
func (s *scanner) escaped() ([]byte, *fault) {
	for {
		switch c := s.peek(); {
		case c == '"':
			s.at++
			return s.text, nil
		case c < ' ':
			return nil, s.inText(s.unexpected(`"`))
		case c == '\\':
			if f := s.escape(); f != nil {
				return nil, s.inText(f)
			}
		default:
			s.text = append(s.text, c)
			s.at++
		}
	}
}

func (s *scanner) escape() *fault {
	start := s.at
	s.at++
	c := s.peek()
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		s.at++
		r, f := s.hex()
		if f != nil {
			return f
		}
		if utf16.IsSurrogate(r) {
			if s.peek() != '\\' || s.at+1 >= len(s.data) || s.data[s.at+1] != 'u' {
				return s.faultAt(start, diag.JSONSurrogate)
			}
			s.at += 2
			low, f := s.hex()
			if f != nil {
				return f
			}
			if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
				return s.faultAt(start, diag.JSONSurrogate)
			}
		}
		s.text = utf8.AppendRune(s.text, r)
		return nil
	default:
		return s.unexpectedTerm(diag.Term{NB: `et av \" \\ \/ \b \f \n \r \t \u`, EN: `one of \" \\ \/ \b \f \n \r \t \u`})
	}
	s.text = append(s.text, c)
	s.at++
	return nil
}

// hex reads four hexadecimal digits.
func (s *scanner) hex() (rune, *fault) {
	var r rune
	for range 4 {
		c := s.peek()
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, s.unexpectedTerm(diag.Term{NB: `fire sifre etter \u`, EN: `four digits after \u`})
		}
		s.at++
	}
	return r, nil
}
