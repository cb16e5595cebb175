package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// message types the placeholders of a message: what may not be printed may not
// stand there.
func (c *checker) message(s *scope, m *syntax.Message) {
	if m == nil {
		return
	}
	for _, part := range m.Parts {
		switch part.Hole {
		case syntax.NoHole:
		case syntax.ExprHole:
			c.printed(s, part.Expr)
		case syntax.RequiredHole:
			if !s.table {
				c.report(diag.RequiredOutsideTable, s.home.place(part), diag.Plain(syntax.KwRequired.In(s.home.file.Lang)))
			}
		case syntax.MissingHole, syntax.UnknownHole:
			if part.Name == nil {
				continue
			}
			if k := c.criteriaNamed(s, part.Name); k != nil {
				c.aboutThis(s, part.Name, k)
			}
		default:
			panic("check: a placeholder of an unknown kind")
		}
	}
}

// printed types an expression whose value is shown to people.
func (c *checker) printed(s *scope, e syntax.Expr) {
	if e == nil {
		return
	}
	t := c.expr(s, e)
	if t.Kind == Bad {
		return
	}
	if t.Sensitive || t.Kind == Reference && t.Record != nil && t.Record.Key != nil && t.Record.Key.Sensitive {
		c.report(diag.SensitiveInMessage, s.home.place(e), diag.Plain(s.home.text(e)))
	}
}
