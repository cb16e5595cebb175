package diag

// What the lexer and the parser say of the text as text: 1xx.
const (
	NotText            Code = "PPO101"
	NotUTF8            Code = "PPO102"
	ControlCharacter   Code = "PPO103"
	MergeConflict      Code = "PPO104"
	UnclosedText       Code = "PPO105"
	UnknownCharacter   Code = "PPO106"
	PastedCharacter    Code = "PPO107"
	InvisibleCharacter Code = "PPO108"
	WrongOperator      Code = "PPO109"
	MixedScript        Code = "PPO110"
	BidiCharacter      Code = "PPO111"
	NoLanguage         Code = "PPO112"
	UnknownLanguage    Code = "PPO113"
	MisplacedLanguage  Code = "PPO114"
)

// What they say of lines: 12x.
const (
	Expected            Code = "PPO120"
	WrongLine           Code = "PPO121"
	LineGoesOn          Code = "PPO122"
	UnknownLine         Code = "PPO123"
	UnknownDeclaration  Code = "PPO124"
	MisspeltWord        Code = "PPO125"
	OtherLanguage       Code = "PPO126"
	MisplacedClause     Code = "PPO127"
	ReservedName        Code = "PPO128"
	WrittenTwice        Code = "PPO129"
	NameMissing         Code = "PPO130"
	ValidityMissing     Code = "PPO131"
	ClauseOutside       Code = "PPO132"
	ListEndsInComma     Code = "PPO133"
	SourceWithoutTitles Code = "PPO134"
)

// What they say of expressions: 14x.
const (
	ChainedComparison   Code = "PPO141"
	NeedsParentheses    Code = "PPO142"
	IsNotEquals         Code = "PPO143"
	UnknownFunction     Code = "PPO144"
	WrongArguments      Code = "PPO145"
	UnclosedParenthesis Code = "PPO146"
	MeetsOrSatisfies    Code = "PPO147"
	ManyCodesNeedWord   Code = "PPO148"
)

// Of files, messages and tables: 15x to 17x.
const (
	EmptyFile           Code = "PPO150"
	UnclosedPlaceholder Code = "PPO160"
	LoneBrace           Code = "PPO161"
	EmptyPlaceholder    Code = "PPO162"
	RowWidth            Code = "PPO170"
	EmptyCell           Code = "PPO171"
	RowNotClosed        Code = "PPO172"
	RowOutside          Code = "PPO173"
	SecondTable         Code = "PPO174"
	NoRows              Code = "PPO175"
)

// Of literals: 3xx.
const (
	NumberTooLong  Code = "PPO301"
	NoSuchDay      Code = "PPO303"
	DecimalInCodes Code = "PPO307"
	WholeDuration  Code = "PPO308"
	DateShape      Code = "PPO309"
)

// Of limits: 7xx.
const (
	TooLong     Code = "PPO701"
	TooDeep     Code = "PPO702"
	WordTooLong Code = "PPO703"
	TextTooLong Code = "PPO706"
	TooMany     Code = "PPO704"
)

var syntaxCodes = []Entry{}
