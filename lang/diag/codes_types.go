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
		Example: ofRecord(`  krev dato = n
`),
		Near: ofRecord(`  krev dato = 2026-01-01
`),
	},
	{
		Code: WrongType, Severity: Error,
		Message: Term{"ventet {0}, fant {1}", "expected {0}, found {1}"},
		Example: base + `post s
  felt id tekst nøkkel
  felt tall heltall ellers "null"
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt tall heltall ellers 0
`,
	},
	{
		Code: NotYesNo, Severity: Error,
		Message: Term{"ventet ja eller nei, fant {0}", "expected yes or no, found {0}"},
		Example: ofRecord(`  krev n
`),
		Near: ofRecord(`  krev n > 0
`),
	},
	{
		Code: PercentExpected, Severity: Error,
		Message: Term{"`{0}` er et tall, ventet en prosent", "`{0}` is a number, expected a percentage"},
		Example: ofRecord(`  krev x >= 80
`),
		Near: ofRecord(`  krev x >= 80 % og n / 2 > 10 %
`),
	},
	{
		Code: NoOrder, Severity: Error,
		Message: Term{"{0} kan ikke ordnes", "{0} has no order"},
		Example: ofRecord(`  krev k < B
`),
		Near: ofRecord(`  krev k = B
`),
	},
	{
		Code: NoArithmetic, Severity: Error,
		Message: Term{"`{0}` virker ikke på {1}", "`{0}` does not work on {1}"},
		Example: ofGroup(`  krev sum t i ps > 1
`),
		Near: ofGroup(`  krev sum n i ps > 1
`),
	},
	{
		Code: TypesDoNotGo, Severity: Error,
		Message: Term{"`{0}` virker ikke mellom {1} og {2}", "`{0}` does not work between {1} and {2}"},
		Example: ofRecord(`  krev dato + 1 > 2026-01-01
`),
		Near: ofRecord(`  krev dato + 1 dag > 2026-01-01
`),
	},
	{
		Code: DateMinusDate, Severity: Error,
		Message: Term{"en dato kan ikke trekkes fra en dato; ventet `{0}(…, …)`", "a date cannot be taken from a date; expected `{0}(…, …)`"},
		Example: ofRecord(`  krev dato - q.dato > 3
`),
		Near: ofRecord(`  krev dager_mellom(q.dato, dato) > 3
`),
	},
	{
		Code: DivisionByZero, Severity: Error,
		Message: Term{"deling på null", "division by zero"},
		Example: ofRecord(`  krev n / 0 > 3
`),
		Near: ofRecord(`  krev n / 1 > 3
`),
	},
	{
		Code: DurationCompared, Severity: Error,
		Message: Term{"tidsrom kan bare legges til eller trekkes fra datoer", "durations can only be added to or taken from dates"},
		Example: ofRecord(`  krev 2 dager > 1 dag
`),
		Near: ofRecord(`  krev dato + 2 dager > 2026-01-01
`),
	},
	{
		Code: ArgumentType, Severity: Error,
		Message: Term{"`{0}` tar {1}, fant {2}", "`{0}` takes {1}, found {2}"},
		Example: ofRecord(`  krev år(n) = 2026
`),
		Near: ofRecord(`  krev år(dato) = 2026
`),
	},
	{
		Code: NoFields, Severity: Error,
		Message: Term{"{0} har ingen felt, så `{1}` finnes ikke", "{0} has no fields, so there is no `{1}`"},
		Example: ofRecord(`  krev dato.m = 1
`),
		Near: ofRecord(`  krev q.m = 1
`),
	},
	{
		Code: NotConstant, Severity: Error,
		Message: Term{"ventet en fast verdi", "expected a constant"},
		Example: base + `post s
  felt id tekst nøkkel
  felt a heltall ellers (1 + 2)
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt a heltall ellers 3
`,
	},
	{
		Code: ValueNeedsType, Severity: Error,
		Message: Term{"verdien er en kode; ventet `{0}` og kodeverkene etter navnet", "the value is a code; expected `{0}` and the code systems after the name"},
		Example: base + `verdi v kode K
  er A kilde d

verdi w
  er v kilde d
`,
		Near: base + `verdi v kode K
  er A kilde d

verdi w kode K
  er v kilde d
`,
	},
	{
		Code: ValueTypes, Severity: Error,
		Message: Term{"`{0}` er {1} i en annen deklarasjon, her {2}", "`{0}` is {1} in another declaration, here {2}"},
		Example: base + `verdi v heltall
  er 1 gjelder til 2025-12-31 kilde d

verdi v dato
  er 2026-01-01 gjelder fra 2026-01-01 kilde d
`,
		Near: base + `verdi v heltall
  er 1 gjelder til 2025-12-31 kilde d

verdi v heltall
  er 2 gjelder fra 2026-01-01 kilde d
`,
	},
	{
		Code: UnknownCode, Severity: Error,
		Message: Term{"`{0}` er ingen kode i {1}", "`{0}` is no code of {1}"},
		Example: ofRecord(`  krev k = D
`),
		Near: ofRecord(`  krev k = B
`),
	},
	{
		Code: CodeOrName, Severity: Error,
		Message: Term{"`{0}` er både kode i {1} og {2}", "`{0}` is both a code of {1} and a {2}"},
		Help:    Term{"gi kodesettet eller verdien et annet navn", "give the code set or value another name"},
		Example: base + `kodesett A: B, C

regel r "Regel" for p
  kilde d
  krev ks har noen av A
  feil "Galt"
`,
		Near: base + `kodesett alle_unntatt_a: B, C

regel r "Regel" for p
  kilde d
  krev ks har noen av alle_unntatt_a
  feil "Galt"
`,
	},
	{
		Code: NotACode, Severity: Error,
		Message: Term{"`{0}` er {1}, ventet en kode", "`{0}` is {1}, expected a code"},
		Example: base + `verdi v
  er 2 kilde d

regel r "Regel" for p
  kilde d
  krev ks har v
  feil "Galt"
`,
		Near: base + `verdi v kode K
  er A kilde d

regel r "Regel" for p
  kilde d
  krev ks har v
  feil "Galt"
`,
	},
	{
		Code: OtherSystem, Severity: Error,
		Message: Term{"`{0}` har koder i {1}, ventet {2}", "`{0}` has codes of {1}, expected {2}"},
		Example: base + `kodeverk L
  kode X

regel r "Regel" for p
  kilde d
  krev k i L
  feil "Galt"
`,
		Near: base + `kodeverk L
  kode X

regel r "Regel" for p
  kilde d
  krev k i K
  feil "Galt"
`,
	},
	{
		Code: CodesExpected, Severity: Error,
		Message: Term{"ventet en kode, et kodesett, en forstavelse eller et område", "expected a code, a code set, a prefix or a range"},
		Example: ofRecord(`  krev ks har noen av n
`),
		Near: ofRecord(`  krev ks har noen av B
`),
	},
	{
		Code: StrayCodes, Severity: Error,
		Message: Term{"koder kan bare stå der koder ventes", "codes can only stand where codes are expected"},
		Example: ofRecord(`  krev n = (1, 2)
`),
		Near: ofRecord(`  krev k i (A, B)
`),
	},
	{
		Code: SetForCode, Severity: Error,
		Message: Term{"`{0}` er flere koder, ventet én", "`{0}` is several codes, expected one"},
		Example: ofRecord(`  krev k = (A, B)
`),
		Near: ofRecord(`  krev k i (A, B)
`),
	},
	{
		Code: HasOfSet, Severity: Error,
		Message: Term{"`{0}` er flere koder; `{1}` tar én", "`{0}` is several codes; `{1}` takes one"},
		Example: ofRecord(`  krev ks har A*
`),
		Near: ofRecord(`  krev ks har noen av A*
`),
	},
	{
		Code: HasOfCode, Severity: Error,
		Message: Term{"`{0}` er én kode, ikke flere", "`{0}` is one code, not several"},
		Example: ofRecord(`  krev k har noen av (A, B)
`),
		Near: ofRecord(`  krev k i (A, B)
`),
	},
	{
		Code: InOfCodes, Severity: Error,
		Message: Term{"`{0}` er flere koder, ikke én", "`{0}` is several codes, not one"},
		Example: ofRecord(`  krev ks i (A, B)
`),
		Near: ofRecord(`  krev ks har noen av (A, B)
`),
	},
	{
		Code: NoCodes, Severity: Error,
		Message: Term{"`{0}` er {1}, ventet koder", "`{0}` is {1}, expected codes"},
		Example: ofRecord(`  krev t har A
`),
		Near: ofRecord(`  krev ks har A
`),
	},
	{
		Code: CodesCompared, Severity: Error,
		Message: Term{"`{0}` er flere koder, og kan bare sammenlignes med `()`", "`{0}` is several codes, and can only be compared with `()`"},
		Example: ofRecord(`  krev ks = A
`),
		Near: ofRecord(`  krev ks har A eller ks = ()
`),
	},
	{
		Code: AllOfOpenSet, Severity: Error,
		Message: Term{"`{0}` er ingen liste av koder, så ingen kan ha alle", "`{0}` is no list of codes, so nothing can have them all"},
		Help:    Term{"skriv kodene, eller spør om noen av dem", "write the codes, or ask for any of them"},
		Example: base + `kodesett s: A*, B

regel r "Regel" for p
  kilde d
  krev ks har alle av s
  feil "Galt"
`,
		Near: base + `kodesett s: A, B

regel r "Regel" for p
  kilde d
  krev ks har alle av s
  feil "Galt"
`,
	},
	{
		Code: RangeReversed, Severity: Error,
		Message: Term{"området `{0}..{1}` er snudd", "the range `{0}..{1}` is reversed"},
		Example: ofRecord(`  krev k i C..A
`),
		Near: ofRecord(`  krev k i A..C
`),
	},
	{
		Code: EmptyPrefix, Severity: Warning,
		Message: Term{"ingen kode i {1} begynner med `{0}`", "no code of {1} begins with `{0}`"},
		Example: ofRecord(`  krev k i D*
`),
		Near: ofRecord(`  krev k i A*
`),
	},
	{
		Code: DistinctCodes, Severity: Error,
		Message: Term{"ulike lister av koder kan ikke telles", "different lists of codes cannot be counted"},
		Example: ofGroup(`  krev antall ulike ks i ps > 1
`),
		Near: ofGroup(`  krev antall ulike k i ps > 1
`),
	},
	{
		Code: TextWithoutQuotes, Severity: Error,
		Message: Term{"ventet en tekst i anførselstegn, fant `{0}`", "expected a text in quotation marks, found `{0}`"},
		Example: base + `tabell tab for p
  kilde d
  feil "Galt"
  | t   | krev k |
  | kurs | A     |
`,
		Near: base + `tabell tab for p
  kilde d
  feil "Galt"
  | t      | krev k |
  | "kurs" | A      |
`,
	},
	{
		Code: SensitiveUse, Severity: Error,
		Message: Term{"`{0}` er sensitivt, og kan bare sammenlignes med `=` og `≠`, telles som ulike eller være kjent", "`{0}` is sensitive, and can only be compared with `=` and `≠`, counted as distinct or be known"},
		Example: base + `post s
  felt id tekst nøkkel
  felt dag dato styrende
  felt vekt heltall sensitiv

regel u "Regel" for s
  kilde d
  krev vekt > 3
  feil "Galt"
`,
		Near: ofRecord(`  krev hemmelig = "x" eller hemmelig er ukjent
`),
	},
	{
		Code: SensitiveInMessage, Severity: Error,
		Message: Term{"`{0}` er sensitivt, og kan ikke skrives ut", "`{0}` is sensitive, and cannot be printed"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Feil for {hemmelig}"
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Feil for {id}"
`,
	},
	{
		Code: NoCodeHere, Severity: Error,
		Message: Term{"`{0}` har ingen koder i {1}", "`{0}` has no codes of {1}"},
		Example: base + `kodeverk L
  kode X

kodesett s: X

regel r "Regel" for p
  kilde d
  krev k i s
  feil "Galt"
`,
		Near: base + `kodeverk L
  kode X

kodesett s: X, A

regel r "Regel" for p
  kilde d
  krev k i s
  feil "Galt"
`,
	},
}
