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
	KwCodeSystem
	KwCodeSet
	KwValueWord
	KwRecord
	KwGroup
	KwDefine
	KwCriteria
	KwRule
	KwTable
	KwTemplate
	KwExample
	KwMapping

	// clauses
	KwSource
	KwEdition
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
	KwOtherwise
	KwOtherwiseNone
	KwWhen
	KwExceptWhen
	KwExceptFirst
	KwExceptionTo
	KwRequire
	KwForbid
	KwCriterion
	KwPointsTo
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
	KwReplace
	KwWith
	KwSet
	KwOn
	KwIfUnknown
	KwIgnoreWord
	KwGiven
	KwExpect
	KwUndetermined
	KwNoFindings
	KwFormat
	KwSeparator
	KwEncoding

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
	KwNot
	KwHasWord
	KwAnyOfWord
	KwAllOfWord
	KwNoneOfWord
	KwOnlyWord
	KwAnyOutsideWord
	KwOutside
	KwIn
	KwBetween
	KwIsKnown
	KwIsUnknown
	KwIsEmpty
	KwIs
	KwCount
	KwCountDistinct
	KwExists
	KwEvery
	KwSatisfies
	KwMeets
	KwSumWord
	KwMinWord
	KwMaxWord
	KwFirst
	KwLast
	KwWhere
	KwThis
	KwYes
	KwNo
	KwYearOfWord
	KwDaysBetweenWord
	KwMonthsBetweenWord

	// built-in findings
	KwUnknownCodeWord
	KwExpiredCodeWord
	KwRepeatedCodeWord
	KwUnknownReferenceWord
	KwUnknownGroupWord
	KwUnknownDateWord
	KwNoRulesForDateWord

	// units
	KwDay
	KwDaysWord
	KwMonth
	KwMonthsWord
	KwYear
	KwYears

	keywords // their number
)

// words is the keyword table: Norwegian, English.
var words = [keywords][2]string{

	// declarations
	KwLanguage:   {"språk", "language"},
	KwRuleset:    {"regelsett", "ruleset"},
	KwUse:        {"bruk", "use"},
	KwDocument:   {"dokument", "document"},
	KwCodeSystem: {"kodeverk", "codesystem"},
	KwCodeSet:    {"kodesett", "codeset"},
	KwValueWord:  {"verdi", "value"},
	KwRecord:     {"post", "record"},
	KwGroup:      {"gruppe", "group"},
	KwDefine:     {"definer", "define"},
	KwCriteria:   {"kriterier", "criteria"},
	KwRule:       {"regel", "rule"},
	KwTable:      {"tabell", "table"},
	KwTemplate:   {"mal", "template"},
	KwExample:    {"eksempel", "example"},
	KwMapping:    {"innlesing", "mapping"},

	// clauses
	KwSource:        {"kilde", "source"},
	KwEdition:       {"utgave", "edition"},
	KwLink:          {"lenke", "link"},
	KwOverrides:     {"går foran", "overrides"},
	KwPattern:       {"mønster", "pattern"},
	KwOpen:          {"åpen", "open"},
	KwCode:          {"kode", "code"},
	KwCodes:         {"koder", "codes"},
	KwField:         {"felt", "field"},
	KwValid:         {"gjelder", "valid"},
	KwFrom:          {"fra", "from"},
	KwTo:            {"til", "to"},
	KwUntilFurther:  {"inntil videre", "until further notice"},
	KwAssumed:       {"antatt", "assumed"},
	KwReplaces:      {"erstatter", "replaces"},
	KwFact:          {"hendelse", "fact"},
	KwUnit:          {"enhet", "unit"},
	KwFor:           {"for", "for"},
	KwPer:           {"per", "per"},
	KwOf:            {"av", "of"},
	KwAs:            {"som", "as"},
	KwGoverning:     {"styrende", "governing"},
	KwKey:           {"nøkkel", "key"},
	KwSensitive:     {"sensitiv", "sensitive"},
	KwOtherwise:     {"ellers", "otherwise"},
	KwOtherwiseNone: {"ellers ingen", "otherwise none"},
	KwWhen:          {"når", "when"},
	KwExceptWhen:    {"unntatt når", "except when"},
	KwExceptFirst:   {"unntatt første", "except first"},
	KwExceptionTo:   {"unntak fra", "exception to"},
	KwRequire:       {"krev", "require"},
	KwForbid:        {"forby", "forbid"},
	KwCriterion:     {"krav", "criterion"},
	KwPointsTo:      {"peker på", "points to"},
	KwProvided:      {"forutsetter", "provided"},
	KwLacking:       {"mangler", "lacking"},
	KwMissing:       {"mangler", "missing"},
	KwUnknownTitles: {"ukjent", "unknown"},
	KwRequired:      {"krevd", "required"},
	KwErrorWord:     {"feil", "error"},
	KwWarningWord:   {"advarsel", "warning"},
	KwNoteWord:      {"merknad", "note"},
	KwFix:           {"rett", "fix"},
	KwAddTo:         {"legg til", "add"},
	KwAddIn:         {"i", "to"},
	KwRemove:        {"fjern", "remove"},
	KwReplace:       {"bytt", "replace"},
	KwWith:          {"med", "with"},
	KwSet:           {"sett", "set"},
	KwOn:            {"på", "on"},
	KwIfUnknown:     {"hvis ukjent", "if unknown"},
	KwIgnoreWord:    {"overse", "ignore"},
	KwGiven:         {"gitt", "given"},
	KwExpect:        {"forvent", "expect"},
	KwUndetermined:  {"uavklart", "undetermined"},
	KwNoFindings:    {"ingen funn", "no findings"},
	KwFormat:        {"format", "format"},
	KwSeparator:     {"skilletegn", "separator"},
	KwEncoding:      {"tegnsett", "encoding"},

	// types
	KwText:     {"tekst", "text"},
	KwInteger:  {"heltall", "integer"},
	KwDecimal:  {"desimal", "decimal"},
	KwPercent:  {"prosent", "percent"},
	KwDateWord: {"dato", "date"},
	KwYesNo:    {"ja/nei", "yes/no"},

	// expressions
	KwAnd:               {"og", "and"},
	KwOr:                {"eller", "or"},
	KwNot:               {"ikke", "not"},
	KwHasWord:           {"har", "has"},
	KwAnyOfWord:         {"noen av", "any of"},
	KwAllOfWord:         {"alle av", "all of"},
	KwNoneOfWord:        {"ingen av", "none of"},
	KwOnlyWord:          {"bare", "only"},
	KwAnyOutsideWord:    {"noen utenom", "any outside"},
	KwOutside:           {"utenom", "outside"},
	KwIn:                {"i", "in"},
	KwBetween:           {"mellom", "between"},
	KwIsKnown:           {"er kjent", "is known"},
	KwIsUnknown:         {"er ukjent", "is unknown"},
	KwIsEmpty:           {"er tom", "is empty"},
	KwIs:                {"er", "is"},
	KwCount:             {"antall", "count"},
	KwCountDistinct:     {"antall ulike", "count distinct"},
	KwExists:            {"finnes", "exists"},
	KwEvery:             {"alle", "every"},
	KwSatisfies:         {"oppfyller", "satisfies"},
	KwMeets:             {"oppfyller", "meets"},
	KwSumWord:           {"sum", "sum"},
	KwMinWord:           {"minste", "min"},
	KwMaxWord:           {"største", "max"},
	KwFirst:             {"første", "first"},
	KwLast:              {"siste", "last"},
	KwWhere:             {"der", "where"},
	KwThis:              {"denne", "this"},
	KwYes:               {"ja", "yes"},
	KwNo:                {"nei", "no"},
	KwYearOfWord:        {"år", "year"},
	KwDaysBetweenWord:   {"dager_mellom", "days_between"},
	KwMonthsBetweenWord: {"måneder_mellom", "months_between"},

	// built-in findings
	KwUnknownCodeWord:      {"ukjent_kode", "unknown_code"},
	KwExpiredCodeWord:      {"utgått_kode", "expired_code"},
	KwRepeatedCodeWord:     {"gjentatt_kode", "repeated_code"},
	KwUnknownReferenceWord: {"ukjent_referanse", "unknown_reference"},
	KwUnknownGroupWord:     {"ukjent_gruppe", "unknown_group"},
	KwUnknownDateWord:      {"ukjent_dato", "unknown_date"},
	KwNoRulesForDateWord:   {"ingen_regler_for_datoen", "no_rules_for_date"},

	// units
	KwDay:        {"dag", "day"},
	KwDaysWord:   {"dager", "days"},
	KwMonth:      {"måned", "month"},
	KwMonthsWord: {"måneder", "months"},
	KwYear:       {"år", "year"},
	KwYears:      {"år", "years"},
}

// In is how the keyword is written.
func (k Keyword) In(l Language) string { return words[k][l] }

// reserved are the words of expressions: they are never a field's or a
// declaration's name. Every other keyword stands only where it works.
var reserved = [2]map[string]bool{
	NB: set("og", "eller", "ikke", "er", "har", "i", "av", "noen", "alle", "ingen", "bare", "utenom", "mellom", "antall", "finnes", "oppfyller",
		"sum", "minste", "største", "første", "siste", "der", "denne", "ellers", "ja", "nei"),
	EN: set("and", "or", "not", "is", "has", "in", "of", "any", "all", "none", "only", "outside", "between", "count", "exists", "every", "satisfies", "meets",
		"sum", "min", "max", "first", "last", "where", "this", "otherwise", "yes", "no"),
}

// Reserved says whether a word can never be a name in a vocabulary.
func Reserved(word string, l Language) bool { return reserved[l][word] }

func set[T comparable](list ...T) map[T]bool {
	m := make(map[T]bool, len(list))
	for _, w := range list {
		m[w] = true
	}
	return m
}

// TypeWord says whether a word is that of a field's type in a vocabulary.
func TypeWord(word string, l Language) bool {
	for _, k := range []Keyword{KwText, KwInteger, KwDecimal, KwPercent, KwDateWord, KwYesNo, KwCode, KwCodes, KwRecord} {
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
