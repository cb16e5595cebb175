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
	DefinitionKinds      Code = "PPO260"
	BeyondFirst          Code = "PPO261"
	AlikeDefinitions     Code = "PPO262"
	BracketOften         Code = "PPO281"
)

var nameCodes = []Entry{
	{
		Code: DuplicateName, Severity: Error,
		Message: Term{"`{0}` er allerede deklarert", "`{0}` is already declared"},
		Means:   Term{"To ting har samme navn, så ingen vet hvilken som er ment.", "Two things have the same name, and nobody knows which is meant."},
		Do:      Term{"Gi den ene et annet navn, eller ta den bort.", "Rename one of them, or remove it."},
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
		Means:   Term{"Navnet er ikke deklarert noe sted i reglene, eller det er skrevet feil.", "The name is declared nowhere in the rules, or it is misspelt."},
		Do:      Term{"Rett skrivemåten, eller deklarer det som har navnet.", "Mend its spelling, or declare what has the name."},
		Example: ofRecord(`  krev antallet > 1
`),
		Near: ofRecord(`  krev n > 1
`),
	},
	{
		Code: NotAValue, Severity: Error,
		Message: Term{"fant `{0}` ({1}), ventet en verdi", "found `{0}` ({1}), expected a value"},
		Means:   Term{"Navnet står for noe som ikke er en verdi, for eksempel en post eller en gruppe.", "The name stands for something that is no value, such as a record or a group."},
		Do:      Term{"Skriv et felt, en verdi eller en definisjon i stedet.", "Write a field, a value or a definition instead."},
		Example: ofRecord(`  krev q.m > 1 og p = q
`),
		Near: ofRecord(`  krev q.m > 1
`),
	},
	{
		Code: NotA, Severity: Error,
		Message: Term{"fant `{0}` ({1}), ventet {2}", "found `{0}` ({1}), expected {2}"},
		Means:   Term{"Navnet finnes, men står for noe av et annet slag enn det som kan stå her.", "The name exists, and stands for something of another kind than can stand here."},
		Do:      Term{"Skriv navnet på noe av det slaget meldingen ber om.", "Write the name of something of the kind that the message asks for."},
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
		Means:   Term{"Det som er deklarert her, trenger seg selv for å bli regnet ut.", "What is declared here needs itself to be worked out."},
		Do:      Term{"Skriv om en av dem slik at den ikke viser tilbake.", "Rewrite one of them so that it does not lead back."},
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
		Means:   Term{"Tittelen er det folk leser i arbeidslisten, og den mangler.", "The title is what people read in the work list, and it is missing."},
		Do:      Term{"Skriv en kort tittel i anførselstegn etter navnet.", "Write a short title in quotation marks after the name."},
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
		Means:   Term{"En linje som må være med, mangler.", "A line that has to be there is missing."},
		Do:      Term{"Legg til linjen som meldingen nevner.", "Add the line that the message names."},
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
		Means:   Term{"En linje som bare kan stå én gang, står to ganger.", "A line that can stand only once stands twice."},
		Do:      Term{"Ta bort den ene, eller slå dem sammen.", "Remove one, or join them."},
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
		Means:   Term{"Dette kan bare stå én gang i en fil.", "This can stand only once in a file."},
		Do:      Term{"Ta bort den ene.", "Remove one of them."},
		Example: base + `regelsett en "En"

regelsett to "To"
`,
		Near: base + `regelsett en "En"
`,
	},
	{
		Code: MissingCase, Severity: Error,
		Message: Term{"`{0}` sier ikke hvilken post eller gruppe det er for", "`{0}` does not say for which record or group it is"},
		Means:   Term{"Regelen sier ikke hva den ser på: hvilken post eller gruppe.", "The rule does not say what it looks at: which record or group."},
		Do:      Term{"Skriv `for` og navnet på posten eller gruppen.", "Write `for` and the name of the record or group."},
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
		Means:   Term{"Posten har ikke noe felt med dette navnet.", "The record has no field of that name."},
		Do:      Term{"Rett navnet, eller legg til feltet i posten.", "Mend the name, or add the field to the record."},
		Example: ofRecord(`  krev q.minutter > 1
`),
		Near: ofRecord(`  krev q.m > 1
`),
	},
	{
		Code: UnknownCollection, Severity: Error,
		Message: Term{"gruppa `{0}` har ikke samlingen `{1}`", "the group `{0}` has no collection `{1}`"},
		Means:   Term{"Gruppen samler ikke poster under dette navnet.", "The group gathers no records under that name."},
		Do:      Term{"Bruk et av navnene bak `som` i gruppen, eller legg det til der.", "Use one of the names after `as` in the group, or add it there."},
		Example: ofGroup(`  krev finnes qs
`),
		Near: ofGroup(`  krev finnes ps
`),
	},
	{
		Code: CollectionNeedsGroup, Severity: Error,
		Message: Term{"`{0}` er medlemmer av en gruppe; ventet `{1}`", "`{0}` are members of a group; expected `{1}`"},
		Means:   Term{"Medlemmene hører til en gruppe, og regelen står ikke i den.", "The members belong to a group, and the rule does not stand in it."},
		Do:      Term{"Skriv `i` og navnet på gruppen etter medlemmene.", "Write `in` and the name of the group after the members."},
		Example: ofRecord(`  krev antall ps > 1
`),
		Near: ofRecord(`  krev antall ps i g > 1
`),
	},
	{
		Code: CollectionOfOuter, Severity: Error,
		Message: Term{"`{0}` hører til gruppa `{1}`, ett nivå ut", "`{0}` belongs to the group `{1}`, one level out"},
		Means:   Term{"Inne i et vilkår på medlemmer menes medlemmet, og medlemmene selv hører til gruppen utenfor.", "Within a condition on members the member is meant, and the members themselves belong to the group outside."},
		Do:      Term{"Skriv `denne.` foran navnet.", "Write `this.` before the name."},
		Example: ofGroup(`  krev finnes ps der (antall ps = n)
`),
		Near: ofGroup(`  krev finnes ps der (antall denne.ps = n)
`),
	},
	{
		Code: NameOfOuter, Severity: Error,
		Message: Term{"`{0}` hører til `{1}`, ikke til `{2}`", "`{0}` belongs to `{1}`, not to `{2}`"},
		Means:   Term{"Navnet hører til det regelen er for, ikke til medlemmet som vilkåret prøver.", "The name belongs to what the rule is for, not to the member that the condition tries."},
		Do:      Term{"Skriv `denne.` foran navnet.", "Write `this.` before the name."},
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
		Means:   Term{"`denne` viser ut av et vilkår på medlemmer, og her er det ikke noe slikt vilkår.", "`this` leads out of a condition on members, and there is no such condition here."},
		Do:      Term{"Ta bort `denne.`, eller flytt det inn i et vilkår etter `der`.", "Remove `this.`, or move it into a condition after `where`."},
		Example: ofRecord(`  krev denne.n > 1
`),
		Near: ofRecord(`  krev finnes ps i g der denne.n > 1
`),
	},
	{
		Code: FieldExpected, Severity: Error,
		Message: Term{"ventet et felt etter `{0}`", "expected a field after `{0}`"},
		Means:   Term{"Uttrykket peker på en hel post, og det trengs et felt i den.", "The expression leads to a whole record, and a field of it is needed."},
		Do:      Term{"Skriv punktum og navnet på feltet etter.", "Write a full stop and the name of the field behind it."},
		Example: ofGroup(`  krev (første ps) er kjent
`),
		Near: ofGroup(`  krev (første ps).n er kjent
`),
	},
	{
		Code: NoCaseInHand, Severity: Error,
		Message: Term{"en fast verdi har ingen post, så ingen gruppe kan nås", "a constant has no record, so no group can be reached"},
		Means:   Term{"En verdi er lik for alle, så den kan ikke telle medlemmene til én post.", "A value is the same for all, so it cannot count what belongs to one record."},
		Do:      Term{"Skriv en fast verdi, eller lag en definisjon i stedet.", "Write a constant, or make it a definition."},
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
		Means:   Term{"Gruppen er samlet etter et felt som denne posten ikke har, så ingen vet hvilken gruppe som er ment.", "The group is gathered by a field that this record does not have, so nobody knows which group is meant."},
		Do:      Term{"Bruk en gruppe som er samlet etter et felt posten har, eller legg feltet til.", "Use a group by a field that the record has, or add the field."},
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
		Means:   Term{"Postene i gruppen er samlet etter et felt som har ulik type i dem.", "The records of the group are gathered by a field that has different types in them."},
		Do:      Term{"Gi feltet samme type i begge postene.", "Give the field one type in both records."},
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
		Means:   Term{"En post med flere koder kunne høre til flere grupper på én gang.", "A record with several codes could belong to several groups at once."},
		Do:      Term{"Grupper etter et felt som har én verdi.", "Group by a field that has one value."},
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
		Means:   Term{"Uten nøkkel kan ingen finne igjen posten et funn gjelder.", "Without a key nobody can find the record that a finding is about."},
		Do:      Term{"Skriv `nøkkel` på feltet som er postens nummer eller id.", "Write `key` at the field that is the record's number or id."},
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
		Means:   Term{"En post har bare én nøkkel, én styrende dato og én enhet.", "A record has only one key, one governing date and one unit."},
		Do:      Term{"La ordet stå på ett felt.", "Leave the word at one field."},
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
		Means:   Term{"Ordet kan bare stå på felt av en bestemt type.", "The word can stand only at fields of a certain type."},
		Do:      Term{"Endre typen til feltet, eller flytt ordet til riktig felt.", "Change the field's type, or move the word to the right field."},
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
		Means:   Term{"Nøkkel, enhet og dato skrives ut i hvert funn, og et sensitivt felt skal aldri skrives ut.", "Keys, units and dates are printed with every finding, and a sensitive field is never to be printed."},
		Do:      Term{"Ta bort `sensitiv`, eller bruk et annet felt til dette.", "Remove `sensitive`, or use another field for this."},
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
		Means:   Term{"En nøkkel eller dato som mangler, kan ikke gjettes.", "A key or date that is missing cannot be guessed."},
		Do:      Term{"Ta bort `ellers` fra dette feltet.", "Remove `otherwise` from this field."},
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
		Means:   Term{"Vilkåret etter `der` slutter før `og` eller `eller`, så det siste blir ikke lest som om det gjelder medlemmet.", "The condition after `where` ends before `and` or `or`, so what follows is not read as one on the member."},
		Do:      Term{"Sett parentes om hele vilkåret.", "Put the whole condition in parentheses."},
		Example: ofGroup("  krev finnes ps der n > 3 og ok\n"),
		Near:    ofGroup("  krev finnes ps der (n > 3 og ok)\n"),
	},
	{
		Code: AlikeDefinitions, Severity: Note,
		Message: Term{"`{0}` er definert likt for flere", "`{0}` is defined alike for several"},
		Means:   Term{"Det samme står flere steder, og den som endrer det ene, må huske de andre.", "The same stands in several places, and whoever changes one has to remember the others."},
		Do:      Term{"Ta rettelsen: én definisjon for alle, med komma mellom. Den endrer ikke meningen.", "Take the fix: one definition for all, with commas between. It does not change the meaning."},
		Example: ofRecord("  krev dato_kjent\n") + "definer dato_kjent for p\n  er dato er kjent\ndefiner dato_kjent for q\n  er dato er kjent\n",
		Near:    ofRecord("  krev dato_kjent\n") + "definer dato_kjent for p\n  er dato er kjent\ndefiner dato_kjent for q\n  er dato er ukjent\n",
	},
	{
		Code: BracketOften, Severity: Note,
		Message: Term{"det samme vilkåret om `{1}` står {0} ganger: gi dem som oppfyller det, et navn", "the same condition on `{1}` stands {0} times: give those that meet it a name"},
		Means:   Term{"Det samme står flere steder, og den som leser, må se etter om det er det samme.", "The same stands in several places, and whoever reads it has to look whether it is the same."},
		Do:      Term{"Ta rettelsen: en definisjon av samlingen, som de andre stedene nevner. Den endrer ikke meningen. Gi den et navn som sier hva de er.", "Take the fix: a definition of the collection, which the other places name. It does not change the meaning. Give it a name that says what they are."},
		Example: ofGroup("  når finnes ps der (n > 3)\n  krev antall ps der (n > 3) = 1\n  peker på ps der (n > 3)\n"),
		Near:    ofGroup("  når finnes ps der (n > 3)\n  krev antall ps der (n > 3) = 1\n  peker på ps der (n > 4)\n"),
	},
	{
		Code: DefinitionKinds, Severity: Error,
		Message: Term{"`{0}` er {2} for `{1}` og {4} for `{3}`", "`{0}` is {2} for `{1}` and {4} for `{3}`"},
		Means:   Term{"Definisjonen gjelder flere poster eller grupper, men gir ikke samme slags verdi for alle.", "The definition is for several records or groups, and does not give the same kind of value for all."},
		Do:      Term{"Lag en definisjon for hver av dem, med hvert sitt navn.", "Make a definition for each of them, under a name of its own."},
		Example: base + `post s
  felt id tekst nøkkel
  felt n dato

definer d for p, s
  er n
`,
		Near: base + `post s
  felt id tekst nøkkel
  felt n desimal

definer d for p, s
  er n
`,
	},
	{
		Code: BeyondFirst, Severity: Error,
		Message: Term{"`{0}` er alt uten sin første, og kan ikke få `der` eller `{1}` i tillegg", "`{0}` is without its first already, and takes no `where` or `{1}` besides"},
		Means:   Term{"Definisjonen tar bort det første medlemmet. Med et vilkår til ville det ikke vært klart hvilket som var det første.", "The definition leaves out the first member. With one more condition it would not be clear which was the first."},
		Do:      Term{"Ta `unntatt første` ut av definisjonen, og skriv det der samlingen brukes.", "Take `except first` out of the definition, and write it where the collection is used."},
		Example: base + `definer senere for g
  er ps unntatt første

regel r "Regel" for g
  kilde d
  krev finnes senere der ok
  feil "Galt"
`,
		Near: base + `definer flere for g
  er ps der n > 1

regel r "Regel" for g
  kilde d
  krev finnes flere der ok unntatt første
  feil "Galt"
`,
	},
}
