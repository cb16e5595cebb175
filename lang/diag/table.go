package diag

import (
	"fmt"
	"regexp"
	"sort"
)

// Entry is what the code table says of a code.
type Entry struct {
	Code     Code
	Severity Severity
	Message  Term // {0}, {1} … stand for the arguments
	Help     Term // may be empty

	// Means and Do are for people who look the code up: what it means, and what
	// they can do about it. Both stand on the code's page, for every code.
	Means Term
	Do    Term

	// Example is a rule file that raises the code, once and nothing else above a
	// note; Near is one as close to it as can be that does not. Both are run as
	// tests and shown in docs/diagnostics.md. Codes about record files and about
	// the file system have none and say in Elsewhere which test raises them.
	Example   string
	Near      string
	Elsewhere string
}

// table is put together from one list a pass: the lists are the only places
// where codes are made.
var table = func() map[Code]Entry {
	m := map[Code]Entry{}
	for _, list := range [][]Entry{syntaxCodes, formatCodes, checkCodes, proofCodes, recordCodes, xmlCodes, workbookCodes, inspectCodes} {
		for _, e := range list {
			if _, twice := m[e.Code]; twice {
				panic(fmt.Sprintf("diag: code %s is declared twice", e.Code))
			}
			m[e.Code] = e
		}
	}
	return m
}()

// Lookup is the entry of a code. It panics for one that no list declares.
func Lookup(code Code) Entry {
	e, ok := table[code]
	if !ok {
		panic(fmt.Sprintf("diag: no such code: %s", code))
	}
	return e
}

// Find is the entry of a code, if there is one.
func Find(code Code) (Entry, bool) {
	e, ok := table[code]
	return e, ok
}

// Entries is the whole table in order of code.
func Entries() []Entry {
	list := make([]Entry, 0, len(table))
	for _, e := range table {
		list = append(list, e)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Code < list[j].Code })
	return list
}

var hole = regexp.MustCompile("`?\\{[0-9]\\}`?")

// General is a message or help of the table without the names that fill it.
func General(text string) string { return hole.ReplaceAllString(text, "…") }
