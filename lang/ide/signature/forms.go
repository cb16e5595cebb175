package signature

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide/help"
	"ppolang/lang/syntax"
)

// form is how a line, or a part of an expression, is written: keywords, and in
// capitals or quotation marks what is to be filled in.
type form struct {
	under syntax.Keyword // the declaration the line stands in; NoKeyword for any, or where there is one meaning only
	word  syntax.Keyword // it begins with, or that stands in it
	like  [2]string      // by syntax.Language
}

// lineForms are the lines of a rule file. Where two begin with the same word, the
// one for the declaration at hand is taken.
var lineForms = []form{
	{syntax.NoKeyword, syntax.KwLanguage, help.Words(`språk SPRÅK`, `language LANGUAGE`)},
	{syntax.NoKeyword, syntax.KwRuleset, help.Words(`regelsett NAVN "tittel"`, `ruleset NAME "title"`)},
	{syntax.NoKeyword, syntax.KwUse, help.Words(`bruk "fil.rules"`, `use "file.rules"`)},
	{syntax.NoKeyword, syntax.KwDocument, help.Words(`dokument NAVN "tittel"`, `document NAME "title"`)},
	{syntax.NoKeyword, syntax.KwCodeSystem, help.Words(`kodeverk NAVN "tittel"`, `codesystem NAME "title"`)},
	{syntax.NoKeyword, syntax.KwCodeSet, help.Words(`kodesett NAVN "tittel": KODER`, `codeset NAME "title": CODES`)},
	{syntax.NoKeyword, syntax.KwValueWord, help.Words(`verdi NAVN TYPE "tittel"`, `value NAME TYPE "title"`)},
	{syntax.KwRecord, syntax.KwRecord, help.Words(`post NAVN "tittel"`, `record NAME "title"`)},
	{syntax.NoKeyword, syntax.KwGroup, help.Words(`gruppe NAVN "tittel"`, `group NAME "title"`)},
	{syntax.NoKeyword, syntax.KwDefine, help.Words(`definer NAVN "tittel" for POST`, `define NAME "title" for RECORD`)},
	{syntax.NoKeyword, syntax.KwCriteria, help.Words(`kriterier NAVN "tittel" for POST`, `criteria NAME "title" for RECORD`)},
	{syntax.NoKeyword, syntax.KwRule, help.Words(`regel NAVN "tittel" for POST`, `rule NAME "title" for RECORD`)},
	{syntax.NoKeyword, syntax.KwTable, help.Words(`tabell NAVN "tittel" for POST`, `table NAME "title" for RECORD`)},
	{syntax.NoKeyword, syntax.KwTemplate, help.Words(`mal NAVN "tittel" av POST`, `template NAME "title" of RECORD`)},
	{syntax.NoKeyword, syntax.KwExample, help.Words(`eksempel "tittel" for REGEL`, `example "title" for RULE`)},
	{syntax.NoKeyword, syntax.KwMapping, help.Words(`innlesing NAVN "tittel" for POST`, `mapping NAME "title" for RECORD`)},

	{syntax.KwRuleset, syntax.KwErrorWord, help.Words(`feil FUNN`, `error FINDING`)},
	{syntax.KwRuleset, syntax.KwWarningWord, help.Words(`advarsel FUNN`, `warning FINDING`)},
	{syntax.KwRuleset, syntax.KwNoteWord, help.Words(`merknad FUNN`, `note FINDING`)},
	{syntax.KwRuleset, syntax.KwIgnoreWord, help.Words(`overse FUNN`, `ignore FINDING`)},
	{syntax.KwDocument, syntax.KwEdition, help.Words(`utgave DATO`, `edition DATE`)},
	{syntax.KwDocument, syntax.KwLink, help.Words(`lenke "https://…"`, `link "https://…"`)},
	{syntax.KwDocument, syntax.KwOverrides, help.Words(`går foran DOKUMENT`, `overrides DOCUMENT`)},
	{syntax.KwCodeSystem, syntax.KwPattern, help.Words(`mønster "form"`, `pattern "shape"`)},
	{syntax.KwCodeSystem, syntax.KwFrom, help.Words(`fra "fil.csv"`, `from "file.csv"`)},
	{syntax.KwCodeSystem, syntax.KwIgnoreWord, help.Words(`overse "tegn"`, `ignore "characters"`)},
	{syntax.KwCodeSystem, syntax.KwCode, help.Words(`kode KODE "tittel" gjelder fra DATO til DATO erstatter KODE antatt "hvorfor"`,
		`code CODE "title" valid from DATE to DATE replaces CODE assumed "why"`)},
	{syntax.KwValueWord, syntax.KwIs, help.Words(`er VERDI gjelder fra DATO til DATO kilde DOKUMENT "avsnitt" antatt "hvorfor"`,
		`is VALUE valid from DATE to DATE source DOCUMENT "section" assumed "why"`)},
	{syntax.KwRecord, syntax.KwField, help.Words(`felt NAVN TYPE MERKER ellers VERDI "tittel"`, `field NAME TYPE MARKS otherwise VALUE "title"`)},
	{syntax.KwGroup, syntax.KwOf, help.Words(`av POST som NAVN når BETINGELSE ellers ingen`, `of RECORD as NAME when CONDITION otherwise none`)},
	{syntax.KwGroup, syntax.KwPer, help.Words(`per FELT`, `per FIELD`)},
	{syntax.KwGroup, syntax.KwGoverning, help.Words(`styrende første SAMLING`, `governing first COLLECTION`)},
	{syntax.KwDefine, syntax.KwIs, help.Words(`er UTTRYKK`, `is EXPRESSION`)},
	{syntax.KwCriteria, syntax.KwCriterion, help.Words(`krav NAVN "tittel" er BETINGELSE`, `criterion NAME "title" is CONDITION`)},

	{syntax.NoKeyword, syntax.KwSource, help.Words(`kilde DOKUMENT "avsnitt" gjelder fra DATO til DATO antatt "hvorfor"`, `source DOCUMENT "section" valid from DATE to DATE assumed "why"`)},
	{syntax.NoKeyword, syntax.KwValid, help.Words(`gjelder fra DATO til DATO antatt "hvorfor"`, `valid from DATE to DATE assumed "why"`)},
	{syntax.NoKeyword, syntax.KwAssumed, help.Words(`antatt fra DATO til DATO "hvorfor"`, `assumed from DATE to DATE "why"`)},
	{syntax.KwRule, syntax.KwFor, help.Words(`for POST`, `for RECORD`)},
	{syntax.KwRule, syntax.KwOverrides, help.Words(`går foran REGEL`, `overrides RULE`)},
	{syntax.KwRule, syntax.KwWhen, help.Words(`når BETINGELSE`, `when CONDITION`)},
	{syntax.KwRule, syntax.KwExceptWhen, help.Words(`unntatt når BETINGELSE`, `except when CONDITION`)},
	{syntax.KwRule, syntax.KwExceptionTo, help.Words(`unntak fra REGEL`, `exception to RULE`)},
	{syntax.NoKeyword, syntax.KwProvided, help.Words(`forutsetter BETINGELSE mangler POST.FELT`, `provided CONDITION lacking RECORD.FIELD`)},
	{syntax.KwRule, syntax.KwRequire, help.Words(`krev BETINGELSE`, `require CONDITION`)},
	{syntax.KwRule, syntax.KwForbid, help.Words(`forby BETINGELSE`, `forbid CONDITION`)},
	{syntax.KwRule, syntax.KwPointsTo, help.Words(`peker på SAMLING`, `points to COLLECTION`)},
	{syntax.KwRule, syntax.KwErrorWord, help.Words(`feil fra DATO "melding"`, `error from DATE "message"`)},
	{syntax.KwRule, syntax.KwWarningWord, help.Words(`advarsel fra DATO "melding"`, `warning from DATE "message"`)},
	{syntax.KwRule, syntax.KwNoteWord, help.Words(`merknad fra DATO "melding"`, `note from DATE "message"`)},
	{syntax.KwRule, syntax.KwFix, help.Words(`rett legg til KODE i FELT på SAMLING`, `fix add CODE to FIELD on COLLECTION`)},
	{syntax.KwRule, syntax.KwFix, help.Words(`rett fjern KODER fra FELT på SAMLING`, `fix remove CODES from FIELD on COLLECTION`)},
	{syntax.KwRule, syntax.KwFix, help.Words(`rett bytt KODE med KODE i FELT på SAMLING`, `fix replace CODE with CODE in FIELD on COLLECTION`)},
	{syntax.KwRule, syntax.KwFix, help.Words(`rett sett FELT til VERDI på SAMLING`, `fix set FIELD to VALUE on COLLECTION`)},
	{syntax.KwRule, syntax.KwIfUnknown, help.Words(`hvis ukjent ALVOR`, `if unknown SEVERITY`)},

	{syntax.KwExample, syntax.KwGiven, help.Words(`gitt POST som MAL`, `given RECORD as TEMPLATE`)},
	{syntax.KwExample, syntax.KwExpect, help.Words(`forvent UTFALL REGEL på NØKKEL`, `expect OUTCOME RULE on KEY`)},
	{syntax.KwExample, syntax.KwExpect, help.Words(`forvent ingen funn`, `expect no findings`)},
	{syntax.KwMapping, syntax.KwFormat, help.Words(`format FORMAT skilletegn ";" tegnsett "utf-8"`, `format FORMAT separator ";" encoding "utf-8"`)},
	{syntax.KwMapping, syntax.KwField, help.Words(`felt FELT fra "kolonne" som "datoform"`, `field FIELD from "column" as "date form"`)},
}

// partForms are the parts of expressions that take something.
var partForms = []form{
	{syntax.NoKeyword, syntax.KwYearOfWord, help.Words(`år(DATO)`, `year(DATE)`)},
	{syntax.NoKeyword, syntax.KwDaysBetweenWord, help.Words(`dager_mellom(FRA, TIL)`, `days_between(FROM, TO)`)},
	{syntax.NoKeyword, syntax.KwMonthsBetweenWord, help.Words(`måneder_mellom(FRA, TIL)`, `months_between(FROM, TO)`)},
	{syntax.NoKeyword, syntax.KwCount, help.Words(`antall SAMLING der BETINGELSE`, `count COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwCount, help.Words(`antall(FELT)`, `count(FIELD)`)},
	{syntax.NoKeyword, syntax.KwCountDistinct, help.Words(`antall ulike FELT i SAMLING der BETINGELSE`, `count distinct FIELD in COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwExists, help.Words(`finnes SAMLING der BETINGELSE`, `exists COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwEvery, help.Words(`alle SAMLING der BETINGELSE oppfyller BETINGELSE`, `every COLLECTION where CONDITION satisfies CONDITION`)},
	{syntax.NoKeyword, syntax.KwSumWord, help.Words(`sum UTTRYKK i SAMLING der BETINGELSE`, `sum EXPRESSION in COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwMinWord, help.Words(`minste UTTRYKK i SAMLING der BETINGELSE`, `min EXPRESSION in COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwMaxWord, help.Words(`største UTTRYKK i SAMLING der BETINGELSE`, `max EXPRESSION in COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwFirst, help.Words(`første SAMLING der BETINGELSE`, `first COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwLast, help.Words(`siste SAMLING der BETINGELSE`, `last COLLECTION where CONDITION`)},
	{syntax.NoKeyword, syntax.KwHasWord, help.Words(`har KODE`, `has CODE`)},
	{syntax.NoKeyword, syntax.KwHasWord, help.Words(`har noen av KODER`, `has any of CODES`)},
	{syntax.NoKeyword, syntax.KwHasWord, help.Words(`har alle av KODER`, `has all of CODES`)},
	{syntax.NoKeyword, syntax.KwHasWord, help.Words(`har ingen av KODER`, `has none of CODES`)},
	{syntax.NoKeyword, syntax.KwHasWord, help.Words(`har bare KODER`, `has only CODES`)},
	{syntax.NoKeyword, syntax.KwHasWord, help.Words(`har noen utenom KODER`, `has any outside CODES`)},
	{syntax.NoKeyword, syntax.KwBetween, help.Words(`mellom VERDI og VERDI`, `between VALUE and VALUE`)},
	{syntax.NoKeyword, syntax.KwMeets, help.Words(`oppfyller KRITERIER`, `meets CRITERIA`)},
}

// slotHelp says what is to be filled in, by how forms write it.
var slotHelp = map[string]diag.Term{
	"SPRÅK":       {NB: "nb for norske nøkkelord, en for engelske", EN: "nb for Norwegian keywords, en for English ones"},
	"NAVN":        {NB: "et kort navn uten mellomrom, til bruk i reglene", EN: "a short name without blanks, for use in the rules"},
	"TYPE":        {NB: "tekst, heltall, desimal, prosent, dato, ja/nei, kode KODEVERK, koder KODEVERK eller post POST", EN: "text, integer, decimal, percent, date, yes/no, code SYSTEM, codes SYSTEM or record RECORD"},
	"MERKER":      {NB: "nøkkel, styrende, sensitiv, hendelse eller enhet; ingen eller flere", EN: "key, governing, sensitive, fact or unit; none or several"},
	"POST":        {NB: "navnet på en post eller en gruppe", EN: "the name of a record or a group"},
	"POST.FELT":   {NB: "feltet som mangler, som kontakt.form; gjerne flere, med komma mellom", EN: "the field that is missing, such as contact.form; several with commas between"},
	"REGEL":       {NB: "navnet på en regel eller en tabell; flere med komma mellom", EN: "the name of a rule or a table; several with commas between"},
	"DOKUMENT":    {NB: "navnet på et dokument i denne fila", EN: "the name of a document of this file"},
	"FUNN":        {NB: "et innebygd funn, som ukjent_kode eller utgått_kode", EN: "a built-in finding, such as unknown_code or expired_code"},
	"DATO":        {NB: "en dato, 2026-01-31 eller 31.01.2026", EN: "a date, 2026-01-31 or 31.01.2026"},
	"FRA":         {NB: "den første datoen", EN: "the first date"},
	"TIL":         {NB: "den andre datoen", EN: "the second date"},
	"KODE":        {NB: "en kode, skrevet uten anførselstegn", EN: "a code, written without quotation marks"},
	"KODER":       {NB: "koder i parentes, et kodesett, en begynnelse som ZWWA* eller et område som C00..C97", EN: "codes in parentheses, a code set, a beginning such as ZWWA* or a range such as C00..C97"},
	"FELT":        {NB: "navnet på et felt; flere med komma mellom der det passer", EN: "the name of a field; several with commas between where that fits"},
	"SAMLING":     {NB: "medlemmene i en gruppe, som kontakter", EN: "the members of a group, such as contacts"},
	"BETINGELSE":  {NB: "noe som er ja eller nei, som form = gruppe", EN: "something that is yes or no, such as form = group"},
	"UTTRYKK":     {NB: "et felt, en verdi eller et regnestykke", EN: "a field, a value or a calculation"},
	"VERDI":       {NB: "et tall, en prosent, en dato, ja, nei eller en kode", EN: "a number, a percentage, a date, yes, no or a code"},
	"ALVOR":       {NB: "overse, merknad, advarsel eller feil", EN: "ignore, note, warning or error"},
	"UTFALL":      {NB: "feil, advarsel, merknad eller uavklart", EN: "error, warning, note or undetermined"},
	"MAL":         {NB: "navnet på en mal for samme post", EN: "the name of a template of the same record"},
	"NØKKEL":      {NB: "nøklene til postene funnet peker på, med komma mellom", EN: "the keys of the records that the finding points to, with commas between"},
	"FORMAT":      {NB: "csv, jsonl eller en annen filtype", EN: "csv, jsonl or another kind of file"},
	"KRITERIER":   {NB: "navnet på en liste med krav", EN: "the name of a list of criteria"},
	`"tittel"`:    {NB: "det folk kaller det, i anførselstegn", EN: "what people call it, in quotation marks"},
	`"fil.rules"`: {NB: "en annen regelfil, regnet fra denne", EN: "another rule file, seen from this one"},
	`"fil.csv"`:   {NB: "en kodeliste med kode;tittel i første linje", EN: "a list of codes with code;title in its first line"},
	`"https://…"`: {NB: "adressen til dokumentet", EN: "the address of the document"},
	`"form"`:      {NB: "formen kodene har, som [A-Z]{4}[0-9]{2}", EN: "the shape of the codes, such as [A-Z]{4}[0-9]{2}"},
	`"tegn"`:      {NB: "tegn som ikke teller når koder sammenlignes", EN: "characters that do not count when codes are compared"},
	`"hvorfor"`:   {NB: "hvorfor det er antatt, siden ingen kilde sier det", EN: "why it was assumed, since no source says so"},
	`"avsnitt"`:   {NB: "hvor i dokumentet det står", EN: "where in the document it stands"},
	`"melding"`:   {NB: "det den som koder får se; felt settes inn med {felt}", EN: "what the coder is told; fields are put in with {field}"},
	`";"`:         {NB: "tegnet mellom kolonnene", EN: "the character between the columns"},
	`"utf-8"`:     {NB: "tegnsettet til fila, som utf-8 eller windows-1252", EN: "the encoding of the file, such as utf-8 or windows-1252"},
	`"kolonne"`:   {NB: "overskriften på kolonnen i fila", EN: "the heading of the column in the file"},
	`"datoform"`:  {NB: "hvordan datoene er skrevet, som dd.mm.åååå", EN: "how dates are written, such as dd.mm.yyyy"},
}
