package lint

import (
	"strings"

	"ppolang/lang/check/internal/report"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// unnamed notes the built-in checks that are made although no line of the rule
// set's header names them. A file without a header says nothing of itself, and
// where there are no rules nothing is judged.
func (l *linter) unnamed() {
	set := l.Info.Ruleset
	if set == nil || len(l.Rules) == 0 {
		return
	}
	h := l.Info.HomeOf(set.Decl)
	lang := h.File.Lang
	var names, lines []string
	for _, kind := range syntax.Builtins() {
		if _, named := set.Checks[kind]; named {
			continue
		}
		names = append(names, "`"+kind.In(lang)+"`")
		lines = append(lines, "\n  "+kind.Check(lang))
	}
	if names == nil {
		return
	}
	l.Report(diag.ChecksUnnamed, set.At, diag.Plain(strings.Join(names, ", "))).
		Mend(diag.Term{NB: "skriv linjene som mangler", EN: "write the lines that are missing"}, report.Edit{Place: below(h), Text: strings.Join(lines, "")})
}

// below is the end of the last line of a declaration, and of a comment behind it.
func below(h model.Home) model.Spot {
	last := h.FirstLine().Span
	for _, clause := range h.Decl.Decl.Lines() {
		last = clause.Span()
	}
	src := h.File.Source
	line := src.Line(h.Decl.Abs(last).End)
	last.End = src.LineStart(line) + len(src.LineText(line)) - h.Decl.Base
	last.Start = last.End
	return model.Spot{Decl: h.Decl.Decl, Span: last}
}
