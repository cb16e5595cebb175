package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// BuiltinFinding is a finding that the language itself gives.
type BuiltinFinding struct {
	Word  syntax.Keyword
	name  string // as it is spelt where it was met
	place diag.Place
}

// ObjectName is its name as it is spelt where it was met.
func (b *BuiltinFinding) ObjectName() string { return b.name }

// Declared is the line of the rule set that sets its severity, or else the place
// where it was met: it is declared nowhere.
func (b *BuiltinFinding) Declared() model.Spot {
	return model.Spot{File: b.place.File, Span: b.place.Span}
}
