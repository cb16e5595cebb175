package diag

// Of sections, and of what must be known: 270 to 279.
const (
	NotAFact             Code = "PPO270"
	TextAside            Code = "PPO271"
	SectionWithoutCase   Code = "PPO272"
	OtherCaseThanSection Code = "PPO273"
	SectionWithoutRules  Code = "PPO274"
	SaidByMustBeKnown    Code = "PPO275"
	AskedForKnown        Code = "PPO276"
)

var sectionCodes = []Entry{
	{
		Code: NotAFact, Severity: Error,
		Message: Term{"`{0}` er ikke et felt, og det er felt som må være kjent", "`{0}` is no field, and it is fields that must be known"},
		Help:    Term{"skriv feltene med komma mellom, som i `må være kjent form, program.slutt`", "write the fields with commas between, as in `must be known form, programme.end`"},
		Means:   Term{"Bak «må være kjent» står det felt, så funnet kan si hvilket av dem som mangler. En betingelse er ikke noe felt.", "Behind `must be known` stand fields, so that the finding can say which of them is missing. A condition is no field."},
		Do:      Term{"Skriv feltene som trengs. En betingelse som må stemme, skrives med «forutsetter».", "Write the fields that are needed. A condition that must hold is written with `provided`."},
		Example: ofRecord(`  må være kjent n > 1
  krev ok
`),
		Near: ofRecord(`  må være kjent n, q.m
  krev ok
`),
	},
	{
		Code: TextAside, Severity: Note,
		Message: Term{"teksten vises ikke: kriterier gir ingen funn selv", "the text is not shown: criteria give no findings of their own"},
		Means:   Term{"Teksten sier i funnet hva som mangler. Det er reglene som gir funn, og de kan bruke kriteriene sammen med annet.", "The text says in the finding what is missing. It is rules that give findings, and they may use the criteria together with other things."},
		Do:      Term{"Ta bort teksten, eller skriv linjen i regelen.", "Remove the text, or write the line in the rule."},
		Example: base + `kriterier krit for p "Krav"
  kilde d
  krav to "To" er n > 1
    forutsetter ok mangler p.n "n er ikke ført"

regel r "Regel" for p
  kilde d
  krev krit
  feil "Galt"
`,
		Near: base + `kriterier krit for p "Krav"
  kilde d
  krav to "To" er n > 1
    forutsetter ok mangler p.n

regel r "Regel" for p
  kilde d
  krev krit
  feil "Galt"
`,
	},
	{
		Code: SectionWithoutCase, Severity: Error,
		Message: Term{"avsnittet `{0}` har betingelser, men sier ikke med `{1}` hvilken post eller gruppe de gjelder", "the section `{0}` has conditions, but does not say with `{1}` of which record or group"},
		Means:   Term{"Betingelsene i et avsnitt leser felt, og da må det stå hvilken post eller gruppe feltene er i.", "The conditions of a section read fields, and then it has to say of which record or group."},
		Do:      Term{"Skriv `for` og navnet på posten eller gruppen under avsnittet.", "Write `for` and the name of the record or group below the section."},
		Example: base + `verdi grense "Grensen"
  er 3 kilde d

avsnitt a "Avsnitt"
  når grense > 2

regel r "Regel" for p
  kilde d
  krev n > 1
  feil "Galt"
`,
		Near: base + `avsnitt a "Avsnitt"
  for p
  når ok

regel r "Regel"
  kilde d
  krev n > 1
  feil "Galt"
`,
	},
	{
		Code: OtherCaseThanSection, Severity: Error,
		Message: Term{"`{0}` er for `{1}`, men står i avsnittet `{2}`, som er for `{3}`", "`{0}` is for `{1}`, but stands in the section `{2}`, which is for `{3}`"},
		Means:   Term{"Betingelsene i avsnittet gjelder for alle reglene i det, og kan bare leses på det avsnittet er for.", "The conditions of the section hold for all rules in it, and can only be read on what the section is for."},
		Do:      Term{"Flytt regelen til et annet avsnitt, eller skriv betingelsene i reglene.", "Move the rule to another section, or write the conditions in the rules."},
		Example: base + `avsnitt a "Avsnitt"
  for p
  når ok

regel r "Regel" for q
  kilde d
  krev m > 1
  feil "Galt"
`,
		Near: base + `avsnitt a "Avsnitt"
  for p
  kilde d

regel r "Regel" for q
  krev m > 1
  feil "Galt"
`,
	},
	{
		Code: SectionWithoutRules, Severity: Note,
		Message: Term{"ingen regel står i avsnittet `{0}`, så betingelsene brukes ikke", "no rule stands in the section `{0}`, so its conditions are not used"},
		Means:   Term{"Et avsnitt gjelder for reglene under det, til neste avsnitt. Her er det ingen.", "A section holds for the rules below it, to the next section. Here are none."},
		Do:      Term{"Flytt reglene som hører til, hit, eller ta bort avsnittet.", "Move the rules that belong here, or remove the section."},
		Example: base + `regel r "Regel" for p
  kilde d
  krev n > 1
  feil "Galt"

avsnitt a "Avsnitt"
  for p
  når ok
`,
		Near: base + `avsnitt a "Avsnitt"
  for p
  når ok

regel r "Regel"
  kilde d
  krev n > 1
  feil "Galt"
`,
	},
	{
		Code: SaidByMustBeKnown, Severity: Note,
		Message: Term{"`{0}` sier det samme", "`{0}` says the same"},
		Means:   Term{"Det som må være kjent, har en linje for seg. Funnet sier da av seg selv hvilket felt som mangler.", "What must be known has a line of its own. The finding then says of itself which field is missing."},
		Do:      Term{"Ta rettelsen; den endrer ikke meningen.", "Take the fix; it does not change the meaning."},
		Example: ofRecord(`  forutsetter n er kjent mangler p.n
  krev ok
`),
		Near: ofRecord(`  forutsetter n er kjent mangler p.t
  krev ok
`),
	},
	{
		Code: AskedForKnown, Severity: Note,
		Message: Term{"`{0}` må være kjent uansett, så linjen krever ikke noe mer", "`{0}` must be known anyway, so the line asks for nothing more"},
		Means:   Term{"Er feltet ukjent, er saken uavklart før det spørres om det som kreves.", "Where the field is unknown the case is undetermined before anything that is required is looked at."},
		Do:      Term{"Ta bort linjen.", "Remove the line."},
		Example: ofRecord(`  må være kjent n
  krev n er kjent
  krev ok
`),
		Near: ofRecord(`  må være kjent n
  krev n er kjent
`),
	},
}
