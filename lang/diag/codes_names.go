package diag

// Of names and declarations: 2xx.
const (
	DuplicateName        Code = "PPO201"
	UnknownName          Code = "PPO202"
	NotAValue            Code = "PPO203"
	NotA                 Code = "PPO204"
	Cycle                Code = "PPO205"
	MissingTitle         Code = "PPO206"
	MissingClause        Code = "PPO207"
	RepeatedClause       Code = "PPO208"
	RepeatedDeclaration  Code = "PPO209"
	MissingCase          Code = "PPO210"
	UnknownField         Code = "PPO211"
	UnknownCollection    Code = "PPO212"
	CollectionNeedsGroup Code = "PPO213"
	CollectionOfOuter    Code = "PPO214"
	NameOfOuter          Code = "PPO215"
	NoOuter              Code = "PPO216"
	FieldExpected        Code = "PPO217"
	NoCaseInHand         Code = "PPO218"
	KeyNotInHand         Code = "PPO219"
	KeyTypes             Code = "PPO220"
	KeyOfCodes           Code = "PPO221"
	NoKey                Code = "PPO222"
	RepeatedModifier     Code = "PPO223"
	ModifierType         Code = "PPO224"
	SensitivePrinted     Code = "PPO225"
	OtherwiseOnKey       Code = "PPO226"
	NoGoverningDate      Code = "PPO227"
	CriteriaOfAnother    Code = "PPO228"
	CriteriaCases        Code = "PPO229"
	OtherCase            Code = "PPO230"
	NoExceptionTo        Code = "PPO231"
	CodesOfRule          Code = "PPO232"
	NotARule             Code = "PPO233"
	NoSuchRow            Code = "PPO234"
	NothingRequired      Code = "PPO235"
	NoSeverity           Code = "PPO236"
	SeverityTwice        Code = "PPO237"
	MissingMessage       Code = "PPO238"
	RequiredOutsideTable Code = "PPO239"
	NoRequireColumn      Code = "PPO240"
	OneValue             Code = "PPO241"
	FixNeedsCodes        Code = "PPO242"
	FixOfFact            Code = "PPO243"
	FixOneCode           Code = "PPO244"
	AddToOneCode         Code = "PPO245"
	EmptyCodeSystem      Code = "PPO246"
	EmptyCodeSet         Code = "PPO247"
	CodeOutOfShape       Code = "PPO248"
	CodeListedTwice      Code = "PPO249"
	ReplacesItself       Code = "PPO250"
	BadPattern           Code = "PPO251"
	PatternTooLong       Code = "PPO252"
	CodeSetTooLarge      Code = "PPO253"
	UndatedDefinition    Code = "PPO254"
	RulesetInUsedFile    Code = "PPO255"
)

var nameCodes = []Entry{
	{
		Code: DuplicateName, Severity: Error,
		Message: Term{"`{0}` er allerede deklarert", "`{0}` is already declared"},
	},
	{
		Code: UnknownName, Severity: Error,
		Message: Term{"fant ingen {0} som heter `{1}`", "found no {0} that is named `{1}`"},
	},
	{
		Code: NotAValue, Severity: Error,
		Message: Term{"`{0}` er en {1}, ventet en verdi", "`{0}` is a {1}, expected a value"},
	},
	{
		Code: NotA, Severity: Error,
		Message: Term{"`{0}` er en {1}, ventet en {2}", "`{0}` is a {1}, expected a {2}"},
	},
	{
		Code: Cycle, Severity: Error,
		Message: Term{"{0} bygger på seg selv", "{0} rests on itself"},
	},
	{
		Code: MissingTitle, Severity: Error,
		Message: Term{"{0} `{1}` har ingen tittel", "{0} `{1}` has no title"},
	},
	{
		Code: MissingClause, Severity: Error,
		Message: Term{"`{0}` har ingen linje med `{1}`", "`{0}` has no line with `{1}`"},
	},
	{
		Code: RepeatedClause, Severity: Error,
		Message: Term{"`{0}` står to ganger", "`{0}` stands twice"},
	},
	{
		Code: RepeatedDeclaration, Severity: Error,
		Message: Term{"`{0}` står to ganger i fila", "`{0}` stands twice in the file"},
	},
	{
		Code: MissingCase, Severity: Error,
		Message: Term{"`{0}` sier ikke hvilken post eller gruppe det gjelder", "`{0}` does not say for which record or group it is"},
	},
	{
		Code: UnknownField, Severity: Error,
		Message: Term{"`{0}` har ikke noe felt som heter `{1}`", "`{0}` has no field that is named `{1}`"},
	},
	{
		Code: UnknownCollection, Severity: Error,
		Message: Term{"gruppa `{0}` har ingen samling som heter `{1}`", "the group `{0}` has no collection that is named `{1}`"},
	},
	{
		Code: CollectionNeedsGroup, Severity: Error,
		Message: Term{"`{0}` er medlemmer av en gruppe; ventet `{0} i {1}`", "`{0}` are members of a group; expected `{0} i {1}`"},
	},
	{
		Code: CollectionOfOuter, Severity: Error,
		Message: Term{"`{0}` hører til gruppa `{1}`, ett nivå ut", "`{0}` belongs to the group `{1}`, one level out"},
	},
	{
		Code: NameOfOuter, Severity: Error,
		Message: Term{"`{0}` hører til `{1}`, ikke til `{2}`", "`{0}` belongs to `{1}`, not to `{2}`"},
	},
	{
		Code: NoOuter, Severity: Error,
		Message: Term{"`{0}` står ikke i et vilkår på medlemmer", "`{0}` does not stand in a condition on members"},
	},
	{
		Code: FieldExpected, Severity: Error,
		Message: Term{"ventet et felt etter `{0}`", "expected a field after `{0}`"},
	},
	{
		Code: NoCaseInHand, Severity: Error,
		Message: Term{"ingen gruppe kan nås herfra", "no group can be reached from here"},
	},
	{
		Code: KeyNotInHand, Severity: Error,
		Message: Term{"`{0}` har ikke feltet `{1}`, som `{2}` er gruppert på", "`{0}` has no field `{1}`, by which `{2}` is grouped"},
	},
	{
		Code: KeyTypes, Severity: Error,
		Message: Term{"`{0}` er {2} i `{1}` og {4} i `{3}`, ventet én type", "`{0}` is {2} in `{1}` and {4} in `{3}`, expected one type"},
	},
	{
		Code: KeyOfCodes, Severity: Error,
		Message: Term{"`{0}` er en liste av koder, og kan ikke være nøkkel i en gruppe", "`{0}` is a list of codes, and cannot be the key of a group"},
	},
	{
		Code: NoKey, Severity: Warning,
		Message: Term{"posten `{0}` har ingen nøkkel, så ingen data kan leses for den", "the record `{0}` has no key, so no data can be read for it"},
	},
	{
		Code: RepeatedModifier, Severity: Error,
		Message: Term{"`{1}` har allerede et felt som er `{0}`", "`{1}` already has a field that is `{0}`"},
	},
	{
		Code: ModifierType, Severity: Error,
		Message: Term{"et felt som er `{0}` må være {1}, dette er {2}", "a field that is `{0}` has to be {1}, this is {2}"},
	},
	{
		Code: SensitivePrinted, Severity: Error,
		Message: Term{"`{0}` er sensitivt, men funn må skrive det ut", "`{0}` is sensitive, but findings have to print it"},
	},
	{
		Code: OtherwiseOnKey, Severity: Error,
		Message: Term{"`{0}` er nøkkel eller styrende dato, og kan ikke ha en verdi når det mangler", "`{0}` is a key or governing date, and cannot have a value when it is missing"},
	},
	{
		Code: NoGoverningDate, Severity: Error,
		Message: Term{"`{0}` har ingen styrende dato, så ingen regel kan gjelde", "`{0}` has no governing date, so no rule can hold"},
	},
	{
		Code: CriteriaOfAnother, Severity: Error,
		Message: Term{"kriteriene `{0}` gjelder `{1}`, ikke `{2}`", "the criteria `{0}` are for `{1}`, not for `{2}`"},
	},
	{
		Code: CriteriaCases, Severity: Error,
		Message: Term{"kriteriene `{0}` gjelder `{1}` i en annen versjon, her `{2}`", "the criteria `{0}` are for `{1}` in another version, here for `{2}`"},
	},
	{
		Code: OtherCase, Severity: Error,
		Message: Term{"`{0}` gjelder `{1}`, og kan ikke virke på `{2}`, som gjelder `{3}`", "`{0}` is for `{1}`, and cannot act on `{2}`, which is for `{3}`"},
	},
	{
		Code: NoExceptionTo, Severity: Error,
		Message: Term{"det kan ikke gjøres unntak fra `{0}`, bare fra `{1}` og `{2}`", "there can be no exception to `{0}`, only to `{1}` and `{2}`"},
	},
	{
		Code: CodesOfRule, Severity: Error,
		Message: Term{"`{0}` er en regel; koder kan bare stå etter et innebygd funn", "`{0}` is a rule; codes can only follow a built-in finding"},
	},
	{
		Code: NotARule, Severity: Error,
		Message: Term{"`{0}` er et innebygd funn, ventet en regel", "`{0}` is a built-in finding, expected a rule"},
	},
	{
		Code: NoSuchRow, Severity: Error,
		Message: Term{"`{0}` har ingen rad {1}", "`{0}` has no row {1}"},
	},
	{
		Code: NothingRequired, Severity: Error,
		Message: Term{"`{0}` har verken `{1}` eller `{2}`", "`{0}` has neither `{1}` nor `{2}`"},
	},
	{
		Code: NoSeverity, Severity: Error,
		Message: Term{"`{0}` har ingen linje med `{1}`, `{2}` eller `{3}`", "`{0}` has no line with `{1}`, `{2}` or `{3}`"},
	},
	{
		Code: SeverityTwice, Severity: Error,
		Message: Term{"to alvorsgrader gjelder fra samme dag", "two severities hold from the same day"},
	},
	{
		Code: MissingMessage, Severity: Error,
		Message: Term{"den første alvorsgraden har ingen melding", "the first severity has no message"},
	},
	{
		Code: RequiredOutsideTable, Severity: Error,
		Message: Term{"`{{0}}` står utenfor en tabell", "`{{0}}` stands outside a table"},
	},
	{
		Code: NoRequireColumn, Severity: Error,
		Message: Term{"tabellen har ingen kolonne med `{0}` eller `{1}`", "the table has no column with `{0}` or `{1}`"},
	},
	{
		Code: OneValue, Severity: Error,
		Message: Term{"`{0}` sammenligner med én verdi", "`{0}` compares with one value"},
	},
	{
		Code: FixNeedsCodes, Severity: Error,
		Message: Term{"bare felt med koder kan rettes, `{0}` er {1}", "only fields of codes can be fixed, `{0}` is {1}"},
	},
	{
		Code: FixOfFact, Severity: Error,
		Message: Term{"`{0}` er en hendelse, og kan ikke rettes", "`{0}` is a fact, and cannot be fixed"},
	},
	{
		Code: FixOneCode, Severity: Error,
		Message: Term{"`{0}` er flere koder, ventet én", "`{0}` is several codes, expected one"},
	},
	{
		Code: AddToOneCode, Severity: Error,
		Message: Term{"`{0}` har plass til én kode; ventet `{1}`", "`{0}` has room for one code; expected `{1}`"},
	},
	{
		Code: EmptyCodeSystem, Severity: Warning,
		Message: Term{"kodeverket `{0}` har ingen koder", "the code system `{0}` has no codes"},
	},
	{
		Code: EmptyCodeSet, Severity: Error,
		Message: Term{"kodesettet `{0}` har ingen medlemmer", "the code set `{0}` has no members"},
	},
	{
		Code: CodeOutOfShape, Severity: Error,
		Message: Term{"koden `{0}` passer ikke til mønsteret for `{1}`", "the code `{0}` does not fit the pattern of `{1}`"},
	},
	{
		Code: CodeListedTwice, Severity: Error,
		Message: Term{"koden `{0}` står to ganger i `{1}`", "the code `{0}` is listed twice in `{1}`"},
	},
	{
		Code: ReplacesItself, Severity: Error,
		Message: Term{"koden `{0}` erstatter seg selv", "the code `{0}` replaces itself"},
	},
	{
		Code: BadPattern, Severity: Error,
		Message: Term{"mønsteret kan ikke brukes: {0}", "the pattern cannot be used: {0}"},
	},
	{
		Code: PatternTooLong, Severity: Error,
		Message: Term{"mønsteret er for langt, ventet høyst {0} tegn", "the pattern is too long, expected at most {0} characters"},
	},
	{
		Code: CodeSetTooLarge, Severity: Error,
		Message: Term{"kodesettet `{0}` har mer enn {1} medlemmer", "the code set `{0}` has more than {1} members"},
	},
	{
		Code: UndatedDefinition, Severity: Error,
		Message: Term{"definisjonen `{0}` kan ikke ha en gyldighet", "the definition `{0}` cannot have a validity"},
	},
	{
		Code: RulesetInUsedFile, Severity: Error,
		Message: Term{"`regelsett` hører bare hjemme i fila som kjøres", "`ruleset` belongs only in the file that is run"},
	},
}
