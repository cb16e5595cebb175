package check

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
)

// Type is the type of an expression.
type Type struct {
	Kind      Kind
	Systems   []*CodeSystem // of Code and Codes
	Record    *Record       // of Reference
	Sensitive bool          // a value that must never be printed
	// Ratio marks a Decimal that came of a division: it may be compared with a
	// Percent.
	Ratio bool
}

// Numeric says whether values of the type can be added and ordered as numbers.
func (t Type) Numeric() bool { return t.Kind == Integer || t.Kind == Decimal || t.Kind == Percent }
