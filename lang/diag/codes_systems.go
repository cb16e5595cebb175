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
		Example: base + doubling(),
		Near: base + `kodesett s0: A, B

kodesett s1: s0, s0
`,
	},
	{
		Code: RulesetInUsedFile, Severity: Error,
		Message:   Term{"`{0}` hører bare hjemme i fila som kjøres", "`{0}` belongs only in the file that is run"},
		Elsewhere: "lang/check: TestFilesAreLoadedOnce",
	},
}
