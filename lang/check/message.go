package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// message types the placeholders of a message: what may not be printed may not
// stand there.
func (c *checker) message(s *expr.Scope, m *syntax.Message) {
	if m == nil {
		return
	}
	for _, part := range m.Parts {
		switch part.Hole {
		case syntax.NoHole:
		case syntax.ExprHole:
			c.printed(s, part.Expr)
		case syntax.RequiredHole:
			if !s.Table {
				c.Report(diag.RequiredOutsideTable, s.Home.At(part), diag.Plain(syntax.KwRequired.In(s.Home.File.Lang)))
			}
		case syntax.MissingHole, syntax.UnknownHole:
			if part.Name == nil {
				continue
			}
			if k := c.CriteriaNamed(s, part.Name); k != nil {
				c.AboutThis(s, part.Name, k)
			}
		default:
			panic("check: a placeholder of an unknown kind")
		}
	}
}

// printed types an expression whose value is shown to people.
func (c *checker) printed(s *expr.Scope, e syntax.Expr) {
	if e == nil {
		return
	}
	t := c.Type(s, e)
	if t.Kind == model.Bad {
		return
	}
	if t.Sensitive || t.Kind == model.Reference && t.Record != nil && t.Record.Key != nil && t.Record.Key.Sensitive {
		c.Report(diag.SensitiveInMessage, s.Home.At(e), diag.Plain(s.Home.Text(e)))
	}
}
