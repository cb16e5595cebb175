package finding

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Twice is what is missing where a reference leads to a key that several records
// have, and these differ in what is read: the key field, and behind it which key it
// is, until it is put into words.
func Twice(info *model.Info, key *model.Field, text string) string {
	for _, r := range info.Records {
		for _, f := range r.Fields {
			if f.Sensitive && f.Type.Record == key.Record {
				text = "" // which record such a reference leads to is nobody's business
			}
		}
	}
	return key.Record.Name + "." + key.Name + twice + text
}

const twice = "\x00"

// untwice parts what is missing from the keys that several records have, which are
// among what is missing, and from the limits that were met, and gives what is to be said
// of these.
func untwice(lacking []string, l syntax.Language) (missing, rest, said []string) {
	for _, name := range lacking {
		if isLimit(name) {
			said = append(said, sayLimit(name, l))
			continue
		}
		field, key, isTwice := strings.Cut(name, twice)
		missing = append(missing, field)
		switch record, _, _ := strings.Cut(field, "."); {
		case !isTwice:
			rest = append(rest, field)
		case key == "":
			said = append(said, say(sameKeys, l, record, field))
		default:
			said = append(said, say(sameKey, l, record, key))
		}
	}
	return slices.Compact(missing), rest, said
}

// Missing is what is missing by name.
func Missing(lacking []string) []string {
	missing, _, _ := untwice(lacking, syntax.NB)
	return missing
}

var (
	sameKey = diag.Term{
		NB: "flere {0} har nøkkelen {1} og er ikke like",
		EN: "several {0} have the key {1} and are not alike",
	}
	sameKeys = diag.Term{
		NB: "flere {0} har samme {1} og er ikke like",
		EN: "several {0} have the same {1} and are not alike",
	}
)
