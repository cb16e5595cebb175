package complete

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

// matcher compares with what was typed.
type matcher struct {
	typed string
	one   string // folded, with one letter for each
	two   string // folded as people write who lack the keys: ø as oe
}

func newMatcher(typed string) *matcher {
	return &matcher{typed, folded(typed, oneLetter), folded(typed, twoLetters)}
}

// match is the text by which a client finds an item, and whether what was typed
// is the beginning of its name or of a word it can be found by.
func (m *matcher) match(label string, words []string) (filter string, found bool) {
	if m.typed == "" || strings.HasPrefix(label, m.typed) {
		return together(label, words), true
	}
	if n, ok := m.begins(label); ok {
		return m.typed + label[n:] + " " + together(label, words), true
	}
	for _, text := range words {
		if at, n := m.within(text); at >= 0 {
			return m.typed + text[at+n:] + " " + together(label, words), true
		}
	}
	return "", false
}

// within finds the first word of a text that begins with what was typed: where it
// is, or -1, and how much of it that is. Tens of thousands of titles are gone
// through, so most words are passed over by their first byte.
func (m *matcher) within(text string) (at, n int) {
	if m.one == "" {
		return -1, 0
	}
	inside := false
	for i := 0; i < len(text); i++ {
		b := text[i]
		letter := b >= utf8.RuneSelf || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
		if letter && !inside && (b >= utf8.RuneSelf || b|0x20 == m.one[0]|0x20) {
			if n, ok := m.begins(text[i:]); ok {
				return i, n
			}
		}
		inside = letter
	}
	return -1, 0
}

// together is a name and the words it can be found by.
func together(label string, words []string) string {
	for _, w := range words {
		if w != "" {
			label += " " + w
		}
	}
	return label
}

// begins says whether a text begins with what was typed, whatever the letters'
// case and accents, and how much of the text that is.
func (m *matcher) begins(text string) (int, bool) {
	if n, ok := prefixLen(text, m.one, oneLetter); ok {
		return n, true
	}
	return prefixLen(text, m.two, twoLetters)
}

// prefixLen is the length of the stretch at the start of a text that is want when
// it is folded.
func prefixLen(text, want string, fold func(rune) string) (int, bool) {
	for i, r := range text {
		if unicode.IsMark(r) {
			continue
		}
		if want == "" {
			return i, true
		}
		rest, ok := strings.CutPrefix(want, fold(unicode.ToLower(r)))
		if !ok {
			return 0, false
		}
		want = rest
	}
	return len(text), want == ""
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
