package syntax

import "ppolang/lang/diag"

// typeRows are the types of fields.
var typeRows = rows{
	KwCodes: {
		NB: "koder", EN: "codes", Class: ClassType, Means: CodesKind,
		Like: both{"felt prosedyrer koder NCMP", "field procedures codes NCMP"},
		Says: diag.Term{
			NB: "En type: ingen, én eller flere koder fra kodeverkene som nevnes.",
			EN: "A type: none, one or several codes of the systems named.",
		},
	},
	KwText: {
		NB: "tekst", EN: "text", Class: ClassType, Means: TextKind,
		Like: both{"felt navn tekst", "field name text"},
		Says: diag.Term{
			NB: "En type: tekst, slik den er registrert.",
			EN: "A type: text, as it was recorded.",
		},
	},
	KwInteger: {
		NB: "heltall", EN: "integer", Class: ClassType, Means: IntegerKind,
		Like: both{"felt antall_dager heltall", "field days integer"},
		Says: diag.Term{
			NB: "En type: et helt tall, som 12.",
			EN: "A type: a whole number, such as 12.",
		},
	},
	KwDecimal: {
		NB: "desimal", EN: "decimal", Class: ClassType, Means: DecimalKind,
		Like: both{"felt timer desimal", "field hours decimal"},
		Says: diag.Term{
			NB: "En type: et tall som kan ha desimaler, som 4,5. Det regnes nøyaktig.",
			EN: "A type: a number that may have decimals, such as 4.5. It is exact.",
		},
	},
	KwPercent: {
		NB: "prosent", EN: "percent", Class: ClassType, Means: PercentKind,
		Like: both{"felt digital_andel prosent", "field digital_share percent"},
		Says: diag.Term{
			NB: "En type: prosent. I data betyr både 80 og 80 % åtti prosent.",
			EN: "A type: percent. In data both 80 and 80 % are eighty percent.",
		},
	},
	KwDateWord: {
		NB: "dato", EN: "date", Class: ClassType, Means: DateKind,
		Like: both{"felt dato dato styrende", "field day date governing"},
		Says: diag.Term{
			NB: "En type: en dato, skrevet 2026-01-31 eller 31.01.2026.",
			EN: "A type: a date, written 2026-01-31 or 31.01.2026.",
		},
	},
	KwYesNo: {
		NB: "ja/nei", EN: "yes/no", Class: ClassType, Means: BoolKind,
		Like: both{"felt fritatt ja/nei", "field exempt yes/no"},
		Says: diag.Term{
			NB: "En type: ja eller nei. Mangler svaret, er det ukjent.",
			EN: "A type: yes or no. Where there is no answer, it is unknown.",
		},
	},
}
