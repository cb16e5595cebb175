package format

import (
	"unicode"

	"golang.org/x/text/width"
)

// columns is how many columns a text takes in an editor: none for marks that
// combine with the letter before and for invisible characters, two for the wide
// characters of East Asia, one for all else.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < unicode.MaxLatin1:
			n++
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
