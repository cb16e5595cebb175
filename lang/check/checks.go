package check

import (
	"strings"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// checks reads what the header of a rule set says of built-in checks.
func (c *checker) checks(h model.Home) map[syntax.Builtin]model.Check {
	said := map[syntax.Builtin]model.Check{}
	first := map[syntax.Builtin]*syntax.BuiltinClause{}
	for _, clause := range h.Decl.Decl.Lines() {
		line, ok := clause.(*syntax.BuiltinClause)
		if !ok || line.Builtin == syntax.NoBuiltin {
			continue
		}
		if before := first[line.Builtin]; before != nil {
			c.Report(diag.RepeatedClause, h.At(line), diag.Plain(h.Text(line.Name))).Relate(h.At(before), words.FirstHere)
			continue
		}
		first[line.Builtin] = line
		check := model.Check{Severity: line.Severity, Named: line.Check}
		if line.Text != nil {
			check.Text = line.Text.Value
			if strings.ContainsAny(check.Text, "{}") {
				c.Report(diag.CheckTextFills, h.At(line.Text))
			}
		}
		if line.Check && check.Severity == syntax.Ignore && line.Builtin.Keyword().Row().Finding.Always {
			c.Report(diag.CheckAlwaysMade, h.At(line), diag.Plain(h.Text(line.Name)))
		}
		said[line.Builtin] = check
	}
	return said
}
