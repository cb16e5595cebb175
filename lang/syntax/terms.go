package syntax

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
)

// What can be expected, in people's words.
var (
	nameTerm        = diag.Term{NB: "et navn", EN: "a name"}
	fieldTerm       = diag.Term{NB: "navnet på et felt", EN: "the name of a field"}
	valueTerm       = diag.Term{NB: "en verdi", EN: "a value"}
	codeTerm        = diag.Term{NB: "en kode", EN: "a code"}
	textTerm        = diag.Term{NB: `en tekst i anførselstegn`, EN: `a text in quotation marks`}
	messageTerm     = diag.Term{NB: `meldingen i anførselstegn`, EN: `the message in quotation marks`}
	dateTerm        = diag.Term{NB: "en dato (`2026-01-01` eller `01.01.2026`)", EN: "a date (`2026-01-01` or `01.01.2026`)"}
	rowTerm         = diag.Term{NB: "nummeret på en rad", EN: "the number of a row"}
	keyTerm         = diag.Term{NB: "nøkkelen til en post", EN: "the key of a record"}
	typeTerm        = diag.Term{NB: "en type", EN: "a type"}
	criteriaTerm    = diag.Term{NB: "navnet på kriterier", EN: "the name of criteria"}
	collectionTerm  = diag.Term{NB: "navnet på en samling", EN: "the name of a collection"}
	groupTerm       = diag.Term{NB: "navnet på en gruppe", EN: "the name of a group"}
	barTerm         = diag.Term{NB: "`|`", EN: "`|`"}
	braceTerm       = diag.Term{NB: "`}`", EN: "`}`"}
	pointTerm       = diag.Term{NB: "`.`", EN: "`.`"}
	closeTerm       = diag.Term{NB: "`)`", EN: "`)`"}
	openedTerm      = diag.Term{NB: "parentesen åpnes her", EN: "the parenthesis opens here"}
	placeholderTerm = diag.Term{NB: "et uttrykk", EN: "an expression"}
	expectedTerm    = diag.Term{NB: "det som skal komme, eller `ingen funn`", EN: "what is to come, or `no findings`"}
	dashTerm        = diag.Term{NB: "en verdi, eller `-` for alle", EN: "a value, or `-` for any"}
	lineEndTerm     = diag.Term{NB: "linjens slutt", EN: "the line's end"}
)

// keywordTerm is a keyword as the file around the token writes it.
func keywordTerm(k Keyword, t *lexer.Token) diag.Arg {
	return diag.Plain("`" + k.In(language(t)) + "`")
}

// maxShown bounds how much of the text a message repeats.
const maxShown = 40

// shown is a stretch of the file as messages repeat it.
func shown(text string) string {
	if utf8.RuneCountInString(text) > maxShown {
		text = string([]rune(text)[:maxShown]) + "…"
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}

// tokenTerm says what a token is.
func tokenTerm(t *lexer.Token) diag.Arg {
	k := kind(t.Type)
	text := "`" + shown(t.Value) + "`"
	switch {
	case t.EOF():
		return lineEndTerm
	case k == kindText:
		return diag.Term{NB: "en tekst", EN: "a text"}
	case isReserved(k):
		return diag.Term{NB: "nøkkelordet " + text, EN: "the keyword " + text}
	}
	return diag.Plain(text)
}

// language is the vocabulary of a token. Tokens carry it where participle keeps
// a file name, which it only repeats: that is how leaves get to know it.
func language(t *lexer.Token) Language {
	if t.Pos.Filename == EN.String() {
		return EN
	}
	return NB
}

// reservedKeywords are the words of expressions, in either vocabulary.
var reservedKeywords = sync.OnceValue(func() *[keywords]bool {
	var list [keywords]bool
	for l := NB; l <= EN; l++ {
		for word := range reserved[l]() {
			list[vocabularies[l]().single[word]] = true
		}
	}
	list[NoKeyword] = false
	return &list
})

func isReserved(k kind) bool { return k == kindReserved || reservedKeywords()[k.keyword()] }

// isName says whether a token can be a name: a word, or a keyword of one word
// that stands where it does not work as one.
func isName(t *lexer.Token) bool {
	k := kind(t.Type)
	return k == kindWord || k > kindKeyword && !isReserved(k) && !strings.ContainsAny(t.Value, " \t/")
}
