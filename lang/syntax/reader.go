package syntax

import (
	"errors"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// reader reads one logical line with the grammar of its kind. Spans in it, and
// in what it makes, count from the declaration's start.
type reader struct {
	joiner
	lang     Language
	base     int     // where the declaration starts
	tokens   []token // of the line, phrases joined; absolute
	problems problems
	respelt  bool     // a token was found misspelt and is now what it was meant to be
	until    diag.Arg // what ends a part of a line; nil for the line's end
}

// grammar is a participle parser for one kind of line, built when the first such
// line is read.
type grammar[G any] struct {
	parser func() *participle.Parser[G]
	words  func() []Keyword // that stand in such a line
	parts  func() *part     // how it is put together
	// automaton says what may follow what.
	automaton func() *automaton
}

// lookahead is how far an optional part may go wrong and still be skipped: not
// at all. Every part begins with a word that no other begins with, so the first
// mistake is where the parser stopped.
const lookahead = 0

func newGrammar[G any]() *grammar[G] {
	g := &grammar[G]{}
	g.parser = sync.OnceValue(func() *participle.Parser[G] {
		return participle.MustBuild[G](participle.Lexer(definition{}), participle.UseLookahead(lookahead))
	})
	g.parts = sync.OnceValue(func() *part { return readParts(reflect.TypeFor[G]()) })
	g.automaton = sync.OnceValue(func() *automaton { return newAutomaton(g.parts()) })
	g.words = sync.OnceValue(func() []Keyword {
		var list []Keyword
		for _, m := range ebnfWord.FindAllStringSubmatch(g.parser().String(), -1) {
			for k := NoKeyword + 1; k < keywords; k++ {
				if strings.EqualFold(symbol(k), m[1]) {
					list = append(list, k)
				}
			}
		}
		return list
	})
	return g
}

// ebnfWord is a keyword in the form in which participle writes a grammar out.
var ebnfWord = regexp.MustCompile(`<([a-z]+)>`)

// read gives what the grammar makes of the line; where that is not all of it,
// it reports the first mistake and is false. What was read until then is in v.
// A keyword that is misspelt is reported, and the line is read again as it was
// meant.
func (g *grammar[G]) read(r *reader) (v *G, ok bool) {
	before := len(r.problems)
	for range len(r.tokens) {
		r.respelt = false
		if v, ok = g.readOnce(r); !r.respelt {
			break
		}
		r.problems = append(r.problems[:before], r.problems[len(r.problems)-1])
		before++
	}
	return v, ok
}

func (g *grammar[G]) readOnce(r *reader) (v *G, ok bool) {
	defer func() {
		if recover() != nil { // a trap of the library: one line is lost, and says so
			first := r.feed().list[0]
			r.problems.add(problem{code: diag.LineGoesOn, at: spanOf(&first), args: []diag.Arg{tokenTerm(&first)}})
			v, ok = new(G), false
		}
	}()
	tokens := r.feed()
	lex, err := lexer.Upgrade(tokens)
	if err == nil {
		v, err = g.parser().ParseFromLexer(lex, participle.AllowTrailing(true))
	}
	if err == nil && lex.Peek().EOF() {
		return v, true
	}
	at := lex.Peek()
	if err == nil {
		r.trailing(at, g.words())
		return v, true
	}
	var m *mistake
	var e *expectation
	var u *participle.UnexpectedTokenError
	switch {
	case errors.As(err, &m):
		r.problems.add(m.problem)
	case errors.As(err, &e):
		r.unexpected(&e.token, e.want, g.words())
	case errors.As(err, &u):
		r.unexpected(&u.Unexpected, nil, g.words())
	default:
		r.unexpected(at, nil, g.words())
	}
	return v, false
}

// unexpected reports a token that the line cannot have where it stands: as the
// misspelt keyword it may be, by what should have stood there, or by how such a
// line is written.
func (r *reader) unexpected(t *lexer.Token, want diag.Arg, words []Keyword) {
	if kind(t.Type) == kindBad || r.misspelt(t, words) {
		return // what begins nothing has been reported
	}
	p := problem{code: diag.WrongLine, at: spanOf(t), args: []diag.Arg{tokenTerm(t), nil}}
	if want != nil {
		p.code, p.args[1] = diag.Expected, want
	}
	r.problems.add(p)
}

// trailing reports what stands after the end of a line that was read.
func (r *reader) trailing(t *lexer.Token, words []Keyword) {
	if len(r.problems) > 0 || kind(t.Type) == kindBad || r.misspelt(t, words) {
		return
	}
	p := problem{code: diag.LineGoesOn, at: spanOf(t), args: []diag.Arg{tokenTerm(t)}}
	if r.until != nil {
		p = problem{code: diag.Expected, at: spanOf(t), args: []diag.Arg{tokenTerm(t), r.until}}
	}
	r.problems.add(p)
}

// misspelt reports a word that is nearly one of the keywords.
func (r *reader) misspelt(t *lexer.Token, words []Keyword) bool {
	if kind(t.Type) != kindWord && kind(t.Type).keyword() == NoKeyword || utf8.RuneCountInString(t.Value) < 3 {
		return false // a name of one letter is near to every short word
	}
	var list []string
	for _, k := range words {
		if w := k.In(r.lang); !strings.Contains(w, " ") {
			list = append(list, w)
		}
	}
	near, ok := diag.Near(t.Value, list)
	if !ok {
		return false
	}
	r.problems.add(misspeltProblem(spanOf(t), t.Value, near))
	for i := range r.tokens {
		if r.tokens[i].span == spanOf(t).Shift(r.base) {
			r.tokens[i].kind = kindOf(r.words.single[near])
			r.respelt = true
		}
	}
	return true
}

func misspeltProblem(at source.Span, word, near string) problem {
	return problem{code: diag.MisspeltWord, at: at, args: []diag.Arg{diag.Plain(shown(word)), diag.Plain(near)}, fix: replaceFix(at, near)}
}

// read says whether all of a part was read: participle keeps what it has of one
// in which it failed, but not where it ends.
func (p placed) read() bool { return p.EndPos.Filename != "" }

// span is the place of a part of the line.
func (r *reader) span(p placed) source.Span {
	end := p.Pos.Offset
	if n := min(p.EndPos.Line, len(r.tokens)); n > 0 {
		end = max(end, r.tokens[n-1].span.End-r.base)
	}
	return source.Span{Start: p.Pos.Offset, End: end}
}

// whole is the place of the line.
func (r *reader) whole() source.Span {
	return line{tokens: r.tokens}.span().Shift(-r.base)
}
