package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// wordHelp is what is said of a keyword: how it is written, in the vocabulary of
// the file at hand, and what it does, in the language of the answer.
type wordHelp struct {
	like [2]string // by syntax.Language
	says diag.Term
}

// words is a keyword as two vocabularies use it.
func words(nb, en string) [2]string { return [2]string{nb, en} }

// help finds what is said of a keyword.
func help(k syntax.Keyword) (wordHelp, bool) {
	for _, table := range []map[syntax.Keyword]wordHelp{declarationHelp, lineHelp, partHelp, expressionHelp, namedHelp} {
		if h, ok := table[k]; ok {
			return h, true
		}
	}
	return wordHelp{}, false
}
