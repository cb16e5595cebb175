package diag

// Of validity, versions and sense: 4xx.
const (
	EmptyValidity         Code = "PPO401"
	VersionsOverlap       Code = "PPO402"
	VersionGap            Code = "PPO403"
	NeverInForce          Code = "PPO404"
	RuleWithoutSource     Code = "PPO405"
	ValueWithoutSource    Code = "PPO406"
	CriteriaWithoutSource Code = "PPO407"
	CodeNeverValid        Code = "PPO408"
	CodeNotAlwaysValid    Code = "PPO409"
	NeverYes              Code = "PPO410"
	AlwaysYes             Code = "PPO411"
	ConstantComparison    Code = "PPO412"
	RulesConflict         Code = "PPO413"
	Shadowed              Code = "PPO414"
	SeverityNeverHolds    Code = "PPO415"
	GivesDays             Code = "PPO416"
	TakesDays             Code = "PPO417"
	CodeSucceeded         Code = "PPO418"
	TextNamesEnded        Code = "PPO419"
	Unused                Code = "PPO420"
	NoRules               Code = "PPO421"
)

var validityCodes = []Entry{
	{
		Code: EmptyValidity, Severity: Error,
		Message: Term{"gyldigheten begynner {0} og slutter {1}", "the validity begins {0} and ends {1}"},
		Means:   Term{"Den siste dagen er før den første, så dette gjelder aldri.", "The last day is before the first, so this never holds."},
		Do:      Term{"Rett en av datoene.", "Mend one of the dates."},
		Example: ofRecord(`  krev ok
  gjelder fra 2026-01-01 til 2025-01-01
`),
		Near: ofRecord(`  krev ok
  gjelder fra 2026-01-01 til 2026-01-01
`),
	},
	{
		Code: VersionsOverlap, Severity: Error,
		Message: Term{"to versjoner av `{0}` gjelder {1}", "two versions of `{0}` hold {1}"},
		Help:    Term{"la den ene slutte dagen før den andre begynner, eller si hvilket dokument som går foran", "let one end the day before the other begins, or say which document goes before"},
		Means:   Term{"To versjoner gjelder de samme dagene, så ingen vet hvilken som skal brukes.", "Two versions hold on the same days, and nobody knows which is to be used."},
		Do:      Term{"La den ene slutte dagen før den andre begynner, eller si hvilket dokument som går foran.", "Let one end the day before the other begins, or say which document goes before."},
		Example: base + `verdi v
  er 1 gjelder til 2026-01-01 kilde d
  er 2 gjelder fra 2026-01-01 kilde d
`,
		Near: base + `verdi v
  er 1 gjelder til 2025-12-31 kilde d
  er 2 gjelder fra 2026-01-01 kilde d
`,
	},
	{
		Code: VersionGap, Severity: Warning,
		Message: Term{"ingen versjon av `{0}` gjelder fra {1} til {2}", "no version of `{0}` holds from {1} to {2}"},
		Help:    Term{"en post fra de dagene kan ikke avgjøres", "a record of those days cannot be decided"},
		Means:   Term{"Ingen versjon gjelder i disse dagene, så poster derfra kan ikke avgjøres.", "No version holds on these days, so records of them cannot be decided."},
		Do:      Term{"La en av versjonene gjelde også disse dagene, hvis de skal være dekket.", "Let one of the versions hold on them too, if they are to be covered."},
		Example: base + `verdi v
  er 1 gjelder til 2024-12-31 kilde d
  er 2 gjelder fra 2026-01-01 kilde d
`,
		Near: base + `verdi v
  er 1 gjelder til 2025-12-31 kilde d
  er 2 gjelder fra 2026-01-01 kilde d
`,
	},
	{
		Code: NeverInForce, Severity: Warning,
		Message: Term{"versjonen gjelder aldri, fordi en annen går foran", "the version never holds, because another goes before it"},
		Means:   Term{"En annen versjon går foran på alle dagene denne gjelder, så denne blir aldri brukt.", "Another version goes before it on all its days, so this one is never used."},
		Do:      Term{"Rett datoene eller kilden, eller ta bort versjonen.", "Mend the dates or the source, or remove the version."},
		Example: base + `dokument f "Foran"
  går foran d

verdi v
  er 1 gjelder fra 2026-01-01 kilde d
  er 2 gjelder inntil videre kilde f
`,
		Near: base + `dokument f "Foran"
  går foran d

verdi v
  er 1 gjelder inntil videre kilde d
  er 2 gjelder fra 2026-01-01 kilde f
`,
	},
	{
		Code: RuleWithoutSource, Severity: Error,
		Message: Term{"`{0}` oppgir ingen kilde", "`{0}` names no source"},
		Help:    Term{"ingenting gjelder fordi et program sier det: oppgi dokumentet det står i", "nothing holds because a program says so: name the document it stands in"},
		Means:   Term{"Regelen sier ikke hvor den står, og da kan ingen etterprøve den.", "The rule does not say where it stands, and then nobody can verify it."},
		Do:      Term{"Skriv en linje med `kilde` og dokumentet den står i.", "Write a line with `source` and the document it stands in."},
		Example: base + `regel r "Regel" for p
  krev ok
  feil "Galt"
`,
		Near: ofRecord(`  krev ok
`),
	},
	{
		Code: ValueWithoutSource, Severity: Error,
		Message: Term{"verdien av `{0}` oppgir ingen kilde", "the value of `{0}` names no source"},
		Means:   Term{"Verdien sier ikke hvor den er hentet fra.", "The value does not say where it was taken from."},
		Do:      Term{"Skriv `kilde` og dokumentet, eller `antatt` og hvorfor.", "Write `source` and the document, or `assumed` and why."},
		Example: base + `verdi v
  er 1
`,
		Near: base + `verdi v
  er 1 kilde d
`,
	},
	{
		Code: CriteriaWithoutSource, Severity: Warning,
		Message: Term{"kriteriene `{0}` oppgir ingen kilde", "the criteria `{0}` name no source"},
		Means:   Term{"Kriteriene sier ikke hvor de står.", "The criteria do not say where they stand."},
		Do:      Term{"Skriv en linje med `kilde` og dokumentet de står i.", "Write a line with `source` and the document they stand in."},
		Example: base + `kriterier krit for p "Krav"
  krav to "To" er n > 1
`,
		Near: base + `kriterier krit for p "Krav"
  krav to "To" er n > 1
    kilde d
`,
	},
	{
		Code: CodeNeverValid, Severity: Warning,
		Message: Term{"koden `{0}` gjelder {1}, aldri samtidig med dette", "the code `{0}` is valid {1}, never at the same time as this"},
		Means:   Term{"Koden var ikke i bruk på noen av dagene dette gjelder, så den kan ikke være registrert.", "The code was not in use on any of the days on which this holds, so it cannot have been recorded."},
		Do:      Term{"Bytt koden med den som gjelder, eller rett datoene.", "Replace it by the code that is valid, or mend the dates."},
		Example: base + `kodeverk L
  kode X gjelder til 2020-12-31

post s
  felt id tekst nøkkel
  felt dag dato styrende
  felt l kode L

regel u "Regel" for s
  gjelder fra 2026-01-01
  kilde d
  krev l ≠ X
  feil "Galt"
`,
		Near: base + `kodeverk L
  kode X gjelder til 2020-12-31

post s
  felt id tekst nøkkel
  felt dag dato styrende
  felt l kode L

regel u "Regel" for s
  gjelder fra 2020-01-01
  kilde d
  krev l ≠ X
  feil "Galt"
`,
	},
	{
		Code: CodeNotAlwaysValid, Severity: Warning,
		Message: Term{"koden `{0}` kreves også {1}, da den ikke gjelder", "the code `{0}` is demanded also {1}, when it is not valid"},
		Means:   Term{"Regelen krever koden også på dager da den ikke er i bruk, så den kan ikke følges.", "The rule demands the code also on days on which it is not in use, so it cannot be followed."},
		Do:      Term{"La regelen slutte når koden gjør det, og lag en ny versjon med koden som erstatter den.", "Let the rule end when the code does, and make a version with the code that replaces it."},
		Example: base + `kodeverk L
  kode X gjelder til 2026-12-31

post s
  felt id tekst nøkkel
  felt dag dato styrende
  felt l kode L

regel u "Regel" for s
  gjelder fra 2026-01-01
  kilde d
  krev l = X
  feil "Galt"
`,
		Near: base + `kodeverk L
  kode X gjelder til 2026-12-31

post s
  felt id tekst nøkkel
  felt dag dato styrende
  felt l kode L

regel u "Regel" for s
  gjelder fra 2026-01-01 til 2026-12-31
  kilde d
  krev l = X
  feil "Galt"
`,
	},
	{
		Code: NeverYes, Severity: Warning,
		Message: Term{"vilkåret kan aldri bli oppfylt", "the condition can never be met"},
		Means:   Term{"Vilkåret motsier seg selv, så regelen slår aldri til.", "The condition contradicts itself, so the rule never acts."},
		Do:      Term{"Se om `og` skulle vært `eller`, eller rett grensene.", "See whether `and` should be `or`, or mend the bounds."},
		Example: ofRecord(`  når n > 5 og n < 3
  krev ok
`),
		Near: ofRecord(`  når n > 5 eller n < 3
  krev ok
`),
	},
	{
		Code: AlwaysYes, Severity: Warning,
		Message: Term{"vilkåret er alltid oppfylt", "the condition is always met"},
		Means:   Term{"Vilkåret er oppfylt hva som enn er registrert, så det sier ingenting.", "The condition is met whatever was recorded, so it says nothing."},
		Do:      Term{"Se om `eller` skulle vært `og`, eller rett grensene.", "See whether `or` should be `and`, or mend the bounds."},
		Example: ofRecord(`  krev n > 3 eller n <= 5
`),
		Near: ofRecord(`  krev n > 5 eller n <= 3
`),
	},
	{
		Code: ConstantComparison, Severity: Warning,
		Message: Term{"svaret er alltid `{0}`", "the answer is always `{0}`"},
		Means:   Term{"Begge sidene er faste, så svaret er alltid det samme.", "Both sides are constant, so the answer is always the same."},
		Do:      Term{"Sammenlign med et felt, eller ta bort sammenligningen.", "Compare with a field, or remove the comparison."},
		Example: ofRecord(`  krev ok og 1 < 2
`),
		Near: ofRecord(`  krev ok og n < 2
`),
	},
	{
		Code: RulesConflict, Severity: Warning,
		Message: Term{"`{0}` og `{1}` krever ulike ting under samme vilkår", "`{0}` and `{1}` demand different things under one condition"},
		Help:    Term{"si hvilken som går foran, eller gjør den ene til et unntak fra den andre", "say which goes before, or make one an exception to the other"},
		Means:   Term{"To regler krever ulike ting av de samme tilfellene, så ingen kan følge begge.", "Two rules demand different things of the same cases, and nobody can follow both."},
		Do:      Term{"Si hvilken som går foran, gjør den ene til et unntak fra den andre, eller skill tilfellene.", "Say which goes before, make one an exception to the other, or part their cases."},
		Example: base + `regel u "Regel" for p
  kilde d
  når ok
  krev k = A
  feil "Galt"

regel r "Regel" for p
  kilde d
  når ok
  krev k = B
  feil "Galt"
`,
		Near: base + `regel u "Regel" for p
  kilde d
  når ok
  krev k = A
  feil "Galt"

regel r "Regel" for p
  kilde d
  når ikke ok
  krev k = B
  feil "Galt"
`,
	},
	{
		Code: Shadowed, Severity: Warning,
		Message: Term{"`{0}` sier ikke noe som `{1}` ikke også sier", "`{0}` says nothing that `{1}` does not say too"},
		Means:   Term{"Alt denne regelen finner, finner en annen regel også, så koderen får to beskjeder om det samme.", "All that this rule finds another finds too, so the coder is told twice."},
		Do:      Term{"Ta bort den ene, eller gjør den ene snevrere.", "Remove one, or narrow one of them."},
		Example: base + `regel u "Regel" for p
  kilde d
  når ok
  krev k = A
  feil "Galt"

regel r "Regel" for p
  kilde d
  når ok og n > 2
  krev k = A
  feil "Galt"
`,
		Near: base + `regel u "Regel" for p
  kilde d
  når ok
  krev k = A
  feil "Galt"

regel r "Regel" for p
  kilde d
  når ok og n > 2
  krev ks har A
  feil "Galt"
`,
	},
	{
		Code: SeverityNeverHolds, Severity: Warning,
		Message: Term{"`{0}` gjelder {1}, aldri mens alvorsgraden gjør det", "`{0}` is valid {1}, never while the severity is"},
		Means:   Term{"Alvorsgraden begynner etter at regelen har sluttet å gjelde.", "The severity begins after the rule has ceased to hold."},
		Do:      Term{"Rett datoen bak `fra`, eller regelens siste dag.", "Mend the date after `from`, or the rule's last day."},
		Example: ofRecord(`  krev ok
  gjelder til 2025-12-31
  advarsel fra 2026-01-01 "Snart galt"
`),
		Near: ofRecord(`  krev ok
  gjelder til 2026-12-31
  advarsel fra 2026-01-01 "Snart galt"
`),
	},
	{
		Code: GivesDays, Severity: Note,
		Message: Term{"en annen versjon av `{0}` gjelder {1}, fordi kilden `{2}` går foran `{3}`", "another version of `{0}` holds {1}, because its source `{2}` goes before `{3}`"},
		Help:    Term{"er de to forskjellige ting, så gi den ene et annet navn", "if they are two different things, give one of them another name"},
		Means:   Term{"En versjon med samme navn tar over noen av dagene, fordi kilden dens går foran kilden her.", "A version of the same name takes over some of the days, because its source goes before the source here."},
		Do:      Term{"Er det meningen, gjør ingenting; har de fått samme navn ved en feil, gi den ene et annet navn.", "If that is meant, do nothing; if they share a name by mistake, rename one."},
		Example: daysTaken,
		Near: base + `dokument f "Foran"
  gjelder fra 2026-01-01
  går foran d

regel r "Uten A" for p
  kilde d
  gjelder til 2025-12-31
  forby ks har A
  feil "A"

regel r "Uten B" for p
  kilde f
  forby ks har B
  feil "B"
`,
	},
	{
		Code: TakesDays, Severity: Note,
		Message: Term{"denne versjonen av `{0}` gjelder i stedet for en annen {1}, fordi kilden `{2}` går foran `{3}`", "this version of `{0}` holds instead of another {1}, because its source `{2}` goes before `{3}`"},
		Help:    Term{"er de to forskjellige ting, så gi den ene et annet navn", "if they are two different things, give one of them another name"},
		Means:   Term{"Denne versjonen tar over dager fra en annen med samme navn, fordi kilden her går foran kilden der.", "This version takes over days from another of the same name, because its source goes before the other's."},
		Do:      Term{"Er det meningen, gjør ingenting; har de fått samme navn ved en feil, gi den ene et annet navn.", "If that is meant, do nothing; if they share a name by mistake, rename one."},
		Example: daysTaken,
		Near: base + `dokument f "Foran"
  gjelder fra 2026-01-01
  går foran d

regel r "Uten A" for p
  kilde d
  forby ks har A
  feil "A"

regel annen "Uten B" for p
  kilde f
  forby ks har B
  feil "B"
`,
	},
	{
		Code: CodeSucceeded, Severity: Warning,
		Message: Term{"koden `{0}` gjelder til {1}, men brukes også etterpå; `{2}` erstatter den", "the code `{0}` is valid to {1}, but is used afterwards too; `{2}` replaces it"},
		Means:   Term{"En annen kode har tatt over, og den nye står ikke her.", "Another code has taken over, and the new one does not stand here."},
		Do:      Term{"La versjonen slutte når koden gjør det, og lag en ny med koden som erstatter den; handlingen «Bruk … i stedet for …» gjør begge deler.", "Let the version end when the code does, and make a new one with the code that replaces it; the action “Use … for …” does both."},
		Example: base + `kodeverk L
  kode X1 gjelder til 2026-12-31
  kode Y2 gjelder fra 2027-01-01 erstatter X1

verdi v kode L
  er X1 gjelder fra 2026-01-01 kilde d
`,
		Near: base + `kodeverk L
  kode X1 gjelder til 2026-12-31
  kode Y2 gjelder fra 2027-01-01 erstatter X1

verdi v kode L
  er X1 gjelder fra 2026-01-01 til 2026-12-31 kilde d
  er Y2 gjelder fra 2027-01-01 kilde d
`,
	},
	{
		Code: TextNamesEnded, Severity: Note,
		Message: Term{"teksten nevner `{0}`, som gjelder til {1}; `{2}` erstatter den", "the text names `{0}`, which is valid to {1}; `{2}` replaces it"},
		Means:   Term{"Teksten vises også på dager da koden den nevner er erstattet.", "The text is shown also on days when the code it names has been replaced."},
		Do:      Term{"Skriv den nye koden, eller lag en versjon med sin egen tekst.", "Write the new code, or make a version with a text of its own."},
		Example: base + `kodeverk L
  kode X1 gjelder til 2026-12-31
  kode Y2 gjelder fra 2027-01-01 erstatter X1

regel r "Regel" for p
  kilde d
  krev ok
  feil "Sett X1"
`,
		Near: base + `kodeverk L
  kode X1 gjelder til 2026-12-31
  kode Y2 gjelder fra 2027-01-01 erstatter X1

regel r "Regel" for p
  kilde d
  krev ok
  feil "Sett X1 eller Y2"
`,
	},
	{
		Code: Unused, Severity: Note,
		Message: Term{"{0} `{1}` brukes ikke", "the {0} `{1}` is not used"},
		Means:   Term{"Dette er deklarert, men ingen regel bruker det.", "This is declared, and no rule uses it."},
		Do:      Term{"Bruk det, eller ta det bort.", "Use it, or remove it."},
		Example: base + `definer a for p
  er ok

regel r "Regel" for p
  kilde d
  krev n > 1
  feil "Galt"
`,
		Near: base + `definer a for p
  er ok

regel r "Regel" for p
  kilde d
  krev a
  feil "Galt"
`,
	},
	{
		Code: NoRules, Severity: Note,
		Message: Term{"fila har ingen regler", "the file has no rules"},
		Means:   Term{"Fila har ingen regler, så den finner ingenting alene.", "The file has no rules, so by itself it finds nothing."},
		Do:      Term{"Gjør ingenting hvis den hentes inn av andre filer; ellers skriv en regel.", "Do nothing if other files use it; else write a rule."},
		Example: base,
		Near: ofRecord(`  krev ok
`),
	},
}

// daysTaken has two rules of one name, of which the second takes days from the
// first.
const daysTaken = base + `dokument f "Foran"
  gjelder fra 2026-01-01
  går foran d

regel r "Uten A" for p
  kilde d
  forby ks har A
  feil "A"

regel r "Uten B" for p
  kilde f
  forby ks har B
  feil "B"
`
