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
	MoveOfOneCode        Code = "PPO280"
)

var ruleCodes = []Entry{
	{
		Code: NoGoverningDate, Severity: Error,
		Message: Term{"`{0}` har ingen styrende dato, så ingen regel kan gjelde", "`{0}` has no governing date, so no rule can hold"},
		Means:   Term{"Regler gjelder fra og til bestemte dager, og posten har ingen dato å se på.", "Rules hold from and to certain days, and the record has no date to go by."},
		Do:      Term{"Skriv `styrende` på datofeltet som avgjør hvilke regler som gjelder.", "Write `governing` at the date field that decides which rules hold."},
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
		Means:   Term{"Kriteriene er laget for en annen post eller gruppe enn den regelen er for.", "The criteria are made for another record or group than the rule is for."},
		Do:      Term{"Bruk kriterier for det regelen er for, eller endre hva regelen er for.", "Use criteria for what the rule is for, or change what it is for."},
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
		Means:   Term{"Alle versjoner av de samme kriteriene må være for det samme.", "All versions of the same criteria have to be for the same thing."},
		Do:      Term{"Skriv det samme bak `for` i alle versjonene, eller gi den ene et annet navn.", "Write the same after `for` in all of them, or rename one."},
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
		Means:   Term{"Den ene regelen er for en gruppe og den andre for noe som ikke er medlem av den, eller omvendt.", "One rule is for a group and the other for what is no member of it, or the other way round."},
		Do:      Term{"La regelen for gruppen virke på regelen for medlemmene.", "Let the rule for the group act on the rule for its members."},
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
		Message: Term{"det kan ikke gjøres unntak fra `{0}`, bare fra `{1}`, `{2}` og `{3}`", "there can be no exception to `{0}`, only to `{1}`, `{2}` and `{3}`"},
		Means:   Term{"Dette funnet sier at noe i dataene er galt, og det kan ingen regel unnta.", "This finding says that something in the data is wrong, and no rule can except that."},
		Do:      Term{"Ta bort linjen, eller sett alvorsgraden i regelsettets hode.", "Remove the line, or set its severity in the head of the rule set."},
		Example: ofRecord(`  krev ok
  unntak fra ukjent_referanse
`),
		Near: ofRecord(`  krev ok
  unntak fra utgått_kode
`),
	},
	{
		Code: CodesOfRule, Severity: Error,
		Message: Term{"`{0}` er en regel; koder kan bare stå etter et innebygd funn", "`{0}` is a rule; codes can only follow a built-in finding"},
		Means:   Term{"Bare innebygde funn handler om enkelte koder; en regel unntas hel.", "Only built-in findings are about single codes; a rule is excepted as a whole."},
		Do:      Term{"Ta bort kodene etter navnet på regelen.", "Remove the codes after the rule's name."},
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
		Means:   Term{"Her kan bare en regel stå, og dette er et av funnene som språket selv gir.", "Only a rule can stand here, and this is one of the findings that the language itself gives."},
		Do:      Term{"Skriv navnet på en regel.", "Write the name of a rule."},
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
		Means:   Term{"Tabellen har færre rader enn nummeret i klammene.", "The table has fewer rows than the number in brackets."},
		Do:      Term{"Rett nummeret; rader telles fra 1 under overskriften.", "Mend the number; rows count from 1 below the header."},
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
		Means:   Term{"Regelen sier verken hvilke tilfeller den gjelder eller hva som kreves, så den sier ingenting.", "The rule says neither which cases it is for nor what is required, so it says nothing."},
		Do:      Term{"Skriv en linje med `krev` eller `forby`, eller med `når`.", "Write a line with `require` or `forbid`, or with `when`."},
		Example: ofRecord(""),
		Near: ofRecord(`  når ok
`),
	},
	{
		Code: NoSeverity, Severity: Error,
		Message: Term{"`{0}` har ingen linje med `{1}`, `{2}` eller `{3}`", "`{0}` has no line with `{1}`, `{2}` or `{3}`"},
		Means:   Term{"Regelen sier ikke hvor alvorlig et brudd er, og har ingen melding til koderen.", "The rule does not say how bad a violation is, and has no message for the coder."},
		Do:      Term{"Skriv en linje med `feil`, `advarsel` eller `merknad` og en melding.", "Write a line with `error`, `warning` or `note` and a message."},
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
		Means:   Term{"To linjer sier ulike alvorsgrader for de samme dagene.", "Two lines say different severities for the same days."},
		Do:      Term{"Gi den ene en dato med `fra`, eller ta den bort.", "Give one of them a date with `from`, or remove it."},
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
		Means:   Term{"Det som kreves, står i radene i en tabell, og denne regelen er ingen tabell.", "What is required stands in the rows of a table, and this rule is none."},
		Do:      Term{"Skriv koden eller et uttrykk i meldingen i stedet.", "Write the code or an expression in the message instead."},
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
		Means:   Term{"Tabellen sier hvilke tilfeller den gjelder, men ikke hva som kreves.", "The table says which cases it is for, and not what is required."},
		Do:      Term{"Legg til en kolonne med `krev` eller `forby` i overskriften.", "Add a column with `require` or `forbid` in the header."},
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
		Means:   Term{"Et tegn som `>` sammenligner med én verdi, og i cella står det flere.", "A sign such as `>` compares with one value, and the cell has several."},
		Do:      Term{"Skriv én verdi etter tegnet, eller flere verdier uten tegn.", "Write one value after it, or several values without a sign."},
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
		Means:   Term{"En rettelse endrer koder, og dette feltet har ingen.", "A fix changes codes, and this field has none."},
		Do:      Term{"Ta bort linjen med `rett`, eller rett et felt med koder.", "Remove the line with `fix`, or fix a field of codes."},
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
		Means:   Term{"Feltet sier hva som faktisk skjedde, og det skal ingen regel endre.", "The field says what really happened, and no rule is to change that."},
		Do:      Term{"Rett et felt som er koding, eller ta bort linjen.", "Fix a field that is coding, or remove the line."},
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
		Means:   Term{"Rettelsen må si nøyaktig hvilken kode koderen skal skrive.", "The fix has to say exactly which code the coder is to write."},
		Do:      Term{"Skriv én kode.", "Write one code."},
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
		Means:   Term{"Feltet har plass til én kode, så ingen kan legges til.", "The field has room for one code, so none can be added."},
		Do:      Term{"Skriv `sett` i stedet for `legg til`.", "Write `set` instead of `add`."},
		Example: ofRecord(`  krev k er kjent
  rett legg til A i k
`),
		Near: ofRecord(`  krev k er kjent
  rett sett k til A
`),
	},
	{
		Code: MoveOfOneCode, Severity: Error,
		Message: Term{"`{0}` har plass til én kode, og den kan ikke flyttes", "`{0}` has room for one code, and that cannot be moved"},
		Means:   Term{"Det som flyttes, legges til ved siden av kodene som står der fra før, og dette feltet har plass til én.", "What is moved is added beside the codes that stand there, and this field has room for one."},
		Do:      Term{"Flytt koden i et felt med flere koder, eller skriv hva feltet skal være med `sett`.", "Move the code in a field of several codes, or say what the field is to be with `set`."},
		Example: ofGroup(`  krev alle ps oppfyller k = A
  rett flytt B i k til første ps
`),
		Near: ofGroup(`  krev alle ps oppfyller k = A
  rett flytt B i ks til første ps
`),
	},
}
