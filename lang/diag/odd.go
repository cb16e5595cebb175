package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// LookAlike is the Latin letter that a letter of another script is read as, 0 where
// there is none.
func LookAlike(r rune) rune { return lookAlikes[r] }

var lookAlikes = func() map[rune]rune {
	m := map[rune]rune{}
	from := []rune("аАеЕоОрРсСхХуУіІјЈѕЅВКМНТαοΟνΑΒΕΖΗΙΚΜΝΡΤΥΧρ")
	to := []rune("aAeEoOpPcCxXyYiIjJsSBKMHTaoOvABEZHIKMNPTYXp")
	for i, r := range from {
		m[r] = to[i]
	}
	return m
}()

// CharName names a character that people cannot see or tell apart.
func CharName(r rune) Arg {
	if n, ok := charNames[r]; ok {
		return n
	}
	if !unicode.IsControl(r) && unicode.IsPrint(r) && r != utf8.RuneError {
		return Plain(fmt.Sprintf("`%c`", r))
	}
	return Plain(fmt.Sprintf("U+%04X", r))
}

var charNames = map[rune]Term{
	'\u00A0': {NB: "et hardt mellomrom", EN: "a no-break space"},
	'\u202F': {NB: "et smalt hardt mellomrom", EN: "a narrow no-break space"},
	'\u200B': {NB: "et usynlig mellomrom", EN: "a zero-width space"},
	'\u200C': {NB: "en usynlig skilletegnkode", EN: "a zero-width non-joiner"},
	'\u200D': {NB: "en usynlig bindekode", EN: "a zero-width joiner"},
	'\u2060': {NB: "en usynlig ordbinder", EN: "a word joiner"},
	'\uFEFF': {NB: "et byterekkefølgemerke", EN: "a byte order mark"},
	'\u00AD': {NB: "en myk bindestrek", EN: "a soft hyphen"},
	'–':      {NB: "tankestreken `–`", EN: "the en dash `–`"},
	'—':      {NB: "den lange tankestreken `—`", EN: "the em dash `—`"},
	'−':      {NB: "minustegnet `−`", EN: "the minus sign `−`"},
	'‑':      {NB: "den harde bindestreken `‑`", EN: "the no-break hyphen `‑`"},
	'“':      {NB: "anførselstegnet `“`", EN: "the quotation mark `“`"},
	'”':      {NB: "anførselstegnet `”`", EN: "the quotation mark `”`"},
	'„':      {NB: "anførselstegnet `„`", EN: "the quotation mark `„`"},
	'‘':      {NB: "anførselstegnet `‘`", EN: "the quotation mark `‘`"},
	'’':      {NB: "anførselstegnet `’`", EN: "the quotation mark `’`"},
	'\'':     {NB: "anførselstegnet `'`", EN: "the quotation mark `'`"},
	'\u202E': {NB: "et tegn som snur skriveretningen (U+202E)", EN: "a right-to-left override (U+202E)"},
}

// mostOdd is how many characters one message names.
const mostOdd = 3

// Odd names the characters of a text that nobody sees, or that are not what they
// look like, by their numbers; empty where it has none.
func Odd(text string) Term {
	var nb, en []string
	seen := map[rune]bool{}
	for _, r := range text {
		if r < utf8.RuneSelf || seen[r] || len(nb) == mostOdd {
			continue
		}
		seen[r] = true
		name, known := charNames[r]
		switch latin, wide := lookAlikes[r], r-'！'; {
		case latin != 0:
			name = Term{NB: fmt.Sprintf("ser ut som %c", latin), EN: fmt.Sprintf("looks like %c", latin)}
		case wide >= 0 && wide <= '～'-'！':
			name = Term{NB: fmt.Sprintf("en bred %c", '!'+wide), EN: fmt.Sprintf("a wide %c", '!'+wide)}
		case known:
		case unicode.Is(unicode.Cf, r):
			name = Term{NB: "usynlig", EN: "cannot be seen"}
		case unicode.IsSpace(r):
			name = Term{NB: "et uvanlig mellomrom", EN: "an unusual blank"}
		default:
			continue
		}
		nb = append(nb, fmt.Sprintf("U+%04X (%s)", r, name.NB))
		en = append(en, fmt.Sprintf("U+%04X (%s)", r, name.EN))
	}
	return Term{NB: strings.Join(nb, ", "), EN: strings.Join(en, ", ")}
}
