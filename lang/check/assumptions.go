package check

import (
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// resolveAssumption reads the lines of an antakelse.
func (c *checker) resolveAssumption(a *model.NamedAssumption) {
	h := c.Info.HomeOf(a.Decl)
	a.Checked = value.MinDate
	if a.Decl.Header().Title == nil && a.Name != "" && !c.isSpoilt(a.Decl) {
		c.Report(diag.MissingTitle, h.FirstLine(), diag.Plain(a.Name))
	}
	var seen repeated
	for _, clause := range a.Decl.Lines() {
		switch line := clause.(type) {
		case *syntax.AskClause:
			if !seen.repeats(c, h, line, syntax.KwAsk) && line.Whom != nil {
				a.Whom = line.Whom.Value
			}
		case *syntax.CheckedClause:
			if !seen.repeats(c, h, line, syntax.KwChecked) && line.Date != nil && line.By != nil {
				a.Checked, a.By = line.Date.Value, line.By.Value
			}
		}
	}
}

// assumption resolves the name of an antakelse.
func (c *checker) assumption(h model.Home, name *syntax.Name) *model.NamedAssumption {
	return named(c, h, name, words.Assumption, c.Names.Assumptions)
}
