package finding

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// partings are what stands between codes, or between a code and its title, where a
// mapping has to say so.
var partings = [...]string{"|", ";", "/", "+", ",", " "}

// parted says of what nobody knows as a code that it is several known ones, or one with a
// title behind it, and which words of a mapping read it; empty where it is neither.
func parted(f *model.Field, text string, l syntax.Language) string {
	for _, between := range partings {
		parts := strings.Split(text, between)
		known := 0
		for _, part := range parts {
			if _, _, is := model.Resolve(f.Type.Systems, strings.TrimSpace(part)); !is {
				break
			}
			known++
		}
		switch {
		case len(parts) < 2 || len(parts) > mostParts || known == 0:
		case between == " " && known < len(parts):
			return say(titledCode, l, syntax.KwFirstWord.In(l))
		case known < len(parts):
		case f.Type.Kind == model.Code:
			return say(severalCodes, l)
		default:
			return say(partedCodes, l, syntax.KwSplitOn.In(l)+` "`+between+`"`)
		}
	}
	return ""
}

// mostParts is more codes than anybody writes in a cell.
const mostParts = 100

var (
	titledCode   = diag.Term{NB: "Bak koden står det mer; `{0}` i innlesingen leser bare koden.", EN: "There is more behind the code; `{0}` in the mapping reads the code only."}
	severalCodes = diag.Term{NB: "Her står flere koder, og feltet tar én.", EN: "Here several codes stand, and the field takes one."}
	partedCodes  = diag.Term{NB: "Her står flere koder; `{0}` i innlesingen leser dem hver for seg.", EN: "Here several codes stand; `{0}` in the mapping reads each of them."}
)
