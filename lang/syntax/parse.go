// Package syntax turns the text of a rule file into its syntax tree.
//
// Parsing never fails: Parse gives a tree and diagnostics for any bytes. The text
// is cut into tokens (lex.go), the tokens into logical lines (lines.go), and the
// lines into declarations at the words that begin one (split.go). Each line is
// then read on its own by the participle grammar of its kind (grammar.go), its
// expressions by precedence climbing (climb.go), and becomes a node of the tree
// (build.go). So a mistake reaches no further than its line.
package syntax

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// Parse reads a rule file. It never fails and never panics: what cannot be read
// is a bad node in the tree and a diagnostic. The diagnostics are in source order.
//
// Of a file that is no text, is too large or holds the marks of an unfinished
// merge the tree is empty and there is one diagnostic.
func Parse(src []byte, name string) (*File, []diag.Diagnostic) { return new(Cache).Parse(src, name) }

// reading is what the steps of the parser make of a stretch of text. Its offsets
// count from where the stretch begins.
type reading struct {
	tokens   []token
	lines    []line
	chunks   []chunk
	decls    []*Placed
	cached   []cached // of each declaration
	tail     []*Comment
	problems problems // as they were found
	shown    problems // without those that follow from others
	unread   []source.Span
	guessed  []int // where words were compared before the declarations were read
	tooMany  bool  // tokens: nothing was read
}

// read reads the parser's text: a whole file, or the lines of a part of it.
func (p *parser) read(h header) *reading {
	tokens, problems := lex(p.text, p.lang)
	r := &reading{tokens: tokens}
	if len(tokens) > diag.MaxTokens {
		r.tooMany = true
		at := tokens[diag.MaxTokens].span
		many := diag.Term{NB: "500 000 ord og tegn", EN: "500,000 words and marks"}
		r.shown = append(problems[:0], problem{code: diag.TooLong, at: at, args: []diag.Arg{many}})
		return r
	}
	p.problems.shift(problems, 0)
	lines, comments := p.lines(tokens)
	r.lines = lines
	if len(lines) > 0 && !p.part {
		p.firstToken = lines[0].tokens[0].span.Start
		p.language(h, lines[0])
	}
	r.chunks = p.split(lines, h.found)
	r.decls, r.cached, r.tail = p.declarations(r.chunks, comments)
	r.guessed, r.problems, r.unread = p.guessed, p.problems, p.problems.unread()
	r.shown = p.problems.onePerPart(p.text, lines)
	return r
}

// ParseExpr reads a text that is one expression.
func ParseExpr(text string, l Language) (Expr, []diag.Diagnostic) {
	f := source.NewFile("", text)
	r := reader{joiner: joiner{text: text, words: vocabularies[l]()}, lang: l}
	x := r.inside(source.Span{Start: 0, End: len(text)}, valueTerm, nil)
	return x, r.problems.diagnostics(f)
}

// parser is the state of reading one file.
type parser struct {
	joiner
	file     *source.File
	lang     Language
	problems problems
	old      map[cacheKey][]cached // declarations that can be used again
	guesses  int                   // how many unknown words have been compared with the language's
	guessed  []int                 // where, before the declarations were read
	part     bool                  // the text is a part of a file, not its beginning
	trial    bool                  // the text is a line with other words: what is wrong with it is not told

	firstToken int // where the first line begins, -1 in a part
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, -1 if all is.
// A file in another encoding is one mistake, however many bytes show it.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// header is what the first line says of the language.
type header struct {
	lang  Language
	found bool // it begins with språk or language
	known bool // and names a language
	right bool // in its own words
}

// languageHeader looks at the first line that is not blank or a comment. Where it
// names no language, the words of the file say which it is most likely written in.
func languageHeader(text string) header {
	rest := text
	for rest != "" {
		line := rest
		if i := strings.IndexAny(rest, "\r\n\u2028\u2029"); i >= 0 {
			line, rest = rest[:i], rest[i+source.LineEnd(rest[i:]):]
		} else {
			rest = ""
		}
		if i := strings.IndexByte(line, '#'); i >= 0 {
			line = line[:i]
		}
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		word := canonical(words[0])
		if headerWord(word) {
			h := header{found: true}
			for named := NB; named <= EN; named++ {
				if len(words) > 1 && words[1] == named.String() {
					h = header{named, true, true, word == KwLanguage.In(named)}
				}
			}
			if !h.known {
				h.lang = likelyLanguage(text)
			}
			return h
		}
		break
	}
	return header{lang: likelyLanguage(text)}
}

// headerWord says whether a word is språk or language, perhaps misspelt.
func headerWord(word string) bool {
	words := []string{KwLanguage.In(NB), KwLanguage.In(EN)}
	_, near := nearest(word, words)
	return near || slices.Contains(words, word)
}

// likelyLanguage counts the lines that begin with a declaration word.
func likelyLanguage(text string) Language {
	var count [2]int
	for line := range strings.Lines(text) {
		word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		for l := NB; l <= EN; l++ {
			if isDeclaration[vocabularies[l]().single[word]] {
				count[l]++
			}
		}
	}
	if count[EN] > count[NB] {
		return EN
	}
	return NB
}

// language reports what is wrong with the first line as a language header.
func (p *parser) language(h header, first line) {
	at := first.tokens[0].span
	switch {
	case !h.found:
		p.problems.add(problem{code: diag.NoLanguage, at: at, args: languageLines()})
	case !h.known:
		if len(first.tokens) > 1 {
			at = first.tokens[1].span
		}
		p.problems.add(problem{code: diag.UnknownLanguage, at: at, args: languageLines()})
	case !h.right:
		right := KwLanguage.In(h.lang)
		p.problems.add(problem{code: diag.MisspeltWord, at: at, args: []diag.Arg{diag.Plain(p.slice(first.tokens[0])), diag.Plain(right)}, fix: replaceFix(at, right)})
	}
}

// languageLines are the two headers a file can begin with.
func languageLines() []diag.Arg {
	list := []diag.Arg{}
	for l := NB; l <= EN; l++ {
		list = append(list, diag.Plain(KwLanguage.In(l)+" "+l.String()))
	}
	return list
}
