package diag

// What translation says of a file that is sound in its own language: 18x.
const (
	NameBecomesKeyword Code = "PPO180"
	CannotTranslate    Code = "PPO181"
)

var formatCodes = []Entry{
	{
		Code: NameBecomesKeyword, Severity: Error,
		Message: Term{
			NB: "navnet `{0}` er et ord i språket når fila oversettes til {1}: gi det et annet navn først",
			EN: "the name `{0}` is a word of the language when the file is translated to {1}: rename it first",
		},
		Means:     Term{"Et navn i fila er et ord i språket på det andre språket, og ville bety noe annet der.", "A name of the file is a word of the language in the other vocabulary, and would mean something else there."},
		Do:        Term{"Gi det et annet navn, og oversett på nytt.", "Give it another name, and translate again."},
		Elsewhere: "lang/format: TestTranslateRefuses",
	},
	{
		Code: CannotTranslate, Severity: Error,
		Message: Term{
			NB: "linjen ville bli lest annerledes på {0}: et navn i den står der et ord i språket kan stå",
			EN: "the line would be read differently in {0}: a name in it stands where a word of the language can stand",
		},
		Means:     Term{"Oversatt ville linjen bli lest på en annen måte, og regelen ville bety noe annet.", "Translated, the line would be read in another way, and the rule would mean something else."},
		Do:        Term{"Gi det som har navnet, et annet navn, og oversett på nytt.", "Rename what has the name, and translate again."},
		Elsewhere: "lang/format: TestTranslateRefuses",
	},
}
