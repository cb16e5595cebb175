package value

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What people write in records, in the cells of examples and in data files, is
// read here, so that the checker and the readers agree to the letter. No text is
// trimmed but by Trim, and none guessed at: what is not known is refused.

// ParseBool reads yes and no as data files write them, in both languages and
// any letter case: ja nei j n, yes no y, true false, 1 0.
func ParseBool(s string) (yes, ok bool) {
	switch strings.ToLower(s) {
	case "ja", "j", "yes", "y", "true", "1":
		return true, true
	case "nei", "n", "no", "false", "0":
		return false, true
	}
	return false, false
}

// ParseDecimal reads a number with a decimal point or a decimal comma.
func ParseDecimal(s string) (Number, bool) { return ParseNumber(s, ',') }

// ParseInteger reads a whole number; 5.0 is one, 5.5 is not.
func ParseInteger(s string) (Number, bool) {
	n, ok := ParseDecimal(s)
	return n, ok && n.IsInt()
}

// ParsePercent reads 80, 80 % and 80% and gives the fraction, 0.8. A bare
// number counts percent: 0.8 is 0.8 %.
func ParsePercent(s string) (Number, bool) {
	s = strings.TrimRightFunc(strings.TrimSuffix(s, "%"), unicode.IsSpace)
	n, ok := ParseDecimal(s)
	if !ok {
		return Number{}, false
	}
	return n.Percent(), true
}

// Percent is x hundredths: the fraction that x percent is.
func (x Number) Percent() Number {
	q, _ := x.Quo(Int(100))
	return q
}

// SplitCodes parts a list of codes at commas and blanks. A blank text has none.
func SplitCodes(s string) []string {
	list := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	trimmed := list[:0]
	for _, code := range list {
		if code = strings.TrimFunc(code, Blank); code != "" {
			trimmed = append(trimmed, code)
		}
	}
	return trimmed
}

// Blank says whether a character round a value does not count: blanks, and those
// that nobody sees, as they come with what is copied from a mail or a page.
func Blank(r rune) bool { return unicode.IsSpace(r) || r >= '\u00ad' && unicode.Is(unicode.Cf, r) }

// Trim is a text without the blanks round it.
func Trim(text []byte) []byte {
	if n := len(text); n > 0 && text[0] > ' ' && text[0] < utf8.RuneSelf && text[n-1] > ' ' && text[n-1] < utf8.RuneSelf {
		return text // there is nothing to trim
	}
	return bytes.TrimFunc(text, Blank)
}
