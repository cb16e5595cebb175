package diag

// Of the checks that the language makes of itself, and of plainer words: 183 to 187.
const (
	CheckAlwaysMade Code = "PPO183"
	CheckTextFills  Code = "PPO184"
	ChecksUnnamed   Code = "PPO185"
	SaidByCertain   Code = "PPO186"
)

var builtinCodes = []Entry{
	{
		Code: CheckAlwaysMade, Severity: Error,
		Message: Term{"kontrollen `{0}` kan ikke slås av", "the check `{0}` cannot be turned off"},
		Help:    Term{"skriv `merknad` i stedet", "write `note` instead"},
		Means:   Term{"Den sier fra om poster som ingen regel kan prøves på. Var den av, ville de gått stille forbi.", "It tells of records that no rule can be tried on. Were it off, these would pass in silence."},
		Do:      Term{"Skriv `merknad`, eller ta bort linjen.", "Write `note`, or remove the line."},
		Example: ruleSetOf("  kontroll ukjent_dato av\n"),
		Near:    ruleSetOf("  kontroll gjentatt_kode av\n"),
	},
	{
		Code: CheckTextFills, Severity: Error,
		Message: Term{"teksten om en kontroll kan ikke ha klammer: den setter ikke inn noe", "the text about a check cannot have braces: it puts nothing in"},
		Means:   Term{"Teksten står foran det kontrollen selv sier, og det nevner alltid koden eller feltet. Klammer ville blitt stående som de er.", "The text stands before what the check itself says, which always names the code or the field. Braces would be left as they are."},
		Do:      Term{"Skriv teksten uten klammer.", "Write the text without braces."},
		Example: ruleSetOf("  kontroll ukjent_kode feil \"{kode} er ikke i kodeverket.\"\n"),
		Near:    ruleSetOf("  kontroll ukjent_kode feil \"Koden er ikke i kodeverket.\"\n"),
	},
	{
		Code: ChecksUnnamed, Severity: Note,
		Message: Term{"ingen linje nevner {0}, som kontrolleres likevel", "no line names {0}: checked all the same"},
		Help:    Term{"skriv dem i regelsettet, så den som leser ser hva som kontrolleres", "write them in the rule set, so that a reader sees what is checked"},
		Means:   Term{"Språket kontrollerer koder, datoer og henvisninger av seg selv. Den som leser regelsettet, ser det bare når det står der.", "The language checks codes, dates and references of itself. Whoever reads the rule set sees that only where it is written."},
		Do:      Term{"Ta rettelsen: den skriver en linje for hver kontroll, med det alvoret den har nå. Skriv gjerne bak den hvorfor det kontrolleres.", "Take the fix: it writes a line for each check, as bad as it is now. You may write behind it why this is checked."},
		Example: ruleSetOf(""),
		Near: ruleSetOf(`  kontroll ukjent_kode feil
  kontroll utgått_kode feil
  kontroll gjentatt_kode merknad
  kontroll ukjent_referanse merknad
  kontroll ukjent_gruppe merknad
  kontroll ukjent_dato merknad
  kontroll ingen_regler_for_datoen merknad
  kontroll motstridende_rettelser feil
`),
	},
	{
		Code: SaidByCertain, Severity: Note,
		Message: Term{"`{0}` sier det samme", "`{0}` says the same"},
		Means:   Term{"«sikkert E» er nei der E er ukjent, «kanskje E» er ja der. Det er lettere å lese enn å spørre om feltet er kjent, eller å si hva som gjelder ellers.", "`surely E` is no where E is unknown, `possibly E` is yes there. That is easier to read than asking whether the field is known, or saying what holds otherwise."},
		Do:      Term{"Ta rettelsen; den endrer ikke meningen.", "Take the fix; it does not change the meaning."},
		Example: ofRecord("  når n er kjent og n > 1\n  krev ok\n"),
		Near:    ofRecord("  når n er kjent og ok\n  krev ok\n"),
	},
}

// ruleSetOf is a rule set with some lines in its header.
func ruleSetOf(lines string) string {
	return syntaxHead + "regelsett r \"Regler\"\n" + lines + "\n" + ofRecord("  krev ok\n")[len(syntaxHead):]
}
