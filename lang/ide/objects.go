package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// RecordKey is a record of an example, which is named by its key and only inside
// the example.
type RecordKey struct {
	Example syntax.Decl
	Record  *model.Record // nil where it is not known
	Name    string
	place   diag.Place
}

// ObjectName is the key.
func (k *RecordKey) ObjectName() string { return k.Name }

// Declared is the place of the cell with the key.
func (k *RecordKey) Declared() model.Spot { return model.Spot{File: k.place.File, Span: k.place.Span} }

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
