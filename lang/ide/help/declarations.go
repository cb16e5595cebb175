package help

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// DeclarationHelp is about the words that begin a declaration.
var DeclarationHelp = map[syntax.Keyword]Entry{
	syntax.KwLanguage: {Words("språk nb", "language en"), diag.Term{
		NB: "Språket nøkkelordene i fila er skrevet på: nb er norsk, en er engelsk. Står øverst i fila.",
		EN: "The language of the file's keywords: nb is Norwegian, en is English. It stands at the top of the file.",
	}},
	syntax.KwRuleset: {Words(`regelsett ppo "Pasient- og pårørendeopplæring"`, `ruleset ppo "Patient education"`), diag.Term{
		NB: "Navnet på hele regelsettet. Under kan det stå hvor alvorlige de innebygde funnene skal være.",
		EN: "The name of the whole rule set. Lines below it may say how severe the built-in findings are.",
	}},
	syntax.KwUse: {Words(`bruk "kodeverk/icd10.rules"`, `use "codes/icd10.rules"`), diag.Term{
		NB: "Tar med alt som står i en annen regelfil.",
		EN: "Takes in everything that stands in another rule file.",
	}},
	syntax.KwDocument: {Words(`dokument isf2026 "ISF-regelverket 2026"`, `document isf2026 "The ISF rules for 2026"`), diag.Term{
		NB: "En kilde som reglene viser til med «kilde». Dokumentets gyldighet gjelder for regler som ikke sier noe annet.",
		EN: "A source that rules cite. Its validity holds for rules that do not state their own.",
	}},
	syntax.KwCodeSystem: {Words(`kodeverk NCMP "Prosedyrekoder"`, `codesystem NCMP "Procedure codes"`), diag.Term{
		NB: "Et kodeverk: hvilke koder som finnes, hva de heter og når de gjelder.",
		EN: "A code system: which codes there are, what they mean and when they are valid.",
	}},
	syntax.KwCodeSet: {Words(`kodesett tilleggskoder "Tilleggskoder": ZWWA*`, `codeset extra_codes "Extra codes": ZWWA*`), diag.Term{
		NB: "Et navn på en samling koder, til bruk i reglene. Kan stå flere ganger med hver sin gyldighet.",
		EN: "A name for a set of codes, for use in the rules. It may be declared again with another validity.",
	}},
	syntax.KwValueWord: {Words(`verdi minste_timer "Minste antall timer"`, `value least_hours "Least number of hours"`), diag.Term{
		NB: "Et tall, en dato eller en kode som endrer seg med årene. Hver linje under sier hva verdien er, når og etter hvilken kilde.",
		EN: "A number, a date or a code that changes over the years. Each line below says what it is, when, and by which source.",
	}},
	syntax.KwRecord: {Words(`post kontakt "Kontakt i PAS"`, `record contact "Contact"`), diag.Term{
		NB: "En slags opplysninger reglene ser på, som en kontakt. Hvert felt står på sin linje. Bak et feltnavn betyr «post» en henvisning til en slik post.",
		EN: "A kind of record that rules look at, such as a contact, with one line for each field. Behind a field's name it means a reference to such a record.",
	}},
	syntax.KwGroup: {Words(`gruppe deltakelse "Én pasient i ett program"`, `group participation "One patient in one programme"`), diag.Term{
		NB: "Poster som hører sammen fordi de har samme verdi i noen felt. En regel kan gjelde hele gruppen.",
		EN: "Records that belong together because some fields have the same value. A rule may be about the whole group.",
	}},
	syntax.KwDefine: {Words(`definer inneliggende "Pasienten er inneliggende" for kontakt`, `define inpatient "The patient is admitted" for contact`), diag.Term{
		NB: "Gir et uttrykk et navn, så reglene kan bruke navnet i stedet.",
		EN: "Gives an expression a name, so that rules can use the name instead.",
	}},
	syntax.KwCriteria: {Words(`kriterier isf_program "Krav i ISF" for deltakelse`, `criteria isf_programme "ISF criteria" for participation`), diag.Term{
		NB: "En liste med krav. Kriteriene er oppfylt når alle kravene er det.",
		EN: "A list of criteria. They are met when every one of them is.",
	}},
	syntax.KwRule: {Words(`regel R "tittel"`, `rule R "title"`), diag.Term{
		NB: "En regel: hva den gjelder for, når den gjelder, hva den krever, og hva som skal stå i meldingen når kravet ikke er oppfylt.",
		EN: "A rule: what it is about, when it applies, what it requires, and the message where that is not met.",
	}},
	syntax.KwTable: {Words(`tabell individuell "Individuell opplæring" for kontakt`, `table individual "Individual teaching" for contact`), diag.Term{
		NB: "Mange like regler på én gang, én i hver rad. Alle rader som passer, gjelder.",
		EN: "Many rules of one shape, one in each row. Every row that matches counts.",
	}},
	syntax.KwTemplate: {Words(`mal gruppedag av kontakt`, `template group_day of contact`), diag.Term{
		NB: "En ferdig utfylt post til bruk i eksempler, så hvert eksempel bare trenger å si det som er spesielt.",
		EN: "A record filled in beforehand, so that an example says only what is special about it.",
	}},
	syntax.KwExample: {Words(`eksempel "tittel" for R`, `example "title" for R`), diag.Term{
		NB: "Prøver regler på oppdiktede poster: hva som er gitt, og hvilke funn man venter. Alle funn må nevnes.",
		EN: "Tries rules on made-up records: what is given, and which findings are expected. Every finding has to be named.",
	}},
	syntax.KwMapping: {Words(`innlesing dips_csv for kontakt`, `mapping dips_csv for contact`), diag.Term{
		NB: "Hvordan en fil fra et annet system leses: hvilken kolonne hvert felt kommer fra.",
		EN: "How a file from another system is read: which column each field comes from.",
	}},
}
