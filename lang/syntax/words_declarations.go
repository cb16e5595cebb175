package syntax

import "ppolang/lang/diag"

// declarationRows begin declarations.
var declarationRows = rows{
	KwLanguage: {
		NB: "språk", EN: "language", Class: ClassDeclaration,
		Head: headOf[languageLine](),
		Like: both{"språk nb", "language en"},
		Says: diag.Term{
			NB: "Språket nøkkelordene i fila er skrevet på: nb er norsk, en er engelsk. Står øverst i fila.",
			EN: "The language of the file's keywords: nb is Norwegian, en is English. It stands at the top of the file.",
		},
		Title: diag.Term{NB: "språket fila er skrevet på", EN: "the language the file is written in"},
		Draft: both{
			"språk nb\n",
			"language en\n",
		},
		OnTop: true,
	},
	KwRuleset: {
		NB: "regelsett", EN: "ruleset", Class: ClassDeclaration,
		Head: headOf[titledLine](),
		Like: both{`regelsett ppo "Pasient- og pårørendeopplæring"`, `ruleset ppo "Patient education"`},
		Says: diag.Term{
			NB: "Navnet på hele regelsettet. Under kan det stå hvor alvorlige de innebygde funnene skal være.",
			EN: "The name of the whole rule set. Lines below it may say how severe the built-in findings are.",
		},
		Title: diag.Term{NB: "navnet på regelsettet", EN: "the name of the rule set"},
		Draft: both{
			"regelsett ‹navn› \"‹Tittel›\"",
			"ruleset ‹name› \"‹Title›\"",
		},
		OnTop: true,
	},
	KwUse: {
		NB: "bruk", EN: "use", Class: ClassDeclaration,
		Head: headOf[useLine](),
		Like: both{`bruk "kodeverk/icd10.rules"`, `use "codes/icd10.rules"`},
		Says: diag.Term{
			NB: "Tar med alt som står i en annen regelfil.",
			EN: "Takes in everything that stands in another rule file.",
		},
		Title: diag.Term{NB: "en annen fil av regelsettet", EN: "another file of the rule set"},
		Draft: both{
			"bruk \"‹fil.rules›\"",
			"use \"‹file.rules›\"",
		},
	},
	KwDocument: {
		NB: "dokument", EN: "document", Class: ClassDeclaration,
		Head: headOf[titledLine](),
		Like: both{`dokument isf2026 "ISF-regelverket 2026"`, `document isf2026 "The ISF rules for 2026"`},
		Says: diag.Term{
			NB: "En kilde som reglene viser til med «kilde». Dokumentets gyldighet gjelder for regler som ikke sier noe annet.",
			EN: "A source that rules cite. Its validity holds for rules that do not state their own.",
		},
		Title: diag.Term{NB: "en kilde som reglene bygger på", EN: "a source that rules rest on"},
		Draft: both{
			"dokument ‹navn› \"‹Tittel›\"\n  utgave ‹{from}›\n  gjelder fra ‹{from}›",
			"document ‹name› \"‹Title›\"\n  edition ‹{from}›\n  valid from ‹{from}›",
		},
	},
	KwAssumption: {
		NB: "antakelse", EN: "assumption", Class: ClassDeclaration,
		Head: headOf[titledLine](),
		Like: both{`antakelse isf_ut_2025 "nklmh er ikke oppdatert; reglene er lest som gjeldende ut 2025"`, `assumption isf_through_2025 "The source was not updated; its rules are read as valid through 2025"`},
		Says: diag.Term{
			NB: "Noe ingen kilde sier, skrevet én gang. Det som bygger på det, viser til navnet med «antatt».",
			EN: "Something that no source says, written once. What rests on it cites the name with `assumed`.",
		},
		Title: diag.Term{NB: "noe ingen kilde sier, som flere linjer bygger på", EN: "something no source says, on which several lines rest"},
		Draft: both{
			"antakelse ‹navn› \"‹Hva som er antatt, og hvorfor›\"\n  spør \"‹hvem›\"",
			"assumption ‹name› \"‹What is assumed, and why›\"\n  ask \"‹whom›\"",
		},
	},
	KwCodeSystem: {
		NB: "kodeverk", EN: "codesystem", Class: ClassDeclaration,
		Head: headOf[titledLine](),
		Like: both{`kodeverk NCMP "Prosedyrekoder"`, `codesystem NCMP "Procedure codes"`},
		Says: diag.Term{
			NB: "Et kodeverk: hvilke koder som finnes, hva de heter og når de gjelder.",
			EN: "A code system: which codes there are, what they mean and when they are valid.",
		},
		Title: diag.Term{NB: "et kodeverk med kodene", EN: "a code system with its codes"},
		Draft: both{
			"kodeverk ‹Navn› \"‹Tittel›\"\n  kode ‹KODE› \"‹Hva koden betyr›\"",
			"codesystem ‹Name› \"‹Title›\"\n  code ‹CODE› \"‹What the code means›\"",
		},
	},
	KwCodeSet: {
		NB: "kodesett", EN: "codeset", Class: ClassDeclaration,
		Head: headOf[codeSetLine](),
		Like: both{`kodesett tilleggskoder "Tilleggskoder": ZWWA*`, `codeset extra_codes "Extra codes": ZWWA*`},
		Says: diag.Term{
			NB: "Et navn på en samling koder, til bruk i reglene. Kan stå flere ganger med hver sin gyldighet.",
			EN: "A name for a set of codes, for use in the rules. It may be declared again with another validity.",
		},
		Title: diag.Term{NB: "koder som hører sammen", EN: "codes that belong together"},
		Draft: both{
			"kodesett ‹navn› \"‹Tittel›\": ‹KODE›",
			"codeset ‹name› \"‹Title›\": ‹CODE›",
		},
	},
	KwValueWord: {
		NB: "verdi", EN: "value", Class: ClassDeclaration,
		Head: headOf[valueLine](),
		Like: both{`verdi minste_timer "Minste antall timer"`, `value least_hours "Least number of hours"`},
		Says: diag.Term{
			NB: "Et tall, en dato eller en kode som endrer seg med årene. Hver linje under sier hva verdien er, når og etter hvilken kilde.",
			EN: "A number, a date or a code that changes over the years. Each line below says what it is, when, and by which source.",
		},
		Title: diag.Term{NB: "en verdi som følger året", EN: "a value that changes with the year"},
		Draft: both{
			"verdi ‹navn› \"‹Tittel›\"\n  er ‹verdi› gjelder fra ‹{from}› kilde ‹{document}› \"‹avsnitt›\"",
			"value ‹name› \"‹Title›\"\n  is ‹value› valid from ‹{from}› source ‹{document}› \"‹section›\"",
		},
	},
	KwRecord: {
		NB: "post", EN: "record", Class: ClassDeclaration | ClassType, Means: RecordKind,
		Head: headOf[titledLine](),
		Like: both{`post kontakt "Kontakt i PAS"`, `record contact "Contact"`},
		Says: diag.Term{
			NB: "En slags opplysninger reglene ser på, som en kontakt. Hvert felt står på sin linje. Bak et feltnavn betyr «post» en henvisning til en slik post.",
			EN: "A kind of record that rules look at, such as a contact, with one line for each field. Behind a field's name it means a reference to such a record.",
		},
		Title: diag.Term{NB: "en post med feltene sine", EN: "a record with its fields"},
		Draft: both{
			"post ‹navn› \"‹Tittel›\"\n  felt ‹id› tekst nøkkel \"‹Id›\"\n  felt ‹dato› dato styrende \"‹Dato›\"",
			"record ‹name› \"‹Title›\"\n  field ‹id› text key \"‹Id›\"\n  field ‹date› date governing \"‹Date›\"",
		},
	},
	KwGroup: {
		NB: "gruppe", EN: "group", Class: ClassDeclaration,
		Head: headOf[titledLine](),
		Like: both{`gruppe deltakelse "Én pasient i ett program"`, `group participation "One patient in one programme"`},
		Says: diag.Term{
			NB: "Poster som hører sammen fordi de har samme verdi i noen felt. En regel kan gjelde hele gruppen.",
			EN: "Records that belong together because some fields have the same value. A rule may be about the whole group.",
		},
		Title: diag.Term{NB: "poster som hører sammen", EN: "records that belong together"},
		Draft: both{
			"gruppe ‹navn› \"‹Tittel›\"\n  av ‹{record}› som ‹samling›\n  per ‹felt›",
			"group ‹name› \"‹Title›\"\n  of ‹{record}› as ‹collection›\n  per ‹field›",
		},
	},
	KwDefine: {
		NB: "definer", EN: "define", Class: ClassDeclaration,
		Head: headOf[defineLine](),
		Like: both{`definer inneliggende "Pasienten er inneliggende" for kontakt`, `define inpatient "The patient is admitted" for contact`},
		Says: diag.Term{
			NB: "Gir et uttrykk et navn, så reglene kan bruke navnet i stedet. Den kan gjelde flere poster: for kontakt, oppmøte.",
			EN: "Gives an expression a name, so that rules can use the name instead. It may be for several records: for contact, attendance.",
		},
		Title: diag.Term{NB: "et begrep reglene bruker", EN: "a term that rules use"},
		Draft: both{
			"definer ‹navn› \"‹Tittel›\" for ‹{for}›\n  er ‹uttrykk›",
			"define ‹name› \"‹Title›\" for ‹{for}›\n  is ‹expression›",
		},
	},
	KwCriteria: {
		NB: "kriterier", EN: "criteria", Class: ClassDeclaration,
		Head: headOf[caseLine](),
		Like: both{`kriterier isf_program "Krav i ISF" for deltakelse`, `criteria isf_programme "ISF criteria" for participation`},
		Says: diag.Term{
			NB: "En liste med krav. Kriteriene er oppfylt når alle kravene er det.",
			EN: "A list of criteria. They are met when every one of them is.",
		},
		Title: diag.Term{NB: "krav som må være oppfylt samlet", EN: "criteria that must all be met"},
		Draft: both{
			"kriterier ‹navn› \"‹Tittel›\" for ‹{for}›\n  kilde ‹{document}› \"‹avsnitt›\"\n  gjelder fra ‹{from}›\n  krav ‹navn› \"‹Hva som kreves›\" er ‹betingelse›",
			"criteria ‹name› \"‹Title›\" for ‹{for}›\n  source ‹{document}› \"‹section›\"\n  valid from ‹{from}›\n  criterion ‹name› \"‹What is required›\" is ‹condition›",
		},
	},
	KwSection: {
		NB: "avsnitt", EN: "section", Class: ClassDeclaration,
		Head: headOf[caseLine](),
		Like: both{`avsnitt opplæring "Opplæring i gruppe"`, `section teaching "Teaching in groups"`},
		Says: diag.Term{
			NB: "Et avsnitt i fila, og det reglene under har felles: hva de gjelder for, når, hva som må være kjent, og kilden. Det varer til neste avsnitt.",
			EN: "A section of the file, and what the rules below have in common: what they are for, when, what must be known, and the source. It goes on to the next section.",
		},
		Title: diag.Term{NB: "det reglene under har felles", EN: "what the rules below have in common"},
		Draft: both{
			"avsnitt ‹navn› \"‹Tittel›\"\n  for ‹{for}›\n  når ‹betingelse›",
			"section ‹name› \"‹Title›\"\n  for ‹{for}›\n  when ‹condition›",
		},
	},
	KwRule: {
		NB: "regel", EN: "rule", Class: ClassDeclaration,
		Head: headOf[caseLine](),
		Like: both{`regel R "tittel"`, `rule R "title"`},
		Says: diag.Term{
			NB: "En regel: hva den gjelder for, når den gjelder, hva den krever, og hva som skal stå i meldingen når kravet ikke er oppfylt.",
			EN: "A rule: what it is about, when it applies, what it requires, and the message where that is not met.",
		},
		Title: diag.Term{NB: "en ny regel", EN: "a new rule"},
		Draft: both{
			"regel ‹navn› \"‹Hva regelen sier›\"\n  kilde ‹{document}› \"‹avsnitt›\"\n  gjelder fra ‹{from}›\n  for ‹{for}›\n  når ‹betingelse›\n  krev ‹krav›\n  feil \"‹Hva som er galt, og hva som må gjøres.›\"",
			"rule ‹name› \"‹What the rule says›\"\n  source ‹{document}› \"‹section›\"\n  valid from ‹{from}›\n  for ‹{for}›\n  when ‹condition›\n  require ‹requirement›\n  error \"‹What is wrong, and what to do.›\"",
		},
	},
	KwTable: {
		NB: "tabell", EN: "table", Class: ClassDeclaration,
		Head: headOf[caseLine](),
		Like: both{`tabell individuell "Individuell opplæring" for kontakt`, `table individual "Individual teaching" for contact`},
		Says: diag.Term{
			NB: "Mange like regler på én gang, én i hver rad. Alle rader som passer, gjelder.",
			EN: "Many rules of one shape, one in each row. Every row that matches counts.",
		},
		Title: diag.Term{NB: "mange like regler i en tabell", EN: "many rules of one kind in a table"},
		Draft: both{
			"tabell ‹navn› \"‹Hva tabellen krever›\" for ‹{for}›\n  kilde ‹{document}› \"‹avsnitt›\"\n  gjelder fra ‹{from}›\n  feil \"‹Skal ha {krevd}.›\"\n  | ‹felt› | krev ‹felt› |\n  | ‹verdi› | ‹KODE› |",
			"table ‹name› \"‹What the table requires›\" for ‹{for}›\n  source ‹{document}› \"‹section›\"\n  valid from ‹{from}›\n  error \"‹Must have {required}.›\"\n  | ‹field› | require ‹field› |\n  | ‹value› | ‹CODE› |",
		},
	},
	KwTemplate: {
		NB: "mal", EN: "template", Class: ClassDeclaration,
		Head: headOf[templateLine](),
		Like: both{`mal gruppedag av kontakt`, `template group_day of contact`},
		Says: diag.Term{
			NB: "En ferdig utfylt post til bruk i eksempler, så hvert eksempel bare trenger å si det som er spesielt.",
			EN: "A record filled in beforehand, so that an example says only what is special about it.",
		},
		Title: diag.Term{NB: "en mal for eksemplene", EN: "a template for examples"},
		Draft: both{
			"mal ‹navn› av ‹{record}›\n  | ‹felt› |\n  | ‹verdi› |",
			"template ‹name› of ‹{record}›\n  | ‹field› |\n  | ‹value› |",
		},
	},
	KwExample: {
		NB: "eksempel", EN: "example", Class: ClassDeclaration,
		Head: headOf[exampleLine](),
		Like: both{`eksempel "tittel" for R`, `example "title" for R`},
		Says: diag.Term{
			NB: "Prøver regler på oppdiktede poster: hva som er gitt, og hvilke funn man venter. Alle funn må nevnes.",
			EN: "Tries rules on made-up records: what is given, and which findings are expected. Every finding has to be named.",
		},
		Title: diag.Term{NB: "et eksempel som prøver regler", EN: "an example that tries rules"},
		Draft: both{
			"eksempel \"‹Hva eksempelet viser›\" for ‹{rule}›\n  gitt ‹{record}›\n  | ‹{key}› |\n  | ‹K1› |\n  forvent ‹ingen funn›",
			"example \"‹What the example shows›\" for ‹{rule}›\n  given ‹{record}›\n  | ‹{key}› |\n  | ‹K1› |\n  expect ‹no findings›",
		},
	},
	KwExamples: {
		NB: "eksempler", EN: "examples", Class: ClassDeclaration,
		Head: headOf[exampleLine](),
		Like: both{`eksempler "tittel" for R`, `examples "title" for R`},
		Says: diag.Term{
			NB: "Flere eksempler i en tabell: hver rad er et eksempel for seg, med det som skal komme, i siste kolonne.",
			EN: "Several examples in a table: each row is an example of its own, with what is to come in the last column.",
		},
		Title: diag.Term{NB: "en tabell med eksempler", EN: "a table of examples"},
		Draft: both{
			"eksempler \"‹Hva eksemplene viser›\" for ‹{rule}›\n  prøv ‹{record}›\n  | ‹felt›  | forvent    |\n  | ‹verdi› | ingen funn |",
			"examples \"‹What the examples show›\" for ‹{rule}›\n  try ‹{record}›\n  | ‹field› | expect      |\n  | ‹value› | no findings |",
		},
	},
	KwMapping: {
		NB: "innlesing", EN: "mapping", Class: ClassDeclaration,
		Head: headOf[caseLine](),
		Like: both{`innlesing dips_csv for kontakt`, `mapping dips_csv for contact`},
		Says: diag.Term{
			NB: "Hvordan en fil fra et annet system leses: hvilken kolonne hvert felt kommer fra.",
			EN: "How a file from another system is read: which column each field comes from.",
		},
		Title: diag.Term{NB: "hvordan en fil leses inn", EN: "how a file is read"},
		Draft: both{
			"innlesing ‹navn› for ‹{record}›\n  format csv skilletegn \";\" tegnsett \"utf-8\"\n  felt ‹{key}› fra \"‹kolonne›\"",
			"mapping ‹name› for ‹{record}›\n  format csv separator \";\" encoding \"utf-8\"\n  field ‹{key}› from \"‹column›\"",
		},
	},
	KwWaiver: {
		NB: "avvik", EN: "waiver", Class: ClassDeclaration,
		Head: headOf[waiverLine](),
		Like: both{`avvik "hvorfor" for R på kontakt "K-1" til 2026-12-31 av "rolle"`, `waiver "why" for R on contact "K-1" until 2026-12-31 by "role"`},
		Says: diag.Term{
			NB: "Et funn som er godtatt: hvorfor, for hvilken regel, på hvilke poster, hvor lenge, og av hvem. Det står for seg i lista og telles ikke. Etter siste dag er det tilbake.",
			EN: "A finding that is accepted: why, of which rule, on which records, for how long, and by whom. The list has it apart and does not count it. Past its last day it is back.",
		},
		Title: diag.Term{NB: "et funn som er godtatt for en tid", EN: "a finding that is accepted for a time"},
		Draft: both{
			"avvik \"‹Hvorfor det er godtatt›\" for ‹{rule}› på ‹{record}› \"‹nøkkel›\" til ‹2026-12-31› av \"‹rolle›\"",
			"waiver \"‹Why it is accepted›\" for ‹{rule}› on ‹{record}› \"‹key›\" until ‹2026-12-31› by \"‹role›\"",
		},
	},
}
