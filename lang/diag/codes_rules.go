package diag

// Of rules, tables and fixes: 227 to 245.
const (
	NoGoverningDate      Code = "PPO227"
	CriteriaOfAnother    Code = "PPO228"
	CriteriaCases        Code = "PPO229"
	OtherCase            Code = "PPO230"
	NoExceptionTo        Code = "PPO231"
	CodesOfRule          Code = "PPO232"
	NotARule             Code = "PPO233"
	NoSuchRow            Code = "PPO234"
	NothingRequired      Code = "PPO235"
	NoSeverity           Code = "PPO236"
	SeverityTwice        Code = "PPO237"
	RequiredOutsideTable Code = "PPO239"
	NoRequireColumn      Code = "PPO240"
	OneValue             Code = "PPO241"
	FixNeedsCodes        Code = "PPO242"
	FixOfFact            Code = "PPO243"
	FixOneCode           Code = "PPO244"
	AddToOneCode         Code = "PPO245"
)

var ruleCodes = []Entry{
	{
		Code: NoGoverningDate, Severity: Error,
		Message: Term{"`{0}` har ingen styrende dato, så ingen regel kan gjelde", "`{0}` has no governing date, so no rule can hold"},
		Example: base + `post s
  felt id tekst nøkkel

regel u "Regel" for s
  kilde d
  krev id ≠ ""
  feil "Galt"
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt dag dato styrende

regel u "Regel" for s
  kilde d
  krev id ≠ ""
  feil "Galt"
`,
	},
	{
		Code: CriteriaOfAnother, Severity: Error,
		Message: Term{"kriteriene `{0}` er for `{1}`, ikke for `{2}`", "the criteria `{0}` are for `{1}`, not for `{2}`"},
		Example: base + `kriterier krit for g "Krav"
  kilde d
  krav to "To" er antall ps > 1

regel r "Regel" for p
  kilde d
  krev oppfyller krit
  feil "Galt"
`,
		Near: base + `kriterier krit for p "Krav"
  kilde d
  krav to "To" er n > 1

regel r "Regel" for p
  kilde d
  krev oppfyller krit
  feil "Galt"
`,
	},
	{
		Code: CriteriaCases, Severity: Error,
		Message: Term{"kriteriene `{0}` er for `{1}` i en annen versjon, her for `{2}`", "the criteria `{0}` are for `{1}` in another version, here for `{2}`"},
		Example: base + `kriterier krit for p "Krav"
  gjelder til 2025-12-31
  kilde d
  krav to "To" er n > 1

kriterier krit for g "Krav"
  gjelder fra 2026-01-01
  kilde d
  krav to "To" er antall ps > 1
`,
		Near: base + `kriterier krit for p "Krav"
  gjelder til 2025-12-31
  kilde d
  krav to "To" er n > 1

kriterier krit for p "Krav"
  gjelder fra 2026-01-01
  kilde d
  krav tre "Tre" er n > 2
`,
	},
	{
		Code: OtherCase, Severity: Error,
		Message: Term{"`{0}` er for `{1}`, og kan ikke virke på `{2}`, som er for `{3}`", "`{0}` is for `{1}`, and cannot act on `{2}`, which is for `{3}`"},
		Help:    Term{"en regel for en gruppe virker på medlemmene, aldri omvendt", "a rule for a group acts on its members, never the other way round"},
		Example: base + `regel u "Regel" for g
  kilde d
  krev finnes ps der ok
  feil "Galt"

regel r "Regel" for p
  kilde d
  krev n > 1
  unntak fra u
  feil "Galt"
`,
		Near: base + `regel u "Regel" for g
  kilde d
  krev finnes ps der ok
  unntak fra r
  feil "Galt"

regel r "Regel" for p
  kilde d
  krev n > 1
  feil "Galt"
`,
	},
	{
		Code: NoExceptionTo, Severity: Error,
		Message: Term{"det kan ikke gjøres unntak fra `{0}`, bare fra `{1}` og `{2}`", "there can be no exception to `{0}`, only to `{1}` and `{2}`"},
		Example: ofRecord(`  krev ok
  unntak fra ukjent_kode
`),
		Near: ofRecord(`  krev ok
  unntak fra utgått_kode
`),
	},
	{
		Code: CodesOfRule, Severity: Error,
		Message: Term{"`{0}` er en regel; koder kan bare stå etter et innebygd funn", "`{0}` is a rule; codes can only follow a built-in finding"},
		Example: base + `regel u "Regel" for p
  kilde d
  krev n > 1
  feil "Galt"

regel r "Regel" for p
  kilde d
  krev ok
  unntak fra u A
  feil "Galt"
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  unntak fra gjentatt_kode A
  feil "Galt"
`,
	},
	{
		Code: NotARule, Severity: Error,
		Message: Term{"`{0}` er et innebygd funn, ventet en regel", "`{0}` is a built-in finding, expected a rule"},
		Example: ofRecord(`  krev ok
  går foran utgått_kode
`),
		Near: base + `regel u "Regel" for p
  kilde d
  krev n > 1
  feil "Galt"

regel r "Regel" for p
  kilde d
  krev ok
  går foran u
  feil "Galt"
`,
	},
	{
		Code: NoSuchRow, Severity: Error,
		Message: Term{"`{0}` har ingen rad {1}", "`{0}` has no row {1}"},
		Example: base + `tabell tab for p
  kilde d
  feil "Galt"
  | ok | krev k |
  | ja | A      |

regel r "Regel" for p
  kilde d
  krev n > 1
  unntak fra tab[2]
  feil "Galt"
`,
		Near: base + `tabell tab for p
  kilde d
  feil "Galt"
  | ok | krev k |
  | ja | A      |

regel r "Regel" for p
  kilde d
  krev n > 1
  unntak fra tab[1]
  feil "Galt"
`,
	},
	{
		Code: NothingRequired, Severity: Error,
		Message: Term{"`{0}` har verken `{1}` eller `{2}`", "`{0}` has neither `{1}` nor `{2}`"},
		Example: ofRecord(""),
		Near: ofRecord(`  når ok
`),
	},
	{
		Code: NoSeverity, Severity: Error,
		Message: Term{"`{0}` har ingen linje med `{1}`, `{2}` eller `{3}`", "`{0}` has no line with `{1}`, `{2}` or `{3}`"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
`,
		Near: ofRecord(`  krev ok
`),
	},
	{
		Code: SeverityTwice, Severity: Error,
		Message: Term{"to alvorsgrader gjelder fra samme dag", "two severities hold from the same day"},
		Example: ofRecord(`  krev ok
  advarsel "Snart galt"
`),
		Near: ofRecord(`  krev ok
  advarsel fra 2026-01-01 "Snart galt"
`),
	},
	{
		Code: RequiredOutsideTable, Severity: Error,
		Message: Term{"`{{0}}` står utenfor en tabell", "`{{0}}` stands outside a table"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Ventet {krevd}"
`,
		Near: base + `tabell tab for p
  kilde d
  feil "Ventet {krevd}"
  | ok | krev k |
  | ja | A      |
`,
	},
	{
		Code: NoRequireColumn, Severity: Error,
		Message: Term{"tabellen har ingen kolonne med `{0}` eller `{1}`", "the table has no column with `{0}` or `{1}`"},
		Example: base + `tabell tab for p
  kilde d
  feil "Galt"
  | ok | k |
  | ja | A |
`,
		Near: base + `tabell tab for p
  kilde d
  feil "Galt"
  | ok | forby k |
  | ja | A       |
`,
	},
	{
		Code: OneValue, Severity: Error,
		Message: Term{"`{0}` sammenligner med én verdi", "`{0}` compares with one value"},
		Example: base + `tabell tab for p
  kilde d
  feil "Galt"
  | n      | krev k |
  | > 1, 3 | A      |
`,
		Near: base + `tabell tab for p
  kilde d
  feil "Galt"
  | n    | krev k |
  | 1, 3 | A      |
`,
	},
	{
		Code: FixNeedsCodes, Severity: Error,
		Message: Term{"bare felt med koder kan rettes, `{0}` er {1}", "only fields of codes can be fixed, `{0}` is {1}"},
		Example: ofRecord(`  krev n = 1
  rett sett n til 1
`),
		Near: ofRecord(`  krev k = A
  rett sett k til A
`),
	},
	{
		Code: FixOfFact, Severity: Error,
		Message: Term{"`{0}` er en hendelse, og kan ikke rettes", "`{0}` is a fact, and cannot be fixed"},
		Help:    Term{"verktøyet retter koding, det foreslår aldri en annen aktivitet", "the tool corrects coding, it never proposes another activity"},
		Example: ofRecord(`  krev gjort = A
  rett sett gjort til A
`),
		Near: ofRecord(`  krev k = A
  rett sett k til A
`),
	},
	{
		Code: FixOneCode, Severity: Error,
		Message: Term{"`{0}` er flere koder, ventet én", "`{0}` is several codes, expected one"},
		Example: base + `kodesett begge: A, B

regel r "Regel" for p
  kilde d
  krev ks har noen av begge
  rett legg til begge i ks
  feil "Galt"
`,
		Near: base + `kodesett begge: A, B

regel r "Regel" for p
  kilde d
  krev ks har ingen av begge
  rett fjern begge fra ks
  feil "Galt"
`,
	},
	{
		Code: AddToOneCode, Severity: Error,
		Message: Term{"`{0}` har plass til én kode; ventet `{1}`", "`{0}` has room for one code; expected `{1}`"},
		Example: ofRecord(`  krev k er kjent
  rett legg til A i k
`),
		Near: ofRecord(`  krev k er kjent
  rett sett k til A
`),
	},
}
