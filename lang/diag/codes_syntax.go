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
	OtherWording       Code = "PPO131"
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
	NoExpectColumn      Code = "PPO176"
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
		Means:     Term{"Fila er ikke ren tekst, men for eksempel et dokument fra et tekstbehandlingsprogram.", "The file is no plain text but, say, a document of a word processor."},
		Do:        Term{"Lagre den som ren tekst med tegnsettet UTF-8.", "Save it as plain text in UTF-8."},
		Elsewhere: "lang/syntax: TestRefused"},
	{Code: NotUTF8, Severity: Error,
		Message: Term{"byte {0} er ikke UTF-8; fila er trolig lagret med et annet tegnsett", "byte {0} is not UTF-8; the file was probably saved in another encoding"},
		Help:    Term{"lagre fila på nytt med tegnsettet UTF-8", "save the file again in UTF-8"},
		Means:   Term{"Fila er trolig lagret med et eldre tegnsett, så æ, ø og å kan ikke leses sikkert.", "The file was probably saved in an older encoding, so its letters cannot be read with certainty."},
		Do:      Term{"Lagre den på nytt med tegnsettet UTF-8.", "Save it again in UTF-8."},
		Example: syntaxHead + "dokument d \"M\xe5ned\"\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d \"Måned\"\n  gjelder fra 2026-01-01\n"},
	{Code: ControlCharacter, Severity: Error,
		Message: Term{"fant styretegnet {0}, ventet synlige tegn", "found the control character {0}, expected visible characters"},
		Means:   Term{"Teksten har et tegn som ikke kan sees, og som ikke hører hjemme i regler.", "The text has a character that cannot be seen and does not belong in rules."},
		Do:      Term{"Slett tegnet.", "Delete the character."},
		Example: syntaxHead + "dokument d \x01\"Tittel\"\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d \t\"Tittel\"\n  gjelder fra 2026-01-01\n"},
	{Code: MergeConflict, Severity: Error,
		Message: Term{"her står merker etter en fletting som ikke er gjort ferdig", "here are the marks of an unfinished merge"},
		Help:    Term{"velg hvilken av de to teksten som gjelder, og fjern merkene", "choose which of the two texts holds and remove the marks"},
		Means:   Term{"To utgaver av fila er slått sammen, og noen må velge mellom dem her.", "Two editions of the file were merged, and somebody has to choose between them here."},
		Do:      Term{"Behold den teksten som gjelder, og slett de tre linjene med merker.", "Keep the text that holds, and delete the three lines of marks."},
		Example: syntaxHead + "<<<<<<< HEAD\ndokument d\n=======\ndokument e\n>>>>>>> gren\n",
		Near:    syntaxHead + "# <<<<<<< HEAD\ndokument d\n  gjelder fra 2026-01-01\n"},
	{Code: UnclosedText, Severity: Error,
		Message: Term{"teksten som begynner her, mangler `{0}` før linjens slutt", "the text that begins here lacks `{0}` before the line's end"},
		Means:   Term{"En tekst som begynner med anførselstegn, må slutte på samme linje.", "A text that begins with a quotation mark has to end on the same line."},
		Do:      Term{"Sett inn anførselstegnet som mangler.", "Put in the quotation mark that is missing."},
		Example: syntaxHead + "dokument d \"Tittel\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d «En \"tittel»\n  gjelder fra 2026-01-01\n"},
	{Code: UnknownCharacter, Severity: Error,
		Message: Term{"tegnet {0} betyr ingenting her", "the character {0} means nothing here"},
		Means:   Term{"Tegnet har ingen betydning i språket.", "The character has no meaning in the language."},
		Do:      Term{"Slett det, eller sett det i en tekst eller en kommentar.", "Delete it, or put it into a text or a comment."},
		Example: syntaxRecord + "a = 1;\n",
		Near:    syntaxRecord + "a = 1 # ;\n"},
	{Code: PastedCharacter, Severity: Error,
		Message: Term{"fant {0}, ventet {1}", "found {0}, expected {1}"},
		Help:    Term{"tegnet følger gjerne med når tekst limes inn fra Word", "the character often comes with text pasted from Word"},
		Means:   Term{"Tegnet ligner det som skal stå her, men er et annet, ofte limt inn fra et tekstbehandlingsprogram.", "The character looks like what is to stand here and is another, often pasted from a word processor."},
		Do:      Term{"Bytt det med tegnet som meldingen nevner.", "Replace it by the one that the message names."},
		Example: syntaxRecord + "a = 5 – 3\n",
		Near:    syntaxRecord + "a = 5 - 3\n"},
	{Code: InvisibleCharacter, Severity: Error,
		Message: Term{"her står {0}, som ikke synes", "here is {0}, which cannot be seen"},
		Means:   Term{"Her står et tegn som ikke synes, og som gjør at ordet ikke blir kjent igjen.", "Here is a character that cannot be seen, and it keeps the word from being recognised."},
		Do:      Term{"Slett tegnet.", "Delete the character."},
		Example: syntaxRecord + "a\u200B = 1\n",
		Near:    syntaxRecord + "a = 1 # \u200B\n"},
	{Code: WrongOperator, Severity: Error,
		Message: Term{"fant `{0}`, ventet `{1}`", "found `{0}`, expected `{1}`"},
		Means:   Term{"Tegnet er brukt i andre språk, men ikke i dette.", "The sign is one of other languages, and not of this one."},
		Do:      Term{"Skriv tegnet eller ordet som meldingen nevner.", "Write the sign or word that the message names."},
		Example: syntaxRecord + "a == 1\n",
		Near:    syntaxRecord + "a = 1\n"},
	{Code: MixedScript, Severity: Warning,
		Message: Term{"bokstaven `{0}` ser ut som den latinske `{2}`, men er en annen", "the letter `{0}` looks like the Latin `{2}` and is another"},
		Means:   Term{"En bokstav ser ut som en vanlig bokstav, men er fra et annet alfabet, så navnet er et annet enn det ser ut som.", "A letter looks like a Latin one and is of another alphabet, so the name is not what it seems."},
		Do:      Term{"Skriv bokstaven på nytt.", "Type the letter again."},
		Example: syntaxHead + "dokument d\u0430to\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument dato\n  gjelder fra 2026-01-01\n"},
	{Code: BidiCharacter, Severity: Error,
		Message: Term{"her står {0}, som får teksten til å se annerledes ut enn den er", "here is {0}, which makes the text look different from what it is"},
		Means:   Term{"Et skjult tegn snur leseretningen, så linjen ser ut som noe annet enn den er.", "A hidden character turns the direction of reading, so the line looks like something it is not."},
		Do:      Term{"Slett tegnet.", "Delete the character."},
		Example: syntaxHead + "dokument d # \u202Egammel\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d # gammel\n  gjelder fra 2026-01-01\n"},
	{Code: NoLanguage, Severity: Error,
		Message: Term{"fila sier ikke hvilket språk den er skrevet på, ventet `{0}` eller `{1}` på første linje", "the file does not say its language, expected `{0}` or `{1}` on the first line"},
		Means:   Term{"Ordene i fila kan være norske eller engelske, og fila sier ikke hvilke.", "The words of the file can be Norwegian or English, and it does not say which."},
		Do:      Term{"Skriv `språk nb` eller `language en` øverst.", "Write `språk nb` or `language en` at the top."},
		Example: "dokument d\n  gjelder fra 2026-01-01\n",
		Near:    "# Kilder\n\nspråk nb\n\ndokument d\n  gjelder fra 2026-01-01\n"},
	{Code: UnknownLanguage, Severity: Error,
		Message: Term{"språket finnes ikke, ventet `{0}` eller `{1}`", "there is no such language, expected `{0}` or `{1}`"},
		Means:   Term{"Regler kan skrives på norsk bokmål eller engelsk.", "Rules can be written in Norwegian bokmål or English."},
		Do:      Term{"Skriv `språk nb` eller `language en`.", "Write `språk nb` or `language en`."},
		Example: "språk nn\n\ndokument d\n  gjelder fra 2026-01-01\n",
		Near:    "språk nb\n\ndokument d\n  gjelder fra 2026-01-01\n"},
	{Code: MisplacedLanguage, Severity: Error,
		Message: Term{"`{0}` kan bare stå én gang, på første linje", "`{0}` may stand only once, on the first line"},
		Means:   Term{"Hele fila er på ett språk, og det sies bare én gang, øverst.", "The whole file is in one language, and says so once, at the top."},
		Do:      Term{"Ta bort linjen her.", "Remove this line."},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n\nspråk nb\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n\n# språk nb\n"},

	{Code: Expected, Severity: Error,
		Message: Term{"fant {0}, ventet {1}", "found {0}, expected {1}"},
		Means:   Term{"Linjen går ikke videre slik en slik linje skal, eller den slutter for tidlig.", "The line does not go on as such a line does, or ends too early."},
		Do:      Term{"Skriv det meldingen venter, på stedet som er merket.", "Write what the message expects at the place that is marked."},
		Example: syntaxRecord + "a = 1 og\n",
		Near:    syntaxRecord + "a = 1 og\n    b = 2\n"},
	{Code: WrongLine, Severity: Error,
		Message: Term{"fant {0}, men en slik linje skrives `{1}`", "found {0}, but such a line is written `{1}`"},
		Means:   Term{"Ordet linjen begynner med, er riktig, men resten er skrevet på en annen måte enn den skal.", "The word that the line begins with is right, and the rest is written in another way than it has to be."},
		Do:      Term{"Skriv linjen slik meldingen viser.", "Write the line as the message shows."},
		Example: syntaxRule + "  rett a = 1\n  feil \"x\"\n",
		Near:    syntaxRule + "  feil \"x\"\n"},
	{Code: LineGoesOn, Severity: Error,
		Message: Term{"fant {0}, ventet at linjen var slutt", "found {0}, expected the line to end"},
		Help:    Term{"en linje fortsetter når den slutter med komma eller et tegn som `+`, eller når den neste begynner med `og` eller `eller`", "a line goes on when it ends in a comma or a mark such as `+`, or when the next begins with `and` or `or`"},
		Means:   Term{"Linjen er ferdig, men det står mer etter den.", "The line is complete, and there is more behind it."},
		Do:      Term{"Slett resten, eller bind det sammen med `og` eller `eller`.", "Delete the rest, or join it with `and` or `or`."},
		Example: syntaxRecord + "a = 1 b\n",
		Near:    syntaxRecord + "a = 1 eller b = 1\n"},
	{Code: UnknownLine, Severity: Error,
		Message: Term{"ingen linje i {1} begynner med `{0}`", "no line of a {1} begins with `{0}`"},
		Help:    Term{"linjene begynner med {2}", "its lines begin with {2}"},
		Means:   Term{"Linjen begynner med et ord som ikke betyr noe på dette stedet.", "The line begins with a word that means nothing in this place."},
		Do:      Term{"Bruk et av ordene som meldingen nevner.", "Use one of the words that the message names."},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  signatur \"x\"\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  lenke \"x\"\n"},
	{Code: UnknownDeclaration, Severity: Error,
		Message: Term{"fant `{0}`, ventet et ord som begynner en erklæring", "found `{0}`, expected a word that begins a declaration"},
		Help:    Term{"erklæringer begynner med {1}", "declarations begin with {1}"},
		Means:   Term{"Linjen helt til venstre skal begynne noe nytt, for eksempel en regel, men ordet er ukjent.", "A line at the left edge begins something new, such as a rule, and the word is unknown."},
		Do:      Term{"Bruk et av ordene meldingen nevner, eller rykk linjen inn hvis den hører til det over.", "Use one of the words that the message names, or indent the line if it belongs to what is above."},
		Example: syntaxHead + "noe = 1\n",
		Near:    syntaxHead + "# noe = 1\n"},
	{Code: MisspeltWord, Severity: Error,
		Message: Term{"fant `{0}`, mente du `{1}`", "found `{0}`, did you mean `{1}`"},
		Means:   Term{"Ordet ligner et ord i språket, men er skrevet feil.", "The word is like a word of the language, and misspelt."},
		Do:      Term{"Skriv det ordet meldingen foreslår.", "Write the word that the message proposes."},
		Example: syntaxHead + "dokument d\n  gjeldr fra 2026-01-01\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n"},
	{Code: OtherLanguage, Severity: Error,
		Message: Term{"`{0}` er {1}, men fila sier `{2}`; skriv `{3}`", "`{0}` is {1}, but this file says `{2}`; write `{3}`"},
		Means:   Term{"Fila er på ett språk, og dette ordet er på det andre.", "The file is in one language, and this word is of the other."},
		Do:      Term{"Skriv ordet meldingen nevner, eller oversett hele fila med `fmt --language`.", "Write the word that the message names, or translate the whole file with `fmt --language`."},
		Example: syntaxHead + "document d\n  valid from 2026-01-01\n",
		Near:    syntaxHead + "dokument document\n  gjelder fra 2026-01-01\n"},
	{Code: MisplacedClause, Severity: Error,
		Message: Term{"`{0}` hører ikke hjemme i {1}", "`{0}` does not belong in a {1}"},
		Help:    Term{"linjene begynner med {2}", "its lines begin with {2}"},
		Means:   Term{"Linjen er riktig skrevet, men hører hjemme i noe annet enn det den står i.", "The line is well written, and belongs in something else than it stands in."},
		Do:      Term{"Flytt den dit den hører hjemme, eller ta den bort.", "Move it to where it belongs, or remove it."},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  per a\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n"},
	{Code: ReservedName, Severity: Error,
		Message: Term{"`{0}` er et ord i språket og kan ikke være et navn", "`{0}` is a word of the language and cannot be a name"},
		Means:   Term{"Ordet betyr noe i språket, så det kan ikke være navn på noe annet.", "The word means something in the language, so it cannot be the name of anything else."},
		Do:      Term{"Velg et annet navn, for eksempel med et ord til og strek under imellom.", "Choose another name, for example with one more word and an underscore between."},
		Example: syntaxHead + "dokument alle\n  gjelder fra 2026-01-01\n",
		Near:    syntaxHead + "dokument kilde\n  gjelder fra 2026-01-01\n"},
	{Code: WrittenTwice, Severity: Error,
		Message: Term{"`{0}` står to ganger på linjen", "`{0}` stands twice on the line"},
		Means:   Term{"Det samme ordet står to ganger på linjen.", "The same word stands twice on the line."},
		Do:      Term{"Ta bort det ene.", "Remove one of them."},
		Example: syntaxHead + "post kontakt\n  felt id tekst nøkkel nøkkel\n",
		Near:    syntaxHead + "post kontakt\n  felt id tekst nøkkel enhet\n"},
	{Code: OtherWording, Severity: Error,
		Message: Term{"`{0}` skrives {1}", "`{0}` is written {1}"},
		Means:   Term{"Meningen er klar, men språket har andre ord for den.", "What is meant is clear, but the language has other words for it."},
		Do:      Term{"Ta rettelsen, eller skriv det slik den sier.", "Take the fix, or write it as the fix says."},
		Example: syntaxRecord + "a er større enn 0\n",
		Near:    syntaxRecord + "a > 0\n"},
	{Code: UnknownBuiltin, Severity: Error,
		Message: Term{"det finnes ikke noe innebygd funn som heter `{0}`", "there is no built-in finding called `{0}`"},
		Means:   Term{"Bare de innebygde funnene kan få en alvorsgrad her, og ingen av dem heter dette.", "Only built-in findings can be given a severity here, and none has this name."},
		Do:      Term{"Rett navnet; `docs/spec.md` §12 har alle.", "Mend the name; `docs/spec.md` §12 has all of them."},
		Example: syntaxHead + "regelsett r \"Regler\"\n  merknad ukjent_koder\n",
		Near:    syntaxHead + "regelsett r \"Regler\"\n  merknad ukjent_kode\n"},

	{Code: ChainedComparison, Severity: Error,
		Message: Term{"sammenligninger kan ikke henge sammen", "comparisons do not chain"},
		Help:    Term{"skriv to sammenligninger med `{0}` mellom", "write two comparisons with `{0}` between them"},
		Means:   Term{"Bare to ting kan sammenlignes om gangen.", "Only two things can be compared at a time."},
		Do:      Term{"Skriv to sammenligninger med `og` imellom.", "Write two comparisons with `and` between them."},
		Example: syntaxRecord + "1 < a < 5\n",
		Near:    syntaxRecord + "1 < a og a < 5\n"},
	{Code: NeedsParentheses, Severity: Error,
		Message: Term{"`{0}` må stå i parentes i en betingelse på medlemmer", "`{0}` must stand in parentheses in a condition on members"},
		Means:   Term{"Uten parentes er det uklart hvor vilkåret på medlemmene slutter.", "Without parentheses it is unclear where the condition on the members ends."},
		Do:      Term{"Sett parentes om vilkåret etter `der`.", "Put the condition after `where` in parentheses."},
		Example: syntaxGroup + "finnes kontakter der finnes kontakter i alt\n",
		Near:    syntaxGroup + "finnes kontakter der (finnes kontakter i alt)\n"},
	{Code: IsNotEquals, Severity: Error,
		Message: Term{"`{0}` sammenligner ikke, ventet `=`, `{1}`, `{2}` eller `{3}`", "`{0}` does not compare, expected `=`, `{1}`, `{2}` or `{3}`"},
		Means:   Term{"`er` brukes foran ord som `kjent`, ikke til å sammenligne.", "`is` stands before words such as `known`, and does not compare."},
		Do:      Term{"Skriv `=` eller et av de andre tegnene meldingen nevner.", "Write `=` or one of the others that the message names."},
		Example: syntaxRecord + "a er 1\n",
		Near:    syntaxRecord + "a er kjent\n"},
	{Code: UnknownFunction, Severity: Error,
		Message: Term{"det finnes ingen funksjon som heter `{0}`", "there is no function called `{0}`"},
		Means:   Term{"Et navn med parentes etter er en funksjon, og språket har ingen med dette navnet.", "A name with parentheses behind it is a function, and the language has none of this name."},
		Do:      Term{"Rett navnet, eller ta bort parentesen.", "Mend the name, or remove the parentheses."},
		Example: syntaxRecord + "avrund(a) = 1\n",
		Near:    syntaxRecord + "(a) = 1\n"},
	{Code: WrongArguments, Severity: Error,
		Message: Term{"`{0}` tar {1} verdier i parentesen, fant {2}", "`{0}` takes {1} values in parentheses, found {2}"},
		Means:   Term{"Funksjonen tar flere eller færre verdier enn dem som står i parentesen.", "The function takes more or fewer values than stand in its parentheses."},
		Do:      Term{"Skriv så mange verdier som meldingen sier, med komma imellom.", "Write as many as the message says, with commas between."},
		Example: syntaxGroup + "finnes kontakter der dager_mellom(dato) > 1\n",
		Near:    syntaxGroup + "finnes kontakter der dager_mellom(dato, dato) > 1\n"},
	{Code: UnclosedParenthesis, Severity: Error,
		Message: Term{"parentesen som åpnes her, lukkes ikke", "the parenthesis that opens here is not closed"},
		Means:   Term{"En parentes åpnes, men lukkes ikke.", "A parenthesis opens and does not close."},
		Do:      Term{"Sett inn `)` der den skal slutte.", "Put in `)` where it is to end."},
		Example: syntaxRecord + "(a = 1\n",
		Near:    syntaxRecord + "(a = 1\n  )\n"},
	{Code: MeetsOrSatisfies, Severity: Error,
		Message: Term{"fant `{0}`, ventet `{1}`", "found `{0}`, expected `{1}`"},
		Help:    Term{"etter `every` heter det `satisfies`, ellers `meets`", "after `every` the word is `satisfies`, elsewhere `meets`"},
		Means:   Term{"På engelsk heter det `satisfies` etter `every` og `meets` om kriterier.", "After `every` the word is `satisfies`; criteria are met, with `meets`."},
		Do:      Term{"Skriv ordet som meldingen nevner.", "Write the word that the message names."},
		Example: "language en\n\nrecord contact\n  field id text key\n  field a integer\n  field day date governing\n\n" +
			"group all_of_them\n  of contact as contacts\n  per a\n\ndefine trial for all_of_them\n  is every contacts meets id is known\n",
		Near: "language en\n\nrecord contact\n  field id text key\n  field a integer\n  field day date governing\n\n" +
			"group all_of_them\n  of contact as contacts\n  per a\n\ndefine trial for all_of_them\n  is every contacts satisfies id is known\n"},

	{Code: UnclosedPlaceholder, Severity: Error,
		Message: Term{"`{` lukkes ikke av `}` i meldingen", "`{` is not closed by `}` in the message"},
		Help:    Term{"skriv `{{` for selve tegnet", "write `{{` for the character itself"},
		Means:   Term{"En krøllparentes i meldingen åpner en plass som skal fylles ut, og den lukkes ikke.", "A brace in the message opens a place that is filled in, and it is not closed."},
		Do:      Term{"Sett inn `}` der navnet slutter.", "Put in `}` where the name ends."},
		Example: syntaxRule + "  feil \"a er {a\"\n",
		Near:    syntaxRule + "  feil \"a er {{a\"\n"},
	{Code: LoneBrace, Severity: Error,
		Message: Term{"`}` lukker ingenting; skriv `}}` for selve tegnet", "`}` closes nothing; write `}}` for the character itself"},
		Means:   Term{"En krøllparentes lukkes i meldingen uten at en er åpnet.", "A brace closes in the message where none was opened."},
		Do:      Term{"Sett inn `{` foran navnet, eller skriv `}}` for selve tegnet.", "Put in `{` before the name, or write `}}` for the character itself."},
		Example: syntaxRule + "  feil \"a er a}\"\n",
		Near:    syntaxRule + "  feil \"a er a}}\"\n"},
	{Code: EmptyPlaceholder, Severity: Error,
		Message: Term{"det står ingenting mellom `{` og `}`", "there is nothing between `{` and `}`"},
		Means:   Term{"Mellom krøllparentesene skal det stå hva som skal fylles inn, og der står ingenting.", "Between the braces stands what is to be filled in, and there is nothing."},
		Do:      Term{"Skriv et felt eller et uttrykk, eller ta bort parentesene.", "Write a field or an expression, or remove the braces."},
		Example: syntaxRule + "  feil \"a er { }\"\n",
		Near:    syntaxRule + "  feil \"a er { a }\"\n"},
	{Code: RowWidth, Severity: Error,
		Message: Term{"raden har {0} celler, ventet {1}", "the row has {0} cells, expected {1}"},
		Means:   Term{"Raden har flere eller færre celler enn overskriften over den.", "The row has more or fewer cells than the header above it."},
		Do:      Term{"Legg til eller ta bort celler, så alle rader er like brede.", "Add or remove cells, so that all rows are as wide."},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X |\n"},
	{Code: EmptyCell, Severity: Error,
		Message: Term{"cella er tom, ventet {0}", "the cell is empty, expected {0}"},
		Means:   Term{"En tom celle kan bety flere ting, så her må det stå noe.", "An empty cell can mean several things, so something has to stand here."},
		Do:      Term{"Skriv `-` der alt er lov, `?` der det er ukjent, eller en verdi.", "Write `-` where anything will do, `?` for unknown, or a value."},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  |  | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | - | X |\n"},
	{Code: NoExpectColumn, Severity: Error,
		Message: Term{"siste kolonne skal hete `{0}`", "the last column is to be headed `{0}`"},
		Means:   Term{"I en tabell med eksempler sier siste kolonne hva som skal komme av hver rad.", "In a table of examples the last column says what is to come of each row."},
		Do:      Term{"Legg til kolonnen `forvent` til slutt, med `ingen funn` eller det som skal komme.", "Add the column `expect` at the end, with `no findings` or what is to come."},
		Example: "språk nb\neksempler \"e\"\n  prøv p\n  | ok |\n  | ja |\n",
		Near:    "språk nb\neksempler \"e\"\n  prøv p\n  | ok | forvent |\n  | ja | ingen funn |\n"},
	{Code: RowNotClosed, Severity: Error,
		Message: Term{"raden slutter uten `|`", "the row ends without `|`"},
		Means:   Term{"En rad i en tabell slutter med en loddrett strek, og den mangler.", "A row of a table ends in a bar, and it is missing."},
		Do:      Term{"Sett `|` bakerst på raden.", "Put `|` at the end of the row."},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X | # X\n"},
	{Code: RowOutside, Severity: Error,
		Message: Term{"tabellrader hører ikke hjemme her i `{0}`", "table rows do not belong here in a `{0}`"},
		Means:   Term{"En rad står i noe som ikke har noen tabell.", "A row stands in something that has no table."},
		Do:      Term{"Flytt raden til tabellen den hører til, eller ta den bort.", "Move the row to the table it belongs to, or remove it."},
		Example: syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  | a | b |\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2026-01-01\n  # | a | b |\n"},
	{Code: SecondTable, Severity: Error,
		Message: Term{"`{0}` har mer enn én tabell", "`{0}` has more than one table"},
		Means:   Term{"Det er andre linjer mellom radene, så de blir til to tabeller, og bare én kan stå her.", "There are other lines between the rows, which makes two tables of them, and only one can stand here."},
		Do:      Term{"Samle radene, og skriv de andre linjene over dem.", "Gather the rows, and write the other lines above them."},
		Example: syntaxTable + "  | a | krev k |\n  | 1 | X |\n  feil \"x\"\n  | 2 | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X |\n\n  | 2 | X |\n"},

	{Code: RowNotOpened, Severity: Error,
		Message: Term{"raden begynner uten `|`", "the row begins without `|`"},
		Means:   Term{"En rad i en tabell begynner med en loddrett strek, og den mangler.", "A row of a table begins with a bar, and it is missing."},
		Do:      Term{"Sett `|` først på raden.", "Put `|` at the beginning of the row."},
		Example: syntaxTable + "  feil \"x\"\n  | a | krev k |\n  1 | X |\n",
		Near:    syntaxTable + "  feil \"x\"\n  | a | krev k |\n  | 1 | X |\n"},
	{Code: NumberTooLong, Severity: Error,
		Message: Term{"tallet har for mange sifre, høyst 30 er tillatt", "the number has too many digits, at most 30 are allowed"},
		Means:   Term{"Tallet er lengre enn noe tall i en regel trenger å være.", "The number is longer than any number of a rule need be."},
		Do:      Term{"Skriv et kortere tall.", "Write a shorter number."},
		Example: syntaxRecord + "a < 9999999999999999999999999999999\n",
		Near:    syntaxRecord + "a < 999999999999999999999999999999\n"},
	{Code: NoSuchDay, Severity: Error,
		Message: Term{"datoen `{0}` finnes ikke", "there is no such day as `{0}`"},
		Means:   Term{"Måneden har ikke så mange dager, eller året har ikke så mange måneder.", "The month does not have so many days, or the year so many months."},
		Do:      Term{"Rett datoen.", "Mend the date."},
		Example: syntaxHead + "dokument d\n  gjelder fra 2023-02-29\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 2024-02-29\n"},
	{Code: DecimalInCodes, Severity: Error,
		Message: Term{"`{0}` er ett tall; koder i en liste skrives `{1}`", "`{0}` is one number; codes in a list are written `{1}`"},
		Means:   Term{"Med komma uten mellomrom blir to koder lest som ett desimaltall.", "With a comma and no blank two codes are read as one decimal number."},
		Do:      Term{"Skriv et mellomrom etter kommaet.", "Write a blank after the comma."},
		Example: syntaxRecord + "ledd i (01,13)\n",
		Near:    syntaxRecord + "ledd i (01, 13)\n"},
	{Code: WholeDuration, Severity: Error,
		Message: Term{"`{0}` er ikke et helt antall dager, måneder eller år", "`{0}` is not a whole number of days, months or years"},
		Means:   Term{"Et tidsrom er et helt antall dager, måneder eller år.", "A duration is a whole number of days, months or years."},
		Do:      Term{"Skriv et helt tall, om nødvendig i en mindre enhet.", "Write a whole number, if need be of a smaller unit."},
		Example: syntaxGroup + "finnes kontakter der (dato > 2026-01-01 + 1,5 måneder)\n",
		Near:    syntaxGroup + "finnes kontakter der (dato > 2026-01-01 + 15 måneder)\n"},
	{Code: DateShape, Severity: Error,
		Message: Term{"`{0}` er ikke en dato; datoer skrives `2026-01-01` eller `01.01.2026`", "`{0}` is not a date; dates are written `2026-01-01` or `01.01.2026`"},
		Means:   Term{"Dette er ment som en dato, men er skrevet på en annen måte enn datoer skrives.", "This is meant for a date, and is written in another way than dates are."},
		Do:      Term{"Skriv den som `2026-01-01` eller `01.01.2026`.", "Write it as `2026-01-01` or `01.01.2026`."},
		Example: syntaxHead + "dokument d\n  gjelder fra 1.1.2026\n",
		Near:    syntaxHead + "dokument d\n  gjelder fra 01.01.2026\n"},

	{Code: TooLong, Severity: Error,
		Message:   Term{"fila er for stor, høyst {0} er tillatt", "the file is too large, at most {0} are allowed"},
		Means:     Term{"Fila er langt større enn en regelfil er.", "The file is far larger than a rule file is."},
		Do:        Term{"Del den i flere filer, og hent dem inn med `bruk`.", "Divide it into several files, and name them with `use`."},
		Elsewhere: "lang/syntax: TestLimits"},
	{Code: TooDeep, Severity: Error,
		Message:   Term{"uttrykket er for dypt, høyst {0} {1} er tillatt", "the expression is too deep, at most {0} {1} are allowed"},
		Means:     Term{"Uttrykket har flere parenteser inne i hverandre, eller flere ledd, enn noen kan lese.", "The expression has more parentheses within one another, or more parts, than anybody can read."},
		Do:        Term{"Gi deler av det navn med `definer`, og bruk navnene.", "Give names to parts of it with `define`, and use the names."},
		Elsewhere: "lang/syntax: TestLimits"},
	{Code: WordTooLong, Severity: Error,
		Message:   Term{"{0} er for langt, høyst {1} byte er tillatt", "{0} is too long, at most {1} bytes are allowed"},
		Means:     Term{"Et navn eller en tekst er lengre enn det er plass til.", "A name or text is longer than there is room for."},
		Do:        Term{"Gjør det kortere.", "Make it shorter."},
		Elsewhere: "lang/syntax: TestLimits"},
	{Code: TooMany, Severity: Error,
		Message:   Term{"fila har for mange erklæringer, høyst {0} er tillatt", "the file has too many declarations, at most {0} are allowed"},
		Means:     Term{"Fila har flere deklarasjoner enn det som blir lest.", "The file has more declarations than are read."},
		Do:        Term{"Del den i flere filer, og hent dem inn med `bruk`.", "Divide it into several files, and name them with `use`."},
		Elsewhere: "lang/syntax: TestLimits"},
}
