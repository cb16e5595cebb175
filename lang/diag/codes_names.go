package diag

// Of names, records and groups: 200 to 226.
const (
	DuplicateName        Code = "PPO201"
	UnknownName          Code = "PPO202"
	NotAValue            Code = "PPO203"
	NotA                 Code = "PPO204"
	Cycle                Code = "PPO205"
	MissingTitle         Code = "PPO206"
	MissingClause        Code = "PPO207"
	RepeatedClause       Code = "PPO208"
	RepeatedDeclaration  Code = "PPO209"
	MissingCase          Code = "PPO210"
	UnknownField         Code = "PPO211"
	UnknownCollection    Code = "PPO212"
	CollectionNeedsGroup Code = "PPO213"
	CollectionOfOuter    Code = "PPO214"
	NameOfOuter          Code = "PPO215"
	NoOuter              Code = "PPO216"
	FieldExpected        Code = "PPO217"
	NoCaseInHand         Code = "PPO218"
	KeyNotInHand         Code = "PPO219"
	KeyTypes             Code = "PPO220"
	KeyOfCodes           Code = "PPO221"
	NoKey                Code = "PPO222"
	RepeatedModifier     Code = "PPO223"
	ModifierType         Code = "PPO224"
	SensitivePrinted     Code = "PPO225"
	OtherwiseOnKey       Code = "PPO226"
	NameOfMember         Code = "PPO256"
)

var nameCodes = []Entry{
	{
		Code: DuplicateName, Severity: Error,
		Message: Term{"`{0}` er allerede deklarert", "`{0}` is already declared"},
		Example: base + `mal m av p
  | id |
  | 1  |

mal m av p
  | id |
  | 2  |
`,
		Near: base + `mal m av p
  | id |
  | 1  |

mal l av p
  | id |
  | 2  |
`,
	},
	{
		Code: UnknownName, Severity: Error,
		Message: Term{"{0} `{1}` finnes ikke", "there is no {0} `{1}`"},
		Example: ofRecord(`  krev antallet > 1
`),
		Near: ofRecord(`  krev n > 1
`),
	},
	{
		Code: NotAValue, Severity: Error,
		Message: Term{"fant `{0}` ({1}), ventet en verdi", "found `{0}` ({1}), expected a value"},
		Example: ofRecord(`  krev q.m > 1 og p = q
`),
		Near: ofRecord(`  krev q.m > 1
`),
	},
	{
		Code: NotA, Severity: Error,
		Message: Term{"fant `{0}` ({1}), ventet {2}", "found `{0}` ({1}), expected {2}"},
		Example: base + `mal m av g
  | id |
  | 1  |
`,
		Near: base + `mal m av p
  | id |
  | 1  |
`,
	},
	{
		Code: Cycle, Severity: Error,
		Message: Term{"{0} bygger på seg selv", "{0} rests on itself"},
		Example: base + `definer a for p
  er b eller ok

definer b for p
  er a
`,
		Near: base + `definer a for p
  er b eller ok

definer b for p
  er ok
`,
	},
	{
		Code: MissingTitle, Severity: Error,
		Message: Term{"{0} har ingen tittel", "{0} has no title"},
		Example: base + `regel r for p
  kilde d
  krev ok
  feil "Galt"
`,
		Near: ofRecord(`  krev ok
`),
	},
	{
		Code: MissingClause, Severity: Error,
		Message: Term{"`{0}` har ingen linje med `{1}`", "`{0}` has no line with `{1}`"},
		Example: base + `gruppe h
  av p som medlemmer
`,
		Near: base + `gruppe h
  av p som medlemmer
  per t
`,
	},
	{
		Code: RepeatedClause, Severity: Error,
		Message: Term{"`{0}` står to ganger", "`{0}` stands twice"},
		Example: ofRecord(`  krev ok
  hvis ukjent feil
  hvis ukjent overse
`),
		Near: ofRecord(`  krev ok
  hvis ukjent feil
`),
	},
	{
		Code: RepeatedDeclaration, Severity: Error,
		Message: Term{"`{0}` står to ganger i fila", "`{0}` stands twice in the file"},
		Example: base + `regelsett en "En"

regelsett to "To"
`,
		Near: base + `regelsett en "En"
`,
	},
	{
		Code: MissingCase, Severity: Error,
		Message: Term{"`{0}` sier ikke hvilken post eller gruppe det er for", "`{0}` does not say for which record or group it is"},
		Example: base + `regel r "Regel"
  kilde d
  krev ok
  feil "Galt"
`,
		Near: ofRecord(`  krev ok
`),
	},
	{
		Code: UnknownField, Severity: Error,
		Message: Term{"`{0}` har ikke feltet `{1}`", "`{0}` has no field `{1}`"},
		Example: ofRecord(`  krev q.minutter > 1
`),
		Near: ofRecord(`  krev q.m > 1
`),
	},
	{
		Code: UnknownCollection, Severity: Error,
		Message: Term{"gruppa `{0}` har ikke samlingen `{1}`", "the group `{0}` has no collection `{1}`"},
		Example: ofGroup(`  krev finnes qs
`),
		Near: ofGroup(`  krev finnes ps
`),
	},
	{
		Code: CollectionNeedsGroup, Severity: Error,
		Message: Term{"`{0}` er medlemmer av en gruppe; ventet `{1}`", "`{0}` are members of a group; expected `{1}`"},
		Example: ofRecord(`  krev antall ps > 1
`),
		Near: ofRecord(`  krev antall ps i g > 1
`),
	},
	{
		Code: CollectionOfOuter, Severity: Error,
		Message: Term{"`{0}` hører til gruppa `{1}`, ett nivå ut", "`{0}` belongs to the group `{1}`, one level out"},
		Example: ofGroup(`  krev finnes ps der (antall ps = n)
`),
		Near: ofGroup(`  krev finnes ps der (antall denne.ps = n)
`),
	},
	{
		Code: NameOfOuter, Severity: Error,
		Message: Term{"`{0}` hører til `{1}`, ikke til `{2}`", "`{0}` belongs to `{1}`, not to `{2}`"},
		Example: base + `gruppe h
  av q som qs
  per dato

regel r "Regel" for p
  kilde d
  krev finnes qs i h der m = n
  feil "Galt"
`,
		Near: base + `gruppe h
  av q som qs
  per dato

regel r "Regel" for p
  kilde d
  krev finnes qs i h der m = denne.n
  feil "Galt"
`,
	},
	{
		Code: NoOuter, Severity: Error,
		Message: Term{"`{0}` står ikke i et vilkår på medlemmer", "`{0}` does not stand in a condition on members"},
		Example: ofRecord(`  krev denne.n > 1
`),
		Near: ofRecord(`  krev finnes ps i g der denne.n > 1
`),
	},
	{
		Code: FieldExpected, Severity: Error,
		Message: Term{"ventet et felt etter `{0}`", "expected a field after `{0}`"},
		Example: ofGroup(`  krev (første ps) er kjent
`),
		Near: ofGroup(`  krev (første ps).n er kjent
`),
	},
	{
		Code: NoCaseInHand, Severity: Error,
		Message: Term{"en fast verdi har ingen post, så ingen gruppe kan nås", "a constant has no record, so no group can be reached"},
		Example: base + `verdi v
  er antall ps i g kilde d
`,
		Near: base + `verdi v
  er 2 kilde d
`,
	},
	{
		Code: KeyNotInHand, Severity: Error,
		Message: Term{"`{0}` har ikke feltet `{1}`, som `{2}` er gruppert på", "`{0}` has no field `{1}`, by which `{2}` is grouped"},
		Example: base + `regel r "Regel" for q
  kilde d
  krev finnes ps i g
  feil "Galt"
`,
		Near: ofRecord(`  krev finnes ps i g
`),
	},
	{
		Code: KeyTypes, Severity: Error,
		Message: Term{"`{0}` er {2} i `{1}` og {4} i `{3}`, ventet én type", "`{0}` is {2} in `{1}` and {4} in `{3}`, expected one type"},
		Example: base + `post s
  felt id tekst nøkkel
  felt q tekst

gruppe h
  av p som ps, s som ss
  per q
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt q post q

gruppe h
  av p som ps, s som ss
  per q
`,
	},
	{
		Code: KeyOfCodes, Severity: Error,
		Message: Term{"`{0}` er en liste av koder, og kan ikke være nøkkel i en gruppe", "`{0}` is a list of codes, and cannot be the key of a group"},
		Example: base + `gruppe h
  av p som medlemmer
  per ks
`,
		Near: base + `gruppe h
  av p som medlemmer
  per k
`,
	},
	{
		Code: NoKey, Severity: Warning,
		Message: Term{"posten `{0}` har ingen nøkkel, så ingen data kan leses for den", "the record `{0}` has no key, so no data can be read for it"},
		Example: base + `post s
  felt navn tekst
`,
		Near: base + `post s
  felt navn tekst nøkkel
`,
	},
	{
		Code: RepeatedModifier, Severity: Error,
		Message: Term{"`{1}` har allerede et felt som er `{0}`", "`{1}` already has a field that is `{0}`"},
		Example: base + `post s
  felt id tekst nøkkel
  felt nr tekst nøkkel
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt nr tekst
`,
	},
	{
		Code: ModifierType, Severity: Error,
		Message: Term{"et felt som er `{0}` må være {1}, dette er {2}", "a field that is `{0}` has to be {1}, this is {2}"},
		Example: base + `post s
  felt id tekst nøkkel
  felt dag tekst styrende
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt dag dato styrende
`,
	},
	{
		Code: SensitivePrinted, Severity: Error,
		Message: Term{"`{0}` er sensitivt, men funn må skrive det ut", "`{0}` is sensitive, but findings have to print it"},
		Example: base + `post s
  felt id tekst nøkkel sensitiv
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt nr tekst sensitiv
`,
	},
	{
		Code: OtherwiseOnKey, Severity: Error,
		Message: Term{"`{0}` er nøkkel eller styrende dato, og kan ikke ha en verdi når det mangler", "`{0}` is a key or governing date, and cannot have a value when it is missing"},
		Example: base + `post s
  felt id tekst nøkkel ellers "0"
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt navn tekst ellers "0"
`,
	},
	{
		Code: NameOfMember, Severity: Error,
		Message: Term{"`{0}` hører til medlemmene i `{1}`; et vilkår i flere deler etter `{2}` står i parentes", "`{0}` belongs to the members of `{1}`; a condition in several parts after `{2}` stands in parentheses"},
		Example: ofGroup("  krev finnes ps der n > 3 og ok\n"),
		Near:    ofGroup("  krev finnes ps der (n > 3 og ok)\n"),
	},
}
