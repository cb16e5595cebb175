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
		Means:   Term{"De to sidene er av ulikt slag, for eksempel en dato og et tall.", "The two sides are of different kinds, such as a date and a number."},
		Do:      Term{"Sammenlign med noe av samme slag.", "Compare with something of the same kind."},
		Example: ofRecord(`  krev dato = n
`),
		Near: ofRecord(`  krev dato = 2026-01-01
`),
	},
	{
		Code: WrongType, Severity: Error,
		Message: Term{"ventet {0}, fant {1}", "expected {0}, found {1}"},
		Means:   Term{"Verdien er av et annet slag enn det som kan stå her.", "The value is of another kind than can stand here."},
		Do:      Term{"Skriv en verdi av det slaget meldingen venter.", "Write a value of the kind that the message expects."},
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
		Means:   Term{"Her trengs et vilkår som er ja eller nei, og dette er noe annet.", "A condition that is yes or no is needed here, and this is something else."},
		Do:      Term{"Skriv en sammenligning, for eksempel `n > 0`, eller et ja/nei-felt.", "Write a comparison, such as `n > 0`, or a yes/no field."},
		Example: ofRecord(`  krev n
`),
		Near: ofRecord(`  krev n > 0
`),
	},
	{
		Code: PercentExpected, Severity: Error,
		Message: Term{"`{0}` er et tall, ventet en prosent", "`{0}` is a number, expected a percentage"},
		Means:   Term{"Den andre siden er en prosent, og et tall uten `%` er hundre ganger større.", "The other side is a percentage, and a number without `%` is a hundred times as large."},
		Do:      Term{"Skriv `%` etter tallet.", "Write `%` after the number."},
		Example: ofRecord(`  krev x >= 80
`),
		Near: ofRecord(`  krev x >= 80 % og n / 2 > 10 %
`),
	},
	{
		Code: NoOrder, Severity: Error,
		Message: Term{"{0} kan ikke ordnes", "{0} has no order"},
		Means:   Term{"Slike verdier kan være like eller ulike, men den ene er ikke større enn den andre.", "Such values can be equal or not, and none is greater than another."},
		Do:      Term{"Bruk `=` eller `≠`, eller et område av koder.", "Use `=` or `≠`, or a range of codes."},
		Example: ofRecord(`  krev k < B
`),
		Near: ofRecord(`  krev k = B
`),
	},
	{
		Code: NoArithmetic, Severity: Error,
		Message: Term{"`{0}` virker ikke på {1}", "`{0}` does not work on {1}"},
		Means:   Term{"Regnestykket trenger tall, og dette er noe annet.", "The sum needs numbers, and this is something else."},
		Do:      Term{"Bruk et felt eller en verdi som er et tall.", "Use a field or value that is a number."},
		Example: ofGroup(`  krev sum t i ps > 1
`),
		Near: ofGroup(`  krev sum n i ps > 1
`),
	},
	{
		Code: TypesDoNotGo, Severity: Error,
		Message: Term{"`{0}` virker ikke mellom {1} og {2}", "`{0}` does not work between {1} and {2}"},
		Means:   Term{"De to verdiene kan ikke regnes sammen slik, for eksempel en dato og et rent tall.", "The two values cannot be reckoned together like this, such as a date and a bare number."},
		Do:      Term{"Skriv enheten, for eksempel `1 dag`, eller bruk verdier som passer sammen.", "Write the unit, such as `1 day`, or use values that go together."},
		Example: ofRecord(`  krev dato + 1 > 2026-01-01
`),
		Near: ofRecord(`  krev dato + 1 dag > 2026-01-01
`),
	},
	{
		Code: DateMinusDate, Severity: Error,
		Message: Term{"en dato kan ikke trekkes fra en dato; ventet `{0}(…, …)`", "a date cannot be taken from a date; expected `{0}(…, …)`"},
		Means:   Term{"Avstanden mellom to datoer må sies i dager, måneder eller år.", "How far two dates are apart has to be said in days, months or years."},
		Do:      Term{"Bruk `dager_mellom(fra, til)` eller en av de andre.", "Use `days_between(from, to)` or one of the others."},
		Example: ofRecord(`  krev dato - q.dato > 3
`),
		Near: ofRecord(`  krev dager_mellom(q.dato, dato) > 3
`),
	},
	{
		Code: DivisionByZero, Severity: Error,
		Message: Term{"deling på null", "division by zero"},
		Means:   Term{"Et tall kan ikke deles på null.", "A number cannot be divided by zero."},
		Do:      Term{"Rett tallet etter delestreken.", "Mend the number behind the stroke."},
		Example: ofRecord(`  krev n / 0 > 3
`),
		Near: ofRecord(`  krev n / 1 > 3
`),
	},
	{
		Code: DurationCompared, Severity: Error,
		Message: Term{"tidsrom kan bare legges til eller trekkes fra datoer", "durations can only be added to or taken from dates"},
		Means:   Term{"Et tidsrom er ikke alltid like langt (en måned er 28 til 31 dager), så to kan ikke sammenlignes.", "Durations are not always as long (a month is 28 to 31 days), so two cannot be compared."},
		Do:      Term{"Sammenlign datoer: legg tidsrommet til en dato.", "Compare dates: add the duration to a date."},
		Example: ofRecord(`  krev 2 dager > 1 dag
`),
		Near: ofRecord(`  krev dato + 2 dager > 2026-01-01
`),
	},
	{
		Code: ArgumentType, Severity: Error,
		Message: Term{"`{0}` tar {1}, fant {2}", "`{0}` takes {1}, found {2}"},
		Means:   Term{"Funksjonen trenger en verdi av et annet slag.", "The function needs a value of another kind."},
		Do:      Term{"Gi den en verdi av det slaget meldingen sier.", "Give it a value of the kind that the message says."},
		Example: ofRecord(`  krev år(n) = 2026
`),
		Near: ofRecord(`  krev år(dato) = 2026
`),
	},
	{
		Code: NoFields, Severity: Error,
		Message: Term{"{0} har ingen felt, så `{1}` finnes ikke", "{0} has no fields, so there is no `{1}`"},
		Means:   Term{"Bare poster har felt, og dette er ingen post.", "Only records have fields, and this is none."},
		Do:      Term{"Ta bort det som står etter punktumet, eller begynn med et felt som viser til en post.", "Remove what stands behind the full stop, or begin with a field that leads to a record."},
		Example: ofRecord(`  krev dato.m = 1
`),
		Near: ofRecord(`  krev q.m = 1
`),
	},
	{
		Code: NotConstant, Severity: Error,
		Message: Term{"ventet en fast verdi", "expected a constant"},
		Means:   Term{"Her må det stå en ferdig verdi, ikke noe som skal regnes ut.", "A finished value has to stand here, not something to be worked out."},
		Do:      Term{"Skriv verdien selv, for eksempel `3` i stedet for `1 + 2`.", "Write the value itself, such as `3` instead of `1 + 2`."},
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
		Means:   Term{"Verdien er en kode, og den må si hvilket kodeverk koden er fra.", "The value is a code, and has to say which code system the code is of."},
		Do:      Term{"Skriv `kode` og navnet på kodeverket etter navnet på verdien.", "Write `code` and the name of the code system after the value's name."},
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
		Means:   Term{"Alle versjoner av en verdi må være av samme slag.", "All versions of a value have to be of one kind."},
		Do:      Term{"Skriv samme slag i alle, eller gi den ene et annet navn.", "Write the same kind in all of them, or rename one."},
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
		Means:   Term{"Koden finnes ikke i kodeverket, eller den er skrevet feil.", "The code system has no such code, or the code is misspelt."},
		Do:      Term{"Rett koden, eller legg den til i kodeverket.", "Mend the code, or add it to the code system."},
		Example: ofRecord(`  krev k = D
`),
		Near: ofRecord(`  krev k = B
`),
	},
	{
		Code: CodeOrName, Severity: Error,
		Message: Term{"`{0}` er både kode i {1} og {2}", "`{0}` is both a code of {1} and a {2}"},
		Help:    Term{"gi kodesettet eller verdien et annet navn", "give the code set or value another name"},
		Means:   Term{"Ordet er både en kode og navnet på noe i reglene, så ingen vet hva som er ment.", "The word is both a code and the name of something in the rules, so nobody knows what is meant."},
		Do:      Term{"Gi kodesettet eller verdien et annet navn.", "Give the code set or value another name."},
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
		Means:   Term{"Her skal det stå en kode, og navnet står for noe annet.", "A code is to stand here, and the name stands for something else."},
		Do:      Term{"Skriv en kode, eller navnet på en verdi som er en kode.", "Write a code, or the name of a value that is one."},
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
		Means:   Term{"Kodene er fra et annet kodeverk enn det feltet har, så de kan aldri være like.", "The codes are of another code system than the field's, so they can never be equal."},
		Do:      Term{"Bruk koder fra feltets kodeverk, eller et annet felt.", "Use codes of the field's code system, or another field."},
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
		Means:   Term{"Her skal det stå koder, og dette er noe annet, for eksempel et tall eller et felt.", "Codes are to stand here, and this is something else, such as a number or a field."},
		Do:      Term{"Skriv koder, et kodesett, en forstavelse som `A*` eller et område som `A..C`.", "Write codes, a code set, a prefix such as `A*` or a range such as `A..C`."},
		Example: ofRecord(`  krev ks har noen av n
`),
		Near: ofRecord(`  krev ks har noen av B
`),
	},
	{
		Code: StrayCodes, Severity: Error,
		Message: Term{"koder kan bare stå der koder ventes", "codes can only stand where codes are expected"},
		Means:   Term{"En liste i parentes er en liste av koder, og her ventes ingen koder.", "A list in parentheses is one of codes, and no codes are expected here."},
		Do:      Term{"Skriv én verdi, eller flere sammenligninger med `eller` imellom.", "Write one value, or several comparisons with `or` between them."},
		Example: ofRecord(`  krev n = (1, 2)
`),
		Near: ofRecord(`  krev k i (A, B)
`),
	},
	{
		Code: SetForCode, Severity: Error,
		Message: Term{"`{0}` er flere koder, ventet én", "`{0}` is several codes, expected one"},
		Means:   Term{"Det er plass til én kode her, og dette er flere.", "There is room for one code here, and this is several."},
		Do:      Term{"Skriv én kode, eller `i` foran flere.", "Write one code, or `in` before several."},
		Example: ofRecord(`  krev k = (A, B)
`),
		Near: ofRecord(`  krev k i (A, B)
`),
	},
	{
		Code: HasOfSet, Severity: Error,
		Message: Term{"`{0}` er flere koder; `{1}` tar én", "`{0}` is several codes; `{1}` takes one"},
		Means:   Term{"`har` alene spør etter én kode, og dette er flere.", "`has` alone asks for one code, and this is several."},
		Do:      Term{"Skriv `har noen av`, `har alle av` eller `har ingen av`.", "Write `has any of`, `has all of` or `has none of`."},
		Example: ofRecord(`  krev ks har A*
`),
		Near: ofRecord(`  krev ks har noen av A*
`),
	},
	{
		Code: HasOfCode, Severity: Error,
		Message: Term{"`{0}` er én kode, ikke flere", "`{0}` is one code, not several"},
		Means:   Term{"Feltet har én kode, så det kan ikke ha noen av flere.", "The field has one code, so it cannot have any of several."},
		Do:      Term{"Skriv `=` eller `i` i stedet for `har`.", "Write `=` or `in` instead of `has`."},
		Example: ofRecord(`  krev k har noen av (A, B)
`),
		Near: ofRecord(`  krev k i (A, B)
`),
	},
	{
		Code: InOfCodes, Severity: Error,
		Message: Term{"`{0}` er flere koder, ikke én", "`{0}` is several codes, not one"},
		Means:   Term{"Feltet har flere koder, og `i` spør om én kode er blant noen.", "The field has several codes, and `in` asks whether one code is among some."},
		Do:      Term{"Skriv `har noen av` eller `har alle av`.", "Write `has any of` or `has all of`."},
		Example: ofRecord(`  krev ks i (A, B)
`),
		Near: ofRecord(`  krev ks har noen av (A, B)
`),
	},
	{
		Code: NoCodes, Severity: Error,
		Message: Term{"`{0}` er {1}, ventet koder", "`{0}` is {1}, expected codes"},
		Means:   Term{"Bare felt med koder kan ha koder, og dette er noe annet.", "Only fields of codes can have codes, and this is something else."},
		Do:      Term{"Bruk et felt med koder.", "Use a field of codes."},
		Example: ofRecord(`  krev t har A
`),
		Near: ofRecord(`  krev ks har A
`),
	},
	{
		Code: CodesCompared, Severity: Error,
		Message: Term{"`{0}` er flere koder, og kan bare sammenlignes med `()`", "`{0}` is several codes, and can only be compared with `()`"},
		Means:   Term{"Et felt med flere koder er ikke likt én kode.", "A field of several codes does not equal one code."},
		Do:      Term{"Skriv `har` og koden; `= ()` spør om feltet er tomt.", "Write `has` and the code; `= ()` asks whether the field is empty."},
		Example: ofRecord(`  krev ks = A
`),
		Near: ofRecord(`  krev ks har A eller ks = ()
`),
	},
	{
		Code: AllOfOpenSet, Severity: Error,
		Message: Term{"`{0}` er ingen liste av koder, så ingen kan ha alle", "`{0}` is no list of codes, so nothing can have them all"},
		Help:    Term{"skriv kodene, eller spør om noen av dem", "write the codes, or ask for any of them"},
		Means:   Term{"En forstavelse eller et område er ingen fast liste, så ingen kan ha alle kodene i den.", "A prefix or range is no fixed list, so nothing can have all of its codes."},
		Do:      Term{"Skriv kodene, eller spør om noen av dem.", "Write the codes, or ask for any of them."},
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
		Means:   Term{"Området begynner med en kode som kommer etter den siste.", "The range begins with a code that comes after its last."},
		Do:      Term{"Bytt om de to kodene.", "Swap the two codes."},
		Example: ofRecord(`  krev k i C..A
`),
		Near: ofRecord(`  krev k i A..C
`),
	},
	{
		Code: EmptyPrefix, Severity: Warning,
		Message: Term{"ingen kode i {1} begynner med `{0}`", "no code of {1} begins with `{0}`"},
		Means:   Term{"Ingen kode i kodeverket begynner slik, så vilkåret slår aldri til.", "No code of the system begins so, so the condition is never met."},
		Do:      Term{"Rett forstavelsen, eller legg kodene til i kodeverket.", "Mend the prefix, or add the codes to the code system."},
		Example: ofRecord(`  krev k i D*
`),
		Near: ofRecord(`  krev k i A*
`),
	},
	{
		Code: DistinctCodes, Severity: Error,
		Message: Term{"ulike lister av koder kan ikke telles", "different lists of codes cannot be counted"},
		Means:   Term{"Et felt med flere koder er en liste, og lister kan ikke telles som ulike.", "A field of several codes is a list, and lists cannot be counted as distinct."},
		Do:      Term{"Tell et felt med én kode, eller tell medlemmene.", "Count a field of one code, or count the members."},
		Example: ofGroup(`  krev antall ulike ks i ps > 1
`),
		Near: ofGroup(`  krev antall ulike k i ps > 1
`),
	},
	{
		Code: TextWithoutQuotes, Severity: Error,
		Message: Term{"ventet en tekst i anførselstegn, fant `{0}`", "expected a text in quotation marks, found `{0}`"},
		Means:   Term{"Feltet er en tekst, og tekst står i anførselstegn.", "The field is a text, and texts stand in quotation marks."},
		Do:      Term{"Sett anførselstegn om teksten.", "Put quotation marks round the text."},
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
		Means:   Term{"Et sensitivt felt skal ikke kunne leses ut av funnene, og det kunne det ved en slik sammenligning.", "A sensitive field is not to be read out of the findings, and such a comparison would allow that."},
		Do:      Term{"Sammenlign bare om det er likt noe, om det er kjent, eller tell ulike.", "Only ask whether it equals something or is known, or count distinct ones."},
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
		Means:   Term{"Meldingen ville vise verdien av et sensitivt felt.", "The message would show the value of a sensitive field."},
		Do:      Term{"Ta feltet ut av meldingen.", "Take the field out of the message."},
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
		Means:   Term{"Kodesettet har ingen koder fra kodeverket til feltet, så vilkåret slår aldri til.", "The code set has no codes of the field's code system, so the condition is never met."},
		Do:      Term{"Bruk et kodesett med koder fra riktig kodeverk.", "Use a code set with codes of the right code system."},
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
