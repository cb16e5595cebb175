package highlight

import (
	"slices"
	"strings"

	"ppolang/lang/syntax"
)

// declarations begin a declaration, each with the clauses that may begin a line
// below it.
var declarations = []struct {
	word    syntax.Keyword
	clauses []syntax.Keyword
}{
	{syntax.KwRuleset, []syntax.Keyword{syntax.KwErrorWord, syntax.KwWarningWord, syntax.KwNoteWord, syntax.KwIgnoreWord}},
	{syntax.KwUse, nil},
	{syntax.KwDocument, []syntax.Keyword{syntax.KwEdition, syntax.KwValid, syntax.KwLink, syntax.KwOverrides}},
	{syntax.KwCodeSystem, []syntax.Keyword{syntax.KwPattern, syntax.KwOpen, syntax.KwFrom, syntax.KwIgnoreWord, syntax.KwCode, syntax.KwAssumed}},
	{syntax.KwCodeSet, []syntax.Keyword{syntax.KwValid, syntax.KwSource, syntax.KwAssumed}},
	{syntax.KwValueWord, []syntax.Keyword{syntax.KwIs}},
	{syntax.KwRecord, []syntax.Keyword{syntax.KwField}},
	{syntax.KwGroup, []syntax.Keyword{syntax.KwOf, syntax.KwPer, syntax.KwGoverning}},
	{syntax.KwDefine, []syntax.Keyword{syntax.KwIs, syntax.KwAssumed, syntax.KwSource}},
	{syntax.KwCriteria, []syntax.Keyword{syntax.KwValid, syntax.KwSource, syntax.KwAssumed, syntax.KwProvided, syntax.KwCriterion}},
	{syntax.KwRule, ruleClauses},
	{syntax.KwTable, ruleClauses},
	{syntax.KwTemplate, nil},
	{syntax.KwExample, []syntax.Keyword{syntax.KwGiven, syntax.KwExpect}},
	{syntax.KwMapping, []syntax.Keyword{syntax.KwFormat, syntax.KwField}},
}

var ruleClauses = []syntax.Keyword{syntax.KwSource, syntax.KwValid, syntax.KwAssumed, syntax.KwFor, syntax.KwWhen, syntax.KwExceptWhen, syntax.KwExceptionTo, syntax.KwOverrides, syntax.KwProvided, syntax.KwRequire,
	syntax.KwForbid, syntax.KwPointsTo, syntax.KwErrorWord, syntax.KwWarningWord, syntax.KwNoteWord, syntax.KwFix, syntax.KwIfUnknown}

// The words by where they work.
var (
	types     = []syntax.Keyword{syntax.KwText, syntax.KwInteger, syntax.KwDecimal, syntax.KwPercent, syntax.KwDateWord, syntax.KwYesNo, syntax.KwCode, syntax.KwCodes, syntax.KwRecord}
	modifiers = []syntax.Keyword{syntax.KwKey, syntax.KwGoverning, syntax.KwSensitive, syntax.KwFact, syntax.KwUnit}
	units     = []syntax.Keyword{syntax.KwDay, syntax.KwDaysWord, syntax.KwMonth, syntax.KwMonthsWord, syntax.KwYear, syntax.KwYears}
	functions = []syntax.Keyword{syntax.KwYearOfWord, syntax.KwDaysBetweenWord, syntax.KwMonthsBetweenWord, syntax.KwCount}
	truths    = []syntax.Keyword{syntax.KwYes, syntax.KwNo}
	// operators are the words of expressions.
	operators = []syntax.Keyword{syntax.KwAnd, syntax.KwOr, syntax.KwNot, syntax.KwHasWord, syntax.KwAnyOfWord, syntax.KwAllOfWord, syntax.KwNoneOfWord, syntax.KwOnlyWord, syntax.KwAnyOutsideWord, syntax.KwOutside,
		syntax.KwIn, syntax.KwBetween, syntax.KwIsKnown, syntax.KwIsUnknown, syntax.KwIsEmpty, syntax.KwIs, syntax.KwCount, syntax.KwCountDistinct, syntax.KwExists, syntax.KwEvery, syntax.KwSatisfies, syntax.KwMeets,
		syntax.KwSumWord, syntax.KwMinWord, syntax.KwMaxWord, syntax.KwFirst, syntax.KwLast, syntax.KwWhere, syntax.KwOtherwise, syntax.KwExceptFirst}
	builtins = []syntax.Keyword{syntax.KwUnknownCodeWord, syntax.KwExpiredCodeWord, syntax.KwRepeatedCodeWord, syntax.KwUnknownReferenceWord, syntax.KwUnknownGroupWord,
		syntax.KwUnknownDateWord, syntax.KwNoRulesForDateWord}
	severities = []syntax.Keyword{syntax.KwErrorWord, syntax.KwWarningWord, syntax.KwNoteWord}
	basis      = []syntax.Keyword{syntax.KwValid, syntax.KwFrom, syntax.KwTo, syntax.KwUntilFurther, syntax.KwSource, syntax.KwAssumed}
	fixes      = []syntax.Keyword{syntax.KwAddTo, syntax.KwRemove, syntax.KwReplace, syntax.KwSet, syntax.KwWith, syntax.KwAddIn, syntax.KwIn, syntax.KwFrom, syntax.KwTo, syntax.KwOn}
	// within stand inside lines that begin with another word.
	within = []syntax.Keyword{syntax.KwReplaces, syntax.KwLacking, syntax.KwAs, syntax.KwWhen, syntax.KwOtherwiseNone, syntax.KwUndetermined, syntax.KwNoFindings, syntax.KwSeparator, syntax.KwEncoding, syntax.KwOf, syntax.KwFor, syntax.KwOn}
	// inMessages stand only inside the braces of a message.
	inMessages = []syntax.Keyword{syntax.KwMissing, syntax.KwUnknownTitles, syntax.KwRequired}
)

// firstWords are the words that begin a line below a declaration, whatever it is.
func firstWords() []syntax.Keyword {
	var all []syntax.Keyword
	for _, d := range declarations {
		for _, k := range d.clauses {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}

func declarationWords() []syntax.Keyword {
	all := []syntax.Keyword{syntax.KwLanguage}
	for _, d := range declarations {
		all = append(all, d.word)
	}
	return all
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
