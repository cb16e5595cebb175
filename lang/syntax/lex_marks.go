package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// beyondASCII reads what begins with a character outside ASCII.
func (x *scanner) beyondASCII() {
	if n := source.LineEnd(x.text[x.pos:x.end]); n > 0 {
		x.pos += n
		x.blank = true
		return
	}
	r, size := x.rune()
	switch {
	case nameStart(r):
		x.word()
	case r == '«':
		x.quoted(2, "»", 2)
	case r == '≠':
		x.pos += size
		x.emit(kindNe, x.pos-size)
	default:
		x.pasted(r, size)
	}
}

// operator reads the marks of ASCII.
func (x *scanner) operator() {
	start := x.pos
	c, d := x.text[x.pos], x.at(1)
	if k, ok := marks[c]; ok {
		x.pos++
		x.emit(k, start)
		return
	}
	switch {
	case c == '.' && d == '.':
		x.pos += 2
		x.emit(kindRange, start)
	case c == '.':
		x.pos++
		x.emit(kindPoint, start)
	case c == '!' && d == '=':
		x.pos += 2
		x.emit(kindNe, start)
	case c == '<' && d == '=':
		x.pos += 2
		x.emit(kindLe, start)
	case c == '>' && d == '=':
		x.pos += 2
		x.emit(kindGe, start)
	case c == '<' && d == '>':
		x.wrongOperator(2, kindNe, "≠")
	case c == '=' && d == '=':
		x.wrongOperator(2, kindEq, "=")
	case c == '=' && d == '<':
		x.wrongOperator(2, kindLe, "<=")
	case c == '=' && d == '>':
		x.wrongOperator(2, kindGe, ">=")
	case c == '&' && d == '&':
		x.wrongOperator(2, kindOf(KwAnd), KwAnd.In(x.lang))
	case c == '|' && d == '|' && !x.cell:
		x.wrongOperator(2, kindOf(KwOr), KwOr.In(x.lang))
	case c == '!' && (nameStart(rune(d)) || d == '('):
		x.wrongOperator(1, kindOf(KwNot), KwNot.In(x.lang)+" ")
	case c == '=':
		x.pos++
		x.emit(kindEq, start)
	case c == '<':
		x.pos++
		x.emit(kindLt, start)
	case c == '>':
		x.pos++
		x.emit(kindGt, start)
	case c == '\'':
		x.smartQuoted('\'', 1)
	default:
		x.bad()
	}
}

var marks = map[byte]kind{
	'+': kindPlus, '-': kindMinus, '*': kindTimes, '/': kindDivide, '%': kindPercent,
	',': kindComma, ':': kindColon, '(': kindOpen, ')': kindClose,
	'[': kindOpenRow, ']': kindCloseRow, '?': kindQuestion,
}

func (x *scanner) wrongOperator(size int, k kind, right string) {
	start := x.pos
	x.pos += size
	x.reportFix(diag.WrongOperator, start, right, diag.Plain(x.text[start:x.pos]), diag.Plain(strings.TrimSpace(right)))
	x.emit(k, start)
}

// bad reads a run of characters that begin nothing, as one mistake.
func (x *scanner) bad() {
	start := x.pos
	r, _ := x.rune()
	control := isControl(r)
	for x.pos < x.end {
		r, size := x.rune()
		if x.pos > start && (isControl(r) != control || !control && !beginsNothing(r)) {
			break
		}
		if source.LineEnd(x.text[x.pos:x.end]) > 0 {
			break
		}
		x.pos += size
	}
	if control {
		x.reportFix(diag.ControlCharacter, start, "", diag.CharName(r))
		return // as a blank
	}
	if r == utf8.RuneError {
		x.emit(kindBad, start) // invalid UTF-8 is reported once for the file
		return
	}
	x.report(diag.UnknownCharacter, start, diag.CharName(r))
	x.emit(kindBad, start)
}

func beginsNothing(r rune) bool {
	switch r {
	case ';', '&', '$', '@', '!', '^', '~', '`', '\\', '{', '}', '|', '§', '£', '€', utf8.RuneError:
		return true
	}
	return r > utf8.RuneSelf && !nameStart(r) && !pastedRune(r) && unicode.IsGraphic(r) && r != '«' && r != '≠'
}
