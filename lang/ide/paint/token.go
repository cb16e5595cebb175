package paint

import "ppolang/lang/source"

// Token is a stretch of a file with its colour. It lies on one line.
type Token struct {
	Span  source.Span // absolute
	Kind  TokenKind
	Marks TokenMarks

	whole bool // nothing of it is shown where something else covers a part of it
}

// TokenKind is what a stretch is.
type TokenKind uint8

// The kinds of tokens that are not names.
const (
	NoToken TokenKind = iota // claims its place, and is not shown
	KeywordToken
	CommentToken
	StringToken
	NumberToken
	OperatorToken
	PatternToken
	FunctionToken
	NameToken // + Kind: a name, by what it stands for
)

// TokenMarks say more of a token.
type TokenMarks uint8

// The marks.
const (
	Declares TokenMarks = 1 << iota
	Documents
	Retires  // of an earlier year
	Writes   // is given a value
	Constant // a dated value, which the record does not change
	OfTheLanguage
)
