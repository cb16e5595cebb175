package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// message cuts a text into what is said and what is filled in. {{, }} and \| are
// the characters themselves.
func (r *reader) message(t lexer.Token) *Message {
	body, guille := unquote(t.Value)
	_, quote := utf8.DecodeRuneInString(t.Value)
	m := &Message{At: At{spanOf(&t)}, Guille: guille}
	from := t.Pos.Offset + quote
	var literal strings.Builder
	start := 0
	flush := func(end int) {
		if literal.Len() > 0 {
			m.Parts = append(m.Parts, &Part{At: At{source.Span{Start: from + start, End: from + end}}, Literal: literal.String()})
			literal.Reset()
		}
	}
	for i := 0; i < len(body); {
		two := body[i:min(i+2, len(body))]
		switch {
		case two == "{{" || two == "}}" || two == `\|`:
			literal.WriteByte(two[1])
			i += 2
		case body[i] == '{':
			flush(i)
			end := strings.IndexAny(body[i+1:], "{}")
			if end < 0 || body[i+1+end] == '{' {
				r.problems.add(problem{code: diag.UnclosedPlaceholder, at: source.Span{Start: from + i, End: from + i + 1}})
				i++
				start = i
				continue
			}
			end += i + 1
			m.Parts = append(m.Parts, r.hole(source.Span{Start: from + i, End: from + end + 1}))
			i = end + 1
			start = i
		case body[i] == '}':
			at := source.Span{Start: from + i, End: from + i + 1}
			r.problems.add(problem{code: diag.LoneBrace, at: at, fix: replaceFix(at, "}}")})
			i++
		default:
			literal.WriteByte(body[i])
			i++
		}
	}
	flush(len(body))
	return m
}

// hole reads a placeholder; its span holds the braces.
func (r *reader) hole(at source.Span) *Part {
	p := &Part{At: At{at}, Hole: ExprHole}
	in := source.Span{Start: at.Start + 1, End: at.End - 1}
	words := strings.Fields(strings.Replace(r.text[in.Start+r.base:in.End+r.base], ".", " . ", 1))
	switch {
	case len(words) == 0:
		r.problems.add(problem{code: diag.EmptyPlaceholder, at: at})
		p.Expr = &BadExpr{exprNode{At{in}}}
		return p
	case len(words) == 1 && canonical(words[0]) == KwRequired.In(r.lang):
		p.Hole = RequiredHole
		return p
	}
	x := r.inside(in, placeholderTerm, braceTerm)
	if member, ok := x.(*MemberExpr); ok {
		if of, ok := member.X.(*NameExpr); ok {
			kinds := map[string]Hole{KwMissing.In(r.lang): MissingHole, KwUnknownTitles.In(r.lang): UnknownHole}
			if hole, ok := kinds[member.Field.Text]; ok {
				p.Hole, p.Name = hole, &Name{of.At, of.Text}
				return p
			}
		}
	}
	p.Expr = x
	return p
}

// inside reads an expression that lies within one token of the line: want is
// what it is, until what stands after it.
func (r *reader) inside(at source.Span, want, until diag.Arg) Expr {
	q := r.within(at)
	q.until = until
	if len(q.tokens) == 0 {
		r.problems.shift(q.problems, 0)
		r.problems.add(problem{code: diag.Expected, at: at, args: []diag.Arg{lineEndTerm, want}})
		return &BadExpr{exprNode{At{at}}}
	}
	lex, _ := lexer.Upgrade(q.feed())
	c := climber{lex: lex}
	x := c.expr()
	q.problems.shift(c.problems, 0)
	if t := lex.Peek(); !t.EOF() {
		q.trailing(t, nil)
	}
	r.problems.shift(q.problems, 0)
	return x
}

// within makes the reader of a part of the line that lies within one token.
func (r *reader) within(at source.Span) *reader {
	tokens, problems := lexInside(r.text, at.Shift(r.base), r.lang)
	q := &reader{joiner: r.joiner, lang: r.lang, base: r.base}
	q.tokens = q.join(tokens)
	q.problems.shift(problems, -r.base)
	return q
}
