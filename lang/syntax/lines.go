package syntax

import (
	"strings"

	"ppolang/lang/source"
)

// line is a logical line: a line of the text with those that continue it.
type line struct {
	tokens []token // comments taken out, phrases not yet joined; not empty
	start  Keyword // the keyword it begins with, NoKeyword where it begins with none
}

func (l line) span() source.Span {
	return source.Span{Start: l.tokens[0].span.Start, End: l.tokens[len(l.tokens)-1].span.End}
}

// declarationWords begin declarations, in the order of the tree.
var declarationWords = Words(ClassDeclaration)

var isDeclaration = set(declarationWords...)

// isClause are the words that begin a line in some declaration.
var isClause = func() map[Keyword]bool {
	m := map[Keyword]bool{}
	for k := NoKeyword + 1; k < keywords; k++ {
		if len(table[k].Lines) > 0 {
			m[k] = true
		}
	}
	return m
}()

// lines puts the tokens together to logical lines and takes the comments out.
//
// A line is continued when it ends in a comma, an operator or an open
// parenthesis, or when the next begins with `og`, `eller` or `)`. But a line
// that begins with a declaration or clause word is never part of the one before
// it, so that a mistake reaches no further than its own line.
func (p *parser) lines(tokens []token) (lines []line, comments []token) {
	var current []token
	flush := func() {
		if len(current) > 0 {
			lines = append(lines, line{current, p.startWord(current)})
		}
		current = nil
	}
	rest := tokens
	for len(rest) > 0 {
		if rest[0].kind == kindComment {
			comments = append(comments, rest[0])
			rest = rest[1:]
			continue
		}
		n := 1
		for n < len(rest) && !rest[n].first && rest[n].kind != kindComment {
			n++
		}
		if len(current) > 0 && !p.continues(current, rest[:n]) {
			flush()
		}
		if current == nil {
			current = rest[:n:n]
		} else {
			current = append(current, rest[:n]...)
		}
		rest = rest[n:]
	}
	flush()
	p.openRows(lines)
	return lines, comments
}

// openRows makes rows of the lines that end like one and stand next to one: what
// they lack is the first bar.
func (p *parser) openRows(lines []line) {
	for i, l := range lines {
		if last := l.tokens[len(l.tokens)-1]; last.kind != kindBad || p.slice(last) != "|" {
			continue
		}
		if i > 0 && lines[i-1].isRow() || i+1 < len(lines) && lines[i+1].isRow() {
			lines[i] = line{tokens: []token{{kind: kindRow, span: l.span(), first: true}}}
		}
	}
}

func (l line) isRow() bool { return l.tokens[0].kind == kindRow }

// continues says whether a line of the text goes on with the logical line.
func (p *parser) continues(before, next []token) bool {
	last, first := before[len(before)-1].kind, next[0].kind
	switch {
	case before[0].kind == kindRow || first == kindRow:
		return false
	case first == kindClose, first == kindOf(KwAnd), first == kindOf(KwOr):
		return true
	}
	if !openEnd[last] {
		return false
	}
	if p.startWord(next) != NoKeyword || p.blankAbove(next[0]) && beginsLikeLine(next) {
		return usedAsName(next)
	}
	return true
}

// blankAbove says whether a blank line stands above a token's. Comments between
// a line and its continuation part them no more than in any other place.
func (p *parser) blankAbove(t token) bool {
	return strings.TrimSpace(p.file.LineText(p.file.Line(t.span.Start)-1)) == ""
}

// beginsLikeLine says whether a line looks like one of its own: two words, or a
// word and a text. After a blank line such a line goes on with nothing, or a
// misspelt word after a comma would draw its whole declaration into the line.
func beginsLikeLine(next []token) bool {
	return len(next) > 1 && next[0].kind == kindWord && (next[1].kind == kindWord || next[1].kind == kindText || next[1].kind.keyword() != NoKeyword)
}

// openEnd are the tokens after which a line cannot be at its end.
var openEnd = set(kindComma, kindOpen, kindEq, kindNe, kindLt, kindLe, kindGt, kindGe, kindPlus, kindMinus, kindTimes, kindDivide, kindRange,
	kindOf(KwAnd), kindOf(KwOr), kindOf(KwNot), kindOf(KwSurely), kindOf(KwPossibly), kindOf(KwHasWord), kindOf(KwIn), kindOf(KwBetween), kindOf(KwOtherwise), kindOf(KwWhere),
	kindOf(KwOnlyWord), kindOf(KwOutside), kindOf(KwMeets), kindOf(KwSatisfies))

// afterName are the tokens that follow a name in a list or an expression and
// never the word of a declaration or a clause.
var afterName = set(kindComma, kindClose, kindEq, kindNe, kindLt, kindLe, kindGt, kindGe, kindPlus, kindTimes, kindDivide, kindPoint, kindRange,
	kindOf(KwAnd), kindOf(KwOr), kindOf(KwHasWord), kindOf(KwIn), kindOf(KwIs), kindOf(KwBetween), kindOf(KwOtherwise), kindOf(KwMeets), kindOf(KwSatisfies))

// usedAsName says whether a line that goes on with the one before begins with a
// keyword as a name: `per kilde,` continued with `kode` alone.
func usedAsName(next []token) bool {
	if isReserved(next[0].kind) {
		return false
	}
	return len(next) == 1 || afterName[next[1].kind]
}

// startWord is the declaration or clause word that a line begins with.
func (p *parser) startWord(tokens []token) Keyword {
	k := tokens[0].kind.keyword()
	if phrase, n := p.phraseAt(tokens, 0); n > 0 && isClause[phrase] {
		k = phrase
	}
	if k == KwRecord && len(tokens) > 1 && tokens[1].kind == kindText {
		return KwElement // what declares a record goes on with its name
	}
	if isDeclaration[k] || isClause[k] {
		return k
	}
	return NoKeyword
}

// GoesOn says whether a line of text is one that the next line goes on with.
func GoesOn(line string, l Language) bool {
	tokens, _ := lex(line, l)
	for i := len(tokens) - 1; i >= 0; i-- {
		if tokens[i].kind != kindComment {
			return tokens[0].kind != kindRow && openEnd[tokens[i].kind]
		}
	}
	return false
}
