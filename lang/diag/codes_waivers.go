package diag

// Of waivers: 350 to 359.
const (
	WaiverWithoutKey     Code = "PPO350"
	WaivedTwice          Code = "PPO351"
	NeverPointedTo       Code = "PPO352"
	SectionSharesNothing Code = "PPO353"
)

var waiverCodes = []Entry{
	{
		Code: WaiverWithoutKey, Severity: Error,
		Message: Term{"nøkkelen er tom", "the key is empty"},
		Help:    Term{"skriv nøkkelen til posten som avviket gjelder", "write the key of the record that the waiver is about"},
		Means:   Term{"Et avvik gjelder funn på bestemte poster, og ingen post har en tom nøkkel.", "A waiver is about findings on certain records, and no record has an empty key."},
		Do:      Term{"Skriv nøkkelen slik den står i lista.", "Write the key as the list has it."},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

avvik "Avtalt" for r på p "" til 2026-12-31 av "seksjonsleder"
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

avvik "Avtalt" for r på p "1" til 2026-12-31 av "seksjonsleder"
`,
	},
	{
		Code: WaivedTwice, Severity: Warning,
		Message: Term{"funn av `{0}` på `{1}` er alt godtatt", "findings of `{0}` on `{1}` are accepted already"},
		Means:   Term{"To avvik godtar det samme. Når det ene går ut, gjelder det andre fortsatt, og det er lett å overse.", "Two waivers accept the same. When one ends the other still holds, which is easily overlooked."},
		Do:      Term{"Behold ett av dem.", "Keep one of them."},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

avvik "Avtalt" for r på K1, K2 til 2026-12-31 av "seksjonsleder"
avvik "Avtalt igjen" for r på p K2 til 2027-12-31 av "seksjonsleder"
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

regel s "Regel to" for p
  kilde d
  krev n > 1
  feil "Galt"

avvik "Avtalt" for r på K1, K2 til 2026-12-31 av "seksjonsleder"
avvik "Avtalt igjen" for s på p K2 til 2027-12-31 av "seksjonsleder"
`,
	},
	{
		Code: NeverPointedTo, Severity: Error,
		Message: Term{"funn av `{0}` peker aldri på en `{1}`, bare på {2}", "findings of `{0}` never point to a `{1}`, only to {2}"},
		Means:   Term{"Avviket nevner en post av et slag som funnene ikke peker på, og ville aldri treffe noe.", "The waiver names a record of a type that the findings do not point to, and would never be about anything."},
		Do:      Term{"Skriv navnet på posten som funnet peker på, og nøkkelen til den.", "Write the name of the record that the finding points to, and its key."},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

avvik "Avtalt" for r på q "1" til 2026-12-31 av "seksjonsleder"
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

avvik "Avtalt" for ukjent_referanse på q "1" til 2026-12-31 av "seksjonsleder"
`,
	},
	{
		Code: SectionSharesNothing, Severity: Error,
		Message: Term{"avsnittet `{0}` har ingen vilkår, og gir ingen funn selv", "the section `{0}` has no conditions, and gives no findings of its own"},
		Means:   Term{"Et avsnitt gir ett felles funn der vilkårene i det ikke kan avgjøres. Uten vilkår er det reglene i det som gir funnene.", "A section gives one shared finding where its conditions cannot be decided. Without conditions it is the rules in it that give the findings."},
		Do:      Term{"Nevn reglene som funnene kommer fra.", "Name the rules that the findings come from."},
		Example: base + `avsnitt a "Avsnitt" for p
  kilde d

regel r "Regel"
  krev ok
  feil "Galt"

avvik "Avtalt" for a på "1" til 2026-12-31 av "seksjonsleder"
`,
		Near: base + `avsnitt a "Avsnitt" for p
  kilde d
  når n > 1

regel r "Regel"
  krev ok
  feil "Galt"

avvik "Avtalt" for a på "1" til 2026-12-31 av "seksjonsleder"
`,
	},
}
