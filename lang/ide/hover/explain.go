package hover

import (
	"strings"

	"ppolang/lang/diag"
)

// ExplainCode is a page on a diagnostic's code, in Markdown: what it means, what
// to do, and a short example, wrong and right. It is empty for a code that there
// is not.
func ExplainCode(code diag.Code, lang diag.Lang) string {
	e, ok := diag.Find(code)
	if !ok {
		return ""
	}
	var b strings.Builder
	b.WriteString("# " + string(code) + " (" + e.Severity.Word(lang) + ")\n")
	section := func(title diag.Term, text string) {
		if text != "" {
			b.WriteString("\n## " + title.In(lang) + "\n\n" + text + "\n")
		}
	}
	example := func(title diag.Term, text string) {
		if text != "" {
			section(title, "```ppolang\n"+text+"\n```")
		}
	}
	section(diag.Term{NB: "Hva det betyr", EN: "What it means"}, e.Means.In(lang))
	section(diag.Term{NB: "Hva du gjør", EN: "What to do"}, e.Do.In(lang))
	mistake, mended := e.Shown()
	example(diag.Term{NB: "Slik blir det galt", EN: "This is wrong"}, mistake)
	example(diag.Term{NB: "Slik er det rett", EN: "This is right"}, mended)
	return b.String()
}
