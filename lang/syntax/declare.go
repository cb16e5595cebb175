package syntax

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// declarations reads the chunks and gives every comment of the text its place.
func (p *parser) declarations(chunks []chunk, comments []token) (decls []*Placed, made []cached, tail []*Comment) {
	jobs := make([]job, len(chunks))
	slab := make([]Placed, len(chunks))
	for i, c := range chunks {
		base := c.lines[0].tokens[0].span.Start
		last := c.lines[len(c.lines)-1].span()
		before, rest := cut(comments, func(t token) bool { return t.span.Start < base })
		lastLine := p.file.Line(last.End)
		inner, rest := cut(rest, func(t token) bool { return t.span.Start < last.End || p.file.Line(t.span.Start) == lastLine })
		comments = rest

		placed := &slab[i]
		placed.Base = base
		docFrom := len(before)
		for line := p.file.Line(base); docFrom > 0 && p.file.Line(before[docFrom-1].span.Start) == line-1; line-- {
			docFrom--
		}
		placed.Lead = p.comments(before[:docFrom], base)
		placed.Doc = p.comments(before[docFrom:], base)
		end := last.End
		if len(inner) > 0 {
			end = max(end, inner[len(inner)-1].span.End)
		}
		jobs[i] = job{chunk: c, inner: inner, at: source.Span{Start: base, End: end}, last: last.End}
		decls = append(decls, placed)
	}
	made = p.readAll(jobs)
	for i := range made {
		slab[i].Decl = made[i].decl
	}
	return decls, made, p.comments(comments, 0)
}

// cut parts a list after the last of its first tokens that belong.
func cut(list []token, belongs func(token) bool) (head, rest []token) {
	n := 0
	for n < len(list) && belongs(list[n]) {
		n++
	}
	return list[:n], list[n:]
}

func (p *parser) comments(list []token, base int) []*Comment {
	var out []*Comment
	for _, t := range list {
		out = append(out, &Comment{At{t.span.Shift(-base)}, p.text[t.span.Start+1 : t.span.End], t.first})
	}
	return out
}

// declaration reads one chunk.
func (p *parser) declaration(c chunk, inner []token, base, end int) Decl {
	before := len(p.problems)
	d := p.header(c, base)
	h := d.Header()
	h.At = At{source.Span{Start: 0, End: end - base}}
	h.Line = At{c.lines[0].span().Shift(-base)}
	h.Body = p.body(c, base)
	p.reword(c, before)
	h.Inner = p.comments(inner, base)
	return d
}

// reader makes the reader of a line of a chunk.
func (p *parser) reader(c chunk, base int, tokens []token) *reader {
	r := &reader{joiner: joiner{p.text, vocabularies[c.lang]()}, lang: c.lang, base: base}
	r.tokens = r.join(tokens)
	return r
}

// take adds what a reader found wrong.
func (p *parser) take(r *reader) { p.problems.shift(r.problems, r.base) }

// body reads the lines below a header.
func (p *parser) body(c chunk, base int) []Clause {
	if c.word == NoKeyword {
		return nil
	}
	b := body{parser: p, chunk: c, base: base}
	for rest := c.lines[1:]; len(rest) > 0; {
		n := 1
		if rest[0].tokens[0].kind == kindRow {
			for n < len(rest) && rest[n].tokens[0].kind == kindRow {
				n++
			}
			b.rows(rest[:n])
		} else {
			b.line(rest[0])
		}
		rest = rest[n:]
	}
	return b.clauses
}

// body is the state of reading the lines below one header.
type body struct {
	*parser
	chunk   chunk
	base    int
	clauses []Clause
	table   bool       // has been read
	words   diag.Plain // that its lines begin with, once they were asked for
}

func (b *body) add(c Clause) { b.clauses = append(b.clauses, c) }

func (b *body) bad(l line) { b.add(&BadClause{clauseNode{At{l.span().Shift(-b.base)}}}) }

// line reads one clause.
func (b *body) line(l line) {
	lang := b.chunk.lang
	kind := clauseKind(b.chunk.word, l.start)
	sure := kind != nil
	ok := sure
	if !sure {
		l, lang, ok = b.intendedClause(l)
		kind = clauseKind(b.chunk.word, l.start)
	}
	if !ok {
		b.bad(l)
		return
	}
	r := &reader{joiner: joiner{b.text, vocabularies[lang]()}, lang: lang, base: b.base}
	r.tokens = r.join(l.tokens)
	if !l.start.Row().Alias {
		r.tokens[0].kind = kindOf(l.start) // of a phrase that was respelt too
	}
	clause := kind.read(r)
	if !sure && len(r.problems) > 0 { // the guess was wrong, or was not all that is
		b.bad(l)
		return
	}
	b.take(r)
	if clause == nil {
		b.bad(l)
		return
	}
	b.add(clause)
}

// intendedClause reports a line whose first word begins no line of the declaration,
// and says which line it was meant to be, if that is clear.
func (b *body) intendedClause(l line) (meant line, lang Language, ok bool) {
	if len(b.problems) == maxProblems {
		return l, b.chunk.lang, false
	}
	if b.guesses < maxGuesses {
		b.guesses++
		if meant, ok := b.translated(l); ok {
			return meant, 1 - b.chunk.lang, true
		}
		if meant, ok := b.respelt(l); ok {
			return meant, b.chunk.lang, true
		}
	}
	first := l.tokens[0]
	code, word := diag.UnknownLine, shown(b.slice(first))
	if l.start != NoKeyword {
		code, word = diag.MisplacedClause, l.start.In(b.chunk.lang)
	}
	declares := diag.Plain("`" + b.chunk.word.In(b.chunk.lang) + "`")
	b.problems.add(problem{code: code, at: first.span, args: []diag.Arg{diag.Plain(word), declares, b.allowed()}})
	return l, b.chunk.lang, false
}

// translated is a line that the other vocabulary knows, read with it. In a
// declaration that is itself of the other vocabulary that has been said.
func (b *body) translated(l line) (line, bool) {
	if b.chunk.lang != b.lang || l.start != NoKeyword {
		return l, false
	}
	other := 1 - b.lang
	lines := b.relined(chunk{lang: other, lines: []line{l}})
	if len(lines) != 1 || clauseKind(b.chunk.word, lines[0].start) == nil {
		return l, false
	}
	k, at := lines[0].start, lines[0].tokens[0].span
	q := joiner{b.text, vocabularies[other]()}
	if _, n := q.phraseAt(lines[0].tokens, 0); n > 0 {
		at = at.Join(lines[0].tokens[n-1].span)
	}
	b.problems.add(otherLanguage(at, b.text[at.Start:at.End], k, b.lang))
	return lines[0], true
}

// respelt is a line whose first word, or first two, are nearly a clause word.
func (b *body) respelt(l line) (line, bool) {
	k, near := b.nearClause(l)
	n := len(strings.Fields(k.In(b.chunk.lang)))
	if !near || l.start != NoKeyword && n > 1 {
		return l, false
	}
	first := l.tokens[0]
	first.span = first.span.Join(l.tokens[n-1].span)
	first.kind = kindOf(k) // what follows is read as behind the right word
	b.problems.add(misspeltProblem(first.span, b.slice(first), k.In(b.chunk.lang)))
	return line{append([]token{first}, l.tokens[n:]...), k}, true
}

// nearClause is the word, or the words, that a line was meant to begin with.
func (b *body) nearClause(l line) (Keyword, bool) {
	byText := map[string]Keyword{}
	var one, two []string
	for _, k := range Clauses(b.chunk.word) {
		w := k.In(b.chunk.lang)
		byText[w] = k
		if strings.Contains(w, " ") {
			two = append(two, w)
		} else {
			one = append(one, w)
		}
	}
	if l.tokens[0].kind != kindWord && l.tokens[0].kind.keyword() == NoKeyword {
		return NoKeyword, false
	}
	word := canonical(b.slice(l.tokens[0]))
	if len(l.tokens) > 1 && !l.tokens[1].first {
		near, ok := nearest(word+" "+canonical(b.slice(l.tokens[1])), two)
		if first, _, _ := strings.Cut(near, " "); ok && first == word {
			return byText[near], true // `unntatt nå` is no misspelt `antatt`
		} else if _, single := nearest(word, one); ok && !single {
			return byText[near], true
		}
	}
	near, ok := nearest(word, one)
	return byText[near], ok
}

// allowed lists the words that lines of the declaration begin with.
func (b *body) allowed() diag.Arg {
	if b.words != "" {
		return b.words
	}
	var list []string
	for _, k := range Clauses(b.chunk.word) {
		list = append(list, "`"+k.In(b.chunk.lang)+"`")
	}
	if b.chunk.word == KwTable || b.chunk.word == KwTemplate {
		list = append(list, "`|`")
	}
	b.words = diag.Plain(strings.Join(list, ", "))
	return b.words
}
