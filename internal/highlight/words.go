package highlight

import (
	"slices"
	"strings"

	"ppolang/lang/syntax"
)

// The words by where they work, as the table of the language has them.
var (
	declarations = syntax.Declarations()
	types        = syntax.Words(syntax.ClassType)
	modifiers    = syntax.Words(syntax.ClassModifier)
	units        = syntax.Words(syntax.ClassUnit)
	functions    = syntax.Words(syntax.ClassFunction)
	truths       = syntax.Words(syntax.ClassTruth)
	operators    = syntax.Words(syntax.ClassOperator | syntax.ClassTest | syntax.ClassState | syntax.ClassAggregate | syntax.ClassFold)
	builtins     = syntax.Words(syntax.ClassFinding)
	severities   = syntax.Words(syntax.ClassSeverity)
	basis        = syntax.Words(syntax.ClassBasis)
	fixes        = syntax.Words(syntax.ClassFix)
	within       = syntax.Words(syntax.ClassPart)
	inMessages   = syntax.Words(syntax.ClassHole)
)

// firstWords are the words that begin a line below a declaration, whatever it is.
func firstWords() []syntax.Keyword {
	var all []syntax.Keyword
	for _, d := range declarations {
		for _, k := range syntax.Clauses(d) {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}

// wordsOf are the words inside the line that a word begins, but for those of
// expressions, which look the same in every line.
func wordsOf(decl, word syntax.Keyword) []syntax.Keyword {
	var list []syntax.Keyword
	for _, s := range syntax.Lines(decl, word) {
		for _, e := range s.Elements[1:] {
			if e.Keyword != syntax.NoKeyword && !slices.Contains(operators, e.Keyword) {
				list = append(list, e.Keyword)
			}
		}
	}
	return list
}

// spelt are the keywords in one vocabulary, each once, a phrase before the word
// that it begins with.
func spelt(words []syntax.Keyword, l syntax.Language) []string {
	var list []string
	for _, k := range words {
		if w := k.In(l); !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
}

// oneOf is the alternatives of a regular expression that match the keywords.
func oneOf(words []syntax.Keyword, l syntax.Language) string {
	list := spelt(words, l)
	for i, w := range list {
		list[i] = strings.ReplaceAll(w, " ", `[ \t]+`)
	}
	return strings.Join(list, "|")
}
