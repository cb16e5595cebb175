package syntax

import (
	"runtime"
	"sync"
	"sync/atomic"

	"ppolang/lang/source"
)

// cacheKey is all that the tree of a declaration depends on.
type cacheKey struct {
	text   string
	word   Keyword
	lang   Language
	inFile Language
}

// cached is a declaration and what was said of it, counted from its start.
type cached struct {
	key      cacheKey
	decl     Decl
	problems problems
	guesses  int
}

// job is a declaration to be read.
type job struct {
	chunk chunk
	inner []token     // the comments in it
	at    source.Span // with the comment on its last line
	last  int         // where its last line ends
}

// worthwhile is how many declarations a second worker has to have to pay for
// itself.
const worthwhile = 64

// readAll gives each declaration, read anew or as it was read before. None has
// anything to do with another, so many are read by several workers; only where
// the limits of a file are near does it matter which comes first.
func (p *parser) readAll(jobs []job) []cached {
	list := make([]cached, len(jobs))
	var todo []int
	for i, j := range jobs {
		list[i].key = cacheKey{p.text[j.at.Start:j.at.End], j.chunk.word, j.chunk.lang, p.lang}
		// What is said of a language line depends on its place. Each declaration
		// is used once, for whoever looks at a tree tells them apart by identity.
		if old := p.old[list[i].key]; len(old) > 0 && j.chunk.word != KwLanguage {
			list[i] = old[0]
			p.old[list[i].key] = old[1:]
		} else {
			todo = append(todo, i)
		}
	}
	p.readBeside(jobs, list, todo)
	if !p.within(list) {
		p.readInTurn(jobs, list)
		return list
	}
	for i := range list {
		p.problems.shift(list[i].problems, jobs[i].at.Start)
		p.guesses += list[i].guesses
	}
	return list
}

// within says whether what was found stays clear of the limits of a file.
func (p *parser) within(list []cached) bool {
	problems, guesses := len(p.problems), p.guesses
	for i := range list {
		problems += len(list[i].problems)
		guesses += list[i].guesses
	}
	return problems < maxProblems && guesses < maxGuesses
}

// readBeside reads declarations each with a parser of its own.
func (p *parser) readBeside(jobs []job, list []cached, todo []int) {
	workers := min(runtime.GOMAXPROCS(0), len(todo)/worthwhile)
	var next atomic.Int64
	work := func() {
		for n := int(next.Add(1)) - 1; n < len(todo); n = int(next.Add(1)) - 1 {
			i := todo[n]
			q := parser{joiner: p.joiner, file: p.file, lang: p.lang, firstToken: p.firstToken, trial: p.trial}
			list[i].decl = q.declaration(jobs[i].chunk, jobs[i].inner, jobs[i].at.Start, jobs[i].last)
			list[i].problems, list[i].guesses = nil, q.guesses
			list[i].problems.shift(q.problems, -jobs[i].at.Start)
		}
	}
	var others sync.WaitGroup
	for range workers - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
}

// readInTurn reads every declaration after the one before it.
func (p *parser) readInTurn(jobs []job, list []cached) {
	for i, j := range jobs {
		first, guesses := len(p.problems), p.guesses
		list[i].decl = p.declaration(j.chunk, j.inner, j.at.Start, j.last)
		list[i].problems = nil
		list[i].problems.shift(p.problems[first:], -j.at.Start)
		list[i].guesses = p.guesses - guesses
	}
}
