package finding

import (
	"strconv"
	"strings"

	"ppolang/interp/pairs"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// What is missing where a limit is met: no field, so it is among what is missing only
// until that is put into words.
const (
	TooManyPairs  = limit + "pairs"
	TooManyDigits = limit + "digits"
)

// limit begins what is no field.
const limit = "\x01"

// isLimit says whether it is a limit that stands in the place of something missing.
func isLimit(missing string) bool { return strings.HasPrefix(missing, limit) }

// sayLimit is what is said of it.
func sayLimit(missing string, l syntax.Language) string {
	if missing == TooManyPairs {
		return say(tooManyPairs, l, strconv.Itoa(pairs.Most))
	}
	return say(tooManyDigits, l, strconv.Itoa(value.MaxResultDigits))
}

var (
	tooManyPairs = diag.Term{
		NB: "mer enn {0} par av poster måtte sammenlignes for denne ene saken",
		EN: "more than {0} pairs of records would have to be compared for this one case",
	}
	tooManyDigits = diag.Term{
		NB: "et tall har mer enn {0} sifre",
		EN: "a number has more than {0} digits",
	}
)
