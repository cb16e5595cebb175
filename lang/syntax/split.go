package syntax

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// chunk is the lines of one declaration.
type chunk struct {
	word  Keyword // what it declares, NoKeyword where no declaration begins it
	lang  Language
	lines []line
}

// split cuts the lines at those that begin a declaration. A line that begins
// with a misspelt declaration word, or with one of the other vocabulary, begins
// that declaration too: the mistake is its one word.
func (p *parser) split(lines []line, headed bool) []chunk {
	var chunks []chunk
	for i, l := range lines {
		word, lang := l.start, p.lang
		switch {
		case i == 0 && headed && !p.part:
			word = KwLanguage
		case word == NoKeyword && l.tokens[0].kind != kindRow:
			current := NoKeyword
			if len(chunks) > 0 {
				current = chunks[len(chunks)-1].word
			}
			word, lang = p.intendedDeclaration(l, current)
		}
		if !isDeclaration[word] {
			if len(chunks) > 0 && !p.headless(l, chunks[len(chunks)-1]) && !alone[chunks[len(chunks)-1].word] {
				last := &chunks[len(chunks)-1]
				last.lines = append(last.lines, l)
				continue
			}
			if headed || i > 0 { // without a header the first line has been reported
				p.outside(l)
			}
			word = NoKeyword
		}
		if len(chunks) == diag.MaxDeclarations {
			p.problems.add(problem{code: diag.TooMany, at: l.tokens[0].span, args: []diag.Arg{number(diag.MaxDeclarations)}})
			return chunks
		}
		chunks = append(chunks, chunk{word, lang, []line{l}})
	}
	for i := range chunks {
		if chunks[i].lang != p.lang {
			chunks[i].lines = p.relined(chunks[i])
			p.translate(chunks[i])
		}
	}
	return chunks
}

// headless says whether a line looks like a header that lacks its word: it begins
// no line of the declaration above, stands at the margin below a blank line, and
// names or titles something, or the lines above it are indented. What follows is
// then its own and not of the declaration above.
func (p *parser) headless(l line, above chunk) bool {
	if clauseKind(above.word, l.start) != nil || l.isRow() || !p.atMargin(l) || !p.blankAbove(l.tokens[0]) {
		return false
	}
	return l.start == NoKeyword && beginsLikeHeader(l.tokens) || len(above.lines) > 1 && !p.atMargin(above.lines[len(above.lines)-1])
}

// atMargin says whether a line is not indented.
func (p *parser) atMargin(l line) bool {
	start := l.tokens[0].span.Start
	return start-p.file.LineStart(p.file.Line(start)) <= 1
}

// beginsLikeHeader says whether a line is a title, or a name and a title, and
// perhaps more.
func beginsLikeHeader(tokens []token) bool {
	return tokens[0].kind == kindText || len(tokens) > 1 && tokens[0].kind == kindWord && tokens[1].kind == kindText
}

// alone are the declarations of one line.
var alone = set(KwLanguage, KwUse, KwWaiver)

// outside reports a line that belongs to no declaration.
func (p *parser) outside(l line) {
	at := l.tokens[0].span
	var list []string
	for _, k := range declarationWords {
		list = append(list, "`"+k.In(p.lang)+"`")
	}
	p.problems.add(problem{code: diag.UnknownDeclaration, at: at, args: []diag.Arg{diag.Plain(shown(p.slice(l.tokens[0]))), diag.Plain(strings.Join(list, ", "))}})
}

// maxGuesses bounds how many unknown lines of one file are compared with the
// words of the language.
const maxGuesses = 1000

// intendedDeclaration says which declaration a line was meant to begin whose first
// word is no word of the vocabulary, and reports the word. It begins none where
// the word is one that lines of the current declaration begin with, or nearer to
// such a word.
func (p *parser) intendedDeclaration(l line, current Keyword) (Keyword, Language) {
	first := l.tokens[0]
	if len(l.tokens) < 2 || p.guesses == maxGuesses || first.kind != kindWord && first.kind.keyword() == NoKeyword {
		return NoKeyword, p.lang
	}
	p.guesses++
	p.guessed = append(p.guessed, first.span.Start)
	text := canonical(p.slice(first))
	other := 1 - p.lang
	if k := vocabularies[other]().single[text]; isDeclaration[k] {
		p.problems.add(otherLanguage(first.span, text, k, p.lang))
		return k, other
	}
	var words []string
	for _, k := range declarationWords {
		words = append(words, k.In(p.lang))
	}
	for _, k := range Clauses(current) {
		words = append(words, k.In(p.lang))
	}
	near, ok := nearest(text, words)
	if k := p.words.single[near]; ok && isDeclaration[k] {
		p.problems.add(misspeltProblem(first.span, text, near))
		return k, p.lang
	}
	return NoKeyword, p.lang
}

// nearest is diag.Near, but letter case alone never counts.
func nearest(word string, candidates []string) (string, bool) {
	lower := strings.ToLower(word)
	for _, c := range candidates {
		if c == lower {
			return c, true
		}
	}
	return diag.Near(word, candidates)
}

// otherLanguage reports a keyword of the vocabulary the file is not written in.
func otherLanguage(at source.Span, word string, k Keyword, l Language) problem {
	name := diag.Term{NB: "norsk", EN: "Norwegian"}
	if l == NB {
		name = diag.Term{NB: "engelsk", EN: "English"}
	}
	right := k.In(l)
	return problem{code: diag.OtherLanguage, at: at,
		args: []diag.Arg{diag.Plain(word), name, diag.Plain(KwLanguage.In(l) + " " + l.String()), diag.Plain(right)}}
}

// relined reads the lines of a chunk again with the other vocabulary. What the
// lexer says of their characters has been said.
func (p *parser) relined(c chunk) []line {
	span := c.lines[0].span().Join(c.lines[len(c.lines)-1].span())
	words := vocabularies[c.lang]()
	x := scanner{text: p.text, pos: span.Start, end: span.End, words: words, lang: c.lang, blank: true}
	x.run()
	q := parser{joiner: joiner{p.text, words}, file: p.file, lang: c.lang}
	lines, _ := q.lines(x.tokens)
	return lines
}
