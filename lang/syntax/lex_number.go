package syntax

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/value"
)

// number reads what begins with a digit: a number, a date, or a code.
func (x *scanner) number() {
	start := x.pos
	if n := isoShape(x.text[x.pos:x.end]); n > 0 {
		x.pos += n
		x.date(start)
		return
	}
	if n := pastedDate(x.text[x.pos:x.end]); n > 0 {
		x.pos += n
		right := plainDashes(x.text[start:x.pos])
		dash, _ := utf8.DecodeRuneInString(x.text[start+4:])
		x.reportFix(diag.PastedCharacter, start, right, diag.CharName(dash), diag.Plain("`-`"))
		x.emit(kindDate, start)
		return
	}
	if n := slashedDate(x.text[x.pos:x.end]); n > 0 {
		x.pos += n
		x.date(start)
		return
	}
	x.digits()
	if r, _ := x.rune(); x.pos < x.end && nameRune(r) {
		x.nameRunes()
		for x.at(0) == '.' && isDigit(x.at(1)) {
			x.pos++
			x.nameRunes()
		}
		x.codeOrWord(start, true)
		return
	}
	points := 0
	for x.at(0) == '.' && isDigit(x.at(1)) {
		points++
		x.pos++
		x.digits()
	}
	after, _ := x.rune()
	switch {
	case points > 0 && x.pos < x.end && nameRune(after): // 10.1A
		x.nameRunes()
		x.codeOrWord(start, true)
	case points == 2 && len(x.text[start:x.pos]) <= len("01.01.2026"):
		x.date(start)
	case points >= 2:
		x.codeOrWord(start, true)
	case points == 0 && x.at(0) == ',' && x.lang == NB && isDigit(x.at(1)):
		x.pos++
		x.digits()
		x.emitNumber(start)
	case points == 0 && x.starEndsItem():
		x.pos++
		x.emit(kindPrefix, start)
	default:
		x.emitNumber(start)
	}
}

func (x *scanner) emitNumber(start int) {
	if _, ok := value.ParseNumber(x.text[start:x.pos], ','); !ok {
		x.report(diag.NumberTooLong, start)
	}
	x.emit(kindNumber, start)
}

func (x *scanner) digits() {
	for isDigit(x.at(0)) {
		x.pos++
	}
}

// starEndsItem tells the prefix 01* from a product: nothing comes after it that
// could be multiplied.
func (x *scanner) starEndsItem() bool {
	if x.at(0) != '*' {
		return false
	}
	i := x.pos + 1
	for i < x.end && isBlank(x.text[i]) {
		i++
	}
	if i == x.end {
		return true
	}
	switch x.text[i] {
	case '\n', '\r', ',', ')', '|', '#':
		return true
	}
	return false
}

// isoShape is the length of digits that are parted like a date from the year
// on, 0 where there are none.
func isoShape(s string) int {
	i := 0
	part := func(most int) bool {
		from := i
		for i < len(s) && i-from < most && isDigit(s[i]) {
			i++
		}
		return i > from
	}
	dash := func() bool {
		if i < len(s) && s[i] == '-' {
			i++
			return true
		}
		return false
	}
	if !part(4) || i != 4 || !dash() || !part(2) || !dash() || !part(2) {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[i:]); i < len(s) && nameRune(r) {
		return 0
	}
	return i
}

// pastedDate is the length of a date whose hyphens became dashes.
func pastedDate(s string) int {
	if len(s) < 5 || s[4] < utf8.RuneSelf {
		return 0
	}
	n := 0
	for _, r := range s {
		if likeASCII[r] != "-" && (r > '9' || r < '0') && r != '-' {
			break
		}
		n += utf8.RuneLen(r)
	}
	if _, ok := value.ParseDate(plainDashes(s[:n])); !ok {
		return 0
	}
	return n
}

// plainDashes writes every dash as a hyphen.
func plainDashes(raw string) string {
	return strings.Map(func(r rune) rune {
		if likeASCII[r] == "-" {
			return '-'
		}
		return r
	}, raw)
}

// dateOf is the day a date token names. It is false where there is none, or it is
// misspelt, which has been reported.
func dateOf(raw string) (value.Date, bool) { return value.ParseDate(plainDashes(raw)) }

// slashed is a date in an order or with marks of its own: 2026/01/31, 31/01/2026,
// 31-01-2026.
var slashed = regexp.MustCompile(`^(?:[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4})`)

// slashedDate is the length of a slashed date, 0 where there is none.
func slashedDate(s string) int {
	n := len(slashed.FindString(s))
	if r, _ := utf8.DecodeRuneInString(s[n:]); n < len(s) && (nameRune(r) || r == '/') {
		return 0
	}
	return n
}

// date ends a token with the shape of a date. Where there is no such day it is
// reported here, once.
func (x *scanner) date(start int) {
	raw := x.text[start:x.pos]
	if _, ok := value.ParseDate(raw); !ok {
		switch right := value.MeantDates(raw, x.lang == EN); {
		case len(right) > 0:
			at := source.Span{Start: start, End: x.pos}
			p := problem{code: diag.DateShape, at: at, args: []diag.Arg{diag.Plain(raw)}, fix: replaceFix(at, right[0])}
			for _, other := range right[1:] {
				p.others = append(p.others, replaceFix(at, other))
			}
			x.problems.add(p)
		case len(raw) == len("2026-01-01") && !strings.Contains(raw, "/"):
			x.report(diag.NoSuchDay, start, diag.Plain(raw))
		default:
			x.report(diag.DateShape, start, diag.Plain(raw))
		}
	}
	x.emit(kindDate, start)
}
