package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cut cuts what is longer than a message prints of one thing. It ends before a blank, and in a letter, so that no part of
// a number is left that would have been masked as a whole.
func Cut(text string) string {
	if len(text) <= MaxPrinted || utf8.RuneCountInString(text) <= MaxPrinted {
		return text
	}
	end, n := 0, 0
	for end = range text {
		if n == MaxPrinted {
			break
		}
		n++
	}
	head := text[:end]
	if blank := strings.LastIndexFunc(head, unicode.IsSpace); blank > end/2 {
		head = strings.TrimRightFunc(head[:blank], func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	}
	if last, _ := utf8.DecodeLastRuneInString(head); unicode.IsDigit(last) && !strings.HasPrefix(text[len(head):], ",") {
		head = strings.TrimRightFunc(head, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	return head + " …"
}
