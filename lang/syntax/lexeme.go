package syntax

import "ppolang/lang/source"

// Lexeme is a token as editors see it: what the words of a line are, also where
// the line as a whole could not be read.
type Lexeme struct {
	Span    source.Span
	Kind    LexemeKind
	Keyword Keyword // of a WordLexeme that is a keyword; the place says whether it works as one
}

// LexemeKind is what sort of token a lexeme is.
type LexemeKind uint8

// The kinds of lexemes.
const (
	WordLexeme    LexemeKind = iota // a name, a code that looks like one, a keyword of one word or more
	CodeLexeme                      // 201B, E10.9, ZWWA*
	NumberLexeme                    // 5, 0.8, 01
	DateLexeme                      // 2026-01-01
	TextLexeme                      // "…", «…»
	RowLexeme                       // a line that begins with a bar
	CommentLexeme                   // from # to the line's end
	MarkLexeme                      // everything else: = ( , + …
)

var lexemeKinds = map[kind]LexemeKind{
	kindWord: WordLexeme, kindReserved: WordLexeme, kindCode: CodeLexeme, kindPrefix: CodeLexeme, kindNumber: NumberLexeme,
	kindDate: DateLexeme, kindText: TextLexeme, kindRow: RowLexeme, kindComment: CommentLexeme,
}

// Lexemes reads a stretch of a text that holds a logical line, or several lines.
func Lexemes(text string, part source.Span, l Language) []Lexeme {
	x := scanner{text: text, pos: part.Start, end: part.End, words: vocabularies[l](), lang: l, blank: true}
	x.run()
	return lexemes(text, x.tokens, l)
}

// LexemesInside reads a stretch that lies within one token: a cell of a table, a
// placeholder of a message.
func LexemesInside(text string, part source.Span, l Language) []Lexeme {
	tokens, _ := lexInside(text, part, l)
	return lexemes(text, tokens, l)
}

func lexemes(text string, tokens []token, l Language) []Lexeme {
	join := joiner{text: text, words: vocabularies[l]()}
	list := make([]Lexeme, 0, len(tokens))
	for _, t := range join.join(tokens) {
		one := Lexeme{Span: t.span, Kind: MarkLexeme, Keyword: t.kind.keyword()}
		if k, ok := lexemeKinds[t.kind]; ok {
			one.Kind = k
		} else if one.Keyword != NoKeyword {
			one.Kind = WordLexeme
		}
		list = append(list, one)
	}
	return list
}

// BuiltinWord is the keyword that names a built-in finding, NoKeyword where the
// name is none; either vocabulary's name will do.
func BuiltinWord(name string) Keyword {
	if b := BuiltinNamed(name); b != NoBuiltin {
		return b.Keyword()
	}
	return NoKeyword
}
