package complete

import (
	"strconv"
	"strings"
)

// snippet is a draft with stops. In a draft ‹text› is a stop to write over, and
// ‹=text› is written over together with the stop of that text. {year} is this year,
// which the editor knows.
func snippet(draft string) string {
	var b strings.Builder
	stops := map[string]string{}
	count := 0
	for {
		before, rest, more := strings.Cut(draft, "‹")
		b.WriteString(escapeSnippet(before))
		if !more {
			break
		}
		inside, after, _ := strings.Cut(rest, "›")
		if same, mirrors := strings.CutPrefix(inside, "="); mirrors {
			b.WriteString("$" + stops[same])
		} else {
			count++
			stops[inside] = strconv.Itoa(count)
			b.WriteString("${" + stops[inside] + ":" + escapeSnippet(inside) + "}")
		}
		draft = after
	}
	return strings.ReplaceAll(b.String(), thisYear, "${CURRENT_YEAR:"+someYear+"}")
}

// plain is a draft as it stands, for editors that know no stops.
func plain(draft string) string {
	return strings.NewReplacer("‹=", "", "‹", "", "›", "", thisYear, someYear).Replace(draft)
}

const (
	thisYear = "{year}"
	someYear = "2026" // where the editor does not know it
)

var snippetEscapes = strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`, thisYear, thisYear)

// escapeSnippet is a text that stands for itself in a snippet.
func escapeSnippet(text string) string { return snippetEscapes.Replace(text) }
