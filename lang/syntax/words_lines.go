package syntax

import "ppolang/lang/diag"

// lineRows begin the lines of declarations.
var lineRows = rows{
	KwSource: {
		NB: "kilde", EN: "source", Class: ClassBasis,
		Lines: under{
			KwCodeSet:  lineOf[sourceLine](),
			KwDefine:   lineOf[sourceLine](),
			KwCriteria: lineOf[sourceLine](),
			KwSection:  lineOf[sourceLine](),
			KwRule:     lineOf[sourceLine](),
			KwTable:    lineOf[sourceLine](),
		},
		Like: both{`kilde isf2026 "Kapittel 3"`, `source isf2026 "Chapter 3"`},
		Says: diag.Term{
			NB: "Hvor kravet kommer fra: et dokument og stedet i det. En regel uten kilde godtas ikke.",
			EN: "Where this comes from: a document and the part of it. A rule without a source is not accepted.",
		},
	},
	KwAsk: {
		NB: "spør", EN: "ask",
		Lines: under{KwAssumption: onlyLineOf[askLine]()},
		Like:  both{`spør "ISF-enheten"`, `ask "the financing unit"`},
		Says: diag.Term{
			NB: "Hvem som kan svare på om det antatte stemmer.",
			EN: "Who can tell whether what is assumed is so.",
		},
	},
	KwChecked: {
		NB: "kontrollert", EN: "checked",
		Lines: under{KwAssumption: onlyLineOf[checkedLine]()},
		Like:  both{`kontrollert 2026-01-15 "kodekonsulent"`, `checked 2026-01-15 "coding consultant"`},
		Says: diag.Term{
			NB: "Når noen sist så etter om det antatte fortsatt stemmer, og i hvilken rolle.",
			EN: "When somebody last saw to it that what is assumed still holds, and in which role.",
		},
	},
	KwCheck: {
		NB: "kontroll", EN: "check",
		Lines: under{KwRuleset: lineOf[checkLine]()},
		Like:  both{`kontroll ukjent_kode feil "Koden er ikke i kodeverket."`, `check unknown_code error "The code is not in the code system."`},
		Says: diag.Term{
			NB: "En kontroll språket gjør av seg selv: hvor alvorlig funnet er, og gjerne en tekst som sier hvorfor det kontrolleres og hva som må gjøres. Med «av» blir den ikke gjort.",
			EN: "A check that the language makes of itself: how bad the finding is, and perhaps a text that says why it is checked and what to do. With `off` it is not made.",
		},
	},
	KwEdition: {
		NB: "utgave", EN: "edition",
		Lines: under{KwDocument: onlyLineOf[editionLine]()},
		Like:  both{"utgave 2026-01-01", "edition 2026-01-01"},
		Says: diag.Term{
			NB: "Datoen dokumentet er utgitt eller sist oppdatert.",
			EN: "The day the document was issued or last changed.",
		},
	},
	KwLink: {
		NB: "lenke", EN: "link",
		Lines: under{KwDocument: onlyLineOf[linkLine]()},
		Like:  both{`lenke "https://…"`, `link "https://…"`},
		Says: diag.Term{
			NB: "Adressen der dokumentet kan leses.",
			EN: "The address where the document can be read.",
		},
	},
	KwOverrides: {
		NB: "går foran", EN: "overrides",
		Lines: under{KwDocument: lineOf[outranksLine](), KwRule: lineOf[overridesLine](), KwTable: lineOf[overridesLine]()},
		Like:  both{"går foran R2, R3", "overrides R2, R3"},
		Says: diag.Term{
			NB: "Gir denne regelen et funn, gir de andre ikke noe funn for det samme. For dokumenter: er de uenige, er det dette som gjelder.",
			EN: "Where this rule gives a finding, the others give none for the same case. Of documents: where they disagree, this one holds.",
		},
	},
	KwPattern: {
		NB: "mønster", EN: "pattern",
		Lines: under{KwCodeSystem: onlyLineOf[patternLine]()},
		Like:  both{`mønster "[A-Z]{4}[0-9]{2}"`, `pattern "[A-Z]{4}[0-9]{2}"`},
		Says: diag.Term{
			NB: "Formen kodene har, her fire store bokstaver og to sifre.",
			EN: "The shape of the codes, here four capitals and two digits.",
		},
	},
	KwOpen: {
		NB: "åpen", EN: "open",
		Lines: under{KwCodeSystem: onlyLineOf[openLine]()},
		Like:  both{"åpen", "open"},
		Says: diag.Term{
			NB: "Også koder som ikke står i lista, godtas når de har riktig form.",
			EN: "Codes that are not listed are accepted too, if they have the shape.",
		},
	},
	KwCode: {
		NB: "kode", EN: "code", Class: ClassType, Means: CodeKind,
		Lines: under{KwCodeSystem: lineOf[codeLine]()},
		Like:  both{`kode WPCK00 "tittel" gjelder fra 2016-01-01`, `code WPCK00 "title" valid from 2016-01-01`},
		Says: diag.Term{
			NB: "En kode i kodeverket, med tittel og gyldighet. Bak et navn er det en type: én kode fra kodeverkene som nevnes.",
			EN: "A code of the code system, with title and validity. Behind a name it is a type: one code of the systems named.",
		},
	},
	KwField: {
		NB: "felt", EN: "field",
		Lines: under{KwRecord: lineOf[fieldLine](), KwMapping: lineOf[mapLine]()},
		Like:  both{`felt dato dato styrende "Dato"`, `field day date governing "Date"`},
		Says: diag.Term{
			NB: "En opplysning i posten: navn, type og hva den heter for folk. I en innlesing: hvilken kolonne feltet kommer fra, eller hva det er der fila ikke sier det.",
			EN: "A fact of the record: its name, its type and what people call it. In a mapping: which column it comes from, or what it is where the file does not say.",
		},
	},
	KwValid: {
		NB: "gjelder", EN: "valid", Class: ClassBasis,
		Lines: under{
			KwDocument: onlyLineOf[validLine](),
			KwCodeSet:  onlyLineOf[validLine](),
			KwCriteria: onlyLineOf[validLine](),
			KwSection:  onlyLineOf[validLine](),
			KwRule:     onlyLineOf[validLine](),
			KwTable:    onlyLineOf[validLine](),
		},
		Like: both{"gjelder fra 2026-01-01 til 2026-12-31", "valid from 2026-01-01 to 2026-12-31"},
		Says: diag.Term{
			NB: "Første og siste dag dette gjelder, begge medregnet. Det er datoen i posten som avgjør, ikke dagen i dag.",
			EN: "The first and the last day on which this holds, both included. The record's date decides, not today's.",
		},
	},
	KwFrom: {
		NB: "fra", EN: "from", Class: ClassBasis | ClassFix,
		Lines: under{KwCodeSystem: lineOf[listFileLine]()},
		Like:  both{"fra 2026-01-01", "from 2026-01-01"},
		Says: diag.Term{
			NB: "Første dag, medregnet. Ellers hvor noe kommer fra: en fil, en kolonne, eller feltet en kode fjernes fra.",
			EN: "The first day, included. Elsewhere where something comes from: a file, a column, the field a code is taken out of.",
		},
	},
	KwAssumed: {
		NB: "antatt", EN: "assumed", Class: ClassBasis,
		Lines: under{
			KwCodeSystem: lineOf[assumedLine](),
			KwCodeSet:    lineOf[assumedLine](),
			KwDefine:     lineOf[assumedLine](),
			KwCriteria:   lineOf[assumedLine](),
			KwSection:    lineOf[assumedLine](),
			KwRule:       lineOf[assumedLine](),
			KwTable:      lineOf[assumedLine](),
		},
		Like: both{`antatt "ingen kilde sier når"`, `assumed "no source says when"`},
		Says: diag.Term{
			NB: "Noe ingen kilde sier, og hvorfor vi har gått ut fra det: en tekst, eller navnet på en «antakelse». Alle listes av «ppolang check --assumptions».",
			EN: "What no source says, and why it was taken to be so: a text, or the name of an `assumption`. All of them are listed by `ppolang check --assumptions`.",
		},
	},
	KwFor: {
		NB: "for", EN: "for", Class: ClassPart,
		Lines: under{KwSection: onlyLineOf[forLine](), KwRule: onlyLineOf[forLine](), KwTable: onlyLineOf[forLine]()},
		Like:  both{"for kontakt", "for contact"},
		Says: diag.Term{
			NB: "Hva regelen ser på: hver post av dette slaget, eller hver gruppe. I et eksempel: hvilke regler det prøver.",
			EN: "What the rule looks at: each record of this kind, or each group. In an example: the rules it tries.",
		},
	},
	KwPer: {
		NB: "per", EN: "per",
		Lines: under{KwGroup: onlyLineOf[perLine]()},
		Like:  both{"per pasient_id, program", "per patient_id, programme"},
		Says: diag.Term{
			NB: "Feltene som må være like for at postene hører til samme gruppe.",
			EN: "The fields that must be equal for records to be in the same group.",
		},
	},
	KwOf: {
		NB: "av", EN: "of", Class: ClassPart, Reserved: true,
		Lines: under{KwGroup: lineOf[membersLine]()},
		Like:  both{"av kontakt som kontakter", "of contact as contacts"},
		Says: diag.Term{
			NB: "Hvilke poster som er med. I en gruppe får medlemmene et navn med «som».",
			EN: "Which records take part. In a group the members get a name with `as`.",
		},
	},
	KwGoverning: {
		NB: "styrende", EN: "governing", Class: ClassModifier,
		Lines: under{KwGroup: onlyLineOf[governingLine]()},
		Like:  both{"felt dato dato styrende", "field day date governing"},
		Says: diag.Term{
			NB: "Datoen som avgjør hvilke regler som gjelder. I en gruppe: hvilket medlem datoen tas fra.",
			EN: "The date that decides which rules hold. In a group: the member whose date is taken.",
		},
	},
	KwWhen: {
		NB: "når", EN: "when", Class: ClassPart,
		Lines: under{KwSection: lineOf[whenLine](), KwRule: lineOf[whenLine](), KwTable: lineOf[whenLine]()},
		Like:  both{"når form = gruppe", "when form = group"},
		Says: diag.Term{
			NB: "Betingelsen for at regelen gjelder. Flere «når»-linjer må alle stemme.",
			EN: "The condition for the rule to apply. Several such lines must all hold.",
		},
	},
	KwExceptWhen: {
		NB: "unntatt når", EN: "except when",
		Lines: under{KwSection: lineOf[whenLine](), KwRule: lineOf[whenLine](), KwTable: lineOf[whenLine]()},
		Like:  both{"unntatt når fritatt", "except when exempt"},
		Says: diag.Term{
			NB: "Regelen gjelder ikke når dette stemmer. Med flere linjer er det nok at én stemmer.",
			EN: "The rule does not apply where this holds. Of several such lines one is enough.",
		},
	},
	KwExceptionTo: {
		NB: "unntak fra", EN: "exception to",
		Lines: under{KwRule: lineOf[exceptionLine](), KwTable: lineOf[exceptionLine]()},
		Like:  both{"unntak fra R", "exception to R"},
		Says: diag.Term{
			NB: "Der denne regelen gjelder, gjelder ikke den andre.",
			EN: "Where this rule applies, the other does not.",
		},
	},
	KwRequire: {
		NB: "krev", EN: "require",
		Lines: under{KwRule: lineOf[requireLine](), KwTable: lineOf[requireLine]()},
		Like:  both{"krev prosedyrer har WPCK00", "require procedures has WPCK00"},
		Says: diag.Term{
			NB: "Det som må stemme. Stemmer det ikke, blir det et funn.",
			EN: "What must hold. Where it does not, there is a finding.",
		},
	},
	KwForbid: {
		NB: "forby", EN: "forbid",
		Lines: under{KwRule: lineOf[requireLine](), KwTable: lineOf[requireLine]()},
		Like:  both{"forby prosedyrer har A0099", "forbid procedures has A0099"},
		Says: diag.Term{
			NB: "Det som ikke må stemme. Stemmer det, blir det et funn.",
			EN: "What must not hold. Where it does, there is a finding.",
		},
	},
	KwCriterion: {
		NB: "krav", EN: "criterion",
		Lines: under{KwCriteria: lineOf[criterionLine]()},
		Like:  both{`krav timer "Nok timer" er timer >= minste_timer`, `criterion hours "Enough hours" is hours >= least_hours`},
		Says: diag.Term{
			NB: "Ett av kravene i kriteriene. Tittelen er den som vises når kravet mangler.",
			EN: "One of the criteria. Its title is shown where it is not met.",
		},
	},
	KwPointsTo: {
		NB: "peker på", EN: "points to",
		Lines: under{KwRule: onlyLineOf[pointsLine](), KwTable: onlyLineOf[pointsLine]()},
		Like:  both{"peker på første kontakter", "points to first contacts"},
		Says: diag.Term{
			NB: "Hvilke poster i gruppen funnet gjelder. Uten denne linjen gjelder det alle.",
			EN: "Which records of the group the finding is about. Without this line, all of them.",
		},
	},
	KwMustBeKnown: {
		NB: "må være kjent", EN: "must be known",
		Lines: under{KwCriteria: lineOf[knownLine](), KwSection: lineOf[knownLine](), KwRule: lineOf[knownLine](), KwTable: lineOf[knownLine]()},
		Like:  both{"må være kjent form, program.slutt", "must be known form, programme.end"},
		Says: diag.Term{
			NB: "Opplysninger som må være kjent før saken kan avgjøres. Er en av dem ukjent, meldes saken som uavklart, og det sies hvilken som mangler.",
			EN: "Facts that have to be known before the case can be decided. Where one is unknown the case is reported as undetermined, and it is said which is missing.",
		},
	},
	KwProvided: {
		NB: "forutsetter", EN: "provided",
		Lines: under{KwCriteria: lineOf[providedLine](), KwSection: lineOf[providedLine](), KwRule: lineOf[providedLine](), KwTable: lineOf[providedLine]()},
		Like:  both{"forutsetter form er kjent mangler kontakt.form", "provided form is known lacking contact.form"},
		Says: diag.Term{
			NB: "Dette må stemme for at saken kan avgjøres. Ellers er den uavklart, og det sies hva som mangler.",
			EN: "This must hold for the case to be decided. Otherwise it is undetermined, and what is lacking is named.",
		},
	},
	KwErrorWord: {
		NB: "feil", EN: "error", Class: ClassSeverity, Means: Error,
		Lines: under{KwRuleset: lineOf[builtinLine](), KwRule: lineOf[severityLine](), KwTable: lineOf[severityLine]()},
		Like:  both{`feil "melding"`, `error "message"`},
		Says: diag.Term{
			NB: "Meldingen når kravet ikke er oppfylt, og at det er en feil. Felt kan settes inn: {prosedyrer}.",
			EN: "The message where the rule is not met, and that it is an error. Fields can be put in: {procedures}.",
		},
	},
	KwWarningWord: {
		NB: "advarsel", EN: "warning", Class: ClassSeverity, Means: Warning,
		Lines: under{KwRuleset: lineOf[builtinLine](), KwRule: lineOf[severityLine](), KwTable: lineOf[severityLine]()},
		Like:  both{`advarsel fra 2026-07-01 "melding"`, `warning from 2026-07-01 "message"`},
		Says: diag.Term{
			NB: "Meldingen når kravet ikke er oppfylt, og at det er en advarsel. Med «fra» blir det så alvorlig fra den datoen.",
			EN: "The message where the rule is not met, and that it is a warning. With `from` it is so from that day on.",
		},
	},
	KwNoteWord: {
		NB: "merknad", EN: "note", Class: ClassSeverity, Means: Note,
		Lines: under{KwRuleset: lineOf[builtinLine](), KwRule: lineOf[severityLine](), KwTable: lineOf[severityLine]()},
		Like:  both{`merknad "melding"`, `note "message"`},
		Says: diag.Term{
			NB: "Meldingen når kravet ikke er oppfylt, og at det bare er en merknad.",
			EN: "The message where the rule is not met, and that it is only a note.",
		},
	},
	KwFix: {
		NB: "rett", EN: "fix",
		Lines: under{KwRule: lineOf[fixLine](), KwTable: lineOf[fixLine]()},
		Like:  both{"rett legg til WPCK00 i prosedyrer", "fix add WPCK00 to procedures"},
		Says: diag.Term{
			NB: "Forslag til hvordan kodingen rettes: legg til, fjern, bytt eller sett.",
			EN: "A proposal for mending the coding: add, remove, replace or set.",
		},
	},
	KwIfUnknown: {
		NB: "hvis ukjent", EN: "if unknown",
		Lines: under{KwSection: onlyLineOf[ifUnknownLine](), KwRule: onlyLineOf[ifUnknownLine](), KwTable: onlyLineOf[ifUnknownLine]()},
		Like:  both{"hvis ukjent overse", "if unknown ignore"},
		Says: diag.Term{
			NB: "Hva som skjer når opplysninger mangler og regelen ikke kan avgjøres: overse, merknad, advarsel eller feil.",
			EN: "What happens where facts are missing and the rule cannot be decided: ignore, note, warning or error.",
		},
	},
	KwIgnoreWord: {
		NB: "overse", EN: "ignore", Class: ClassSeverity, Means: Ignore,
		Lines: under{KwRuleset: lineOf[builtinLine](), KwCodeSystem: onlyLineOf[ignoreLine]()},
		Like:  both{"overse ukjent_kode", "ignore unknown_code"},
		Says: diag.Term{
			NB: "Sier ikke fra om dette. I et kodeverk: tegn som ikke teller når koder sammenlignes.",
			EN: "Says nothing of this. In a code system: characters that do not count when codes are compared.",
		},
	},
	KwGiven: {
		NB: "gitt", EN: "given",
		Lines: under{KwExample: lineOf[givenLine](), KwExamples: lineOf[givenLine]()},
		Like:  both{"gitt kontakt som gruppedag", "given contact as group_day"},
		Says: diag.Term{
			NB: "Postene i eksempelet, i en tabell under. Det som ikke står der, tas fra malen og er ellers ukjent. En mal uten tabell er én post, og flere kan stå på linja: `gitt program som kurs, kontakt som gruppedag`.",
			EN: "The records of the example, in a table below. What is left out comes from the template, and is else unknown. A template without a table is one record, and several may stand on the line: `given programme as course, contact as group_day`.",
		},
	},
	KwTry: {
		NB: "prøv", EN: "try",
		Lines: under{KwExamples: onlyLineOf[tryLine]()},
		Like:  both{"prøv kontakt som gruppedag", "try contact as group_day"},
		Says: diag.Term{
			NB: "Postene som prøves, én i hver rad i tabellen under: hver rad er et eksempel for seg. I siste kolonne står det som skal komme.",
			EN: "The records that are tried, one in each row of the table below: each row is an example of its own. The last column says what is to come.",
		},
	},
	KwExpect: {
		NB: "forvent", EN: "expect",
		Lines: under{KwExample: lineOf[expectLine]()},
		Like:  both{"forvent feil R på K1", "expect error R on K1"},
		Says: diag.Term{
			NB: "Et funn eksempelet skal gi, og på hvilke poster. Alle funn må nevnes, ellers «forvent ingen funn».",
			EN: "A finding that the example must give, and on which records. Name every finding, or `expect no findings`.",
		},
	},
	KwFormat: {
		NB: "format", EN: "format",
		Lines: under{KwMapping: onlyLineOf[formatLine]()},
		Like:  both{`format csv skilletegn ";"`, `format csv separator ";"`},
		Says: diag.Term{
			NB: "Hva slags fil som leses: csv, jsonl eller annet. Uten denne linja leses alle slag som kan ha overskriftene.",
			EN: "What kind of file is read: csv, jsonl or another. Without this line, every kind that can have the headings is.",
		},
	},
}
