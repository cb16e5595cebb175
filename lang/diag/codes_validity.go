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
	Unused                Code = "PPO420"
	NoRules               Code = "PPO421"
)

var validityCodes = []Entry{
	{
		Code: EmptyValidity, Severity: Error,
		Message: Term{"gyldigheten begynner {0} og slutter {1}", "the validity begins {0} and ends {1}"},
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
		Example: ofRecord(`  krev n > 3 eller n <= 5
`),
		Near: ofRecord(`  krev n > 5 eller n <= 3
`),
	},
	{
		Code: ConstantComparison, Severity: Warning,
		Message: Term{"svaret er alltid `{0}`", "the answer is always `{0}`"},
		Example: ofRecord(`  krev ok og 1 < 2
`),
		Near: ofRecord(`  krev ok og n < 2
`),
	},
	{
		Code: RulesConflict, Severity: Warning,
		Message: Term{"`{0}` og `{1}` krever ulike ting under samme vilkår", "`{0}` and `{1}` demand different things under one condition"},
		Help:    Term{"si hvilken som går foran, eller gjør den ene til et unntak fra den andre", "say which goes before, or make one an exception to the other"},
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
		Example: base + `dokument f "Foran"
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
`,
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
		Example: base + `dokument f "Foran"
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
`,
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
		Code: Unused, Severity: Note,
		Message: Term{"{0} `{1}` brukes ikke", "the {0} `{1}` is not used"},
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
		Example: base,
		Near: ofRecord(`  krev ok
`),
	},
}
