package syntax

import "ppolang/lang/diag"

// Builtin is a finding the language itself gives.
type Builtin uint8

// The built-in findings.
const (
	NoBuiltin Builtin = iota
	UnknownCode
	ExpiredCode
	RepeatedCode
	UnknownReference
	UnknownGroup
	UnknownDate
	NoRulesForDate
	ConflictingFixes

	builtins // their number, and one more
)

// Keyword is the word that names a built-in finding.
func (b Builtin) Keyword() Keyword { return named + Keyword(b) - 1 }

// findingRows name the built-in findings.
var findingRows = byBuiltin(map[Builtin]Word{
	UnknownCode: {
		NB: "ukjent_kode", EN: "unknown_code",
		Like: both{"ukjent_kode", "unknown_code"},
		Says: diag.Term{
			NB: "Innebygd funn: koden finnes ikke i feltets kodeverk. Ligner den på en kode som finnes, foreslås den.",
			EN: "A built-in finding: the code is in none of the field's code systems. The nearest code is proposed.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Ukjent kode", EN: "Unknown code"},
			Severity: Error,
			Codes:    true,
			Why: diag.Term{
				NB: "Bare koder som står i kodeverket, kan føres. Se etter skrivefeil, og før riktig kode.",
				EN: "Only codes of the code system can be recorded. Look for a slip, and record the right code.",
			},
			Message: diag.Term{
				NB: "Koden {0} i {1} er ukjent.",
				EN: "The code {0} in {1} is unknown.",
			},
			More: diag.Term{NB: " Nærmeste kode er {2}.", EN: " The nearest code is {2}."},
		},
	},
	ExpiredCode: {
		NB: "utgått_kode", EN: "expired_code",
		Like: both{"utgått_kode", "expired_code"},
		Says: diag.Term{
			NB: "Innebygd funn: koden gjaldt ikke på postens dato. Har den en etterfølger, foreslås den.",
			EN: "A built-in finding: the code was not valid on the record's date. Its successor is proposed.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Kode som ikke gjelder på datoen", EN: "Code not valid on the date"},
			Severity: Error,
			Codes:    true,
			Why: diag.Term{
				NB: "En kode kan bare føres mens den gjelder. Bytt til koden som gjelder denne dagen.",
				EN: "A code can be recorded only while it is valid. Change it for the one that is valid on this day.",
			},
			Message: diag.Term{
				NB: "Koden {0} i {1} gjelder ikke {2}.",
				EN: "The code {0} in {1} is not valid on {2}.",
			},
			More: diag.Term{NB: " Den er erstattet av {3}.", EN: " It is replaced by {3}."},
		},
	},
	RepeatedCode: {
		NB: "gjentatt_kode", EN: "repeated_code",
		Like: both{"gjentatt_kode", "repeated_code"},
		Says: diag.Term{
			NB: "Innebygd funn: samme kode står to ganger i ett felt.",
			EN: "A built-in finding: the same code stands twice in one field.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Samme kode to ganger", EN: "The same code twice"},
			Severity: Note,
			Codes:    true,
			Why: diag.Term{
				NB: "En kode skal stå bare én gang i hvert felt. Ta bort den som står for mye.",
				EN: "A code stands only once in a field. Remove the one too many.",
			},
			Message: diag.Term{
				NB: "Koden {0} står mer enn én gang i {1}.",
				EN: "The code {0} stands more than once in {1}.",
			},
		},
	},
	UnknownReference: {
		NB: "ukjent_referanse", EN: "unknown_reference",
		Like: both{"ukjent_referanse", "unknown_reference"},
		Says: diag.Term{
			NB: "Innebygd funn: posten viser til en annen post som ikke er med i dataene.",
			EN: "A built-in finding: the record refers to another that is not in the data.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Viser til noe som ikke er med", EN: "Refers to what is not there"},
			Severity: Note,
			Why: diag.Term{
				NB: "Det posten viser til, må være med for at reglene skal kunne prøves. Rett henvisningen, eller ta med fila det står i.",
				EN: "What the record refers to must be there for the rules to be tried. Mend the reference, or add the file that has it.",
			},
			Message: diag.Term{
				NB: "{0} viser til {1} som ikke finnes i dataene.",
				EN: "{0} refers to a {1} that is not in the data.",
			},
		},
	},
	UnknownGroup: {
		NB: "ukjent_gruppe", EN: "unknown_group",
		Like: both{"ukjent_gruppe", "unknown_group"},
		Says: diag.Term{
			NB: "Innebygd funn: det mangler opplysninger for å vite hvilken gruppe posten hører til.",
			EN: "A built-in finding: facts are missing to tell which group the record is in.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Ukjent hvilke poster som hører sammen", EN: "Unknown which records belong together"},
			Severity: Note,
			Always:   true,
			Why: diag.Term{
				NB: "Uten dette kan ingen si hvilke poster som hører sammen. Fyll ut det som mangler.",
				EN: "Without this nobody can tell which records belong together. Fill in what is missing.",
			},
			Message: diag.Term{
				NB: "Kan ikke avgjøre hvilken «{0}» posten hører til: mangler {1}.",
				EN: "Cannot decide which “{0}” the record belongs to: {1} is missing.",
			},
		},
	},
	UnknownDate: {
		NB: "ukjent_dato", EN: "unknown_date",
		Like: both{"ukjent_dato", "unknown_date"},
		Says: diag.Term{
			NB: "Innebygd funn: den styrende datoen mangler, så det kan ikke avgjøres hvilke regler som gjelder.",
			EN: "A built-in finding: the governing date is missing, so it cannot be told which rules hold.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Kan ikke kontrolleres uten dato", EN: "Cannot be checked without a date"},
			Severity: Note,
			Always:   true,
			Why: diag.Term{
				NB: "Datoen avgjør hvilke regler som gjelder. Uten den blir ingenting kontrollert; fyll ut datoen.",
				EN: "The date decides which rules hold. Without it nothing is checked; fill in the date.",
			},
			Message: diag.Term{
				NB: "Kan ikke avgjøre hvilke regler som gjelder for «{0}»: mangler {1}.",
				EN: "Cannot decide which rules hold for “{0}”: {1} is missing.",
			},
			Bare: diag.Term{
				NB: "Kan ikke avgjøre hvilke regler som gjelder for «{0}»: ingen av postene har en styrende dato.",
				EN: "Cannot decide which rules hold for “{0}”: none of the records has a governing date.",
			},
		},
	},
	NoRulesForDate: {
		NB: "ingen_regler_for_datoen", EN: "no_rules_for_date",
		Like: both{"ingen_regler_for_datoen", "no_rules_for_date"},
		Says: diag.Term{
			NB: "Innebygd funn: ingen regler gjelder på postens dato.",
			EN: "A built-in finding: no rule is valid on the record's date.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Ingen regler gjelder på datoen", EN: "No rules are in force on the date"},
			Severity: Note,
			Why: diag.Term{
				NB: "Reglene gjelder bare for noen år. Se etter om datoen er riktig.",
				EN: "The rules hold for some years only. See whether the date is right.",
			},
			Message: diag.Term{
				NB: "Ingen regler gjelder {0}.",
				EN: "No rules hold on {0}.",
			},
		},
	},
	ConflictingFixes: {
		NB: "motstridende_rettelser", EN: "conflicting_fixes",
		Like: both{"motstridende_rettelser", "conflicting_fixes"},
		Says: diag.Term{
			NB: "Innebygd funn: regler foreslår rettelser av samme felt som ikke kan gjøres sammen. Ingen av dem gjøres.",
			EN: "A built-in finding: rules propose fixes of one field that cannot be made together. None of them is made.",
		},
		Finding: &Finding{
			Title:    diag.Term{NB: "Rettelser som motsier hverandre", EN: "Fixes that contradict one another"},
			Severity: Error,
			Why: diag.Term{
				NB: "Den ene rettelsen opphever den andre. Finn ut hvilken regel som gjelder her, og si det i reglene.",
				EN: "One fix undoes the other. Find out which rule is meant here, and say so in the rules.",
			},
			Message: diag.Term{
				NB: "Rettelser av {0} motsier hverandre: {1}.",
				EN: "Fixes of {0} contradict one another: {1}.",
			},
		},
	},
})

// byBuiltin are the rows of built-in findings.
func byBuiltin(list map[Builtin]Word) rows {
	m := rows{}
	for b, w := range list {
		w.Class, w.Means = ClassFinding, b
		m[b.Keyword()] = w
	}
	return m
}
