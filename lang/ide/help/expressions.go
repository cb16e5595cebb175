package help

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// expressionHelp is about the words of expressions.
var expressionHelp = map[syntax.Keyword]Entry{
	syntax.KwAnd: {Words("form = gruppe og digital", "form = group and digital"), diag.Term{
		NB: "Begge deler må stemme. Er én nei, er svaret nei; ellers er det ukjent hvis noe er ukjent.",
		EN: "Both must hold. If one is no the answer is no; else it is unknown if anything is.",
	}},
	syntax.KwOr: {Words("i_opphold eller omsorgsnivå = 1", "in_stay or level = 1"), diag.Term{
		NB: "Det er nok at én del stemmer. Er én ja, er svaret ja; ellers er det ukjent hvis noe er ukjent.",
		EN: "One is enough. If one is yes the answer is yes; else it is unknown if anything is.",
	}},
	syntax.KwNot: {Words("ikke inneliggende", "not inpatient"), diag.Term{
		NB: "Det motsatte. Er svaret ukjent, er det motsatte også ukjent.",
		EN: "The opposite. The opposite of unknown is unknown.",
	}},
	syntax.KwHasWord: {Words("prosedyrer har WPCK00", "procedures has WPCK00"), diag.Term{
		NB: "Koden er blant dem som er registrert. For flere koder: har noen av, har alle av, har ingen av, har bare.",
		EN: "The code is among those recorded. For several codes: has any of, has all of, has none of, has only.",
	}},
	syntax.KwAnyOfWord: {Words("prosedyrer har noen av (A0099, WWAA00)", "procedures has any of (A0099, WWAA00)"), diag.Term{
		NB: "Minst én av kodene er registrert.",
		EN: "At least one of the codes is recorded.",
	}},
	syntax.KwAllOfWord: {Words("prosedyrer har alle av (WPCK00, ZWWA30)", "procedures has all of (WPCK00, ZWWA30)"), diag.Term{
		NB: "Alle kodene er registrert.",
		EN: "Every one of the codes is recorded.",
	}},
	syntax.KwNoneOfWord: {Words("prosedyrer har ingen av tilleggskoder", "procedures has none of extra_codes"), diag.Term{
		NB: "Ingen av kodene er registrert.",
		EN: "None of the codes is recorded.",
	}},
	syntax.KwOnlyWord: {Words("prosedyrer har bare tilleggskoder", "procedures has only extra_codes"), diag.Term{
		NB: "Alt som er registrert, er blant kodene. Det gjelder også når ingenting er registrert.",
		EN: "Everything recorded is among the codes. That holds where nothing is recorded, too.",
	}},
	syntax.KwAnyOutsideWord: {Words("prosedyrer har noen utenom tilleggskoder", "procedures has any outside extra_codes"), diag.Term{
		NB: "Minst én kode som ikke er blant disse, er registrert.",
		EN: "At least one code that is not among these is recorded.",
	}},
	syntax.KwOutside: {Words("kodesett x: ZWWA*, utenom ZWWA10", "codeset x: ZWWA*, outside ZWWA10"), diag.Term{
		NB: "Tar koder ut av kodesettet igjen.",
		EN: "Takes codes out of the set again.",
	}},
	syntax.KwIn: {Words("omsorgsnivå i (1, 8)", "level in (1, 8)"), diag.Term{
		NB: "Koden er en av disse. Foran en gruppe: samlingen i den gruppen, som «kontakter i deltakelse».",
		EN: "The code is one of these. Before a group: the collection of that group, as in `contacts in participation`.",
	}},
	syntax.KwBetween: {Words("dato mellom 2026-01-01 og 2026-06-30", "day between 2026-01-01 and 2026-06-30"), diag.Term{
		NB: "Fra den første til den andre, begge medregnet.",
		EN: "From the first to the second, both included.",
	}},
	syntax.KwIsKnown: {Words("form er kjent", "form is known"), diag.Term{
		NB: "Opplysningen er registrert. Svaret er alltid ja eller nei.",
		EN: "The fact is recorded. The answer is always yes or no.",
	}},
	syntax.KwIsUnknown: {Words("form er ukjent", "form is unknown"), diag.Term{
		NB: "Opplysningen er ikke registrert. Svaret er alltid ja eller nei.",
		EN: "The fact is not recorded. The answer is always yes or no.",
	}},
	syntax.KwIsEmpty: {Words("prosedyrer er tom", "procedures is empty"), diag.Term{
		NB: "Feltet er med, men har ingen koder.",
		EN: "The field is there and has no codes.",
	}},
	syntax.KwIs: {Words("er 5 gjelder til 2025-12-31 kilde isf", "is 5 valid to 2025-12-31 source isf"), diag.Term{
		NB: "Hva verdien, begrepet eller kravet er. I et uttrykk: er kjent, er ukjent, er tom.",
		EN: "What the value, the definition or the criterion is. In an expression: is known, is unknown, is empty.",
	}},
	syntax.KwCount: {Words("antall kontakter der prosedyrer har A0099", "count contacts where procedures has A0099"), diag.Term{
		NB: "Hvor mange medlemmer det er i gruppen, eller hvor mange som oppfyller det som står etter «der».",
		EN: "How many members the group has, or how many meet what stands after `where`.",
	}},
	syntax.KwCountDistinct: {Words("antall ulike dato i kontakter", "count distinct day in contacts"), diag.Term{
		NB: "Hvor mange forskjellige verdier medlemmene har i feltet.",
		EN: "How many different values the members have in the field.",
	}},
	syntax.KwExists: {Words("finnes kontakter der prosedyrer har A0099", "exists contacts where procedures has A0099"), diag.Term{
		NB: "Det er minst ett slikt medlem i gruppen.",
		EN: "There is at least one such member of the group.",
	}},
	syntax.KwEvery: {Words("alle kontakter oppfyller (form = gruppe)", "every contacts satisfies (form = group)"), diag.Term{
		NB: "Det stemmer for hvert medlem. Er det ingen medlemmer, er svaret ja.",
		EN: "It holds for each member. Where there are none, the answer is yes.",
	}},
	syntax.KwSatisfies: {Words("alle kontakter oppfyller (form = gruppe)", "every contacts satisfies (form = group)"), diag.Term{
		NB: "Det hvert medlem må oppfylle.",
		EN: "What each member has to satisfy.",
	}},
	syntax.KwMeets: {Words("oppfyller isf_program", "meets isf_programme"), diag.Term{
		NB: "Alle kravene i kriteriene er oppfylt.",
		EN: "Every one of the criteria is met.",
	}},
	syntax.KwSumWord: {Words("sum minutter i økter", "sum minutes in sessions"), diag.Term{
		NB: "Legger sammen feltet for alle medlemmene. Mangler ett, er summen ukjent.",
		EN: "Adds up the field of all members. Where one is missing, the sum is unknown.",
	}},
	syntax.KwMinWord: {Words("minste dato i kontakter", "min day in contacts"), diag.Term{
		NB: "Den minste verdien, for datoer den tidligste.",
		EN: "The least value, of dates the earliest.",
	}},
	syntax.KwMaxWord: {Words("største dato i kontakter", "max day in contacts"), diag.Term{
		NB: "Den største verdien, for datoer den seneste.",
		EN: "The greatest value, of dates the latest.",
	}},
	syntax.KwFirst: {Words("første kontakter.dato", "first contacts.day"), diag.Term{
		NB: "Det første medlemmet etter styrende dato, så etter nøkkel.",
		EN: "The first member by governing date, then by key.",
	}},
	syntax.KwLast: {Words("siste kontakter.dato", "last contacts.day"), diag.Term{
		NB: "Det siste medlemmet etter styrende dato, så etter nøkkel.",
		EN: "The last member by governing date, then by key.",
	}},
	syntax.KwWhere: {Words("kontakter der (prosedyrer har A0099)", "contacts where (procedures has A0099)"), diag.Term{
		NB: "Bare medlemmene dette stemmer for. Feltene etter «der» er medlemmets egne.",
		EN: "Only the members for which this holds. Fields after `where` are the member's own.",
	}},
	syntax.KwThis: {Words("der (dato = denne.dato)", "where (day = this.day)"), diag.Term{
		NB: "Posten eller gruppen utenfor parentesen: den regelen ser på, ikke medlemmet.",
		EN: "The record or group outside the condition: the one the rule looks at, not the member.",
	}},
	syntax.KwYes: {Words("ja", "yes"), diag.Term{NB: "Svaret ja.", EN: "The answer yes."}},
	syntax.KwNo:  {Words("nei", "no"), diag.Term{NB: "Svaret nei. Et svar som mangler, er ukjent og ikke nei.", EN: "The answer no. An answer that is missing is unknown, not no."}},
	syntax.KwYearOfWord: {Words("år(dato) = 2026", "year(day) = 2026"), diag.Term{
		NB: "Årstallet i en dato.",
		EN: "The year of a date.",
	}},
	syntax.KwDaysBetweenWord: {Words("dager_mellom(start, slutt)", "days_between(start, end)"), diag.Term{
		NB: "Antall dager fra den første datoen til den andre.",
		EN: "The number of days from the first date to the second.",
	}},
	syntax.KwMonthsBetweenWord: {Words("måneder_mellom(start, slutt)", "months_between(start, end)"), diag.Term{
		NB: "Antall hele måneder fra den første datoen til den andre.",
		EN: "The number of whole months from the first date to the second.",
	}},
	syntax.KwDay: {Words("dato + 1 dag", "day + 1 day"), durationHelp}, syntax.KwDaysWord: {Words("dato + 30 dager", "day + 30 days"), durationHelp},
	syntax.KwMonth: {Words("dato + 1 måned", "day + 1 month"), durationHelp}, syntax.KwMonthsWord: {Words("dato + 6 måneder", "day + 6 months"), durationHelp},
	syntax.KwYear: {Words("dato + 1 år", "day + 1 year"), durationHelp}, syntax.KwYears: {Words("dato + 2 år", "day + 2 years"), durationHelp},
}

var durationHelp = diag.Term{
	NB: "Et tidsrom, til å legge til eller trekke fra en dato. En måned etter 31. januar er siste dag i februar.",
	EN: "A stretch of time, to add to a date or take from it. A month after 31 January is the last of February.",
}

// namedHelp is about the findings the language itself gives.
var namedHelp = map[syntax.Keyword]Entry{
	syntax.KwUnknownCodeWord: {Words("ukjent_kode", "unknown_code"), diag.Term{
		NB: "Innebygd funn: koden finnes ikke i feltets kodeverk. Ligner den på en kode som finnes, foreslås den.",
		EN: "A built-in finding: the code is in none of the field's code systems. The nearest code is proposed.",
	}},
	syntax.KwExpiredCodeWord: {Words("utgått_kode", "expired_code"), diag.Term{
		NB: "Innebygd funn: koden gjaldt ikke på postens dato. Har den en etterfølger, foreslås den.",
		EN: "A built-in finding: the code was not valid on the record's date. Its successor is proposed.",
	}},
	syntax.KwRepeatedCodeWord: {Words("gjentatt_kode", "repeated_code"), diag.Term{
		NB: "Innebygd funn: samme kode står to ganger i ett felt.",
		EN: "A built-in finding: the same code stands twice in one field.",
	}},
	syntax.KwUnknownReferenceWord: {Words("ukjent_referanse", "unknown_reference"), diag.Term{
		NB: "Innebygd funn: posten viser til en annen post som ikke er med i dataene.",
		EN: "A built-in finding: the record refers to another that is not in the data.",
	}},
	syntax.KwUnknownGroupWord: {Words("ukjent_gruppe", "unknown_group"), diag.Term{
		NB: "Innebygd funn: det mangler opplysninger for å vite hvilken gruppe posten hører til.",
		EN: "A built-in finding: facts are missing to tell which group the record is in.",
	}},
	syntax.KwUnknownDateWord: {Words("ukjent_dato", "unknown_date"), diag.Term{
		NB: "Innebygd funn: den styrende datoen mangler, så det kan ikke avgjøres hvilke regler som gjelder.",
		EN: "A built-in finding: the governing date is missing, so it cannot be told which rules hold.",
	}},
	syntax.KwNoRulesForDateWord: {Words("ingen_regler_for_datoen", "no_rules_for_date"), diag.Term{
		NB: "Innebygd funn: ingen regler gjelder på postens dato.",
		EN: "A built-in finding: no rule is valid on the record's date.",
	}},
}
