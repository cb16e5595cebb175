package record

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
)

// Problem is something that is wrong in a data file. It has no field that could
// hold a value out of it: Args are names of the rule set, numbers and words of
// the catalogue, and a column that the rule set does not name is a number.
type Problem struct {
	Code   diag.Code
	File   string // masked
	Line   int    // from 1; 0 is the file as a whole
	Column int    // in runes from 1; 0 is the line as a whole
	Field  string // the field of the record, "" where it is not about one
	Args   []diag.Arg
}

// Severity is Error where a record or a file could not be read, else Warning or Note.
func (p Problem) Severity() diag.Severity { return diag.Lookup(p.Code).Severity }

// Message is the one line that says what was found and what was expected.
func (p Problem) Message(l diag.Lang) string {
	return diag.Mask(diag.Diagnostic{Code: p.Code, Args: p.Args}.Message(l))
}

// Help is a second line that says what to do; empty for most codes.
func (p Problem) Help(l diag.Lang) string {
	return diag.Mask(diag.Diagnostic{Code: p.Code, Args: p.Args}.Help(l))
}

// Where is the place as text output writes it: file:line:column.
func (p Problem) Where() string {
	s := diag.Clean(p.File)
	if p.Line > 0 {
		s += fmt.Sprintf(":%d", p.Line)
	}
	if p.Column > 0 {
		s += fmt.Sprintf(":%d", p.Column)
	}
	return s
}

// Text is the problem on one line.
func (p Problem) Text(l diag.Lang) string {
	return fmt.Sprintf("%s: %s %s: %s", p.Where(), p.Severity().Word(l), p.Code, p.Message(l))
}

// keptProblems is how many errors, and how many warnings, are kept of one file:
// more than anyone reads, and nothing next to the records.
const keptProblems = 100

// Problems are the problems of a file: the first ones, and how many there were.
type Problems struct {
	List     []Problem // in the order they were met
	Errors   int       // all of them, also those not in List
	Warnings int       // and notes
}

// Add counts a problem, and keeps it unless there are very many.
func (l *Problems) Add(p Problem) {
	if l.Keeps(p.Code) {
		p.File = diag.Mask(p.File)
		l.List = append(l.List, p)
	}
	*l.count(p.Code)++
}

// Keeps says whether a further problem of that code would be kept.
func (l *Problems) Keeps(code diag.Code) bool { return *l.count(code) < keptProblems }

// take adds what another list has.
func (l *Problems) take(other *Problems) {
	for _, p := range other.List {
		if l.Keeps(p.Code) {
			l.List = append(l.List, p)
		}
		*l.count(p.Code)++
		*other.count(p.Code)--
	}
	l.Errors, l.Warnings = l.Errors+other.Errors, l.Warnings+other.Warnings
}

func (l *Problems) count(code diag.Code) *int {
	if diag.Lookup(code).Severity == diag.Error {
		return &l.Errors
	}
	return &l.Warnings
}

// More is how many problems there were beyond those kept.
func (l *Problems) More() int { return l.Errors + l.Warnings - len(l.List) }

// Text is every problem on a line, with what to do about it, and how many more
// there were.
func (l *Problems) Text(lang diag.Lang) string {
	var b strings.Builder
	for _, p := range l.List {
		b.WriteString(p.Text(lang) + "\n")
		if help := p.Help(lang); help != "" {
			fmt.Fprintf(&b, "  %s: %s\n", diag.Term{NB: "hjelp", EN: "help"}.In(lang), help)
		}
	}
	if more := l.More(); more > 0 {
		fmt.Fprintf(&b, diag.Term{NB: "… og %d til\n", EN: "… and %d more\n"}.In(lang), more)
	}
	return b.String()
}

// Report is what came of reading one file.
type Report struct {
	Problems
	File    string    // as it was named
	Record  string    // the record type it was read into
	Mapping string    // by which innlesing; empty for none
	Records int       // read, into the table
	Failed  int       // met, but not read
	LeftOut []LeftOut // rows that are no records
	// Incomplete says that reading stopped before the end of the file: what
	// stands behind is not counted anywhere. An error among the problems says why.
	Incomplete bool
	// Limit says that it was a limit that stopped it.
	Limit bool

	// Of a table: the line of its header, the headings that a field is read from and
	// the others, in order, and what is no record there.
	Header       int
	Used, Unused []string
	Skipped      Skipped
	Short        int // records whose row ends early: what is missing was read as blank
}

// Skipped counts the rows of a table that are no records.
type Skipped struct {
	Above   int // the header: titles, parameters
	Below   int // the last record: how many rows there were
	Blank   int // nothing is recorded in them
	Lines   int // drawn with dashes
	Headers int // the header once more
	Totals  int // of those above them
}

// LeftOut counts rows that are no records, by the clause that says so.
type LeftOut struct {
	Clause string
	Rows   int
}
