package record

// Look is how a file begins: what can be said of it before its records are read.
// What could not be found out is empty.
type Look struct {
	Format    string
	Encoding  string // of text
	Separator rune   // of a table of text
	Line      int    // of the header of a table
	// Headings are those of a table in order, "" for a column without one, or the
	// keys of the first JSON records. Where no line was known for the header they may
	// be values: they are for whoever looks, never for a problem.
	Headings []string
	Sheets   []string // of a workbook
	Sheet    string   // the one that was looked at
	// Of XML: the names of the root element and of the element that is a record or
	// most like one, without prefixes; whether it is the one that was asked for; its
	// namespace, and what an element says of its version. The headings are the paths
	// that a field of such a record could be read from.
	Root, Element  string
	HasElement     bool
	Space, Version string
	Problems       Problems
}
