package diag

import "strings"

// Of code systems, code sets and definitions: 246 to 255.
const (
	EmptyCodeSystem   Code = "PPO246"
	CodeOutOfShape    Code = "PPO248"
	CodeListedTwice   Code = "PPO249"
	ReplacesItself    Code = "PPO250"
	BadPattern        Code = "PPO251"
	PatternTooLong    Code = "PPO252"
	CodeSetTooLarge   Code = "PPO253"
	RulesetInUsedFile Code = "PPO255"
)

var systemCodes = []Entry{
	{
		Code: EmptyCodeSystem, Severity: Warning,
		Message: Term{"kodeverket `{0}` har ingen koder", "the code system `{0}` has no codes"},
		Means:   Term{"Kodeverket har verken koder eller et mønster, så ingen kode kan høre til det.", "The code system has neither codes nor a pattern, so no code can be of it."},
		Do:      Term{"Skriv kodene, hent dem fra en kodeliste, eller gi et mønster og `åpen`.", "Write its codes, take them from a code list, or give a pattern and `open`."},
		Example: base + `kodeverk L "Tomt"
`,
		Near: base + `kodeverk L "Åpent"
  mønster "[A-Z]"
  åpen
`,
	},
	{
		Code: CodeOutOfShape, Severity: Error,
		Message: Term{"koden `{0}` passer ikke til mønsteret for `{1}`", "the code `{0}` does not fit the pattern of `{1}`"},
		Means:   Term{"Koden ser ikke ut slik kodeverket sier at koder skal se ut.", "The code does not look as the code system says that codes do."},
		Do:      Term{"Rett koden eller mønsteret.", "Mend the code or the pattern."},
		Example: base + `kodeverk L
  mønster "[A-Z][0-9]"
  kode AA
`,
		Near: base + `kodeverk L
  mønster "[A-Z][0-9]"
  kode A1
`,
	},
	{
		Code: CodeListedTwice, Severity: Error,
		Message: Term{"koden `{0}` står to ganger i `{1}`", "the code `{0}` is listed twice in `{1}`"},
		Means:   Term{"Samme kode står to ganger for de samme dagene.", "The same code is listed twice for the same days."},
		Do:      Term{"Ta bort den ene, eller gi dem dager som ikke overlapper.", "Remove one, or give them days that do not overlap."},
		Example: base + `kodeverk L
  kode X
  kode X
`,
		Near: base + `kodeverk L
  kode X gjelder til 2025-12-31
  kode X gjelder fra 2027-01-01
`,
	},
	{
		Code: ReplacesItself, Severity: Error,
		Message: Term{"koden `{0}` erstatter seg selv", "the code `{0}` replaces itself"},
		Means:   Term{"En kode kan ikke erstatte seg selv.", "A code cannot replace itself."},
		Do:      Term{"Skriv koden den erstatter, eller ta bort `erstatter`.", "Write the code that it replaces, or remove `replaces`."},
		Example: base + `kodeverk L
  kode X erstatter X
`,
		Near: base + `kodeverk L
  kode X erstatter A
`,
	},
	{
		Code: BadPattern, Severity: Error,
		Message: Term{"mønsteret kan ikke brukes: {0}", "the pattern cannot be used: {0}"},
		Means:   Term{"Mønsteret som sier hvordan koder ser ut, er ikke skrevet slik at det kan brukes.", "The pattern that says what codes look like is not written so that it can be used."},
		Do:      Term{"Se etter en klamme eller parentes som ikke lukkes.", "Look for a bracket or parenthesis that is not closed."},
		Example: base + `kodeverk L
  mønster "[A-Z"
  kode X
`,
		Near: base + `kodeverk L
  mønster "[A-Z]"
  kode X
`,
	},
	{
		Code: PatternTooLong, Severity: Error,
		Message: Term{"mønsteret er for langt, ventet høyst {0} tegn", "the pattern is too long, expected at most {0} characters"},
		Means:   Term{"Mønsteret er lengre enn det er plass til.", "The pattern is longer than there is room for."},
		Do:      Term{"Skriv det kortere, for eksempel med `[A-Z]+`.", "Write it shorter, for example with `[A-Z]+`."},
		Example: base + `kodeverk L
  mønster "` + strings.Repeat("X", 1025) + `"
  åpen
`,
		Near: base + `kodeverk L
  mønster "X"
  åpen
`,
	},
	{
		Code: CodeSetTooLarge, Severity: Error,
		Message: Term{"kodesettet `{0}` har mer enn {1} medlemmer", "the code set `{0}` has more than {1} members"},
		Means:   Term{"Kodesettet har så mange medlemmer at noe trolig er galt, for eksempel sett som tar inn hverandre mange ganger.", "The code set has so many members that something is probably wrong, such as sets that hold one another many times."},
		Do:      Term{"Bruk en forstavelse som `Z*` eller et område, eller del settet.", "Use a prefix such as `Z*` or a range, or divide the set."},
		Example: base + doubling(),
		Near: base + `kodesett s0: A, B

kodesett s1: s0, s0
`,
	},
	{
		Code: RulesetInUsedFile, Severity: Error,
		Message:   Term{"`{0}` hører bare hjemme i fila som kjøres", "`{0}` belongs only in the file that is run"},
		Means:     Term{"Bare fila som kjøres, kan ha regelsettets hode.", "Only the file that is run can have the head of the rule set."},
		Do:        Term{"Ta det bort fra filer som hentes inn med `bruk`.", "Remove it from files that are named with `use`."},
		Elsewhere: "lang/check: TestFilesAreLoadedOnce",
	},
}
