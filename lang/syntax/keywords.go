package syntax

// Keyword is one word of the language by what it does, whatever vocabulary it is
// written in. Where one Norwegian word does two things that English tells apart,
// there are two keywords.
type Keyword uint8

// The keywords.
const (
	NoKeyword Keyword = iota

	// declarations
	KwLanguage
	KwRuleset
	KwUse
	KwDocument
	KwAssumption
	KwCodeSystem
	KwCodeSet
	KwValueWord
	KwRecord
	KwGroup
	KwDefine
	KwCriteria
	KwSection
	KwRule
	KwTable
	KwTemplate
	KwExample
	KwExamples
	KwMapping
	KwWaiver

	// clauses
	KwSource
	KwCheck
	KwEdition
	KwAsk
	KwChecked
	KwLink
	KwOverrides
	KwPattern
	KwOpen
	KwCode
	KwCodes
	KwField
	KwValid
	KwFrom
	KwTo
	KwUntilFurther
	KwAssumed
	KwReplaces
	KwFact
	KwUnit
	KwFor
	KwPer
	KwOf
	KwAs
	KwGoverning
	KwKey
	KwSensitive
	KwOtherwiseNone
	KwWhen
	KwExceptWhen
	KwExceptionTo
	KwRequire
	KwForbid
	KwCriterion
	KwPointsTo
	KwMustBeKnown
	KwProvided
	KwLacking
	KwMissing
	KwUnknownTitles
	KwRequired
	KwErrorWord
	KwWarningWord
	KwNoteWord
	KwFix
	KwAddTo
	KwAddIn
	KwRemove
	KwExcept
	KwReplace
	KwWith
	KwSet
	KwMove
	KwOn
	KwIfUnknown
	KwIgnoreWord
	KwGiven
	KwTry
	KwOff
	KwUntil
	KwBy
	KwExpect
	KwUndetermined
	KwNoFindings
	KwFormat
	KwSeparator
	KwEncoding
	KwSheet
	KwElement
	KwHeading
	KwUnknownMeans
	KwLeaveOut
	KwOnePer
	KwDecimalMark
	KwTimeZone
	KwPath
	KwLookUp
	KwAsShare
	KwSplitOn
	KwFirstWord
	KwUpperCase
	KwOptional
	KwFind

	// types
	KwText
	KwInteger
	KwDecimal
	KwPercent
	KwDateWord
	KwYesNo

	// expressions
	KwAnd
	KwOr
	KwHasWord
	KwIn
	KwBetween
	KwIsKnown
	KwIsUnknown
	KwIsEmpty
	KwOtherwise
	KwWhere
	KwExceptFirst
	KwSatisfies
	KwNot
	KwSurely
	KwPossibly
	KwExists
	KwYearOfWord
	KwDaysBetweenWord
	KwMonthsBetweenWord
	KwCount
	KwCountDistinct
	KwEvery
	KwSumWord
	KwMinWord
	KwMaxWord
	KwFirst
	KwLast
	KwThis
	KwYes
	KwNo
	KwMeets
	KwAnyOfWord
	KwAllOfWord
	KwNoneOfWord
	KwOnlyWord
	KwAnyOutsideWord
	KwOutside
	KwIs

	// units
	KwDay
	KwDaysWord
	KwMonth
	KwMonthsWord
	KwYear
	KwYears

	named // the first that names a built-in finding: those are counted by Builtin

	keywords = named + Keyword(builtins) - 1 // their number
)

func set[T comparable](list ...T) map[T]bool {
	m := make(map[T]bool, len(list))
	for _, w := range list {
		m[w] = true
	}
	return m
}

// TypeWord says whether a word is that of a field's type in a vocabulary.
func TypeWord(word string, l Language) bool {
	for _, k := range Words(ClassType) {
		if word == k.In(l) {
			return true
		}
	}
	return false
}

// BeginsDeclaration says whether a word begins declarations. It may be a
// name all the same, where no line begins with it.
func BeginsDeclaration(word string, l Language) bool {
	return isDeclaration[vocabularies[l]().single[word]]
}

// IsWord says whether a name is also a word of a vocabulary.
func IsWord(name string, l Language) bool { return vocabularies[l]().single[name] != NoKeyword }
