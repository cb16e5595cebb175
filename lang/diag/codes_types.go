package diag

// Of types and codes: 31x to 34x.
const (
	TypesDiffer        Code = "PPO310"
	WrongType          Code = "PPO311"
	NotYesNo           Code = "PPO312"
	PercentExpected    Code = "PPO313"
	NoOrder            Code = "PPO314"
	NoArithmetic       Code = "PPO315"
	TypesDoNotGo       Code = "PPO316"
	DateMinusDate      Code = "PPO317"
	DivisionByZero     Code = "PPO318"
	DurationCompared   Code = "PPO319"
	ArgumentType       Code = "PPO320"
	NoFields           Code = "PPO321"
	NotConstant        Code = "PPO322"
	ValueNeedsType     Code = "PPO323"
	ValueTypes         Code = "PPO324"
	UnknownCode        Code = "PPO325"
	CodeOrName         Code = "PPO326"
	NotACode           Code = "PPO327"
	OtherSystem        Code = "PPO328"
	CodesExpected      Code = "PPO329"
	StrayCodes         Code = "PPO330"
	SetForCode         Code = "PPO331"
	HasOfSet           Code = "PPO332"
	HasOfCode          Code = "PPO333"
	InOfCodes          Code = "PPO334"
	NoCodes            Code = "PPO335"
	CodesCompared      Code = "PPO336"
	AllOfOpenSet       Code = "PPO337"
	RangeReversed      Code = "PPO338"
	EmptyPrefix        Code = "PPO339"
	DistinctCodes      Code = "PPO340"
	TextWithoutQuotes  Code = "PPO341"
	SensitiveUse       Code = "PPO342"
	SensitiveInMessage Code = "PPO343"
	NoCodeHere         Code = "PPO344"
)

var typeCodes = []Entry{
	{
		Code: TypesDiffer, Severity: Error,
		Message: Term{"{0} kan ikke sammenlignes med {1}", "{0} cannot be compared with {1}"},
	},
	{
		Code: WrongType, Severity: Error,
		Message: Term{"ventet {0}, fant {1}", "expected {0}, found {1}"},
	},
	{
		Code: NotYesNo, Severity: Error,
		Message: Term{"ventet ja eller nei, fant {0}", "expected yes or no, found {0}"},
	},
	{
		Code: PercentExpected, Severity: Error,
		Message: Term{"`{0}` er et tall, ventet en prosent", "`{0}` is a number, expected a percentage"},
	},
	{
		Code: NoOrder, Severity: Error,
		Message: Term{"{0} kan ikke ordnes", "{0} has no order"},
	},
	{
		Code: NoArithmetic, Severity: Error,
		Message: Term{"`{0}` virker ikke på {1}", "`{0}` does not work on {1}"},
	},
	{
		Code: TypesDoNotGo, Severity: Error,
		Message: Term{"`{0}` virker ikke mellom {1} og {2}", "`{0}` does not work between {1} and {2}"},
	},
	{
		Code: DateMinusDate, Severity: Error,
		Message: Term{"en dato kan ikke trekkes fra en dato; ventet `{0}(…, …)`", "a date cannot be taken from a date; expected `{0}(…, …)`"},
	},
	{
		Code: DivisionByZero, Severity: Error,
		Message: Term{"deling på null", "division by zero"},
	},
	{
		Code: DurationCompared, Severity: Error,
		Message: Term{"tidsrom kan bare legges til eller trekkes fra datoer", "durations can only be added to or taken from dates"},
	},
	{
		Code: ArgumentType, Severity: Error,
		Message: Term{"`{0}` tar {1}, fant {2}", "`{0}` takes {1}, found {2}"},
	},
	{
		Code: NoFields, Severity: Error,
		Message: Term{"{0} har ingen felt, så `{1}` finnes ikke", "{0} has no fields, so there is no `{1}`"},
	},
	{
		Code: NotConstant, Severity: Error,
		Message: Term{"ventet en fast verdi", "expected a constant"},
	},
	{
		Code: ValueNeedsType, Severity: Error,
		Message: Term{"verdien er koder eller poster; skriv typen etter navnet", "the value is of codes or records; write its type after the name"},
	},
	{
		Code: ValueTypes, Severity: Error,
		Message: Term{"`{0}` er {1} i en annen deklarasjon, her {2}", "`{0}` is {1} in another declaration, here {2}"},
	},
	{
		Code: UnknownCode, Severity: Error,
		Message: Term{"`{0}` er ingen kode i {1}", "`{0}` is no code of {1}"},
	},
	{
		Code: CodeOrName, Severity: Error,
		Message: Term{"`{0}` er både en kode i {1} og en {2}", "`{0}` is both a code of {1} and a {2}"},
	},
	{
		Code: NotACode, Severity: Error,
		Message: Term{"`{0}` er {1}, ventet en kode", "`{0}` is {1}, expected a code"},
	},
	{
		Code: OtherSystem, Severity: Error,
		Message: Term{"`{0}` har koder i {1}, ventet {2}", "`{0}` has codes of {1}, expected {2}"},
	},
	{
		Code: CodesExpected, Severity: Error,
		Message: Term{"ventet en kode, et kodesett, en forstavelse eller et område", "expected a code, a code set, a prefix or a range"},
	},
	{
		Code: StrayCodes, Severity: Error,
		Message: Term{"en liste av koder kan bare stå der koder ventes", "a list of codes can only stand where codes are expected"},
	},
	{
		Code: SetForCode, Severity: Error,
		Message: Term{"`{0}` er flere koder, ventet én", "`{0}` is several codes, expected one"},
	},
	{
		Code: HasOfSet, Severity: Error,
		Message: Term{"`{0}` er flere koder; `har` tar én", "`{0}` is several codes; `has` takes one"},
	},
	{
		Code: HasOfCode, Severity: Error,
		Message: Term{"`{0}` er én kode, ikke flere", "`{0}` is one code, not several"},
	},
	{
		Code: InOfCodes, Severity: Error,
		Message: Term{"`{0}` er flere koder, ikke én", "`{0}` is several codes, not one"},
	},
	{
		Code: NoCodes, Severity: Error,
		Message: Term{"`{0}` er {1}, ventet koder", "`{0}` is {1}, expected codes"},
	},
	{
		Code: CodesCompared, Severity: Error,
		Message: Term{"`{0}` er flere koder, og kan bare sammenlignes med `()`", "`{0}` is several codes, and can only be compared with `()`"},
	},
	{
		Code: AllOfOpenSet, Severity: Error,
		Message: Term{"`{0}` er ingen liste av koder, så ingen kan ha alle", "`{0}` is no list of codes, so nothing can have them all"},
	},
	{
		Code: RangeReversed, Severity: Error,
		Message: Term{"området `{0}..{1}` er snudd", "the range `{0}..{1}` is reversed"},
	},
	{
		Code: EmptyPrefix, Severity: Warning,
		Message: Term{"ingen kode i {1} begynner med `{0}`", "no code of {1} begins with `{0}`"},
	},
	{
		Code: DistinctCodes, Severity: Error,
		Message: Term{"ulike lister av koder kan ikke telles", "different lists of codes cannot be counted"},
	},
	{
		Code: TextWithoutQuotes, Severity: Error,
		Message: Term{"ventet en tekst i anførselstegn, fant `{0}`", "expected a text in quotation marks, found `{0}`"},
	},
	{
		Code: SensitiveUse, Severity: Error,
		Message: Term{"`{0}` er sensitivt, og kan bare sammenlignes med `=` og `≠`, telles som ulike eller være kjent", "`{0}` is sensitive, and can only be compared with `=` and `≠`, counted as distinct or be known"},
	},
	{
		Code: SensitiveInMessage, Severity: Error,
		Message: Term{"`{0}` er sensitivt, og kan ikke skrives ut", "`{0}` is sensitive, and cannot be printed"},
	},
	{
		Code: NoCodeHere, Severity: Error,
		Message: Term{"`{0}` har ingen koder i {1}", "`{0}` has no codes of {1}"},
	},
}
