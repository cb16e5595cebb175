package model

import (
	"ppolang/lang/syntax"
	"ppolang/lang/xmlpath"
)

// Mapping is an innlesing: how a file is read into a record type.
type Mapping struct {
	Named
	Record      *Record
	Format      string                   // csv, jsonl, …; "" where any
	Separator   rune                     // 0 where not stated
	Encoding    string                   // "" where not stated
	Sheet       string                   // of a workbook; "" where not stated
	Element     string                   // of XML, that is a record: the names that its path ends in, Objektholder/Episode; "" where not stated
	Header      string                   // a heading that the line of headings has; "" where not stated
	Unknown     []string                 // words for "not recorded", in every column
	LeaveOut    []*syntax.LeaveOutClause // each with its checked condition, on the record
	PerKey      *Field                   // of én post per; nil where not stated
	DecimalMark rune                     // 0 where not stated
	TimeZone    string                   // of IANA; "" where not stated
	Fields      []*MappedField           // felt … fra, and felt … er of joined texts; a field once
	Derived     []*Derivation            // felt … er and felt … finn, in order; a field perhaps several times
}

// MappedField says where a field of a record comes from: Columns, a Path, or Joined.
type MappedField struct {
	Field       *Field
	Columns     []ColumnRange
	Path        *xmlpath.Path
	Joined      []Piece
	DateFormat  string            // dd.mm.yyyy; "" where not stated
	Translation map[string]string // nil where there is none
	SplitOn     string            // delt på; "" where not stated
	FirstWord   bool              // første ord, of each part
	UpperCase   bool              // store bokstaver
	AsShare     bool              // som andel: 0.8 is 80 %
	Optional    bool              // valgfri
	Where       *CellIs           // taken only in such rows; nil: in all
}

// ColumnRange is a column, or all columns from one to the other: To has the same
// text but for a number in it.
type ColumnRange struct{ From, To string }

// Piece is one of the texts that a field is joined of: what stands under a heading or
// at a path, or a text as it is.
type Piece struct {
	Heading string        // "" where it is none
	Path    *xmlpath.Path // nil where it is none
	Text    string
}

// CellIs is what a cell of the row has to be: the same text, blanks around it aside. In
// XML it is what a path leads to.
type CellIs struct {
	Heading string
	Path    *xmlpath.Path // what Heading says, where the field is read by a path; else nil
	Value   string
}

// Partial says whether the mapping reads some rows of a file only, by what stands in
// another column: it is for files that tell of other records first.
func (m *Mapping) Partial() bool {
	for _, f := range m.Fields {
		if f.Field == m.Record.Key {
			return f.Where != nil
		}
	}
	return false
}

// Derivation is felt F er V or felt F finn …: what a field is where the file gave
// nothing. The names in it are those of the mapping's record, in Find.Where first
// those of the record that is looked for.
type Derivation struct {
	Field   *Field
	Clause  *syntax.DeriveClause
	Value   syntax.Expr // er V, of the field's type; nil where it finds
	Find    *Find       // nil where it has a value
	When    syntax.Expr // nil: always
	Assumed []Assumption
}

// Find is finn R der (E): the key of the only such record, or what all such agree on
// in a field of theirs.
type Find struct {
	Record *Record
	Of     *Field // nil: the key
	Where  syntax.Expr
}
