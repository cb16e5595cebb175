package syntax

import "ppolang/lang/source"

// Cache remembers the declarations of the file it parsed last. Places in a
// declaration count from its start, so one whose text is the same is the same
// tree wherever it has moved to: a keystroke costs the lexer's pass over the file
// and the reading of one declaration.
//
// The zero value is ready. A Cache must not be used by two goroutines at once;
// the trees it gives out may.
type Cache struct {
	before, now map[cacheKey][]cached
}

// cacheKey is all that the tree of a declaration depends on.
type cacheKey struct {
	text   string
	word   Keyword
	lang   Language
	inFile Language
}

// cached is a declaration and what was said of it, counted from its start.
type cached struct {
	decl     Decl
	problems problems
	guesses  int
}

// begin makes the declarations of the last file the ones to be used again.
func (c *Cache) begin() { c.before, c.now = c.now, map[cacheKey][]cached{} }

// reused is the declaration of a chunk: the one of the last file with the same
// text, or what read makes of it. Each is used once, for whoever looks at a tree
// tells its declarations apart by their identity.
func (p *parser) reused(c chunk, at source.Span, read func() Decl) Decl {
	if c.word == KwLanguage { // what is said of it depends on its place
		return read()
	}
	key := cacheKey{p.text[at.Start:at.End], c.word, c.lang, p.lang}
	var this cached
	if list := p.cache.before[key]; len(list) > 0 && p.guesses+list[0].guesses <= maxGuesses {
		this = list[0]
		p.cache.before[key] = list[1:]
		p.problems.shift(this.problems, at.Start)
		p.guesses += this.guesses
	} else {
		first, guesses := len(p.problems), p.guesses
		this.decl = read()
		this.problems.shift(p.problems[first:], -at.Start)
		this.guesses = p.guesses - guesses
	}
	p.cache.now[key] = append(p.cache.now[key], this)
	return this.decl
}
