package signature

import (
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// frame is a part of an expression that is not at its end yet.
type frame struct {
	start    int            // its first word
	word     syntax.Keyword // it begins with; NoKeyword of a parenthesis
	call     bool
	where    bool // `der` has come
	compared bool // the condition after `der` has had its comparison
	joined   bool // the word between its two halves has come: `og`, `oppfyller`
}

// frames are the parts that the words so far have opened, innermost last.
type frames []frame

var (
	folds  = map[syntax.Keyword]bool{syntax.KwCountDistinct: true, syntax.KwSumWord: true, syntax.KwMinWord: true, syntax.KwMaxWord: true}
	counts = map[syntax.Keyword]bool{syntax.KwCount: true, syntax.KwExists: true, syntax.KwEvery: true, syntax.KwFirst: true, syntax.KwLast: true}
	calls  = map[syntax.Keyword]bool{syntax.KwYear: true, syntax.KwYearOfWord: true, syntax.KwDaysBetweenWord: true, syntax.KwMonthsBetweenWord: true, syntax.KwCount: true}
)

func (f frame) aggregate() bool { return folds[f.word] || counts[f.word] }

// top is the innermost frame.
func (fs frames) top() *frame { return &fs[len(fs)-1] }

// toParenthesis closes what is open inside the innermost parenthesis or call.
func (fs frames) toParenthesis() frames {
	for len(fs) > 0 && fs.top().word != syntax.NoKeyword && !fs.top().call {
		fs = fs[:len(fs)-1]
	}
	return fs
}

// compare notes a comparison: it ends a test and a count, unless it is the one
// that the condition of the count may have.
func (fs frames) compare() frames {
	for len(fs) > 0 && fs.top().word != syntax.NoKeyword && !fs.top().call {
		if f := fs.top(); f.aggregate() && f.where && !f.compared {
			f.compared = true
			return fs
		}
		fs = fs[:len(fs)-1]
	}
	return fs
}

// toAggregate closes what is open inside the innermost aggregate, if there is one
// outside of any parenthesis.
func (fs frames) toAggregate() (frames, bool) {
	for i := len(fs) - 1; i >= 0 && fs[i].word != syntax.NoKeyword && !fs[i].call; i-- {
		if fs[i].aggregate() {
			return fs[:i+1], true
		}
	}
	return fs, false
}

// innermost finds the function, aggregate or test that the end of the words lies
// in, by its first word.
func innermost(v *ide.View, words []syntax.Lexeme) (start int, ok bool) {
	var fs frames
	for i, w := range words {
		if i == 0 && w.Keyword != syntax.NoKeyword && !calls[w.Keyword] && !folds[w.Keyword] && !counts[w.Keyword] {
			continue
		}
		if w.Kind == syntax.MarkLexeme {
			fs = fs.mark(v.Slice(w.Span), words, i)
			continue
		}
		fs = fs.word(w.Keyword, i, words[0].Keyword, v.File.Lang)
	}
	for i := len(fs) - 1; i >= 0; i-- {
		if fs[i].word != syntax.NoKeyword {
			return fs[i].start, true
		}
	}
	return 0, false
}

func (fs frames) mark(text string, words []syntax.Lexeme, i int) frames {
	switch text {
	case "(":
		if i > 0 && calls[words[i-1].Keyword] && words[i-1].Span.End == words[i].Span.Start {
			if len(fs) > 0 && fs.top().start == i-1 {
				fs = fs[:len(fs)-1]
			}
			return append(fs, frame{start: i - 1, word: words[i-1].Keyword, call: true})
		}
		return append(fs, frame{start: i})
	case ")":
		if fs = fs.toParenthesis(); len(fs) > 0 {
			fs = fs[:len(fs)-1]
		}
	case "=", "≠", "!=", "<", "<=", ">", ">=":
		return fs.compare()
	}
	return fs
}

func (fs frames) word(k syntax.Keyword, i int, first syntax.Keyword, lang syntax.Language) frames {
	switch {
	case folds[k], counts[k] && first != syntax.KwGoverning:
		return append(fs, frame{start: i, word: k})
	case k == syntax.KwHasWord, k == syntax.KwBetween:
		fs = fs.compare()
		return append(fs, frame{start: i, word: k})
	}
	switch k {
	case syntax.KwAnd, syntax.KwOr:
		if len(fs) > 0 && fs.top().word == syntax.KwBetween && !fs.top().joined && k == syntax.KwAnd {
			fs.top().joined = true
			return fs
		}
		return fs.toParenthesis()
	case syntax.KwOtherwise, syntax.KwLacking, syntax.KwOn:
		return fs.toParenthesis()
	case syntax.KwWhere:
		if to, ok := fs.toAggregate(); ok {
			to.top().where, to.top().compared = true, false
			return to
		}
	case syntax.KwSatisfies, syntax.KwMeets:
		if to, ok := fs.toAggregate(); ok && to.top().word == syntax.KwEvery && !to.top().joined && (lang == syntax.NB || k == syntax.KwSatisfies) {
			to.top().joined = true
			return to
		}
		return append(fs, frame{start: i, word: k})
	case syntax.KwIn:
		if len(fs) > 0 && fs.top().aggregate() && !fs.top().where {
			return fs // `sum minutter i økter i programgruppe`
		}
		return fs.compare()
	case syntax.KwIsKnown, syntax.KwIsUnknown, syntax.KwIsEmpty:
		return fs.compare()
	}
	return fs
}
