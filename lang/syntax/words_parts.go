package syntax

import "ppolang/lang/diag"

// partRows stand inside lines and in the placeholders of messages.
var partRows = rows{
	KwTo: {
		NB: "til", EN: "to", Class: ClassBasis | ClassFix,
		Like: both{"til 2026-12-31", "to 2026-12-31"},
		Says: diag.Term{
			NB: "Siste dag, medregnet. Etter «sett»: verdien feltet får.",
			EN: "The last day, included. After `set`: the value the field gets.",
		},
	},
	KwUntilFurther: {
		NB: "inntil videre", EN: "until further notice", Class: ClassBasis,
		Like: both{"gjelder inntil videre", "valid until further notice"},
		Says: diag.Term{
			NB: "Ingen siste dag, selv om dokumentet har en.",
			EN: "No last day, even where the document has one.",
		},
	},
	KwReplaces: {
		NB: "erstatter", EN: "replaces", Class: ClassPart,
		Like: both{"kode WPCD00 erstatter OBBN00", "code WPCD00 replaces OBBN00"},
		Says: diag.Term{
			NB: "Koden som denne kommer i stedet for. Den gamle gjelder fortsatt til sin siste dag.",
			EN: "The code that this one takes the place of. The old one stays valid until its last day.",
		},
	},
	KwFact: {
		NB: "hendelse", EN: "fact", Class: ClassModifier,
		Like: both{"felt form kode Form hendelse", "field form code Form fact"},
		Says: diag.Term{
			NB: "Feltet forteller hva som faktisk skjedde. Ingen regel foreslår å endre det.",
			EN: "The field says what was really done. No rule proposes to change it.",
		},
	},
	KwUnit: {
		NB: "enhet", EN: "unit", Class: ClassModifier,
		Like: both{"felt enhet tekst enhet", "field ward text unit"},
		Says: diag.Term{
			NB: "Feltet sier hvilken enhet posten hører til. Funnene viser den.",
			EN: "The field names the unit that the record belongs to. Findings give it.",
		},
	},
	KwAs: {
		NB: "som", EN: "as", Class: ClassPart,
		Like: both{"av kontakt som kontakter", "of contact as contacts"},
		Says: diag.Term{
			NB: "Navnet medlemmene får i gruppen. I et eksempel: malen. I en innlesing: hvordan datoen er skrevet.",
			EN: "The name of the members in the group. In an example: the template. In a mapping: how dates are written.",
		},
	},
	KwKey: {
		NB: "nøkkel", EN: "key", Class: ClassModifier,
		Like: both{"felt kontakt_id tekst nøkkel", "field contact_id text key"},
		Says: diag.Term{
			NB: "Feltet som skiller postene fra hverandre. Funn nevner posten ved nøkkelen.",
			EN: "The field that tells records apart. Findings name a record by it.",
		},
	},
	KwSensitive: {
		NB: "sensitiv", EN: "sensitive", Class: ClassModifier,
		Like: both{"felt pasient_id tekst sensitiv", "field patient_id text sensitive"},
		Says: diag.Term{
			NB: "Kan brukes til å sammenligne, men vises aldri: ikke i meldinger, lister eller logger.",
			EN: "Can be compared, but is never shown: not in a message, a list or a log.",
		},
	},
	KwOtherwise: {
		NB: "ellers", EN: "otherwise", Class: ClassOperator, Reserved: true,
		Like: both{"felt fritatt ja/nei ellers nei", "field exempt yes/no otherwise no"},
		Says: diag.Term{
			NB: "Det som gjelder når opplysningen mangler. I et uttrykk: a ellers b er b når a er ukjent.",
			EN: "What holds where the fact is missing. In an expression: a otherwise b is b where a is unknown.",
		},
	},
	KwOtherwiseNone: {
		NB: "ellers ingen", EN: "otherwise none", Class: ClassPart,
		Like: both{"av oppmøte som oppmøter ellers ingen", "of attendance as attendances otherwise none"},
		Says: diag.Term{
			NB: "Er det ikke gitt noen fil med slike poster, regnes det som at det ikke finnes noen.",
			EN: "Where no file of such records is given, there are taken to be none.",
		},
	},
	KwExceptFirst: {
		NB: "unntatt første", EN: "except first", Class: ClassOperator,
		Like: both{"peker på kontakter unntatt første", "points to contacts except first"},
		Says: diag.Term{
			NB: "Alle medlemmene bortsett fra det første etter dato.",
			EN: "All members but the first by date.",
		},
	},
	KwOff: {
		NB: "av", EN: "off", Class: ClassPart, Alias: true,
		Like: both{"kontroll gjentatt_kode av", "check repeated_code off"},
		Says: diag.Term{
			NB: "Kontrollen blir ikke gjort.",
			EN: "The check is not made.",
		},
	},
	KwUntil: {
		NB: "til", EN: "until", Class: ClassPart, Alias: true,
		Like: both{`avvik "hvorfor" for R på "K-1" til 2026-12-31 av "rolle"`, `waiver "why" for R on "K-1" until 2026-12-31 by "role"`},
		Says: diag.Term{
			NB: "Siste dag avviket er godtatt, medregnet.",
			EN: "The last day on which the waiver holds, included.",
		},
	},
	KwBy: {
		NB: "av", EN: "by", Class: ClassPart, Alias: true,
		Like: both{`avvik "hvorfor" for R på "K-1" til 2026-12-31 av "rolle"`, `waiver "why" for R on "K-1" until 2026-12-31 by "role"`},
		Says: diag.Term{
			NB: "Hvem som har godtatt avviket, eller i hvilken rolle.",
			EN: "Who has accepted it, or in which role.",
		},
	},
	KwLacking: {
		NB: "mangler", EN: "lacking", Class: ClassPart,
		Like: both{"forutsetter form er kjent mangler kontakt.form", "provided form is known lacking contact.form"},
		Says: diag.Term{
			NB: "Feltene som skal nevnes som det som mangler.",
			EN: "The fields to be named as what is missing.",
		},
	},
	KwMissing: {
		NB: "mangler", EN: "missing", Class: ClassHole, Alias: true,
		Like: both{"{isf_program.mangler}", "{isf_programme.missing}"},
		Says: diag.Term{
			NB: "I en melding: titlene på kravene som ikke er oppfylt.",
			EN: "In a message: the titles of the criteria that are not met.",
		},
	},
	KwUnknownTitles: {
		NB: "ukjent", EN: "unknown", Class: ClassHole, Alias: true,
		Like: both{"{isf_program.ukjent}", "{isf_programme.unknown}"},
		Says: diag.Term{
			NB: "I en melding: titlene på kravene det ikke er kjent om er oppfylt.",
			EN: "In a message: the titles of the criteria of which it is not known whether they are met.",
		},
	},
	KwRequired: {
		NB: "krevd", EN: "required", Class: ClassHole,
		Like: both{"{krevd}", "{required}"},
		Says: diag.Term{
			NB: "I meldingen til en tabell: det raden krever.",
			EN: "In the message of a table: what the row requires.",
		},
	},
	KwAddTo: {
		NB: "legg til", EN: "add", Class: ClassFix,
		Like: both{"rett legg til WPCK00 i prosedyrer", "fix add WPCK00 to procedures"},
		Says: diag.Term{
			NB: "Foreslår å legge til en kode i feltet.",
			EN: "Proposes to add a code to the field.",
		},
	},
	KwAddIn: {
		NB: "i", EN: "to", Class: ClassFix, Alias: true,
		Like: both{"rett legg til WPCK00 i prosedyrer", "fix add WPCK00 to procedures"},
		Says: diag.Term{
			NB: "Feltet koden legges til i.",
			EN: "The field that the code is added to.",
		},
	},
	KwRemove: {
		NB: "fjern", EN: "remove", Class: ClassFix,
		Like: both{"rett fjern A0099 fra prosedyrer", "fix remove A0099 from procedures"},
		Says: diag.Term{
			NB: "Foreslår å fjerne en kode, eller alle kodene i et kodesett, fra feltet.",
			EN: "Proposes to take a code, or every code of a set, out of the field.",
		},
	},
	KwExcept: {
		NB: "utenom", EN: "except", Class: ClassFix, Alias: true,
		Like: both{"rett fjern ZWWA* utenom ZWWA10 fra prosedyrer", "fix remove ZWWA* except ZWWA10 from procedures"},
		Says: diag.Term{
			NB: "Koder som ikke fjernes, selv om de er blant dem som skal bort.",
			EN: "Codes that are not removed, though they are among those that are to go.",
		},
	},
	KwReplace: {
		NB: "bytt", EN: "replace", Class: ClassFix,
		Like: both{"rett bytt A0099 med WWAA00 i prosedyrer", "fix replace A0099 with WWAA00 in procedures"},
		Says: diag.Term{
			NB: "Foreslår å bytte én kode med en annen.",
			EN: "Proposes to put one code in the place of another.",
		},
	},
	KwWith: {
		NB: "med", EN: "with", Class: ClassFix,
		Like: both{"rett bytt A0099 med WWAA00 i prosedyrer", "fix replace A0099 with WWAA00 in procedures"},
		Says: diag.Term{
			NB: "Den nye koden.",
			EN: "The new code.",
		},
	},
	KwSet: {
		NB: "sett", EN: "set", Class: ClassFix,
		Like: both{"rett sett kontakttype til 13", "fix set contact_type to 13"},
		Says: diag.Term{
			NB: "Foreslår hva feltet skal være.",
			EN: "Proposes what the field should be.",
		},
	},
	KwMove: {
		NB: "flytt", EN: "move", Class: ClassFix,
		Like: both{"rett flytt WPCK00 i prosedyrer til første kontakter", "fix move WPCK00 in procedures to first contacts"},
		Says: diag.Term{
			NB: "Foreslår å fjerne en kode der den står, og legge den til på andre poster.",
			EN: "Proposes to take a code out where it stands, and to add it to other records.",
		},
	},
	KwOn: {
		NB: "på", EN: "on", Class: ClassFix | ClassPart,
		Like: both{"forvent feil R på K1", "expect error R on K1"},
		Says: diag.Term{
			NB: "Hvilke poster det gjelder. I «rett»: hvilke medlemmer av gruppen som skal rettes.",
			EN: "Which records it is about. In a fix: which members of the group are to be mended.",
		},
	},
	KwUndetermined: {
		NB: "uavklart", EN: "undetermined", Class: ClassPart,
		Like: both{"forvent uavklart R på K1", "expect undetermined R on K1"},
		Says: diag.Term{
			NB: "Regelen kan ikke avgjøres fordi opplysninger mangler. Det telles for seg og er aldri det samme som i orden.",
			EN: "The rule cannot be decided since facts are missing. This is counted apart and is never a pass.",
		},
	},
	KwNoFindings: {
		NB: "ingen funn", EN: "no findings", Class: ClassPart,
		Like: both{"forvent ingen funn", "expect no findings"},
		Says: diag.Term{
			NB: "Eksempelet skal ikke gi noen funn.",
			EN: "The example must give no findings.",
		},
	},
}
