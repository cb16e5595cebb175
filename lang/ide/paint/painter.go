package paint

import (
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// painter collects tokens in layers: each shows where those above it do not.
type painter struct {
	v      *ide.View
	text   string
	newest value.Date
	old    map[syntax.Decl]*model.Rule

	names, tree, inner, plain []Token
}

// lexemes adds what the words of a stretch are by themselves.
func (p *painter) lexemes(list *[]Token, lexemes []syntax.Lexeme) {
	for _, l := range lexemes {
		t := Token{Span: l.Span, whole: true}
		text := p.text[l.Span.Start:l.Span.End]
		switch l.Kind {
		case syntax.WordLexeme:
			if l.Keyword != syntax.NoKeyword {
				t.Kind = KeywordToken
			}
		case syntax.CodeLexeme:
			t.Kind = NameToken + TokenKind(ide.CodeKind)
		case syntax.NumberLexeme, syntax.DateLexeme:
			t.Kind = NumberToken
		case syntax.TextLexeme:
			t.Kind = StringToken
		case syntax.MarkLexeme:
			if strings.ContainsAny(text, "=<>≠≤≥!+-*/") {
				t.Kind = OperatorToken
			}
		}
		if t.Kind != NoToken && !strings.ContainsAny(text, "\r\n") {
			*list = append(*list, t)
		}
	}
}
