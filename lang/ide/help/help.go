// Package help is what is said of each keyword of the language.
package help

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Entry is what is said of a keyword: how it is written, in the vocabulary of
// the file at hand, and what it does, in the language of the answer.
type Entry struct {
	Like [2]string // by syntax.Language
	Says diag.Term
}

// Words is a keyword as two vocabularies use it.
func Words(nb, en string) [2]string { return [2]string{nb, en} }

// Of finds what is said of a keyword.
func Of(k syntax.Keyword) (Entry, bool) {
	for _, table := range []map[syntax.Keyword]Entry{DeclarationHelp, LineHelp, partHelp, expressionHelp, namedHelp} {
		if h, ok := table[k]; ok {
			return h, true
		}
	}
	return Entry{}, false
}
