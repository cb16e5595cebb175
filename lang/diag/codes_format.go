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
		Elsewhere: "lang/format: TestTranslateRefuses",
	},
	{
		Code: CannotTranslate, Severity: Error,
		Message: Term{
			NB: "linjen ville bli lest annerledes på {0}: et navn i den står der et ord i språket kan stå",
			EN: "the line would be read differently in {0}: a name in it stands where a word of the language can stand",
		},
		Elsewhere: "lang/format: TestTranslateRefuses",
	},
}
