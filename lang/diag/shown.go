package diag

import (
	"strings"
	"unicode"
)

// Shown is the example of a code and its mended form as people are shown them:
// what the examples take for granted, the records and code systems that many of
// them share, is left out. Both are empty for a code that no rule file raises.
func (e Entry) Shown() (mistake, mended string) {
	return shown(e.Example, e.Near), shown(e.Near, e.Example)
}

// taken are the declarations that the examples take for granted.
var taken = func() map[string]bool {
	m := map[string]bool{}
	for _, head := range []string{base, syntaxHead, syntaxRecord, syntaxGroup, syntaxRule, syntaxTable} {
		blocks := strings.Split(head, "\n\n")
		for _, block := range blocks[:len(blocks)-1] { // the last goes on in the example
			m[block] = true
		}
	}
	return m
}()

// shown is a text without the declarations that are taken for granted and are in
// the other text too.
func shown(text, other string) string {
	there := map[string]int{}
	for _, block := range strings.Split(other, "\n\n") {
		there[block]++
	}
	var kept []string
	for _, block := range strings.Split(strings.TrimRight(text, "\n"), "\n\n") {
		if taken[block] && there[block] > 0 {
			there[block] = 0
			continue
		}
		kept = append(kept, block)
	}
	if len(kept) == 0 { // it is about what is not there
		return short(visible(strings.TrimRight(text, "\n")))
	}
	return short(visible(strings.Join(kept, "\n\n")))
}

// mostShown is how much of an example is shown: one is as long as a limit.
const mostShown = 600

func short(text string) string {
	runes := []rune(text)
	if len(runes) <= mostShown {
		return text
	}
	return string(runes[:mostShown]) + "…"
}

// visible shows characters that a page cannot hold, or that nobody would see.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
}
