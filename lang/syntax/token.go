package syntax

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/source"
)

// kind is what a token is. Every keyword has a kind of its own, kindOf(k).
type kind int16

// The kinds of tokens that are not keywords.
const (
	kindBad      kind = iota + 1 // characters that begin nothing; already reported
	kindWord                     // a name, or a code that looks like one
	kindReserved                 // a word of expressions that is no keyword on its own: noen, ingen
	kindCode                     // 201B, E10.9: can only be a code
	kindNumber                   // 5, 0.8, 01
	kindDate                     // 2026-01-01; reported where there is no such day
	kindText                     // "…", «…», with its quotes
	kindPrefix                   // ZWWA*
	kindRow                      // a line that begins with a bar, without its comment
	kindComment                  // from # to the line's end
	kindEq
	kindNe
	kindLt
	kindLe
	kindGt
	kindGe
	kindPlus
	kindMinus
	kindTimes
	kindDivide
	kindPercent
	kindPoint
	kindRange // ..
	kindComma
	kindColon
	kindOpen
	kindClose
	kindOpenRow  // [
	kindCloseRow // ]
	kindQuestion

	kindKeyword // the first keyword's
)

func kindOf(k Keyword) kind { return kindKeyword + kind(k) }

// token is a stretch of the text. Its span is absolute.
type token struct {
	kind  kind
	first bool // nothing but blanks before it on its line
	span  source.Span
}

// keyword is the keyword the token is, NoKeyword where it is none.
func (k kind) keyword() Keyword {
	if k > kindKeyword {
		return Keyword(k - kindKeyword)
	}
	return NoKeyword
}

// phrase is a keyword of several words, without its first word.
type phrase struct {
	rest    []string
	keyword Keyword
}

// vocabulary is what the lexer needs to know of the words of one language.
type vocabulary struct {
	lang    Language
	single  map[string]Keyword
	phrases map[Keyword][]phrase // by the kind of the first word
	opening map[string][]phrase  // by the text of the first word, where that alone is no keyword
}

var vocabularies = [2]func() *vocabulary{
	NB: sync.OnceValue(func() *vocabulary { return newVocabulary(NB) }),
	EN: sync.OnceValue(func() *vocabulary { return newVocabulary(EN) }),
}

func newVocabulary(l Language) *vocabulary {
	v := &vocabulary{lang: l, single: map[string]Keyword{}, phrases: map[Keyword][]phrase{}, opening: map[string][]phrase{}}
	for _, alias := range []bool{false, true} {
		for k := NoKeyword + 1; k < keywords; k++ {
			word := k.In(l)
			if _, taken := v.single[word]; !taken && table[k].Alias == alias && !strings.ContainsAny(word, " /") {
				v.single[word] = k
			}
		}
	}
	for k := NoKeyword + 1; k < keywords; k++ {
		list := strings.Fields(k.In(l))
		if len(list) < 2 {
			continue
		}
		p := phrase{rest: list[1:], keyword: k}
		if first, ok := v.single[list[0]]; ok {
			v.phrases[first] = append(v.phrases[first], p)
		} else {
			v.opening[list[0]] = append(v.opening[list[0]], p)
		}
	}
	return v
}

// kind is the kind of a word in NFC.
func (v *vocabulary) kind(word string) kind {
	if k, ok := v.single[word]; ok {
		return kindOf(k)
	}
	if _, ok := v.opening[word]; ok && Reserved(word, v.lang) {
		return kindReserved
	}
	return kindWord
}

// canonical is a word as names are compared: in NFC.
func canonical(word string) string {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return norm.NFC.String(word)
		}
	}
	return word
}

func nameStart(r rune) bool { return unicode.IsLetter(r) }

func nameRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}
