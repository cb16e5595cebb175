package draft

import (
	"strconv"
	"strings"

	"ppolang/lang/syntax"
)

// ranges are columns as a line names them: those whose headings differ in one number
// that rises are one range.
func ranges(headings []string) []*syntax.MapColumn {
	var list []*syntax.MapColumn
	for i := 0; i < len(headings); {
		n := 1
		for i+n < len(headings) && Follows(headings[i], headings[i+n-1], headings[i+n]) {
			n++
		}
		c := &syntax.MapColumn{From: &syntax.Text{Value: headings[i]}}
		if n > 1 {
			c.To = &syntax.Text{Value: headings[i+n-1]}
		}
		list = append(list, c)
		i += n
	}
	return list
}

// Follows says whether a heading follows another in a range that begins so: all are one
// text but for a number, the same one in each.
func Follows(first, before, this string) bool {
	for at := 0; at < len(first); at++ {
		if !isDigit(first[at]) || at > 0 && isDigit(first[at-1]) {
			continue
		}
		a, restA := leading(first[at:])
		b, restB := numberIn(before, first[:at])
		c, restC := numberIn(this, first[:at])
		if restA == restB && restB == restC && a <= b && c == b+1 {
			return true
		}
	}
	return false
}

// numberIn is the number that stands behind a text, and what stands behind that; -1
// where there is none.
func numberIn(s, before string) (int, string) {
	rest, is := strings.CutPrefix(s, before)
	if !is || rest == "" || !isDigit(rest[0]) {
		return -1, ""
	}
	return leading(rest)
}

func leading(s string) (int, string) {
	rest := strings.TrimLeft(s, "0123456789")
	n, err := strconv.Atoi(s[:len(s)-len(rest)])
	if err != nil {
		return -1, ""
	}
	return n, rest
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
