package syntax

import "ppolang/lang/diag"

// expressionRows are the words of expressions.
var expressionRows = rows{
	KwAnd: {
		NB: "og", EN: "and", Class: ClassOperator, Reserved: true,
		Like: both{"form = gruppe og digital", "form = group and digital"},
		Says: diag.Term{
			NB: "Begge deler må stemme. Er én nei, er svaret nei; ellers er det ukjent hvis noe er ukjent.",
			EN: "Both must hold. If one is no the answer is no; else it is unknown if anything is.",
		},
	},
	KwOr: {
		NB: "eller", EN: "or", Class: ClassOperator, Reserved: true,
		Like: both{"i_opphold eller omsorgsnivå = 1", "in_stay or level = 1"},
		Says: diag.Term{
			NB: "Det er nok at én del stemmer. Er én ja, er svaret ja; ellers er det ukjent hvis noe er ukjent.",
			EN: "One is enough. If one is yes the answer is yes; else it is unknown if anything is.",
		},
	},
	KwNot: {
		NB: "ikke", EN: "not", Class: ClassOperator, Reserved: true,
		Like: both{"ikke inneliggende", "not inpatient"},
		Says: diag.Term{
			NB: "Det motsatte. Er svaret ukjent, er det motsatte også ukjent.",
			EN: "The opposite. The opposite of unknown is unknown.",
		},
		Forms: [][]Element{writes(RoleCondition)},
	},
	KwSurely: {
		NB: "sikkert", EN: "surely", Class: ClassOperator, Reserved: true,
		Like: both{"sikkert program.lavterskel", "surely programme.low_threshold"},
		Says: diag.Term{
			NB: "Nei der svaret er ukjent, ellers svaret selv. «ikke sikkert» er ja der svaret er nei eller ukjent, «sikkert ikke» bare der det er nei.",
			EN: "No where the answer is unknown, else the answer itself. `not surely` is yes where the answer is no or unknown, `surely not` only where it is no.",
		},
		Forms: [][]Element{writes(RoleCondition)},
	},
	KwPossibly: {
		NB: "kanskje", EN: "possibly", Class: ClassOperator, Reserved: true,
		Like: both{"kanskje isf_krav", "possibly funding_met"},
		Says: diag.Term{
			NB: "Ja der svaret er ukjent, ellers svaret selv.",
			EN: "Yes where the answer is unknown, else the answer itself.",
		},
		Forms: [][]Element{writes(RoleCondition)},
	},
	KwHasWord: {
		NB: "har", EN: "has", Class: ClassOperator, Reserved: true,
		Like: both{"prosedyrer har WPCK00", "procedures has WPCK00"},
		Says: diag.Term{
			NB: "Koden er blant dem som er registrert. For flere koder: har noen av, har alle av, har ingen av, har bare.",
			EN: "The code is among those recorded. For several codes: has any of, has all of, has none of, has only.",
		},
		Forms: [][]Element{writes(RoleCode)},
	},
	KwAnyOfWord: {
		NB: "noen av", EN: "any of", Class: ClassTest, Reserved: true, Means: AnyOf,
		Like: both{"prosedyrer har noen av (A0099, WWAA00)", "procedures has any of (A0099, WWAA00)"},
		Says: diag.Term{
			NB: "Minst én av kodene er registrert.",
			EN: "At least one of the codes is recorded.",
		},
	},
	KwAllOfWord: {
		NB: "alle av", EN: "all of", Class: ClassTest, Reserved: true, Means: AllOf,
		Like: both{"prosedyrer har alle av (WPCK00, ZWWA30)", "procedures has all of (WPCK00, ZWWA30)"},
		Says: diag.Term{
			NB: "Alle kodene er registrert.",
			EN: "Every one of the codes is recorded.",
		},
	},
	KwNoneOfWord: {
		NB: "ingen av", EN: "none of", Class: ClassTest, Reserved: true, Means: NoneOf,
		Like: both{"prosedyrer har ingen av tilleggskoder", "procedures has none of extra_codes"},
		Says: diag.Term{
			NB: "Ingen av kodene er registrert.",
			EN: "None of the codes is recorded.",
		},
	},
	KwOnlyWord: {
		NB: "bare", EN: "only", Class: ClassTest, Reserved: true, Means: Only,
		Like: both{"prosedyrer har bare tilleggskoder", "procedures has only extra_codes"},
		Says: diag.Term{
			NB: "Alt som er registrert, er blant kodene. Det gjelder også når ingenting er registrert.",
			EN: "Everything recorded is among the codes. That holds where nothing is recorded, too.",
		},
	},
	KwAnyOutsideWord: {
		NB: "noen utenom", EN: "any outside", Class: ClassTest, Reserved: true, Means: AnyOutside,
		Like: both{"prosedyrer har noen utenom tilleggskoder", "procedures has any outside extra_codes"},
		Says: diag.Term{
			NB: "Minst én kode som ikke er blant disse, er registrert.",
			EN: "At least one code that is not among these is recorded.",
		},
	},
	KwOutside: {
		NB: "utenom", EN: "outside", Class: ClassOperator, Reserved: true,
		Like: both{"kodesett x: ZWWA*, utenom ZWWA10", "codeset x: ZWWA*, outside ZWWA10"},
		Says: diag.Term{
			NB: "Tar koder ut av kodesettet igjen.",
			EN: "Takes codes out of the set again.",
		},
	},
	KwIn: {
		NB: "i", EN: "in", Class: ClassOperator | ClassFix, Reserved: true,
		Like: both{"omsorgsnivå i (1, 8)", "level in (1, 8)"},
		Says: diag.Term{
			NB: "Koden er en av disse. Foran en gruppe: samlingen i den gruppen, som «kontakter i deltakelse».",
			EN: "The code is one of these. Before a group: the collection of that group, as in `contacts in participation`.",
		},
	},
	KwBetween: {
		NB: "mellom", EN: "between", Class: ClassOperator, Reserved: true,
		Like: both{"dato mellom 2026-01-01 og 2026-06-30", "day between 2026-01-01 and 2026-06-30"},
		Says: diag.Term{
			NB: "Fra den første til den andre, begge medregnet.",
			EN: "From the first to the second, both included.",
		},
		Forms: [][]Element{writes(RoleValue, KwAnd, RoleValue)},
	},
	KwIsKnown: {
		NB: "er kjent", EN: "is known", Class: ClassState, Reserved: true, Means: Known,
		Like: both{"form er kjent", "form is known"},
		Says: diag.Term{
			NB: "Opplysningen er registrert. Svaret er alltid ja eller nei.",
			EN: "The fact is recorded. The answer is always yes or no.",
		},
	},
	KwIsUnknown: {
		NB: "er ukjent", EN: "is unknown", Class: ClassState, Reserved: true, Means: Unknown,
		Like: both{"form er ukjent", "form is unknown"},
		Says: diag.Term{
			NB: "Opplysningen er ikke registrert. Svaret er alltid ja eller nei.",
			EN: "The fact is not recorded. The answer is always yes or no.",
		},
	},
	KwIsEmpty: {
		NB: "er tom", EN: "is empty", Class: ClassState, Reserved: true, Means: Empty,
		Like: both{"prosedyrer er tom", "procedures is empty"},
		Says: diag.Term{
			NB: "Feltet er med, men har ingen koder.",
			EN: "The field is there and has no codes.",
		},
	},
	KwIs: {
		NB: "er", EN: "is", Class: ClassOperator, Reserved: true,
		Lines: under{KwValueWord: lineOf[versionLine](), KwDefine: onlyLineOf[isLine]()},
		Like:  both{"er 5 gjelder til 2025-12-31 kilde isf", "is 5 valid to 2025-12-31 source isf"},
		Says: diag.Term{
			NB: "Hva verdien, begrepet eller kravet er. I et uttrykk: er kjent, er ukjent, er tom.",
			EN: "What the value, the definition or the criterion is. In an expression: is known, is unknown, is empty.",
		},
	},
	KwCount: {
		NB: "antall", EN: "count", Class: ClassAggregate | ClassFunction, Reserved: true, Means: CountCodes, Arguments: 1,
		Like: both{"antall kontakter der prosedyrer har A0099", "count contacts where procedures has A0099"},
		Says: diag.Term{
			NB: "Hvor mange medlemmer det er i gruppen, eller hvor mange som oppfyller det som står etter «der».",
			EN: "How many members the group has, or how many meet what stands after `where`.",
		},
		Title: diag.Term{NB: "hvor mange koder feltet har", EN: "how many codes the field has"},
		Forms: [][]Element{collectionForm, called(RoleMapped)},
	},
	KwCountDistinct: {
		NB: "antall ulike", EN: "count distinct", Class: ClassAggregate, Reserved: true,
		Like: both{"antall ulike dato i kontakter", "count distinct day in contacts"},
		Says: diag.Term{
			NB: "Hvor mange forskjellige verdier medlemmene har i feltet.",
			EN: "How many different values the members have in the field.",
		},
		Forms: [][]Element{writes(RoleMapped, KwIn, RoleMembers, KwWhere, RoleCondition)},
	},
	KwExists: {
		NB: "finnes", EN: "exists", Class: ClassAggregate, Reserved: true,
		Like: both{"finnes kontakter der prosedyrer har A0099", "exists contacts where procedures has A0099"},
		Says: diag.Term{
			NB: "Det er minst ett slikt medlem i gruppen.",
			EN: "There is at least one such member of the group.",
		},
		Forms: [][]Element{collectionForm},
	},
	KwEvery: {
		NB: "alle", EN: "every", Class: ClassAggregate, Reserved: true,
		Like: both{"alle kontakter oppfyller (form = gruppe)", "every contacts satisfies (form = group)"},
		Says: diag.Term{
			NB: "Det stemmer for hvert medlem. Er det ingen medlemmer, er svaret ja.",
			EN: "It holds for each member. Where there are none, the answer is yes.",
		},
		Forms: [][]Element{writes(RoleMembers, KwWhere, RoleCondition, KwSatisfies, RoleCondition)},
	},
	KwSatisfies: {
		NB: "oppfyller", EN: "satisfies", Class: ClassOperator, Reserved: true, Alias: true,
		Like: both{"alle kontakter oppfyller (form = gruppe)", "every contacts satisfies (form = group)"},
		Says: diag.Term{
			NB: "Det hvert medlem må oppfylle.",
			EN: "What each member has to satisfy.",
		},
	},
	KwMeets: {
		NB: "oppfyller", EN: "meets", Class: ClassOperator, Reserved: true,
		Like: both{"oppfyller isf_program", "meets isf_programme"},
		Says: diag.Term{
			NB: "Alle kravene i kriteriene er oppfylt.",
			EN: "Every one of the criteria is met.",
		},
		Forms: [][]Element{writes(RoleCriteria)},
	},
	KwFirst: {
		NB: "første", EN: "first", Class: ClassAggregate, Reserved: true,
		Like: both{"første kontakter.dato", "first contacts.day"},
		Says: diag.Term{
			NB: "Det første medlemmet etter styrende dato, så etter nøkkel.",
			EN: "The first member by governing date, then by key.",
		},
		Forms: [][]Element{collectionForm},
	},
	KwLast: {
		NB: "siste", EN: "last", Class: ClassAggregate, Reserved: true,
		Like: both{"siste kontakter.dato", "last contacts.day"},
		Says: diag.Term{
			NB: "Det siste medlemmet etter styrende dato, så etter nøkkel.",
			EN: "The last member by governing date, then by key.",
		},
		Forms: [][]Element{collectionForm},
	},
	KwWhere: {
		NB: "der", EN: "where", Class: ClassOperator, Reserved: true,
		Like: both{"kontakter der (prosedyrer har A0099)", "contacts where (procedures has A0099)"},
		Says: diag.Term{
			NB: "Bare medlemmene dette stemmer for. Feltene etter «der» er medlemmets egne.",
			EN: "Only the members for which this holds. Fields after `where` are the member's own.",
		},
	},
	KwThis: {
		NB: "denne", EN: "this", Class: ClassOuter, Reserved: true,
		Like: both{"der (dato = denne.dato)", "where (day = this.day)"},
		Says: diag.Term{
			NB: "Posten eller gruppen utenfor parentesen: den regelen ser på, ikke medlemmet.",
			EN: "The record or group outside the condition: the one the rule looks at, not the member.",
		},
	},
	KwYes: {
		NB: "ja", EN: "yes", Class: ClassTruth, Reserved: true,
		Like: both{"ja", "yes"},
		Says: diag.Term{
			NB: "Svaret ja.",
			EN: "The answer yes.",
		},
	},
	KwNo: {
		NB: "nei", EN: "no", Class: ClassTruth, Reserved: true,
		Like: both{"nei", "no"},
		Says: diag.Term{
			NB: "Svaret nei. Et svar som mangler, er ukjent og ikke nei.",
			EN: "The answer no. An answer that is missing is unknown, not no.",
		},
	},
	KwYearOfWord: {
		NB: "år", EN: "year", Class: ClassFunction, Alias: true, Means: YearOf, Arguments: 1,
		Like: both{"år(dato) = 2026", "year(day) = 2026"},
		Says: diag.Term{
			NB: "Årstallet i en dato.",
			EN: "The year of a date.",
		},
		Title: diag.Term{NB: "årstallet i en dato", EN: "the year of a date"},
		Forms: [][]Element{called(RoleFrom)},
	},
	KwDaysBetweenWord: {
		NB: "dager_mellom", EN: "days_between", Class: ClassFunction, Means: DaysBetween, Arguments: 2,
		Like: both{"dager_mellom(start, slutt)", "days_between(start, end)"},
		Says: diag.Term{
			NB: "Antall dager fra den første datoen til den andre.",
			EN: "The number of days from the first date to the second.",
		},
		Title: diag.Term{NB: "dager fra én dato til en annen", EN: "days from one date to another"},
		Forms: [][]Element{called(RoleEarlier, RoleLater)},
	},
	KwMonthsBetweenWord: {
		NB: "måneder_mellom", EN: "months_between", Class: ClassFunction, Means: MonthsBetween, Arguments: 2,
		Like: both{"måneder_mellom(start, slutt)", "months_between(start, end)"},
		Says: diag.Term{
			NB: "Antall hele måneder fra den første datoen til den andre.",
			EN: "The number of whole months from the first date to the second.",
		},
		Title: diag.Term{NB: "hele måneder fra én dato til en annen", EN: "whole months from one date to another"},
		Forms: [][]Element{called(RoleEarlier, RoleLater)},
	},
}
