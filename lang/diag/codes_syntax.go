package diag

// What the lexer and the parser say of the text as text: 10x and 11x.
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

// Of lines: 12x and 13x.
const (
	Expected           Code = "PPO120"
	WrongLine          Code = "PPO121"
	LineGoesOn         Code = "PPO122"
	UnknownLine        Code = "PPO123"
	UnknownDeclaration Code = "PPO124"
	MisspeltWord       Code = "PPO125"
	OtherLanguage      Code = "PPO126"
	MisplacedClause    Code = "PPO127"
	ReservedName       Code = "PPO128"
	WrittenTwice       Code = "PPO129"
	UnknownBuiltin     Code = "PPO130"
)

// Of expressions: 14x.
const (
	ChainedComparison   Code = "PPO141"
	NeedsParentheses    Code = "PPO142"
	IsNotEquals         Code = "PPO143"
	UnknownFunction     Code = "PPO144"
	WrongArguments      Code = "PPO145"
	UnclosedParenthesis Code = "PPO146"
	MeetsOrSatisfies    Code = "PPO147"
)

// Of messages and tables: 16x and 17x.
const (
	UnclosedPlaceholder Code = "PPO160"
	LoneBrace           Code = "PPO161"
	EmptyPlaceholder    Code = "PPO162"
	RowWidth            Code = "PPO170"
	EmptyCell           Code = "PPO171"
	RowNotClosed        Code = "PPO172"
	RowOutside          Code = "PPO173"
	SecondTable         Code = "PPO174"
	RowNotOpened        Code = "PPO175"
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
	TooMany     Code = "PPO704"
)

// What the examples of the table have in common.
const (
	syntaxHead   = "språk nb\n\n"
	syntaxRecord = syntaxHead + "post kontakt\n  felt id tekst nøkkel\n  felt a heltall\n  felt b heltall\n  felt ledd kode Ledd\n\n" +
		"kodeverk Ledd\n  kode 01 \"En\"\n  kode 13 \"To\"\n\ndefiner prøve for kontakt\n  er "
	syntaxGroup = syntaxHead + "post kontakt\n  felt id tekst nøkkel\n  felt a heltall\n  felt dato dato styrende\n\n" +
		"gruppe alt\n  av kontakt som kontakter\n  per a\n\ndefiner prøve for alt\n  er "
	syntaxRule = syntaxHead + "dokument d \"Kilde\"\n  gjelder fra 2026-01-01\n\npost kontakt\n  felt id tekst nøkkel\n  felt a heltall\n  felt dato dato styrende\n\n" +
		"regel r \"En regel\" for kontakt\n  kilde d\n  krev a > 1\n"
	syntaxTable = syntaxHead + "dokument d \"Kilde\"\n  gjelder fra 2026-01-01\n\nkodeverk K\n  kode X \"x\"\n\npost kontakt\n  felt id tekst nøkkel\n" +
		"  felt a heltall\n  felt k kode K\n  felt dato dato styrende\n\ntabell t \"En tabell\" for kontakt\n  kilde d\n"
)

var syntaxCodes = []Entry{
	{Code: NotText, Severity: Error,
		Message:   Term{"fila er {0}, ventet tekst i UTF-8", "the file is {0}, expected text in UTF-8"},
		Help:      Term{"lagre fila på nytt som ren tekst med tegnsettet UTF-8", "save the file again as plain text in UTF-8"},
		Elsewhere: "lang/syntax: TestRefused"},
	{Code: NotUTF8, Severity: Error,
		Message: Term{"byte {0} er ikke UTF-8; fila er trolig lagret med et annet tegnsett", "byte {0} is not UTF-8; the file was probably saved in another encoding"},
		Help:    Term{"lagre fila på nytt med tegnsettet UTF-8", "save the file again in UTF-8"},
		Example: syntaxHead + "dokument d \"M\xe5ned\"\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d \"Måned\"\n  gjelder fra 2026-01-01\n"},
	{Code: ControlCharacter, Severity: Error,
		Message: Term{"fant styretegnet {0}, ventet synlige tegn", "found the control character {0}, expected visible characters"},
		Example: syntaxHead + "dokument d \x01\"Tittel\"\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d \t\"Tittel\"\n  gjelder fra 2026-01-01\n"},
	{Code: MergeConflict, Severity: Error,
		Message: Term{"her står merker etter en fletting som ikke er gjort ferdig", "here are the marks of an unfinished merge"},
		Help:    Term{"velg hvilken av de to teksten som gjelder, og fjern merkene", "choose which of the two texts holds and remove the marks"},
		Example: syntaxHead + "<<<<<<< HEAD\ndokument d\n=======\ndokument e\n>>>>>>> gren\n",
		Near:    syntaxHead + "# <<<<<<< HEAD\ndokument d\n  gjelder fra 2026-01-01\n"},
	{Code: UnclosedText, Severity: Error,
		Message: Term{"teksten som begynner her, mangler `{0}` før linjens slutt", "the text that begins here lacks `{0}` before the line's end"},
		Example: syntaxHead + "dokument d \"Tittel\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d «En \"tittel»\n  gjelder fra 2026-01-01\n"},
	{Code: UnknownCharacter, Severity: Error,
		Message: Term{"tegnet {0} betyr ingenting her", "the character {0} means nothing here"},
		Example: syntaxRecord + "a = 1;\n",
		Near:    syntaxRecord + "a = 1 # ;\n"},
	{Code: PastedCharacter, Severity: Error,
		Message: Term{"fant {0}, ventet {1}", "found {0}, expected {1}"},
		Help:    Term{"tegnet følger gjerne med når tekst limes inn fra Word", "the character often comes with text pasted from Word"},
		Example: syntaxRecord + "a = 5 – 3\n",
		Near:    syntaxRecord + "a = 5 - 3\n"},
	{Code: InvisibleCharacter, Severity: Error,
		Message: Term{"her står {0}, som ikke synes", "here is {0}, which cannot be seen"},
		Example: syntaxRecord + "a\u200B = 1\n",
		Near:    syntaxRecord + "a = 1 # \u200B\n"},
	{Code: WrongOperator, Severity: Error,
		Message: Term{"fant `{0}`, ventet `{1}`", "found `{0}`, expected `{1}`"},
		Example: syntaxRecord + "a == 1\n",
		Near:    syntaxRecord + "a = 1\n"},
	{Code: MixedScript, Severity: Warning,
		Message: Term{"bokstaven `{0}` ser ut som den latinske `{2}`, men er en annen", "the letter `{0}` looks like the Latin `{2}` and is another"},
		Example: syntaxHead + "dokument d\u0430to\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument dato\n  gjelder fra 2026-01-01\n"},
	{Code: BidiCharacter, Severity: Error,
		Message: Term{"her står {0}, som får teksten til å se annerledes ut enn den er", "here is {0}, which makes the text look different from what it is"},
		Example: syntaxHead + "dokument d # \u202Egammel\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d # gammel\n  gjelder fra 2026-01-01\n"},
	{Code: NoLanguage, Severity: Error,
		Message: Term{"fila sier ikke hvilket språk den er skrevet på, ventet `{0}` eller `{1}` på første linje", "the file does not say its language, expected `{0}` or `{1}` on the first line"},
		Example: "dokument d\n  gjelder fra 2026-01-01\n",
		Near:    "# Kilder\n\nspråk nb\n\ndokument d\n  gjelder fra 2026-01-01\n"},
	{Code: UnknownLanguage, Severity: Error,
		Message: Term{"språket finnes ikke, ventet `{0}` eller `{1}`", "there is no such language, expected `{0}` or `{1}`"},
		Example: "språk nn\n\ndokument d\n  gjelder fra 2026-01-01\n",
		Near:    "språk nb\n\ndokument d\n  gjelder fra 2026-01-01\n"},
	{Code: MisplacedLanguage, Severity: Error,
		Message: Term{"`{0}` kan bare stå én gang, på første linje", "`{0}` may stand only once, on the first line"},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n\nspråk nb\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n\n# språk nb\n"},

	{Code: Expected, Severity: Error,
		Message: Term{"fant {0}, ventet {1}", "found {0}, expected {1}"},
		Example: syntaxRecord + "a = 1 og\n",
		Near:    syntaxRecord + "a = 1 og\n    b = 2\n"},
	{Code: WrongLine, Severity: Error,
		Message: Term{"fant {0}, men en slik linje skrives `{1}`", "found {0}, but such a line is written `{1}`"},
		Example: syntaxRule + "  rett a = 1\n  feil \"x\"\n",
		Near:    syntaxRule + "  feil \"x\"\n"},
	{Code: LineGoesOn, Severity: Error,
		Message: Term{"fant {0}, ventet at linjen var slutt", "found {0}, expected the line to end"},
		Help:    Term{"en linje fortsetter når den slutter med komma eller et tegn som `+`, eller når den neste begynner med `og` eller `eller`", "a line goes on when it ends in a comma or a mark such as `+`, or when the next begins with `and` or `or`"},
		Example: syntaxRecord + "a = 1 b\n",
		Near:    syntaxRecord + "a = 1 eller b = 1\n"},
	{Code: UnknownLine, Severity: Error,
		Message: Term{"ingen linje i {1} begynner med `{0}`", "no line of a {1} begins with `{0}`"},
		Help:    Term{"linjene begynner med {2}", "its lines begin with {2}"},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  signatur \"x\"\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  lenke \"x\"\n"},
	{Code: UnknownDeclaration, Severity: Error,
		Message: Term{"fant `{0}`, ventet et ord som begynner en erklæring", "found `{0}`, expected a word that begins a declaration"},
		Help:    Term{"erklæringer begynner med {1}", "declarations begin with {1}"},
		Example: syntaxHead + "noe = 1\n",
		Near:    syntaxHead + "# noe = 1\n"},
	{Code: MisspeltWord, Severity: Error,
		Message: Term{"fant `{0}`, mente du `{1}`", "found `{0}`, did you mean `{1}`"},
		Example: syntaxHead + "dokument d\n  gjeldr fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n"},
	{Code: OtherLanguage, Severity: Error,
		Message: Term{"`{0}` er {1}, men fila sier `{2}`; skriv `{3}`", "`{0}` is {1}, but this file says `{2}`; write `{3}`"},
		Example: syntaxHead + "document d\n  valid from 2026-01-01\n",
		Near:    syntaxHead + "dokument document\n  gjelder fra 2026-01-01\n"},
	{Code: MisplacedClause, Severity: Error,
		Message: Term{"`{0}` hører ikke hjemme i {1}", "`{0}` does not belong in a {1}"},
		Help:    Term{"linjene begynner med {2}", "its lines begin with {2}"},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  per a\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n"},
	{Code: ReservedName, Severity: Error,
		Message: Term{"`{0}` er et ord i språket og kan ikke være et navn", "`{0}` is a word of the language and cannot be a name"},
		Example: syntaxHead + "dokument alle\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument kilde\n  gjelder fra 2026-01-01\n"},
	{Code: WrittenTwice, Severity: Error,
		Message: Term{"`{0}` står to ganger på linjen", "`{0}` stands twice on the line"},
		Example: syntaxHead + "post kontakt\n  felt id tekst nøkkel nøkkel\n",
		Near:    syntaxHead + "post kontakt\n  felt id tekst nøkkel enhet\n"},
	{Code: UnknownBuiltin, Severity: Error,
		Message: Term{"det finnes ikke noe innebygd funn som heter `{0}`", "there is no built-in finding called `{0}`"},
		Example: syntaxHead + "regelsett r \"Regler\"\n  merknad ukjent_koder\n",
		Near:    syntaxHead + "regelsett r \"Regler\"\n  merknad ukjent_kode\n"},

	{Code: ChainedComparison, Severity: Error,
		Message: Term{"sammenligninger kan ikke henge sammen", "comparisons do not chain"},
		Help:    Term{"skriv to sammenligninger med `{0}` mellom", "write two comparisons with `{0}` between them"},
		Example: syntaxRecord + "1 < a < 5\n",
		Near:    syntaxRecord + "1 < a og a < 5\n"},
	{Code: NeedsParentheses, Severity: Error,
		Message: Term{"`{0}` må stå i parentes i en betingelse på medlemmer", "`{0}` must stand in parentheses in a condition on members"},
		Example: syntaxGroup + "finnes kontakter der finnes kontakter i alt\n",
		Near:    syntaxGroup + "finnes kontakter der (finnes kontakter i alt)\n"},
	{Code: IsNotEquals, Severity: Error,
		Message: Term{"`{0}` sammenligner ikke, ventet `=`, `{1}`, `{2}` eller `{3}`", "`{0}` does not compare, expected `=`, `{1}`, `{2}` or `{3}`"},
		Example: syntaxRecord + "a er 1\n",
		Near:    syntaxRecord + "a er kjent\n"},
	{Code: UnknownFunction, Severity: Error,
		Message: Term{"det finnes ingen funksjon som heter `{0}`", "there is no function called `{0}`"},
		Example: syntaxRecord + "avrund(a) = 1\n",
		Near:    syntaxRecord + "(a) = 1\n"},
	{Code: WrongArguments, Severity: Error,
		Message: Term{"`{0}` tar {1} verdier i parentesen, fant {2}", "`{0}` takes {1} values in parentheses, found {2}"},
		Example: syntaxGroup + "finnes kontakter der dager_mellom(dato) > 1\n",
		Near:    syntaxGroup + "finnes kontakter der dager_mellom(dato, dato) > 1\n"},
	{Code: UnclosedParenthesis, Severity: Error,
		Message: Term{"parentesen som åpnes her, lukkes ikke", "the parenthesis that opens here is not closed"},
		Example: syntaxRecord + "(a = 1\n",
		Near:    syntaxRecord + "(a = 1\n  )\n"},
	{Code: MeetsOrSatisfies, Severity: Error,
		Message: Term{"fant `{0}`, ventet `{1}`", "found `{0}`, expected `{1}`"},
		Help:    Term{"etter `every` heter det `satisfies`, ellers `meets`", "after `every` the word is `satisfies`, elsewhere `meets`"},
		Example: "language en\n\nrecord contact\n  field id text key\n  field a integer\n  field day date governing\n\n" +
			"group all_of_them\n  of contact as contacts\n  per a\n\ndefine trial for all_of_them\n  is every contacts meets id is known\n",
		Near: "language en\n\nrecord contact\n  field id text key\n  field a integer\n  field day date governing\n\n" +
			"group all_of_them\n  of contact as contacts\n  per a\n\ndefine trial for all_of_them\n  is every contacts satisfies id is known\n"},

	{Code: UnclosedPlaceholder, Severity: Error,
		Message: Term{"`{` lukkes ikke av `}` i meldingen", "`{` is not closed by `}` in the message"},
		Help:    Term{"skriv `{{` for selve tegnet", "write `{{` for the character itself"},
		Example: syntaxRule + "  feil \"a er {a\"\n",
		Near:    syntaxRule + "  feil \"a er {{a\"\n"},
	{Code: LoneBrace, Severity: Error,
		Message: Term{"`}` lukker ingenting; skriv `}}` for selve tegnet", "`}` closes nothing; write `}}` for the character itself"},
		Example: syntaxRule + "  feil \"a er a}\"\n",
		Near:    syntaxRule + "  feil \"a er a}}\"\n"},
	{Code: EmptyPlaceholder, Severity: Error,
		Message: Term{"det står ingenting mellom `{` og `}`", "there is nothing between `{` and `}`"},
		Example: syntaxRule + "  feil \"a er { }\"\n",
		Near:    syntaxRule + "  feil \"a er { a }\"\n"},
	{Code: RowWidth, Severity: Error,
		Message: Term{"raden har {0} celler, ventet {1}", "the row has {0} cells, expected {1}"},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X |\n"},
	{Code: EmptyCell, Severity: Error,
		Message: Term{"cella er tom, ventet {0}", "the cell is empty, expected {0}"},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  |  | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | - | X |\n"},
	{Code: RowNotClosed, Severity: Error,
		Message: Term{"raden slutter uten `|`", "the row ends without `|`"},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X | # X\n"},
	{Code: RowOutside, Severity: Error,
		Message: Term{"tabellrader hører ikke hjemme her i `{0}`", "table rows do not belong here in a `{0}`"},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  | a | b |\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  # | a | b |\n"},
	{Code: SecondTable, Severity: Error,
		Message: Term{"`{0}` har mer enn én tabell", "`{0}` has more than one table"},
		Example: syntaxTable + "  | a | krev k |\n  | 1 | X |\n  feil \"x\"\n  | 2 | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X |\n\n  | 2 | X |\n"},

	{Code: RowNotOpened, Severity: Error,
		Message: Term{"raden begynner uten `|`", "the row begins without `|`"},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  1 | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X |\n"},
	{Code: NumberTooLong, Severity: Error,
		Message: Term{"tallet har for mange sifre, høyst 30 er tillatt", "the number has too many digits, at most 30 are allowed"},
		Example: syntaxRecord + "a < 9999999999999999999999999999999\n",
		Near:    syntaxRecord + "a < 999999999999999999999999999999\n"},
	{Code: NoSuchDay, Severity: Error,
		Message: Term{"datoen `{0}` finnes ikke", "there is no such day as `{0}`"},
		Example: syntaxHead + "dokument d\n  gjelder fra 2023-02-29\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2024-02-29\n"},
	{Code: DecimalInCodes, Severity: Error,
		Message: Term{"`{0}` er ett tall; koder i en liste skrives `{1}`", "`{0}` is one number; codes in a list are written `{1}`"},
		Example: syntaxRecord + "ledd i (01,13)\n",
		Near:    syntaxRecord + "ledd i (01, 13)\n"},
	{Code: WholeDuration, Severity: Error,
		Message: Term{"`{0}` er ikke et helt antall dager, måneder eller år", "`{0}` is not a whole number of days, months or years"},
		Example: syntaxGroup + "finnes kontakter der (dato > 2026-01-01 + 1,5 måneder)\n",
		Near:    syntaxGroup + "finnes kontakter der (dato > 2026-01-01 + 15 måneder)\n"},
	{Code: DateShape, Severity: Error,
		Message: Term{"`{0}` er ikke en dato; datoer skrives `2026-01-01` eller `01.01.2026`", "`{0}` is not a date; dates are written `2026-01-01` or `01.01.2026`"},
		Example: syntaxHead + "dokument d\n  gjelder fra 1.1.2026\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 01.01.2026\n"},

	{Code: TooLong, Severity: Error,
		Message:   Term{"fila er for stor, høyst {0} er tillatt", "the file is too large, at most {0} are allowed"},
		Elsewhere: "lang/syntax: TestLimits"},
	{Code: TooDeep, Severity: Error,
		Message:   Term{"uttrykket er for dypt, høyst {0} nivåer er tillatt", "the expression is too deep, at most {0} levels are allowed"},
		Elsewhere: "lang/syntax: TestLimits"},
	{Code: WordTooLong, Severity: Error,
		Message:   Term{"{0} er for langt, høyst {1} byte er tillatt", "{0} is too long, at most {1} bytes are allowed"},
		Elsewhere: "lang/syntax: TestLimits"},
	{Code: TooMany, Severity: Error,
		Message:   Term{"fila har for mange erklæringer, høyst {0} er tillatt", "the file has too many declarations, at most {0} are allowed"},
		Elsewhere: "lang/syntax: TestLimits"},
}
