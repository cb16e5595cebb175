package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hidden stands for what is not shown: a number that has the shape of a national
// identity number, and a sensitive value.
const Hidden = "***********"

// shapes are how people write the eleven digits of an identity number: the
// lengths of the groups, which blanks and hyphens part. The first six may stand as
// a day, a month and a year.
var shapes = [][]int{{11}, {6, 5}, {6, 3, 2}, {2, 2, 2, 5}, {2, 2, 2, 3, 2}}

// mostParting is how many blanks and hyphens may part two groups.
const mostParting = 3

// Mask hides every run of exactly eleven digits, also one in the usual groups. It
// goes by shape and not by check digits: the numbers of help systems, of tests and
// those to come have others, and mistyped ones are as sensitive.
//
// It is for every text that people or programs read of a record, a path or a rule
// file. Only a key in the place of a key is printed as it is: without it nobody
// finds the record.
func Mask(s string) string {
	if !elevenDigits(s) {
		return s
	}
	var b strings.Builder
	done := 0 // how much of s is in b
	for i := 0; i < len(s); {
		first := groupAt(s, i)
		if first.digits == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		end := first.end
		if n := identityAt(s, first); n > 0 {
			b.WriteString(s[done:i])
			b.WriteString(Hidden)
			done, end = n, n
		}
		i = end
	}
	b.WriteString(s[done:])
	return b.String()
}

// elevenDigits says whether a text has so many digits at all: most have not.
func elevenDigits(s string) bool {
	n := 0
	for _, r := range s {
		if digit(r) {
			n++
		}
	}
	return n >= 11
}

// identityAt is where the identity number ends that begins with a group of
// digits, 0 where none does.
func identityAt(s string, first group) int {
	for _, shape := range shapes {
		g, last := first, len(shape)-1
		for i, want := range shape {
			if g.digits != want {
				break
			}
			if i == last {
				return g.end
			}
			g = groupAt(s, afterParting(s, g.end))
		}
	}
	return 0
}

// group is a run of digits.
type group struct{ digits, end int }

// groupAt is the run of digits that stands at a place. Characters without a width,
// such as a soft hyphen or what is drawn over a digit, are no end of it.
func groupAt(s string, at int) group {
	g := group{end: at}
	for i := at; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case digit(r):
			g.digits, g.end = g.digits+1, i
		case g.digits == 0 || !widthless(r):
			return g
		}
	}
	return g
}

// afterParting is the place behind what parts two groups.
func afterParting(s string, at int) int {
	for seen := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case widthless(r):
		case parting(r) && seen < mostParting:
			seen++
		default:
			return at
		}
		at += size
	}
	return at
}

func digit(r rune) bool {
	return '0' <= r && r <= '9' || r >= utf8.RuneSelf && unicode.IsDigit(r)
}

func widthless(r rune) bool {
	return r >= utf8.RuneSelf && unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me)
}

// parting says whether a character parts groups of digits: a blank or line end, a
// hyphen, dash or minus sign of any width, what stands for them in file names and
// dates.
func parting(r rune) bool {
	switch r {
	case '.', '/', '_', '\u02d7', '\u2043', '\u207b', '\u208b', '\u2212', '\u2796', '\u2800', '\u3164', '\uffa0':
		return true
	}
	return unicode.IsSpace(r) || unicode.In(r, unicode.Z, unicode.Pd)
}
