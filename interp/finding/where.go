package finding

import "ppolang/lang/value"

// Where is when and in what unit a record was that a finding points to.
type Where struct {
	Date  value.Date // its own governing date
	Dated bool
	Unit  string // "" where it has none, or it is unknown
}
