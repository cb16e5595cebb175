package help

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// partHelp is about the words inside a line, and those of types and placeholders.
var partHelp = map[syntax.Keyword]Entry{
	syntax.KwFrom: {Words("fra 2026-01-01", "from 2026-01-01"), diag.Term{
		NB: "Første dag, medregnet. Ellers hvor noe kommer fra: en fil, en kolonne, eller feltet en kode fjernes fra.",
		EN: "The first day, included. Elsewhere where something comes from: a file, a column, the field a code is taken out of.",
	}},
	syntax.KwTo: {Words("til 2026-12-31", "to 2026-12-31"), diag.Term{
		NB: "Siste dag, medregnet. Etter «sett»: verdien feltet får.",
		EN: "The last day, included. After `set`: the value the field gets.",
	}},
	syntax.KwUntilFurther: {Words("gjelder inntil videre", "valid until further notice"), diag.Term{
		NB: "Ingen siste dag, selv om dokumentet har en.",
		EN: "No last day, even where the document has one.",
	}},
	syntax.KwReplaces: {Words("kode WPCD00 erstatter OBBN00", "code WPCD00 replaces OBBN00"), diag.Term{
		NB: "Koden som denne kommer i stedet for. Den gamle gjelder fortsatt til sin siste dag.",
		EN: "The code that this one takes the place of. The old one stays valid until its last day.",
	}},
	syntax.KwFact: {Words("felt form kode Form hendelse", "field form code Form fact"), diag.Term{
		NB: "Feltet forteller hva som faktisk skjedde. Ingen regel foreslår å endre det.",
		EN: "The field says what was really done. No rule proposes to change it.",
	}},
	syntax.KwUnit: {Words("felt enhet tekst enhet", "field ward text unit"), diag.Term{
		NB: "Feltet sier hvilken enhet posten hører til. Funnene viser den.",
		EN: "The field names the unit that the record belongs to. Findings give it.",
	}},
	syntax.KwAs: {Words("av kontakt som kontakter", "of contact as contacts"), diag.Term{
		NB: "Navnet medlemmene får i gruppen. I et eksempel: malen. I en innlesing: hvordan datoen er skrevet.",
		EN: "The name of the members in the group. In an example: the template. In a mapping: how dates are written.",
	}},
	syntax.KwKey: {Words("felt kontakt_id tekst nøkkel", "field contact_id text key"), diag.Term{
		NB: "Feltet som skiller postene fra hverandre. Funn nevner posten ved nøkkelen.",
		EN: "The field that tells records apart. Findings name a record by it.",
	}},
	syntax.KwSensitive: {Words("felt pasient_id tekst sensitiv", "field patient_id text sensitive"), diag.Term{
		NB: "Kan brukes til å sammenligne, men vises aldri: ikke i meldinger, lister eller logger.",
		EN: "Can be compared, but is never shown: not in a message, a list or a log.",
	}},
	syntax.KwOtherwise: {Words("felt fritatt ja/nei ellers nei", "field exempt yes/no otherwise no"), diag.Term{
		NB: "Det som gjelder når opplysningen mangler. I et uttrykk: a ellers b er b når a er ukjent.",
		EN: "What holds where the fact is missing. In an expression: a otherwise b is b where a is unknown.",
	}},
	syntax.KwOtherwiseNone: {Words("av oppmøte som oppmøter ellers ingen", "of attendance as attendances otherwise none"), diag.Term{
		NB: "Er det ikke gitt noen fil med slike poster, regnes det som at det ikke finnes noen.",
		EN: "Where no file of such records is given, there are taken to be none.",
	}},
	syntax.KwExceptFirst: {Words("peker på kontakter unntatt første", "points to contacts except first"), diag.Term{
		NB: "Alle medlemmene bortsett fra det første etter dato.",
		EN: "All members but the first by date.",
	}},
	syntax.KwLacking: {Words("forutsetter form er kjent mangler kontakt.form", "provided form is known lacking contact.form"), diag.Term{
		NB: "Feltene som skal nevnes som det som mangler.",
		EN: "The fields to be named as what is missing.",
	}},
	syntax.KwMissing: {Words("{isf_program.mangler}", "{isf_programme.missing}"), diag.Term{
		NB: "I en melding: titlene på kravene som ikke er oppfylt.",
		EN: "In a message: the titles of the criteria that are not met.",
	}},
	syntax.KwUnknownTitles: {Words("{isf_program.ukjent}", "{isf_programme.unknown}"), diag.Term{
		NB: "I en melding: titlene på kravene det ikke er kjent om er oppfylt.",
		EN: "In a message: the titles of the criteria of which it is not known whether they are met.",
	}},
	syntax.KwRequired: {Words("{krevd}", "{required}"), diag.Term{
		NB: "I meldingen til en tabell: det raden krever.",
		EN: "In the message of a table: what the row requires.",
	}},
	syntax.KwAddTo: {Words("rett legg til WPCK00 i prosedyrer", "fix add WPCK00 to procedures"), diag.Term{
		NB: "Foreslår å legge til en kode i feltet.",
		EN: "Proposes to add a code to the field.",
	}},
	syntax.KwAddIn: {Words("rett legg til WPCK00 i prosedyrer", "fix add WPCK00 to procedures"), diag.Term{
		NB: "Feltet koden legges til i.",
		EN: "The field that the code is added to.",
	}},
	syntax.KwRemove: {Words("rett fjern A0099 fra prosedyrer", "fix remove A0099 from procedures"), diag.Term{
		NB: "Foreslår å fjerne en kode, eller alle kodene i et kodesett, fra feltet.",
		EN: "Proposes to take a code, or every code of a set, out of the field.",
	}},
	syntax.KwReplace: {Words("rett bytt A0099 med WWAA00 i prosedyrer", "fix replace A0099 with WWAA00 in procedures"), diag.Term{
		NB: "Foreslår å bytte én kode med en annen.",
		EN: "Proposes to put one code in the place of another.",
	}},
	syntax.KwWith: {Words("rett bytt A0099 med WWAA00 i prosedyrer", "fix replace A0099 with WWAA00 in procedures"), diag.Term{
		NB: "Den nye koden.",
		EN: "The new code.",
	}},
	syntax.KwSet: {Words("rett sett kontakttype til 13", "fix set contact_type to 13"), diag.Term{
		NB: "Foreslår hva feltet skal være.",
		EN: "Proposes what the field should be.",
	}},
	syntax.KwOn: {Words("forvent feil R på K1", "expect error R on K1"), diag.Term{
		NB: "Hvilke poster det gjelder. I «rett»: hvilke medlemmer av gruppen som skal rettes.",
		EN: "Which records it is about. In a fix: which members of the group are to be mended.",
	}},
	syntax.KwUndetermined: {Words("forvent uavklart R på K1", "expect undetermined R on K1"), diag.Term{
		NB: "Regelen kan ikke avgjøres fordi opplysninger mangler. Det telles for seg og er aldri det samme som i orden.",
		EN: "The rule cannot be decided since facts are missing. This is counted apart and is never a pass.",
	}},
	syntax.KwNoFindings: {Words("forvent ingen funn", "expect no findings"), diag.Term{
		NB: "Eksempelet skal ikke gi noen funn.",
		EN: "The example must give no findings.",
	}},
	syntax.KwSeparator: {Words(`format csv skilletegn ";"`, `format csv separator ";"`), diag.Term{
		NB: "Tegnet mellom kolonnene i fila.",
		EN: "The character between the columns of the file.",
	}},
	syntax.KwEncoding: {Words(`format csv tegnsett "windows-1252"`, `format csv encoding "windows-1252"`), diag.Term{
		NB: "Hvordan bokstavene i fila er lagret. Blir æ, ø og å feil, er det dette som må endres.",
		EN: "How the file's letters are stored. Where æ, ø and å come out wrong, this is what to change.",
	}},

	syntax.KwText: {Words("felt navn tekst", "field name text"), diag.Term{
		NB: "En type: tekst, slik den er registrert.",
		EN: "A type: text, as it was recorded.",
	}},
	syntax.KwInteger: {Words("felt antall_dager heltall", "field days integer"), diag.Term{
		NB: "En type: et helt tall, som 12.",
		EN: "A type: a whole number, such as 12.",
	}},
	syntax.KwDecimal: {Words("felt timer desimal", "field hours decimal"), diag.Term{
		NB: "En type: et tall som kan ha desimaler, som 4,5. Det regnes nøyaktig.",
		EN: "A type: a number that may have decimals, such as 4.5. It is exact.",
	}},
	syntax.KwPercent: {Words("felt digital_andel prosent", "field digital_share percent"), diag.Term{
		NB: "En type: prosent. I data betyr både 80 og 80 % åtti prosent.",
		EN: "A type: percent. In data both 80 and 80 % are eighty percent.",
	}},
	syntax.KwDateWord: {Words("felt dato dato styrende", "field day date governing"), diag.Term{
		NB: "En type: en dato, skrevet 2026-01-31 eller 31.01.2026.",
		EN: "A type: a date, written 2026-01-31 or 31.01.2026.",
	}},
	syntax.KwYesNo: {Words("felt fritatt ja/nei", "field exempt yes/no"), diag.Term{
		NB: "En type: ja eller nei. Mangler svaret, er det ukjent.",
		EN: "A type: yes or no. Where there is no answer, it is unknown.",
	}},
}
