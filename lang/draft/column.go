package draft

import (
	"slices"

	"ppolang/lang/model"
)

// Column is a column of a file, or of XML a path.
type Column struct {
	Heading string
	Kind    Kind
	// Of dates: how `som` writes their form, "" where they are read without.
	Dates string
	// Of lists of codes: what stands between them, "" where that is a comma or a blank.
	Split   string
	Titled  bool                // behind each code stands its title
	Small   bool                // codes are written in small letters
	Share   bool                // 0.8 is 80 %
	Bits    bool                // whole numbers, and none but 0 and 1
	Systems []*model.CodeSystem // that know the codes
	Bare    bool                // the file has them as numbers, not as texts: they are no texts, and no identities
	Several bool                // some record has more than one value there: a path of XML leads to several, or JSON has a list
	Listed  bool                // some cells have several codes
	Unique  bool                // all rows have a value, and none comes twice
	Repeats bool                // some value comes twice
	Mixed   bool                // some values are not of the kind
	array   bool                // they are in a list, which only a field of codes takes
}

// Kind is what nearly all values of a column are.
type Kind uint8

// The kinds.
const (
	Unseen  Kind = iota // nobody has looked
	Blank               // nothing stands there
	Days                // dates
	Wholes              // whole numbers
	Halves              // numbers with decimals
	Percent             // numbers with % behind
	Answers             // yes and no
	Coded               // codes, one or several
	IDs                 // what looks like an identity
	Texts
	Other // what no field reads
)

// suits are the kinds of columns that fields of a kind can be read from.
var suits = map[model.Kind][]Kind{
	model.Text:      {Days, Wholes, Halves, Percent, Answers, Coded, IDs, Texts},
	model.Reference: {Wholes, Coded, IDs, Texts, Answers},
	model.Integer:   {Wholes},
	model.Decimal:   {Wholes, Halves},
	model.Percent:   {Wholes, Halves, Percent, Answers},
	model.Date:      {Days},
	model.Bool:      {Answers},
	model.Code:      {Wholes, Coded, IDs, Texts},
	model.Codes:     {Wholes, Coded, IDs, Texts},
}

// suits says whether a field of a type can be read from the column.
func (c *Column) suits(t model.Type) bool {
	kind := t.Kind
	if c.Kind == Coded && len(c.Systems) > 0 && len(t.Systems) > 0 && !model.ShareSystem(c.Systems, t.Systems) {
		return false
	}
	if c.array && kind != model.Codes {
		return false
	}
	if c.Bare && (kind == model.Text || kind == model.Reference) {
		return false
	}
	if c.Bits && kind == model.Bool {
		return true
	}
	return c.Kind == Unseen || c.Kind == Blank || slices.Contains(suits[kind], c.Kind)
}
