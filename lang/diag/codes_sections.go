package diag

// Of sections, and of what must be known: 270 to 279.
const (
	NotAFact  Code = "PPO270"
	TextAside Code = "PPO271"
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
}
