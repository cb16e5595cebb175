package ide

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clients filter what they are given by what was typed: some by its beginning,
// some by letters in order. So that something that can be found by a word of its
// title, or without its accents, is not thrown away, what they compare begins
// with what was typed.

// matched is the text by which a client finds an item, and whether what was
// typed is the beginning of its name or of a word it can be found by.
func matched(typed, label string, words []string) (filter string, found bool) {
	all := label
	for _, w := range words {
		if w != "" {
			all += " " + w
		}
	}
	if typed == "" || strings.HasPrefix(label, typed) {
		return all, true
	}
	for i, text := range append([]string{label}, words...) {
		for at := range wordStarts(text) {
			if n, ok := begins(text[at:], typed); ok {
				return typed + text[at+n:] + " " + all, true
			}
			if i == 0 {
				break // the middle of a name is no word of it
			}
		}
	}
	return all, false
}

// wordStarts are the offsets at which the words of a text begin.
func wordStarts(text string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		inside := false
		for i, r := range text {
			letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
			if letter && !inside && !yield(i) {
				return
			}
			inside = letter
		}
	}
}

// begins says whether a text begins with what was typed, whatever the letters'
// case and accents, and how much of the text that is.
func begins(text, typed string) (int, bool) {
	for _, fold := range []func(rune) string{oneLetter, twoLetters} {
		want := folded(typed, fold)
		got := ""
		for i, r := range text {
			if len(got) >= len(want) {
				return i, got == want
			}
			if !unicode.IsMark(r) {
				got += fold(unicode.ToLower(r))
			}
			if !strings.HasPrefix(want, got) {
				break
			}
		}
		if got == want {
			return len(text), true
		}
	}
	return 0, false
}

func folded(s string, fold func(rune) string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		if !unicode.IsMark(r) {
			b.WriteString(fold(unicode.ToLower(r)))
		}
	}
	return b.String()
}

// oneLetter writes a letter without its accent: ø as o.
func oneLetter(r rune) string {
	switch r {
	case 'æ':
		return "ae"
	case 'ø':
		return "o"
	}
	if r < utf8.RuneSelf {
		return string(r)
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	return string(base)
}

// twoLetters writes the Norwegian letters as people do who lack the keys: ø as oe.
func twoLetters(r rune) string {
	switch r {
	case 'æ':
		return "ae"
	case 'ø':
		return "oe"
	case 'å':
		return "aa"
	}
	return oneLetter(r)
}
