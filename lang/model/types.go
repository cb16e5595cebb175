package model

import (
	"fmt"
	"slices"

	"ppolang/lang/syntax"
)

// Kind is what sort of value an expression has.
type Kind uint8

// The kinds.
const (
	Bad       Kind = iota // a diagnostic has been given; goes with everything
	Bool                  // ja/nei
	Text                  // tekst
	Integer               // heltall, counts
	Decimal               // desimal, quotients
	Percent               // prosent; at run time the fraction: 80 % is 0.8
	Date                  // dato
	Duration              // a number of days, months or years
	Code                  // kode
	Codes                 // koder
	Reference             // post: a record, or none
	Collected             // a collection: of definitions only
)

// kinds are the kinds by the type word that a field is given them with.
var kinds = []Kind{
	syntax.NoKind: Bad, syntax.TextKind: Text, syntax.IntegerKind: Integer, syntax.DecimalKind: Decimal, syntax.PercentKind: Percent,
	syntax.DateKind: Date, syntax.BoolKind: Bool, syntax.CodeKind: Code, syntax.CodesKind: Codes, syntax.RecordKind: Reference,
}

// KindOf is the kind of value that a type word means.
func KindOf(word syntax.FieldKind) Kind {
	if int(word) >= len(kinds) {
		panic(fmt.Sprintf("check: no kind of value for the type word %s", syntax.Spells(word).In(syntax.EN)))
	}
	return kinds[word]
}

// Word is the type word of a kind, NoKeyword where no field can have it.
func (k Kind) Word() syntax.Keyword {
	if word := slices.Index(kinds, k); word > int(syntax.NoKind) {
		return syntax.Spells(syntax.FieldKind(word))
	}
	return syntax.NoKeyword
}

// Type is the type of an expression.
type Type struct {
	Kind      Kind
	Systems   []*CodeSystem // of Code and Codes
	Record    *Record       // of Reference and Collected
	Sensitive bool          // a value that must never be printed
	// Ratio marks a Decimal that came of a division: it may be compared with a
	// Percent.
	Ratio bool
}

// Numeric says whether values of the type can be added and ordered as numbers.
func (t Type) Numeric() bool { return t.Kind == Integer || t.Kind == Decimal || t.Kind == Percent }
