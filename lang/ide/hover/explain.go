package hover

import (
	"strings"

	"ppolang/lang/diag"
)

// ExplainCode is a page on a diagnostic's code, in Markdown: what it says, what to
// do, a rule file that raises it and one that does not. It is empty for a code
// that there is not.
func ExplainCode(code diag.Code, lang diag.Lang) string {
	e, ok := diag.Find(code)
	if !ok {
		return ""
	}
	var b strings.Builder
	b.WriteString("# " + string(code) + "\n\n" + diag.General(e.Message.In(lang)) + "\n")
	if help := e.Help.In(lang); help != "" {
		b.WriteString("\n" + diag.General(help) + "\n")
	}
	example := func(title diag.Term, text string) {
		if text != "" {
			b.WriteString("\n## " + title.In(lang) + "\n\n```ppolang\n" + strings.TrimRight(text, "\n") + "\n```\n")
		}
	}
	example(diag.Term{NB: "Dette gir meldingen", EN: "This raises it"}, e.Example)
	example(diag.Term{NB: "Dette er i orden", EN: "This is fine"}, e.Near)
	return b.String()
}
