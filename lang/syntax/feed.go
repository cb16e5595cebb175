package syntax

import (
	"errors"
	"io"
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
)

// feed gives participle the tokens of a line. What a token is goes by its type,
// where it starts by its offset, its number by the line of its position, and its
// language by the file name: that is all the leaves need.
type feed struct {
	list []lexer.Token
	next int
}

func (r *reader) feed() *feed {
	tokens := r.tokens[:readable(r.tokens)]
	list := make([]lexer.Token, 0, len(tokens)+1)
	for i, t := range tokens {
		pos := lexer.Position{Filename: r.lang.String(), Offset: t.span.Start - r.base, Line: i}
		list = append(list, lexer.Token{Type: lexer.TokenType(t.kind), Value: r.slice(t), Pos: pos})
	}
	end := lexer.Position{Filename: r.lang.String(), Offset: r.tokens[len(r.tokens)-1].span.End - r.base, Line: len(r.tokens)}
	return &feed{list: append(list, lexer.EOFToken(end))}
}

// readable is how many tokens of a line can be read before they nest too deep.
// What comes after that is skipped in any case: a hostile line of a million
// parentheses need not be copied for that.
func readable(tokens []token) int {
	depth, run := 0, 0
	for i, t := range tokens {
		switch {
		case t.kind == kindOpen:
			depth++
		case t.kind == kindClose:
			depth--
		case nests[t.kind]:
			run++
		default:
			run = 0
		}
		if depth > diag.MaxNesting+1 || run > diag.MaxNesting+1 {
			return i + 1
		}
	}
	return len(tokens)
}

// nests are the tokens that nest what follows without a parenthesis.
var nests = func() map[kind]bool {
	m := set(kindMinus, kindOf(KwNot), kindOf(KwSurely), kindOf(KwPossibly), kindOf(KwCountDistinct))
	for _, k := range Words(ClassFold) {
		m[kindOf(k)] = true
	}
	return m
}()

// Next gives the next token, at the end again and again the last.
func (f *feed) Next() (lexer.Token, error) {
	t := f.list[f.next]
	f.next = min(f.next+1, len(f.list)-1)
	return t, nil
}

// definition tells participle the names of the keywords: in a grammar a keyword
// stands by its English name without blanks, PointsTo.
type definition struct{}

// Symbols are the names that grammars use.
func (definition) Symbols() map[string]lexer.TokenType { return symbols() }

// Lex is never needed: lines are lexed before their kind is known.
func (definition) Lex(string, io.Reader) (lexer.Lexer, error) {
	return nil, errors.ErrUnsupported
}

var symbols = sync.OnceValue(func() map[string]lexer.TokenType {
	m := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for k := keywords - 1; k > NoKeyword; k-- {
		if lexed(k, EN) == k || strings.ContainsAny(k.In(EN), " /") {
			m[symbol(k)] = lexer.TokenType(kindOf(k))
		}
	}
	return m
})

func symbol(k Keyword) string {
	var b strings.Builder
	for _, part := range strings.FieldsFunc(k.In(EN), func(r rune) bool { return r == ' ' || r == '/' || r == '_' }) {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}
